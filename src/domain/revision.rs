//! The text of what a meeting agreed to in principle (原则同意): revised as the meeting asked, and checked by another
//! than who revised it, before it is carried out or made public.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::matter::Matter;
use super::meeting::Outcome;

/// That a revised text carries the changes a meeting asked for (修改稿核对).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionCheck {
    /// The text as it stands now, by name and 文号.
    pub document: String,
    /// Who revised it, as a post or a department.
    pub revised_by: String,
    /// Who held it against the changes, as a post: another than who revised it.
    pub checked_by: String,
    /// The day of the check.
    pub on: Date,
}

impl Matter {
    /// The changes under which a meeting agreed in principle, and whom it named to revise the text; `None` where it
    /// decided otherwise.
    pub fn changes_asked(&self) -> Option<(&str, &str)> {
        match &self.decision()?.value.outcome {
            Outcome::PassedInPrinciple { changes, reviser } => Some((changes, reviser)),
            _ => None,
        }
    }

    /// Whether the text that a meeting agreed to in principle still waits for its check. That it was checked holds, also
    /// where the record of it was taken out by law.
    pub fn awaits_revision(&self) -> bool {
        self.changes_asked().is_some() && self.revised.is_none() && !self.lost("revision_checked")
    }

    /// Whether on a day the text that a meeting agreed to in principle was not checked yet. That it was checked holds,
    /// also where the record of it was taken out by law.
    pub fn unrevised_on(&self, day: Date) -> bool {
        let checked = self.revised.as_ref().map(|check| check.value.on);
        self.changes_asked().is_some() && !self.lost("revision_checked") && checked.is_none_or(|checked| day < checked)
    }
}
