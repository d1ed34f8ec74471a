//! Who was there and by whose leave others were not, who reported, and where the signed paper differs.

use jiff::civil::Time;

use super::stop;
use crate::domain::application::TopicApplication;
use crate::domain::id::MemberId;
use crate::domain::meeting::{Attendance, AttendanceLine, Meeting, Movement, RecordDifference};
use crate::text::date;
use crate::text::names::Names;

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
    /// 迟到: nobody did, and the member came later.
    Late { member: MemberId, at: Time },
}

/// Those who were not there at the opening, in the order of the roster.
pub(super) fn away(meeting: &Meeting) -> impl Iterator<Item = Away<'_>> {
    let came = |member: MemberId| {
        let arrived = meeting.movements.iter();
        let mut arrived = arrived.filter(move |(who, movement, _)| *who == member && *movement == Movement::Arrived);
        arrived.next().map(|(_, _, at)| *at)
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
            Some(at) => Away::Late { member, at },
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
            Away::Late { member, at } => late.push(format!("{}（{}到会）", names.post(member), date::clock(at))),
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

/// `统战委员提交了书面意见，不计入票数。`: whose opinion came in writing, whether it was read out or not; `None` where
/// nobody's did.
pub fn letters(attendance: &[AttendanceLine], names: Names<'_>) -> Option<String> {
    let wrote = attendance.iter().filter_map(|line| match &line.attendance {
        Attendance::Absent { written_opinion, .. } if !written_opinion.is_empty() => Some(line.member),
        _ => None,
    });
    let wrote: Vec<_> = wrote.collect();
    (!wrote.is_empty()).then(|| format!("{}提交了书面意见，不计入票数。", names.posts(&wrote)))
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
