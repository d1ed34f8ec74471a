//! The kinds of meeting a street holds, and their counts (`MeetingRule`).
//!
//! Only the committee's meeting decides; every other kind studies and records an opinion. Half of the members must
//! be present, two thirds for appointments; more than half of those entitled must agree.

use crate::domain::register::Register;
use crate::domain::rulebook::{Base, MeetingKind, MeetingRule, Power, Share, WithoutSecretary};

/// What the rules are called until the office gives its own title.
pub const TITLE: &str = "“三重一大”事项集体决策制度";

/// All six kinds; the committee's meeting decides `registers` and is called `meeting_name`.
pub fn all(registers: &[Register], meeting_name: &str) -> Vec<MeetingRule> {
    MeetingKind::ALL
        .into_iter()
        .map(|kind| {
            let (name, notice_working_days_min) = named(kind);
            let decides = kind == MeetingKind::Committee;
            MeetingRule {
                kind,
                name: if decides { meeting_name } else { name }.to_owned(),
                power: if decides { Power::Votes } else { Power::Studies },
                decides: if decides { registers.to_vec() } else { Vec::new() },
                quorum: Share::HalfOrMore,
                quorum_appointment: Share::TwoThirdsOrMore,
                majority: Share::MoreThanHalf,
                notice_working_days_min,
                majority_base: Base::Entitled,
                by_register: Vec::new(),
                without_secretary: WithoutSecretary::NextInOrder,
                options: Vec::new(),
            }
        })
        .collect()
}

/// The usual name of a kind, and its notice in working days.
const fn named(kind: MeetingKind) -> (&'static str, u32) {
    match kind {
        MeetingKind::Committee => ("工委会议", 1),
        MeetingKind::Director => ("主任办公会议", 1),
        MeetingKind::Joint => ("党政联席会议", 1),
        MeetingKind::Enlarged => ("工委（扩大）会议", 3),
        MeetingKind::SecretaryTopic => ("书记专题会议", 1),
        MeetingKind::Topic => ("专题会", 1),
    }
}
