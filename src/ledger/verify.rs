//! Verification of a whole chain, record by record, so that a screen can show progress and yield.
//!
//! A chain is whole if every record holds together, follows the one before without a gap, and belongs to the
//! book. An erased body does not break it, as long as a later record names it: a body that is gone without one was
//! cut off. It stops at the first damage: nothing after it is vouched for.

use std::collections::BTreeSet;

use super::{
    Content, Head, HeadCode, Link, Record, RecordError,
    cipher::{CipherError, Key},
    envelope::{Envelope, head_of},
    head_code::Standing,
};

/// The first place where a chain breaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("record {seq}: {cause}")]
pub struct Damage {
    /// The position at which the record should have stood.
    pub seq: u32,
    /// What is wrong there.
    pub cause: Cause,
}

/// What is wrong with a record in its chain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// The record itself does not hold together.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// Another sequence number stands here: a record is missing, doubled or out of order.
    #[error("sequence number {found} stands here")]
    Gap {
        /// The sequence number found.
        found: u32,
    },
    /// The record names another record before it than the one that stands there.
    #[error("it does not follow the record before it")]
    Previous,
    /// The record belongs to another book.
    #[error("it belongs to another book")]
    ForeignBook,
    /// An encrypted record stands in a plain book, or a plain one in an encrypted book.
    #[error("it is not kept as this book keeps its records")]
    Keeping,
    /// The record does not open with the book's key.
    #[error(transparent)]
    Cipher(CipherError),
    /// The body is gone, and no later record says that it was erased.
    #[error("its body is gone and no record says why")]
    Unexplained,
}

/// The kind of the record that names erased bodies, by their positions in its member `targets`.
const EXPUNGED: &str = "expunged";

/// What verification found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The head up to which the chain holds.
    pub head: Head,
    /// The positions of erased bodies.
    pub erased: Vec<u32>,
    /// How many encrypted records could not be looked into, because no key was given.
    pub sealed: u32,
    /// The first damage, `None` where the chain is whole.
    pub damage: Option<Damage>,
    /// How the book stands against each expected code, in the order given.
    pub standings: Vec<(HeadCode, Standing)>,
}

impl Verdict {
    /// Whether the chain is whole and every expected code holds.
    pub fn is_whole(&self) -> bool {
        self.damage.is_none() && self.standings.iter().all(|(_, standing)| *standing == Standing::Holds)
    }
}

/// Verifies one chain from its first record on.
#[derive(Clone, Debug)]
pub struct Verifier {
    book: String,
    encrypted: bool,
    key: Option<Key>,
    head: Head,
    erased: Vec<u32>,
    unexplained: BTreeSet<u32>,
    sealed: u32,
    damage: Option<Damage>,
    expected: Vec<(HeadCode, Option<Link>)>,
}

impl Verifier {
    /// Starts before the first record of the book with this id.
    pub fn of(book: impl Into<String>) -> Self {
        Self {
            book: book.into(),
            encrypted: false,
            key: None,
            head: Head::EMPTY,
            erased: Vec::new(),
            unexplained: BTreeSet::new(),
            sealed: 0,
            damage: None,
            expected: Vec::new(),
        }
    }

    /// The book has a key card: every record of it is encrypted, and none of a book without one.
    pub fn encrypted(mut self, encrypted: bool) -> Self {
        self.encrypted = encrypted;
        self
    }

    /// Looks into the records of an encrypted book too.
    pub fn with_key(mut self, key: Key) -> Self {
        self.encrypted = true;
        self.key = Some(key);
        self
    }

    /// Compares the chain with a code that was printed, exported or kept beside the book.
    pub fn expecting(mut self, code: HeadCode) -> Self {
        let link = (code.count() == 0).then_some(Link::GENESIS);
        self.expected.push((code, link));
        self
    }

    /// The head up to which the chain was verified.
    pub fn head(&self) -> Head {
        self.head
    }

    /// Verifies the next record. `None` is an encrypted one for which there is no key. After the first
    /// damage every further call returns that damage.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Option<Record>, Damage> {
        if let Some(damage) = &self.damage {
            return Err(damage.clone());
        }
        let (head, record) = self.examine(bytes).map_err(|cause| {
            let damage = Damage {
                seq: self.head.count.saturating_add(1),
                cause,
            };
            self.damage = Some(damage.clone());
            damage
        })?;
        self.head = head;
        for (code, link) in &mut self.expected {
            if code.count() == head.count {
                *link = Some(head.link);
            }
        }
        match &record {
            Some(record) if record.content == Content::Erased => {
                self.erased.push(head.count);
                self.unexplained.insert(head.count);
            }
            Some(record) if record.header.kind == EXPUNGED => {
                for target in targets(record) {
                    self.unexplained.remove(&target);
                }
            }
            Some(_) => {}
            None => self.sealed += 1,
        }
        Ok(record)
    }

    /// What was found. A body that is gone and was named by no record up to here is damage, where nothing else is.
    pub fn finish(self) -> Verdict {
        let held = self.head.count;
        let unexplained = self.unexplained.first().map(|seq| Damage {
            seq: *seq,
            cause: Cause::Unexplained,
        });
        let standings = self
            .expected
            .into_iter()
            .map(|(code, link)| {
                let standing = code.standing(held, link.as_ref());
                (code, standing)
            })
            .collect();
        Verdict {
            head: self.head,
            erased: self.erased,
            sealed: self.sealed,
            damage: self.damage.or(unexplained),
            standings,
        }
    }

    fn examine(&self, bytes: &[u8]) -> Result<(Head, Option<Record>), Cause> {
        let head = head_of(bytes)?;
        if self.head.count.checked_add(1) != Some(head.count) {
            return Err(Cause::Gap { found: head.count });
        }
        let envelope = Envelope::split(bytes)?;
        if matches!(envelope, Envelope::Sealed { .. }) != self.encrypted {
            return Err(Cause::Keeping);
        }
        let record = match (envelope, &self.key) {
            (Envelope::Sealed { .. }, None) => return Ok((head, None)),
            (Envelope::Sealed { .. }, Some(key)) => {
                let opened = key.open(&self.book, bytes).map_err(Cause::Cipher)?;
                Record::read(&opened)?
            }
            _ => Record::read(bytes)?,
        };
        if record.header.book != self.book {
            return Err(Cause::ForeignBook);
        }
        if record.header.prev != self.head.link {
            return Err(Cause::Previous);
        }
        Ok((head, Some(record)))
    }
}

/// The positions that a record of erasure names.
fn targets(record: &Record) -> impl Iterator<Item = u32> + '_ {
    let named = record.body().and_then(|body| body.get("targets")?.as_array());
    let named = named.into_iter().flatten().filter_map(serde_json::Value::as_u64);
    named.filter_map(|seq| u32::try_from(seq).ok())
}
