//! Written opinions of members who are not there: read out, kept verbatim, never counted (R25).

use super::super::Desk;
use super::{current, in_session, written};
use crate::domain::event::Event;
use crate::domain::meeting::OpinionRead;
use crate::domain::refusal::{Refusal, RoomProblem};

/// What an absent member wrote is read out at the item in hand; without words, it was not.
pub fn read_out(desk: Desk<'_>, read: &OpinionRead) -> Result<Event, Refusal> {
    let file = in_session(desk.meeting(read.meeting)?)?;
    let item = written(current(file, read.item)?)?;
    if item.content.matter().is_none() {
        return Err(Refusal::ItemState);
    }
    let inside = file.in_room.get(&read.member).copied();
    let absent = inside == Some(false) && !item.recused(read.member);
    if !absent {
        return Err(RoomProblem::NotAbsent(read.member).into());
    }
    if read.words.trim().is_empty() && item.opinion(read.member).is_none() {
        return Err(Refusal::WrongState);
    }
    Ok(Event::OpinionReadOut(read.clone()))
}
