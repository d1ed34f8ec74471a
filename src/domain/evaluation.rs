//! The evaluation of a decision after it was carried out (决策后评估, 713号令 第36条): the case that calls for it, and who
//! evaluated with which result.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::matter::{Matter, Stamped};
use super::register::Register;
use super::steps::{StepContent, StepKind, StepOutcome};

/// The three cases of 第36条.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EvaluationGround {
    /// （一）实施后明显未达到预期效果.
    EffectMissed,
    /// （二）公民、法人或者其他组织对实施提出较多意见.
    ManyOpinions,
    /// （三）决策机关认为有必要.
    DeemedNeeded,
}

impl EvaluationGround {
    /// All cases, in the order of the article.
    pub const ALL: [Self; 3] = [Self::EffectMissed, Self::ManyOpinions, Self::DeemedNeeded];
}

/// That a case arose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvaluationCase {
    /// Which.
    pub ground: EvaluationGround,
    /// The day it was seen.
    pub on: Date,
    /// What was seen.
    pub words: String,
    /// Who says so, as a post or a department.
    pub by: String,
}

/// The evaluation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// The day it was finished.
    pub on: Date,
    /// Who evaluated.
    pub evaluator: String,
    /// What was found.
    pub result: String,
    /// What is proposed: continue, adjust, end.
    pub proposal: String,
}

/// What was recorded of the evaluation of one decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evaluations {
    /// Cases, in order.
    pub cases: Vec<Stamped<EvaluationCase>>,
    /// Evaluations, in order.
    pub done: Vec<Stamped<Evaluation>>,
}

impl Evaluations {
    /// Nothing was recorded.
    pub const fn none() -> Self {
        Self {
            cases: Vec::new(),
            done: Vec::new(),
        }
    }

    /// The cases that no evaluation came after.
    pub fn open(&self) -> impl Iterator<Item = &Stamped<EvaluationCase>> {
        let last = self.done.last().map_or(0, |done| done.stamp.seq);
        self.cases.iter().filter(move |case| case.stamp.seq > last)
    }
}

impl Matter {
    /// Whether its decision is one of those that are evaluated afterwards: of the register of major decisions, agreed to
    /// and entered.
    pub fn may_be_evaluated(&self) -> bool {
        self.register() == Some(Register::Decision) && self.followed_from().is_some()
    }

    /// Who carries it out: everybody it was assigned to, and the department that applied for it, as corrected last.
    pub fn executors(&self) -> Vec<String> {
        let department = self.corrected_entry().map(|entry| entry.department);
        self.follow_up.owners().map(str::to_owned).chain(department).collect()
    }

    /// Who did the main expert review or the risk assessment before the decision, as those papers name them.
    pub fn prior_assessors(&self) -> Vec<String> {
        let done = |kind| match self.step(kind)? {
            StepOutcome::Done(StepContent::ExpertReview(review)) => Some(review.experts.clone()),
            StepOutcome::Done(StepContent::RiskAssessment(assessment)) => Some(assessment.assessor.clone()),
            _ => None,
        };
        let papers = [StepKind::ExpertReview, StepKind::RiskAssessment];
        papers.into_iter().filter_map(done).collect()
    }
}
