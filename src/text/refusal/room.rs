//! Refusals of the meeting room, and of who approves for it, that need more than one sentence part.

use jiff::civil::Time;

use super::{Fix, RefusalText};
use crate::domain::meeting::VotingMethod;
use crate::domain::refusal::{Field, RoomProblem};
use crate::domain::register::{BookKind, SessionNumber};
use crate::domain::rulebook::MeetingKind;
use crate::domain::rules::CheckId;
use crate::text::names::Names;
use crate::text::{date, words};

/// A kind of meeting that may not decide the matter (R54).
pub(super) fn may_not_decide(kind: MeetingKind, decided_by: MeetingKind, names: Names<'_>) -> RefusalText {
    if kind == decided_by {
        return RefusalText::new(
            format!(
                "按现行议事规则，{}没有决定本事项的权限。须核对议事规则和清单项。",
                names.meeting(kind)
            ),
            [Fix::Rulebook, Fix::RecordOpinion],
        )
        .cite(CheckId::R54);
    }
    RefusalText::new(
        format!(
            "{}只能研究本事项，不能作出决定。本事项须由{}决定。",
            names.meeting(kind),
            names.meeting(decided_by)
        ),
        [Fix::RecordOpinion, Fix::ReferToDeciding],
    )
    .cite(CheckId::R54)
}

/// Stands where a secret ballot was chosen, or counts where stands were taken.
pub(super) fn method_mismatch(method: VotingMethod) -> RefusalText {
    let fact = match method {
        VotingMethod::Secret => {
            "本议题采用无记名投票，只登记票数，不登记逐人表态。须填写表决票统计，或者改用其他表决方式。".to_owned()
        }
        VotingMethod::Unstated => {
            "按原记录登记票数，只用于补录的会议，并且没有逐人登记表态、不是无记名投票。须逐人登记表态，或者核对表决方式。".to_owned()
        }
        VotingMethod::Oral | VotingMethod::Hands | VotingMethod::Named => format!(
            "本议题采用{}表决，须逐人登记表态，不能只填票数。",
            words::voting_method(method)
        ),
    };
    let nearest = match method {
        VotingMethod::Secret => Fix::Ballots,
        VotingMethod::Oral | VotingMethod::Hands | VotingMethod::Named | VotingMethod::Unstated => Fix::Stands,
    };
    RefusalText::new(fact, [nearest, Fix::Method]).cite(CheckId::R27)
}

/// An hour before one that was recorded in the same meeting already.
pub(super) fn hour_order(after: Time, given: Time) -> RefusalText {
    RefusalText::new(
        format!(
            "时间{}早于本次会议已登记的时间{}，前后不符，须先核对。会议跨过零点的，填写23:59，实际时间写入会议记录。",
            date::clock(given),
            date::clock(after)
        ),
        [Fix::Field(Field::Hour)],
    )
}

/// A meeting with open items can't be closed.
pub(super) fn items_open(items: &[u16]) -> RefusalText {
    let named: Vec<_> = items.iter().map(|item| format!("第{item}项")).collect();
    RefusalText::new(
        format!(
            "尚有{}项议程未办结，不能散会。未办结：{}。",
            items.len(),
            named.join("、")
        ),
        [Fix::OpenItems, Fix::RecordPostponed],
    )
}

/// Two meetings with the same session.
pub(super) fn session_taken(session: SessionNumber) -> RefusalText {
    RefusalText::new(
        format!(
            "{}年第{}次已有同类会议，会次不能重复。须核对会次；该次会议没有召开的，先取消。",
            session.year, session.serial
        ),
        [Fix::Field(Field::Session), Fix::OtherMeeting],
    )
}

/// Two copies with the same number.
pub(super) fn copy_twice(number: u32) -> RefusalText {
    RefusalText::new(
        format!("材料编号{number}重复，每份材料须有不同的编号。"),
        [Fix::Field(Field::CopyNumbers)],
    )
}

