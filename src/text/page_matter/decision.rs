//! 集体讨论 in words: agenda, resolutions, stands and what follows.

use jiff::civil::Date;

use crate::domain::application::Attachment;
use crate::domain::event::{HeadDecision, Reduction, Resolution};
use crate::domain::meeting::{Outcome, Votes};
use crate::domain::rulebook::MeetingKind;
use crate::domain::rules::meeting::unnamed;
use crate::text::{date, record, words};

/// The part's name.
pub const DISCUSSION: &str = "集体讨论";
/// The agenda.
pub const AGENDA: &str = "会议安排";
/// Nothing stands on an agenda yet.
pub const AGENDA_WHEN_READY: &str = "程序齐备后列入议程";
/// A matter that is ready and on no agenda.
pub const AGENDA_READY: &str = "程序齐备，待列入议程";
/// The matter was decided or withdrawn.
pub const AGENDA_DONE: &str = "本事项不再列入议程。";
/// Leads to the meeting.
pub const GO_TO_MEETING: &str = "前往会议";
/// Which meeting.
pub const WHICH_MEETING: &str = "列入哪次会议";
/// No meeting is in preparation.
pub const NO_MEETING: &str = "没有筹备中的会议";
/// What to do then.
pub const CALL_ONE_FIRST: &str = "先召集会议，再把本议题列入议程。";
/// After a postponement.
pub const AFTER_POSTPONED: &str = "会议决定缓议。进一步论证后，可列入以后的会议再议。";
/// After a sending back.
pub const AFTER_SENT_BACK: &str = "会议退回补充。补充后重新报书记审定，再列入议程。";
/// After a referral.
pub const AFTER_REFERRED: &str = "会议决定转其他会议研究或者报上级。有结果后，可列入有权决定的会议。";
/// After an opinion.
pub const AFTER_OPINION: &str = "会议已提出研究意见，不是决定。须列入有权决定的会议。";
/// The day of the decision.
pub const DECIDED_ON: &str = "会议日期";
/// Why less was decided than was applied for.
pub const REDUCED: &str = "核减情况";
/// What was decided, what was applied for and why: `决定金额40,000.00 元（申报金额50,000.00 元）；按市场询价结果核减`.
pub fn reduced_because(reduction: &Reduction) -> String {
    format!("{}；{}", words::reduction(reduction), reduction.because)
}
/// What was decided.
pub const RESOLUTION: &str = "会议决定";
/// Attendance.
pub const ATTENDANCE: &str = "到会情况";
/// Who decided, where the head did.
pub const DECIDED_BY_HEAD: &str = "决定方式";

/// `集体讨论后由副书记、主任决定，与多数人意见不一致，理由：…`.
pub fn by_head(post: &str, head: &HeadDecision) -> String {
    let mind = if head.against_majority {
        "，与多数人意见不一致"
    } else {
        ""
    };
    let reasons = match head.reasons.trim() {
        "" => String::new(),
        reasons => format!("，理由：{reasons}"),
    };
    format!("集体讨论后由{post}决定{mind}{reasons}")
}

/// The vote.
pub const VOTE: &str = "表决方式及结果";
/// Opens the stands by name.
pub const STANDS_BY_NAME: &str = "逐人表态（内部，不投影、不公开）";
/// The rail's last part.
pub const DISCLOSURE: &str = "公开";
/// Not judged yet.
pub const DISCLOSURE_UNJUDGED: &str = "尚未认定公开属性";
/// Leads to the disclosure.
pub const GO_TO_DISCLOSURE: &str = "前往公开";

/// The item the matter stands on.
pub fn on_agenda(session_item: &str, on: &str) -> String {
    format!("已列入{session_item}，{on}召开。")
}

/// When a meeting is held, and what it may do.
pub fn when(on: Date, at: &str, power: &str) -> String {
    format!("{} {at}，{power}", date::long_with_weekday(on))
}

/// A session with what it resolved.
pub fn resolved(session: &str, outcome: &str) -> String {
    format!("{session}：{outcome}")
}

/// A stand with the reservation's words.
pub fn with_reservation(stand: &str, reservation: &str) -> String {
    format!("{stand}；保留意见：“{reservation}”")
}

