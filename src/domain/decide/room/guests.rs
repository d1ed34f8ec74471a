//! Those without a vote: who comes in, who leaves, and that nobody of them is there when it comes to people.

use jiff::civil::Time;

use super::super::{Desk, filled};
use super::{come, follows, in_session, written};
use crate::domain::event::Event;
use crate::domain::folded_text::plain_form;
use crate::domain::id::MemberId;
use crate::domain::meeting::{
    Attendance, AttendanceLine, GuestMove, GuestWords, GuestsMoved, ItemState, Meeting, MeetingStatus, named_at_opening,
};
use crate::domain::refusal::{Field, Refusal, RoomProblem};
use crate::domain::register::Register;

pub fn moved(desk: Desk<'_>, moved: &GuestsMoved) -> Result<Event, Refusal> {
    let file = in_session(desk.meeting(moved.meeting)?)?;
    match &moved.moved {
        GuestMove::Came { name, at, .. } => {
            filled(name, Field::Guest)?;
            outside(desk, file, name)?;
            let before = file.guests.all().filter(|guest| guest.is(name));
            let left = before.filter_map(|guest| guest.left).map(|left| left.at).max();
            follows(file.opened.max(left), *at)?;
            come(desk, file, *at)?;
        }
        GuestMove::Left { guests, at } => {
            if guests.is_empty() {
                return Err(Refusal::FieldEmpty(Field::Guest));
            }
            for serial in guests {
                let guest = file.guests.one(*serial).ok_or(Refusal::Unknown)?;
                if guest.left.is_some() {
                    return Err(Refusal::WrongState);
                }
                follows(Some(guest.came.at), *at)?;
            }
            come(desk, file, *at)?;
        }
        GuestMove::Undone { guest } => {
            let guest = file.guests.one(*guest).ok_or(Refusal::Unknown)?;
            if file.sealed_since(guest.last()) {
                return Err(RoomProblem::GuestSealed.into());
            }
            if guest.left.is_some() {
                outside(desk, file, &guest.name)?;
            } else if file.guest_is_quoted(guest.serial) {
                return Err(RoomProblem::GuestQuoted(guest.name.clone()).into());
            }
        }
    }
    Ok(Event::GuestsMoved(moved.clone()))
}

/// What a guest says at an item is written down of those who were in the room while it was in hand, and tidied until the
/// record is signed (office.md 1.12, 1.17); without words, nothing was said.
pub fn spoke(desk: Desk<'_>, spoke: &GuestWords) -> Result<Event, Refusal> {
    let file = desk.meeting(spoke.meeting)?;
    if !matches!(file.status(), MeetingStatus::Open | MeetingStatus::Closed) {
        return Err(Refusal::MeetingState);
    }
    let item = written(file.item(spoke.item).ok_or(Refusal::Unknown)?)?;
    if !file
        .guests_at(item.number)
        .iter()
        .any(|guest| guest.serial == spoke.guest)
    {
        let named = file.guests.one(spoke.guest).map(|guest| guest.name.clone());
        return Err(RoomProblem::GuestNotThere(named.unwrap_or_default()).into());
    }
    let words = spoke.words.trim().to_owned();
    if words.is_empty() && item.words_of_guest(spoke.guest).is_empty() {
        return Err(Refusal::FieldEmpty(Field::Words));
    }
    Ok(Event::GuestSpoke(GuestWords { words, ..*spoke }))
}

/// Whoever is there without a vote from the beginning comes in with the opening (office.md 1.17).
pub fn came_at_opening(
    desk: Desk<'_>,
    meeting: &Meeting,
    attendance: &[AttendanceLine],
    observers: &str,
    at: Time,
) -> Result<Vec<Event>, Refusal> {
    let seated = |name: &str| {
        let present = attendance.iter().filter(|line| line.attendance == Attendance::Present);
        let mut posts = present.map(|line| desk.book.roster.post(line.member));
        posts.any(|post| plain_form(post) == plain_form(name))
    };
    let came = named_at_opening(observers).into_iter().map(|(name, role)| {
        if seated(&name) {
            return Err(RoomProblem::GuestInside(name).into());
        }
        let moved = GuestMove::Came { name, role, at };
        let meeting = meeting.id;
        Ok(Event::GuestsMoved(GuestsMoved { meeting, moved }))
    });
    came.collect()
}

/// One and the same post is not in the room twice, nor as a guest where it sits with a vote (office.md 1.17: one person,
/// one vote, however many posts).
fn outside(desk: Desk<'_>, meeting: &Meeting, name: &str) -> Result<(), Refusal> {
    let sits = |member: &_| plain_form(desk.book.roster.post(*member)) == plain_form(name);
    let members = meeting.in_room.iter().filter(|(_, inside)| **inside);
    let seated = members.map(|(member, _)| member).any(sits);
    if seated || meeting.guests.inside().any(|guest| guest.is(name)) {
        return Err(RoomProblem::GuestInside(name.trim().to_owned()).into());
    }
    Ok(())
}

/// Whoever withdrew from an item is out while it is voted on, also when its result was taken back and is voted on anew
/// (R26).
pub fn recused_are_out(meeting: &Meeting, item: &ItemState) -> Result<(), Refusal> {
    let inside: Vec<MemberId> = meeting.recused_inside(item).collect();
    if inside.is_empty() {
        Ok(())
    } else {
        Err(RoomProblem::RecusedInside(inside).into())
    }
}

/// Before stands are taken on people, and before an item that is recorded elsewhere, everybody without a vote has left
/// (office.md 1.17, R63).
pub fn have_left(meeting: &Meeting, item: &ItemState, register: Option<Register>) -> Result<(), Refusal> {
    let alone = item.content.elsewhere() || register == Some(Register::Appointment);
    let inside: Vec<String> = meeting.guests.inside().map(|guest| guest.name.clone()).collect();
    if alone && !inside.is_empty() {
        return Err(RoomProblem::GuestsInside(inside).into());
    }
    Ok(())
}
