//! 使用声明确认: the statement that nothing secret is kept here, accepted again by name before the book is used on, and
//! who enters on this machine.

use leptos::prelude::*;

use crate::desk::archive::POST_HABIT;
use crate::domain::command::Command;
use crate::text::{field, page_welcome as text, statement};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, PageHead};
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::pages::welcome::Statement;
use crate::ui::refused::Place;
use crate::ui::workspace::use_workspace;

/// The statement in an open book, a year after it was accepted last or on a machine that took the pen.
#[component]
pub fn RenewalPage() -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::idle();
    let by = RwSignal::new(String::new());
    let last = workspace.select(|book| text::accepted_last(&book.statement.0, book.statement.1, book.pen_moved));
    let book = untrack(|| workspace.book()).id.to_string();
    let archive = workspace.archive();
    let posts = Signal::derive(move || {
        let today = workspace.today();
        workspace.with(|book| {
            let all = &book.roster.members;
            // Where every term has ended the roster is mended next, by whoever of it sits here.
            let nobody = !all.iter().any(|member| member.in_office(today));
            let offered = all.iter().filter(|member| nobody || member.in_office(today));
            offered
                .map(|member| Choice::new(member.id.to_string(), &member.post))
                .collect::<Vec<_>>()
        })
    });
    let habit = archive.habit(&book, POST_HABIT);
    let habit = habit.filter(|habit| untrack(|| posts.get()).iter().any(|choice| choice.value == *habit));
    let post = Blank::new(habit.unwrap_or_default());
    let archive = StoredValue::new_local(archive);
    let accept = move |()| {
        let Some(actor) = post.parsed(field::CHOOSE_ONE, field::CHOOSE_ONE) else {
            return;
        };
        workspace.set_actor(actor);
        archive.with_value(|archive| archive.keep_habit(&book, POST_HABIT, &actor.to_string()));
        let by = by.with_untracked(|by| by.trim().to_owned());
        act.run(Command::RenewStatement { by }, || {});
    };
    view! {
        <PageHead title=text::RENEWAL note=last />
        <Card title=statement::NON_SECRECY_TITLE>
            <Answer act place=Signal::stored(Place::default()) />
            {fields::pick(text::POST, post, posts)}
            <Statement by on_accept=accept />
        </Card>
    }
}
