//! Fair-competition review: 783号令 (2024-08-01) 第8–18条 and 总局令99号 (2025-04-20) 第25–32条.

use jiff::civil::{Date, date};

use super::{Case, Found, GapFact, Severity, says};
use crate::domain::steps::fair_competition::{Applicability, Conclusion, ConclusionSource, Hearing, Review, STANDARDS};
use crate::domain::steps::{StepContent, StepKind};

/// The day 公平竞争审查条例 came into force.
pub const IN_FORCE_783: Date = date(2024, 8, 1);
/// The day 公平竞争审查条例实施办法 came into force.
pub const IN_FORCE_99: Date = date(2025, 4, 20);
/// The day the detailed rules of 2021 came into force, by which nothing is issued that fails the review.
pub const IN_FORCE_2021: Date = date(2021, 6, 29);
/// The day review began at the level of cities and counties.
pub const REVIEW_BEGAN: Date = date(2017, 1, 1);

fn review<'a>(case: &Case<'a>) -> Option<&'a Review> {
    match case.done(StepKind::FairCompetition)? {
        StepContent::FairCompetition(review) => match &review.applicability {
            Applicability::Yes(review) => Some(review),
            Applicability::No { .. } => None,
        },
        _ => None,
    }
}

fn evidence(case: &Case<'_>) -> Vec<u32> {
    case.step_seq(StepKind::FairCompetition)
}

/// R12: whether the review applies is judged, with reason, person and day (783号令 第2条).
///
/// "Not applicable" is therefore no way out of this step: the judgement itself is the step.
pub fn applicability_is_judged(case: &Case<'_>) -> Found {
    if !case.in_force(REVIEW_BEGAN) {
        return Found::not_applicable();
    }
    match case.done(StepKind::FairCompetition) {
        Some(StepContent::FairCompetition(step)) => {
            let reasoned = match &step.applicability {
                Applicability::No { reason } => says(reason),
                Applicability::Yes(_) => true,
            };
            let mut found = Found::met(evidence(case)).unless(
                reasoned && says(&step.judged_by),
                Severity::Block,
                GapFact::StepIncomplete(StepKind::FairCompetition),
            );
            let late = case.dated_after_meeting(StepKind::FairCompetition, step.judged_on);
            found.gaps.extend(late.map(|fact| (Severity::Block, fact)));
            found
        }
        _ if case.matter.step(StepKind::FairCompetition).is_some() => Found::missing(
            Severity::Block,
            GapFact::StepIncomplete(StepKind::FairCompetition),
            evidence(case),
        ),
        // An empty step is R51's to report.
        _ => Found::met(Vec::new()),
    }
}

/// R13d: the drafter judges every standard and concludes before the day of the decision (783号令 第13、17、18条).
pub fn the_drafter_concludes(case: &Case<'_>) -> Found {
    let Some(review) = review(case) else {
        return Found::not_applicable();
    };
    if !case.in_force(IN_FORCE_783) {
        return Found::not_applicable();
    }
    let unjudged = STANDARDS
        .iter()
        .filter(|standard| !review.judged.iter().any(|judged| judged.standard == **standard))
        .count();
    let found = Found::met(evidence(case))
        .unless(unjudged == 0, Severity::Block, GapFact::StandardsUnjudged(unjudged))
        .unless(
            review.conclusion.is_some() && review.concluded_on.is_some() && says(&review.reviewer),
            Severity::Block,
            GapFact::NoConclusion,
        );
    match (review.concluded_on, case.before()) {
        (Some(on), Some(meeting)) => found.unless(
            on < meeting,
            Severity::Block,
            GapFact::StepNotBefore {
                step: StepKind::FairCompetition,
                on,
                meeting,
            },
        ),
        _ => found,
    }
}

/// R13e: the conclusion is written and explicit (99号 第29条).
pub fn the_conclusion_is_written(case: &Case<'_>) -> Found {
    let Some(review) = review(case) else {
        return Found::not_applicable();
    };
    if !case.in_force(IN_FORCE_99) {
        return Found::not_applicable();
    }
    Found::met(evidence(case)).unless(review.written, Severity::Block, GapFact::ConclusionUnwritten)
}

/// R14: a draft that does not conform, without an exception, goes back (783号令 第18条; 2021细则 第2条).
///
/// Standards that were found to be touched and a conclusion of conformity can't stand together either.
pub fn a_failing_draft_goes_back(case: &Case<'_>) -> Found {
    let Some(review) = review(case) else {
        return Found::not_applicable();
    };
    if !case.in_force(IN_FORCE_2021) {
        return Found::not_applicable();
    }
    let touched = review.judged.iter().any(|judged| judged.found);
    let fails = match &review.conclusion {
        Some(Conclusion::DoesNotConform) => true,
        Some(Conclusion::Conforms) => touched,
        Some(Conclusion::Exception(_)) | None => false,
    };
    Found::met(evidence(case)).unless(!fails, Severity::Block, GapFact::DoesNotConform)
}

/// R15: an exception names its ground, why nothing less harmful would do, and its term (783号令 第12条); from
/// 2025-04-20 also its effect (99号 第29条).
pub fn an_exception_is_explained(case: &Case<'_>) -> Found {
    let Some(Review {
        conclusion: Some(Conclusion::Exception(exception)),
        ..
    }) = review(case)
    else {
        return Found::not_applicable();
    };
    if !case.in_force(IN_FORCE_783) {
        return Found::not_applicable();
    }
    let explained = says(&exception.no_lesser_alternative)
        && says(&exception.term)
        && (!case.in_force(IN_FORCE_99) || says(&exception.effect));
    Found::met(evidence(case)).unless(explained, Severity::Block, GapFact::ExceptionIncomplete)
}

/// R17: those affected are heard, or a reason says why not (783号令 第16条, 99号 第28条).
///
/// Blocks when there is neither; warns when there is only a reason.
pub fn those_affected_are_heard(case: &Case<'_>) -> Found {
    let Some(review) = review(case) else {
        return Found::not_applicable();
    };
    if !case.in_force(IN_FORCE_783) {
        return Found::not_applicable();
    }
    match &review.hearing {
        Some(Hearing::Held { whom, .. }) if says(whom) => Found::met(evidence(case)),
        Some(Hearing::NotHeld { reason }) if says(reason) => {
            Found::missing(Severity::Warn, GapFact::StakeholdersUnheardWithReason, evidence(case))
        }
        _ => Found::missing(Severity::Block, GapFact::StakeholdersUnheard, evidence(case)),
    }
}

/// R19: countersigning or asking for opinions never takes the place of the review (99号 第32条).
pub fn countersigning_is_no_review(case: &Case<'_>) -> Found {
    let Some(review) = review(case) else {
        return Found::not_applicable();
    };
    if !case.in_force(IN_FORCE_99) {
        return Found::not_applicable();
    }
    Found::met(evidence(case)).unless(
        review.source == ConclusionSource::Drafter,
        Severity::Block,
        GapFact::CountersignedOnly,
    )
}
