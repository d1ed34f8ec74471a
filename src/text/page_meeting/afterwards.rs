//! The words of what is done after a meeting, in its order, and how far each is.

use jiff::civil::Date;

use crate::domain::follow_up::Onward;
use crate::domain::meeting::SummaryStage;
use crate::text::date;

/// The list of what is done, and its name.
pub const STEPS: &str = "会后办理";
/// Tidying what was said.
pub const TIDY: &str = "整理发言";
/// It can be tidied still; so much was.
pub fn tidied(count: usize) -> String {
    match count {
        0 => "签字之前可以整理".to_owned(),
        count => format!("已整理{count}处，签字之前可以再整理"),
    }
}
/// It cannot any more.
pub const TIDY_OVER: &str = "记录已签字，不再整理";
/// Printing and signing the record.
pub const SIGN: &str = "打印记录并签字";
/// It is not signed.
pub const NOT_SIGNED: &str = "待签字";
/// It is: `2026年3月12日签字，2026-2册第41—47页`.
pub fn signed(on: Date, bound: &str) -> String {
    format!("{}签字，{bound}", date::long(on))
}
/// Keeping the page with the signatures.
pub const SCAN: &str = "存入签字页";
/// It waits for the signatures.
pub const AFTER_SIGNING: &str = "签字后办理";
/// It is not kept.
pub const NO_SCAN: &str = "待存入";
/// It is.
pub const SCANNED: &str = "已存入";
/// Telling who was absent.
pub const TELL: &str = "向缺席成员通报";
/// How many were not told.
pub fn untold(count: usize) -> String {
    match count {
        0 => "已通报".to_owned(),
        count => format!("{count}人未通报"),
    }
}
/// The summary.
pub const SUMMARY: &str = "印发纪要";
/// What it waits for.
pub const fn summary_waits(stage: SummaryStage) -> &'static str {
    match stage {
        SummaryStage::Draft => "待拟稿",
        SummaryStage::Check => "待核稿",
        SummaryStage::Countersign => "待会核",
        SummaryStage::Sign => "待签发",
        SummaryStage::Issue => "待印发",
    }
}
/// It was issued under this number.
pub fn issued(number: &str) -> String {
    format!("已印发，{number}")
}
/// Entering, disclosing, following up.
pub const ONWARD: &str = "登记、公开、督办";
/// How far that is: what so many decisions wait for.
pub fn onward(onward: Onward) -> String {
    let waits = [
        (onward.to_enter, "待登记"),
        (onward.to_disclose, "公开未办结"),
        (onward.to_assign, "未明确责任"),
        (onward.late, "督办逾期"),
        (onward.under_way, "督办办理中"),
    ];
    let waits = waits.into_iter().filter(|(count, _)| *count > 0);
    let waits: Vec<String> = waits.map(|(count, what)| format!("{what}{count}项")).collect();
    if waits.is_empty() {
        "已办理".to_owned()
    } else {
        waits.join("，")
    }
}
/// The caption of the table.
pub const ONWARD_TABLE: &str = "本次会议决定事项的登记、公开、督办情况";
/// Column: the item.
pub const ITEM: &str = "项次";
/// Column: the matter.
pub const MATTER: &str = "议题";
/// Column: the entry.
pub const ENTRY: &str = "登记入台账";
/// Column: the disclosure.
pub const DISCLOSURE: &str = "公开";
/// Column: the follow-up.
pub const FOLLOW_UP: &str = "督办";
/// It is not entered.
pub const TO_ENTER: &str = "待登记";
/// It is entered, and nothing of its disclosure was judged.
pub const TO_JUDGE: &str = "待认定公开属性";
/// It is done once it is entered.
pub const AFTER_ENTRY: &str = "登记后办理";
/// Nothing is to be done.
pub const NOTHING: &str = "—";
