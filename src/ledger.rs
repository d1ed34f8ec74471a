//! The ledger: canonical form, hash chain, verification. Pure: bytes in, bytes out.
//!
//! Knows nothing of matters or meetings: a record is a header and an opaque body.

pub mod head;

pub use head::{Head, Link};
