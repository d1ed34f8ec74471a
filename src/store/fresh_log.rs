//! A fresh log file in Chromium before anything is written.
//!
//! Chromium keeps all databases of an origin in one `LevelDB` and goes on writing at the end of the log file that it
//! finds. Where it was killed in the middle of a record, that file ends in half a record; what is written behind it
//! makes the file unreadable, and at the start after that Chromium throws away every database of the origin
//! (google/leveldb, issue 1287). When a database is deleted it writes what the log holds into a table and begins a new
//! log file: so at each start an empty database is made and deleted first.

use futures::future::select;
use gloo::timers::future::TimeoutFuture;

use super::connection::{Absent, open_database};
use super::erase::delete_database;
use super::schema::{DIRECTORY_STORES, PASSING};
use crate::desk::journal::JournalError;

/// A browser that does not answer keeps nobody waiting longer than this.
const WAIT_MS: u32 = 2_000;

/// Has Chromium begin a new log file; other browsers need none. A failure is told when the book is opened.
pub async fn begin() {
    if is_chromium() {
        let renewed = Box::pin(renew());
        select(renewed, TimeoutFuture::new(WAIT_MS)).await;
    }
}

async fn renew() -> Result<(), JournalError> {
    if let Some(database) = open_database(PASSING, Absent::Create(&DIRECTORY_STORES)).await? {
        database.close();
    }
    delete_database(PASSING).await?;
    Ok(())
}

/// Every browser on Chromium's engine names it so.
fn is_chromium() -> bool {
    let told = web_sys::window().and_then(|window| window.navigator().user_agent().ok());
    told.is_some_and(|told| told.contains("Chrome/"))
}
