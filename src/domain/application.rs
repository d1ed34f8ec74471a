//! The application (申报) and its sign-offs (审批), from the department to the secretary.

mod asked;
mod procurement;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::{AttachmentId, MatterId};
use super::money::Fen;
use super::register::{AppointmentKind, FundsKind, Register};
use super::rulebook::{CatalogueLine, MeetingKind};
use super::steps::StepKind;

pub use asked::{Asked, asked_for};
pub use procurement::NOTHING_BOUGHT;

const DIRECTOR: MeetingKind = MeetingKind::Director;

/// What belongs to one register alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Particulars {
    /// 重大决策.
    Decision {},
    /// 重要人事任免: one person and one post.
    Appointment {
        /// The sub-kind.
        kind: AppointmentKind,
        /// The person's name, as the appointment paper writes it.
        person: String,
        /// The present post and rank.
        from_post: String,
        /// The proposed post and rank, or the post to leave.
        to_post: String,
    },
    /// 重大项目安排.
    Project {
        /// Place and content.
        place: String,
        /// Total investment.
        amount: Fen,
        /// Source of the money.
        source: String,
        /// Approval document (立项批复文号), where there is one.
        approval: String,
        /// How contractors are chosen (招标或采购方式).
        tender: String,
    },
    /// 大额资金使用.
    Funds {
        /// The sub-kind.
        kind: FundsKind,
        /// The amount.
        amount: Fen,
        /// Who is paid; empty for a budget.
        payee: String,
        /// Budget line (预算指标、科目).
        budget: String,
        /// Contract, document or standard the payment rests on.
        contract: String,
        /// How it is procured.
        procurement: String,
        /// The decided matter a contract payment belongs to.
        origin: Option<MatterId>,
    },
}

impl Particulars {
    /// The register these particulars belong to.
    pub const fn register(&self) -> Register {
        match self {
            Self::Decision {} => Register::Decision,
            Self::Appointment { .. } => Register::Appointment,
            Self::Project { .. } => Register::Project,
            Self::Funds { .. } => Register::Funds,
        }
    }

    /// The decided matter that a contract payment belongs to.
    pub const fn origin(&self) -> Option<MatterId> {
        match self {
            Self::Funds { origin, .. } => *origin,
            Self::Decision {} | Self::Appointment { .. } | Self::Project { .. } => None,
        }
    }

    /// The sub-kind of an appointment.
    pub const fn appointment(&self) -> Option<AppointmentKind> {
        match self {
            Self::Appointment { kind, .. } => Some(*kind),
            Self::Decision {} | Self::Project { .. } | Self::Funds { .. } => None,
        }
    }

    /// Whether it says of itself that nothing is bought.
    pub fn buys_nothing(&self) -> bool {
        match self {
            Self::Project { tender: way, .. } | Self::Funds { procurement: way, .. } => way.trim() == NOTHING_BOUGHT,
            Self::Decision {} | Self::Appointment { .. } => false,
        }
    }

    /// Whom the money is paid to, where somebody is named.
    pub fn payee(&self) -> Option<&str> {
        match self {
            Self::Funds { payee, .. } => Some(payee.trim()).filter(|payee| !payee.is_empty()),
            Self::Decision {} | Self::Appointment { .. } | Self::Project { .. } => None,
        }
    }

    /// Where the money comes from: the source of a project's (资金来源), the budget item of a payment's.
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::Project { source, .. } | Self::Funds { budget: source, .. } => {
                Some(source.trim()).filter(|source| !source.is_empty())
            }
            Self::Decision {} | Self::Appointment { .. } => None,
        }
    }

    /// The amount the matter asks for, where it is one of money.
    pub const fn amount(&self) -> Option<Fen> {
        match self {
            Self::Project { amount, .. } | Self::Funds { amount, .. } => Some(*amount),
            Self::Decision {} | Self::Appointment { .. } => None,
        }
    }

    /// Whom it is about, where it is an appointment.
    pub fn person(&self) -> Option<&str> {
        match self {
            Self::Appointment { person, .. } => Some(person),
            Self::Decision {} | Self::Project { .. } | Self::Funds { .. } => None,
        }
    }
}

/// An application for a matter (议题申报).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicApplication {
    /// The title; never cut.
    pub title: String,
    /// The catalogue line (清单项), by its code in the rulebook of the day.
    pub line: String,
    /// The department (承办科室).
    pub department: String,
    /// The member in charge (分管领导), as a post.
    pub in_charge: String,
    /// What the meeting is asked to decide (提请决定事项).
    pub request: String,
    /// What the decision rests on (决策依据).
    pub basis: String,
    /// Who reports to the meeting (汇报人), as a post or department.
    pub reporter: String,
    /// What belongs to the register.
    pub particulars: Particulars,
    /// Steps this matter needs beyond the four and the line's, as the department judged.
    pub also_needs: Vec<StepKind>,
    /// The day of the application where it is entered afterwards; else the day of the act.
    pub applied_on: Date,
    /// Why it is entered afterwards (补录), where it is.
    pub late_because: Option<String>,
}

/// A sign-off stage, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignOffStage {
    /// 承办科室负责人.
    DepartmentHead,
    /// 会签（财务、司法所、相关科室）; may repeat or be absent.
    Countersign,
    /// 分管领导审核.
    MemberInCharge,
    /// 综合办形式审查.
    FormCheck,
    /// 主任审核（行政事项）.
    Director,
    /// 书记审定.
    Secretary,
}

impl SignOffStage {
    /// All stages in order.
    pub const ALL: [Self; 6] = [
        Self::DepartmentHead,
        Self::Countersign,
        Self::MemberInCharge,
        Self::FormCheck,
        Self::Director,
        Self::Secretary,
    ];

    /// The stages every matter passes before the secretary approves it.
    pub const REQUIRED: [Self; 3] = [Self::DepartmentHead, Self::MemberInCharge, Self::FormCheck];

    /// Whether a matter of a catalogue line may have to pass the stage: the director signs what the director's meeting
    /// studies or decides (行政事项), and what no line is known of.
    pub fn concerns(self, line: Option<&CatalogueLine>) -> bool {
        let administrative =
            |line: &CatalogueLine| line.decided_by == DIRECTOR || line.studied_first_by == Some(DIRECTOR);
        self != Self::Director || line.is_none_or(administrative)
    }
}

/// One sign-off: who, when, what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOff {
    /// The stage.
    pub stage: SignOffStage,
    /// The post that signed.
    pub by: String,
    /// The day on the paper.
    pub on: Date,
    /// The opinion.
    pub opinion: String,
}

/// Where an attachment belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The application.
    Application,
    /// A step.
    Step(StepKind),
    /// The record of the decision.
    Decision,
}

/// An attachment: its digest and shape; the bytes lie in the blob of its id, in parts of 48 KiB.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The id, which is the name of the blob.
    #[serde(rename = "name")]
    pub id: AttachmentId,
    /// The file's name as it was handed over.
    pub file_name: String,
    /// The media type.
    pub media: String,
    /// Size in bytes, at most [`ATTACHMENT_BYTES_MAX`].
    pub bytes: u64,
    /// The number of parts.
    pub parts: u32,
    /// SM3 of the whole content, as 64 hex digits.
    pub sm3: String,
}

/// The largest attachment, in bytes (20 MB).
pub const ATTACHMENT_BYTES_MAX: u64 = 20 * 1024 * 1024;
