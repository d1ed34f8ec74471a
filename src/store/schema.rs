//! Names of databases and stores, and what a new database looks like.
//!
//! The schema stays at version 1: a bump would lock older programs out, and an index can't be added to
//! an existing store. Versions of meaning live in the records.

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::{Result, internals::SystemRepr as _};

/// The schema's version.
pub const VERSION: u32 = 1;

/// u32 seq → the envelope, as `Uint8Array`.
pub const LOG: &str = "log";
/// [subject, seq] → true; written with the record, can be rebuilt from the log.
pub const ABOUT: &str = "about";
/// [name, part] → `Uint8Array`.
pub const BLOBS: &str = "blobs";
/// form → typed text that is not yet an act.
pub const DRAFTS: &str = "drafts";
/// What may be thrown away at any time: the shelf.
pub const CACHE: &str = "cache";
/// name → small JSON text about this copy of the book.
pub const META: &str = "meta";

/// The stores of one book.
pub const BOOK_STORES: [&str; 6] = [LOG, ABOUT, BLOBS, DRAFTS, CACHE, META];

/// The database that lists the books; also the prefix of all names this program uses.
pub const DIRECTORY: &str = "minutebook";
/// The only store of the directory: book id → JSON text.
pub const BOOKS: &str = "books";
/// The stores of the directory.
pub const DIRECTORY_STORES: [&str; 1] = [BOOKS];

/// A database that is made only to be deleted at once.
pub(super) const PASSING: &str = "minutebook.passing";

/// The name of a book's database, channel and local values. Chromium shares one origin among all local
/// files, so every name begins with the program's.
pub fn book_name(book: &str) -> String {
    format!("{DIRECTORY}-{book}")
}

/// Makes all stores of a new database.
pub(super) fn create_stores(database: &Database, stores: &[&str]) -> Result<()> {
    stores
        .iter()
        .try_for_each(|name| database.create_object_store(*name).build().map(drop))
}

/// Takes back the making of a database that was only asked for: afterwards it does not exist.
pub(super) fn refuse_creation(database: &Database) -> Result<()> {
    // Only a store made in it hands out the running upgrade transaction.
    let store = database.create_object_store(LOG).build()?;
    store.transaction().as_sys().abort()?;
    Ok(())
}
