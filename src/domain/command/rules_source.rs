//! Where the rules come from that a command puts into force.

use jiff::civil::Date;

use crate::domain::id::MatterId;
use crate::domain::rulebook::{LateEntry, Rulebook};

/// Where new rules come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RulesSource {
    /// A matter of this book that a meeting agreed to: exactly the words it proposed.
    Matter(MatterId),
    /// Decided outside this book, as the main book's rules are for the personnel book.
    Elsewhere {
        /// The rules.
        rulebook: Box<Rulebook>,
        /// Which meeting decided them, or which document set them.
        decided: String,
        /// The day of that decision.
        on: Date,
        /// Why they are entered afterwards, and who answers for it: asked of rules older than every version of the book.
        late: Option<LateEntry>,
    },
}
