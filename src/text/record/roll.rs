//! Who was there and by whose leave others were not, who reported, and where the signed paper differs.

use jiff::civil::Time;

use super::{because, stop};
use crate::domain::application::TopicApplication;
use crate::domain::id::MemberId;
use crate::domain::meeting::{Attendance, AttendanceLine, ItemState, Meeting, Moved, Movement, RecordDifference};
use crate::text::names::Names;
use crate::text::page_meeting::prepare;
use crate::text::{date, words};

/// A member who was not there at the opening.
pub(super) enum Away<'a> {
    /// 请假: somebody let the member stay away.
    OnLeave {
        member: MemberId,
        reason: &'a str,
        approved_by: &'a str,
    },
    /// 缺席: nobody did.
    Missing { member: MemberId, reason: &'a str },
    /// 迟到: nobody did, and the member came later, for a reason where one is known.
    Late {
        member: MemberId,
        at: Time,
        reason: &'a str,
    },
}

/// Those who were not there at the opening, in the order of the roster.
pub(super) fn away(meeting: &Meeting) -> impl Iterator<Item = Away<'_>> {
    let came = |member: MemberId| {
        let mut moved = meeting.movements.iter();
        moved.find(|moved| moved.member == member && moved.movement == Movement::Arrived)
    };
    meeting.attendance.iter().filter_map(move |line| {
        let member = line.member;
        let Attendance::Absent {
            reason, approved_by, ..
        } = &line.attendance
        else {
            return None;
        };
        Some(match came(member) {
            _ if line.on_leave() => Away::OnLeave {
                member,
                reason,
                approved_by: approved_by.trim(),
            },
            Some(moved) => Away::Late {
                member,
                at: moved.at,
                reason: match moved.reason.as_str() {
                    // What the opening writes by itself is no reason.
                    "" if reason != prepare::NOT_COME_YET => reason,
                    said => said,
                },
            },
            None => Away::Missing { member, reason },
        })
    })
}

/// `出席：书记、副书记。请假：委员甲（书记批准）。缺席：委员乙。迟到：委员丙（09:12到会）。`: who was there at the opening, who let
/// others stay away, and who came late or not at all.
pub fn roll(meeting: &Meeting, names: Names<'_>) -> String {
    let present = meeting
        .attendance
        .iter()
        .filter(|line| line.attendance == Attendance::Present);
    let present: Vec<_> = present.map(|line| line.member).collect();
    let (mut on_leave, mut missing, mut late) = (Vec::new(), Vec::new(), Vec::new());
    for away in away(meeting) {
        match away {
            Away::OnLeave {
                member, approved_by, ..
            } => on_leave.push(format!("{}（{approved_by}批准）", names.post(member))),
            Away::Missing { member, .. } => missing.push(names.post(member).to_owned()),
            Away::Late { member, at, reason } => {
                late.push(format!("{}（{}）", names.post(member), came_late(at, reason)));
            }
        }
    }
    let mut said = String::new();
    for (word, named) in [("请假", on_leave), ("缺席", missing), ("迟到", late)] {
        if !named.is_empty() {
            said = format!("{said}{word}：{}。", named.join("；"));
        }
    }
    format!("出席：{}。{said}", names.posts(&present))
}

/// `09:25到会，因路上堵车`: when somebody came late, and why where that is known.
fn came_late(at: Time, reason: &str) -> String {
    let why = because_where_said(reason).map(|why| format!("，{why}"));
    format!("{}到会{}", date::clock(at), why.unwrap_or_default())
}

fn because_where_said(reason: &str) -> Option<String> {
    (!reason.trim().is_empty()).then(|| because(reason.trim()))
}

/// `10:10离会（因参加区里会议，书记准假）`: who came or left at an hour, why, and by whose leave.
pub(super) fn moved(moved: &Moved) -> String {
    let by = moved.approved_by.trim();
    let by = (!by.is_empty()).then(|| format!("{by}准假"));
    let why: Vec<String> = because_where_said(&moved.reason).into_iter().chain(by).collect();
    let why = match why.as_slice() {
        [] => String::new(),
        said => format!("（{}）", said.join("，")),
    };
    format!("{}{}{why}", date::clock(moved.at), words::movement(moved.movement))
}

/// What the sign-in sheet says beside a member: leave, absence, coming late and leaving early; empty of one who was there
/// from the beginning to the end.
pub fn remark_of(meeting: &Meeting, member: MemberId) -> String {
    let of_member = away(meeting).filter_map(|away| match away {
        Away::OnLeave {
            member: who,
            reason,
            approved_by,
        } if who == member => Some(format!("{}请假（{approved_by}批准）", because(reason))),
        Away::Missing { member: who, reason } if who == member => {
            Some(format!("缺席（{}）", reason.trim_end_matches('。')))
        }
        Away::Late {
            member: who,
            at,
            reason,
        } if who == member => Some(format!("迟到（{}）", came_late(at, reason))),
        _ => None,
    });
    let left = meeting.movements.iter();
    let left = left.filter(|moved| moved.member == member && moved.movement == Movement::Left);
    let said: Vec<String> = of_member.chain(left.map(self::moved)).collect();
    said.join("；")
}

/// `统战委员提交了书面意见，不计入票数。`: whose opinion came in writing, whether it was read out or not; `None` where
/// nobody's did.
pub fn letters(attendance: &[AttendanceLine], names: Names<'_>) -> Option<String> {
    let wrote = attendance.iter().filter_map(|line| match &line.attendance {
        Attendance::Absent {
            written_opinion,
            opinion_on,
            ..
        } if !written_opinion.is_empty() => {
            let on = opinion_on.map(|item| format!("（针对第{item}项）"));
            Some(format!("{}{}", names.post(line.member), on.unwrap_or_default()))
        }
        _ => None,
    });
    let wrote: Vec<_> = wrote.collect();
    (!wrote.is_empty()).then(|| format!("{}提交了书面意见，不计入票数。", wrote.join("；")))
}

/// `统战委员就本项提交了书面意见，会上未宣读，不计入票数。`, for each that was written about an item and not read out at it.
pub(super) fn letters_unread(meeting: &Meeting, item: &ItemState, names: Names<'_>) -> Vec<String> {
    let about = |line: &&AttendanceLine| match &line.attendance {
        Attendance::Absent {
            written_opinion,
            opinion_on,
            ..
        } => !written_opinion.is_empty() && *opinion_on == Some(item.number),
        Attendance::Present => false,
    };
    let unread = meeting.attendance.iter().filter(about);
    let unread = unread.filter(|line| item.done() && item.opinion(line.member).is_none());
    unread
        .map(|line| {
            format!(
                "{}就本项提交了书面意见，会上未宣读，不计入票数。",
                names.post(line.member)
            )
        })
        .collect()
}

/// `差异说明（2026年3月12日，记录人）：纸质记录第2页“三万元”为笔误，以本簿为准。`: where the signed paper differs.
pub fn difference(difference: &RecordDifference) -> String {
    format!(
        "差异说明（{}，{}）：{}{}",
        date::long(difference.on),
        difference.by,
        difference.words,
        stop(&difference.words)
    )
}

/// `汇报人：社区建设办公室负责人。`
pub fn reported(topic: &TopicApplication) -> Option<String> {
    let reporter = topic.reporter.trim();
    (!reporter.is_empty()).then(|| format!("汇报人：{reporter}。"))
}
