//! The words of the signed paper on the page of a meeting: its pages, its scan, what differs in it; and of tidying what
//! was said until it is signed.

use jiff::civil::Date;

use crate::domain::occasion::Moment;
use crate::domain::rules::bound::PageWarning;
use crate::text::names::Names;
use crate::text::{date, words};

/// Field: the volume.
pub const VOLUME: &str = "会议记录本册号";
/// An example for it.
pub const VOLUME_HINT: &str = "例：2026-2";
/// Field: the first page.
pub const FROM_PAGE: &str = "起页";
/// Field: the last page.
pub const UNTIL_PAGE: &str = "止页";
/// Field: how many pages were printed.
pub const PRINTED: &str = "打印页数";
/// Where the number stands.
pub const PRINTED_HINT: &str = "见所打印的会议记录页脚“共×页”";
/// Asked where it is empty.
pub const ASK_VOLUME: &str = "请填写会议记录本册号。";
/// The pages run backwards.
pub const PAGES_BACKWARDS: &str = "止页不能小于起页。";
/// So many pages were printed as are bound.
pub fn pages_printed(bound: u32) -> String {
    format!("起止页共{bound}页，打印页数须与之一致。先核对页码、有无缺页。")
}
/// Where a record is bound: `2026-2 第41–47页`.
pub fn bound(volume: &str, from: u32, until: u32) -> String {
    let volume = volume.trim();
    if from == until {
        format!("{volume} 第{from}页")
    } else {
        format!("{volume} 第{from}–{until}页")
    }
}
/// What is to be looked at before these pages are written down (R58).
pub fn page_warning(warning: PageWarning, names: Names<'_>) -> String {
    match warning {
        PageWarning::Shared(kind, session) => format!(
            "{}的记录已使用其中的页码，须核对。",
            words::session(session, names.meeting(kind))
        ),
        PageWarning::Count { bound, printed } => {
            format!("起止页共{bound}页，与打印的{printed}页不一致，须核对页码、有无缺页。")
        }
        PageWarning::Gap(pages) => format!("与本册前一次会议的页码不连续，中间有{pages}页没有会议记录，须核对。"),
    }
}

/// The heading of the signed paper.
pub const PAPER: &str = "纸质记录";
/// Nothing is kept of the signatures yet.
pub const NO_SCAN: &str = "尚未存入签字页扫描件。";
/// Names the control that chooses the first scan.
pub const CHOOSE_SCAN: &str = "存入签字页扫描件，可选 PDF、图片";
/// Names the control that chooses another one.
pub const CHOOSE_ANOTHER: &str = "另存一份签字页扫描件，可选 PDF、图片";
/// The button.
pub const KEEP_SCAN: &str = "存入扫描件";
/// Field: why another one.
pub const INSTEAD_BECAUSE: &str = "另存原因";
/// Why a scan took the place of another.
pub fn instead_because(why: &str) -> String {
    format!("{INSTEAD_BECAUSE}：{why}")
}
/// Asked where it is empty.
pub const ASK_INSTEAD: &str = "请填写另存原因。";
/// The scan that holds.
pub const SCAN: &str = "签字页扫描件";
/// Opens those before.
pub fn earlier_scans(count: usize) -> String {
    format!("此前存入的扫描件（{count}）")
}
/// What a scan can be checked against.
pub fn sm3(sm3: &str) -> String {
    format!("SM3 {sm3}")
}

