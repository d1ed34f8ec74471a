//! Meetings: kinds, statuses, agenda items, votes and outcomes.

use crate::domain::meeting::{
    AgendaItem, Attendance, GuestRole, MeetingStatus, Movement, NoticeWay, Outcome, Stand, SummaryStage, Tally,
    VotingMethod,
};
use crate::domain::register::Register;
use crate::domain::rulebook::{MeetingKind, Power};

/// The default name of a kind of meeting; the rulebook's own name wins (`Names::meeting`).
pub const fn meeting_kind(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Committee => "工委会议",
        MeetingKind::Director => "主任办公会议",
        MeetingKind::Joint => "党政联席会议",
        MeetingKind::Enlarged => "工委（扩大）会议",
        MeetingKind::SecretaryTopic => "书记专题会议",
        MeetingKind::Topic => "专题会",
    }
}

/// What a kind of meeting may do.
pub const fn power(power: Power) -> &'static str {
    match power {
        Power::Votes => "逐一表态、票决",
        Power::Head => "集体讨论，首长决定",
        Power::Studies => "只研究，不作决定",
    }
}

/// A step of the path of a summary.
pub const fn summary_stage(stage: SummaryStage) -> &'static str {
    match stage {
        SummaryStage::Draft => "拟稿",
        SummaryStage::Check => "核稿",
        SummaryStage::Countersign => "会核",
        SummaryStage::Sign => "签发",
        SummaryStage::Issue => "编号印发",
    }
}

/// What a summary waits for.
pub const fn summary_waits(stage: SummaryStage) -> &'static str {
    match stage {
        SummaryStage::Draft => "待拟稿",
        SummaryStage::Check => "待核稿",
        SummaryStage::Countersign => "待会核",
        SummaryStage::Sign => "待主持人签发",
        SummaryStage::Issue => "待编号印发",
    }
}

/// Where a meeting stands.
pub const fn meeting_status(status: MeetingStatus) -> &'static str {
    match status {
        MeetingStatus::Preparing => "筹备中",
        MeetingStatus::Notified => "已通知",
        MeetingStatus::Open => "进行中",
        MeetingStatus::Closed => "已散会待签字",
        MeetingStatus::Signed => "记录已签字",
        MeetingStatus::Cancelled => "取消（保留会次）",
    }
}

/// The kind of an agenda item.
pub const fn agenda_item(item: &AgendaItem) -> &'static str {
    match item {
        AgendaItem::FirstTopic { .. } => "第一议题",
        AgendaItem::Study { .. } => "传达学习",
        AgendaItem::Decide { .. } => "审议事项",
        AgendaItem::Discuss { .. } => "研究事项",
        AgendaItem::Report { .. } => "听取汇报",
        AgendaItem::Inform { .. } => "通报",
        AgendaItem::Personnel { .. } => "人事（另册）",
        AgendaItem::Placeholder {} => "涉密占位",
    }
}

/// What the minute book writes where an item is kept in the personnel book.
pub const PERSONNEL_ELSEWHERE: &str = "研究干部任免事项，另行记录";
/// What stands where an item is kept elsewhere because of secrecy.
pub const RECORDED_ELSEWHERE: &str = "按规定另行记录";

/// How a member stood at the opening, without reasons.
pub const fn attendance(attendance: &Attendance) -> &'static str {
    match attendance {
        Attendance::Present => "实到",
        Attendance::Absent { .. } => "请假",
    }
}

/// A change of presence.
pub const fn movement(movement: Movement) -> &'static str {
    match movement {
        Movement::Arrived => "到会",
        Movement::Left => "离会",
    }
}

/// What those are called who sit in a meeting of a kind: 委员 are the committee's own.
pub const fn sitters(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Committee => "委员",
        _ => "组成人员",
    }
}

/// What is said of a vote whose paper record does not name everyone's stand.
pub const STANDS_UNNAMED: &str = "原记录未载明逐人表态";

/// How many stands a paper record does not show, as the end of a sentence; empty where it shows all.
pub fn stands_unshown(unshown: u32) -> String {
    match unshown {
        0 => String::new(),
        unshown => format!("，另有{unshown}人的表态原记录没有记载"),
    }
}

