//! The kinds of meeting a street holds, and their counts (`MeetingRule`).
//!
//! The committee's meeting decides by vote: half of the members must be present, two thirds for appointments; more
//! than half of those entitled must agree. The director's meeting may decide matters of the administration as its
//! head decides, where a line says so; no line does as the office begins. Every other kind studies and records an
//! opinion.

use crate::domain::register::Register;
use crate::domain::rulebook::{Base, MeetingKind, MeetingRule, Power, Share, WithoutSecretary};

/// What the rules are called until the office gives its own title.
pub const TITLE: &str = "“三重一大”事项集体决策制度";

/// All six kinds in a book of `registers`; the committee's meeting decides them all and is called `meeting_name`.
pub fn all(registers: &[Register], meeting_name: &str) -> Vec<MeetingRule> {
    let usual = |kind: MeetingKind| {
        let (name, notice_working_days_min) = named(kind);
        MeetingRule {
            kind,
            name: name.to_owned(),
            power: Power::Studies,
            decides: Vec::new(),
            quorum: Share::HalfOrMore,
            quorum_appointment: Share::TwoThirdsOrMore,
            majority: Share::MoreThanHalf,
            notice_working_days_min,
            majority_base: Base::Entitled,
            by_register: Vec::new(),
            without_secretary: WithoutSecretary::NextInOrder,
            options: Vec::new(),
        }
    };
    MeetingKind::ALL
        .into_iter()
        .map(|kind| match kind {
            MeetingKind::Committee => MeetingRule {
                name: meeting_name.to_owned(),
                power: Power::Votes,
                decides: registers.to_vec(),
                without_secretary: WithoutSecretary::Entrusted,
                ..usual(kind)
            },
            // Appointments are the Party's to decide.
            MeetingKind::Director if !registers.contains(&Register::Appointment) => MeetingRule {
                power: Power::Head,
                decides: registers.to_vec(),
                without_secretary: WithoutSecretary::Entrusted,
                ..usual(kind)
            },
            _ => usual(kind),
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
