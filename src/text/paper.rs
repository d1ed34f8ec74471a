//! The words at the end of a printed page: who signs, and what the sheet can be checked against.

use jiff::civil::Date;

use super::date;
use crate::domain::id::BookId;
use crate::ledger::HeadCode;

/// Who signs a register.
pub const REGISTER: &[&str] = &["经办人", "综合科室负责人"];
/// Who signs the file of a matter.
pub const MATTER: &[&str] = &["经办人", "承办科室负责人", "分管领导", "书记"];
/// Who signs a fair-competition review.
pub const REVIEW: &[&str] = &["起草单位负责人", "审查人员", "审查机构负责人", "日　　期"];
/// Who signs the record of a meeting.
pub const RECORD: &[&str] = &["主持人", "记录人"];
/// Who signs an agenda.
pub const AGENDA: &[&str] = &["经办人", "主持人"];
/// Who signs the count of a secret ballot.
pub const COUNT: &[&str] = &["监票人", "监票人", "计票人", "主持人"];
/// Who signs what is printed of the rules.
pub const RULES: &[&str] = &["经办人", "综合科室负责人", "书记"];

/// What a telephone reads from a printed record: the check code and the book it belongs to, in plain words.
pub fn scan_code(code: &HeadCode, book: BookId) -> String {
    format!("校验码 {code}\n簿号 {book}")
}

/// Names the code for assistive technology.
pub const SCAN_CODE: &str = "校验码二维码，扫描后显示校验码和簿号，不是网址";

/// The last two lines: the day with the head code, and what the sheet does not replace.
pub fn foot(code: &HeadCode, today: Date) -> String {
    format!(
        "{}打印　校验码 {code}\n本程序辅助核对程序，不代替会议记录原件。",
        date::long(today)
    )
}
