//! A journal in memory, for the native tools and for tests.
//!
//! Keeps the same contract as `IndexedDB`: one suite runs over both. Clones share one book, as tabs do.
//! Requests can be made to fail on purpose, with or without their effect, and stored values can be
//! lost or damaged, so that everything above the port can be tried against a bad disk.

use core::cell::RefCell;
use core::iter;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::journal::{AppendError, Batch, Drafts, Journal, JournalError, Shelf, Subjects, head_told_by};
use crate::ledger::Head;

/// What a request that is made to fail does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done, and this error is answered.
    Refuse(JournalError),
    /// The request takes effect, yet this error is answered: the acknowledgement is lost.
    LoseAnswer(JournalError),
}

/// One book in memory; clones are further connections to the same book.
#[derive(Clone, Debug, Default)]
pub struct MemoryJournal {
    memory: Rc<RefCell<Memory>>,
}

#[derive(Debug, Default)]
struct Memory {
    log: BTreeMap<u32, Vec<u8>>,
    about: BTreeSet<(String, u32)>,
    blobs: BTreeMap<(String, u32), Vec<u8>>,
    drafts: BTreeMap<String, String>,
    shelf: Option<Shelf>,
    slips: BTreeMap<String, Vec<u8>>,
    requests: u32,
    faults: BTreeMap<u32, Fault>,
}

impl MemoryJournal {
    /// An empty book.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many requests this book has been sent so far, over all its clones.
    pub fn requests(&self) -> u32 {
        self.memory.borrow().requests
    }

    /// Makes the `nth` request from now on fail; 1 is the next one.
    pub fn fail_request(&self, nth: u32, fault: Fault) {
        let mut memory = self.memory.borrow_mut();
        let at = memory.requests + nth;
        memory.faults.insert(at, fault);
    }

    /// Takes every fault back that has not happened yet.
    pub fn heal(&self) {
        self.memory.borrow_mut().faults.clear();
    }

    /// Loses one stored record, as a damaged disk does.
    pub fn lose_record(&self, seq: u32) {
        self.memory.borrow_mut().log.remove(&seq);
    }

    /// Loses what the index tells of one record.
    pub fn lose_from_index(&self, seq: u32) {
        self.memory.borrow_mut().about.retain(|(_, about)| *about != seq);
    }

    /// Changes the stored bytes of one record behind the chain's back; nothing happens if there is none.
    pub fn damage_record(&self, seq: u32, change: impl FnOnce(&mut Vec<u8>)) {
        if let Some(bytes) = self.memory.borrow_mut().log.get_mut(&seq) {
            change(bytes);
        }
    }

    /// Runs one request, letting a fault that is due take its place or its answer.
    fn request<T, E: From<JournalError>>(&self, work: impl FnOnce(&mut Memory) -> Result<T, E>) -> Result<T, E> {
        let mut memory = self.memory.borrow_mut();
        memory.requests += 1;
        let now = memory.requests;
        match memory.faults.remove(&now) {
            None => work(&mut memory),
            Some(Fault::Refuse(error)) => Err(error.into()),
            Some(Fault::LoseAnswer(error)) => {
                work(&mut memory)?;
                Err(error.into())
            }
        }
    }
}

impl Memory {
    fn head(&self) -> Result<Head, JournalError> {
        let Some((&seq, bytes)) = self.log.last_key_value() else {
            return Ok(Head::EMPTY);
        };
        head_told_by(bytes)
            .filter(|head| head.count == seq)
            .ok_or(JournalError::Damaged(seq))
    }

    fn record(&self, seq: u32) -> Result<(u32, Vec<u8>), JournalError> {
        let bytes = self.log.get(&seq).ok_or(JournalError::Damaged(seq))?;
        Ok((seq, bytes.clone()))
    }

    fn append(&mut self, expected: &Head, batch: &Batch) -> Result<Head, AppendError> {
        let next = batch
            .head_after(expected)
            .expect("a batch follows the head it was decided at");
        let actual = self.head()?;
        if actual != *expected {
            return Err(AppendError::Conflict { actual });
        }
        // All doubts first: from here on nothing fails, so nothing is ever half written.
        for erasure in &batch.erasures {
            self.record(erasure.seq)?;
        }
        let mut names = BTreeSet::new();
        for blob in &batch.blobs {
            let key = (blob.name.clone(), blob.part);
            if self.blobs.contains_key(&key) || !names.insert(key) {
                return Err(JournalError::Unavailable("the blob part is already stored".into()).into());
            }
        }
        for record in &batch.records {
            self.log.insert(record.seq, record.bytes.clone());
            for subject in &record.about {
                self.about.insert((subject.clone(), record.seq));
            }
        }
        for blob in &batch.blobs {
            self.blobs.insert((blob.name.clone(), blob.part), blob.bytes.clone());
        }
        for erasure in &batch.erasures {
            self.log.insert(erasure.seq, erasure.bytes.clone());
            self.blobs.retain(|(name, _), _| !erasure.blobs.contains(name));
        }
        Ok(next)
    }
}

