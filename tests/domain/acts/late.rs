//! Acts of emergencies, of records entered afterwards, and of rectification, well filled.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::command::Command;
use minutebook::domain::emergency::{Emergency, EmergencyAction, EmergencyReport};
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::{Outcome, PaperVotes, Tally, VotingMethod};
use minutebook::domain::rectification::{
    ProblemSource, RectificationClosing, RectificationPlan, RectificationProgress, RectificationRecurrence,
};
use minutebook::domain::register::RectificationNumber;

use super::by;
use crate::given::Given;

pub fn emergency() -> Emergency {
    Emergency {
        approver: "书记".into(),
        reason: "强降雨致挡土墙坍塌".into(),
        measures: "已转移居民并设置警戒".into(),
    }
}

pub fn place_in_emergency(meeting: MeetingId, matter: MatterId) -> Command {
    Command::PlaceInEmergency {
        meeting,
        matter,
        emergency: emergency(),
    }
}

pub fn emergency_action(matter: MatterId, on: Date) -> Command {
    Command::RecordEmergencyAction {
        matter,
        action: Box::new(EmergencyAction {
            what: "组织抢修".into(),
            reason: "不及时处置将危及居民".into(),
            by: "社区建设办公室".into(),
            approved_by: "书记".into(),
            on,
        }),
    }
}

pub fn emergency_report(matter: MatterId, on: Date, meeting: Option<MeetingId>) -> Command {
    Command::ReportEmergency {
        matter,
        report: Box::new(EmergencyReport {
            to: "工委会议".into(),
            on,
            by: by(),
            words: "处置经过和支出情况".into(),
            meeting,
        }),
    }
}

/// The result of a paper record that counts so many in favour and names nobody.
pub fn paper_result(meeting: MeetingId, item: u16, agree: u32) -> Command {
    Command::RecordPaperResult {
        meeting,
        item,
        method: VotingMethod::Unstated,
        votes: PaperVotes {
            tally: Tally {
                agree,
                ..Tally::default()
            },
            named: Vec::new(),
            source: "会议记录本第三册第12页".into(),
            unshown: None,
        },
        outcome: Outcome::Passed,
        reduced: None,
        summed_up: String::new(),
        waivers: Vec::new(),
    }
}

pub fn plan(on: Date) -> RectificationPlan {
    RectificationPlan {
        source: ProblemSource::Inspection,
        problem: "大额支出未列明依据".into(),
        found_on: on,
        matter: None,
        meeting: None,
        irregularity: None,
        measure: "补充支出依据并修订报销流程".into(),
        owner: "综合办负责人".into(),
        due: on.saturating_add(30.days()),
    }
}

pub fn progress(number: RectificationNumber, on: Date) -> Command {
    Command::RecordProgress {
        number,
        progress: RectificationProgress {
            on,
            words: "已补充依据".into(),
            evidence: "示街工委〔2026〕12号".into(),
        },
    }
}

pub fn closing(number: RectificationNumber, on: Date) -> Command {
    Command::CloseRectification {
        number,
        closing: RectificationClosing {
            on,
            checked_by: "纪检监察工委书记".into(),
            proof: "核查报告".into(),
        },
    }
}

pub fn recurrence(number: RectificationNumber, on: Date) -> Command {
    Command::RecordRecurrence {
        number,
        recurrence: RectificationRecurrence {
            source: ProblemSource::SelfCheck,
            on,
            words: "又有一笔支出未列明依据".into(),
            measure: "逐笔复核".into(),
            due: on.saturating_add(30.days()),
        },
    }
}

/// The first problem of the day's year.
pub fn first_problem(given: &Given) -> RectificationNumber {
    RectificationNumber {
        year: given.today.year(),
        serial: 1,
    }
}

pub fn notice(meeting: MeetingId, on: Date) -> Command {
    Command::SendNotice {
        meeting,
        on,
        to: "全体委员".into(),
    }
}
