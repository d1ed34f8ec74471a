//! Items without a vote: what was learned, passed on, heard or told is noted, and the item is done.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::AgendaItem;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::room as text;
use crate::text::{button, words};
use crate::ui::components::{Badge, Tone};
use crate::ui::form::{Form, TextArea};

fn first_words(content: &AgendaItem) -> String {
    match content {
        AgendaItem::FirstTopic { topic }
        | AgendaItem::Study { topic }
        | AgendaItem::Report { topic }
        | AgendaItem::Inform { topic } => text::first_note(content, topic),
        AgendaItem::Personnel { recorded_in } => text::personnel_note(recorded_in),
        AgendaItem::Decide { .. } | AgendaItem::Discuss { .. } | AgendaItem::Placeholder {} => String::new(),
    }
}

/// The item with its note, or the form that notes it.
#[component]
pub fn NoteForm(
    /// The meeting in session.
    sitting: Sitting,
    /// What the item is.
    content: AgendaItem,
) -> impl IntoView {
    let words_typed = RwSignal::new(first_words(&content));
    let tried = RwSignal::new(false);
    let title = untrack(|| sitting.item(|item| item.title.clone())).unwrap_or_default();
    let line = words_there::item_line(&content, &title);
    let kind = words::agenda_item(&content);
    let note = Memo::new(move |_| {
        sitting
            .meeting
            .with(|meeting| meeting.current_item().and_then(|item| item.note.clone()))
    });
    let submit = move |()| {
        tried.set(true);
        let words = words_typed.with_untracked(|words| words.trim().to_owned());
        if words.is_empty() {
            return;
        }
        sitting.act_on_item(move |meeting, item| Command::NoteItem { meeting, item, words }, || {});
    };
    let error = MaybeProp::derive(move || {
        (tried.get() && words_typed.with(|words| words.trim().is_empty())).then(|| text::ASK_NOTE.to_owned())
    });
    let noted = text::noted(&content);
    view! {
        <header class="stack stack--tight">
            <p class="room__kicker">{kind}</p>
            <h2 class="room__title document">{line}</h2>
        </header>
        {move || match note.get() {
            Some(note) => view! {
                <div class="room__result" data-state="announced" role="status">
                    <p><Badge text=noted tone=Tone::Green /> " " {note}</p>
                </div>
                <p class="quiet">{text::ITEM_DONE}</p>
            }
            .into_any(),
            None => view! {
                <Form on_submit=submit submit=button::NOTE_ITEM busy=sitting.act.busy()>
                    <TextArea label=text::NOTE value=words_typed required=true error />
                </Form>
            }
            .into_any(),
        }}
    }
}
