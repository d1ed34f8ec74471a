//! The opening: whether a meeting may be opened so, and what is asked of those who are there.

use super::super::{Desk, filled};
use crate::domain::id::MemberId;
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, Attendance, AttendanceLine, Meeting, MeetingStatus};
use crate::domain::refusal::{Field, Gap, Refusal};
use crate::domain::rules;
use crate::domain::rules::meeting::Opening;

/// Whether a meeting may be opened so; answers who is entitled (应到), frozen on its day.
pub fn may_open(
    desk: Desk<'_>,
    meeting: &Meeting,
    presiding: MemberId,
    recorder: &str,
    attendance: &[AttendanceLine],
) -> Result<Vec<MemberId>, Refusal> {
    let (book, occasion) = (desk.book, desk.occasion);
    if !matches!(meeting.status(), MeetingStatus::Preparing | MeetingStatus::Notified) {
        return Err(Refusal::MeetingState);
    }
    let on = meeting.call.on;
    if on != occasion.today && !meeting.call.late() {
        return Err(Refusal::NotTheDay {
            meeting: on,
            today: occasion.today,
        });
    }
    desk.not_in_future(on)?;
    filled(recorder, Field::Recorder)?;
    // R25: the roster alone gives a vote.
    let entitled: Vec<MemberId> = book
        .roster
        .entitled(meeting.call.kind, on)
        .map(|member| member.id)
        .collect();
    let named = |member: &MemberId| attendance.iter().any(|line| line.member == *member);
    if attendance.len() != entitled.len() || !entitled.iter().all(named) {
        return Err(Refusal::FieldEmpty(Field::Attendance));
    }
    for line in attendance {
        if let Attendance::Absent { reason, opinion_on, .. } = &line.attendance {
            filled(reason, Field::LeaveReason)?;
            if opinion_on.is_some_and(|item| meeting.item(item).is_none()) {
                return Err(Refusal::Unknown);
            }
        }
    }
    let there = attendance
        .iter()
        .any(|line| line.member == presiding && matches!(line.attendance, Attendance::Present));
    let roster = &book.roster;
    let may = roster
        .member(presiding)
        .is_some_and(|member| roster.presides(member, meeting.call.kind, on).is_some());
    if !there || !may {
        return Err(Refusal::MayNotPreside(presiding));
    }
    Ok(entitled)
}

/// What stands in the way of an opening, or asks for a reason and a name (R22, R55, R56, R68, R69).
pub fn opening_gaps(
    desk: Desk<'_>,
    meeting: &Meeting,
    presiding: MemberId,
    attendance: &[AttendanceLine],
    (observers, attending): (&str, &[u32]),
) -> Vec<Gap> {
    let there = attendance
        .iter()
        .filter(|line| matches!(line.attendance, Attendance::Present));
    let present: Vec<MemberId> = there.map(|line| line.member).collect();
    let on_agenda = meeting.items.iter().filter_map(|item| match item.content {
        AgendaItem::Decide { matter } => Some((item.number, Some(desk.files.matters.get(&matter)?.as_ref()))),
        _ => None,
    });
    let matters: Vec<_> = on_agenda.collect();
    rules::meeting::opening_gaps(&Opening {
        book: desk.book.kind,
        rulebook: desk.book.rulebook(meeting.call.on),
        roster: &desk.book.roster,
        calendar: &desk.book.calendar(),
        meeting,
        presiding,
        present: &present,
        observers,
        attending,
        matters: &matters,
    })
}

/// What an opening asks of its matters, asked of one item of a meeting as it stands now (R55, R68, R69).
pub fn asked_of(desk: Desk<'_>, meeting: &Meeting, presiding: MemberId, item: u16, matter: &Matter) -> Vec<Gap> {
    let inside = meeting.in_room.iter().filter(|(_, inside)| **inside);
    let present: Vec<MemberId> = inside.map(|(member, _)| *member).collect();
    rules::meeting::joining_gaps(&Opening {
        book: desk.book.kind,
        rulebook: desk.book.rulebook(meeting.call.on),
        roster: &desk.book.roster,
        calendar: &desk.book.calendar(),
        meeting,
        presiding,
        present: &present,
        observers: &meeting.attendees(),
        attending: &meeting.attending,
        matters: &[(item, Some(matter))],
    })
}
