//! The rulebook (议事规则) and catalogue (事项清单): dated data that says which rule applies, never code.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sm3::{Digest, Sm3};

use super::money::Fen;
use super::register::{BookKind, Register};
use super::steps::StepKind;

/// A share of a number of people, counted exactly: 以上 includes the number, 超过 does not (民法典 第1259条).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// 半数以上: ⌈n/2⌉.
    HalfOrMore,
    /// 三分之二以上: ⌈2n/3⌉.
    TwoThirdsOrMore,
    /// 超过半数: ⌊n/2⌋+1.
    MoreThanHalf,
    /// 超过三分之二: ⌊2n/3⌋+1.
    MoreThanTwoThirds,
}

impl Share {
    /// How many of `n` people the share demands.
    pub const fn of(self, n: u32) -> u32 {
        match self {
            Self::HalfOrMore => n.div_ceil(2),
            Self::TwoThirdsOrMore => (2 * n).div_ceil(3),
            Self::MoreThanHalf => n / 2 + 1,
            Self::MoreThanTwoThirds => 2 * n / 3 + 1,
        }
    }
}

/// A kind of meeting (会议种类).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    /// 工委会议: decides by vote.
    Committee,
    /// 主任办公会议: the head decides after discussion.
    Director,
    /// 党政联席会议.
    Joint,
    /// 工委（扩大）会议.
    Enlarged,
    /// 书记专题会议.
    SecretaryTopic,
    /// 专题会.
    Topic,
}

impl MeetingKind {
    /// All kinds, the deciding one first.
    pub const ALL: [Self; 6] = [
        Self::Committee,
        Self::Director,
        Self::Joint,
        Self::Enlarged,
        Self::SecretaryTopic,
        Self::Topic,
    ];
}

/// What a kind of meeting may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Power {
    /// Decides by vote of its members (票决).
    Votes,
    /// Only studies and records an opinion (只议不决, 研究意见).
    Studies,
}

/// One kind of meeting as this office holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeetingRule {
    /// The kind.
    pub kind: MeetingKind,
    /// Its name in this office (会议名称: 工委会议 / 党工委会议).
    pub name: String,
    /// What it may do.
    pub power: Power,
    /// The registers whose matters it may decide; empty for a kind that only studies.
    pub decides: Vec<Register>,
    /// How many of those entitled must be present at an item.
    pub quorum: Share,
    /// The same for appointments.
    pub quorum_appointment: Share,
    /// How many of those entitled must agree.
    pub majority: Share,
    /// Notice, in working days before the meeting (R22).
    pub notice_working_days_min: u32,
}

impl MeetingRule {
    /// How many must be present at a meeting of this kind, as the book that keeps it asks.
    pub const fn quorum_in(&self, book: BookKind) -> Share {
        match book {
            BookKind::Main => self.quorum,
            BookKind::Personnel => self.quorum_appointment,
        }
    }
}

/// An amount from which a matter must be decided collectively, with its bound said exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// The amount.
    pub amount: Fen,
    /// Whether the amount itself is reached (以上) or not (超过).
    pub included: bool,
}

impl Threshold {
    /// Whether an amount must be decided collectively.
    pub fn reached(&self, amount: Fen) -> bool {
        if self.included {
            amount >= self.amount
        } else {
            amount > self.amount
        }
    }
}

/// A line of the catalogue (清单项).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueLine {
    /// The line's code within its rulebook, as the office writes it.
    pub code: String,
    /// The register it belongs to.
    pub register: Register,
    /// What it names.
    pub title: String,
    /// The amount from which it applies, where it is a matter of money.
    pub threshold: Option<Threshold>,
    /// The kind of meeting that decides it.
    pub decided_by: MeetingKind,
    /// The kind of meeting that studies it first (先议).
    pub studied_first_by: Option<MeetingKind>,
    /// The steps the line demands beyond the four (程序要求): expert, risk, legal, sounding.
    pub demands: Vec<StepKind>,
    /// Whether the line demands what 713号令 asks in full (30 days and the like block instead of warn).
    pub full_713: bool,
}

/// A reason an office accepts for "not applicable", for one kind of step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandardReason {
    /// The step.
    pub step: StepKind,
    /// The register it is offered in.
    pub register: Register,
    /// The words.
    pub words: String,
}

/// One dated version of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// The name of the rules (议事规则 / 三重一大实施办法).
    pub title: String,
    /// Its document number (文号).
    pub document_number: String,
    /// The first day it judges.
    pub effective: Date,
    /// The kinds of meeting.
    pub meetings: Vec<MeetingRule>,
    /// Whether a recused member leaves the base n (应到); by default the member stays in.
    pub recused_leave_base: bool,
    /// The catalogue (三重一大事项清单).
    pub catalogue: Vec<CatalogueLine>,
    /// The office's standard reasons.
    pub reasons: Vec<StandardReason>,
    /// Whether the day of posting counts in a public notice.
    pub notice_counts_first_day: bool,
    /// Working days a public notice of an appointment must stand (R31).
    pub public_notice_working_days_min: u32,
    /// After how many acts without a verified backup the program reminds.
    pub backup_after_acts: u32,
}

impl Rulebook {
    /// SM3 of the canonical form, as 64 hex digits: stored with every decision it judged.
    ///
    /// # Panics
    /// Never: a rulebook is plain data with whole numbers.
    pub fn digest(&self) -> String {
        let plain = serde_json::to_vec(self).expect("a rulebook is plain data");
        let plain: serde_json::Value = serde_json::from_slice(&plain).expect("what was written as JSON reads as JSON");
        let bytes = serde_json_canonicalizer::to_vec(&plain).expect("a rulebook is plain data");
        super::id::hex(&Sm3::digest(&bytes))
    }

    /// The rule for a kind of meeting, `None` where this office holds no such meeting.
    pub fn meeting(&self, kind: MeetingKind) -> Option<&MeetingRule> {
        self.meetings.iter().find(|rule| rule.kind == kind)
    }

    /// A line of the catalogue.
    pub fn line(&self, code: &str) -> Option<&CatalogueLine> {
        self.catalogue.iter().find(|line| line.code == code)
    }

    /// The reasons offered where a step does not apply.
    pub fn reasons(&self, register: Register, step: StepKind) -> impl Iterator<Item = &str> {
        self.reasons
            .iter()
            .filter(move |reason| reason.register == register && reason.step == step)
            .map(|reason| reason.words.as_str())
    }
}
