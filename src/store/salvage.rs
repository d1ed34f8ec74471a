//! Reading what is stored when nothing else works: raw bytes, no meaning, no check, any version.
//!
//! A value that can't be read is passed over and counted, so one bad value never hides the rest.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use super::connection::open_any_version;
use super::fault;
use super::schema::{BLOBS, LOG, META, book_name};
use super::value;
use crate::desk::journal::{BlobPart, JournalError};

/// How many values are held in memory at once.
const CHUNK: u32 = 64;

/// A book read as it lies.
#[derive(Debug)]
pub struct Salvage {
    database: Database,
    next_record: u32,
    last_part: JsValue,
    unreadable: u32,
}

impl Salvage {
    /// Opens a book's database whatever program wrote it; `None` if there is none.
    pub async fn open(book: &str) -> Result<Option<Self>, JournalError> {
        let database = open_any_version(&book_name(book)).await?;
        Ok(database.map(|database| Self {
            database,
            next_record: 0,
            last_part: value::pair("", 0),
            unreadable: 0,
        }))
    }

    /// How many stored values were passed over because they are no bytes.
    pub fn unreadable(&self) -> u32 {
        self.unreadable
    }

    /// A small value about this copy of the book, where it can be read.
    pub async fn meta<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, JournalError> {
        let read = async {
            let transaction = self.database.transaction(META).build()?;
            value::get(&transaction.object_store(META)?, JsValue::from_str(name)).await
        };
        let found = read.await.map_err(|error| fault::told(&error))?;
        Ok(found.and_then(|found| serde_json::from_str(&found.as_string()?).ok()))
    }

    /// The next records in order, at most 64; `None` after the last.
    pub async fn records(&mut self) -> Result<Option<Vec<(u32, Vec<u8>)>>, JournalError> {
        let rows = self.rows(LOG, value::from(self.next_record)).await?;
        let Some((last, _)) = rows.last() else {
            return Ok(None);
        };
        self.next_record = value::number(last).saturating_add(1);
        let readable = self.readable(rows).into_iter();
        let records = readable.map(|(key, bytes)| (value::number(&key), bytes));
        Ok(Some(records.collect()))
    }

    /// The next parts of blobs, at most 64; `None` after the last.
    pub async fn parts(&mut self) -> Result<Option<Vec<BlobPart>>, JournalError> {
        let after = KeyRange::LowerBound(self.last_part.clone(), true);
        let rows = self.rows(BLOBS, after).await?;
        let Some((last, _)) = rows.last() else {
            return Ok(None);
        };
        self.last_part = last.clone();
        let readable = self.readable(rows).into_iter();
        let parts = readable.map(|(key, bytes)| {
            let (name, part) = value::unpaired(&key);
            BlobPart { name, part, bytes }
        });
        Ok(Some(parts.collect()))
    }

    async fn rows(&self, store: &str, range: KeyRange<JsValue>) -> Result<Vec<(JsValue, JsValue)>, JournalError> {
        let read = async {
            let transaction = self.database.transaction(store).build()?;
            value::rows(&transaction.object_store(store)?, range, CHUNK).await
        };
        read.await.map_err(|error| fault::told(&error))
    }

    fn readable(&mut self, rows: Vec<(JsValue, JsValue)>) -> Vec<(JsValue, Vec<u8>)> {
        let mut readable = Vec::with_capacity(rows.len());
        for (key, found) in rows {
            match value::bytes(&found) {
                Some(bytes) => readable.push((key, bytes)),
                None => self.unreadable += 1,
            }
        }
        readable
    }
}

impl Drop for Salvage {
    fn drop(&mut self) {
        self.database.clone().close();
    }
}
