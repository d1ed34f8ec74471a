//! The ledger: canonical form, hash chain, verification, encryption. Pure: bytes in, bytes out.
//!
//! Knows nothing of matters or meetings: a record is a header and an opaque body. Time, ids and chance come
//! in as arguments; the same arguments always make the same bytes. `docs/format.md` lays the bytes out.

#![deny(missing_docs)]

pub mod attachment;
pub mod canonical;
pub mod cipher;
pub mod commitment;
pub mod digest;
pub mod envelope;
pub mod head;
pub mod head_code;
mod hex;
pub mod plain;
pub mod proof;
pub mod record;
pub mod verify;

pub use commitment::Commitment;
pub use digest::Digest;
pub use envelope::{head_of, is_erased};
pub use head::{Head, Link};
pub use head_code::{HeadCode, Standing};
pub use record::{Content, Encoded, Fact, Header, Record, RecordError, Stamp, encode, encode_all, erase};
pub use verify::{Damage, Verdict, Verifier};

/// The largest value a store is given, in bytes: larger ones move to separate files in browsers.
pub const VALUE_BYTES_MAX: usize = 48 * 1024;

/// The largest plain record, in bytes: sealed, it still fits [`VALUE_BYTES_MAX`].
pub const RECORD_BYTES_MAX: usize = VALUE_BYTES_MAX - 64;

/// The largest plain part of an attachment, in bytes: sealed, it still fits [`VALUE_BYTES_MAX`].
pub const PART_BYTES_MAX: usize = VALUE_BYTES_MAX - 64;
