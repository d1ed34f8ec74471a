//! 列席、旁听: who is in the room without a vote. They come for their item, report, and leave.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::domain::meeting::{Guest, GuestMove, GuestRole, GuestsMoved, Meeting};
use crate::domain::room::RoomItem;
use crate::text::page_meeting::guests as text;
use crate::text::words;
use crate::ui::act::Act;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize};
use crate::ui::fields;
use crate::ui::form::{FormPair, RadioGroup, TimeField};
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The dialog's acts: one at a time, all at the hour in its field.
#[derive(Clone, Copy)]
struct Door {
    sitting: Sitting,
    act: Act,
    at: Blank,
}

impl Door {
    /// Does something at the hour in the field; then the hour is that of the moment again.
    fn moves(self, moved: impl FnOnce(jiff::civil::Time) -> GuestMove) {
        if let Some(at) = self.at.hour() {
            self.send(moved(at));
        }
    }

    fn send(self, moved: GuestMove) {
        let meeting = self.sitting.id();
        let done = move || self.stored();
        self.act.run(Command::MoveGuests(GuestsMoved { meeting, moved }), done);
    }

    fn stored(self) {
        let hour = self.sitting.hour();
        if !hour.is_empty() {
            let _ = self.at.typed.try_set(hour);
        }
    }
}

/// The guests of the meeting, tracked.
fn all(sitting: Sitting) -> Vec<Guest> {
    sitting.meeting.with(|meeting| meeting.guests.all().cloned().collect())
}

/// Those who are inside, tracked.
fn inside(sitting: Sitting) -> Vec<Guest> {
    sitting
        .meeting
        .with(|meeting| meeting.guests.inside().cloned().collect())
}

/// Who comes in, who is there, who left.
#[component]
pub fn GuestsDialog(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let door = Door {
        sitting,
        act: Act::idle(),
        at: Blank::new(sitting.hour()),
    };
    let (who, role) = (Blank::empty(), Blank::choice(Some(GuestRole::Attending)));
    let command = move |()| {
        let (name, role, at) = (who.answered(text::ASK_WHO), role.chosen(), door.at.hour());
        let moved = GuestMove::Came {
            name: name?,
            role: role?,
            at: at?,
        };
        let meeting = sitting.id();
        Some(Command::MoveGuests(GuestsMoved { meeting, moved }))
    };
    let sheet = Sheet::new([who], move || {
        let roles = Signal::stored(fields::named(&GuestRole::ALL, words::guest_role));
        view! {
            {fields::line(text::WHO, who)}
            <FormPair>
                <RadioGroup label=text::ROLE value=role.typed error=role.problem choices=roles required=true />
                <TimeField
                    label=text::AT
                    hint=text::AT_HINT
                    value=door.at.typed
                    error=door.at.problem
                    required=true
                />
            </FormPair>
        }
        .into_any()
    });
    let stored = move |()| {
        who.typed.set(String::new());
        door.stored();
    };
    view! {
        <div class="stack">
            <p class="quiet">{text::NOTE}</p>
            <ActForm
                keep=format!("meeting-guests-{}", sitting.id())
                sheet
                submit=text::COME
                command
                place=sitting.place()
                act=door.act
                on_stored=stored
            />
            <Expected door />
            <Came door />
        </div>
    }
}

