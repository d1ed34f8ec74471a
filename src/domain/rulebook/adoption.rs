//! How a version of the rules came into force: by which decision, from which day, entered when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::day;
use crate::domain::id::MatterId;

/// Why rules of days before the book were entered afterwards (补录), and who answers for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LateEntry {
    /// Why.
    pub because: String,
    /// Who, as a post.
    pub by: String,
}

/// Which decision put a rulebook into force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// The matter of this book that was decided; `None` where the decision was made elsewhere.
    pub matter: Option<MatterId>,
    /// Which meeting decided, or which document set it; empty where the matter says so.
    pub decided: String,
    /// The day of the decision.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
    /// The first day as it was decided: a day on which something was already decided by the rules before is not judged
    /// again (R52), so [`Rulebook::effective`] may be later.
    #[serde(deserialize_with = "day::stored")]
    pub as_decided: Date,
    /// Present where it is older than every version of the book: it judges old matters alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<LateEntry>,
}
