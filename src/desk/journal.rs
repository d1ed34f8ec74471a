//! The Journal port: how a desk stores and reads the records of one book.
//!
//! An implementation stores opaque bytes. It never looks inside a record beyond what stands in
//! [`StoredRecord`]. Implemented by the memory journal here and by `IndexedDB` in `store`; one contract
//! suite serves both.

use std::collections::BTreeMap;

use crate::ledger::{Head, Link};

/// One record as it is stored: exact bytes, never made again from their meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredRecord {
    /// The position in the chain, counted from 1; the key in the store.
    pub seq: u32,
    /// The subjects this record is about (ids of matters and meetings), for [`Journal::read`].
    pub about: Vec<String>,
    /// The envelope, as `docs/format.md` lays it out.
    pub bytes: Vec<u8>,
}

/// One part of a blob (an attachment or a long text), at most [`PART_BYTES_MAX`] bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlobPart {
    /// The blob's random name.
    pub name: String,
    /// The part's number, counted from 0.
    pub part: u32,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The largest part of a blob and the largest record a store is given, in bytes.
pub const PART_BYTES_MAX: usize = 48 * 1024;

/// A body taken out of the book by law: the record's new envelope, and the blobs that go with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erasure {
    /// The record whose body goes.
    pub seq: u32,
    /// The envelope without a body; the link stays as it was.
    pub bytes: Vec<u8>,
    /// Blobs to destroy with it.
    pub blobs: Vec<String>,
}

/// What one act writes, all of it or nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// New records, in order, following the expected head.
    pub records: Vec<StoredRecord>,
    /// New blob parts.
    pub blobs: Vec<BlobPart>,
    /// Bodies to destroy.
    pub erasures: Vec<Erasure>,
}

impl Batch {
    /// The head after this batch, if its records follow `expected` without a gap and say so themselves.
    /// `None` is a mistake of the caller: such a batch must never reach a store.
    pub fn head_after(&self, expected: &Head) -> Option<Head> {
        self.records.iter().try_fold(*expected, |head, record| {
            let next = head_told_by(&record.bytes)?;
            (next.count == record.seq && Some(record.seq) == head.count.checked_add(1)).then_some(next)
        })
    }
}

/// Reads the head an envelope stands for when it is the last one: its sequence number and its link.
/// This is all a store knows of an envelope (`env u8 ‖ seq u32 big-endian ‖ link 32 ‖ …`).
pub fn head_told_by(envelope: &[u8]) -> Option<Head> {
    let (seq, rest) = envelope.get(1..)?.split_first_chunk::<4>()?;
    let (link, _) = rest.split_first_chunk::<32>()?;
    Some(Head {
        count: u32::from_be_bytes(*seq),
        link: Link(*link),
    })
}

/// A cached reading of the book, in pieces, bound to the head it was made at. It may always be thrown away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// The shape of the pieces: a program that knows another one throws the shelf away.
    pub shape: u32,
    /// The head at which the shelf was made.
    pub head: Head,
    /// The pieces by their numbers.
    pub pieces: BTreeMap<u16, Vec<u8>>,
}

impl Shelf {
    /// Whether these pieces, all that changed after `since`, may be laid onto a shelf of this shape and head: it is
    /// not older than the first change, and not newer than the last.
    pub fn lies_on(&self, shape: u32, head: &Head, since: u32) -> bool {
        self.shape == shape && (since..=self.head.count).contains(&head.count)
    }
}

/// Why a store could not answer. The person is shown a hint and "save to a file".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// The disk or the browser's quota is full; nothing was written. Free space, then try again.
    #[error("storage is full")]
    Full,
    /// The browser offers no database here (private window, policy), or it was lost. Nothing was written.
    #[error("storage is unavailable: {0}")]
    Unavailable(String),
    /// Another tab holds an older database open. Close it.
    #[error("storage is blocked by another tab")]
    Blocked,
    /// A newer program wrote this database. Only reading is safe.
    #[error("storage was written by a newer version")]
    NewerVersion,
    /// A value that must be there is missing or has the wrong form at this sequence number.
    #[error("stored value {0} is missing or damaged")]
    Damaged(u32),
}

/// Why an append did not happen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Someone else was first: the store's head is not the expected one. Read the tail, decide again, once.
    #[error("the book has moved on to {actual:?}")]
    Conflict {
        /// The head found in the store.
        actual: Head,
    },
    /// The store failed; nothing was written.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// Tells the subjects of a stored record: its number and its bytes as they lie.
pub type Subjects<'a> = &'a dyn Fn(u32, &[u8]) -> Vec<String>;

/// The port to where one book is kept.
#[allow(async_fn_in_trait, reason = "every implementation runs on one thread")]
pub trait Journal {
    /// The head as the stored bytes tell it: the last record's sequence number and link.
    async fn head(&self) -> Result<Head, JournalError>;

    /// Writes a batch in one strict transaction if, and only if, the store's head is `expected`.
    /// Returns when the browser has said that it is stored.
    async fn append(&self, expected: &Head, batch: &Batch) -> Result<Head, AppendError>;

    /// Up to `limit` records from sequence number `from` on, in order, as `(seq, bytes)`.
    async fn tail(&self, from: u32, limit: u32) -> Result<Vec<(u32, Vec<u8>)>, JournalError>;

    /// All records about one subject, in order.
    async fn read(&self, about: &str) -> Result<Vec<(u32, Vec<u8>)>, JournalError>;

    /// Holds the index that [`Journal::read`] goes by against the records, and makes it anew where it differs; whether
    /// it did.
    async fn mend_index(&self, subjects: Subjects<'_>) -> Result<bool, JournalError>;

    /// One part of a blob, `None` where there is none.
    async fn blob(&self, name: &str, part: u32) -> Result<Option<Vec<u8>>, JournalError>;

    /// All blobs, sorted by name, each with the number of its parts from 0 on without a gap; one whose first part is
    /// lost is not among them.
    async fn blob_names(&self) -> Result<Vec<(String, u32)>, JournalError>;

    /// The cached shelf, if one is whole.
    async fn shelf(&self) -> Result<Option<Shelf>, JournalError>;

    /// Keeps a shelf. Without `since` it replaces the kept one. With it, it holds only the pieces that changed since
    /// the shelf of that count, and is laid onto the kept one; `false` where it does not lie on that one (see
    /// [`Shelf::lies_on`]) and nothing was written. Failing to is never an error for the person.
    async fn keep_shelf(&self, shelf: &Shelf, since: Option<u32>) -> Result<bool, JournalError>;

    /// The slips that lie beside the shelf, by name: results that take long to come by. They may be thrown away at any
    /// time.
    async fn slips(&self) -> Result<Vec<(String, Vec<u8>)>, JournalError>;

    /// Keeps slips, each in place of an earlier one of its name. A shelf that replaces the kept one takes them away.
    async fn keep_slips(&self, slips: &[(String, Vec<u8>)]) -> Result<(), JournalError>;
}

/// Kept text that is not yet an act, by the form it belongs to: typed words survive a crash.
#[allow(async_fn_in_trait, reason = "every implementation runs on one thread")]
pub trait Drafts {
    /// The draft of a form, as the form wrote it.
    async fn draft(&self, form: &str) -> Result<Option<String>, JournalError>;
    /// Keeps a draft.
    async fn keep_draft(&self, form: &str, text: &str) -> Result<(), JournalError>;
    /// Throws a draft away, after its act was stored.
    async fn drop_draft(&self, form: &str) -> Result<(), JournalError>;
}
