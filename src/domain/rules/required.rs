//! Which steps a matter must resolve, and R51: none may be empty.

use super::{Case, Found, GapFact, Severity, fair_competition};
use crate::domain::application::Particulars;
use crate::domain::appointment::path;
use crate::domain::matter::Matter;
use crate::domain::meeting::Outcome;
use crate::domain::rulebook::Rulebook;
use crate::domain::steps::{StepContent, StepKind, StepOutcome};

/// The four steps of the mission that come before the meeting, in every register but appointments.
const GROUNDWORK: [StepKind; 3] = [
    StepKind::Investigation,
    StepKind::Consultation,
    StepKind::FairCompetition,
];

/// The steps a matter must resolve: the mission's, the catalogue line's, and those its department added.
///
/// For appointments the path of the sub-kind says which (`domain::appointment`).
pub fn required_steps(rulebook: &Rulebook, matter: &Matter) -> Vec<StepKind> {
    let Some(topic) = matter.topic() else {
        return Vec::new();
    };
    let mut wanted: Vec<StepKind> = match &topic.particulars {
        Particulars::Appointment { kind, .. } => path(*kind).steps().collect(),
        Particulars::Decision {} | Particulars::Project { .. } | Particulars::Funds { .. } => GROUNDWORK.to_vec(),
    };
    if let Some(line) = rulebook.line(&topic.line) {
        wanted.extend_from_slice(&line.demands);
    }
    wanted.extend_from_slice(&topic.also_needs);
    // R35: what was laid before a superior comes back with the answer.
    let laid_before = |outcome: &Outcome| matches!(outcome, Outcome::ToSuperior { .. });
    if matter
        .resolutions
        .iter()
        .any(|resolution| laid_before(&resolution.value.outcome))
    {
        wanted.push(StepKind::SuperiorConsent);
    }
    StepKind::ALL.into_iter().filter(|kind| wanted.contains(kind)).collect()
}

/// R51: every required step is done or not applicable with a reason; none is empty.
///
/// Always a block, in every register: the four steps of the mission must be resolved before entry. A meeting
/// that happened without them can only be kept as an irregularity. The fair-competition review is asked for once the
/// rules of the day knew it.
pub fn every_step_is_resolved(case: &Case<'_>) -> Found {
    let required = required_steps(case.rulebook, case.matter);
    let mut found = Found::met(required.iter().flat_map(|kind| case.step_seq(*kind)).collect());
    for kind in required {
        if kind == StepKind::FairCompetition && !fair_competition::is_known(case) {
            continue;
        }
        found = found.unless(
            case.matter.step(kind).is_some(),
            Severity::Block,
            GapFact::StepUnresolved(kind),
        );
        // What was done is dated by the check of its own step; these have none.
        let undated = match case.matter.step(kind) {
            Some(StepOutcome::NotApplicable { on, .. }) => Some(*on),
            Some(StepOutcome::Done(StepContent::Sounding(step))) => Some(step.on),
            _ => None,
        };
        let late = undated.and_then(|on| case.dated_after_meeting(kind, on));
        found.gaps.extend(late.map(|fact| (Severity::Block, fact)));
    }
    found
}