/// A way of voting.
pub const fn voting_method(method: VotingMethod) -> &'static str {
    match method {
        VotingMethod::Oral => "口头",
        VotingMethod::Hands => "举手",
        VotingMethod::Named => "记名投票",
        VotingMethod::Secret => "无记名投票",
        VotingMethod::Unstated => "原记录未载明表决方式",
    }
}

/// A stand.
pub const fn stand(stand: Stand) -> &'static str {
    match stand {
        Stand::For => "同意",
        Stand::Against => "不同意",
        Stand::Abstain => "弃权",
        Stand::Postpone => "缓议",
    }
}

/// An outcome in a word or two, for lists.
pub const fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "通过",
        Outcome::PassedInPrinciple { .. } => "原则同意",
        Outcome::Postponed { .. } => "缓议",
        Outcome::Rejected => "不予通过",
        Outcome::SentBack { .. } => "退回补充",
        Outcome::Referred { .. } => "转其他会议研究",
        Outcome::ToSuperior { .. } => "报上级审批",
        Outcome::Opinion { .. } => "研究意见",
    }
}

/// The counts: `同意7票，不同意0票，弃权1票，缓议0票`; appointments know no abstention.
pub fn tally(tally: Tally, register: Register) -> String {
    Stand::offered(register)
        .iter()
        .map(|offered| format!("{}{}票", stand(*offered), count(tally, *offered)))
        .collect::<Vec<_>>()
        .join("，")
}

/// The counts for a narrow column, without zeros: `同意8 弃权1`; empty where nobody voted.
pub fn tally_short(tally: Tally) -> String {
    [Stand::For, Stand::Against, Stand::Abstain, Stand::Postpone]
        .into_iter()
        .filter(|offered| count(tally, *offered) > 0)
        .map(|offered| format!("{}{}", stand(offered), count(tally, offered)))
        .collect::<Vec<_>>()
        .join(" ")
}

const fn count(tally: Tally, stand: Stand) -> u32 {
    match stand {
        Stand::For => tally.agree,
        Stand::Against => tally.against,
        Stand::Abstain => tally.abstain,
        Stand::Postpone => tally.postpone,
    }
}

/// What the room may see before the announcement: `已表态6人，应表态7人。结果在宣布后显示。`
pub fn stands_taken(taken: usize, voters: usize) -> String {
    format!("已表态{taken}人，应表态{voters}人。结果在宣布后显示。")
}

/// Attendance in figures: `应到9人，实到8人，法定到会人数5人`.
pub fn attendance_figures(entitled: u32, present: u32, quorum: u32) -> String {
    format!("应到{entitled}人，实到{present}人，法定到会人数{quorum}人")
}

/// Whether those present are enough.
pub const fn quorum_holds(present: u32, quorum: u32) -> &'static str {
    if present >= quorum {
        "到会人数符合规定"
    } else {
        "到会人数不符合规定"
    }
}

/// How a notice was confirmed.
pub const fn notice_way(way: NoticeWay) -> &'static str {
    match way {
        NoticeWay::Written => "书面",
        NoticeWay::Telephone => "电话",
        NoticeWay::TextMessage => "短信",
        NoticeWay::Platform => "工作平台",
    }
}

/// Whether a supervision opinion was adopted.
pub const fn adopted(adopted: bool) -> &'static str {
    if adopted { "采纳" } else { "未采纳，说明理由" }
}

/// Numbers of copies: those that follow each other as a range, `1–7、9`.
pub fn numbers(numbers: &[u32]) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(*number) => *last = *number,
            _ => ranges.push((*number, *number)),
        }
    }
    let said = ranges.into_iter().map(|(from, until)| {
        if from == until {
            from.to_string()
        } else {
            format!("{from}–{until}")
        }
    });
    said.collect::<Vec<_>>().join("、")
}

/// As what somebody without a vote is in the room.
pub const fn guest_role(role: GuestRole) -> &'static str {
    match role {
        GuestRole::Reporting => "汇报人",
        GuestRole::Attending => "列席",
        GuestRole::Observing => "旁听",
    }
}
