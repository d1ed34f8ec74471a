//! Why nobody can vote on the item in hand: too few are there, somebody without a vote is, or nobody may preside; with
//! clause and way out.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::refusal::{Refusal, RoomProblem};
use crate::domain::room::{RoomItem, Seat};
use crate::text::names::Names;
use crate::text::refusal::{Fix, fix, text};
use crate::ui::components::{Button, ButtonSize, MissingThing, RefusalCard};
use crate::ui::workspace::use_workspace;

/// Why no vote can be taken on the item now, by the refusal that `decide` would give.
pub fn hindrance(item: &RoomItem) -> Option<Refusal> {
    if !item.votes() || item.done {
        None
    } else if !item.quorate() {
        let numbers = item.numbers?;
        Some(Refusal::QuorumMissing {
            entitled: numbers.entitled,
            present: numbers.present,
            required: numbers.quorum,
        })
    } else if item.seats.iter().any(Seat::came_back) {
        let back = item.seats.iter().filter(|seat| seat.came_back());
        Some(RoomProblem::RecusedInside(back.map(|seat| seat.member).collect()).into())
    } else if item.to_be_cleared() {
        Some(RoomProblem::GuestsInside(item.guests.clone()).into())
    } else if item.presiding.is_none() {
        Some(Refusal::NobodyPresides)
    } else {
        None
    }
}

/// The refusal, with the button that opens who is there, with a vote or without.
#[component]
pub fn Hindrance(
    /// The meeting in session.
    sitting: Sitting,
    /// Why no vote can be taken.
    refusal: Refusal,
) -> impl IntoView {
    let workspace = use_workspace();
    let on = sitting.meeting.with_untracked(|meeting| meeting.call.on);
    let said = untrack(|| workspace.with(|book| text(&refusal, Names::of(book, on))));
    let (way, opens) = match refusal {
        Refusal::Room(RoomProblem::RecusedInside(_)) => (Fix::Recusal, sitting.doors().recusing),
        Refusal::Room(_) => (Fix::Guests, sitting.doors().guests),
        _ => (Fix::Attendance, sitting.doors().moving),
    };
    let missing = vec![MissingThing {
        fact: String::new(),
        citation: said.citation,
        remedy: None,
    }];
    view! {
        <RefusalCard
            fact=said.fact
            missing=Signal::stored(missing)
            actions=move || {
                view! {
                    <Button size=ButtonSize::Small on_press=move |()| opens.set(true)>
                        {fix::label(way)}
                    </Button>
                }
            }
        />
    }
}
