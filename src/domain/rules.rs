//! The checks: each one small function with its clause, severity and dates in force.
//!
//! A [`Case`] is one matter on one day under one rulebook. [`gaps`] runs the checks of a phase and returns what
//! is missing; [`judge`] runs them all and returns the verdicts to be stored with a decision. `decide` and the
//! screen ask these same functions, so a disabled button and a refusal can't disagree.

pub mod afterwards;
pub mod appointment;
pub mod bound;
pub mod check;
pub mod closing;
pub mod disclosure;
pub mod execution;
pub mod fair_competition;
pub mod follow_up;
pub mod groundwork;
pub mod imported;
pub mod issued;
pub mod meeting;
pub mod record;
pub mod registry;
pub mod requests;
pub mod required;
pub mod split;

use jiff::civil::Date;

use super::body::Roster;
use super::cabinet::Cabinet;
use super::calendar::Calendar;
use super::id::MatterId;
use super::matter::Matter;
use super::meeting::{ItemState, Meeting};
use super::refusal::{Gap, GapFact};
use super::register::Register;
use super::rulebook::{CatalogueLine, Rulebook};
use super::steps::{StepContent, StepKind};
use super::summary::Summary;

pub use check::{CheckId, Judged, Severity, Verdict};
pub use required::required_steps;

/// One matter on one day under one rulebook.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    /// The rulebook of the day.
    pub rulebook: &'a Rulebook,
    /// The matter.
    pub matter: &'a Matter,
    /// The meeting's day, once it is known; steps must come before it.
    pub meeting_on: Option<Date>,
    /// The day whose law judges, where it is another than the case's own: a past decision held against the law of
    /// today.
    pub law_on: Option<Date>,
    /// The meeting and the item, once the matter is before it.
    pub item: Option<(&'a Meeting, &'a ItemState)>,
    /// The working-day calendar, where a check counts days.
    pub calendar: Option<&'a Calendar>,
    /// The day on which a check that looks at today looks.
    pub today: Option<Date>,
    /// The roster, where a check looks for its posts.
    pub roster: Option<&'a Roster>,
    /// The other matters of the book, where a check looks beside this one: only where one matter is judged, never for
    /// each of many.
    pub shelf: Option<&'a Cabinet<MatterId, Summary>>,
}

impl<'a> Case<'a> {
    /// A matter before any meeting.
    pub const fn of(rulebook: &'a Rulebook, matter: &'a Matter) -> Self {
        Self {
            rulebook,
            matter,
            meeting_on: None,
            law_on: None,
            item: None,
            calendar: None,
            today: None,
            roster: None,
            shelf: None,
        }
    }

    /// The register.
    pub fn register(&self) -> Option<Register> {
        self.matter.register()
    }

    /// The catalogue line, where the rulebook of the day has it.
    pub fn line(&self) -> Option<&'a CatalogueLine> {
        self.matter.topic().and_then(|topic| self.rulebook.line(&topic.line))
    }

    /// How hard a demand of 713号令 beyond the four steps is: it blocks where the office's line demands it in
    /// full and warns otherwise, since streets are not named in the regulation.
    pub fn severity_713(&self) -> Severity {
        if self.line().is_some_and(|line| line.full_713) {
            Severity::Block
        } else {
            Severity::Warn
        }
    }

    /// What a step that was done says.
    pub fn done(&self, kind: StepKind) -> Option<&'a StepContent> {
        match self.matter.step(kind)? {
            super::steps::StepOutcome::Done(content) => Some(content),
            super::steps::StepOutcome::NotApplicable { .. } => None,
        }
    }

    /// The record of a step, as evidence.
    pub fn step_seq(&self, kind: StepKind) -> Vec<u32> {
        self.matter
            .steps
            .get(&kind)
            .map(|step| step.stamp.seq)
            .into_iter()
            .collect()
    }

    /// The day that steps must precede: the meeting's, or none yet.
    pub fn before(&self) -> Option<Date> {
        self.meeting_on
            .or_else(|| self.item.map(|(meeting, _)| meeting.call.on))
    }

    /// What is missing where a step is dated after the meeting it prepares.
    pub fn dated_after_meeting(&self, step: StepKind, on: Date) -> Option<GapFact> {
        let meeting = self.before()?;
        (on > meeting).then_some(GapFact::StepNotBefore { step, on, meeting })
    }

    /// The day whose law judges: the meeting's, else the application's.
    pub fn law_day(&self) -> Option<Date> {
        self.law_on
            .or_else(|| self.before())
            .or_else(|| self.matter.topic().map(|topic| topic.applied_on))
    }

    /// How hard a check is in this case: as it comes or as the office made it; `None` where the office does not apply
    /// it, or it was not in force.
    pub fn severity(&self, check: CheckId) -> Option<Severity> {
        let rule = registry::of_matter(check, self.register());
        if !self.law_day().is_none_or(|day| rule.in_force(day)) {
            return None;
        }
        self.rulebook.severity(check, rule.severity)
    }

    /// Whether a rule in force from `from` on judges this case.
    pub fn in_force(&self, from: Date) -> bool {
        self.law_day().is_none_or(|day| day >= from)
    }
}

