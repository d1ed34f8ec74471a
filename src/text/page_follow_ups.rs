//! The words of 督办: every decision that is carried out, and how it stands.

/// The list's note.
pub const NOTE: &str = "会议决定登记入台账后，逐项明确责任科室、措施和时限，按期反馈，核查后办结销号。";
/// Decisions that cannot be assigned yet: `另有2项会议决定尚未登记入台账，登记之后才能明确责任科室、时限。`
pub fn outside(count: usize) -> String {
    format!("另有{count}项会议决定尚未登记入台账，登记之后才能明确责任科室、时限。")
}
/// Decisions that nobody answers for yet: `已登记、尚未明确责任科室和时限的3项。`
pub fn unassigned(count: usize) -> String {
    format!("已登记、尚未明确责任科室和时限的{count}项。")
}
/// Leads to what waits.
pub const TO_ENTER: &str = "查看待办";
/// The list's name.
pub const LIST: &str = "督办事项";
/// The search field.
pub const SEARCH: &str = "搜索事项、编号、责任科室";
/// Chip: everything.
pub const ALL: &str = "全部";
/// Chip: what is not ended.
pub const OPEN: &str = "未办结";
/// Chip: what is late, near or not assigned.
pub const URGENT: &str = "逾期、临期、未明确";
/// Chip: what is ended.
pub const ENDED: &str = "已办结";
/// Column.
pub const NUMBER: &str = "编号";
/// Column.
pub const MATTER: &str = "议定事项";
/// Column.
pub const DECIDED: &str = "决定日期";
/// Column.
pub const OWNER: &str = "责任科室、责任人";
/// Column.
pub const DUE: &str = "完成时限";
/// Column.
pub const STATE: &str = "状态";
/// Stands where nothing does.
pub const NOTHING: &str = "—";
/// How many are shown of how many.
pub fn shown(shown: usize, all: usize) -> String {
    format!("{shown} 项，共 {all} 项")
}
