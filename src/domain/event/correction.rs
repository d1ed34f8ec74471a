//! A correction beside a sealed line (更正): what may be corrected, what stood there and what it says now.

use serde::{Deserialize, Serialize};

/// What may be corrected after sealing: never outcome, number, register or day of the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CorrectableField {
    /// /title.
    Title,
    /// /department.
    Department,
    /// `/in_charge`.
    InCharge,
    /// /basis.
    Basis,
    /// /summary.
    Summary,
    /// `/minute_book`.
    MinuteBook,
    /// `/amount`, in 元 with two decimals; never more than was applied for.
    Amount,
}

impl CorrectableField {
    /// All fields.
    pub const ALL: [Self; 7] = [
        Self::Title,
        Self::Department,
        Self::InCharge,
        Self::Basis,
        Self::Summary,
        Self::MinuteBook,
        Self::Amount,
    ];

    /// The JSON pointer into the entry's body.
    pub const fn pointer(self) -> &'static str {
        match self {
            Self::Title => "/title",
            Self::Department => "/department",
            Self::InCharge => "/in_charge",
            Self::Basis => "/basis",
            Self::Summary => "/summary",
            Self::MinuteBook => "/minute_book",
            Self::Amount => "/amount",
        }
    }
}

/// A correction beside the original (更正).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The record corrected.
    pub target: u32,
    /// The field.
    pub field: CorrectableField,
    /// What stands there.
    pub was: String,
    /// What it should say.
    pub now: String,
    /// Why.
    pub reason: String,
    /// Who approved it, as a post.
    pub approved_by: String,
    /// Whether it is a slip of the pen or a fact.
    pub clerical: bool,
}
