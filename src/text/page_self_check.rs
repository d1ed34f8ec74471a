//! The words of 自查: the run over the whole book, its table, the list for inspectors, and 核对 of one matter.

use jiff::civil::Date;

use super::date;

/// The page's note.
pub const NOTE: &str = "按簿册记录逐项核对，结果只在本机显示，不自动报送。";
/// The button that begins.
pub const RUN: &str = "开始自查";
/// The button that ends it early.
pub const STOP: &str = "停止";
/// The tabs' name.
pub const PARTS: &str = "自查结果";
/// The second tab and paper.
pub const INSPECTION: &str = "迎检清单";
/// What can't be seen in the book.
pub const OTHER_PAPERS: &str = "簿册不能反映的";
/// The search field.
pub const SEARCH: &str = "查找事项、会议";
/// The chip that shows all.
pub const ALL: &str = "全部";
/// Column.
pub const FOUND: &str = "发现、义务";
/// Column.
pub const WHERE: &str = "事项、会议";
/// Column.
pub const SHOWN: &str = "记录反映的情况";
/// Column.
pub const CLAUSE: &str = "依据";
/// Column.
pub const EVIDENCE: &str = "证据";
/// Column.
pub const SINCE: &str = "起始、时长";
/// Column.
pub const STANDING: &str = "性质";
/// Where nothing but the whole book is meant.
pub const WHOLE_BOOK: &str = "全簿";
/// Field.
pub const FROM: &str = "会议日期自";
/// Field.
pub const UNTIL: &str = "会议日期至";
/// Column.
pub const MEETING: &str = "会议";
/// Column.
pub const MINUTE_BOOK: &str = "记录本册号、页码";
/// Column.
pub const MATTER: &str = "事项";
/// Column.
pub const PAPERS: &str = "材料";
/// Column.
pub const DATES: &str = "程序日期／录入日期";
/// Column.
pub const GAPS: &str = "自查发现";
/// A meeting whose record is not signed.
pub const UNSIGNED: &str = "未签字";
/// A matter without papers.
pub const NO_PAPERS: &str = "无附件";
/// The card on the page of a matter.
pub const CHECKS: &str = "核对";
/// What the card says.
pub const CHECKS_NOTE: &str = "当时：作出决定时的结论。现行：按现行规则核对的结论，不改变当时的结论。";
/// Column.
pub const CHECK: &str = "检查项、条款";
/// Column.
pub const ORIGIN: &str = "来源";
/// Column.
pub const THEN: &str = "当时";
/// Column.
pub const NOW: &str = "现行";
/// Where both differ.
pub const CHANGED: &str = "与当时不同";

/// How far the run has come.
pub fn progress(done: u32, all: u32) -> String {
    format!("已核对{done}份，共{all}份")
}

/// How many rows are shown.
pub fn shown(rows: usize, all: usize) -> String {
    format!("显示{rows}条，共{all}条")
}

/// What was checked and when.
pub fn as_of(today: Date, found: usize) -> String {
    format!("截至{}，共{found}条。", date::long(today))
}

/// Since when, and how long.
pub fn since(since: Date, days: i32) -> String {
    format!("{}起，{days}日", date::iso(since))
}

/// A day of the procedure with the day of its entry.
pub fn dates(what: &str, on: Date, entered: Option<Date>) -> String {
    let entered = entered.map_or_else(|| "—".to_owned(), date::iso);
    format!("{what}{}／{entered}", date::iso(on))
}

/// The day of an application.
pub const APPLIED: &str = "申报";
/// The day of a decision.
pub const DECIDED: &str = "决定";
/// The day of a disclosure.
pub const DISCLOSED: &str = "公开";

/// What a check rested on at the decision, where that was not the clause of today.
pub fn clause_then(clause: &str) -> String {
    format!("当时依据：{clause}")
}
