//! A wrong announcement is put right in the session: taken back with its reason, then announced anew.

use super::super::{Desk, filled};
use super::{in_session, leaves};
use crate::domain::book::Book;
use crate::domain::event::Event;
use crate::domain::id::MeetingId;
use crate::domain::matter::Matter;
use crate::domain::meeting::AnnouncementWithdrawn;
use crate::domain::refusal::{Field, Refusal, RoomProblem};

pub fn withdrawn(desk: Desk<'_>, meeting: MeetingId, item: u16, (reason, by): (&str, &str)) -> Result<Event, Refusal> {
    let file = in_session(desk.meeting(meeting)?)?;
    let state = file.item(item).ok_or(Refusal::Unknown)?;
    let announced = state.resolution.as_ref().ok_or(Refusal::ItemState)?;
    let matter = desk.matter(announced.value.matter)?;
    nothing_rests_on(desk.book, matter, announced.stamp.seq)?;
    leaves(file, item)?;
    filled(reason, Field::Reason)?;
    filled(by, Field::By)?;
    Ok(Event::AnnouncementWithdrawn(AnnouncementWithdrawn {
        meeting,
        item,
        matter: matter.id,
        target: announced.stamp.seq,
        reason: reason.to_owned(),
        by: by.to_owned(),
    }))
}

/// What was done since because of the result could not be undone with it.
fn nothing_rests_on(book: &Book, matter: &Matter, announced: u32) -> Result<(), Refusal> {
    if matter.entry.is_some() || matter.lost("entered") {
        return Err(Refusal::AlreadyEntered);
    }
    let mut adopted = book.rulebooks.iter().filter_map(|rulebook| rulebook.adoption.as_ref());
    let in_force = adopted.any(|adoption| adoption.matter == Some(matter.id));
    if in_force || matter.acted_upon_since(announced) {
        return Err(RoomProblem::ActedUpon.into());
    }
    Ok(())
}