/// A matter that was not on the agenda before the meeting can't be put to the vote in it (R32).
pub(super) const fn not_on_agenda(names: Names<'_>) -> &'static str {
    if names.emergencies() {
        "会前未列入议程，不能临时提交表决。确属突发紧急情况的，按紧急程序办理。"
    } else {
        "会前未列入议程，不能临时提交表决，须转下次会议。"
    }
}

/// A result written down elsewhere that does not agree with the stands that were recorded.
pub fn stands_and_result_differ(stands: u32, stated: u32) -> RefusalText {
    RefusalText::new(
        format!("表决结果与逐人表态不一致，不能确认。逐人表态同意{stands}票，结果填写{stated}票。"),
        [Fix::Ballots],
    )
    .cite(CheckId::R24)
}

/// Someone else approves: the secretary of the day, where the roster knows one.
pub(super) fn not_theirs(secretary: &str) -> RefusalText {
    if secretary.is_empty() {
        return RefusalText::new(
            "班子名册中没有当日在任的书记，不能核对由谁批准。补录早前事项的，先在班子名册填写当时在任人员的任期。",
            [Fix::Roster],
        );
    }
    RefusalText::new(
        format!("须由{secretary}批准；{secretary}不在岗的，由名册中可以主持会议的人员受托批准。"),
        [Fix::Field(Field::By)],
    )
}

/// The counts of a paper record leave somebody out, or count too many.
pub(super) fn paper_counts(voters: u32, counted: u32, unshown: u32) -> RefusalText {
    RefusalText::new(
        format!(
            "原记录的票数不相符，不能登记。实到可以表决{voters}人，票数合计{counted}票，未载明表态{unshown}人，两项之和须等于实到可以表决的人数；逐人载明的不得多于该项票数。"
        ),
        [Fix::Ballots, Fix::Attendance],
    )
    .cite(CheckId::R24)
}

/// Those without a vote, written opinions, and announcements to be put right.
pub(super) fn problem(problem: &RoomProblem, names: Names<'_>) -> RefusalText {
    match problem {
        RoomProblem::GuestInside(name) => {
            RefusalText::new(format!("{name}已在会场，不能重复登记进场。"), [Fix::Guests]).cite(CheckId::R25)
        }
        RoomProblem::GuestsInside(inside) => RefusalText::new(
            format!(
                "研究人事事项、涉密事项之前，列席、旁听人员须离场。尚在会场：{}。",
                inside.join("、")
            ),
            [Fix::Guests],
        )
        .cite(CheckId::R25),
        RoomProblem::RecusedInside(inside) => RefusalText::new(
            format!("回避人员尚未离场，不能重新表决。已返场：{}。", names.posts(inside)),
            [Fix::Recusal],
        )
        .cite(CheckId::R26),
        RoomProblem::GuestSealed => RefusalText::new(
            "登记之后已宣布表决结果，列席情况随结果封存，不能撤销。确有错误的，先更正宣布结果。",
            [Fix::Guests, Fix::Irregularity],
        )
        .cite(CheckId::R36),
        RoomProblem::GuestQuoted(name) => RefusalText::new(
            format!("{name}的发言已登记，不能撤销进场。登记有误的，先删去发言。"),
            [Fix::Guests, Fix::Meeting],
        )
        .cite(CheckId::R36),
        RoomProblem::GuestNotThere(name) => {
            let who = if name.is_empty() { "所选人员" } else { name };
            RefusalText::new(
                format!("本项进行时{who}不在会场，不能登记发言。进场没有登记的，先登记进场。"),
                [Fix::Guests, Fix::Meeting],
            )
            .cite(CheckId::R25)
        }
        RoomProblem::NotMissing(member) => RefusalText::new(
            format!(
                "{}开会时在会场或者已请假，没有未到会的事由可以补记。",
                names.post(*member)
            ),
            [Fix::Attendance, Fix::Meeting],
        )
        .cite(CheckId::R36),
        RoomProblem::NotAbsent(member) => RefusalText::new(
            format!(
                "{}在会场或者已回避，不宣读书面意见。书面意见只宣读未出席人员的。",
                names.post(*member)
            ),
            [Fix::Attendance],
        )
        .cite(CheckId::R25),
        RoomProblem::Agreed(member) => RefusalText::new(
            format!(
                "{}表态为同意，没有保留意见可以登记。表态登记有误的，先更正表态。",
                names.post(*member)
            ),
            [Fix::Stands],
        )
        .cite(CheckId::R29),
        RoomProblem::ReservationKept(member) => RefusalText::new(
            format!("{}的保留意见已按原话登记，不能改写。", names.post(*member)),
            [Fix::Stands],
        )
        .cite(CheckId::R29),
        RoomProblem::TellerTwice => {
            RefusalText::new("监票人须为两人，计票人另有一人，三人不能重复。", [Fix::Ballots]).cite(CheckId::R27)
        }
        RoomProblem::TellerConcerned => {
            RefusalText::new("监票人、计票人不能是本项表决的对象。", [Fix::Ballots]).cite(CheckId::R27)
        }
        RoomProblem::OtherBookWrites => RefusalText::new(
            "本项由人事另册的保管人在人事另册记录，本簿不记发言、意见、材料和其他任何内容。",
            [Fix::OtherBook(BookKind::Personnel), Fix::Meeting],
        )
        .cite_words("本单位议事规则（人事事项另册记录）"),
        RoomProblem::NobodyWrites => RefusalText::new(
            "本项按保密规定另行记录，本簿只保留占位，不记任何内容。",
            [Fix::SecrecyIncident, Fix::Meeting],
        )
        .cite(CheckId::R63),
        RoomProblem::ActedUpon => RefusalText::new(
            "宣布结果之后，本事项已按该结果办理，不能当场更正。须记入程序瑕疵，写明补救措施。",
            [Fix::Irregularity],
        )
        .cite(CheckId::R59),
    }
}

/// The head decided otherwise than the head spoke.
pub fn not_as_head_spoke() -> RefusalText {
    RefusalText::new(
        "会议决定与主持人的表态不一致。主持人表示同意的，决定为通过或者原则同意；表示不同意的，决定为不予通过。",
        [Fix::Stands],
    )
    .cite(CheckId::R28)
}

/// The head decided against the majority without a word.
pub fn head_reasons_missing(entitled: u32, agree: u32) -> RefusalText {
    RefusalText::new(
        format!("决定与多数人意见不一致，须写明理由。应到{entitled}人，同意{agree}票。"),
        [Fix::Field(Field::Reason)],
    )
    .cite(CheckId::R28)
}
