//! Who was there and by whose leave others were not, who reported, and where the signed paper differs.

use super::stop;
use crate::domain::application::TopicApplication;
use crate::domain::meeting::{Attendance, AttendanceLine, RecordDifference};
use crate::text::date;
use crate::text::names::Names;

/// `出席：书记、副书记。请假：委员甲（书记批准）。`: who was there at the opening, and who let the others stay away.
pub fn roll(attendance: &[AttendanceLine], names: Names<'_>) -> String {
    let present = attendance.iter().filter(|line| line.attendance == Attendance::Present);
    let present: Vec<_> = present.map(|line| line.member).collect();
    let absent: Vec<String> = attendance
        .iter()
        .filter_map(|line| match &line.attendance {
            Attendance::Present => None,
            Attendance::Absent { approved_by, .. } if approved_by.trim().is_empty() => {
                Some(format!("{}（未载明批准人）", names.post(line.member)))
            }
            Attendance::Absent { approved_by, .. } => Some(format!("{}（{approved_by}批准）", names.post(line.member))),
        })
        .collect();
    let away = if absent.is_empty() {
        String::new()
    } else {
        format!("请假：{}。", absent.join("；"))
    };
    format!("出席：{}。{away}", names.posts(&present))
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
