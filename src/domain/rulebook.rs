//! The rulebook (议事规则) and catalogue (事项清单): dated data that says which rule applies, never code.

mod adoption;
pub mod changes;
pub mod touched;

pub use adoption::{Adoption, LateEntry};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sm3::{Digest, Sm3};

use super::appointment::{self, NoticeDuty};
use super::day;
use super::disclosure::Track;
use super::meeting::Stand;
use super::money::Fen;
use super::register::{AppointmentKind, BookKind, Register};
use super::rules::{CheckId, Severity, registry};
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
    /// Its head decides after the members have spoken (首长决定, 713号令 第30条).
    Head,
    /// Only studies and records an opinion (只议不决, 研究意见).
    Studies,
}

/// Of whom a majority is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    /// 应到.
    #[default]
    Entitled,
    /// 实到.
    Present,
}

/// Who presides, and whether anything is decided, while the secretary is absent (R68).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WithoutSecretary {
    /// The next in the order of presiding.
    #[default]
    NextInOrder,
    /// Whom the secretary entrusted in writing, who reports at once.
    Entrusted,
    /// Nobody: no decision.
    Nobody,
}

/// Quorum and majority of one register, where they differ from those of its meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterShares {
    /// The register.
    pub register: Register,
    /// How many of those entitled must be present.
    pub quorum: Share,
    /// How many must agree.
    pub majority: Share,
}

/// One kind of meeting as this office holds it. A part that an older version does not name keeps its usual value, and
/// is not written where it has it, so that the digest of that version stays what it was.
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
    /// Of whom the majority is counted.
    #[serde(default, skip_serializing_if = "usual")]
    pub majority_base: Base,
    /// Registers with shares of their own.
    #[serde(default, skip_serializing_if = "usual")]
    pub by_register: Vec<RegisterShares>,
    /// Who presides while the secretary is absent.
    #[serde(default, skip_serializing_if = "usual")]
    pub without_secretary: WithoutSecretary,
    /// The stands this meeting offers; empty for those its registers know (`Stand::offered`).
    #[serde(default, skip_serializing_if = "usual")]
    pub options: Vec<Stand>,
}

/// Whether a part has its usual value.
fn usual<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl MeetingRule {
    /// How many must be present for a matter of a register, or of none.
    pub fn quorum_of(&self, register: Option<Register>) -> Share {
        let own = self.by_register.iter().find(|own| Some(own.register) == register);
        match (own, register) {
            (Some(own), _) => own.quorum,
            (None, Some(Register::Appointment)) => self.quorum_appointment,
            (None, _) => self.quorum,
        }
    }

    /// How many must agree to a matter of a register.
    pub fn majority_of(&self, register: Option<Register>) -> Share {
        let own = self.by_register.iter().find(|own| Some(own.register) == register);
        own.map_or(self.majority, |own| own.majority)
    }

    /// The stands it offers for a register: the office's own among those the register knows.
    pub fn stands(&self, register: Register) -> Vec<Stand> {
        let known = Stand::offered(register).iter().copied();
        known
            .filter(|stand| self.options.is_empty() || self.options.contains(stand))
            .collect()
    }

    /// Whether it decides matters of a register, by whichever way.
    pub fn decides(&self, register: Register) -> bool {
        self.power != Power::Studies && self.decides.contains(&register)
    }

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
    /// Whether the decision is announced before it is taken (决策预公开).
    #[serde(default, skip_serializing_if = "usual")]
    pub announced_before: bool,
    /// The sub-kinds of appointment it is for; empty for any.
    #[serde(default, skip_serializing_if = "usual")]
    pub kinds: Vec<AppointmentKind>,
}

impl CatalogueLine {
    /// Whether it is for matters of a sub-kind of appointment, or of none.
    pub fn takes(&self, kind: Option<AppointmentKind>) -> bool {
        self.kinds.is_empty() || kind.is_none_or(|kind| self.kinds.contains(&kind))
    }
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

/// Who must attend without a vote when matters of some registers are before a meeting (R69: 党代表列席).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendeeRule {
    /// Who.
    pub who: String,
    /// How many at least.
    pub count_min: u32,
    /// For matters of which registers.
    pub registers: Vec<Register>,
}

/// Who approves spending below what is decided collectively (审批权限).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpendingLevel {
    /// Who, as a post.
    pub approver: String,
    /// From which amount on.
    pub from: Threshold,
}

/// How hard the office makes a check that is not law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// The check.
    pub check: CheckId,
    /// How hard; `None` where the office does not apply it.
    pub severity: Option<Severity>,
}

/// A line of a disclosure catalogue (党务公开目录, 主动公开目录).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosureLine {
    /// Which catalogue.
    pub track: Track,
    /// The line's code within its catalogue.
    pub code: String,
    /// What is disclosed.
    pub title: String,
    /// What it rests on.
    pub basis: String,
    /// To whom (公开范围).
    pub scope: String,
    /// Where (公开方式).
    pub channel: String,
    /// When (公开时限), in the office's words.
    pub term: String,
}

/// How long a class of papers is kept (保管期限, R47).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// The class of papers.
    pub papers: String,
    /// Years; `None` for ever (永久).
    pub years: Option<u8>,
}

