//! 记录签字: who signed the paper, on which day, and where it is bound.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::text::button;
use crate::text::page_meeting::record as text;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::Card;
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
