//! A reservation voiced after the stands were sealed (office.md 1.15: a right of the minority after the vote).

use super::super::{Desk, filled};
use super::written;
use crate::domain::event::Event;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::meeting::{AgendaItem, MeetingStatus, ReservationVoiced, Stand};
use crate::domain::refusal::{Field, Refusal, RoomProblem};

/// Until the record is signed, whoever did not agree may have words put beside the stand, once.
pub fn voiced(desk: Desk<'_>, meeting: MeetingId, item: u16, member: MemberId, words: &str) -> Result<Event, Refusal> {
    let file = desk.meeting(meeting)?;
    if !matches!(file.status(), MeetingStatus::Open | MeetingStatus::Closed) {
        return Err(Refusal::MeetingState);
    }
    let state = written(file.item(item).ok_or(Refusal::Unknown)?)?;
    let AgendaItem::Decide { matter } = state.content else {
        return Err(Refusal::ItemState);
    };
    let taken = state.stand_of(member).ok_or(Refusal::NoVote(member))?;
    if taken.stand == Stand::For {
        return Err(RoomProblem::Agreed(member).into());
    }
    if !taken.reservation.is_empty() {
        return Err(RoomProblem::ReservationKept(member).into());
    }
    filled(words, Field::Reservation)?;
    Ok(Event::ReservationVoiced(ReservationVoiced {
        meeting,
        item,
        matter,
        member,
        words: words.trim().to_owned(),
    }))
}
