//! The words of a member: the remark, the reservation kept verbatim, and behind a fold the stand.

use leptos::prelude::*;

use super::guest_words::{GuestWordsForm, guest_of, guests};
use super::kind::{stand_of, stand_value};
use super::read_out::OpinionForm;
use super::room::Sitting;
use super::take_back::{TakeBack, refused_behind, spoke_last};
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::{Stand, StandTaken};
use crate::domain::room::{RoomItem, Seat};
use crate::text::page_meeting::guests as guests_text;
use crate::text::page_meeting::room as text;
use crate::text::{button, words};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Button, Notice};
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::{Choice, Form, RadioGroup, SelectField, TextArea};

/// What is recorded of a member at this item.
#[derive(Clone, Default, PartialEq)]
struct Recorded {
    remark: String,
    stand: String,
    reservation: String,
}

fn recorded(sitting: Sitting, member: MemberId) -> Recorded {
    sitting.meeting.with_untracked(|meeting| {
        let Some(item) = meeting.current_item() else {
            return Recorded::default();
        };
        let remark = item.remarks.iter().find(|(who, _)| *who == member);
        let taken = item.stands.iter().find(|taken| taken.member == member);
        Recorded {
            remark: remark.map(|(_, words)| words.clone()).unwrap_or_default(),
            stand: taken
                .map(|taken| stand_value(taken.stand).to_owned())
                .unwrap_or_default(),
            reservation: taken.map(|taken| taken.reservation.clone()).unwrap_or_default(),
        }
    })
}

/// The words of whoever is chosen: what those say who are there, what those wrote who are not.
#[component]
pub fn Words(
    /// The meeting in session.
    sitting: Sitting,
    /// Whether the ballot is secret.
    secret: Memo<bool>,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let speaker = sitting.doors().speaker;
    let of = |member: Option<MemberId>| member.map(|member| member.to_string()).unwrap_or_default();
    let chosen = RwSignal::new(of(speaker.get_untracked()));
    Effect::new(move |_| {
        // Told only where it is another: the form would be made anew and lose the focus.
        let (guest, quoted) = (chosen.with(|chosen| guest_of(chosen)), sitting.doors().quoted);
        if quoted.get_untracked() != guest {
            quoted.set(guest);
        }
        if let Ok(member) = chosen.with(|chosen| chosen.parse::<MemberId>())
            && speaker.get_untracked() != Some(member)
        {
            speaker.set(Some(member));
        }
    });
    let choices = Signal::derive(move || {
        let choice = |seat: &Seat| {
            let said = if seat.here() {
                seat.post.clone()
            } else {
                guests_text::opinion_of(&seat.post)
            };
            Choice::new(seat.member.to_string(), said)
        };
        let heard = |seat: &&Seat| seat.here() || seat.may_be_read();
        let all = |item: &RoomItem| item.seats.iter().filter(heard).map(choice).collect::<Vec<_>>();
        let members = sitting.item(all).unwrap_or_default();
        [members, guests(sitting)].concat()
    });
    // Who goes through the list keeps the focus there.
    let first = StoredValue::new(true);
    let form = move || {
        if let Some(guest) = sitting.doors().quoted.get() {
            return Some(view! { <GuestWordsForm sitting guest open /> }.into_any());
        }
        let member = speaker.get()?;
        let first = first.try_update_value(core::mem::take).unwrap_or(false);
        let absent = |item: &RoomItem| item.seat(member).is_some_and(Seat::may_be_read);
        Some(if untrack(|| sitting.item(absent)).unwrap_or(false) {
            view! { <OpinionForm sitting member open /> }.into_any()
        } else {
            view! { <WordsForm sitting member secret=secret.get_untracked() open first /> }.into_any()
        })
    };
    view! {
        <SelectField label=text::SPEAKER value=chosen choices />
        {form}
    }
}

