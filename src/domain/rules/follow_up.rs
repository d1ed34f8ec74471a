//! R49 and R50: how a decision is followed up and evaluated, as it is stored. Only what is
//! done while a decision is stopped or suspended is asked for a reason first.
//!
//! 713号令 names no terms. Those used here are practice, to be confirmed by an office: an owner and a day within ten
//! working days of the decision (the summary of a meeting has gone out by then), something heard at least every ninety
//! days (按季反馈), and a suspension brought before a meeting within sixty days, as what was put off is (R66).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::execution::carried_out;
use super::{Case, Check, CheckId, Found, GapFact, Phase, Severity};
use crate::domain::execution::{Execution, WorkStage, paid_in_full};
use crate::domain::folded_text::is_among;
use crate::domain::follow_up::{ChangeKind, FollowUp, assignment_due};

/// Something is heard of a decision under way within this many calendar days.
pub const FEEDBACK_DAYS_MAX: i32 = 90;

/// A suspended decision comes before a meeting within this many calendar days.
pub const SUSPENSION_DAYS_MAX: i32 = 60;

/// What is missing when a decision is followed up or evaluated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FollowUpGap {
    /// Nothing can be reported or checked off before it is assigned.
    NotAssigned,
    /// No owner and no day were named in time (R49).
    Unassigned {
        /// By when they were to be named.
        due: Date,
    },
    /// It is not checked off though its day is over (R49).
    Overdue {
        /// The last day.
        due: Date,
    },
    /// Nothing was heard of it for long (R49).
    Silent {
        /// The day of what was heard last.
        since: Date,
        /// Calendar days since.
        days: i32,
    },
    /// It is suspended for long, and no meeting decided on that (R49).
    SuspendedLong {
        /// The day it was suspended.
        since: Date,
        /// Calendar days since.
        days: i32,
    },
    /// It was carried on though a later decision had ended it or the head had suspended it (R49, 第37条).
    CarriedOn {
        /// What was done.
        what: Execution,
        /// The day it was done.
        on: Date,
        /// Whether it was stopped or suspended.
        halted: ChangeKind,
        /// Since when.
        since: Date,
    },
    /// A case calls for an evaluation, and there is none (R50).
    Unevaluated {
        /// The day of the case.
        since: Date,
    },
    /// Who carries it out evaluated it (R50).
    EvaluatedByExecutor,
    /// Who assessed it before the decision evaluated it (R50).
    EvaluatedByAssessor,
}

impl FollowUpGap {
    /// Since when it is so, where a day tells it.
    pub const fn since(&self) -> Option<Date> {
        match self {
            Self::Unassigned { due } | Self::Overdue { due } => Some(*due),
            Self::CarriedOn { on, .. } => Some(*on),
            Self::Silent { since, .. } | Self::SuspendedLong { since, .. } | Self::Unevaluated { since } => {
                Some(*since)
            }
            Self::NotAssigned | Self::EvaluatedByExecutor | Self::EvaluatedByAssessor => None,
        }
    }
}

/// The checks of this module.
pub const CHECKS: &[(CheckId, Phase, Check)] = &[
    (CheckId::R49, Phase::Execution, the_decision_is_followed_up),
    (CheckId::R50, Phase::Execution, what_missed_its_aim_is_evaluated),
];

/// R49: a decision has an owner and a day, is heard of, and is done by its day; what is suspended comes before a meeting
/// (713号令 第34、37条). A payment is carried out once it is paid in full. What was entered afterwards is a finding: no
/// owner can be named for years that are over. What was done while it was stopped or suspended is told of as well.
pub fn the_decision_is_followed_up(case: &Case<'_>) -> Found {
    let matter = case.matter;
    let judged = (
        matter.followed_from(),
        case.severity(CheckId::R49),
        case.today,
        case.calendar,
    );
    let (Some(decided), Some(severity), Some(today), Some(calendar)) = judged else {
        return Found::not_applicable();
    };
    let severity = if matter.late { Severity::Finding } else { severity };
    let follow_up = &matter.follow_up;
    let done = carried_out(matter).into_iter();
    let carried_on = done.filter_map(|(what, on, _)| carried_on(follow_up, what, on));
    let met = Found::met(follow_up.acts.iter().map(|act| act.stamp.seq).collect());
    let found = carried_on.fold(met, |found, gap| found.unless(false, severity, GapFact::FollowUp(gap)));
    if follow_up.stopped() || follow_up.completed().is_some() || paid_in_full(matter) {
        return found;
    }
    let gap = |holds, gap| (holds, GapFact::FollowUp(gap));
    let days_since = |since: Date| (today - since).get_days();
    let checked = if let Some(since) = follow_up.suspended_on() {
        let days = days_since(since);
        vec![gap(
            days <= SUSPENSION_DAYS_MAX,
            FollowUpGap::SuspendedLong { since, days },
        )]
    } else if let Some(assignment) = follow_up.under_way() {
        let (due, since) = (assignment.due, follow_up.heard_on().unwrap_or(assignment.on));
        let days = days_since(since);
        vec![
            gap(today <= due, FollowUpGap::Overdue { due }),
            gap(days <= FEEDBACK_DAYS_MAX, FollowUpGap::Silent { since, days }),
        ]
    } else {
        let due = assignment_due(calendar, decided).date;
        vec![gap(today <= due, FollowUpGap::Unassigned { due })]
    };
    let add = |found: Found, (holds, fact)| found.unless(holds, severity, fact);
    checked.into_iter().fold(found, add)
}

/// What was done on a day on which the decision was stopped or suspended; the end and the acceptance of works that had
/// begun are none of it.
pub fn carried_on(follow_up: &FollowUp, what: Execution, on: Date) -> Option<FollowUpGap> {
    if matches!(what, Execution::Work(WorkStage::Completed | WorkStage::Accepted)) {
        return None;
    }
    let (halted, since) = follow_up.not_carried_out_on(on)?;
    Some(FollowUpGap::CarriedOn {
        what,
        on,
        halted,
        since,
    })
}

/// R50: where a case of 第36条 arose, the decision is evaluated, and by another than who carries it out or did the main
/// assessment before it (713号令 第36条).
pub fn what_missed_its_aim_is_evaluated(case: &Case<'_>) -> Found {
    let matter = case.matter;
    let evaluations = &matter.evaluations;
    let called = matter.may_be_evaluated() && !evaluations.cases.is_empty();
    let Some(severity) = case.severity(CheckId::R50).filter(|_| called) else {
        return Found::not_applicable();
    };
    let cases = evaluations.cases.iter().map(|case| case.stamp.seq);
    let done = evaluations.done.iter().map(|done| done.stamp.seq);
    let mut found = Found::met(cases.chain(done).collect());
    // That it was evaluated holds, also where the record of it was taken out by law.
    if let Some(open) = evaluations.open().next().filter(|_| !matter.lost("evaluated")) {
        let since = open.value.on;
        found = found.unless(false, severity, GapFact::FollowUp(FollowUpGap::Unevaluated { since }));
    }
    if let Some(last) = evaluations.done.last() {
        let evaluator = &last.value.evaluator;
        let by = |names: Vec<String>| names.iter().any(|names| is_among(evaluator, names));
        found = found
            .unless(
                !by(matter.executors()),
                severity,
                GapFact::FollowUp(FollowUpGap::EvaluatedByExecutor),
            )
            .unless(
                !by(matter.prior_assessors()),
                severity,
                GapFact::FollowUp(FollowUpGap::EvaluatedByAssessor),
            );
    }
    found
}
