//! The side head: the last head this browser acknowledged, kept in `localStorage` outside the database.
//!
//! A chain can't reveal that its own end was cut off. The side head can: the log must reach it and agree
//! with it there. It is written after the browser said "complete", so a log may be longer, never shorter.

use super::journal::IdbJournal;
use super::locals;
use super::schema::{DIRECTORY, book_name};
use crate::desk::journal::{Journal, JournalError, head_told_by};
use crate::ledger::{Head, Link, plain};

/// What was found when a book was opened, compared with its side head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opened {
    /// No record and no side head: nothing was ever kept here.
    Empty,
    /// The log reaches the side head and agrees with it.
    Whole {
        /// The log's head.
        head: Head,
    },
    /// There are records, but this browser has no side head of them: it was cleared or refused.
    Unwitnessed {
        /// The log's head.
        head: Head,
    },
    /// The log ends before what was acknowledged: data was lost. Offer to restore; never start afresh.
    Shorter {
        /// What was acknowledged.
        side: Head,
        /// What is left, maybe nothing.
        found: Head,
    },
    /// The log has another record at the acknowledged count: history was changed or replaced.
    DiffersAt {
        /// What was acknowledged.
        side: Head,
        /// The link found at that count.
        found: Link,
    },
}

impl IdbJournal {
    /// Compares the stored log with the side head.
    pub async fn opened(&self) -> Result<Opened, JournalError> {
        let side = of(&self.book);
        let head = self.head().await?;
        let Some(side) = side else {
            return Ok(if head == Head::EMPTY {
                Opened::Empty
            } else {
                Opened::Unwitnessed { head }
            });
        };
        if head.count < side.count {
            return Ok(Opened::Shorter { side, found: head });
        }
        let found = self.link_at(side.count).await?;
        Ok(if found == side.link {
            Opened::Whole { head }
        } else {
            Opened::DiffersAt { side, found }
        })
    }

    async fn link_at(&self, count: u32) -> Result<Link, JournalError> {
        if count == 0 {
            return Ok(Link::GENESIS);
        }
        let record = self.tail(count, 1).await?;
        record
            .first()
            .and_then(|(_, bytes)| head_told_by(bytes))
            .map(|head| head.link)
            .ok_or(JournalError::Damaged(count))
    }
}

/// The side head of a book; `None` where there is none or it can't be read.
pub fn of(book: &str) -> Option<Head> {
    plain::read_bytes(locals::get(&key(book))?.as_bytes()).ok()
}

/// Writes the side head. The journal does so after each append; a restore does it to accept another history.
pub fn keep(book: &str, head: &Head) {
    let text = serde_json::to_string(head).expect("a head is a number and hex digits");
    // Where the browser refuses, the book is merely unwitnessed.
    locals::set(&key(book), &text);
}

/// Forgets the side head of a book.
pub fn forget(book: &str) {
    locals::remove(&key(book));
}

/// The ids of all books this browser has a side head of, even if their databases are gone.
pub fn books() -> Vec<String> {
    let prefix = format!("{DIRECTORY}-");
    locals::keys(&prefix)
        .iter()
        .filter_map(|key| key.strip_prefix(&prefix)?.strip_suffix(SUFFIX))
        .map(str::to_owned)
        .collect()
}

const SUFFIX: &str = ".head";

/// The key in `localStorage`; other tabs hear of changes to it.
pub(super) fn key(book: &str) -> String {
    format!("{}{SUFFIX}", book_name(book))
}
