//! The words of a matter's page (一事一档), split as the page is: frame, application, steps, decision and entry.

mod application;
mod decision;
mod entry;
mod execution;
mod fair_competition;
mod follow_up;
mod lines;
mod review;
mod review_paper;
mod steps;

use jiff::civil::Date;

use super::{date, words};
use crate::domain::application::Place;
use crate::domain::occasion::Moment;

pub use application::*;
pub use decision::*;
pub use entry::*;
pub use execution::*;
pub use fair_competition::*;
pub use follow_up::*;
pub use lines::{StepLine, application_lines, entry_lines, step_lines};
pub use review_paper::{ReviewPaper, STANDARD_HEADS, StandardLine, review_paper};
pub use steps::*;

/// While the file is read.
pub const READING: &str = "正在读取";
/// An address that names no matter of this book.
pub const UNKNOWN_MATTER: &str = "本簿没有这一事项";
/// The rail's heading.
pub const PATH: &str = "办理进度";
/// The timeline's heading.
pub const COURSE: &str = "经过";
/// Names the moment of entry and who entered.
pub const ENTERED: &str = "录入";
/// Warnings that the next act will ask about.
pub const WARNINGS_AHEAD: &str = "列入议程时，下列各项须写明理由和责任人：";

/// A list without a choice.
pub const CHOICE_MISSING: &str = "请选择或者填写。";
/// An empty field whose name says what belongs there.
pub const PART_MISSING: &str = "请填写本栏。";
/// An empty reason.
pub const REASON_MISSING: &str = "请写明理由。";
/// An empty name.
pub const NAME_MISSING: &str = "请选择或者填写职务。";

/// No papers at this place.
pub const NO_FILES: &str = "尚无附件";
/// Opens or saves a paper.
pub const OPEN_FILE: &str = "打开";
/// A paper that can't be read.
pub const FILE_UNREADABLE: &str = "附件没有读出，未作任何改动。请重新选择或者稍后再试。";
/// The tick is missing.
pub const CONFIRM_MISSING: &str = "请确认附件不含国家秘密。";
/// Who confirms it.
pub const CONFIRMED_BY: &str = "确认人（职务）";
/// Why a paper is taken away.
pub const REMOVE_BECAUSE: &str = "撤下原因";

/// What stands at the head of the printed file of a matter that was entered afterwards.
pub const LATE_ON_PAPER: &str = "补录：本事项的记录在事后录入，所载为发生日期，录入时刻见经过。";
/// Nothing stands in the way of the agenda.
pub const READY: &str = "会前程序已齐备，可以列入会议议程。";
/// How a placeholder comes before a meeting.
pub const PLACEHOLDER_ON_AGENDA: &str = "提交会议时，在会议的“增列议程”选“涉密占位”，只记项次，不写内容。";
/// Leads there.
pub const TO_MEETINGS: &str = "前往会议";

/// The moment of entry and the post in use: `2026-11-22 09:30，综合办主任`.
pub fn entered(at: &Moment, by: &str) -> String {
    let day = at.date().map(date::iso).unwrap_or_default();
    format!("{day} {}，{by}", at.clock())
}

/// Above the title: register, department, day of the application.
pub fn kicker(register: &str, department: &str, applied: &str) -> String {
    let applied = (!applied.is_empty()).then(|| format!("{applied} 申报"));
    [register.to_owned(), department.to_owned()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .chain(applied)
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The title of a matter whose application was taken out by law.
pub const EMPTIED: &str = "申报内容已依规清除";

/// The heading of papers: `调查研究：附件`.
pub fn attachments_of(place: Place) -> String {
    format!("{}：附件", words::place(place))
}

/// Heading of the papers of the whole file, in print.
pub const PAPERS: &str = "附件";

/// A paper of the file in print: its name, how large it is, and what it can be checked against.
pub fn paper(name: &str, bytes: &str, sm3: &str) -> String {
    format!("{name}（{bytes}，SM3 {sm3}）")
}

/// How many papers.
pub fn count_of_files(count: usize) -> String {
    format!("{count}件")
}

/// How many facts.
pub fn count_of_facts(count: usize) -> String {
    format!("{count}条")
}

/// Names the control that chooses a file.
pub fn choose_file_for(place: Place) -> String {
    format!("添加附件（{}），可选 PDF、Word、图片", words::place(place))
}

/// The name under which a paper is saved: never its own.
pub fn neutral_file_name(ending: &str) -> String {
    if ending.is_empty() {
        "附件".to_owned()
    } else {
        format!("附件.{ending}")
    }
}

/// A notice's last day on the rail.
pub fn notice_until(until: Date) -> String {
    format!("公示至{}", date::iso(until))
}

/// What is said where the rules of a day are not in the book.
pub const OLD_RULES: &str =
    "当时规则未录入，按现有最早规则核对。当时执行的议事规则可以在“制度与班子”的“早前制度”补录。";
/// Goes to where they are entered.
pub const TO_EARLIER_RULES: &str = "补录早前制度";
