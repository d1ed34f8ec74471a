//! Checking the `about` index against the log, and making it anew from the records' own words.

use std::collections::BTreeSet;

use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::connection::Write;
use super::journal::IdbJournal;
use super::schema::{ABOUT, LOG};
use super::value;
use crate::desk::journal::{Journal as _, JournalError, Subjects};

/// How many records are held in memory at once.
const CHUNK: u32 = 256;

impl IdbJournal {
    /// Whether the index holds each record under exactly the subjects that `subjects` tells of it.
    pub(super) async fn about_is_whole(&self, subjects: Subjects<'_>) -> Result<bool, JournalError> {
        let (mut from, mut told) = (1, 0_u32);
        loop {
            let records = self.tail(from, CHUNK).await?;
            let Some((last, _)) = records.last() else {
                break;
            };
            from = last + 1;
            let database = self.connection.database().await?;
            let transaction = self.connection.read(&database, &[ABOUT])?;
            let index = self.store(&transaction, ABOUT)?;
            let mut asked = Vec::new();
            for (seq, bytes) in &records {
                for subject in BTreeSet::from_iter(subjects(*seq, bytes)) {
                    asked.push(self.told(value::ask_count(&index, value::pair(&subject, *seq)))?);
                }
            }
            for count in asked {
                if self.told(count.await)? == 0 {
                    return Ok(false);
                }
                told += 1;
            }
        }
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[ABOUT])?;
        let index = self.store(&transaction, ABOUT)?;
        Ok(self.told(index.count().await)? == told)
    }

    /// Makes the index anew in one transaction over the log: all of it or nothing.
    pub(super) async fn rebuild_about(&self, subjects: Subjects<'_>) -> Result<(), JournalError> {
        let database = self.connection.database().await?;
        let stores = [LOG, ABOUT];
        let transaction = self.connection.write(&database, &stores, Write::Strict)?;
        let log = self.store(&transaction, LOG)?;
        let index = self.store(&transaction, ABOUT)?;
        let mut sent = vec![self.told(index.clear())?];
        if let Some(mut records) = self.told(log.open_cursor().await)? {
            while let Some(envelope) = self.told(records.next_record::<JsValue>().await)? {
                let seq = self.told(records.key::<u32>())?.unwrap_or(0);
                let bytes = value::bytes(&envelope).ok_or(JournalError::Damaged(seq))?;
                for subject in subjects(seq, &bytes) {
                    let key = value::pair(&subject, seq);
                    sent.push(self.told(value::send(&index, key, JsValue::TRUE))?);
                }
            }
        }
        self.connection.commit(transaction, sent).await
    }
}
