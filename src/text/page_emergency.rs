//! The words of the emergency path: placing an item that no notice named, what was done at once, and the report.

use jiff::civil::Date;

use super::date;
use crate::domain::emergency::{EmergencyAction, EmergencyReport, RATIFICATION_WORKING_DAYS};

/// The dialog's and button's words.
pub const PLACE: &str = "紧急程序";
/// The button in the room that asks for it.
pub const ADD_IN_ROOM: &str = "增列议题";
/// What is said before the form.
pub const NOT_ON_AGENDA: &str = "会前未列入议程，不能临时提交表决。确属突发紧急情况的，按紧急程序办理。";
/// No matter can be placed.
pub const NOTHING_WAITS: &str = "没有可以增列的议题";
/// Why, and the way on.
pub const NOTHING_WAITS_HINT: &str =
    "没有已申报、尚未列入议程的议题。突发紧急情况先申报议题（填写后不必等签批），再回到本会议按紧急程序增列。";
/// What the path asks for.
pub const EXPLAINED: [&str; 3] = [
    "由书记或者主持人批准，写明理由和已经采取的措施。",
    "会前程序可以在会后补办，办结之前不能登记入台账。审查结果为不合法、不符合标准的，仍不能提交。",
    "会后须向下一次会议报告。人事任免不适用紧急程序。",
];
/// The other way.
pub const NEXT_MEETING: &str = "转下次会议";
/// Field.
pub const MATTER: &str = "议题";
/// Asked where none was chosen.
pub const ASK_MATTER: &str = "请选择议题。";
/// Field.
pub const REASON: &str = "紧急情况和理由";
/// Its hint.
pub const REASON_HINT: &str = "写发生了什么、为什么不能等到下次会议。";
/// Field.
pub const MEASURES: &str = "已经采取的措施";
/// Field.
pub const APPROVER: &str = "批准人（书记或者主持人）";
/// The card on the matter's page.
pub const CARD: &str = "紧急处置";
/// What the card says of an action before a meeting.
pub const ACT_HINT: &str = "遇突发紧急情况，会前已先行处置的，在此登记，由下一次有权会议追认。";
/// The dialog's and button's words.
pub const ACT: &str = "登记先行处置";
/// Field.
pub const WHAT: &str = "先行处置情况";
/// Field.
pub const BY: &str = "处置责任人（职务、科室）";
/// Field.
pub const ON: &str = "处置日期";
/// The dialog's and button's words.
pub const REPORT: &str = "登记报告";
/// Field.
pub const REPORT_TO: &str = "向谁报告";
/// Field.
pub const REPORT_ON: &str = "报告日期";
/// Field.
pub const REPORT_BY: &str = "报告人（职务、科室）";
/// Field.
pub const REPORT_WORDS: &str = "报告内容";
/// Field.
pub const REPORT_MEETING: &str = "听取报告的会议";
/// Its hint.
pub const REPORT_MEETING_HINT: &str = "向上级报告的不选。按紧急程序作出的决定，须选听取报告的下一次会议。";

/// Leads to the part of the file where it is reported or placed on an agenda.
pub const TO_DISCUSSION: &str = "前往集体讨论";

/// What is still to be done, and until when.
pub fn due(waits: &str, on: Date, provisional: bool) -> String {
    let provisional = if provisional {
        "，暂按法定节假日和周六日计"
    } else {
        ""
    };
    format!(
        "{waits}：下一次会议，最迟{RATIFICATION_WORKING_DAYS}个工作日，{}到期{provisional}（期限待本单位确认）。",
        date::iso(on)
    )
}

/// What was still to be done at a meeting that is over.
pub fn missed(waits: &str, session: &str, on: Date) -> String {
    format!(
        "{waits}：下一次会议（{}，{session}）已经散会，仍未办理，已经到期（期限待本单位确认）。",
        date::iso(on)
    )
}

/// What was done before any meeting.
pub fn action(action: &EmergencyAction) -> String {
    format!(
        "{}先行处置：{}。理由：{}。{}办理，{}批准。",
        date::iso(action.on),
        action.what.trim_end_matches('。'),
        action.reason.trim_end_matches('。'),
        action.by,
        action.approved_by
    )
}

/// A report, with the session that heard it.
pub fn report(report: &EmergencyReport, heard: Option<&str>) -> String {
    let heard = heard.map(|session| format!("，{session}听取")).unwrap_or_default();
    format!(
        "{}向{}报告：{}（{}{heard}）。",
        date::iso(report.on),
        report.to,
        report.words.trim_end_matches('。'),
        report.by
    )
}
