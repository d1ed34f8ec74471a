//! What follows a decision, as it is stored: R59 and R65. New acts that break them are refused in `decide`; what is
//! entered of earlier years is found here.

use jiff::civil::Date;

use super::{Case, CheckId, Found, GapFact, Severity};
use crate::domain::execution::{Execution, MoneyChain, WorkStage, money_chain, paid_under};
use crate::domain::matter::Matter;

/// R59: no contract, payment, work or appointment is dated before the decision (practice; what was entered afterwards
/// is a finding, since it can't be undone).
pub fn nothing_precedes_the_decision(case: &Case<'_>) -> Found {
    let matter = case.matter;
    let Some(decided) = matter.entry.as_ref().map(|entry| entry.value.decided_on) else {
        return Found::not_applicable();
    };
    let done = carried_out(matter);
    if done.is_empty() {
        return Found::not_applicable();
    }
    let comes = if matter.decision_entered_late() {
        Severity::Finding
    } else {
        Severity::Block
    };
    let Some(severity) = case.rulebook.severity(CheckId::R59, comes) else {
        return Found::not_applicable();
    };
    let mut found = Found::met(done.iter().filter_map(|(_, _, seq)| *seq).collect());
    for (what, on, _) in done {
        let fact = GapFact::BeforeDecision { what, decided, on };
        found = found.unless(on >= decided, severity, fact);
        if let Some((severity, fact)) = unrevised(matter, what, on) {
            found = found.unless(false, severity, fact);
        }
    }
    found
}

/// R59: what a meeting agreed to in principle is carried out once its text is revised and checked (practice: 按会议意见
/// 修改完善后实施). A reason may pass it over; of a decision that was entered afterwards it is a finding. The end and the
/// acceptance of works that had begun are none of it.
pub fn unrevised(matter: &Matter, what: Execution, on: Date) -> Option<(Severity, GapFact)> {
    if matches!(what, Execution::Work(WorkStage::Completed | WorkStage::Accepted)) || !matter.unrevised_on(on) {
        return None;
    }
    let severity = if matter.decision_entered_late() {
        Severity::Finding
    } else {
        Severity::Warn
    };
    Some((severity, GapFact::RevisionUnchecked { what: Some(what), on }))
}

/// Everything that carried the decision out, with its day and its record.
pub fn carried_out(matter: &Matter) -> Vec<(Execution, Date, Option<u32>)> {
    let contracts = matter.contracts.iter().filter(|linked| linked.value.unlinked.is_none());
    let contracts = contracts.map(|linked| {
        let on = linked.value.what.signed_on;
        (Execution::Contract, on, Some(linked.stamp.seq))
    });
    let payments = matter.payments.iter().filter(|linked| linked.value.unlinked.is_none());
    let payments = payments.map(|linked| (Execution::Payment, linked.value.what.on, Some(linked.stamp.seq)));
    let works = matter.works.iter();
    let works = works.map(|(stage, on)| (Execution::Work(*stage), on.value, Some(on.stamp.seq)));
    let appointed = matter
        .appointed
        .iter()
        .map(|(_, on)| (Execution::Appointment, *on, None));
    contracts.chain(payments).chain(works).chain(appointed).collect()
}

/// R65: the amount decided is not below the sum of the contracts, nor a contract below what was paid under it, nor their
/// sum and the amount decided below what was paid in all (practice).
pub fn amounts_stay_within_the_decision(case: &Case<'_>) -> Found {
    let matter = case.matter;
    let (Some(chain), Some(severity)) = (money_chain(matter), case.severity(CheckId::R65)) else {
        return Found::not_applicable();
    };
    let MoneyChain {
        decided,
        contracted,
        paid,
        ..
    } = chain;
    let linked = matter.contracts.iter().map(|linked| linked.stamp.seq);
    let evidence: Vec<u32> = linked
        .chain(matter.payments.iter().map(|linked| linked.stamp.seq))
        .collect();
    if evidence.is_empty() {
        return Found::not_applicable();
    }
    let mut found = Found::met(evidence);
    if let Some(contracted) = contracted {
        let fact = GapFact::ContractExceeds { decided, contracted };
        found = found.unless(contracted <= decided, severity, fact);
    }
    for (seq, contract) in matter.contracted() {
        let under = paid_under(matter, seq).unwrap_or_default();
        let fact = GapFact::PaidBeyond {
            limit: contract.amount,
            paid: under,
        };
        found = found.unless(under <= contract.amount, severity, fact);
    }
    // What was paid beyond the contracts is told once: by the contract, or by their sum.
    let limit = contracted
        .filter(|_| found.gaps.is_empty() && paid <= decided)
        .unwrap_or(decided);
    found.unless(paid <= limit, severity, GapFact::PaidBeyond { limit, paid })
}
