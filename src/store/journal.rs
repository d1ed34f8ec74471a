//! [`IdbJournal`]: the Journal port over one book's database.
//!
//! The append is the heart: prepare, transact, commit. Whatever fails before the commit leaves nothing.

use indexed_db_futures::cursor::CursorDirection;
use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use wasm_bindgen::JsValue;

use super::connection::{Connection, Write};
use super::schema::{ABOUT, BLOBS, BOOK_STORES, CACHE, LOG, book_name};
use super::{shelf, side_head, value};
use crate::desk::journal::{AppendError, Batch, Journal, JournalError, Shelf, Subjects, head_told_by};
use crate::ledger::Head;

/// One book in `IndexedDB`. Two of them on one book are two connections, as two tabs have.
#[derive(Debug)]
pub struct IdbJournal {
    pub(super) book: String,
    pub(super) connection: Connection,
}

impl IdbJournal {
    /// Opens a book that is kept here, or tells that there is no such database.
    pub async fn open(book: &str) -> Result<Option<Self>, JournalError> {
        let connection = Connection::existing(&book_name(book)).await?;
        Ok(connection.map(|connection| Self {
            book: book.to_owned(),
            connection,
        }))
    }

    /// Opens a book, making its database if there is none: for founding and for restoring.
    pub async fn create(book: &str) -> Result<Self, JournalError> {
        let connection = Connection::ready(&book_name(book), &BOOK_STORES).await?;
        Ok(Self {
            book: book.to_owned(),
            connection,
        })
    }

    /// The book's id.
    pub fn book(&self) -> &str {
        &self.book
    }

    /// Gives the connection up; the next request opens it again.
    pub fn close(&self) {
        self.connection.close();
    }

    pub(super) fn store<'t>(
        &self,
        transaction: &'t Transaction<'_>,
        name: &str,
    ) -> Result<ObjectStore<'t>, JournalError> {
        self.told(transaction.object_store(name))
    }

    pub(super) fn told<T>(&self, answer: indexed_db_futures::Result<T>) -> Result<T, JournalError> {
        answer.map_err(|error| self.connection.told(&error))
    }

    /// The head as the last stored record tells it.
    async fn head_in(&self, log: &ObjectStore<'_>) -> Result<Head, JournalError> {
        let cursor = log.open_cursor().with_direction(CursorDirection::Prev);
        let Some(mut cursor) = self.told(cursor.await)? else {
            return Ok(Head::EMPTY);
        };
        let seq = self.told(cursor.key::<u32>())?.unwrap_or(0);
        let last = self.told(cursor.next_record::<JsValue>().await)?;
        last.and_then(|envelope| head_told_by(&value::bytes(&envelope)?))
            .filter(|head| head.count == seq)
            .ok_or(JournalError::Damaged(seq))
    }

    /// Sends all writes of a batch, without waiting for any of them.
    async fn send(&self, transaction: &Transaction<'_>, batch: &Batch) -> Result<Vec<VoidRequest>, JournalError> {
        let log = self.store(transaction, LOG)?;
        let about = self.store(transaction, ABOUT)?;
        let blobs = self.store(transaction, BLOBS)?;
        for erasure in &batch.erasures {
            let found = self.told(value::get(&log, erasure.seq.into()).await)?;
            found.ok_or(JournalError::Damaged(erasure.seq))?;
        }
        let mut sent = Vec::new();
        for record in &batch.records {
            let envelope = value::stored(&record.bytes);
            sent.push(value::send_new(&log, record.seq.into(), envelope));
            for subject in &record.about {
                let key = value::pair(subject, record.seq);
                sent.push(value::send(&about, key, JsValue::TRUE));
            }
        }
        for blob in &batch.blobs {
            let key = value::pair(&blob.name, blob.part);
            sent.push(value::send_new(&blobs, key, value::stored(&blob.bytes)));
        }
        for erasure in &batch.erasures {
            let envelope = value::stored(&erasure.bytes);
            sent.push(value::send(&log, erasure.seq.into(), envelope));
            for name in &erasure.blobs {
                sent.push(value::send_deletion(&blobs, value::all_of(name)));
            }
        }
        self.told(sent.into_iter().collect())
    }

    /// Writes a batch of a book that is being loaded. It is on the disk only once something strict was written after
    /// it; until then a mark says that the book is not whole.
    pub async fn load(&self, expected: &Head, batch: &Batch) -> Result<Head, AppendError> {
        self.write(expected, batch, Write::Relaxed).await
    }

    /// Acknowledges a book that was loaded whole.
    pub fn acknowledge(&self, head: &Head) {
        side_head::keep(&self.book, head);
    }

    async fn write(&self, expected: &Head, batch: &Batch, durability: Write) -> Result<Head, AppendError> {
        // Prepare: whatever is not the database comes before the transaction exists.
        let next = batch
            .head_after(expected)
            .expect("a batch follows the head it was decided at");
        let database = self.connection.database().await?;

        // Transact: from here to the commit only IndexedDB is awaited; any return before it aborts.
        let stores = [LOG, ABOUT, BLOBS];
        let transaction = self.connection.write(&database, &stores, durability)?;
        let actual = self.head_in(&self.store(&transaction, LOG)?).await?;
        if actual != *expected {
            return Err(AppendError::Conflict { actual });
        }
        let sent = self.send(&transaction, batch).await?;

        // Commit: only now is it stored.
        self.connection.commit(transaction, sent).await?;
        Ok(next)
    }
}