impl Journal for MemoryJournal {
    async fn head(&self) -> Result<Head, JournalError> {
        self.request(|memory| memory.head())
    }

    async fn append(&self, expected: &Head, batch: &Batch) -> Result<Head, AppendError> {
        self.request(|memory| memory.append(expected, batch))
    }

    async fn tail(&self, from: u32, limit: u32) -> Result<Vec<(u32, Vec<u8>)>, JournalError> {
        self.request(|memory| {
            let last = memory.log.last_key_value().map_or(0, |(&seq, _)| seq);
            let from = from.max(1);
            (from..=last)
                .take(usize::try_from(limit).unwrap_or(usize::MAX))
                .map(|seq| memory.record(seq))
                .collect()
        })
    }

    async fn read(&self, about: &str) -> Result<Vec<(u32, Vec<u8>)>, JournalError> {
        self.request(|memory| {
            memory
                .about
                .range((about.to_owned(), 0)..=(about.to_owned(), u32::MAX))
                .map(|(_, seq)| memory.record(*seq))
                .collect()
        })
    }

    async fn mend_index(&self, subjects: Subjects<'_>) -> Result<bool, JournalError> {
        self.request(|memory| {
            let of_record = |(seq, bytes): (&u32, &Vec<u8>)| subjects(*seq, bytes).into_iter().zip(iter::repeat(*seq));
            let told: BTreeSet<_> = memory.log.iter().flat_map(of_record).collect();
            let differs = told != memory.about;
            memory.about = told;
            Ok(differs)
        })
    }

    async fn blob(&self, name: &str, part: u32) -> Result<Option<Vec<u8>>, JournalError> {
        self.request(|memory| Ok(memory.blobs.get(&(name.to_owned(), part)).cloned()))
    }

    async fn blob_names(&self) -> Result<Vec<(String, u32)>, JournalError> {
        self.request(|memory| {
            let mut parts: BTreeMap<&str, u32> = BTreeMap::new();
            for (name, part) in memory.blobs.keys() {
                let count = parts.entry(name).or_default();
                *count += u32::from(count == part);
            }
            let there = parts.into_iter().filter(|(_, count)| *count > 0);
            Ok(there.map(|(name, count)| (name.to_owned(), count)).collect())
        })
    }

    async fn shelf(&self) -> Result<Option<Shelf>, JournalError> {
        self.request(|memory| Ok(memory.shelf.clone()))
    }

    async fn keep_shelf(&self, made: &Shelf, since: Option<u32>) -> Result<bool, JournalError> {
        self.request(|memory| {
            let Some(since) = since else {
                memory.shelf = Some(made.clone());
                memory.slips.clear();
                return Ok(true);
            };
            let below = memory.shelf.as_mut();
            let Some(below) = below.filter(|below| made.lies_on(below.shape, &below.head, since)) else {
                return Ok(false);
            };
            below.head = made.head;
            below.pieces.extend(made.pieces.clone());
            Ok(true)
        })
    }

    async fn slips(&self) -> Result<Vec<(String, Vec<u8>)>, JournalError> {
        self.request(|memory| Ok(memory.slips.clone().into_iter().collect()))
    }

    async fn keep_slips(&self, slips: &[(String, Vec<u8>)]) -> Result<(), JournalError> {
        self.request(|memory| {
            memory.slips.extend(slips.iter().cloned());
            Ok(())
        })
    }
}

impl Drafts for MemoryJournal {
    async fn draft(&self, form: &str) -> Result<Option<String>, JournalError> {
        self.request(|memory| Ok(memory.drafts.get(form).cloned()))
    }

    async fn keep_draft(&self, form: &str, text: &str) -> Result<(), JournalError> {
        self.request(|memory| {
            memory.drafts.insert(form.to_owned(), text.to_owned());
            Ok(())
        })
    }

    async fn drop_draft(&self, form: &str) -> Result<(), JournalError> {
        self.request(|memory| {
            memory.drafts.remove(form);
            Ok(())
        })
    }
}