/// One dated version of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rulebook {
    /// The name of the rules (议事规则 / 三重一大实施办法).
    pub title: String,
    /// Its document number (文号).
    pub document_number: String,
    /// The first day it judges.
    #[serde(deserialize_with = "day::stored")]
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
    /// Who must attend without a vote.
    #[serde(default, skip_serializing_if = "usual")]
    pub attendees: Vec<AttendeeRule>,
    /// Who approves smaller spending, by rising amount.
    #[serde(default, skip_serializing_if = "usual")]
    pub spending: Vec<SpendingLevel>,
    /// Checks the office made harder or softer than they come.
    #[serde(default, skip_serializing_if = "usual")]
    pub strengths: Vec<Strength>,
    /// The two disclosure catalogues.
    #[serde(default, skip_serializing_if = "usual")]
    pub disclosure: Vec<DisclosureLine>,
    /// How long papers are kept.
    #[serde(default, skip_serializing_if = "usual")]
    pub retention: Vec<Retention>,
    /// Appointments for which the office's own rules ask for a public notice, beside those of the law.
    #[serde(default, skip_serializing_if = "usual")]
    pub notice_kinds: Vec<AppointmentKind>,
    /// Within how many months payments are added up (R46); 0 where the office has not said.
    #[serde(default, skip_serializing_if = "usual")]
    pub split_window_months: u8,
    /// Which decision put it into force; absent from the first one and from records made before it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adoption: Option<Adoption>,
}

impl Rulebook {
    /// SM3 of the canonical form, as 64 hex digits: stored with every decision it judged.
    ///
    /// # Panics
    /// Never: a rulebook is plain data with whole numbers.
    pub fn digest(&self) -> String {
        let plain = serde_json::to_vec(self).expect("a rulebook is plain data");
        let plain: serde_json::Value = serde_json::from_slice(&plain).expect("what was written as JSON reads as JSON");
        // The canonical form: members come sorted by name, and the names of a rulebook's are plain ASCII.
        let bytes = serde_json::to_vec(&plain).expect("a rulebook is plain data");
        super::id::hex(&Sm3::digest(&bytes))
    }

    /// The rule for a kind of meeting, `None` where this office holds no such meeting.
    pub fn meeting(&self, kind: MeetingKind) -> Option<&MeetingRule> {
        self.meetings.iter().find(|rule| rule.kind == kind)
    }

    /// Whether a book can work by it: every register is decided by a meeting that has a name, and has a line; every line
    /// is decided by a meeting that may; who must attend does so for some register; no two levels of spending begin at
    /// one amount, and no code stands twice.
    pub fn complete(&self, kind: BookKind) -> bool {
        let whole = kind.registers().iter().all(|register| {
            let mut meetings = self.meetings.iter();
            let decided = meetings.any(|rule| rule.decides(*register) && !rule.name.trim().is_empty());
            decided && self.catalogue.iter().any(|line| line.register == *register)
        });
        // A line that nobody may decide would be a dead end for its matters.
        let lines_decided = self.catalogue.iter().all(|line| {
            let rule = self.meeting(line.decided_by);
            rule.is_some_and(|rule| rule.decides(line.register))
        });
        let attended = self
            .attendees
            .iter()
            .all(|rule| !rule.registers.is_empty() && rule.count_min > 0);
        let mut levels: Vec<_> = self
            .spending
            .iter()
            .map(|level| (level.from.amount, level.from.included))
            .collect();
        levels.sort_unstable();
        let levels_differ = levels.windows(2).all(|pair| pair[0] != pair[1]);
        let mut codes: Vec<_> = self.catalogue.iter().map(|line| line.code.as_str()).collect();
        codes.sort_unstable();
        let codes_differ = codes.windows(2).all(|pair| pair[0] != pair[1]);
        whole && lines_decided && attended && levels_differ && codes_differ
    }

    /// Whether a kind of meeting decides a matter of a register, as its own powers and the matter's line say (R54).
    pub fn gives_power(&self, kind: MeetingKind, register: Register, line: Option<&CatalogueLine>) -> bool {
        let has_power = self.meeting(kind).is_some_and(|rule| rule.decides(register));
        has_power && line.is_none_or(|line| line.decided_by == kind)
    }

    /// How hard a check is here: as the office made it, where the check is not law, or as it comes.
    pub fn severity(&self, check: CheckId, comes: Severity) -> Option<Severity> {
        let own = self
            .strengths
            .iter()
            .find(|own| own.check == check && registry::of(check).adjustable());
        own.map_or(Some(comes), |own| own.severity)
    }

    /// How hard a check is on a day: as it comes or as the office made it; `None` where the office does not apply it, or
    /// it was not in force.
    pub fn severity_on(&self, check: CheckId, day: Date) -> Option<Severity> {
        let rule = registry::of(check);
        rule.in_force(day).then(|| self.severity(check, rule.severity))?
    }

    /// Whether a public notice must stand before an appointment of a kind.
    pub fn needs_notice(&self, kind: AppointmentKind) -> bool {
        match appointment::path(kind).notice {
            NoticeDuty::ByLaw => true,
            NoticeDuty::ByOwnRule => self.notice_kinds.contains(&kind),
            NoticeDuty::None => false,
        }
    }

    /// Who approves spending of a line's kind alone, as a post: the highest level the amount reaches. `None` where the
    /// line has the amount decided collectively, and below every level.
    pub fn approver(&self, line: &CatalogueLine, amount: Fen) -> Option<&str> {
        let alone = line.threshold.is_some_and(|threshold| !threshold.reached(amount));
        let reached = self.spending.iter().filter(|level| alone && level.from.reached(amount));
        reached
            .max_by_key(|level| (level.from.amount, !level.from.included))
            .map(|level| level.approver.as_str())
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