/// Who reports on the item in hand, who is in charge of it without a vote, and who was named at the opening: let in
/// with one press.
#[component]
fn Expected(
    /// The dialog's acts.
    door: Door,
) -> impl IntoView {
    let workspace = use_workspace();
    let sitting = door.sitting;
    // No matter has this id: nothing is read where the item is none.
    let matter = Signal::derive(move || sitting.item(|item| item.matter).flatten().unwrap_or(MatterId([0; 8])));
    let file = workspace.matter(matter);
    let expected = Memo::new(move |_| {
        file.with(|file| {
            let topic = file.as_ref().and_then(|file| file.topic());
            let of = |meeting: &Meeting| workspace.with(|book| meeting.guests_expected(&book.roster, topic));
            sitting.meeting.with(|meeting| of(meeting))
        })
    });
    let each = move || {
        let expected = expected.get().into_iter();
        expected
            .map(|(name, role)| {
                let words = text::come(&name, role);
                let come = move |()| {
                    let name = name.clone();
                    door.moves(move |at| GuestMove::Came { name, role, at });
                };
                view! {
                    <Button size=ButtonSize::Small busy=door.act.busy on_press=come>
                        {words}
                    </Button>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || expected.with(|expected| !expected.is_empty())>
            <section class="stack stack--tight">
                <h3>{text::EXPECTED}</h3>
                <div class="row">{each}</div>
            </section>
        </Show>
    }
}

/// All who came, with the buttons that let them leave or take a mistake back.
#[component]
fn Came(
    /// The dialog's acts.
    door: Door,
) -> impl IntoView {
    let sitting = door.sitting;
    let came = Memo::new(move |_| {
        let sealed = |guest: &Guest| sitting.meeting.with(|meeting| meeting.sealed_since(guest.last()));
        let guests = all(sitting).into_iter();
        guests.map(|guest| (sealed(&guest), guest)).collect::<Vec<_>>()
    });
    let several = move || came.with(|came| came.iter().filter(|(_, guest)| guest.left.is_none()).count() > 1);
    let leave_all = move |()| {
        let guests: Vec<u16> = untrack(|| inside(sitting)).iter().map(|guest| guest.serial).collect();
        door.moves(move |at| GuestMove::Left { guests, at });
    };
    let each = move || {
        let lines = came.get().into_iter();
        lines
            .map(|(sealed, guest)| view! { <OneGuest door guest sealed /> })
            .collect_view()
    };
    view! {
        <section class="stack stack--tight">
            <h3>{text::ALL}</h3>
            <Show when=move || came.with(Vec::is_empty)>
                <p class="quiet">{text::NOBODY}</p>
            </Show>
            <ul class="stack stack--tight">{each}</ul>
            <Show when=several>
                <div class="row">
                    <Button busy=door.act.busy on_press=leave_all>
                        {text::LEAVE_ALL}
                    </Button>
                </div>
            </Show>
        </section>
    }
}

#[component]
fn OneGuest(
    /// The dialog's acts.
    door: Door,
    /// The guest.
    guest: Guest,
    /// Whether a result was announced since.
    sealed: bool,
) -> impl IntoView {
    let line = text::line(&guest);
    let Guest { serial, name, left, .. } = guest;
    let leave = left.is_none().then(|| {
        let of = text::leave_of(&name);
        let leave = move |()| {
            door.moves(move |at| GuestMove::Left {
                guests: vec![serial],
                at,
            });
        };
        view! {
            <Button size=ButtonSize::Small busy=door.act.busy on_press=leave>
                {text::LEAVE}
                <span class="visually-hidden">{of}</span>
            </Button>
        }
    });
    let undo = (!sealed).then(|| {
        let of = text::undo_of(&name);
        let undo = move |()| door.send(GuestMove::Undone { guest: serial });
        view! {
            <Button size=ButtonSize::Small busy=door.act.busy on_press=undo>
                {text::UNDO}
                <span class="visually-hidden">{of}</span>
            </Button>
        }
    });
    view! {
        <li class="row">
            <span>{line}</span>
            {leave}
            {undo}
        </li>
    }
}

/// Above the item in hand: who stayed from earlier ones, each leaving with one press; and, before stands are taken, that
/// somebody without a vote is there.
#[component]
pub fn StillInside(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let done = Memo::new(move |_| sitting.item(|item| item.done).unwrap_or(true));
    let cleared = Memo::new(move |_| sitting.item(RoomItem::to_be_cleared).unwrap_or(false));
    let stayed = Memo::new(move |_| {
        sitting.meeting.with(|meeting| {
            let guests: Vec<&Guest> = if cleared.get() {
                meeting.guests.inside().collect()
            } else {
                meeting.guests_of_before()
            };
            guests.into_iter().cloned().collect::<Vec<_>>()
        })
    });
    let several = move || cleared.get() && stayed.with(|stayed| stayed.len() > 1);
    let leave_all = move |()| {
        let guests = untrack(|| inside(sitting)).iter().map(|guest| guest.serial).collect();
        leave_now(sitting, guests);
    };
    let each = move || {
        let stayed = stayed.get().into_iter();
        stayed
            .map(|guest| {
                let leave = move |()| leave_now(sitting, vec![guest.serial]);
                view! {
                    <Button size=ButtonSize::Small busy=sitting.act.busy on_press=leave>
                        {text::leave_of(&guest.name)}
                    </Button>
                }
            })
            .collect_view()
    };
    view! {
        <Show when=move || !done.get() && stayed.with(|stayed| !stayed.is_empty())>
            <div class="row">
                <span class="quiet">{text::STAYED}</span>
                {each}
                <Show when=several>
                    <Button size=ButtonSize::Small busy=sitting.act.busy on_press=leave_all>
                        {text::LEAVE_ALL}
                    </Button>
                </Show>
            </div>
        </Show>
    }
}

/// They leave now. Of a meeting entered afterwards the hour is on paper: the dialog asks for it.
fn leave_now(sitting: Sitting, guests: Vec<u16>) {
    let Ok(at) = sitting.hour().parse() else {
        sitting.doors().guests.set(true);
        return;
    };
    let meeting = sitting.id();
    let moved = GuestMove::Left { guests, at };
    sitting
        .act
        .run(Command::MoveGuests(GuestsMoved { meeting, moved }), || {});
}
