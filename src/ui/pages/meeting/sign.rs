//! 记录签字: who signed the paper, on which day, and where it is bound.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::domain::rules::afterwards::SIGNING_WORKING_DAYS;
use crate::text::page_meeting::record as text;
use crate::text::{button, day_count};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, DayCount};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The form that records the signatures.
#[component]
pub fn SignForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (id, chair, writes) = meeting.with_untracked(|meeting| {
        let chair = meeting.presiding.map(|member| untrack(|| workspace.post(member)));
        (meeting.id, chair.unwrap_or_default(), meeting.recorder.clone())
    });
    let (presiding, recorder) = (Blank::new(chair), Blank::new(writes));
    let (on, minute_book) = (Blank::today(), Blank::empty());
    let due = move || {
        let held_on = meeting.with(|meeting| meeting.call.on);
        let days = workspace.with_calendar(|calendar| calendar.explain(held_on, SIGNING_WORKING_DAYS));
        let provisional = days.iter().any(|day| day.kind.is_provisional());
        let end = days
            .last()
            .map(|last| text::sign_by(&day_count::end(last, provisional)));
        let rule = day_count::after(text::HELD_ON, held_on, SIGNING_WORKING_DAYS);
        view! {
            <p>{end}</p>
            <DayCount rule days />
        }
    };
    let command = move |()| {
        let (presiding, recorder) = (
            presiding.answered(text::ASK_PRESIDING),
            recorder.answered(text::ASK_RECORDER),
        );
        let (on, minute_book) = (on.date(), minute_book.answered(text::ASK_MINUTE_BOOK));
        Some(Command::SignRecord {
            meeting: id,
            presiding: presiding?,
            recorder: recorder?,
            on: on?,
            minute_book: minute_book?,
        })
    };
    let sheet = Sheet::new([presiding, recorder, on, minute_book], move || {
        view! {
            <FormPair>
                {fields::line(text::SIGNED_PRESIDING, presiding)} {fields::line(text::SIGNED_RECORDER, recorder)}
            </FormPair>
            <FormPair>
                {fields::day(text::SIGNED_ON, on)}
                {fields::line_with_hint(text::MINUTE_BOOK, text::MINUTE_BOOK_HINT, minute_book)}
            </FormPair>
        }
        .into_any()
    });
    view! {
        <Card title=text::SIGN>
            <p>{text::SIGN_NOTE}</p>
            {due}
            <ActForm
                keep=format!("meeting-sign-{id}")
                sheet
                submit=button::SIGN_RECORD
                command
                place=Place::of_meeting(id)
                on_stored=|()| {}
            />
        </Card>
    }
}
