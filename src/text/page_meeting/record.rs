//! The words of closing, signing and the record as it is read.

use jiff::civil::Date;

use crate::domain::rules::afterwards::SIGNING_WORKING_DAYS;
use crate::text::date;

/// The heading of closing.
pub const CLOSE: &str = "散会";
/// Field: the hour of closing.
pub const CLOSED_AT: &str = "散会时间";
/// Items still open.
pub fn items_open(count: usize) -> String {
    format!("尚有 {count} 项议程未办结，不能散会。")
}
/// Papers or warnings still open.
pub const BESIDE_OPEN: &str = "会上材料未收回或者监督意见未答复，不能散会。";
/// Leads to an open item.
pub fn to_item(number: u16, title: &str) -> String {
    format!("第 {number} 项 {title}")
}

/// The heading of signing.
pub const SIGN: &str = "会议记录签字";
/// By when the record is signed (R58).
pub fn sign_by(end: &str) -> String {
    format!("会后{SIGNING_WORKING_DAYS}个工作日内签字：{end}")
}
/// The day the count starts after.
pub const HELD_ON: &str = "会议日期";
/// What signing does.
pub const SIGN_NOTE: &str = "签字以纸质记录为准。登记签字后，发言不能再整理，只能更正。";
/// Field: who presided and signed.
pub const SIGNED_PRESIDING: &str = "主持人签字";
/// Field: who wrote and signed.
pub const SIGNED_RECORDER: &str = "记录人签字";
/// Field: the day of signing.
pub const SIGNED_ON: &str = "签字日期";
/// Asked where a field of signing is empty.
pub const ASK_PRESIDING: &str = "请填写签字的主持人。";
/// See above.
pub const ASK_RECORDER: &str = "请填写签字的记录人。";

/// The heading of what absent members are told, and its button.
pub const TELL_ABSENT: &str = "会后通报";
/// What it is.
pub const TELL_ABSENT_NOTE: &str =
    "缺席的成员由主持人或者其他班子成员会后通报会议结果；迟到、早退的，可以通报缺席的各项。不影响会议记录签字。";
/// Field: the members.
pub const TOLD_TO: &str = "缺席、部分缺席的成员";
/// Field: what is recorded.
pub const TOLD: &str = "登记内容";
/// They were told.
pub const IS_TOLD: &str = "已通报";
/// They were not: a mistake.
pub const NOT_TOLD: &str = "改为未通报";
/// Field: the day.
pub const TOLD_ON: &str = "通报日期";
/// Field: who told it.
pub const TOLD_BY: &str = "通报人（职务）";
/// The button of the form.
pub const RECORD_TOLD: &str = "登记通报";
/// Opens the form once everybody was told.
pub const PUT_RIGHT: &str = "更正通报登记";
/// Asked where nobody was chosen.
pub const ASK_TOLD_TO: &str = "请选择向谁通报。";
/// Asked where nobody is named.
pub const ASK_TOLD_BY: &str = "请填写通报人。";
/// An absent member who was told: `专职副书记：2026-03-17，书记通报`.
pub fn told(post: &str, on: Date, by: &str) -> String {
    format!("{post}：{}，{by}通报", date::iso(on))
}
/// An absent member who was not.
pub fn not_told(post: &str) -> String {
    format!("{post}：未通报")
}

/// A member who came late or left early, with the items missed: `武装部长（缺席第1、2项）`.
pub fn missed(post: &str, items: &[u16]) -> String {
    let items: Vec<String> = items.iter().map(u16::to_string).collect();
    format!("{post}（缺席第{}项）", items.join("、"))
}

/// The heading of the record.
pub const RECORD: &str = "会议记录";
/// How the record was signed.
pub fn signed(presiding: &str, recorder: &str, on: &str, minute_book: &str) -> String {
    format!("主持人签字：{presiding}。记录人签字：{recorder}。签字日期：{on}。会议记录本：{minute_book}。")
}
/// The heading of one item.
pub fn item_heading(number: u16, line: &str) -> String {
    format!("第 {number} 项　{line}")
}
/// Opens the votes by name.
pub const BY_NAME: &str = "逐人表态和发言（仅供有权人员查阅）";
/// Leads to the matter.
pub const TO_MATTER: &str = "打开议题";
/// Leads to entering it.
pub const TO_ENTER: &str = "前往登记入台账";
/// What waits after the meeting.
pub const TO_ENTER_NOTE: &str = "会议已作出决定，尚未登记入台账。";
/// The heading of the history.
pub const HISTORY: &str = "经过";
/// A meeting that was cancelled.
pub fn cancelled(reason: &str) -> String {
    format!("本次会议已取消，会次保留。原因：{reason}")
}
/// An item that was never taken up.
pub const NOT_HELD: &str = "未审议。";
