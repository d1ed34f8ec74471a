//! The byte layout of a stored record, without its meaning.
//!
//! Sequence number and link always stand in clear at the same place, so that a head can be read from the
//! last record without a key.

use super::{Head, Link, RecordError};

/// The envelope byte of a plain record.
pub const PLAIN: u8 = 1;
/// The envelope byte of an encrypted record.
pub const SEALED: u8 = 2;
/// The envelope byte of a record whose body was erased.
pub const ERASED: u8 = 3;

/// Where what follows sequence number and link begins.
const REST: usize = 1 + 4 + 32;

/// The parts of a stored record, borrowed from its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Envelope<'a> {
    /// Header and body.
    Plain {
        /// Position and link.
        head: Head,
        /// The header's canonical bytes.
        header: &'a [u8],
        /// The body's seed.
        seed: &'a [u8; 32],
        /// The body's canonical bytes.
        body: &'a [u8],
    },
    /// Header alone; the body was erased.
    Erased {
        /// Position and link.
        head: Head,
        /// The header's canonical bytes.
        header: &'a [u8],
    },
    /// Everything but position and link encrypted.
    Sealed {
        /// Position and link.
        head: Head,
        /// The nonce of the encryption.
        nonce: &'a [u8; 24],
        /// Ciphertext and tag.
        ciphertext: &'a [u8],
    },
}

/// The head of a chain that ends with this record, as it stands in clear. Nothing is verified.
pub fn head_of(record: &[u8]) -> Result<Head, RecordError> {
    let (_, rest) = record.split_first().ok_or(RecordError::Truncated)?;
    let (seq, rest) = rest.split_first_chunk().ok_or(RecordError::Truncated)?;
    let (link, _) = rest.split_first_chunk().ok_or(RecordError::Truncated)?;
    Ok(Head {
        count: u32::from_be_bytes(*seq),
        link: Link(*link),
    })
}

/// Whether a plain record says of itself that its body was erased. Nothing is verified.
pub fn is_erased(record: &[u8]) -> bool {
    record.first() == Some(&ERASED)
}

impl<'a> Envelope<'a> {
    /// Finds the parts of a record.
    pub fn split(record: &'a [u8]) -> Result<Self, RecordError> {
        let head = head_of(record)?;
        let rest = &record[REST..];
        match record[0] {
            PLAIN => {
                let (header, rest) = split_header(rest)?;
                let (seed, body) = rest.split_first_chunk().ok_or(RecordError::Truncated)?;
                Ok(Self::Plain {
                    head,
                    header,
                    seed,
                    body,
                })
            }
            ERASED => match split_header(rest)? {
                (header, []) => Ok(Self::Erased { head, header }),
                _ => Err(RecordError::NotErased),
            },
            SEALED => {
                let (nonce, ciphertext) = rest.split_first_chunk().ok_or(RecordError::Truncated)?;
                Ok(Self::Sealed {
                    head,
                    nonce,
                    ciphertext,
                })
            }
            other => Err(RecordError::UnknownEnvelope(other)),
        }
    }

    /// Position and link.
    pub fn head(&self) -> Head {
        match self {
            Self::Plain { head, .. } | Self::Erased { head, .. } | Self::Sealed { head, .. } => *head,
        }
    }

    /// The record's bytes; the inverse of [`Envelope::split`].
    pub fn join(&self) -> Vec<u8> {
        match self {
            Self::Plain {
                head,
                header,
                seed,
                body,
            } => {
                let mut out = start(PLAIN, head);
                push_header(&mut out, header);
                out.extend_from_slice(*seed);
                out.extend_from_slice(body);
                out
            }
            Self::Erased { head, header } => {
                let mut out = start(ERASED, head);
                push_header(&mut out, header);
                out
            }
            Self::Sealed {
                head,
                nonce,
                ciphertext,
            } => {
                let mut out = start(SEALED, head);
                out.extend_from_slice(*nonce);
                out.extend_from_slice(ciphertext);
                out
            }
        }
    }
}

/// What encryption hides of a plain or erased record: the envelope byte and all after the link.
pub(super) fn hidden_part(record: &[u8]) -> Result<Vec<u8>, RecordError> {
    match Envelope::split(record)? {
        Envelope::Sealed { .. } => Err(RecordError::Sealed),
        _ => Ok([&record[..1], &record[REST..]].concat()),
    }
}

/// Puts a record together again from its head and its hidden part.
pub(super) fn unhide(head: &Head, hidden: &[u8]) -> Result<Vec<u8>, RecordError> {
    let (envelope, rest) = hidden.split_first().ok_or(RecordError::Truncated)?;
    let mut out = start(*envelope, head);
    out.extend_from_slice(rest);
    match Envelope::split(&out)? {
        Envelope::Sealed { .. } => Err(RecordError::Sealed),
        _ => Ok(out),
    }
}

fn start(envelope: u8, head: &Head) -> Vec<u8> {
    let mut out = vec![envelope];
    out.extend_from_slice(&head.count.to_be_bytes());
    out.extend_from_slice(&head.link.0);
    out
}

fn push_header(out: &mut Vec<u8>, header: &[u8]) {
    let len = u32::try_from(header.len()).expect("a header is far below 4 GiB");
    out.extend_from_slice(&len.to_be_bytes());
    out.extend_from_slice(header);
}

fn split_header(rest: &[u8]) -> Result<(&[u8], &[u8]), RecordError> {
    let (len, rest) = rest.split_first_chunk().ok_or(RecordError::Truncated)?;
    let len = usize::try_from(u32::from_be_bytes(*len)).map_err(|_| RecordError::Truncated)?;
    rest.split_at_checked(len).ok_or(RecordError::Truncated)
}
