//! Investigation, consultation, expert, risk and legality: 713号令 第12–28条, by analogy for streets.

use super::registry::DECISIONS;
use super::split::split_of;
use super::{Case, CheckId, Found, GapFact, Severity, says};
use crate::domain::calendar::calendar_days_after;
use crate::domain::steps::groundwork::{Consultation, ConsultationWay, LegalReview, LegalWay, Legality, Risk};
use crate::domain::steps::{StepContent, StepKind};

/// Public consultation runs at least this many calendar days (713号令 第15条).
pub const PUBLIC_CONSULTATION_DAYS_MIN: i32 = 30;

/// Those taking part in a hearing have its papers this many calendar days before (713号令 第16条).
pub const HEARING_MATERIALS_DAYS: u32 = 7;

/// A review of legality takes at least this many working days, as a rule (713号令 第26条).
pub const LEGAL_REVIEW_WORKING_DAYS_MIN: u32 = 7;

/// R01: investigation names its days, people and finding (713号令 第12条). Warns before 2019-09-01.
pub fn investigation_is_recorded(case: &Case<'_>) -> Found {
    let Some(StepContent::Investigation(step)) = case.done(StepKind::Investigation) else {
        return Found::not_applicable();
    };
    let severity = if case.in_force(DECISIONS) {
        Severity::Block
    } else {
        Severity::Warn
    };
    let complete = step.from <= step.until && says(&step.people) && says(&step.finding);
    let mut found = Found::met(case.step_seq(StepKind::Investigation)).unless(
        complete,
        severity,
        GapFact::StepIncomplete(StepKind::Investigation),
    );
    found.gaps.extend(
        case.dated_after_meeting(StepKind::Investigation, step.until)
            .map(|fact| (severity, fact)),
    );
    found
}

/// R03: consultation names its way, days, audience and what became of each opinion (713号令 第14、18条). No
/// opinions received is an answer; no consultation is not. Warns before 2019-09-01.
pub fn opinions_are_asked_for(case: &Case<'_>) -> Found {
    let Some(StepContent::Consultation(step)) = case.done(StepKind::Consultation) else {
        return Found::not_applicable();
    };
    let severity = if case.in_force(DECISIONS) {
        Severity::Block
    } else {
        Severity::Warn
    };
    let unanswered = step
        .opinions
        .iter()
        .filter(|opinion| !opinion.adopted && !says(&opinion.reason))
        .count();
    let mut found = Found::met(case.step_seq(StepKind::Consultation))
        .unless(
            step.from <= step.until && says(&step.audience),
            severity,
            GapFact::StepIncomplete(StepKind::Consultation),
        )
        .unless(unanswered == 0, severity, GapFact::OpinionsUnanswered(unanswered));
    found.gaps.extend(
        case.dated_after_meeting(StepKind::Consultation, step.until)
            .map(|fact| (severity, fact)),
    );
    found
}

/// R02: what other units did not agree upon is put before the meeting: the question, their view, one's own and why
/// (713号令 第13条).
pub fn a_dispute_with_other_units_is_explained(case: &Case<'_>) -> Found {
    let (Some(step), Some(severity)) = (consultation(case), case.severity(CheckId::R02)) else {
        return Found::not_applicable();
    };
    let Some(others) = &step.other_units else {
        return Found::not_applicable();
    };
    let explained = others
        .dispute
        .as_ref()
        .is_none_or(|dispute| says(&dispute.issue) && says(&dispute.theirs) && says(&dispute.own));
    Found::met(case.step_seq(StepKind::Consultation)).unless(
        says(&others.units) && explained,
        severity,
        GapFact::DisputeUnexplained,
    )
}

/// R05: those taking part in a hearing had the papers seven calendar days before it, their list was public, and the
/// record is signed (713号令 第16、17条). The day of serving does not count (民法典 第201条).
pub fn a_hearing_is_prepared_and_signed(case: &Case<'_>) -> Found {
    let (Some(step), Some(severity)) = (consultation(case), case.severity(CheckId::R05)) else {
        return Found::not_applicable();
    };
    if step.way != ConsultationWay::Hearing {
        return Found::not_applicable();
    }
    let found = Found::met(case.step_seq(StepKind::Consultation));
    let Some(hearing) = &step.hearing else {
        return found.unless(false, severity, GapFact::HearingUnproven);
    };
    let days = (step.from - hearing.materials_on).get_days();
    found
        .unless(
            step.from >= calendar_days_after(hearing.materials_on, HEARING_MATERIALS_DAYS),
            severity,
            GapFact::HearingMaterialsLate { days },
        )
        .unless(
            hearing.list_public && hearing.signed,
            severity,
            GapFact::HearingUnproven,
        )
}