/// The form of one member's words.
#[component]
fn WordsForm(
    /// The meeting in session.
    sitting: Sitting,
    /// The member.
    member: MemberId,
    /// Whether the ballot is secret: then no stand is kept by name.
    secret: bool,
    /// The dialog around.
    open: RwSignal<bool>,
    /// Whether the dialog opens with it.
    first: bool,
) -> impl IntoView {
    let before = recorded(sitting, member);
    let remark = RwSignal::new(before.remark.clone());
    let stand = RwSignal::new(before.stand.clone());
    let reservation = RwSignal::new(before.reservation.clone());
    let problem = RwSignal::new(None::<String>);
    // No item has the number 0: `decide` says so where none is in hand.
    let (meeting, item) = sitting.item_in_hand().unwrap_or((sitting.id(), 0));
    let act = Act::idle();
    let draft = keep_draft(
        format!("meeting-remark-{meeting}-{item}-{member}"),
        move || (remark.get(), reservation.get()),
        move |(kept_remark, kept_reservation)| {
            remark.set(kept_remark);
            reservation.set(kept_reservation);
        },
    );
    let close = move || {
        draft.sent();
        let _ = open.try_set(false);
    };
    let send = Callback::new(move |()| {
        let now = Recorded {
            remark: remark.with_untracked(|words| words.trim().to_owned()),
            stand: stand.get_untracked(),
            reservation: reservation.with_untracked(|words| words.trim().to_owned()),
        };
        let taken = stand_of(&now.stand).map(|stand| StandTaken {
            member,
            stand,
            reservation: now.reservation.clone(),
        });
        if taken.is_none() && !now.reservation.is_empty() {
            problem.set(Some(text::ASK_STAND.to_owned()));
            return;
        }
        problem.set(None);
        // Words put beside a stand that stays what it is change nothing of the order in which members spoke.
        let same_stand = now.stand == before.stand;
        let voiced = same_stand && before.reservation.is_empty() && !now.reservation.is_empty();
        let stand_changed = !same_stand || now.reservation != before.reservation;
        let then = taken.filter(|_| stand_changed && !secret);
        let take = move || match then {
            Some(stand) if voiced => {
                let words = stand.reservation;
                let reserve = Command::VoiceReservation {
                    meeting,
                    item,
                    member,
                    words,
                };
                act.run(reserve, close);
            }
            Some(stand) => act.run(Command::TakeStand { meeting, item, stand }, close),
            None => close(),
        };
        if now.remark == before.remark {
            take();
        } else {
            let words = now.remark;
            act.run(
                Command::RecordRemark {
                    meeting,
                    item,
                    member,
                    words,
                },
                take,
            );
        }
    });
    let by_name = !secret && untrack(|| sitting.item(RoomItem::votes).unwrap_or(false));
    let asks_stand = by_name && untrack(|| sitting.item(|item| !item.done).unwrap_or(false));
    let register = untrack(|| sitting.item(|item| item.register).flatten());
    let choices = Signal::derive(move || {
        let offered = register.map_or(&[] as &[Stand], Stand::offered).iter();
        offered
            .map(|stand| Choice::new(stand_value(*stand), words::stand(*stand)))
            .collect::<Vec<_>>()
    });
    // Then no stand is changed before that one's is taken back.
    let presider = spoke_last(sitting, member);
    let stand_field = move || match presider.get() {
        Some(_) => view! {
            <Notice>{text::PRESIDER_SPOKE}</Notice>
            <TakeBack sitting presider act />
        }
        .into_any(),
        None => view! { <RadioGroup label=text::STAND value=stand choices /> }.into_any(),
    };
    // Where it was tried all the same, with other words of a reservation, the way on stands below the answer.
    let was_behind = move || refused_behind(act).then(|| view! { <TakeBack sitting presider act /> });
    // A remark and a stand in one act, for the one whose turn it is.
    let turn = untrack(|| sitting.item(|item| item.turn == Some(member)).unwrap_or(false));
    let agree = Callback::new(move |()| {
        remark.set(text::AGREES_WORDS.to_owned());
        stand.set(stand_value(Stand::For).to_owned());
        send.run(());
    });
    let in_one =
        move || (asks_stand && turn).then(|| view! { <Button busy=act.busy on_press=agree>{text::AGREES}</Button> });
    view! {
        <Form on_submit=send submit=button::SAVE busy=act.busy actions=in_one>
            <DraftFound kept=draft />
            <TextArea label=text::REMARK_WORDS value=remark hint=text::REMARK_HINT first />
            {asks_stand
                .then(|| {
                    view! {
                        <details class="room__stand-fold">
                            <summary>{text::SEE_STAND}</summary>
                            <div class="stack">
                                <p class="quiet">{text::SEE_STAND_HINT}</p>
                                {stand_field}
                            </div>
                        </details>
                    }
                })}
            {by_name
                .then(|| {
                    view! {
                        // Offered for every stand, so that the field tells none.
                        <TextArea
                            label=text::RESERVATION
                            value=reservation
                            hint=text::RESERVATION_HINT
                            error=problem
                        />
                    }
                })}
        </Form>
        <Answer act place=sitting.place() />
        {was_behind}
    }
}
