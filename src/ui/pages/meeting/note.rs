//! Items without a vote: what was learned, passed on, heard or told is noted, and the item is done.

use leptos::prelude::*;

use super::guest_words::GuestsSay;
use super::next::Next;
use super::room::Sitting;
use super::{carried_out, keys};
use crate::domain::command::Command;
use crate::domain::decide::written_here;
use crate::domain::meeting::AgendaItem;
use crate::domain::room::RoomItem;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::guests as guests_text;
use crate::text::page_meeting::room as text;
use crate::text::{button, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Badge, Button, Tone};
use crate::ui::fields;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::{Workspace, use_workspace};

/// The words in which the note begins, with those who reported; tracked, for who reports may come in later. Where the
/// agenda names somebody who is not there, what was done instead is left to be written.
fn first_words(workspace: Workspace, sitting: Sitting, content: &AgendaItem) -> String {
    let (AgendaItem::FirstTopic { topic }
    | AgendaItem::Study { topic, .. }
    | AgendaItem::Report { topic, .. }
    | AgendaItem::Inform { topic, .. }) = content
    else {
        return String::new();
    };
    sitting.meeting.with(|meeting| {
        workspace.with(|book| {
            let item = meeting.current_item();
            let reporters = item.map(|item| meeting.reporters(item, None, |member| book.roster.post(member)));
            let reporters = reporters.unwrap_or_default();
            if reporters.is_empty() && !content.reporter().is_empty() {
                String::new()
            } else {
                text::first_note(content, topic, &reporters)
            }
        })
    })
}

/// The note as it begins. It follows who comes in to report for as long as nobody wrote in it.
fn note_begun(workspace: Workspace, sitting: Sitting, content: &AgendaItem) -> Blank {
    let heard = carried_out::first_words(workspace, sitting.meeting, content);
    let of_reporters = heard.is_none();
    let first = heard.unwrap_or_else(|| untrack(|| first_words(workspace, sitting, content)));
    let note = Blank::new(first.clone());
    let content = content.clone();
    Effect::new(move |before: Option<String>| {
        let proposed = first_words(workspace, sitting, &content);
        let untouched = note
            .typed
            .with_untracked(|typed| *typed == before.unwrap_or(first.clone()));
        if of_reporters && untouched && note.typed.with_untracked(|typed| *typed != proposed) {
            note.typed.set(proposed.clone());
        }
        proposed
    });
    note
}

/// The item with its note, or the form that notes it.
#[component]
pub fn NoteForm(
    /// The meeting in session.
    sitting: Sitting,
    /// What the item is.
    content: AgendaItem,
) -> impl IntoView {
    let note_typed = note_begun(use_workspace(), sitting, &content);
    let title = untrack(|| sitting.item(|item| item.title.clone())).unwrap_or_default();
    let line = words_there::item_line(&content, &title);
    let kind = words::agenda_item(&content);
    let reporter = words_there::reporter(&content);
    let note = Memo::new(move |_| {
        sitting.meeting.with(|meeting| {
            let item = meeting.current_item()?;
            item.note.as_ref().map(|note| text::note_of(&item.content, note))
        })
    });
    let written = written_here(&content).is_ok();
    let command = move |()| {
        let (meeting, item) = sitting.item_in_hand()?;
        let words = if written {
            note_typed.answered(text::ASK_NOTE)?
        } else {
            String::new()
        };
        Some(Command::NoteItem { meeting, item, words })
    };
    let noted = text::noted(&content);
    // 全体同意 is for items without a vote alone: whoever decides is asked one by one.
    let procedural = matches!(
        content,
        AgendaItem::Study { .. } | AgendaItem::Report { .. } | AgendaItem::Inform { .. }
    );
    let elsewhere = StoredValue::new(text::note_elsewhere(&content));
    let agree = move |()| {
        note_typed.typed.update(|words| {
            if !words.contains(text::ALL_AGREE_WORDS) {
                words.push_str(text::ALL_AGREE_WORDS);
            }
        });
    };
    let all_agree =
        move || procedural.then(|| view! { <Button key=keys::ALL_AGREE on_press=agree>{text::ALL_AGREE}</Button> });
    let form = move || {
        // What is recorded elsewhere has one sentence here, and nothing of it is written.
        let sheet = if written {
            Sheet::new([note_typed], move || fields::area(text::NOTE, note_typed))
        } else {
            Sheet::new([], move || {
                view! { <p class="document">{elsewhere.get_value()}</p> }.into_any()
            })
        };
        let reason = MaybeProp::derive(move || {
            let cleared = sitting.item(RoomItem::to_be_cleared).unwrap_or(false);
            cleared.then(|| guests_text::MUST_LEAVE.to_owned())
        });
        view! {
            <ActForm
                keep=sitting.draft_name("note")
                sheet
                submit=button::NOTE_ITEM
                key=keys::NEXT
                actions=all_agree
                command
                reason
                place=sitting.place()
                on_stored=|()| {}
            />
        }
        .into_any()
    };
    let result = move |note: String| {
        view! {
            <div class="room__result" data-state="announced" role="status">
                <p><Badge text=noted tone=Tone::Green /> " " {note}</p>
            </div>
            <Next sitting />
        }
        .into_any()
    };
    view! {
        <header class="stack stack--tight">
            <p class="room__kicker">{kind}</p>
            <h2 class="room__title document">{line}</h2>
            {reporter.map(|reporter| view! { <p class="quiet">{reporter}</p> })}
        </header>
        {written.then(|| view! { <GuestsSay sitting /> })}
        {move || note.get().map_or_else(form, result)}
    }
}