/// The heading of differences and of what was put right.
pub const DIFFERENCES: &str = "差异说明和更正";
/// What differences are.
pub const DIFFERENCES_NOTE: &str = "纸质记录与本簿不一致之处，写明哪里不一致、以哪一个为准。纸质记录和本簿都不作改动。";
/// Field: the words.
pub const DIFFERENCE: &str = "纸质记录与本簿不一致之处";
/// Asked where it is empty.
pub const ASK_DIFFERENCE: &str = "请填写不一致之处。";
/// Field: who says so.
pub const DIFFERENCE_BY: &str = "说明人（职务）";
/// Asked where it is empty.
pub const ASK_DIFFERENCE_BY: &str = "请填写说明人。";
/// Field: the day.
pub const DIFFERENCE_ON: &str = "说明日期";
/// The button.
pub const EXPLAIN: &str = "登记差异说明";
/// One that is recorded.
pub fn difference(words: &str, by: &str, on: Date) -> String {
    format!("{}，{by}：{words}", date::iso(on))
}
/// The button that puts the record right.
pub const PUT_RIGHT: &str = "登记更正";
/// What that is.
pub const PUT_RIGHT_NOTE: &str = "纸质记录和本簿都记错的，写明原记内容、应当记为什么和理由，由主持人、记录人重新签字。原记录保留，更正印在记录末尾。票数、表态和会议决定不能用更正改变，须另行申报议题，由会议重新研究。";
/// Field: the words that are wrong.
pub const WRONG: &str = "原记内容";
/// Asked where it is empty.
pub const ASK_WRONG: &str = "请填写原记内容。";
/// How it is filled in.
pub const WRONG_HINT: &str = "照会议记录原文摘录";
/// It does not stand in the record, or is too short to tell where.
pub const NOT_IN_THE_RECORD: &str = "原记内容须照会议记录原文摘录，不少于四个字。";
/// Field: who enters it.
pub const PUT_RIGHT_BY: &str = "办理人（职务）";
/// Asked where it is empty.
pub const ASK_PUT_RIGHT_BY: &str = "请填写办理人。";
/// Field: who signed again as presiding.
pub const SIGNED_AGAIN_PRESIDING: &str = "主持人重新签字";
/// Field: who signed again as recorder.
pub const SIGNED_AGAIN_RECORDER: &str = "记录人重新签字";
/// Field: the day of that.
pub const SIGNED_AGAIN_ON: &str = "重新签字日期";

/// The heading of tidying.
pub const TIDY: &str = "整理发言";
/// What may be done.
pub const TIDY_NOTE: &str =
    "签字之前可以整理发言和记录的文字，每次整理都留痕；表态、回避事由不能整理。登记签字后不能再整理，只能更正。";
/// Nothing was said.
pub const NOTHING_SAID: &str = "没有登记发言。";
/// The button beside a remark.
pub const TIDY_ONE: &str = "整理";
/// Who said what.
pub fn said(who: &str, words: &str) -> String {
    format!("{who}：{words}")
}
/// The heading of those who were missing at the opening.
pub const MISSING: &str = "未到会事由";
/// The button beside one of them.
pub const EXPLAIN_MISSING: &str = "补记事由";
/// The button beside a note.
pub const NOTE: &str = "记录";
/// The button: a member who did not agree wants words kept.
pub const RESERVE: &str = "登记保留意见";
/// Field: those words.
pub const RESERVATION: &str = "保留意见（原话）";
/// Enters what somebody said and nobody wrote down.
pub const ADD: &str = "补记发言";
/// Field: who spoke.
pub const SPEAKER: &str = "发言人";
/// Asked where nobody is chosen.
pub const ASK_SPEAKER: &str = "请选择发言人。";
/// Field: the words.
pub const WORDS: &str = "发言内容";
/// Asked where nothing is said.
pub const ASK_WORDS: &str = "请填写发言内容。";
/// Field: the words of a note.
pub const NOTE_WORDS: &str = "记录内容";
/// The button of the form.
pub const SAVE: &str = "保存整理";
/// Opens the versions.
pub const TRACE: &str = "整理留痕（仅供有权人员查阅）";
/// Whose words at which item: `第2项　副书记`.
pub fn whose(item: u16, who: &str) -> String {
    format!("第{item}项　{who}")
}
/// One version, with when it was entered.
pub fn version(at: &Moment, words: &str) -> String {
    let day = at.date().map(date::iso).unwrap_or_default();
    let words = if words.is_empty() { "（删去）" } else { words };
    format!("{day} {}：{words}", at.clock())
}