/// Opens the verdicts of the checks.
pub fn verdicts(count: usize) -> String {
    format!("当时的程序检查（{count}项）")
}

/// An outcome with the words that belong to it.
pub fn outcome_in_full(outcome: &Outcome, name: impl Fn(MeetingKind) -> String) -> String {
    let said = words::outcome(outcome);
    match outcome {
        Outcome::Passed | Outcome::Rejected => said.to_owned(),
        Outcome::PassedInPrinciple { changes, reviser } => {
            format!("{said}，{}修改完善：{changes}", record::by(reviser))
        }
        Outcome::Postponed { reason, by } if !by.is_empty() => {
            format!("{said}，{}进一步论证：{reason}", record::by(by))
        }
        Outcome::SentBack { reason, by } if !by.is_empty() => format!("{said}，{}补充：{reason}", record::by(by)),
        Outcome::Postponed { reason, .. } | Outcome::SentBack { reason, .. } => format!("{said}：{reason}"),
        Outcome::Referred { to } => format!("{said}：{}", name(*to)),
        Outcome::ToSuperior { to } => format!("{said}：{to}"),
        Outcome::Opinion { words } => format!("{said}：{words}"),
    }
}

/// Where the result of a meeting entered afterwards was taken from.
pub const PAPER_RECORD: &str = "依据原记录";

/// The paper record a vote was copied from, and what it does not say; `None` where the vote was taken here.
pub fn paper_record(resolution: &Resolution) -> Option<String> {
    let Votes::OnPaper(paper) = &resolution.votes else {
        return None;
    };
    let mut said = paper.source.clone();
    if unnamed(paper).is_some() {
        let missing = words::stands_unshown(paper.unshown.unwrap_or_default());
        said = format!("{said}，{}{missing}", words::STANDS_UNNAMED);
    }
    Some(said)
}

/// The card of a text that was agreed to in principle.
pub const REVISION: &str = "修改稿核对";
/// What it is for.
pub const REVISION_NOTE: &str = "原则同意的事项，按会议意见修改文稿，修改稿作为附件加入，由修改人以外的人对照会议的修改意见逐条核对。核对之后再签订合同、付款、开工、公开。";
/// What the meeting asked to change.
pub const CHANGES_ASKED: &str = "会议的修改意见";
/// Whom it named.
pub const TO_REVISE: &str = "会议确定的修改责任人";
/// How far it is.
pub const REVISION_STATE: &str = "落实情况";
/// It waits.
pub const REVISION_WAITS: &str = "修改稿待核对";
/// It was checked.
pub const REVISION_DONE: &str = "修改意见已落实";
/// The day of the check.
pub const REVISION_ON: &str = "核对日期";
/// What comes before the check.
pub const KEEP_REVISED_FIRST: &str = "先把修改稿作为附件加入，再逐条核对。";
/// Names the control that chooses it.
pub const CHOOSE_REVISED: &str = "选择修改稿，可选 PDF、Word、图片";
/// What is written of each change.
pub const CHANGE_FOUND_HINT: &str = "写明在修改稿中的位置和修改情况，如：第三部分第二条，已修改";

/// One change of those asked for: `修改意见2：明确验收时限`.
pub fn change_asked(at: usize, asked: &str) -> String {
    format!("修改意见{at}：{asked}")
}

/// A file that may be the revised text, in a list: its name, and the beginning of its digest, by which two of one name are
/// told apart.
pub fn text_kept(text: &Attachment) -> String {
    let sm3 = text.sm3.get(..8).unwrap_or(&text.sm3);
    format!("{}（SM3 {sm3}…）", text.file_name)
}
/// The button: that the changes stand in the text.
pub const CHECK_REVISION: &str = "登记：修改意见已落实";
/// The same once it was checked: the new one stands.
pub const CHECK_REVISION_AGAIN: &str = "重新登记核对";
/// A reminder beside the path.
pub fn revision_waits(reviser: &str) -> String {
    format!("会议原则同意本事项，由{reviser}修改。修改稿尚未核对。")
}
