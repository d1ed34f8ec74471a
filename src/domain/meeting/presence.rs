//! Who came late, who left early, and why: movements of members, and reasons of those who were missing at the opening that
//! became known later.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::{Attendance, AttendanceLine, Meeting, Movement};
use crate::domain::event::Event;
use crate::domain::id::{MeetingId, MemberId};

/// A member came or left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The member.
    pub member: MemberId,
    /// What happened.
    pub movement: Movement,
    /// When.
    pub at: Time,
    /// Why; empty of records made before it was asked for, and of an arrival without one.
    pub reason: String,
    /// Who let the member go (准假人); empty where nobody is named.
    pub approved_by: String,
}

/// Why a member was not there at the opening, as it became known later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AbsenceExplained {
    /// The meeting.
    pub meeting: MeetingId,
    /// The member.
    pub member: MemberId,
    /// Why.
    pub reason: String,
    /// Who had let the member stay away (准假人); empty where nobody did.
    pub approved_by: String,
}

impl Meeting {
    /// Those who were missing at the opening without leave: a reason may become known until the record is signed.
    pub fn missing_at_opening(&self) -> impl Iterator<Item = (&AttendanceLine, &str)> {
        self.attendance.iter().filter_map(|line| match &line.attendance {
            Attendance::Absent { reason, .. } if !line.on_leave() => Some((line, reason.as_str())),
            Attendance::Absent { .. } | Attendance::Present => None,
        })
    }

    /// Whether a member's absence at the opening can be explained, or an explanation be put right.
    pub fn may_explain(&self, member: MemberId) -> bool {
        let explained = self.explained.contains(&member);
        explained || self.missing_at_opening().any(|(line, _)| line.member == member)
    }

    pub(super) fn apply_presence(&mut self, event: &Event) {
        match event {
            Event::PresenceChanged {
                member,
                movement,
                at,
                reason,
                approved_by,
                ..
            } => {
                self.in_room.insert(*member, matches!(movement, Movement::Arrived));
                self.movements.push(Moved {
                    member: *member,
                    movement: *movement,
                    at: *at,
                    reason: reason.clone(),
                    approved_by: approved_by.clone(),
                });
            }
            Event::AbsenceExplained(explained) => self.explain(explained),
            _ => {}
        }
    }

    fn explain(&mut self, explained: &AbsenceExplained) {
        let mut lines = self.attendance.iter_mut();
        let line = lines.find(|line| line.member == explained.member);
        if let Some(Attendance::Absent {
            reason, approved_by, ..
        }) = line.map(|line| &mut line.attendance)
        {
            reason.clone_from(&explained.reason);
            approved_by.clone_from(&explained.approved_by);
            self.explained.push(explained.member);
        }
    }
}
