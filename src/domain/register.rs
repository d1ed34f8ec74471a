//! The four registers (台账), their sub-kinds, and the numbers they give.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A register (台账): 重大决策, 重要人事任免, 重大项目安排, 大额资金使用.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// 重大决策.
    Decision,
    /// 重要人事任免; lives in the personnel book alone.
    Appointment,
    /// 重大项目安排.
    Project,
    /// 大额资金使用.
    Funds,
}

impl Register {
    /// All four, in the order of the name 三重一大.
    pub const ALL: [Self; 4] = [Self::Decision, Self::Appointment, Self::Project, Self::Funds];

    /// The one character that opens an entry number.
    pub const fn mark(self) -> char {
        match self {
            Self::Decision => '决',
            Self::Appointment => '人',
            Self::Project => '项',
            Self::Funds => '资',
        }
    }
}

/// Which book a register belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BookKind {
    /// 主册: decisions, projects, funds.
    Main,
    /// 人事另册: appointments, with a passphrase, kept by the organisation member.
    Personnel,
}

impl BookKind {
    /// The registers this book keeps.
    pub const fn registers(self) -> &'static [Register] {
        match self {
            Self::Main => &[Register::Decision, Register::Project, Register::Funds],
            Self::Personnel => &[Register::Appointment],
        }
    }
}

/// What kind of spending a matter of the funds register is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FundsKind {
    /// 年度预算.
    AnnualBudget,
    /// 调整追加.
    BudgetChange,
    /// 预算内大额支出.
    WithinBudget,
    /// 预算外及应急.
    OffBudget,
    /// 采购.
    Procurement,
    /// 补贴名单.
    SubsidyList,
    /// 借垫担保.
    LoanOrGuarantee,
    /// 合同付款: within a decided amount it is linked, not decided again.
    ContractPayment,
}

impl FundsKind {
    /// All kinds, in the office's order.
    pub const ALL: [Self; 8] = [
        Self::WithinBudget,
        Self::OffBudget,
        Self::Procurement,
        Self::AnnualBudget,
        Self::BudgetChange,
        Self::SubsidyList,
        Self::LoanOrGuarantee,
        Self::ContractPayment,
    ];
}

/// What kind of appointment a matter is. Party discipline never belongs here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppointmentKind {
    /// 科级领导职务选任.
    LeadingPost,
    /// 职级晋升.
    RankPromotion,
    /// 平职交流.
    Transfer,
    /// 免职、退出.
    Removal,
    /// 社区书记主任任免.
    CommunityPost,
    /// 编外聘用、辞退.
    HiredStaff,
    /// 向上推荐、后备.
    Recommendation,
    /// 表彰.
    Commendation,
}

impl AppointmentKind {
    /// All kinds, in the office's order.
    pub const ALL: [Self; 8] = [
        Self::LeadingPost,
        Self::RankPromotion,
        Self::Transfer,
        Self::Removal,
        Self::CommunityPost,
        Self::HiredStaff,
        Self::Recommendation,
        Self::Commendation,
    ];

    /// Whether the superior decides and appoints, so that the meeting only recommends (向上推荐).
    pub const fn superior_appoints(self) -> bool {
        matches!(self, Self::Recommendation)
    }
}

/// An entry's number: without gaps per register and year of the decision; shown as 项〔2026〕31号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryNumber {
    /// The register.
    pub register: Register,
    /// The year of the decision.
    pub year: i16,
    /// Counted from 1.
    pub serial: u32,
}

impl fmt::Display for EntryNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}〔{}〕{}号", self.register.mark(), self.year, self.serial)
    }
}

/// The serial of an irregularity (程序瑕疵), shown as 瑕〔2026〕1号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct IrregularityNumber {
    /// The year it was recorded.
    pub year: i16,
    /// Counted from 1.
    pub serial: u32,
}

impl fmt::Display for IrregularityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "瑕〔{}〕{}号", self.year, self.serial)
    }
}

/// The serial of a problem to be rectified (问题整改), shown as 改〔2026〕1号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RectificationNumber {
    /// The year it was recorded.
    pub year: i16,
    /// Counted from 1.
    pub serial: u32,
}

impl fmt::Display for RectificationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "改〔{}〕{}号", self.year, self.serial)
    }
}

/// The serial of a request for information (依申请公开), shown as 申〔2026〕1号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequestNumber {
    /// The year it was received.
    pub year: i16,
    /// Counted from 1.
    pub serial: u32,
}

impl fmt::Display for RequestNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "申〔{}〕{}号", self.year, self.serial)
    }
}

/// A meeting's place in its kind's year (会次); cancelled ones keep theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SessionNumber {
    /// The year.
    pub year: i16,
    /// Counted from 1.
    pub serial: u32,
}
