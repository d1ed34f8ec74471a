//! The record, version 1: made once, stored as exact bytes, read only if it holds together.
//!
//! The chain runs over headers. A header names nothing personal and commits to its body, so that a body can
//! be erased by law and the chain still verifies.

use super::{
    Digest, Head, Link, RECORD_BYTES_MAX,
    canonical::{self, CanonicalError},
    commitment::{self, Commitment},
    envelope::Envelope,
    plain,
};
use serde_json::{Map, Value};

const RECORD: &[u8] = b"minutebook record 1\0";

/// The version of header and commitments written here.
pub const VERSION: u32 = 1;

/// What stands in the chain about one fact. Nothing in it is personal: ids are 1–128 visible ASCII characters.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// The version of this form, 1.
    pub v: u32,
    /// The id of the book.
    pub book: String,
    /// The id of the device that wrote.
    pub device: String,
    /// The position in the chain, counted from 1.
    pub seq: u32,
    /// The link of the record before, or [`Link::GENESIS`].
    pub prev: Link,
    /// When it was entered: RFC 3339 with offset.
    pub at: String,
    /// The id of who entered it.
    pub by: String,
    /// The random id of the command: a retry after an unknown commit is recognised by it.
    pub cmd: String,
    /// The kind of fact.
    pub kind: String,
    /// The version of this kind's body.
    pub kv: u32,
    /// The ids of the subjects it is about, sorted, without repetition; may be empty.
    pub about: Vec<String>,
    /// Program and law edition.
    pub app: String,
    /// How `body` was made.
    pub commit: Commitment,
    /// The commitment to the body.
    pub body: Digest,
}

impl Header {
    /// The link of this header.
    pub fn link(&self) -> Result<Link, RecordError> {
        Ok(link_of(&canonical::to_bytes(self)?))
    }

    fn admit(&self) -> Result<(), RecordError> {
        let named = [&self.book, &self.device, &self.by, &self.cmd, &self.kind]
            .into_iter()
            .all(|id| is_id(id));
        let about = self.about.iter().all(|id| is_id(id)) && self.about.is_sorted_by(|a, b| a < b);
        if self.v == VERSION && self.seq > 0 && named && about && is_moment(&self.at) {
            Ok(())
        } else {
            Err(RecordError::HeaderForm)
        }
    }
}

/// What all records of one command share.
#[derive(Clone, Copy, Debug)]
pub struct Stamp<'a> {
    /// The id of the book.
    pub book: &'a str,
    /// The id of the writing device.
    pub device: &'a str,
    /// The moment of entry: RFC 3339 with offset, such as `2026-11-22T09:30:00+08:00`.
    pub at: &'a str,
    /// The id of who enters.
    pub by: &'a str,
    /// The random id of the command.
    pub cmd: &'a str,
    /// Program and law edition.
    pub app: &'a str,
    /// The command's secret randomness; every record's seed is made from it.
    pub seed: &'a [u8; 32],
}

/// One fact to be written.
#[derive(Clone, Copy, Debug)]
pub struct Fact<'a> {
    /// The kind of fact.
    pub kind: &'a str,
    /// The version of this kind's body.
    pub kv: u32,
    /// The ids of its subjects, in any order.
    pub about: &'a [String],
    /// [`Commitment::Fields`] for kinds that are published.
    pub commitment: Commitment,
    /// The body: a JSON object.
    pub body: &'a Value,
}

/// A record ready to be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The head of the chain once it is stored.
    pub head: Head,
    /// The subjects, as they stand in the header.
    pub about: Vec<String>,
    /// The envelope's exact bytes.
    pub bytes: Vec<u8>,
}

/// A record that was read and holds together: link, form and commitment are right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its link.
    pub link: Link,
    /// Its header.
    pub header: Header,
    /// Its body, or that it was erased.
    pub content: Content,
}

/// What a record says beside its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The body is there and is the one the header commits to.
    Body {
        /// The body's seed.
        seed: [u8; 32],
        /// The body, an object.
        body: Value,
    },
    /// The body was erased; the header stands.
    Erased,
}

