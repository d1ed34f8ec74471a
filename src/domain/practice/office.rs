//! A small office to practise and to test with: posts only, six kinds of meeting, thresholds of 5万元.

use jiff::civil::{Date, date};

use crate::domain::body::{Member, Office, Roster};
use crate::domain::event::Founding;
use crate::domain::id::{BookId, DeviceId, MemberId};
use crate::domain::money::Fen;
use crate::domain::register::{AppointmentKind, BookKind, Register};
use crate::domain::rulebook::{
    Base, CatalogueLine, MeetingKind, MeetingRule, Power, Rulebook, Share, StandardReason, Threshold, WithoutSecretary,
};
use crate::domain::steps::StepKind;

/// The first day of the roster and the rulebook.
pub const SINCE: Date = date(2015, 1, 1);

/// The nine who vote, in their order: post, place in the order of presiding, division of work.
const VOTING: [(&str, Option<u8>, &str); 9] = [
    ("书记", Some(1), "主持工委全面工作"),
    ("副书记、主任", Some(2), "主持办事处全面工作"),
    ("专职副书记", Some(3), "党建、群团"),
    ("纪检监察工委书记", None, "纪检监察"),
    ("组织委员", None, "组织人事"),
    ("宣传委员", None, "宣传文化"),
    ("统战委员", None, "统战、民族宗教"),
    ("政法委员", None, "平安建设"),
    ("武装部长", None, "武装、应急"),
];

/// The staff, who write and never vote.
const STAFF: [&str; 2] = ["综合办经办人", "记录人"];

/// The secretary (书记).
pub const SECRETARY: MemberId = MemberId(1);
/// The clerk of the general section (综合办经办人).
pub const CLERK: MemberId = MemberId(10);

/// The departments that apply.
pub const DEPARTMENTS: [&str; 6] = [
    "党政综合办公室",
    "党群工作办公室",
    "社区建设办公室",
    "公共服务办公室",
    "城市管理办公室",
    "经济发展办公室",
];

/// The names of the house.
pub fn office() -> Office {
    Office {
        committee: "中共示例区示例街道工作委员会".into(),
        committee_short: "示例街工委".into(),
        office: "示例区人民政府示例街道办事处".into(),
        discipline: "示例街道纪检监察工作委员会".into(),
        general_section: "党政综合办公室".into(),
        document_mark: "示街工委".into(),
        departments: DEPARTMENTS.map(String::from).to_vec(),
    }
}

/// The first `voting` of the nine who vote, then the staff. Ids count from 1 and never change.
pub fn roster(voting: usize) -> Roster {
    let member = |(id, (post, presides, charge)): (u16, (&str, Option<u8>, &str))| Member {
        id: MemberId(id),
        post: post.into(),
        voting: true,
        from: SINCE,
        until: None,
        charge: charge.into(),
        presides,
        secretary: id == SECRETARY.0,
        seats: Vec::new(),
    };
    let staff = |(id, post): (u16, &str)| Member {
        id: MemberId(id),
        post: post.into(),
        voting: false,
        from: SINCE,
        until: None,
        charge: String::new(),
        presides: None,
        secretary: false,
        seats: Vec::new(),
    };
    Roster {
        basis: "示街工委〔2015〕1号".into(),
        members: (1..)
            .zip(VOTING)
            .take(voting)
            .map(member)
            .chain((CLERK.0..).zip(STAFF).map(staff))
            .collect(),
    }
}

fn meeting(kind: MeetingKind, name: &str, decides: &[Register], notice_working_days_min: u32) -> MeetingRule {
    MeetingRule {
        kind,
        name: name.into(),
        power: if decides.is_empty() {
            Power::Studies
        } else {
            Power::Votes
        },
        decides: decides.to_vec(),
        quorum: Share::HalfOrMore,
        quorum_appointment: Share::TwoThirdsOrMore,
        majority: Share::MoreThanHalf,
        notice_working_days_min,
        majority_base: Base::Entitled,
        by_register: Vec::new(),
        without_secretary: WithoutSecretary::NextInOrder,
        options: Vec::new(),
    }
}

fn line(code: &str, register: Register, title: &str, demands: &[StepKind]) -> CatalogueLine {
    CatalogueLine {
        code: code.into(),
        register,
        title: title.into(),
        threshold: None,
        decided_by: MeetingKind::Committee,
        studied_first_by: None,
        demands: demands.to_vec(),
        full_713: false,
        announced_before: false,
        kinds: Vec::new(),
    }
}

fn from_50_000(included: bool) -> Option<Threshold> {
    Fen::from_yuan(50_000).map(|amount| Threshold { amount, included })
}

/// The rulebook, effective from [`SINCE`].
pub fn rulebook() -> Rulebook {
    use StepKind::{ExpertReview, LegalReview, RiskAssessment};
    Rulebook {
        title: "示例街道三重一大事项集体决策实施办法".into(),
        document_number: "示街工委〔2015〕2号".into(),
        effective: SINCE,
        meetings: vec![
            meeting(MeetingKind::Committee, "工委会议", &Register::ALL, 1),
            meeting(MeetingKind::Director, "主任办公会议", &[], 1),
            meeting(MeetingKind::Joint, "党政联席会议", &[], 1),
            meeting(MeetingKind::Enlarged, "工委（扩大）会议", &Register::ALL, 1),
            meeting(MeetingKind::SecretaryTopic, "书记专题会议", &[], 0),
            meeting(MeetingKind::Topic, "专题会", &[], 0),
        ],
        recused_leave_base: false,
        catalogue: vec![
            line("D01", Register::Decision, "年度工作计划和重要制度", &[]),
            CatalogueLine {
                full_713: true,
                ..line(
                    "D02",
                    Register::Decision,
                    "涉及居民切身利益的重大公共事项",
                    &[ExpertReview, RiskAssessment, LegalReview],
                )
            },
            CatalogueLine {
                threshold: from_50_000(true),
                ..line("P01", Register::Project, "5万元以上的工程和服务项目", &[])
            },
            CatalogueLine {
                threshold: from_50_000(true),
                ..line("F01", Register::Funds, "单笔5万元以上的资金支出", &[])
            },
            CatalogueLine {
                threshold: from_50_000(false),
                studied_first_by: Some(MeetingKind::Director),
                ..line("F02", Register::Funds, "超过5万元的合同付款", &[])
            },
            line("A01", Register::Appointment, "科级干部任免", &[]),
            line("A02", Register::Appointment, "社区和编外人员任免", &[]),
        ],
        reasons: vec![
            StandardReason {
                step: StepKind::Consultation,
                register: Register::Funds,
                words: "预算已经批准，按合同支付，不涉及群众切身利益".into(),
            },
            StandardReason {
                step: StepKind::FairCompetition,
                register: Register::Funds,
                words: "不涉及经营者经济活动".into(),
            },
        ],
        notice_counts_first_day: true,
        public_notice_working_days_min: 5,
        backup_after_acts: 50,
        attendees: Vec::new(),
        spending: Vec::new(),
        strengths: Vec::new(),
        disclosure: Vec::new(),
        retention: Vec::new(),
        notice_kinds: vec![AppointmentKind::CommunityPost, AppointmentKind::HiredStaff],
        split_window_months: 0,
        adoption: None,
    }
}

/// The founding of a book of this office, with nine who vote.
pub fn founding(book: BookId, kind: BookKind, device: DeviceId, on: Date) -> Founding {
    Founding {
        book,
        kind,
        device,
        office: office(),
        roster: roster(VOTING.len()),
        rulebook: rulebook(),
        statement_by: VOTING[0].0.into(),
        statement_on: on,
    }
}
