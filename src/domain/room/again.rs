//! A matter that comes before a meeting once more: how often, and what the last meeting asked for.

use jiff::civil::Date;

use crate::domain::id::MeetingId;
use crate::domain::matter::Matter;
use crate::domain::meeting::Outcome;

/// A matter that a meeting did not settle comes again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// The how-manieth time it comes (第几次上会), from 2 on.
    pub time: usize,
    /// When it came last.
    pub on: Date,
    /// How it was left then: postponed or sent back, with the reason.
    pub outcome: Outcome,
}

/// What a matter that is to come before a meeting was put off for; `None` where the last meeting before did not postpone
/// it or send it back. An opinion of a meeting that only studies is no time of its own (office.md 1.1).
pub fn again(matter: &Matter, meeting: MeetingId) -> Option<Again> {
    let resolved = matter.resolutions.iter().map(|stamped| &stamped.value);
    let before: Vec<_> = resolved
        .filter(|resolution| resolution.meeting != meeting)
        .filter(|resolution| !matches!(resolution.outcome, Outcome::Opinion { .. }))
        .collect();
    let last = before.last()?;
    let left = matches!(last.outcome, Outcome::Postponed { .. } | Outcome::SentBack { .. });
    left.then(|| Again {
        time: before.len() + 1,
        on: last.on,
        outcome: last.outcome.clone(),
    })
}
