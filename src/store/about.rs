//! Checking the `about` index against the log, and making it anew from the records' own words.

use std::collections::BTreeSet;

use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::connection::Write;
use super::journal::IdbJournal;
use super::schema::{ABOUT, LOG};
use super::value;
use crate::desk::journal::{Journal as _, JournalError};

/// How many records are held in memory at once.
const CHUNK: u32 = 256;

impl IdbJournal {
    /// Whether the index holds each record under exactly the subjects that `subjects` tells of its bytes.
    pub async fn about_is_whole(&self, subjects: impl Fn(&[u8]) -> Vec<String>) -> Result<bool, JournalError> {
        let mut told = BTreeSet::new();
        let mut from = 1;
        loop {
            let records = self.tail(from, CHUNK).await?;
            let Some((last, _)) = records.last() else {
                break;
            };
            from = last + 1;
            for (seq, bytes) in &records {
                told.extend(subjects(bytes).into_iter().map(|subject| (subject, *seq)));
            }
        }
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[ABOUT])?;
        let index = self.store(&transaction, ABOUT)?;
        let keys = self.told(value::keys(&index, value::from(value::pair("", 0))).await)?;
        Ok(told == keys.iter().map(value::unpaired).collect())
    }

    /// Makes the index anew in one transaction over the log: all of it or nothing.
    pub async fn rebuild_about(&self, subjects: impl Fn(&[u8]) -> Vec<String>) -> Result<(), JournalError> {
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
                for subject in subjects(&bytes) {
                    let key = value::pair(&subject, seq);
                    sent.push(self.told(value::send(&index, key, JsValue::TRUE))?);
                }
            }
        }
        self.connection.commit(transaction, sent).await
    }
}
