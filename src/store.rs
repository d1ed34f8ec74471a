//! The book in `IndexedDB`: the [`Journal`](crate::desk::journal::Journal) port in a browser, and the little
//! that stands beside it (directory of books, side head, other tabs, persistence, salvage).
//!
//! A record is opaque here but for its sequence number and link. Every write of the log is one strict
//! transaction with the expected head checked inside it; between its first request and its commit nothing
//! but `IndexedDB` is awaited. Errors of the browser end here: what leaves is a
//! [`JournalError`](crate::desk::journal::JournalError), told by cause.

mod about;
mod connection;
pub mod directory;
mod drafts;
pub mod erase;
pub mod fault;
pub mod fresh_log;
mod journal;
pub mod locals;
pub mod meta;
pub mod outside;
pub mod persistence;
pub mod salvage;
pub mod schema;
mod shelf;
pub mod side_head;
pub mod tabs;
mod value;

pub use journal::IdbJournal;