/// What one check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Whether the check applies at all.
    pub applies: bool,
    /// What is missing, each with its severity.
    pub gaps: Vec<(Severity, GapFact)>,
    /// The records looked at.
    pub evidence: Vec<u32>,
}

impl Found {
    /// The check does not apply here.
    pub const fn not_applicable() -> Self {
        Self {
            applies: false,
            gaps: Vec::new(),
            evidence: Vec::new(),
        }
    }

    /// The check applies and looked at these records.
    pub const fn met(evidence: Vec<u32>) -> Self {
        Self {
            applies: true,
            gaps: Vec::new(),
            evidence,
        }
    }

    /// What it comes to, where a person answered for passing over it or none did.
    pub const fn verdict(&self, waived: bool) -> Verdict {
        if !self.applies {
            Verdict::NotApplicable
        } else if self.gaps.is_empty() {
            Verdict::Met
        } else if waived {
            Verdict::Waived
        } else {
            Verdict::Unmet
        }
    }

    /// The check applies and misses one thing.
    pub fn missing(severity: Severity, fact: GapFact, evidence: Vec<u32>) -> Self {
        Self {
            applies: true,
            gaps: vec![(severity, fact)],
            evidence,
        }
    }

    /// Adds a thing that is missing, if it is.
    #[must_use]
    pub fn unless(mut self, holds: bool, severity: Severity, fact: GapFact) -> Self {
        if !holds {
            self.gaps.push((severity, fact));
        }
        self
    }
}

/// When a check is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Before a matter is put on an agenda.
    Agenda,
    /// Before a matter is entered in the register.
    Entry,
    /// Before it is disclosed.
    Disclosure,
    /// Before an appointment is made.
    Appointment,
    /// Never before an act: of what is stored, when it is judged again.
    Record,
    /// While a decision is carried out: asked of what is stored, since `decide` refuses it beforehand.
    Execution,
    /// After the act: nothing is refused, what is found is shown.
    Afterwards,
}

