//! The words for problems to be rectified (问题整改).

use crate::domain::rectification::ProblemSource;
use crate::domain::register::RectificationNumber;

/// Who found a problem.
pub const fn problem_source(source: ProblemSource) -> &'static str {
    match source {
        ProblemSource::Inspection => "巡察",
        ProblemSource::Audit => "审计",
        ProblemSource::SelfCheck => "自查",
        ProblemSource::Superior => "上级检查",
        ProblemSource::Residents => "群众反映",
        ProblemSource::Other => "其他",
    }
}

/// The serial of a problem: 改〔2026〕1号.
pub fn rectification_number(number: RectificationNumber) -> String {
    number.to_string()
}