/// Why a record can't be made or does not hold together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// The bytes end too early.
    #[error("the record is cut off")]
    Truncated,
    /// The envelope byte is none that this version knows: damage, or a newer program.
    #[error("unknown envelope {0}")]
    UnknownEnvelope(u8),
    /// The record is encrypted: open it with the book's key first.
    #[error("the record is encrypted")]
    Sealed,
    /// The envelope says erased, but something follows the header.
    #[error("an erased record still has a body")]
    NotErased,
    /// The header's link is not the one in the envelope.
    #[error("the link does not fit the header")]
    Link,
    /// The header is not in canonical form.
    #[error("the header: {0}")]
    Header(CanonicalError),
    /// The header lacks a member, has another one, or one of the wrong form.
    #[error("the header does not have the form of version 1")]
    HeaderForm,
    /// The sequence numbers of envelope and header differ.
    #[error("the header names another sequence number")]
    Seq,
    /// The body is not in canonical form.
    #[error("the body: {0}")]
    Body(CanonicalError),
    /// The body is not a JSON object.
    #[error("the body is not an object")]
    BodyForm,
    /// The body is not the one the header commits to.
    #[error("the body does not fit its commitment")]
    Commitment,
    /// The record would be larger than [`RECORD_BYTES_MAX`]: move long text to a blob.
    #[error("the record has {0} bytes, too many for one value")]
    TooLarge(usize),
    /// The chain is full: the sequence number can't grow further.
    #[error("the chain is full")]
    Full,
}

impl From<CanonicalError> for RecordError {
    fn from(error: CanonicalError) -> Self {
        Self::Header(error)
    }
}

/// Makes the record that follows `head`.
pub fn encode(head: &Head, stamp: &Stamp<'_>, fact: &Fact<'_>) -> Result<Encoded, RecordError> {
    let seq = head.count.checked_add(1).ok_or(RecordError::Full)?;
    let fields = fact.body.as_object().ok_or(RecordError::BodyForm)?;
    let body = canonical::value_to_bytes(fact.body).map_err(RecordError::Body)?;
    let seed = commitment::seed_of(stamp.seed, seq);
    let mut about = fact.about.to_vec();
    about.sort_unstable();
    about.dedup();
    let header = Header {
        v: VERSION,
        book: stamp.book.to_owned(),
        device: stamp.device.to_owned(),
        seq,
        prev: head.link,
        at: stamp.at.to_owned(),
        by: stamp.by.to_owned(),
        cmd: stamp.cmd.to_owned(),
        kind: fact.kind.to_owned(),
        kv: fact.kv,
        about,
        app: stamp.app.to_owned(),
        commit: fact.commitment,
        body: commit(fact.commitment, &seed, &body, fields)?,
    };
    header.admit()?;
    let header_bytes = canonical::to_bytes(&header)?;
    let head = Head {
        count: seq,
        link: link_of(&header_bytes),
    };
    let bytes = Envelope::Plain {
        head,
        header: &header_bytes,
        seed: &seed,
        body: &body,
    }
    .join();
    if bytes.len() > RECORD_BYTES_MAX {
        return Err(RecordError::TooLarge(bytes.len()));
    }
    Ok(Encoded {
        head,
        about: header.about,
        bytes,
    })
}

/// Makes the records of one command, one after another.
pub fn encode_all(head: &Head, stamp: &Stamp<'_>, facts: &[Fact<'_>]) -> Result<Vec<Encoded>, RecordError> {
    let mut head = *head;
    let mut records = Vec::with_capacity(facts.len());
    for fact in facts {
        let record = encode(&head, stamp, fact)?;
        head = record.head;
        records.push(record);
    }
    Ok(records)
}

