//! Members who come late or leave early, and why somebody was missing.

use jiff::civil::Time;

use super::super::{Desk, filled};
use super::{come, follows, in_session};
use crate::domain::event::Event;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::meeting::{AbsenceExplained, MeetingStatus, Movement};
use crate::domain::refusal::{Field, Refusal, RoomProblem};

/// Who is inside leaves, with the reason (office.md 3, 会议记录), who is outside comes.
pub fn changed(
    desk: Desk<'_>,
    meeting: MeetingId,
    (member, movement, at): (MemberId, Movement, Time),
    (reason, approved_by): (&str, &str),
) -> Result<Event, Refusal> {
    let file = in_session(desk.meeting(meeting)?)?;
    let inside = file.in_room.get(&member).copied().ok_or(Refusal::NoVote(member))?;
    if inside == (movement == Movement::Arrived) {
        return Err(Refusal::WrongState);
    }
    if movement == Movement::Left {
        filled(reason, Field::LeaveReason)?;
    }
    let moved = file.movements.iter().filter(|moved| moved.member == member);
    follows(moved.map(|moved| moved.at).max().or(file.opened), at)?;
    come(desk, file, at)?;
    Ok(Event::PresenceChanged {
        meeting,
        member,
        movement,
        at,
        reason: reason.trim().to_owned(),
        approved_by: approved_by.trim().to_owned(),
    })
}

/// Why somebody was missing at the opening is said when it is known, until the record is signed.
pub fn explained(desk: Desk<'_>, explained: &AbsenceExplained) -> Result<Event, Refusal> {
    let file = desk.meeting(explained.meeting)?;
    if !matches!(file.status(), MeetingStatus::Open | MeetingStatus::Closed) {
        return Err(Refusal::MeetingState);
    }
    if !file.may_explain(explained.member) {
        return Err(RoomProblem::NotMissing(explained.member).into());
    }
    filled(&explained.reason, Field::LeaveReason)?;
    Ok(Event::AbsenceExplained(AbsenceExplained {
        reason: explained.reason.trim().to_owned(),
        approved_by: explained.approved_by.trim().to_owned(),
        ..*explained
    }))
}
