//! A street of nine members, posts only, for the sentences under test.

use jiff::civil::{Date, date};
use minutebook::domain::body::{Member, Office, Roster};
use minutebook::domain::event::{Entry, Resolution};
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::meeting::{Outcome, Recusal, Stand, StandTaken, Tally, Votes, VotingMethod};
use minutebook::domain::register::{EntryNumber, Register, SessionNumber};
use minutebook::domain::rulebook::{Base, MeetingKind, MeetingRule, Power, Rulebook, Share, WithoutSecretary};

pub const DECIDED: Date = date(2026, 11, 19);

const POSTS: [&str; 9] = [
    "书记",
    "副书记、主任",
    "专职副书记",
    "委员甲",
    "委员乙",
    "委员丙",
    "委员丁",
    "委员戊",
    "委员己",
];

pub fn roster() -> Roster {
    let members = POSTS
        .into_iter()
        .zip(0_u16..)
        .map(|(post, id)| Member {
            id: MemberId(id),
            post: post.to_owned(),
            voting: true,
            from: date(2024, 1, 1),
            until: None,
            charge: String::new(),
            presides: None,
            secretary: id == 0,
            seats: Vec::new(),
        })
        .collect();
    Roster {
        basis: String::new(),
        members,
    }
}

pub fn rulebook() -> Rulebook {
    let rule = |kind, name: &str, power| MeetingRule {
        kind,
        name: name.to_owned(),
        power,
        decides: Register::ALL.to_vec(),
        quorum: Share::HalfOrMore,
        quorum_appointment: Share::TwoThirdsOrMore,
        majority: Share::MoreThanHalf,
        notice_working_days_min: 2,
        majority_base: Base::Entitled,
        by_register: Vec::new(),
        without_secretary: WithoutSecretary::NextInOrder,
        options: Vec::new(),
    };
    Rulebook {
        title: "议事规则".to_owned(),
        document_number: "街工发〔2026〕1号".to_owned(),
        effective: date(2026, 1, 1),
        meetings: vec![
            rule(MeetingKind::Committee, "党工委会议", Power::Votes),
            rule(MeetingKind::Director, "", Power::Studies),
        ],
        recused_leave_base: false,
        catalogue: Vec::new(),
        reasons: Vec::new(),
        notice_counts_first_day: true,
        public_notice_working_days_min: 5,
        backup_after_acts: 20,
        attendees: Vec::new(),
        spending: Vec::new(),
        strengths: Vec::new(),
        disclosure: Vec::new(),
        retention: Vec::new(),
        notice_kinds: Vec::new(),
        split_window_months: 0,
        adoption: None,
    }
}

pub fn house() -> Office {
    Office {
        committee: "中共某区某街道工作委员会".to_owned(),
        committee_short: "某街工委".to_owned(),
        ..Office::default()
    }
}

const TALLY: Tally = Tally {
    agree: 6,
    against: 1,
    abstain: 1,
    postpone: 0,
};

pub fn entry(register: Register) -> Entry {
    Entry {
        matter: MatterId([1; 8]),
        number: EntryNumber {
            register,
            year: 2026,
            serial: 31,
        },
        title: "居家养老服务补贴办法".to_owned(),
        department: "公共服务办公室".to_owned(),
        in_charge: "委员乙".to_owned(),
        basis: "区级文件".to_owned(),
        meeting: MeetingId([2; 8]),
        meeting_name: "工委会议".to_owned(),
        session: SessionNumber { year: 2026, serial: 18 },
        item: 3,
        decided_on: DECIDED,
        outcome: Outcome::Passed,
        tally: TALLY,
        entitled: 9,
        present: 8,
        summary: "同意印发居家养老服务补贴办法".to_owned(),
        amount: None,
        reduced: None,
        minute_book: "2026-2第41至47页".to_owned(),
        waivers: Vec::new(),
    }
}

pub fn resolution() -> Resolution {
    let stand = |id, stand, reservation: &str| StandTaken {
        member: MemberId(id),
        stand,
        reservation: reservation.to_owned(),
    };
    let entry = entry(Register::Decision);
    Resolution {
        meeting: entry.meeting,
        reduced: None,
        waivers: Vec::new(),
        item: entry.item,
        matter: entry.matter,
        meeting_name: entry.meeting_name,
        session: entry.session,
        on: DECIDED,
        presiding: MemberId(0),
        entitled: 9,
        present: 8,
        quorum: 5,
        majority: 5,
        recused: vec![recusal()],
        method: VotingMethod::Oral,
        votes: Votes::Named(vec![
            stand(3, Stand::For, ""),
            stand(4, Stand::Against, "标准偏高"),
            stand(0, Stand::For, ""),
        ]),
        tally: TALLY,
        outcome: Outcome::Passed,
        rulebook: String::new(),
        verdicts: Vec::new(),
        kind: None,
        by_head: None,
        summed_up: String::new(),
    }
}

pub fn recusal() -> Recusal {
    Recusal {
        member: MemberId(7),
        reason: "亲属参与投标".to_owned(),
        left: Some(jiff::civil::time(9, 41, 0, 0)),
        returned: None,
    }
}

/// Words that are never shown, whatever the fact.
pub const NEVER: [&str; 8] = ["违规", "违纪", "违法", "作弊", "请您", "！", "!", "亲，"];

/// Asserts that a sentence is one an office would write: Chinese, whole, without codes or blame.
pub fn assert_plain(sentence: &str) {
    assert!(!sentence.is_empty(), "an empty sentence");
    for word in NEVER {
        assert!(!sentence.contains(word), "{word} in {sentence}");
    }
    assert!(
        !sentence.chars().any(|c| c.is_ascii_alphabetic()),
        "a Latin letter in {sentence}"
    );
    assert!(!sentence.contains("、、") && !sentence.contains("。。"), "{sentence}");
}
