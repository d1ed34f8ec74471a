//! The slips of a book's files: what the last self-check made of each, beside the shelf.
//!
//! Each begins with a digest of all that judges beside the files: the program's own rules, the rulebooks, the roster and
//! the calendar. One with another digest is as good as none.

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
    judged_by: [u8; 32],
    rows: BTreeMap<String, Vec<u8>>,
}

impl Slips {
    /// The slip of a file, where one is kept that was made by what judges now; who takes it still asks whether it holds.
    pub fn take(&mut self, subject: Subject) -> Option<Slip> {
        let name = subject.to_string();
        let bytes = self.rows.remove(&name)?;
        let plain = match &self.key {
            Some(key) => key.open_part(&self.book, &place(&name), 0, &bytes).ok()?,
            None => bytes,
        };
        plain::read_bytes(plain.strip_prefix(&self.judged_by)?).ok()
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
            judged_by: judged_by(&book),
            rows: self.journal.slips().await?.into_iter().collect(),
        })
    }

    /// Keeps slips made by what judges now.
    pub async fn keep_slips(&self, slips: &[Slip]) -> Result<(), DeskError> {
        let Some(book) = self.book() else {
            return Ok(());
        };
        let judged_by = judged_by(&book);
        let rows = slips.iter().map(|slip| {
            let name = slip.about().to_string();
            let mut plain = judged_by.to_vec();
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

/// A digest of everything that judges a file beside the file itself.
fn judged_by(book: &Book) -> [u8; 32] {
    let all = (&book.kind, &book.rulebooks, &book.roster, &book.adopted_years);
    let all = serde_json::to_vec(&all).expect("rules are plain data");
    Digest::of(&[RULES.as_bytes(), &all]).0
}