impl Journal for IdbJournal {
    async fn head(&self) -> Result<Head, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[LOG])?;
        let log = self.store(&transaction, LOG)?;
        self.head_in(&log).await
    }

    async fn append(&self, expected: &Head, batch: &Batch) -> Result<Head, AppendError> {
        let next = self.write(expected, batch, Write::Strict).await?;
        side_head::keep(&self.book, &next);
        Ok(next)
    }

    async fn tail(&self, from: u32, limit: u32) -> Result<Vec<(u32, Vec<u8>)>, JournalError> {
        if limit == 0 {
            // To the browser a limit of 0 means all of them.
            return Ok(Vec::new());
        }
        let from = from.max(1);
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[LOG])?;
        let log = self.store(&transaction, LOG)?;
        let rows = self.told(value::rows(&log, value::from(from), limit).await)?;
        (from..)
            .zip(rows)
            .map(|(due, (key, envelope))| {
                let bytes = value::bytes(&envelope).filter(|_| value::number(&key) == due);
                Ok((due, bytes.ok_or(JournalError::Damaged(due))?))
            })
            .collect()
    }

    async fn read(&self, about: &str) -> Result<Vec<(u32, Vec<u8>)>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[LOG, ABOUT])?;
        let index = self.store(&transaction, ABOUT)?;
        let log = self.store(&transaction, LOG)?;
        let keys = self.told(value::keys(&index, value::all_of(about)).await)?;
        let seqs: Vec<u32> = keys.iter().map(|key| value::unpaired(key).1).collect();
        // All requests go out before the first is awaited; records that follow each other are asked for at once.
        let mut requests = Vec::new();
        for run in seqs.chunk_by(|one, next| one.checked_add(1) == Some(*next)) {
            requests.push((run, self.told(value::ask_run(&log, run))?));
        }
        let mut records = Vec::with_capacity(seqs.len());
        for (run, request) in requests {
            let mut envelopes = self.told(request.await)?;
            for seq in run {
                let bytes = envelopes.next().transpose();
                let bytes = self.told(bytes)?.and_then(|envelope| value::bytes(&envelope));
                // What stands in the place of a lost record is the one after it.
                let there = bytes.filter(|bytes| head_told_by(bytes).is_some_and(|head| head.count == *seq));
                records.push((*seq, there.ok_or(JournalError::Damaged(*seq))?));
            }
        }
        Ok(records)
    }

    async fn blob(&self, name: &str, part: u32) -> Result<Option<Vec<u8>>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[BLOBS])?;
        let blobs = self.store(&transaction, BLOBS)?;
        let found = self.told(value::get(&blobs, value::pair(name, part)).await)?;
        found
            .map(|found| value::bytes(&found).ok_or(JournalError::Damaged(part)))
            .transpose()
    }

    async fn mend_index(&self, subjects: Subjects<'_>) -> Result<bool, JournalError> {
        if self.about_is_whole(subjects).await? {
            return Ok(false);
        }
        self.rebuild_about(subjects).await?;
        Ok(true)
    }

    async fn blob_names(&self) -> Result<Vec<(String, u32)>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[BLOBS])?;
        let blobs = self.store(&transaction, BLOBS)?;
        let keys = self.told(value::keys(&blobs, value::from(value::pair("", 0))).await)?;
        let mut names: Vec<(String, u32)> = Vec::new();
        for key in keys {
            let (name, part) = value::unpaired(&key);
            match names.last_mut() {
                // Keys come in order, so the parts of one blob stand together.
                Some((last, parts)) if *last == name => *parts += u32::from(*parts == part),
                _ if part == 0 => names.push((name, 1)),
                _ => {}
            }
        }
        Ok(names)
    }

    async fn shelf(&self) -> Result<Option<Shelf>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[CACHE])?;
        let cache = self.store(&transaction, CACHE)?;
        self.told(shelf::read(&cache).await)
    }

    async fn keep_shelf(&self, made: &Shelf, since: Option<u32>) -> Result<bool, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.write(&database, &[CACHE], Write::Relaxed)?;
        let cache = self.store(&transaction, CACHE)?;
        let Some(sent) = self.told(shelf::send(&cache, made, since).await)? else {
            return Ok(false);
        };
        self.connection.commit(transaction, sent).await?;
        Ok(true)
    }

    async fn slips(&self) -> Result<Vec<(String, Vec<u8>)>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[CACHE])?;
        let cache = self.store(&transaction, CACHE)?;
        self.told(shelf::slips(&cache).await)
    }

    async fn keep_slips(&self, slips: &[(String, Vec<u8>)]) -> Result<(), JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.write(&database, &[CACHE], Write::Relaxed)?;
        let cache = self.store(&transaction, CACHE)?;
        let sent = self.told(shelf::send_slips(&cache, slips))?;
        self.connection.commit(transaction, sent).await
    }
}
