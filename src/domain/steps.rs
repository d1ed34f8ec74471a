//! The steps before the meeting (会前程序): what each is, and how it is resolved.
//!
//! A step is resolved when it is done or not applicable with a reason; it is never empty and never skipped.

pub mod appointment;
pub mod fair_competition;
pub mod groundwork;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use appointment::{DisciplineOpinion, Finding, Inspection, Nomination, Recommendation, Request, SuperiorConsent};
pub use fair_competition::FairCompetitionReview;
pub use groundwork::{Consultation, ExpertReview, Investigation, LegalReview, RiskAssessment, Sounding};

/// A kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// 调查研究.
    Investigation,
    /// 征求意见.
    Consultation,
    /// 专家论证.
    ExpertReview,
    /// 风险评估.
    RiskAssessment,
    /// 合法性审查.
    LegalReview,
    /// 公平竞争审查.
    FairCompetition,
    /// 会前酝酿.
    Sounding,
    /// 动议.
    Nomination,
    /// 民主推荐.
    Recommendation,
    /// 考察.
    Inspection,
    /// 纪检监察意见.
    DisciplineOpinion,
    /// 干部档案审核.
    ArchiveCheck,
    /// 信访举报核查.
    ComplaintCheck,
    /// 上级沟通、批复.
    SuperiorConsent,
}

impl StepKind {
    /// All kinds, in the order of the rail.
    pub const ALL: [Self; 14] = [
        Self::Investigation,
        Self::Consultation,
        Self::Nomination,
        Self::Recommendation,
        Self::Inspection,
        Self::DisciplineOpinion,
        Self::ArchiveCheck,
        Self::ComplaintCheck,
        Self::SuperiorConsent,
        Self::ExpertReview,
        Self::RiskAssessment,
        Self::LegalReview,
        Self::FairCompetition,
        Self::Sounding,
    ];
}

/// What a step that was done says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepContent {
    /// 调查研究.
    Investigation(Investigation),
    /// 征求意见.
    Consultation(Consultation),
    /// 专家论证.
    ExpertReview(ExpertReview),
    /// 风险评估.
    RiskAssessment(RiskAssessment),
    /// 合法性审查.
    LegalReview(LegalReview),
    /// 公平竞争审查; also says "does not apply" itself, since that judgement is always recorded (R12).
    FairCompetition(FairCompetitionReview),
    /// 会前酝酿.
    Sounding(Sounding),
    /// 动议.
    Nomination(Nomination),
    /// 民主推荐.
    Recommendation(Recommendation),
    /// 考察.
    Inspection(Inspection),
    /// 纪检监察意见.
    DisciplineOpinion(DisciplineOpinion),
    /// 干部档案审核.
    ArchiveCheck(Finding),
    /// 信访举报核查.
    ComplaintCheck(Finding),
    /// 上级沟通、批复.
    SuperiorConsent(SuperiorConsent),
}

impl StepContent {
    /// The kind of step this is.
    pub const fn kind(&self) -> StepKind {
        match self {
            Self::Investigation(_) => StepKind::Investigation,
            Self::Consultation(_) => StepKind::Consultation,
            Self::ExpertReview(_) => StepKind::ExpertReview,
            Self::RiskAssessment(_) => StepKind::RiskAssessment,
            Self::LegalReview(_) => StepKind::LegalReview,
            Self::FairCompetition(_) => StepKind::FairCompetition,
            Self::Sounding(_) => StepKind::Sounding,
            Self::Nomination(_) => StepKind::Nomination,
            Self::Recommendation(_) => StepKind::Recommendation,
            Self::Inspection(_) => StepKind::Inspection,
            Self::DisciplineOpinion(_) => StepKind::DisciplineOpinion,
            Self::ArchiveCheck(_) => StepKind::ArchiveCheck,
            Self::ComplaintCheck(_) => StepKind::ComplaintCheck,
            Self::SuperiorConsent(_) => StepKind::SuperiorConsent,
        }
    }

    /// The last day on which the step happened (发生日).
    pub const fn occurred(&self) -> Date {
        match self {
            Self::Investigation(step) => step.until,
            Self::Consultation(step) => step.until,
            Self::ExpertReview(step) => step.on,
            Self::RiskAssessment(step) => step.on,
            Self::LegalReview(step) => step.on,
            Self::FairCompetition(step) => step.judged_on,
            Self::Sounding(step) => step.on,
            Self::Nomination(step) => step.on,
            Self::Recommendation(step) => step.on,
            Self::Inspection(step) => step.until,
            Self::DisciplineOpinion(step) => step.on,
            Self::ArchiveCheck(step) | Self::ComplaintCheck(step) => step.on,
            Self::SuperiorConsent(step) => step.on,
        }
    }
}

/// How a step is resolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(clippy::large_enum_variant, reason = "commands and facts hold it in a box")]
pub enum StepOutcome {
    /// It was done.
    Done(StepContent),
    /// It does not apply (不适用).
    NotApplicable {
        /// The step.
        step: StepKind,
        /// Why, from the office's list or in free words.
        reason: String,
        /// The post that judged so.
        by: String,
        /// The day of the judgement.
        on: Date,
    },
}

impl StepOutcome {
    /// The kind of step.
    pub const fn kind(&self) -> StepKind {
        match self {
            Self::Done(content) => content.kind(),
            Self::NotApplicable { step, .. } => *step,
        }
    }

    /// The day it happened or was judged.
    pub const fn occurred(&self) -> Date {
        match self {
            Self::Done(content) => content.occurred(),
            Self::NotApplicable { on, .. } => *on,
        }
    }
}
