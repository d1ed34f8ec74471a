//! The words of what stands beside the items in the room: papers handed out and collected, opinions of supervision.

use crate::domain::meeting::CopyAccount;

/// The button and title of papers.
pub const PAPERS: &str = "会上材料";
/// How many copies are out.
pub fn out(count: usize) -> String {
    format!("未收回 {count} 份")
}
/// What papers are recorded.
pub const PAPERS_NOTE: &str = "会上分发的编号材料在这里登记。散会前逐份收回；需要留存的，写明理由和批准人。";
/// The heading of a new hand-out.
pub const HAND_OUT: &str = "登记发放";
/// Field: the item.
pub const ITEM: &str = "对应议程";
/// An item of the agenda in a list.
pub fn item(number: u16, line: &str) -> String {
    format!("第 {number} 项　{line}")
}
/// Field: what the paper is called.
pub const TITLE: &str = "材料名称";
/// Field: the first number.
pub const FIRST: &str = "起始编号";
/// How the copies are numbered.
pub const FIRST_HINT: &str = "按下列领用人的顺序依次编号。";
/// Field: who gets a copy.
pub const HOLDERS: &str = "领用人";
/// Field: others who get one.
pub const OTHERS: &str = "其他领用人";
/// How others are told apart.
pub const OTHERS_HINT: &str = "列席人员等，写职务，用分号隔开。";
/// Field: when.
pub const HANDED_OUT_AT: &str = "发放时间";
/// Asked where nobody gets a copy.
pub const ASK_HOLDERS: &str = "请勾选或者填写领用人。";
/// Asked where no item is chosen.
pub const ASK_ITEM: &str = "请选择议程。";
/// The heading of one hand-out.
pub fn hand_out(serial: u16, item: u16, title: &str) -> String {
    format!("第{serial}次发放　第{item}项“{title}”")
}
/// A copy with what became of it.
pub fn copy(number: u32, to: &str, account: &CopyAccount) -> String {
    format!("{number}号　{to}（{}）", account_of(account))
}
/// What became of a copy, in a word.
pub const fn account_of(account: &CopyAccount) -> &'static str {
    match account {
        CopyAccount::Out {} => "未收回",
        CopyAccount::Collected { .. } => "已收回",
        CopyAccount::Kept { .. } => "经批准留存",
        CopyAccount::Mistaken { .. } => "误登",
    }
}
/// Opens the form where nothing is out any more.
pub const PUT_RIGHT: &str = "更正处理情况";
/// Field: the copies.
pub const COPIES: &str = "材料编号";
/// Field: what became of them.
pub const ACCOUNT: &str = "处理情况";
/// The answers to it, in their order: collected, kept, still out, a mistake.
pub const COLLECTED: &str = "收回";
/// See above.
pub const KEPT: &str = "经批准留存";
/// See above.
pub const STILL_OUT: &str = "更正为未收回";
/// See above.
pub const MISTAKEN: &str = "登记有误，没有发放";
/// Field: who collected them.
pub const COLLECTED_BY: &str = "收回人";
/// Field: when.
pub const COLLECTED_AT: &str = "收回时间";
/// Field: why they stay, or what was wrong.
pub const WHY: &str = "理由";
/// Field: who approved it.
pub const APPROVED_BY: &str = "批准人";
/// Asked where a field is empty.
pub const ASK_TITLE: &str = "请填写材料名称。";
/// See above.
pub const ASK_WHY: &str = "请填写理由。";
/// See above.
pub const ASK_APPROVED_BY: &str = "请填写批准人。";
/// See above.
pub const ASK_COLLECTED_BY: &str = "请填写收回人。";
/// Asked where no copy is ticked.
pub const ASK_COPIES: &str = "请勾选材料编号。";

/// The button and title of supervision.
pub const SUPERVISION: &str = "监督意见";
/// How many wait for an answer.
pub fn unanswered(count: usize) -> String {
    format!("未答复 {count} 条")
}
/// What supervision is.
pub const SUPERVISION_NOTE: &str =
    "纪检监察工委书记的程序性提醒，与本人表态分开记录，照原话登记，不能撤销。主持人在散会前答复，采纳或者说明理由。";
/// The heading of a new warning.
pub const RAISE: &str = "登记监督意见";
/// The choice for the meeting as a whole.
pub const WHOLE_MEETING: &str = "本次会议";
/// Field: who raised it.
pub const RAISED_BY: &str = "提出人";
/// Field: the words.
pub const WORDS: &str = "监督意见（原话）";
/// Field: when.
pub const RAISED_AT: &str = "提出时间";
/// Asked where words are missing.
pub const ASK_WORDS: &str = "请填写监督意见原话。";
/// Asked where nobody is named.
pub const ASK_BY: &str = "请填写提出人。";
/// The heading of one opinion.
pub fn opinion(serial: u16, item: Option<u16>) -> String {
    match item {
        Some(item) => format!("第{serial}条　对第{item}项"),
        None => format!("第{serial}条　对{WHOLE_MEETING}"),
    }
}
/// The button of an answer.
pub const ANSWER: &str = "登记答复";
/// Field: whether it is adopted.
pub const ADOPTED: &str = "主持人答复";
/// The answers.
pub const YES: &str = "采纳";
/// See above.
pub const NO: &str = "不采纳，说明理由";
/// Field: the words of the answer.
pub const ANSWER_WORDS: &str = "办理措施或者不采纳的理由";
/// Asked where they are missing.
pub const ASK_ANSWER: &str = "请填写办理措施或者不采纳的理由。";
/// Field: when it was answered.
pub const ANSWERED_AT: &str = "答复时间";
/// Opens the words to put them right.
pub const REWORD: &str = "改正原话";
/// Opens the answer to put it right.
pub const ANSWER_AGAIN: &str = "改正答复";
/// What putting the words right does.
pub const REWORD_HINT: &str = "改正留痕；改正之后须重新答复。";