/// R06: a specific group that is affected directly is asked itself (713号令 第14条).
pub fn the_group_affected_is_asked(case: &Case<'_>) -> Found {
    let (Some(step), Some(severity)) = (consultation(case), case.severity(CheckId::R06)) else {
        return Found::not_applicable();
    };
    let Some(group) = &step.group else {
        return Found::not_applicable();
    };
    Found::met(case.step_seq(StepKind::Consultation)).unless(
        says(&group.who) && group.asked,
        severity,
        GapFact::GroupUnasked,
    )
}

fn consultation<'a>(case: &Case<'a>) -> Option<&'a Consultation> {
    match case.done(StepKind::Consultation)? {
        StepContent::Consultation(step) => Some(step),
        _ => None,
    }
}

/// R03, local: where the line demands that the decision is announced before it is taken (决策预公开), a consultation
/// was public.
pub fn the_decision_is_announced_before(case: &Case<'_>) -> Found {
    if !case.line().is_some_and(|line| line.announced_before) {
        return Found::not_applicable();
    }
    let public = matches!(
        case.done(StepKind::Consultation),
        Some(StepContent::Consultation(step)) if step.way == ConsultationWay::Public
    );
    // An empty step is R51's to report.
    let holds = public || case.matter.step(StepKind::Consultation).is_none();
    Found::met(case.step_seq(StepKind::Consultation)).unless(holds, Severity::Block, GapFact::NotAnnouncedBefore)
}

/// R04: a public consultation runs at least thirty calendar days, or says why not (713号令 第15条).
///
/// The day of publication does not count (民法典 第201条), so thirty days later is the thirtieth day.
pub fn public_consultation_runs_thirty_days(case: &Case<'_>) -> Found {
    let Some(StepContent::Consultation(step)) = case.done(StepKind::Consultation) else {
        return Found::not_applicable();
    };
    if step.way != ConsultationWay::Public || !case.in_force(DECISIONS) {
        return Found::not_applicable();
    }
    let days = (step.until - step.from).get_days();
    Found::met(case.step_seq(StepKind::Consultation)).unless(
        days >= PUBLIC_CONSULTATION_DAYS_MIN || says(&step.shorter_because),
        case.severity_713(),
        GapFact::PublicConsultationShort { days },
    )
}

/// R07: experts sign and declare that they have no direct interest (713号令 第19、20条). No number is asked.
pub fn experts_sign_and_declare(case: &Case<'_>) -> Found {
    let Some(StepContent::ExpertReview(step)) = case.done(StepKind::ExpertReview) else {
        return Found::not_applicable();
    };
    let Some(severity) = severity_of(case, StepKind::ExpertReview) else {
        return Found::not_applicable();
    };
    let complete = says(&step.experts) && says(&step.opinion);
    let mut found = Found::met(case.step_seq(StepKind::ExpertReview))
        .unless(complete, severity, GapFact::StepIncomplete(StepKind::ExpertReview))
        .unless(step.signed && step.no_interest, severity, GapFact::ExpertUnsigned);
    found.gaps.extend(
        case.dated_after_meeting(StepKind::ExpertReview, step.on)
            .map(|fact| (severity, fact)),
    );
    found
}

/// R08: the risk report names points, measures and plan, and finds the risk controllable (713号令 第22–24条).
pub fn risk_is_controllable(case: &Case<'_>) -> Found {
    let Some(StepContent::RiskAssessment(step)) = case.done(StepKind::RiskAssessment) else {
        return Found::not_applicable();
    };
    let Some(severity) = severity_of(case, StepKind::RiskAssessment) else {
        return Found::not_applicable();
    };
    let complete = says(&step.points) && says(&step.measures) && says(&step.plan);
    let controllable = step.result != Risk::Uncontrollable;
    let mut found = Found::met(case.step_seq(StepKind::RiskAssessment))
        .unless(complete, severity, GapFact::StepIncomplete(StepKind::RiskAssessment))
        .unless(controllable, severity, GapFact::RiskUncontrollable);
    found.gaps.extend(
        case.dated_after_meeting(StepKind::RiskAssessment, step.on)
            .map(|fact| (severity, fact)),
    );
    found
}

