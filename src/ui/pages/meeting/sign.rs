//! 记录签字: who signed the paper, on which day, and where it is bound.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::answer::{Act, Answer};
use crate::domain::command::Command;
use crate::domain::meeting::Meeting;
use crate::text::button;
use crate::text::page_meeting::record as text;
use crate::ui::components::Card;
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::{DateField, Form, FormPair, TextField};
use crate::ui::workspace::use_workspace;

/// The form that records the signatures.
#[component]
pub fn SignForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::idle();
    let (id, chair, writes) = meeting.with_untracked(|meeting| {
        let chair = meeting.presiding.map(|member| untrack(|| workspace.post(member)));
        (meeting.id, chair.unwrap_or_default(), meeting.recorder.clone())
    });
    let presiding = RwSignal::new(chair);
    let recorder = RwSignal::new(writes);
    let on = RwSignal::new(untrack(|| workspace.today()).to_string());
    let minute_book = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let draft = keep_draft(
        format!("meeting-sign-{id}"),
        move || minute_book.get(),
        move |kept: String| minute_book.set(kept),
    );
    let submit = move |()| {
        tried.set(true);
        let typed = |field: RwSignal<String>| field.with_untracked(|typed| typed.trim().to_owned());
        let (presiding, recorder, minute_book) = (typed(presiding), typed(recorder), typed(minute_book));
        let day = on.with_untracked(|on| on.parse::<Date>().ok());
        let empty = presiding.is_empty() || recorder.is_empty() || minute_book.is_empty();
        let (Some(on), false) = (day, empty) else { return };
        let command = Command::SignRecord {
            meeting: id,
            presiding,
            recorder,
            on,
            minute_book,
        };
        act.run(command, move || draft.sent());
    };
    let missing = move |field: RwSignal<String>, ask: &'static str| {
        MaybeProp::derive(move || (tried.get() && field.with(|typed| typed.trim().is_empty())).then(|| ask.to_owned()))
    };
    let latest = MaybeProp::derive(move || Some(workspace.today().to_string()));
    view! {
        <Card title=text::SIGN>
            <p>{text::SIGN_NOTE}</p>
            <Form on_submit=submit submit=button::SIGN_RECORD busy=act.busy()>
                <DraftFound kept=draft />
                <FormPair>
                    <TextField
                        label=text::SIGNED_PRESIDING
                        value=presiding
                        required=true
                        error=missing(presiding, text::ASK_PRESIDING)
                    />
                    <TextField
                        label=text::SIGNED_RECORDER
                        value=recorder
                        required=true
                        error=missing(recorder, text::ASK_RECORDER)
                    />
                </FormPair>
                <FormPair>
                    <DateField
                        label=text::SIGNED_ON
                        value=on
                        required=true
                        latest=latest
                        error=missing(on, text::ASK_SIGNED_ON)
                    />
                    <TextField
                        label=text::MINUTE_BOOK
                        value=minute_book
                        required=true
                        hint=text::MINUTE_BOOK_HINT
                        error=missing(minute_book, text::ASK_MINUTE_BOOK)
                    />
                </FormPair>
            </Form>
            <Answer act />
        </Card>
    }
}
