//! 督办 and 决策后评估 on a matter's page, in words.

use jiff::civil::Date;

use crate::text::date;

/// The part of the page and its card.
pub const FOLLOW_UP: &str = "督办";
/// What is followed up.
pub const FOLLOW_UP_NOTE: &str = "决定之后10个工作日内明确责任人和完成时限，按季反馈，办结由责任人以外的人核查；未经以后的会议决定，不得变更或者停止执行。";
/// Before the entry, or where a meeting did not agree.
pub const NOT_FOLLOWED: &str = "会议通过并登记入台账之后，在这里交办、反馈、办结。";
/// Nothing was recorded.
pub const NO_ACTS: &str = "尚未交办";
/// The button and its dialog.
pub const ASSIGN: &str = "交办";
/// The same once it is assigned.
pub const ASSIGN_ANEW: &str = "重新交办";
/// The button and its dialog.
pub const REPORT: &str = "登记反馈";
/// The button and its dialog.
pub const CHANGE: &str = "变更、停止、中止";
/// The button and its dialog.
pub const COMPLETE: &str = "办结销号";
/// Field and line.
pub const OWNER: &str = "责任科室、责任人";
/// Field and line.
pub const DUE: &str = "完成时限";
/// Field and line.
pub const WHAT_TO_DO: &str = "落实措施";
/// Field.
pub const ACT_ON: &str = "办理日期";
/// Field.
pub const ANEW_BECAUSE: &str = "重新交办的理由";
/// Field.
pub const ANEW_APPROVED_BY: &str = "批准人（职务）";
/// Field.
pub const FEEDBACK: &str = "落实情况";
/// Field.
pub const FEEDBACK_EVIDENCE: &str = "依据（材料名称、文号、存放处）";
/// Field.
pub const CHANGE_KIND: &str = "变更的性质";
/// Field.
pub const CHANGE_WORDS: &str = "变更的内容，或者中止的理由";
/// What a change needs.
pub const CHANGE_HINT: &str = "变更、停止执行须由以后的会议作出决定：先就本事项的变更申报议题，另一次会议通过并登记入台账后在这里选定。情况紧急的，由负责人先决定中止执行，60日内提交会议。";
/// Field.
pub const CHANGE_DECIDED_BY: &str = "作出变更、停止决定的事项";
/// No later decision is about this matter.
pub const NO_LATER_DECISION: &str = "没有以后的会议对本事项作出的决定。变更、停止执行的，先申报议题，在议题名称或者提请决定事项中写明本事项的名称或者编号。";
/// Beside the button until there is one.
pub const NEEDS_LATER_DECISION: &str = "须先由以后的会议对本事项作出决定";
/// Field.
pub const CHANGE_ORDERED_BY: &str = "决定中止的负责人（职务）";
/// Field.
pub const COMPLETION_CHECKED_BY: &str = "核查人（职务）";
/// Field.
pub const COMPLETION_PROOF: &str = "办结依据（材料名称、文号）";
/// Who may check, and where the paper that shows it is kept.
pub const COMPLETE_HINT: &str =
    "核查人不能是责任人；没有依据的，不能办结。依据的扫描件在“集体讨论”的会议决定材料中添加。";
/// Nothing was reported since it was assigned.
pub const NOTHING_REPORTED: &str = "交办之后没有登记落实反馈。先登记反馈再办结；确不需要的，写明理由。";

/// The card of the evaluation.
pub const EVALUATION: &str = "决策后评估";
/// When there is one.
pub const EVALUATION_NOTE: &str = "明显未达到预期、意见较多或者工委认为有必要的，登记情形并组织评估；由承担执行和决策之前论证、评估以外的单位评估，结果作为调整决策的依据。";
/// Nothing was recorded.
pub const NO_EVALUATION: &str = "没有登记须评估的情形";
/// The button and its dialog.
pub const RECORD_CASE: &str = "登记情形";
/// The button and its dialog.
pub const RECORD_EVALUATION: &str = "登记评估结果";
/// Field.
pub const CASE_GROUND: &str = "须评估的情形";
/// Field.
pub const CASE_ON: &str = "发现日期";
/// Field.
pub const CASE_WORDS: &str = "具体情况";
/// Field.
pub const CASE_BY: &str = "提出人（职务）";
/// Field.
pub const EVALUATOR: &str = "评估单位";
/// Field.
pub const EVALUATED_ON: &str = "完成日期";
/// Field.
pub const EVALUATION_RESULT: &str = "评估结果";
/// Field.
pub const EVALUATION_PROPOSAL: &str = "评估建议（继续、调整、终止）";

/// By when it is to be done, on the rail.
pub fn due_on(due: Date) -> String {
    format!("{}前完成", date::iso(due))
}
