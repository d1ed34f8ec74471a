//! The members in their fixed order: who has spoken, whose turn it is, who is away. Never how anyone stands.

use leptos::prelude::*;

use super::hindrance::hindrance;
use super::keys;
use super::recusal::ReturnDialog;
use super::room::Sitting;
use super::words::Words;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::Meeting;
use crate::domain::room::{Letter, RoomItem, Seat, SeatState};
use crate::text::page_meeting::guests as guests_text;
use crate::text::page_meeting::room as text;
use crate::text::{button, date};
use crate::ui::components::{Badge, Button, ButtonSize, Dialog, Tone};

/// The grid of members.
#[component]
pub fn Members(
    /// The meeting in session.
    sitting: Sitting,
    /// Whether the ballot is secret: then nobody is asked for a stand.
    secret: Memo<bool>,
    /// Whether stands are asked for now.
    asked: Memo<bool>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let speaker = sitting.doors().speaker;
    Effect::new(move |_| {
        if speaker.with(Option::is_some) {
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() && speaker.with_untracked(Option::is_some) {
            speaker.set(None);
            sitting.doors().quoted.set(None);
        }
    });
    let ids = Memo::new(move |_| {
        let seats = |item: &RoomItem| item.seats.iter().map(|seat| seat.member).collect::<Vec<_>>();
        sitting.item(seats).unwrap_or_default()
    });
    let coming_back = RwSignal::new(None::<(MemberId, Option<u16>)>);
    let returning = RwSignal::new(false);
    let on_return = Callback::new(move |from: (MemberId, Option<u16>)| {
        coming_back.set(Some(from));
        returning.set(true);
    });
    let return_form = move || {
        coming_back
            .get_untracked()
            .map(|(member, from)| view! { <ReturnDialog sitting member from open=returning /> })
    };
    let absent = move |member: MemberId| {
        let absent = sitting.item(|item| item.seat(member).is_some_and(Seat::may_be_read));
        absent.unwrap_or(false)
    };
    let title = Signal::derive(move || {
        let of = |member: MemberId| match (sitting.post(member), absent(member)) {
            (post, true) => guests_text::opinion_of(&post),
            (post, false) => text::words_of(&post),
        };
        let quoted = sitting.doors().quoted.get();
        let guest = quoted.and_then(|guest| {
            let named = |meeting: &Meeting| {
                let guest = meeting.guests.one(guest)?;
                Some(guests_text::words_of(&guest.name, guest.role))
            };
            sitting.meeting.with(|meeting| named(meeting))
        });
        guest.or_else(|| speaker.get().map(of)).unwrap_or_default()
    });
    let form = move || view! { <Words sitting secret open /> };
    view! {
        <ul class="room__members" aria-label=text::MEMBERS>
            <For each=move || ids.get() key=|id| *id let:member>
                <Place sitting member secret asked on_return />
            </For>
        </ul>
        <Dialog open title>
            {form}
        </Dialog>
        <Dialog open=returning title=button::RECORD_RETURN>
            {return_form}
        </Dialog>
    }
}

/// The words and the tone of a member's state.
fn badge(seat: &Seat, turn: bool, votes: bool) -> Option<(&'static str, Tone)> {
    Some(match seat.state {
        SeatState::Recused { .. } => (text::RECUSED, Tone::Plain),
        SeatState::Out { .. } => (text::OUT, Tone::Amber),
        SeatState::OnLeave => (text::ABSENT, Tone::Plain),
        SeatState::Missing => (text::MISSING, Tone::Plain),
        SeatState::Left => (text::LEFT, Tone::Plain),
        _ if !votes => return None,
        SeatState::Spoken => (text::SPOKEN, Tone::Green),
        SeatState::Silent if turn && seat.presides => (text::LAST_TURN, Tone::Red),
        SeatState::Silent if turn => (text::TURN, Tone::Red),
        SeatState::Silent if seat.presides => (text::LAST, Tone::Plain),
        SeatState::Silent => (text::SILENT, Tone::Plain),
    })
}

/// The smaller line below: times of leaving and returning, a remark, a letter.
fn note(seat: &Seat) -> String {
    let mut parts = Vec::new();
    if let SeatState::Recused { left, returned } = seat.state {
        parts.extend(left.map(|at| text::left_at(&date::clock(at))));
        parts.extend(returned.map(|at| text::back_at(&date::clock(at))));
    }
    parts.extend(seat.letter.map(|letter| match letter {
        Letter::ReadOut => guests_text::OPINION_READ.to_owned(),
        Letter::Waits => text::LETTER.to_owned(),
    }));
    if seat.remarked {
        parts.push(text::REMARKED.to_owned());
    }
    parts.join(" · ")
}

#[component]
fn Place(
    /// The meeting in session.
    sitting: Sitting,
    /// The member.
    member: MemberId,
    /// Whether the ballot is secret.
    secret: Memo<bool>,
    /// Whether stands are asked for now.
    asked: Memo<bool>,
    /// Asks when a member who withdrew came back, from this item or from an earlier one.
    on_return: Callback<(MemberId, Option<u16>)>,
) -> impl IntoView {
    let place = Memo::new(move |_| {
        sitting
            .item(|item| {
                let seat = item.seat(member)?.clone();
                let votes = item.votes() && !item.done && !secret.get();
                let turn = item.turn == Some(member) && votes && asked.get() && hindrance(item).is_none();
                Some((seat, turn, votes, item.done))
            })
            .flatten()
    });
    let current = move || {
        place
            .with(|place| matches!(place, Some((_, true, ..))))
            .then_some("true")
    };
    let away = move || place.with(|place| place.as_ref().is_some_and(|(seat, ..)| !seat.here()).then_some("away"));
    let body = move |(seat, turn, votes, done): (Seat, bool, bool, bool)| {
        let note = note(&seat);
        let mark = badge(&seat, turn, votes);
        view! {
            <span class="room__name">{seat.post.clone()}</span>
            {mark.map(|(words, tone)| view! { <Badge text=words tone /> })}
            <span class="room__note">{note}</span>
            <span class="room__seat-act">
                <SeatAct sitting seat done on_return />
            </span>
        }
    };
    view! {
        <li class="room__member" aria-current=current data-state=away>
            {move || place.get().map(body)}
        </li>
    }
}

/// What can be done at a seat: words of those who are there, the return or undoing of a recusal.
#[component]
fn SeatAct(
    /// The meeting in session.
    sitting: Sitting,
    /// The seat.
    seat: Seat,
    /// Whether the item is done.
    done: bool,
    /// Asks when a member who withdrew came back, from this item or from an earlier one.
    on_return: Callback<(MemberId, Option<u16>)>,
) -> impl IntoView {
    let Seat {
        member, post, state, ..
    } = seat;
    let comes_back = |post: &str, item: Option<u16>| {
        let of = text::return_of(post);
        view! {
            <Button size=ButtonSize::Small key=keys::RETURN on_press=move |()| on_return.run((member, item))>
                {button::RECORD_RETURN}
                <span class="visually-hidden">{of}</span>
            </Button>
        }
        .into_any()
    };
    match state {
        SeatState::Recused { returned: None, .. } if done => comes_back(&post, None),
        SeatState::Out { item } => comes_back(&post, Some(item)),
        SeatState::Recused { .. } | SeatState::OnLeave | SeatState::Missing | SeatState::Left if done => ().into_any(),
        SeatState::Recused { .. } => {
            let undo = move |()| {
                sitting.act_on_item(
                    move |meeting, item| Command::UndoRecusal { meeting, item, member },
                    || {},
                );
            };
            view! {
                <Button size=ButtonSize::Small busy=sitting.act.busy on_press=undo>
                    {text::UNDO_RECUSAL}
                    <span class="visually-hidden">{text::undo_recusal_of(&post)}</span>
                </Button>
            }
            .into_any()
        }
        SeatState::OnLeave | SeatState::Missing | SeatState::Left => view! {
            <Button size=ButtonSize::Small on_press=move |()| sitting.doors().speaker.set(Some(member))>
                {guests_text::READ_OUT}
                <span class="visually-hidden">{guests_text::read_out_of(&post)}</span>
            </Button>
        }
        .into_any(),
        SeatState::Silent | SeatState::Spoken => view! {
            <Button size=ButtonSize::Small on_press=move |()| sitting.doors().speaker.set(Some(member))>
                {text::REMARK}
                <span class="visually-hidden">{text::remark_of(&post)}</span>
            </Button>
        }
        .into_any(),
    }
}
