//! What follows a review after the decision: the tender file that is drafted later, and an exception whose term ends.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What became of something that the review left for later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpKind {
    /// 招标（采购）文件已审查.
    TenderReviewed,
    /// 招标（采购）文件不需审查.
    TenderNotNeeded,
    /// 例外规定期满，停止执行 (99号 第25条).
    ExceptionStopped,
    /// 例外规定重新审查，继续执行 (99号 第25条).
    ExceptionReviewed,
}

impl FollowUpKind {
    /// All kinds: the tender file's, then the exception's.
    pub const ALL: [Self; 4] = [
        Self::TenderReviewed,
        Self::TenderNotNeeded,
        Self::ExceptionStopped,
        Self::ExceptionReviewed,
    ];

    /// Whether it is about the tender file; else it is about the exception.
    pub const fn of_tender(self) -> bool {
        matches!(self, Self::TenderReviewed | Self::TenderNotNeeded)
    }
}

/// A follow-up of a review, as it was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompetitionFollowUp {
    /// What was done.
    pub kind: FollowUpKind,
    /// The conclusion, or the reason.
    pub words: String,
    /// The last day of the exception's new term, where it goes on and has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// When it ends, where it goes on without a last day (783号令 第12条).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ends_when: String,
    /// Who did it.
    pub by: String,
    /// The day.
    pub on: Date,
}
