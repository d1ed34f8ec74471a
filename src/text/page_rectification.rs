//! The words of 问题整改: the table of problems, its forms, and how a line stands.

use jiff::civil::Date;

use super::{date, words};
use crate::domain::rectification::{RectificationClosing, RectificationProgress, RectificationRecurrence};
use crate::domain::register::{IrregularityNumber, RectificationNumber};
use crate::domain::waiting::Urgency;

/// The page's note.
pub const NOTE: &str = "巡察、审计、自查和检查发现的问题，逐件登记措施、责任人和期限，核查后销号。";
/// The table's name.
pub const LIST: &str = "问题整改台账";
/// Column.
pub const NUMBER: &str = "编号";
/// Column and field.
pub const PROBLEM: &str = "问题";
/// Field.
pub const SOURCE: &str = "问题来源";
/// Field.
pub const FOUND_ON: &str = "发现日期";
/// Column: source and day.
pub const FOUND: &str = "来源、发现日期";
/// Column and field.
pub const MEASURE: &str = "整改措施";
/// Column and field.
pub const OWNER: &str = "责任人";
/// The field's label.
pub const OWNER_FIELD: &str = "整改责任人（职务）";
/// Column and field.
pub const DUE: &str = "整改期限";
/// Column.
pub const COURSE: &str = "进展、依据、销号";
/// Column.
pub const STATE: &str = "状态";
/// The dialog's and button's words.
pub const OPEN: &str = "登记问题";
/// The button on an irregularity.
pub const FROM_IRREGULARITY: &str = "转入整改";
/// The dialog's and button's words.
pub const PROGRESS: &str = "登记进展";
/// Field.
pub const PROGRESS_ON: &str = "办理日期";
/// Field.
pub const PROGRESS_WORDS: &str = "整改情况";
/// Field.
pub const EVIDENCE: &str = "依据（材料名称、文号、存放处）";
/// The dialog's and button's words.
pub const CLOSE: &str = "核查销号";
/// Its note.
pub const CLOSE_HINT: &str = "核查人不能是整改责任人；没有依据的，不能销号。";
/// Field.
pub const CLOSED_ON: &str = "销号日期";
/// Field.
pub const CHECKED_BY: &str = "核查人（职务）";
/// Field.
pub const PROOF: &str = "销号依据（材料名称、文号）";
/// The dialog's and button's words.
pub const RECUR: &str = "登记再次发现";
/// Its note.
pub const RECUR_HINT: &str = "销号以后同一问题又出现的，另记一次，原销号保留。";
/// Field.
pub const RECUR_WORDS: &str = "再次发现的情况";
/// No line.
pub const NONE: &str = "—";

/// How a problem stands, in words: the colour only follows them.
pub fn state(closed: Option<Date>, urgency: Urgency) -> String {
    match (closed, urgency) {
        (Some(on), _) => format!("{}销号", date::iso(on)),
        (None, Urgency::Late(days)) => format!("逾期{days}个工作日"),
        (None, Urgency::Near(0)) => "今日到期".to_owned(),
        (None, Urgency::Near(days)) => format!("还有{days}个工作日"),
        (None, Urgency::Calm) => "整改中".to_owned(),
    }
}

/// How often it came back; `None` where it never did.
pub fn again(times: usize) -> Option<String> {
    (times > 0).then(|| format!("再次发现{times}次"))
}

/// What belongs to one round of several; of the only one it stands alone.
pub fn in_round(round: usize, of: usize, words: &str) -> String {
    match (round, of) {
        (_, 1) => words.to_owned(),
        (1, _) => format!("首次：{words}"),
        _ => format!("第{round}次：{words}"),
    }
}

/// A line of what was done.
pub fn progress(progress: &RectificationProgress) -> String {
    let evidence = if progress.evidence.is_empty() {
        String::new()
    } else {
        format!("（{}）", progress.evidence)
    };
    format!("{}　{}{evidence}", date::iso(progress.on), progress.words)
}

/// A line of a striking off.
pub fn closing(closing: &RectificationClosing) -> String {
    format!(
        "{}　销号：{}（{}核查）",
        date::iso(closing.on),
        closing.proof,
        closing.checked_by
    )
}

/// A line of a problem that came back.
pub fn recurrence(recurrence: &RectificationRecurrence) -> String {
    format!(
        "{}　再次发现（{}）：{}；{}，{}前完成",
        date::iso(recurrence.on),
        words::problem_source(recurrence.source),
        recurrence.words,
        recurrence.measure,
        date::iso(recurrence.due)
    )
}

/// The irregularity it comes from.
pub fn from_irregularity(number: IrregularityNumber) -> String {
    format!("转自程序瑕疵：{}", words::irregularity_number(number))
}

/// The problem an irregularity was turned into.
pub fn transferred(number: RectificationNumber) -> String {
    format!("已转入整改：{}", words::rectification_number(number))
}

/// How many there are, and how they stand.
pub fn counted(all: usize, open: usize, late: usize) -> String {
    format!("共{all}件，整改中{open}件，逾期{late}件")
}
