//! The slips of a book's files: what the last self-check made of each, beside the shelf.
//!
//! Each begins with a digest of all that judges beside the files: the program's own rules, the rulebooks, the roster and
//! the calendar, and of what was erased. One with another digest is as good as none.

use std::collections::BTreeMap;

use super::handle::DeskError;
use super::journal::Journal;
use super::open::Desk;
use super::outside::Outside;
use crate::domain::book::Book;
use crate::domain::event::Subject;
use crate::domain::self_check::Slip;
use crate::ledger::cipher::Key;
use crate::ledger::{Digest, plain};

/// A digest of the program's own rules, so that a program with others throws the slips away.
const RULES: &str = env!("MINUTEBOOK_RULES");

/// The slips that are kept of a book, each read when it is asked for: to read them all takes long.
#[derive(Default)]
pub struct Slips {
    book: String,
    key: Option<Key>,
    judged_by: JudgedBy,
    rows: BTreeMap<String, Vec<u8>>,
}

/// A digest of everything that judges a file beside the file itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JudgedBy([u8; 32]);

impl JudgedBy {
    /// What judges the files of a book as it stands. An erasure counts too: it takes words out of files in which nothing
    /// is recorded by it.
    pub fn of(book: &Book) -> Self {
        let all = (
            &book.kind,
            &book.rulebooks,
            &book.roster,
            &book.adopted_years,
            &book.expunged,
        );
        let all = serde_json::to_vec(&all).expect("rules are plain data");
        Self(Digest::of(&[RULES.as_bytes(), &all]).0)
    }
}

impl Slips {
    /// These slips, where they were made by what is named; none where they were not.
    pub fn made_by(self, judged_by: JudgedBy) -> Self {
        if self.judged_by == judged_by {
            self
        } else {
            Self::default()
        }
    }

    /// The slip of a file, where one is kept that was made by what judges now; who takes it still asks whether it holds.
    pub fn take(&mut self, subject: Subject) -> Option<Slip> {
        let name = subject.to_string();
        let bytes = self.rows.remove(&name)?;
        let plain = match &self.key {
            Some(key) => key.open_part(&self.book, &place(&name), 0, &bytes).ok()?,
            None => bytes,
        };
        plain::read_bytes(plain.strip_prefix(&self.judged_by.0)?).ok()
    }
}

impl<J: Journal, O: Outside> Desk<J, O> {
    /// The slips that are kept.
    pub async fn slips(&self) -> Result<Slips, DeskError> {
        let Some(book) = self.book() else {
            return Ok(Slips::default());
        };
        Ok(Slips {
            book: self.id.clone(),
            key: self.lock.as_ref().map(|(_, key)| key.clone()),
            judged_by: JudgedBy::of(&book),
            rows: self.journal.slips().await?.into_iter().collect(),
        })
    }

    /// Keeps slips, unless what they were made by does not judge any more.
    pub async fn keep_slips(&self, slips: &[Slip], made_by: JudgedBy) -> Result<(), DeskError> {
        let judging = self.book().map(|book| JudgedBy::of(&book));
        if judging != Some(made_by) {
            return Ok(());
        }
        let rows = slips.iter().map(|slip| {
            let name = slip.about().to_string();
            let mut plain = made_by.0.to_vec();
            serde_json::to_writer(&mut plain, slip).expect("a slip is plain data");
            let bytes = match &self.lock {
                Some((_, key)) => key.seal_part(&self.id, &place(&name), 0, &plain, &self.outside.seed()),
                None => plain,
            };
            (name, bytes)
        });
        let rows: Vec<(String, Vec<u8>)> = rows.collect();
        Ok(self.journal.keep_slips(&rows).await?)
    }
}

/// The place of a slip under the key; no blob is named so.
fn place(name: &str) -> String {
    format!("slip {name}")
}
