//! The words of the home page.

use crate::domain::waiting::{Task, Urgency};
use crate::text::words;

/// The heading of what waits.
pub const WAITING: &str = "等待办理";
/// The heading of the meetings.
pub const MEETINGS: &str = "会议";
/// All meetings.
pub const ALL_MEETINGS: &str = "全部会议";
/// More rows.
pub const SHOW_MORE: &str = "显示更多";
/// Nothing waits.
pub const NOTHING_WAITS: &str = "没有等待办理的事项。";
/// The personnel matters stand elsewhere.
pub const OTHER_BOOK: &str = "另册";
/// Who keeps them.
pub const KEPT_BY: &str = "组织委员保管";
/// No meeting was called.
pub const NO_MEETINGS: &str = "还没有召集会议。";
/// The date is provisional.
pub const PROVISIONAL: &str = "暂按法定节假日和周六日计，待导入该年安排";

/// How much time is left, as a badge.
pub fn urgency(urgency: Urgency) -> Option<String> {
    match urgency {
        Urgency::Late(days) => Some(format!("逾期{days}个工作日")),
        Urgency::Near(0) => Some("今日到期".into()),
        Urgency::Near(days) => Some(format!("还有{days}个工作日")),
        Urgency::Calm => None,
    }
}

/// What is to be done.
pub fn task(task: Task) -> String {
    match task {
        Task::SignOff(_, stage) => format!("{}签批", words::sign_off_stage(stage)),
        Task::Steps(_, gaps) => format!("会前程序尚缺{gaps}项"),
        Task::Place(_) => "程序齐备，待列入议程".into(),
        Task::TakeUpAgain(_) => "待补充后再议".into(),
        Task::Enter(_) => "已作出决定，待登记入台账".into(),
        Task::JudgeAttribute(_) => "待认定公开属性".into(),
        Task::Disclose(_) => "主动公开，待公开".into(),
        Task::Conclude(_) => "不主动公开，待登记办结".into(),
        Task::Recheck(_) => "不公开事项到期复核".into(),
        Task::CheckRevision(_) => "原则同意，修改稿待核对".into(),
        Task::EndException(_) => "例外规定期满，待停止执行或者重新审查".into(),
        Task::PostNotice(_) => "会议已同意，待任前公示".into(),
        Task::TakeNoticeDown(_) => "公示期满后撤下公示".into(),
        Task::Appoint(_) => "待办理任职".into(),
        Task::Assign(_) => "待明确督办责任和时限".into(),
        Task::CarryOut(_) => "督办事项待办结".into(),
        Task::Follow(_, waits) => words::appointment_waits(waits).into(),
        Task::Open(_) => "待宣布开会".into(),
        Task::Continue(_) => "会议进行中".into(),
        Task::Sign(_) => "会议记录待主持人、记录人签字".into(),
        Task::TellAbsent(_, members) => format!("会议结果待向{members}名缺席成员通报"),
        Task::Summary(_, stage) => format!("会议纪要{}", words::summary_waits(stage)),
        Task::Remedy(_) => "程序瑕疵待补救".into(),
        Task::Emergency(_, waits) => words::emergency_waits(waits).into(),
        Task::Rectify(_) => "问题待整改".into(),
        Task::Request(_, waits) => format!("依申请公开，{}", words::request_waits(waits)),
        Task::Report(_) => "依申请公开年度报告待公布".into(),
    }
}

/// The button that leads there.
pub const fn go(task: Task) -> &'static str {
    match task {
        Task::SignOff(..) => "前往签批",
        Task::Steps(..) | Task::Emergency(..) | Task::EndException(_) | Task::CheckRevision(_) | Task::Summary(..) => {
            "前往办理"
        }
        Task::Place(_) | Task::TakeUpAgain(_) => "前往议题",
        Task::Enter(_) | Task::Request(..) => "前往登记",
        Task::JudgeAttribute(_) | Task::Conclude(_) => "前往认定",
        Task::Disclose(_) => "前往公开",
        Task::Recheck(_) => "前往复核",
        Task::PostNotice(_) | Task::TakeNoticeDown(_) | Task::Appoint(_) | Task::Follow(..) => "前往任职",
        Task::Assign(_) | Task::CarryOut(_) => "前往督办",
        Task::Open(_) | Task::Continue(_) => "前往会议",
        Task::Sign(_) => "前往签字",
        Task::TellAbsent(..) => "前往通报",
        Task::Remedy(_) => "前往补救",
        Task::Rectify(_) => "前往整改",
        Task::Report(_) => "前往年度报告",
    }
}

/// When it is due.
pub fn due(date: &str, provisional: bool) -> String {
    if provisional {
        format!("{date}到期（{PROVISIONAL}）")
    } else {
        format!("{date}到期")
    }
}

/// A year that is reported on.
pub fn year(year: i16) -> String {
    format!("{year}年")
}

/// How many things wait.
pub fn count(n: usize) -> String {
    format!("{n}项")
}

/// A register's figures below its count.
pub fn disclosed(n: usize) -> String {
    format!("已公开{n}")
}

/// The next meeting.
pub fn next_meeting(day: &str, hour: &str, session: &str, items: u32) -> String {
    format!("下次会议：{day}{hour}，{session}，议程{items}项")
}

/// A meeting's line.
pub fn meeting(session: &str, items: u32, status: &str) -> String {
    format!("{session}，{items}项，{status}")
}

/// Between a fact and its due day.
pub const BETWEEN: &str = "，";
