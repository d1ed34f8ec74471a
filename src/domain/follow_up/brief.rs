//! A follow-up in brief, as the summary of a matter keeps it: enough to say how it stands on a day and what it waits for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{FollowUpState, Halt};
use crate::domain::calendar::{Calendar, Deadline};
use crate::domain::day;
use crate::domain::execution::paid_in_full;
use crate::domain::matter::Matter;
use crate::domain::waiting::{Urgency, urgency};

/// Working days from a decision within which an owner and a day are named (practice; the summary of a meeting has gone
/// out by then).
const ASSIGNMENT_WORKING_DAYS: u32 = 10;

/// By when an owner and a day are to be named.
pub fn assignment_due(calendar: &Calendar, decided: Date) -> Deadline {
    calendar.deadline(decided, ASSIGNMENT_WORKING_DAYS)
}

/// What ended or suspended a follow-up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Halted {
    /// 停止执行.
    #[serde(rename = "x")]
    Stopped,
    /// 中止执行.
    #[serde(rename = "s")]
    Suspended,
    /// 已付清.
    #[serde(rename = "p")]
    Paid,
    /// 已办结.
    #[serde(rename = "c")]
    Completed,
    /// 逾期办结.
    #[serde(rename = "l")]
    CompletedLate,
}

/// The follow-up of one decision in brief.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Following {
    /// The day of the decision.
    #[serde(rename = "d", deserialize_with = "day::stored")]
    pub decided_on: Date,
    /// Who answers for it; empty while nobody is named.
    #[serde(rename = "w", default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(
        rename = "u",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub due: Option<Date>,
    /// What ended or suspended it.
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub halted: Option<Halted>,
    /// What was reported last, and on which day; not kept once it is ended.
    #[serde(
        rename = "f",
        default,
        deserialize_with = "day::stored",
        skip_serializing_if = "Option::is_none"
    )]
    pub reported: Option<(Date, String)>,
}

impl Following {
    /// How it stands on a day.
    pub fn state(&self, calendar: &Calendar, today: Date) -> FollowUpState {
        match (self.halted, self.due) {
            (Some(Halted::Stopped), _) => FollowUpState::Stopped,
            (Some(Halted::Suspended), _) => FollowUpState::Suspended,
            (Some(Halted::Paid), _) => FollowUpState::Paid,
            (Some(Halted::Completed), _) => FollowUpState::Completed,
            (Some(Halted::CompletedLate), _) => FollowUpState::CompletedLate,
            (None, None) => FollowUpState::Unassigned,
            (None, Some(due)) => match urgency(calendar, today, due) {
                Urgency::Late(days) => FollowUpState::Late(days),
                Urgency::Near(days) => FollowUpState::Near(days),
                Urgency::Calm => FollowUpState::UnderWay,
            },
        }
    }

    /// By when its next act is due: that somebody is named, or that it is done. `None` once it is ended, and while it is
    /// suspended.
    pub fn next_due(&self, calendar: &Calendar) -> Option<Deadline> {
        match (self.halted, self.due) {
            (Some(_), _) => None,
            (None, Some(due)) => Some(Deadline::on(due)),
            (None, None) => Some(assignment_due(calendar, self.decided_on)),
        }
    }
}

impl Matter {
    /// How its decision is followed up, in brief; `None` where nothing is ([`Self::followed_from`]).
    pub fn following(&self) -> Option<Following> {
        let decided_on = self.followed_from()?;
        let follow_up = &self.follow_up;
        let assigned = follow_up.assignment();
        let halted = follow_up.halt().map(|halt| match halt {
            Halt::Stopped(_) => Halted::Stopped,
            Halt::Suspended(_) => Halted::Suspended,
            Halt::Completed(on) if assigned.is_some_and(|assigned| assigned.due < on) => Halted::CompletedLate,
            Halt::Completed(_) => Halted::Completed,
        });
        // Whom it was assigned to before it was suspended answers for it still; what is decided anew is assigned anew.
        let due = follow_up.under_way().or(assigned.filter(|_| halted.is_some()));
        let halted = halted.or_else(|| paid_in_full(self).then_some(Halted::Paid));
        let goes_on = matches!(halted, None | Some(Halted::Suspended));
        let reported = follow_up.reported().filter(|_| goes_on);
        Some(Following {
            decided_on,
            owner: assigned.map(|assigned| assigned.owner.clone()).unwrap_or_default(),
            due: due.map(|assigned| assigned.due),
            halted,
            reported: reported.map(|feedback| (feedback.on, feedback.words.clone())),
        })
    }
}