/// The record without seed and body; header and link stay as they were. An erased record stays erased; an
/// encrypted one must be opened first and sealed again.
pub fn erase(record: &[u8]) -> Result<Vec<u8>, RecordError> {
    match Envelope::split(record)? {
        Envelope::Plain { head, header, .. } | Envelope::Erased { head, header } => {
            Ok(Envelope::Erased { head, header }.join())
        }
        Envelope::Sealed { .. } => Err(RecordError::Sealed),
    }
}

impl Record {
    /// Reads a plain or erased record and checks everything that can be checked without its neighbours.
    pub fn read(record: &[u8]) -> Result<Self, RecordError> {
        if record.len() > RECORD_BYTES_MAX {
            return Err(RecordError::TooLarge(record.len()));
        }
        let (head, header, salted) = match Envelope::split(record)? {
            Envelope::Plain {
                head,
                header,
                seed,
                body,
            } => (head, header, Some((seed, body))),
            Envelope::Erased { head, header } => (head, header, None),
            Envelope::Sealed { .. } => return Err(RecordError::Sealed),
        };
        if link_of(header) != head.link {
            return Err(RecordError::Link);
        }
        let header = canonical::parse(header).map_err(RecordError::Header)?;
        let header: Header = plain::read(&header).map_err(|_| RecordError::HeaderForm)?;
        header.admit()?;
        if header.seq != head.count {
            return Err(RecordError::Seq);
        }
        let content = match salted {
            Some((seed, body)) => read_body(&header, seed, body)?,
            None => Content::Erased,
        };
        Ok(Self {
            link: head.link,
            header,
            content,
        })
    }

    /// The head of a chain that ends here.
    pub fn head(&self) -> Head {
        Head {
            count: self.header.seq,
            link: self.link,
        }
    }

    /// The body's fields, `None` where it was erased.
    pub fn body(&self) -> Option<&Map<String, Value>> {
        match &self.content {
            Content::Body { body, .. } => body.as_object(),
            Content::Erased => None,
        }
    }
}

fn read_body(header: &Header, seed: &[u8; 32], body: &[u8]) -> Result<Content, RecordError> {
    let value = canonical::parse(body).map_err(RecordError::Body)?;
    let fields = value.as_object().ok_or(RecordError::BodyForm)?;
    if commit(header.commit, seed, body, fields)? != header.body {
        return Err(RecordError::Commitment);
    }
    Ok(Content::Body {
        seed: *seed,
        body: value,
    })
}

fn commit(how: Commitment, seed: &[u8; 32], body: &[u8], fields: &Map<String, Value>) -> Result<Digest, RecordError> {
    match how {
        Commitment::Whole => Ok(commitment::whole(seed, body)),
        Commitment::Fields => commitment::fields(seed, fields).map_err(RecordError::Body),
    }
}

fn link_of(header: &[u8]) -> Link {
    Link(Digest::of(&[RECORD, header]).0)
}

/// Whether a text is an id: 1–128 visible ASCII characters, so that no name of a person fits in.
fn is_id(text: &str) -> bool {
    (1..=128).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Whether a text is `YYYY-MM-DDThh:mm:ss`, an optional fraction of 1–9 digits, and an offset `±hh:mm`.
fn is_moment(text: &str) -> bool {
    let Some((local, rest)) = text.split_at_checked(19) else {
        return false;
    };
    let (fraction, offset) = match rest.find(['+', '-']) {
        Some(at) => rest.split_at(at),
        None => return false,
    };
    let fraction_fits = match fraction.strip_prefix('.') {
        Some(digits) => (1..=9).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_digit()),
        None => fraction.is_empty(),
    };
    fits(local, "0000-00-00T00:00:00") && fraction_fits && (fits(offset, "+00:00") || fits(offset, "-00:00"))
}

/// Whether a text has a digit where the pattern has `0`, and the pattern's own character elsewhere.
fn fits(text: &str, pattern: &str) -> bool {
    text.len() == pattern.len()
        && text.bytes().zip(pattern.bytes()).all(|(found, wanted)| match wanted {
            b'0' => found.is_ascii_digit(),
            other => found == other,
        })
}
