//! Fair-competition review by the rules of the day: 国发〔2016〕34号, the rules of 2017 and 2021, 783号令 (2024-08-01)
//! 第8–18条 and 总局令99号 (2025-04-20) 第9–32条.

mod regime;

use jiff::civil::Date;

use super::{Case, CheckId, Found, GapFact, Severity, registry, says};
use crate::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, FairCompetitionReview, Hearing, Issuer, Review, STANDARDS,
};
use crate::domain::steps::{StepContent, StepKind};

pub use regime::Regime;

fn step<'a>(case: &Case<'a>) -> Option<&'a FairCompetitionReview> {
    match case.done(StepKind::FairCompetition)? {
        StepContent::FairCompetition(step) => Some(step),
        _ => None,
    }
}

fn review<'a>(case: &Case<'a>) -> Option<&'a Review> {
    match &step(case)?.applicability {
        Applicability::Yes(review) => Some(review),
        Applicability::No { .. } => None,
    }
}

/// The review that a check judges: one that applies, on a day on which the check is in force.
fn judged_by<'a>(case: &Case<'a>, check: CheckId) -> Option<&'a Review> {
    let rule = registry::of(check);
    let judges = case.law_day().map_or(rule.until.is_none(), |day| rule.in_force(day));
    review(case).filter(|_| judges)
}

fn evidence(case: &Case<'_>) -> Vec<u32> {
    case.step_seq(StepKind::FairCompetition)
}

/// Whether the rules of the day knew the review at all: before 2017-01-01 a street was asked nothing (无此制度).
pub fn is_known(case: &Case<'_>) -> bool {
    case.in_force(registry::REVIEW_2017)
}

/// R12: whether the review applies is judged, with reason, person and day (783号令 第2条).
///
/// "Not applicable" is therefore no way out of this step: the judgement itself is the step.
pub fn applicability_is_judged(case: &Case<'_>) -> Found {
    if !is_known(case) {
        return Found::not_applicable();
    }
    match step(case) {
        Some(step) => {
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
        None if case.matter.step(StepKind::FairCompetition).is_some() => Found::missing(
            Severity::Block,
            GapFact::StepIncomplete(StepKind::FairCompetition),
            evidence(case),
        ),
        // An empty step is R51's to report.
        None => Found::not_applicable(),
    }
}

/// R13a: the drafter reviewed itself; no form was prescribed (国发〔2016〕34号, from memory). 2017-01-01 to 2017-10-22.
pub fn the_drafter_reviewed_itself(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R13a) else {
        return Found::not_applicable();
    };
    let recorded = review.conclusion.is_some() && says(&review.reviewer);
    Found::met(evidence(case)).unless(recorded, Severity::Warn, GapFact::NoConclusion)
}

/// R13b: a written conclusion on 公平竞争审查表 (暂行细则 of 2017, from memory). 2017-10-23 to 2021-06-28.
pub fn the_form_of_2017_is_filled(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R13b) else {
        return Found::not_applicable();
    };
    concluded_in_writing(case, review)
}

/// R13c: a written conclusion, also for measures made for one case (一事一议); what was not reviewed is not issued
/// (实施细则 of 2021 第2、6条). 2021-06-29 to 2024-07-31.
pub fn the_conclusion_of_2021_is_filed(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R13c) else {
        return Found::not_applicable();
    };
    concluded_in_writing(case, review)
}

/// A conclusion with its reviewer and day, in writing, no later than the meeting.
fn concluded_in_writing(case: &Case<'_>, review: &Review) -> Found {
    let mut found = Found::met(evidence(case))
        .unless(is_concluded(review), Severity::Block, GapFact::NoConclusion)
        .unless(review.written, Severity::Block, GapFact::ConclusionUnwritten);
    let late = review
        .concluded_on
        .and_then(|on| case.dated_after_meeting(StepKind::FairCompetition, on));
    found.gaps.extend(late.map(|fact| (Severity::Block, fact)));
    found
}

fn is_concluded(review: &Review) -> bool {
    review.conclusion.is_some() && review.concluded_on.is_some() && says(&review.reviewer)
}

/// R13d: the drafter judges every standard and concludes before the day of the decision (783号令 第13、17、18条).
pub fn the_drafter_concludes(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R13d) else {
        return Found::not_applicable();
    };
    let unjudged = STANDARDS
        .iter()
        .filter(|standard| !review.judged.iter().any(|judged| judged.standard == **standard))
        .count();
    let found = Found::met(evidence(case))
        .unless(unjudged == 0, Severity::Block, GapFact::StandardsUnjudged(unjudged))
        .unless(is_concluded(review), Severity::Block, GapFact::NoConclusion);
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
    let Some(review) = judged_by(case, CheckId::R13e) else {
        return Found::not_applicable();
    };
    Found::met(evidence(case)).unless(review.written, Severity::Block, GapFact::ConclusionUnwritten)
}

