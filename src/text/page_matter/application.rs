//! 申报与审批 in words.

use jiff::civil::Date;

use crate::text::date;

/// The part's name.
pub const APPLICATION: &str = "申报与审批";
/// The sign-offs' heading.
pub const SIGN_OFFS: &str = "签批";
/// The secretary has approved it.
pub const APPROVED: &str = "书记已审定";
/// Nobody can sign now.
pub const NO_SIGN_OFF_NOW: &str = "当前没有待办的签批。";
/// Opens the application for amendment.
pub const AMEND: &str = "修改申报";
/// Sends the amended application.
pub const SEND_AMENDED: &str = "提交修改";
/// What amending does.
pub const AMENDING_RESETS_SIGN_OFFS: &str =
    "送修改后，已有签批作废，须从承办科室负责人起重新签批；原申报和原签批保留在经过中。";
/// Nothing was changed since it was sent back.
pub const SUPPLEMENT_FIRST: &str = "退回补充后，先修改申报、补充会前程序或者附件，再重新签批。";
/// Which sign-off is struck.
pub fn undoing(stage: &str) -> String {
    format!("将撤销：{stage}。")
}
/// Heads the applications before the one that stands.
pub const APPLIED_BEFORE: &str = "此前申报的内容";
/// What striking a sign-off means.
pub const UNDO_SIGN_OFF_NOTE: &str =
    "只撤销最后登记的一次签批，原登记保留在“经过”；再往前的逐次撤销。撤销后按正确的重新登记。";
/// Why it is struck.
pub const UNDO_SIGN_OFF_BECAUSE: &str = "撤销原因";
/// Who answers for it.
pub const UNDONE_BY: &str = "撤销人（职务）";
/// Which stage is signed.
pub const STAGE: &str = "签批环节";
/// Who signed.
pub const SIGNED_BY: &str = "签批人（职务）";
/// The day on the paper.
pub const SIGNED_ON: &str = "签批日期";
/// What was written.
pub const OPINION: &str = "签批意见";
/// The usual opinion.
pub const AGREED: &str = "同意";
/// What is usually written.
pub const USUAL_OPINIONS: [&str; 3] = [AGREED, "已审核，同意上会", "已阅，无不同意见"];
/// Why it goes back.
pub const SENT_BACK_BECAUSE: &str = "须补充的内容";
/// Who sends it back.
pub const SENT_BACK_BY: &str = "退回人（职务）";
/// Why it is withdrawn.
pub const WITHDRAWN_BECAUSE: &str = "撤回原因";
/// Who withdraws it.
pub const WITHDRAWN_BY: &str = "撤回人（职务）";

/// The head of a department, as it signs.
pub fn head_of(department: &str) -> String {
    format!("{department}负责人")
}

/// One sign-off: who, when, what.
pub fn signed(by: &str, on: Date, opinion: &str) -> String {
    format!("{by}，{}：{opinion}", date::iso(on))
}

/// The matter was sent back and waits for its department.
pub fn was_sent_back(reason: &str, by: &str) -> String {
    let reason = reason.trim_end_matches('。');
    format!("本议题已退回补充：{reason}（{by}）。修改申报或者补充附件后，重新签批。")
}

/// The matter was withdrawn.
pub fn was_withdrawn(reason: &str, by: &str) -> String {
    format!("本议题已撤回：{reason}（{by}）。")
}

/// The stage that is waited for.
pub fn waits_for(stage: &str) -> String {
    format!("待{stage}")
}