/// R09: the legality opinion is dated before the meeting and is not "unlawful" (713号令 第25条); a reform that explores
/// goes to the meeting with its legal risk shown.
///
/// The meeting's own day is too late here: the opinion belongs to the papers.
pub fn legality_is_reviewed_before(case: &Case<'_>) -> Found {
    let Some(StepContent::LegalReview(step)) = case.done(StepKind::LegalReview) else {
        return Found::not_applicable();
    };
    let Some(severity) = severity_of(case, StepKind::LegalReview) else {
        return Found::not_applicable();
    };
    let complete = says(&step.reviewer) && says(&step.opinion);
    let found = Found::met(case.step_seq(StepKind::LegalReview))
        .unless(complete, severity, GapFact::StepIncomplete(StepKind::LegalReview))
        .unless(step.result != Legality::Unlawful, severity, GapFact::Unlawful);
    match case.before() {
        Some(meeting) => found.unless(
            step.on < meeting,
            severity,
            GapFact::StepNotBefore {
                step: StepKind::LegalReview,
                on: step.on,
                meeting,
            },
        ),
        None => found,
    }
}

/// R10: the review had seven working days from handing the papers over to its opinion, or says why not (713号令
/// 第26条). The day of handing over does not count.
pub fn the_legality_review_had_its_time(case: &Case<'_>) -> Found {
    let (Some(step), Some(severity), Some(calendar)) = (legal_review(case), case.severity(CheckId::R10), case.calendar)
    else {
        return Found::not_applicable();
    };
    let found = Found::met(case.step_seq(StepKind::LegalReview));
    let Some(handed_over) = step.handed_over else {
        return found.unless(false, severity, GapFact::LegalPeriodUnknown);
    };
    let days = calendar.working_days_between(handed_over, step.on);
    found.unless(
        days >= LEGAL_REVIEW_WORKING_DAYS_MIN || says(&step.shorter_because),
        severity,
        GapFact::LegalPeriodShort { days },
    )
}

/// R11: asking for opinions or countersigning is no review of legality (713号令 第25条), as hard as the review itself.
pub fn asking_is_no_legality_review(case: &Case<'_>) -> Found {
    let (Some(step), Some(severity)) = (legal_review(case), severity_of(case, StepKind::LegalReview)) else {
        return Found::not_applicable();
    };
    Found::met(case.step_seq(StepKind::LegalReview)).unless(
        step.way == LegalWay::Reviewed,
        severity,
        GapFact::LegalityAskedOnly,
    )
}

fn legal_review<'a>(case: &Case<'a>) -> Option<&'a LegalReview> {
    match case.done(StepKind::LegalReview)? {
        StepContent::LegalReview(step) => Some(step),
        _ => None,
    }
}

/// How hard a check of 713号令 on a step beyond the four is: it blocks where the office's line demands the step and
/// warns where its department alone added it; before 2019-09-01 it asks nothing.
fn severity_of(case: &Case<'_>, step: StepKind) -> Option<Severity> {
    if !case.in_force(DECISIONS) {
        return None;
    }
    let demanded = case.line().is_some_and(|line| line.demands.contains(&step));
    Some(if demanded { Severity::Block } else { case.severity_713() })
}

/// R46: an amount is held against the threshold of its line as the bound says (以上 or 超过).
///
/// A matter below it need not be decided collectively; taking it to the meeting all the same is a warning to
/// be confirmed, since the line would be the wrong one. Where other amounts reach it together with this one, that is
/// warned of instead: they are combined or explained.
pub fn the_amount_reaches_its_line(case: &Case<'_>) -> Found {
    let (Some(line), Some(topic)) = (case.line(), case.matter.topic()) else {
        return Found::not_applicable();
    };
    let (Some(threshold), Some(amount)) = (line.threshold, topic.particulars.amount()) else {
        return Found::not_applicable();
    };
    let evidence = case
        .matter
        .application
        .iter()
        .map(|application| application.stamp.seq)
        .collect();
    let Some(severity) = case.rulebook.severity(CheckId::R46, Severity::Warn) else {
        return Found::not_applicable();
    };
    if let Some(split) = split_of(case) {
        return Found::missing(severity, GapFact::Split(split), evidence);
    }
    Found::met(evidence).unless(
        threshold.reached(amount),
        severity,
        GapFact::BelowThreshold {
            amount,
            threshold: threshold.amount,
            approver: case.rulebook.approver(line, amount).map(str::to_owned),
        },
    )
}
