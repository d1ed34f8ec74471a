//! Statuses, sign-offs, the rail, places of attachments and the fields of the sealed line.

use super::step;
use crate::domain::application::{Place, SignOffStage};
use crate::domain::event::CorrectableField;
use crate::domain::matter::MatterStatus;
use crate::text::money;

/// Where a matter stands.
pub const fn matter_status(status: MatterStatus) -> &'static str {
    match status {
        MatterStatus::Placeholder => "涉密占位",
        MatterStatus::Applying => "申报中",
        MatterStatus::AwaitingApproval => "待审定",
        MatterStatus::Preparing => "会前程序办理中",
        MatterStatus::OnAgenda => "已列入议程",
        MatterStatus::Passed => "已通过",
        MatterStatus::PassedInPrinciple => "原则同意",
        MatterStatus::Rejected => "未通过",
        MatterStatus::Postponed => "缓议",
        MatterStatus::SentBack => "退回补充",
        MatterStatus::Referred => "转其他会议或报上级",
        MatterStatus::Withdrawn => "已撤回",
        MatterStatus::Entered => "已登记",
        MatterStatus::Disclosing => "公开办理中",
        MatterStatus::Disclosed => "已公开",
        MatterStatus::Undisclosed => "不公开（已认定）",
    }
}

/// The side mark of a matter entered afterwards.
pub const LATE: &str = "补录";
/// The side mark of a step that was recorded anew.
pub const CHANGED: &str = "修改过";
/// The side mark of a matter with an irregularity.
pub const IRREGULAR: &str = "程序瑕疵";
/// The side mark of a corrected line.
pub const CORRECTED: &str = "更正过";
/// The side mark of a matter with a body taken out by law.
pub const ERASED: &str = "正文已依规清除";
/// Words, or that they were taken out by law where nothing is left of them.
pub fn or_erased(words: String) -> String {
    if words.is_empty() { ERASED.to_owned() } else { words }
}

/// A line of something that happened, which says so where its words were taken out by law.
pub fn unless_erased(line: String, erased: bool) -> String {
    if erased { format!("{line}（{ERASED}）") } else { line }
}

/// The side mark of a matter past its day.
pub const OVERDUE: &str = "逾期";

/// A stage of the sign-off, as a heading.
pub const fn sign_off_stage(stage: SignOffStage) -> &'static str {
    match stage {
        SignOffStage::DepartmentHead => "承办科室负责人",
        SignOffStage::Countersign => "会签",
        SignOffStage::MemberInCharge => "分管领导审核",
        SignOffStage::FormCheck => "形式审查",
        SignOffStage::Director => "主任审核",
        SignOffStage::Secretary => "书记审定",
    }
}

/// Where an attachment belongs.
pub const fn place(place: Place) -> &'static str {
    match place {
        Place::Application => "申报材料",
        Place::Step(kind) => step(kind),
        Place::Decision => "会议决定材料",
    }
}

/// A field of the sealed line that may be corrected.
pub const fn correctable_field(field: CorrectableField) -> &'static str {
    match field {
        CorrectableField::Title => "事项名称",
        CorrectableField::Department => "承办科室",
        CorrectableField::InCharge => "分管领导",
        CorrectableField::Basis => "决策依据",
        CorrectableField::Summary => "决定内容摘要",
        CorrectableField::MinuteBook => "会议记录本册号、页码",
        CorrectableField::Amount => "决定金额",
    }
}

/// What a field says, before a correction or after it: an amount with its unit.
pub fn corrected_value(field: CorrectableField, said: &str) -> String {
    match (field, said.parse()) {
        (CorrectableField::Amount, Ok(amount)) => money::yuan(amount),
        _ => said.to_owned(),
    }
}

/// What kind of mistake a correction mends.
pub const fn correction_kind(clerical: bool) -> &'static str {
    if clerical { "笔误" } else { "事实" }
}
