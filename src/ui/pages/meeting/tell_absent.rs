//! 会后通报: which absent members were told what came of the meeting, by whom; and the form for all who remain or for one.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::{Meeting, MembersTold, Told};
use crate::text::page_meeting::record as text;
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, NO, YES};
use crate::ui::components::Card;
use crate::ui::fields;
use crate::ui::form::{CheckGroup, Choice, FormPair};
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The members who were absent, wholly or from some items, with what they were told.
fn to_be_told(workspace: Workspace, meeting: &Meeting) -> Vec<Choice> {
    let said = |(member, missed): (MemberId, Vec<u16>)| {
        let post = workspace.post(member);
        let post = if missed.is_empty() {
            post
        } else {
            text::missed(&post, &missed)
        };
        let said = match meeting.result_told(member) {
            Some((on, by)) => text::told(&post, on, by),
            None => text::not_told(&post),
        };
        Choice::new(member.0.to_string(), said)
    };
    let absent = meeting.absent().map(|member| (member, Vec::new()));
    absent.chain(meeting.partly_absent()).map(said).collect()
}

/// The card of a meeting at which somebody was absent.
#[component]
pub fn TellAbsent(
    /// The meeting, which is over.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    // Made anew once something was recorded, so that it begins with those who remain.
    let recorded = move || [meeting.with(|meeting| meeting.told.len())];
    let form = move || {
        let done = meeting.with_untracked(|meeting| meeting.untold().next().is_none());
        let form = view! { <TellForm meeting /> }.into_any();
        if done {
            view! {
                <details class="fold">
                    <summary class="fold__head">{text::PUT_RIGHT}</summary>
                    {form}
                </details>
            }
            .into_any()
        } else {
            form
        }
    };
    let workspace = use_workspace();
    let lines = move || {
        let lines = meeting.with(|meeting| to_be_told(workspace, meeting));
        lines
            .into_iter()
            .map(|one| view! { <li>{one.label}</li> })
            .collect_view()
    };
    let folded = meeting.with_untracked(|meeting| meeting.untold().next().is_none());
    view! {
        <Card title=text::TELL_ABSENT note=text::TELL_ABSENT_NOTE folded>
            <ul>{lines}</ul>
            <For each=recorded key=|count| *count let:_count>
                {form()}
            </For>
        </Card>
    }
}

#[component]
fn TellForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let file = meeting.get_untracked();
    let id = file.id;
    let choices = Signal::derive(move || meeting.with(|meeting| to_be_told(workspace, meeting)));
    let members = RwSignal::new(file.untold().map(|member| member.0.to_string()).collect::<Vec<_>>());
    let problem = RwSignal::new(None::<String>);
    let chair = file.presiding.map(|member| untrack(|| workspace.post(member)));
    let (told, day, by) = (Blank::new(YES), Blank::today(), Blank::new(chair.unwrap_or_default()));
    let command = move |()| {
        let members: Vec<MemberId> = members.with_untracked(|all| {
            let ids = all.iter().filter_map(|one| one.parse().ok());
            ids.map(MemberId).collect()
        });
        problem.set(members.is_empty().then(|| text::ASK_TOLD_TO.to_owned()));
        let told = if told.answer()? {
            let (on, by) = (day.date(), by.answered(text::ASK_TOLD_BY));
            Told::Result { on: on?, by: by? }
        } else {
            Told::ResultOpen {}
        };
        let told = MembersTold {
            meeting: id,
            members,
            told,
            guests: Vec::new(),
        };
        (!told.members.is_empty()).then_some(Command::TellMembers(told))
    };
    let sheet = Sheet::new([told, day, by], move || {
        view! {
            <CheckGroup label=text::TOLD_TO value=members choices error=problem required=true />
            {fields::yes_no(text::TOLD, told, text::IS_TOLD, text::NOT_TOLD)}
            <Show when=move || !told.says(NO)>
                <FormPair>{fields::day(text::TOLD_ON, day)} {fields::post(text::TOLD_BY, by)}</FormPair>
            </Show>
        }
        .into_any()
    });
    view! {
        <ActForm
            keep=format!("meeting-tell-{id}")
            sheet
            submit=text::RECORD_TOLD
            command
            place=Place::of_meeting(id)
            on_stored=|()| {}
        />
    }
}
