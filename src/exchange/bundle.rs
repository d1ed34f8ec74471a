//! The bundle: one whole book as one file (`.yishibu`), written and read in chunks.
//!
//! Nothing outside the records tells what the book says: no names, no titles; an encrypted book stays
//! encrypted. Writer and reader hold the same [`Course`], so the one refuses to write what the other refuses to
//! read. No length is trusted before it is checked, and nothing is believed before the closing digest.

#![deny(missing_docs)]

mod check;
mod reader;
mod writer;

pub use check::{AttachmentFault, Check, Outcome, Report};
pub use reader::Reader;
pub use writer::Writer;

use crate::ledger::{Head, VALUE_BYTES_MAX, canonical::CanonicalError, cipher::KeyCard, head_of};

/// The ending of a bundle's file name.
pub const EXTENSION: &str = "yishibu";

/// The first bytes of a bundle of this version.
pub const MAGIC: &[u8; 20] = b"MINUTEBOOK BUNDLE 1\n";
/// The first bytes of a bundle of any version; the number follows.
const MAGIC_OF_ANY: &[u8; 18] = b"MINUTEBOOK BUNDLE ";

/// The largest manifest, in bytes.
const MANIFEST_BYTES_MAX: usize = 4096;
/// The longest name of a blob, in bytes.
const NAME_BYTES_MAX: usize = 128;

const RECORD: u8 = b'R';
const PART: u8 = b'B';
const END: u8 = b'E';

/// What a bundle says about itself before its first record.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The program that wrote it.
    pub app: String,
    /// When it was written: RFC 3339 with offset.
    pub at: String,
    /// How many blobs it holds.
    pub blobs: u32,
    /// The id of the book.
    pub book: String,
    /// The head of the book; the bundle holds exactly its records.
    pub head: Head,
    /// The key card of an encrypted book.
    pub key: Option<KeyCard>,
    /// How many parts of blobs it holds.
    pub parts: u32,
}

/// One piece of a bundle, as it was stored in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// What the bundle says about itself; always the first.
    Manifest(Manifest),
    /// The next record's exact bytes.
    Record(Vec<u8>),
    /// A part of a blob.
    Part {
        /// The blob's name.
        name: String,
        /// The part's number, counted from 0.
        part: u32,
        /// The stored bytes.
        bytes: Vec<u8>,
    },
}

/// Why a bundle can't be written or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// This is no bundle at all.
    #[error("not a bundle")]
    Foreign,
    /// A newer program wrote it: update the program, then read it.
    #[error("written by a newer program")]
    NewerFormat,
    /// The file ends too early: copy it again, or take another backup.
    #[error("the file ends too early")]
    Truncated,
    /// A length is beyond what this version ever writes; nothing was allocated for it.
    #[error("a length of {len} bytes where at most {max} can stand")]
    TooLarge {
        /// The length that stands there.
        len: u64,
        /// The largest possible length.
        max: usize,
    },
    /// The manifest is not canonical JSON.
    #[error("the manifest: {0}")]
    Manifest(#[from] CanonicalError),
    /// The manifest lacks a member or has another one.
    #[error("the manifest does not have the form of version 1")]
    ManifestForm,
    /// An item starts with a letter that has no meaning.
    #[error("unknown item {0:#04x}")]
    UnknownItem(u8),
    /// A record is too short to hold its sequence number and link.
    #[error("record {0} is malformed")]
    Record(u32),
    /// Another record stands here than the next one.
    #[error("record {found} stands where {expected} is expected")]
    RecordOrder {
        /// The sequence number expected.
        expected: u32,
        /// The sequence number found.
        found: u32,
    },
    /// A blob's name is not 1–128 visible ASCII characters.
    #[error("a blob has a malformed name")]
    Name,
    /// A part does not follow the part before it; blobs are sorted by name, parts by number.
    #[error("part {part} of a blob stands out of order")]
    PartOrder {
        /// The part's number.
        part: u32,
    },
    /// The counts of records, blobs or parts differ from the manifest's.
    #[error("the counts differ from the manifest's")]
    Counts,
    /// The last record's link is not the manifest's head.
    #[error("the last record is not the manifest's head")]
    Head,
    /// The closing digest differs: some byte was altered.
    #[error("the closing digest differs")]
    Digest,
    /// Something follows the closing digest.
    #[error("something follows the end")]
    TrailingBytes,
}

/// The order in which items must come, watched by writer and reader alike.
#[derive(Clone, Debug)]
struct Course {
    manifest: Manifest,
    head: Head,
    blobs: u32,
    parts: u32,
    last_part: Option<(String, u32)>,
}

impl Course {
    fn of(manifest: Manifest) -> Self {
        Self {
            manifest,
            head: Head::EMPTY,
            blobs: 0,
            parts: 0,
            last_part: None,
        }
    }

    fn record(&mut self, bytes: &[u8]) -> Result<(), BundleError> {
        let expected = self.head.count.saturating_add(1);
        let head = head_of(bytes).map_err(|_| BundleError::Record(expected))?;
        if head.count != expected {
            return Err(BundleError::RecordOrder {
                expected,
                found: head.count,
            });
        }
        if self.head.count == self.manifest.head.count {
            return Err(BundleError::Counts);
        }
        self.head = head;
        if self.head.count == self.manifest.head.count && self.head != self.manifest.head {
            return Err(BundleError::Head);
        }
        Ok(())
    }

    fn part(&mut self, name: &str, part: u32) -> Result<(), BundleError> {
        if self.head != self.manifest.head {
            return Err(BundleError::Counts);
        }
        if !is_name(name) {
            return Err(BundleError::Name);
        }
        let follows = match &self.last_part {
            Some((last, number)) if last == name => number.checked_add(1) == Some(part),
            Some((last, _)) => last.as_str() < name && part == 0,
            None => part == 0,
        };
        if !follows {
            return Err(BundleError::PartOrder { part });
        }
        self.blobs += u32::from(part == 0);
        self.parts = self.parts.checked_add(1).ok_or(BundleError::Counts)?;
        self.last_part = Some((name.to_owned(), part));
        Ok(())
    }

    fn end(&self) -> Result<(), BundleError> {
        let complete =
            self.head == self.manifest.head && self.blobs == self.manifest.blobs && self.parts == self.manifest.parts;
        if complete { Ok(()) } else { Err(BundleError::Counts) }
    }
}

fn is_name(name: &str) -> bool {
    (1..=NAME_BYTES_MAX).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_graphic())
}

fn admit_len(len: usize, max: usize) -> Result<(), BundleError> {
    if len > max {
        return Err(BundleError::TooLarge { len: len as u64, max });
    }
    Ok(())
}

/// The largest record or part: what a store holds in one value.
const ITEM_BYTES_MAX: usize = VALUE_BYTES_MAX;
