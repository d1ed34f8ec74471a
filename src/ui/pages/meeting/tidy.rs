//! 整理发言: what was said at each item, tidied until the record is signed; every version stays behind a fold.

use std::sync::Arc;

use leptos::prelude::*;

use super::guest_words::{guest_choice, guest_of};
use crate::domain::command::Command;
use crate::domain::decide::written_here;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::meeting::{GuestWords, ItemState, Meeting, Tidied, Whose};
use crate::domain::room;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::kept as text;
use crate::text::page_meeting::record as words_of_record;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Card, Dialog};
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::refused::Place;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Whose words are tidied.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    /// The note of an item.
    Note(u16),
    /// A member's remark at an item.
    Remark(u16, MemberId),
    /// What a guest said at an item.
    Guest(u16, u16),
    /// A remark that nobody wrote down.
    New(u16),
    /// The reservation of one who did not agree.
    Reservation(u16),
}

/// The card of a meeting that is closed and not signed.
#[component]
pub fn TidyCard(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (chosen, open) = (RwSignal::new(None::<Words>), RwSignal::new(false));
    let choose = Callback::new(move |words| {
        chosen.set(Some(words));
        open.set(true);
    });
    let items = move || {
        meeting.with(|meeting| {
            let items = meeting.items.iter().filter(|item| item.taken_up);
            items
                .map(|item| {
                    let title = workspace.with(|book| room::title(book, &item.content));
                    let line = words_there::item_line(&item.content, &title);
                    view! {
                        <li class="stack stack--tight">
                            <h3>{words_of_record::item_heading(item.number, &line)}</h3>
                            {said(meeting, item, choose)}
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let form = move || {
        let words = chosen.get()?;
        Some(view! { <TidyForm meeting words on_stored=move |()| open.set(false) /> })
    };
    view! {
        <Card title=text::TIDY note=text::TIDY_NOTE>
            <ol class="stack minutes">{items}</ol>
        </Card>
        <Dialog open title=text::TIDY>
            {form}
        </Dialog>
    }
}

/// What was said at one item, each with its button.
fn said(meeting: &Meeting, item: &ItemState, choose: Callback<Words>) -> AnyView {
    let workspace = use_workspace();
    let number = item.number;
    let line = move |who: String, words: String, which: Words| {
        let whose = who.clone();
        view! {
            <li class="row">
                <span>{text::said(&who, &words)}</span>
                <Button size=ButtonSize::Small on_press=move |()| choose.run(which)>
                    {text::TIDY_ONE} <span class="visually-hidden">{whose}</span>
                </Button>
            </li>
        }
    };
    let of_guests = meeting.words_of_guests(item).map(|(guest, words)| {
        let which = Words::Guest(number, guest.serial);
        line(guest.name.clone(), words.to_owned(), which)
    });
    let guests: Vec<_> = of_guests.collect();
    if item.content.matter().is_none() {
        // What is recorded elsewhere has one sentence here, and nothing of it is tidied.
        let note = item.note.clone().filter(|_| written_here(&item.content).is_ok());
        let note = note.map(|note| line(text::NOTE.to_owned(), note, Words::Note(number)));
        return view! { <ul class="stack stack--tight">{guests} {note}</ul> }.into_any();
    }
    let remarks: Vec<_> = item
        .remarks
        .iter()
        .map(|(member, words)| line(workspace.post(*member), words.clone(), Words::Remark(number, *member)))
        .collect();
    view! {
        {(remarks.is_empty() && guests.is_empty()).then(|| view! { <p class="quiet">{text::NOTHING_SAID}</p> })}
        <ul class="stack stack--tight">{guests} {remarks}</ul>
        <p class="row">
            <Button size=ButtonSize::Small on_press=move |()| choose.run(Words::New(number))>
                {text::ADD}
            </Button>
            {(!item.may_reserve().is_empty())
                .then(|| {
                    view! {
                        <Button size=ButtonSize::Small on_press=move |()| choose.run(Words::Reservation(number))>
                            {text::RESERVE}
                        </Button>
                    }
                })}
        </p>
    }
    .into_any()
}

/// The form of some words.
#[component]
fn TidyForm(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
    /// Whose.
    words: Words,
    /// Called once they are stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let file = meeting.get_untracked();
    let id = file.id;
    let (number, before) = match words {
        Words::Note(number) => (number, file.item(number).and_then(|item| item.note.clone())),
        Words::Remark(number, member) => {
            let remarks = file.item(number).into_iter().flat_map(|item| &item.remarks);
            let mut own = remarks.filter(|(who, _)| *who == member);
            (number, own.next().map(|(_, words)| words.clone()))
        }
        Words::Guest(number, guest) => {
            let said = file.item(number).map(|item| item.words_of_guest(guest).to_owned());
            (number, said)
        }
        Words::New(number) | Words::Reservation(number) => (number, None),
    };
    let (speaker, said) = (Blank::empty(), Blank::new(before.unwrap_or_default()));
    let silent = match words {
        Words::Reservation(_) => file.item(number).map(ItemState::may_reserve).unwrap_or_default(),
        Words::Note(_) | Words::Remark(..) | Words::Guest(..) | Words::New(_) => speakers(&file, number),
    };
    let silent = silent.into_iter().map(|member| {
        let post = untrack(|| workspace.post(member));
        Choice::new(member.0.to_string(), post)
    });
    let silent_guests = if matches!(words, Words::New(_)) {
        guests_to_quote(&file, number)
    } else {
        Vec::new()
    };
    let choices = Signal::stored(silent.chain(silent_guests).collect::<Vec<_>>());
    let command = move |()| {
        let member = match words {
            Words::Note(_) => {
                let words = said.answered(text::ASK_WORDS)?;
                return Some(Command::NoteItem {
                    meeting: id,
                    item: number,
                    words,
                });
            }
            Words::Guest(_, guest) => return guest_says(id, number, guest, said),
            Words::Remark(_, member) => Some(member),
            Words::New(_) | Words::Reservation(_) => {
                let chosen = speaker.answered(text::ASK_SPEAKER);
                if let Some(guest) = chosen.as_deref().and_then(guest_of) {
                    return guest_says(id, number, guest, said);
                }
                chosen.and_then(|chosen| chosen.parse().ok()).map(MemberId)
            }
        };
        let typed = said.answered(text::ASK_WORDS);
        let (meeting, item, member, typed) = (id, number, member?, typed?);
        Some(if matches!(words, Words::Reservation(_)) {
            Command::VoiceReservation {
                meeting,
                item,
                member,
                words: typed,
            }
        } else {
            Command::RecordRemark {
                meeting,
                item,
                member,
                words: typed,
            }
        })
    };
    let sheet = Sheet::new([speaker, said], move || {
        let who = matches!(words, Words::New(_) | Words::Reservation(_))
            .then(|| fields::pick(text::SPEAKER, speaker, choices));
        let label = match words {
            Words::Note(_) => text::NOTE_WORDS,
            Words::Remark(..) | Words::Guest(..) | Words::New(_) => text::WORDS,
            Words::Reservation(_) => text::RESERVATION,
        };
        view! {
            {who}
            {fields::area(label, said)}
        }
        .into_any()
    });
    let which = match words {
        Words::Note(_) => String::from("note"),
        Words::Remark(_, member) => member.0.to_string(),
        Words::Guest(_, guest) => format!("guest-{guest}"),
        Words::New(_) => String::from("new"),
        Words::Reservation(_) => String::from("reservation"),
    };
    view! {
        <ActForm
            keep=format!("meeting-tidy-{id}-{number}-{which}")
            sheet
            submit=text::SAVE
            command
            place=Place::of_meeting(id)
            on_stored
        />
    }
}

/// The words of a guest as typed.
fn guest_says(meeting: MeetingId, item: u16, guest: u16, said: Blank) -> Option<Command> {
    let words = said.answered(text::ASK_WORDS)?;
    Some(Command::RecordGuestWords(GuestWords {
        meeting,
        item,
        guest,
        words,
    }))
}

/// The guests who were there at an item and whose words nobody wrote down.
fn guests_to_quote(meeting: &Meeting, number: u16) -> Vec<Choice> {
    let Some(item) = meeting.item(number) else {
        return Vec::new();
    };
    let there = meeting.guests_at(number).into_iter();
    let silent = there.filter(|guest| item.words_of_guest(guest.serial).is_empty());
    silent.map(guest_choice).collect()
}

/// Who may have spoken at an item and has no remark yet.
fn speakers(meeting: &Meeting, number: u16) -> Vec<MemberId> {
    let Some(item) = meeting.item(number) else {
        return Vec::new();
    };
    let spoke = |member: &MemberId| item.remarks.iter().any(|(who, _)| who == member);
    let entitled = meeting.entitled.iter().copied();
    entitled
        .filter(|member| meeting.was_there(*member) && !item.recused(*member) && !spoke(member))
        .collect()
}

/// Every version of what was tidied, for those who may read it.
#[component]
pub fn Trace(
    /// The meeting.
    meeting: Signal<Arc<Meeting>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let one = move |tidied: &Tidied<'_>| {
        let who = match tidied.whose {
            Whose::Note => text::NOTE.to_owned(),
            Whose::Member(member) => workspace.post(member),
            Whose::Guest(guest) => {
                let guests = meeting.with(|meeting| meeting.guests.one(guest).map(|guest| guest.name.clone()));
                guests.unwrap_or_default()
            }
        };
        let versions = tidied.versions.iter();
        let versions = versions
            .map(|version| view! { <li>{text::version(&version.stamp.at, version.value)}</li> })
            .collect_view();
        view! {
            <li class="stack stack--tight">
                <p>{text::whose(tidied.item, &who)}</p>
                <ol>{versions}</ol>
            </li>
        }
    };
    move || {
        meeting.with(|meeting| {
            let tidied = meeting.tidied();
            (!tidied.is_empty()).then(|| {
                let all = tidied.iter().map(one).collect_view();
                view! {
                    <details class="fold screen-only">
                        <summary class="fold__head">{text::TRACE}</summary>
                        <ul class="stack">{all}</ul>
                    </details>
                }
            })
        })
    }
}