/// A check: what it found in a case.
pub type Check = fn(&Case<'_>) -> Found;

/// Every check that an act asks, with its phase, in the order of their numbers; those that only judge what is stored
/// are [`record::CHECKS`], since the first module does without them.
pub const CHECKS: &[(CheckId, Phase, Check)] = &[
    (CheckId::R01, Phase::Agenda, groundwork::investigation_is_recorded),
    (
        CheckId::R02,
        Phase::Agenda,
        groundwork::a_dispute_with_other_units_is_explained,
    ),
    (CheckId::R03, Phase::Agenda, groundwork::opinions_are_asked_for),
    (
        CheckId::R03,
        Phase::Agenda,
        groundwork::the_decision_is_announced_before,
    ),
    (
        CheckId::R04,
        Phase::Agenda,
        groundwork::public_consultation_runs_thirty_days,
    ),
    (
        CheckId::R05,
        Phase::Agenda,
        groundwork::a_hearing_is_prepared_and_signed,
    ),
    (CheckId::R06, Phase::Agenda, groundwork::the_group_affected_is_asked),
    (CheckId::R07, Phase::Agenda, groundwork::experts_sign_and_declare),
    (CheckId::R08, Phase::Agenda, groundwork::risk_is_controllable),
    (CheckId::R09, Phase::Agenda, groundwork::legality_is_reviewed_before),
    (
        CheckId::R10,
        Phase::Agenda,
        groundwork::the_legality_review_had_its_time,
    ),
    (CheckId::R11, Phase::Agenda, groundwork::asking_is_no_legality_review),
    (CheckId::R12, Phase::Agenda, fair_competition::applicability_is_judged),
    (
        CheckId::R13a,
        Phase::Agenda,
        fair_competition::the_drafter_reviewed_itself,
    ),
    (
        CheckId::R13b,
        Phase::Agenda,
        fair_competition::the_form_of_2017_is_filled,
    ),
    (
        CheckId::R13c,
        Phase::Agenda,
        fair_competition::the_conclusion_of_2021_is_filed,
    ),
    (CheckId::R13d, Phase::Agenda, fair_competition::the_drafter_concludes),
    (
        CheckId::R13e,
        Phase::Agenda,
        fair_competition::the_conclusion_is_written,
    ),
    (CheckId::R14, Phase::Agenda, fair_competition::a_failing_draft_goes_back),
    (CheckId::R15, Phase::Agenda, fair_competition::an_exception_is_explained),
    (
        CheckId::R16,
        Phase::Agenda,
        fair_competition::a_major_change_is_reviewed_again,
    ),
    (CheckId::R17, Phase::Agenda, fair_competition::those_affected_are_heard),
    (CheckId::R18, Phase::Agenda, fair_competition::whoever_must_review_did),
    (
        CheckId::R19,
        Phase::Agenda,
        fair_competition::countersigning_is_no_review,
    ),
    (
        CheckId::R20,
        Phase::Agenda,
        fair_competition::a_lapsed_exception_is_settled,
    ),
    (CheckId::R21, Phase::Agenda, meeting::the_package_is_complete),
    (CheckId::R34, Phase::Agenda, meeting::the_first_meeting_has_studied_it),
    (CheckId::R35, Phase::Agenda, meeting::the_superior_did_not_refuse),
    (CheckId::R53, Phase::Agenda, appointment::preconditions_hold),
    (CheckId::R30, Phase::Agenda, appointment::steps_are_in_order),
    (CheckId::R46, Phase::Agenda, groundwork::the_amount_reaches_its_line),
    (CheckId::R51, Phase::Agenda, required::every_step_is_resolved),
    (CheckId::R22, Phase::Agenda, meeting::notice_is_given_in_time),
    (CheckId::R59, Phase::Execution, execution::nothing_precedes_the_decision),
    (
        CheckId::R65,
        Phase::Execution,
        execution::amounts_stay_within_the_decision,
    ),
    (CheckId::R32, Phase::Agenda, meeting::nothing_is_voted_ad_hoc),
    (CheckId::R27, Phase::Entry, meeting::each_stand_is_named),
    (CheckId::R31, Phase::Appointment, appointment::the_notice_stood_its_term),
    (CheckId::R62, Phase::Afterwards, appointment::the_notice_is_taken_down),
    (CheckId::R38, Phase::Disclosure, disclosure::secrecy_is_reviewed),
    (CheckId::R39, Phase::Disclosure, disclosure::the_party_track_is_walked),
    (
        CheckId::R40,
        Phase::Disclosure,
        disclosure::what_is_withheld_has_a_ground,
    ),
    (
        CheckId::R41,
        Phase::Disclosure,
        disclosure::no_personal_data_is_published,
    ),
    (CheckId::R59, Phase::Disclosure, disclosure::the_revised_text_is_checked),
];

/// What is missing in one phase, in the order of the checks.
pub fn gaps(case: &Case<'_>, phase: Phase) -> Vec<Gap> {
    CHECKS
        .iter()
        .filter(|(_, when, _)| *when == phase)
        .flat_map(|(check, _, run)| {
            run(case).gaps.into_iter().map(|(severity, fact)| Gap {
                check: *check,
                severity,
                fact,
            })
        })
        .collect()
}

/// What is missing before an agenda; the meeting's day is given once a meeting is chosen.
pub fn gaps_before_agenda(rulebook: &Rulebook, matter: &Matter, meeting_on: Option<Date>) -> Vec<Gap> {
    if matter.topic().is_none() {
        return Vec::new();
    }
    gaps(
        &Case {
            meeting_on,
            ..Case::of(rulebook, matter)
        },
        Phase::Agenda,
    )
}

/// The verdicts of the checks before the meeting, to be stored with the decision: *then* is what was stored.
pub fn judge(case: &Case<'_>, waived: &[CheckId]) -> Vec<Judged> {
    CHECKS
        .iter()
        .filter(|(_, phase, _)| *phase == Phase::Agenda)
        .map(|(check, _, run)| {
            let found = run(case);
            Judged {
                check: *check,
                verdict: found.verdict(waived.contains(check)),
                evidence: found.evidence,
            }
        })
        .collect()
}

/// The step a gap is about, so that the rail can mark it.
pub const fn step_of(fact: &GapFact) -> Option<StepKind> {
    match fact {
        GapFact::StepUnresolved(step)
        | GapFact::StepIncomplete(step)
        | GapFact::StepNotWaivable(step)
        | GapFact::StepNotBefore { step, .. }
        | GapFact::CandidateNotClear(step)
        | GapFact::StepsOutOfOrder { then: step, .. } => Some(*step),
        GapFact::OpinionsUnanswered(_)
        | GapFact::PublicConsultationShort { .. }
        | GapFact::NotAnnouncedBefore
        | GapFact::DisputeUnexplained
        | GapFact::HearingUnproven
        | GapFact::HearingMaterialsLate { .. }
        | GapFact::GroupUnasked => Some(StepKind::Consultation),
        GapFact::ExpertUnsigned => Some(StepKind::ExpertReview),
        GapFact::RiskUncontrollable => Some(StepKind::RiskAssessment),
        GapFact::Unlawful
        | GapFact::LegalPeriodUnknown
        | GapFact::LegalPeriodShort { .. }
        | GapFact::LegalityAskedOnly => Some(StepKind::LegalReview),
        GapFact::StandardsUnjudged(_)
        | GapFact::StakeholdersUnheard
        | GapFact::StakeholdersUnheardWithReason
        | GapFact::NoConclusion
        | GapFact::ConclusionUnwritten
        | GapFact::DoesNotConform
        | GapFact::ExceptionIncomplete
        | GapFact::CountersignedOnly
        | GapFact::ChangedSinceReview { .. }
        | GapFact::LeadDrafterUnnamed
        | GapFact::RegulatorNotConcluded
        | GapFact::ExceptionLapsed { .. } => Some(StepKind::FairCompetition),
        GapFact::SuperiorRefused => Some(StepKind::SuperiorConsent),
        _ => None,
    }
}

/// The step that a gap leaves unfinished: nothing rests on it yet, so that it is recorded anew without a reason.
pub const fn unfinished(fact: &GapFact) -> Option<StepKind> {
    match fact {
        GapFact::StepIncomplete(_)
        | GapFact::StepNotWaivable(_)
        | GapFact::ExpertUnsigned
        | GapFact::StandardsUnjudged(_)
        | GapFact::StakeholdersUnheard
        | GapFact::StakeholdersUnheardWithReason
        | GapFact::NoConclusion
        | GapFact::ConclusionUnwritten
        | GapFact::ExceptionIncomplete
        | GapFact::CountersignedOnly
        | GapFact::ChangedSinceReview { .. }
        | GapFact::LeadDrafterUnnamed
        | GapFact::RegulatorNotConcluded
        | GapFact::LegalityAskedOnly => step_of(fact),
        _ => None,
    }
}

/// Whether a text says anything: blanks alone are no reason and no name.
fn says(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether a step that is recorded as done says itself that it does not apply.
pub const fn says_not_applicable(content: &StepContent) -> bool {
    matches!(
        content,
        StepContent::FairCompetition(super::steps::FairCompetitionReview {
            applicability: super::steps::fair_competition::Applicability::No { .. },
            ..
        })
    )
}
