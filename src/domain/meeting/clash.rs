//! Two meetings at one hour: a hint to whoever calls the second, never a refusal.

use jiff::civil::{Date, Time};

use super::MeetingStatus;
use crate::domain::book::Book;
use crate::domain::register::SessionNumber;
use crate::domain::rulebook::MeetingKind;

/// Another meeting that was called for the same hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clash {
    /// Its session.
    pub session: SessionNumber,
    /// Its kind.
    pub kind: MeetingKind,
    /// Whether it is at the same place.
    pub place: bool,
    /// Whether somebody is a member of both.
    pub members: bool,
}

/// The meetings at the day and hour of one that is being called, at its place or of its members.
pub fn clashes(book: &Book, kind: MeetingKind, (on, at): (Date, Time), place: &str) -> Vec<Clash> {
    let at = at.strftime("%H:%M").to_string();
    let members = |kind: MeetingKind| book.roster.entitled(kind, on).map(|member| member.id);
    let meetings = book.meetings.values();
    let others = meetings.filter(|other| other.on == on && other.at == at && other.status != MeetingStatus::Cancelled);
    let clash = others.map(|other| Clash {
        session: other.session,
        kind: other.kind,
        place: !place.trim().is_empty() && other.place.trim() == place.trim(),
        members: members(kind).any(|member| members(other.kind).any(|one| one == member)),
    });
    clash.filter(|clash| clash.place || clash.members).collect()
}
