//! The text of what a meeting agreed to in principle (原则同意): revised as the meeting asked, and checked by another
//! than who revised it, before it is carried out or made public.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::application::{Attachment, Place};
use super::matter::Matter;
use super::meeting::Outcome;

/// One change that the meeting asked for, found in the revised text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeFound {
    /// The change in the words of the meeting: what stands between line breaks and semicolons, without the stop at its end;
    /// in old records a whole line.
    pub asked: String,
    /// Where it stands in the revised text, and how.
    pub found: String,
}

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
    /// SM3 of the revised text among the matter's files, as 64 hex digits; absent from records made before it was asked
    /// for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sm3: Option<String>,
    /// Every change that was asked for, with where it was found; empty in records made before each was confirmed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ChangeFound>,
}

/// The changes that a meeting asked for, one by one: what stands between line breaks and semicolons, by which the record
/// joins the lines, without the stop at their end.
pub fn each_change(changes: &str) -> impl Iterator<Item = &str> {
    let each = changes.split(['\n', '；', ';']);
    let each = each.map(|change| change.trim().trim_end_matches('。'));
    each.filter(|change| !change.is_empty())
}

impl RevisionCheck {
    /// The changes asked for that the check does not place in the text, in their order.
    pub fn open(&self, changes: &str) -> Vec<String> {
        let found = |asked: &str| {
            let mut all = self.changes.iter();
            let says = |change: &ChangeFound| each_change(&change.asked).any(|one| one == asked);
            all.any(|change| says(change) && !change.found.trim().is_empty())
        };
        each_change(changes)
            .filter(|asked| !found(asked))
            .map(str::to_owned)
            .collect()
    }
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

    /// The files that may be the revised text: what documents the decision, the last one first.
    pub fn revised_texts(&self) -> impl Iterator<Item = &Attachment> {
        let files: Vec<_> = self.files_at(Place::Decision).map(|file| &file.value.1).collect();
        files.into_iter().rev()
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