/// R14: a draft that does not conform, without an exception, goes back (783号令 第18条; 2021细则 第2条).
///
/// Standards that were found to be touched and a conclusion of conformity can't stand together either.
pub fn a_failing_draft_goes_back(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R14) else {
        return Found::not_applicable();
    };
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
    }) = judged_by(case, CheckId::R15)
    else {
        return Found::not_applicable();
    };
    let ahead = exception
        .until
        .zip(review(case).and_then(|review| review.concluded_on))
        .is_none_or(|(until, concluded)| until >= concluded);
    let explained = ahead
        && says(&exception.no_lesser_alternative)
        && says(&exception.term)
        && (!case.in_force(registry::REVIEW_MEASURES) || says(&exception.effect));
    Found::met(evidence(case)).unless(explained, Severity::Block, GapFact::ExceptionIncomplete)
}

/// R16: what was changed in a major way after the review is reviewed again (99号 第27条).
///
/// The new judgement is dated on the day of the change at the earliest; on that day it is recorded after the change.
pub fn a_major_change_is_reviewed_again(case: &Case<'_>) -> Found {
    let (Some(step), Some(change)) = (step(case), case.matter.major_change()) else {
        return Found::not_applicable();
    };
    if !case.in_force(registry::REVIEW_MEASURES) {
        return Found::not_applicable();
    }
    let reviewed = match &step.applicability {
        Applicability::Yes(review) => review.concluded_on,
        Applicability::No { .. } => Some(step.judged_on),
    };
    let seq = evidence(case).into_iter().max().unwrap_or_default();
    // A review without a conclusion is R13d's to report.
    let after = reviewed.is_none_or(|on| on > change.value || (on == change.value && seq > change.stamp.seq));
    Found::met(vec![change.stamp.seq, seq]).unless(
        after,
        Severity::Block,
        GapFact::ChangedSinceReview { on: change.value },
    )
}

/// R17: those affected are heard, or a reason says why not (783号令 第16条, 99号 第28条).
///
/// Blocks when there is neither; warns when there is only a reason.
pub fn those_affected_are_heard(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R17) else {
        return Found::not_applicable();
    };
    match &review.hearing {
        Some(Hearing::Held { whom, .. }) if says(whom) => Found::met(evidence(case)),
        Some(Hearing::NotHeld { reason }) if says(reason) => {
            Found::missing(Severity::Warn, GapFact::StakeholdersUnheardWithReason, evidence(case))
        }
        _ => Found::missing(Severity::Block, GapFact::StakeholdersUnheard, evidence(case)),
    }
}

/// R18: what several bodies issue is reviewed by the lead drafter, who is named with the others (783号令 第13条); what a
/// government of a county or higher issues, by the market regulator, with 初审意见 and 起草说明 (第14条, 99号 第31条).
pub fn whoever_must_review_did(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R18) else {
        return Found::not_applicable();
    };
    match &review.issuer {
        Issuer::Own => Found::met(evidence(case)),
        Issuer::Joint { lead, others } => {
            Found::met(evidence(case)).unless(says(lead) && says(others), Severity::Block, GapFact::LeadDrafterUnnamed)
        }
        Issuer::Government {
            drafting_note,
            first_opinion,
            regulator,
        } => Found::met(evidence(case)).unless(
            *drafting_note && *first_opinion && says(regulator),
            Severity::Block,
            GapFact::RegulatorNotConcluded,
        ),
    }
}

/// R19: countersigning or asking for opinions never takes the place of the review (99号 第32条).
pub fn countersigning_is_no_review(case: &Case<'_>) -> Found {
    let Some(review) = judged_by(case, CheckId::R19) else {
        return Found::not_applicable();
    };
    Found::met(evidence(case)).unless(
        review.source == ConclusionSource::Drafter,
        Severity::Block,
        GapFact::CountersignedOnly,
    )
}

/// R20: an exception whose term ended is stopped or reviewed again (99号 第25条).
///
/// Judged on the day on which one looks, not by the day of the decision: what ends after 2025-04-20 is reminded of,
/// however old it is.
pub fn a_lapsed_exception_is_settled(case: &Case<'_>) -> Found {
    let Some(day) = case.today.or_else(|| case.before()).filter(|day| reminds(*day)) else {
        return Found::not_applicable();
    };
    let Some(until) = case.matter.exception_until() else {
        return Found::not_applicable();
    };
    Found::met(evidence(case)).unless(until >= day, Severity::Warn, GapFact::ExceptionLapsed { until })
}

fn reminds(day: Date) -> bool {
    registry::of(CheckId::R20).in_force(day)
}
