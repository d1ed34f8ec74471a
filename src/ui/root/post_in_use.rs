//! The post in use (录入人): chosen, not proven; remembered on this machine for each book.

use leptos::prelude::*;

use crate::desk::Archive;
use crate::desk::archive::POST_HABIT;
use crate::domain::book::Book;
use crate::domain::id::MemberId;
use crate::text::page_root as text;
use crate::ui::components::ElementId;
use crate::ui::workspace::use_workspace;

/// The post used on this machine last, or the one that entered last.
pub fn actor_of_habit(archive: &dyn Archive, book: &Book) -> MemberId {
    let habit = archive.habit(&book.id.to_string(), POST_HABIT);
    let habit = habit.and_then(|id| id.parse().ok());
    let known = habit.filter(|id| book.roster.member(*id).is_some());
    known.unwrap_or(book.last_by)
}

/// A list of the posts, the one in use chosen.
#[component]
pub fn PostInUse() -> impl IntoView {
    let workspace = use_workspace();
    let id = ElementId::fresh();
    let posts = Memo::new(move |_| {
        let today = workspace.today();
        workspace.with(|book| {
            // Whoever enters is shown also after leaving office: a list that shows another would lie.
            let actor = workspace.actor();
            let members = book.roster.members.iter();
            members
                .filter(|member| member.in_office(today) || member.id == actor)
                .map(|member| (member.id, text::post(&member.post, member.in_office(today))))
                .collect::<Vec<_>>()
        })
    });
    let choose = move |chosen: String| {
        if let Ok(actor) = chosen.parse() {
            workspace.set_actor(actor);
            let book = workspace.open().book().id.to_string();
            workspace.archive().keep_habit(&book, POST_HABIT, &chosen);
        }
    };
    let option = move |(member, post): (MemberId, String)| {
        view! {
            <option value=member.to_string() prop:selected=move || workspace.actor() == member>
                {post}
            </option>
        }
    };
    view! {
        <label class="side-nav__post" for=id.to_string()>
            {text::POST_IN_USE}
        </label>
        <select
            class="field__control"
            id=id.to_string()
            autocomplete="off"
            on:change:target=move |event| choose(event.target().value())
        >
            {move || posts.get().into_iter().map(option).collect_view()}
        </select>
    }
}
