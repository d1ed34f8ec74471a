//! The guards of following a decision up and of its evaluation (R49, R50).

use jiff::civil::Date;

use super::not_entered;
use crate::domain::follow_up::{Assignment, Halt};
use crate::domain::matter::Matter;
use crate::domain::refusal::{Gap, GapFact, Refusal};
use crate::domain::rules::follow_up::FollowUpGap;
use crate::domain::rules::{CheckId, Severity};

/// The decision is one that is followed up: entered, agreed to, no appointment. Answers its day.
fn followed(matter: &Matter) -> Result<Date, Refusal> {
    let Some(entry) = &matter.entry else {
        return Err(not_entered());
    };
    if !entry.value.outcome.agrees() {
        return Err(Refusal::NotAgreed);
    }
    matter.followed_from().ok_or(Refusal::WrongState)
}

/// It may be assigned, also anew, unless a later decision ended it. Answers the day of the decision.
pub fn assign(matter: &Matter) -> Result<Date, Refusal> {
    let decided = followed(matter)?;
    match matter.follow_up.halt() {
        Some(stopped @ Halt::Stopped(_)) => Err(Refusal::FollowUpHalted(stopped)),
        _ => Ok(decided),
    }
}

/// Something may be reported of it, or it may be checked off: it is assigned and neither ended nor suspended. Answers the
/// assignment.
pub fn followed_up(matter: &Matter) -> Result<&Assignment, Refusal> {
    assign(matter)?;
    if matter.follow_up.assignment().is_none() {
        return Err(Refusal::NotReady(vec![Gap {
            check: CheckId::R49,
            severity: Severity::Block,
            fact: GapFact::FollowUp(FollowUpGap::NotAssigned),
        }]));
    }
    match matter.follow_up.halt() {
        Some(halt) => Err(Refusal::FollowUpHalted(halt)),
        None => matter.follow_up.under_way().ok_or(Refusal::WrongState),
    }
}

/// It may be changed, stopped or suspended while it is not done. Answers the day of the decision.
pub fn change(matter: &Matter) -> Result<Date, Refusal> {
    let decided = assign(matter)?;
    match matter.follow_up.halt() {
        Some(completed @ Halt::Completed(_)) => Err(Refusal::FollowUpHalted(completed)),
        _ => Ok(decided),
    }
}

/// A case of 第36条 may be recorded: of a major decision that is in the register. Answers the day of the decision.
pub fn record_evaluation_case(matter: &Matter) -> Result<Date, Refusal> {
    let decided = followed(matter)?;
    if matter.may_be_evaluated() {
        Ok(decided)
    } else {
        Err(Refusal::WrongState)
    }
}

/// An evaluation may be recorded: a case calls for it. Answers the day of the latest such case.
pub fn evaluate(matter: &Matter) -> Result<Date, Refusal> {
    record_evaluation_case(matter)?;
    let open = matter.evaluations.open().map(|case| case.value.on);
    open.max().ok_or(Refusal::WrongState)
}
