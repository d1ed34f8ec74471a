//! Taking a book file in: what it holds, whether it is whole, and its records ready to be stored.
//!
//! Pure of any store and browser: chunks in, a report or batches out. A file is read twice: [`Intake`] looks at all of
//! it and stores nothing; only when it was found whole does [`Loading`] turn it into batches.

use std::collections::BTreeSet;

use super::archive::{ArchiveError, FileReport};
use super::folding::Folding;
use super::journal::{Batch, BlobPart, StoredRecord};
use super::record;
use crate::domain::event::{Event, Founding};
use crate::domain::id::DeviceId;
use crate::domain::matter::Fact;
use crate::exchange::bundle::{BundleError, Check, Item, Manifest, Reader};
use crate::ledger::cipher::{CipherError, Key};
use crate::ledger::{Head, HeadCode, Record};

/// How many bytes of a file are read at a time.
pub const SLICE_BYTES: u64 = 256 * 1024;

/// How many records or parts of blobs are stored in one transaction.
const ITEMS_IN_A_BATCH: usize = 128;

/// A book file being looked at.
pub struct Intake {
    check: Check,
    printed: bool,
    here: Option<Head>,
    told: Told,
}

/// What a book says of itself on its way.
#[derive(Default)]
struct Told {
    founding: Option<Founding>,
    /// The first record whose words this program does not know.
    unreadable: Option<u32>,
    label: Option<String>,
    pen: Option<DeviceId>,
}

impl Intake {
    /// Begins to look. `key` opens an encrypted book, `expected` is a printed code, `here` the head of the same book on
    /// this machine.
    pub fn new(key: Option<Key>, expected: Option<HeadCode>, here: Option<Head>) -> Self {
        let mut check = Check::default();
        if let Some(key) = key {
            check = check.with_key(key);
        }
        let printed = expected.is_some();
        for code in expected.into_iter().chain(here.as_ref().map(HeadCode::in_full)) {
            check = check.expecting(code);
        }
        Self {
            check,
            printed,
            here,
            told: Told::default(),
        }
    }

    /// Takes the next chunk. An error of the frame ends the reading; [`Intake::finish`] tells it.
    pub fn push(&mut self, chunk: &[u8]) -> Result<(), BundleError> {
        let told = &mut self.told;
        self.check.push_and_look(chunk, &mut |read| told.look(read))
    }

    /// What was found; an error where the file says nothing of itself. What only the store knows stays `false`
    /// or 0: whether the file is held here, whether the book here is lost, what would come back.
    /// Beside it the numbers of the bodies that were taken out of the file.
    pub fn finish(self) -> Result<(FileReport, BTreeSet<u32>), ArchiveError> {
        let mut report = self.check.finish();
        let Some(manifest) = report.manifest.clone() else {
            return Err(report.frame.map_or(ArchiveError::Damaged, ArchiveError::Bundle));
        };
        // A code held against the file is no damage of the file: it is told apart.
        let chain = report.chain.as_mut();
        let mut standings = chain
            .map(|chain| core::mem::take(&mut chain.standings))
            .unwrap_or_default();
        let continues = self.here.is_none_or(|_| {
            let own = standings.pop();
            own.is_some_and(|(_, standing)| standing == crate::ledger::Standing::Holds)
        });
        let expected = standings.pop().filter(|_| self.printed).map(|(_, standing)| standing);
        let damaged_at = report.chain.as_ref().and_then(|chain| chain.damage.as_ref());
        let erased: BTreeSet<u32> = report
            .chain
            .iter()
            .flat_map(|chain| chain.erased.iter().copied())
            .collect();
        let told = FileReport {
            kind: self.told.founding.as_ref().map(|founding| founding.kind),
            label: self.told.label.unwrap_or_default(),
            written_at: manifest.at,
            head: manifest.head,
            blobs: manifest.blobs,
            encrypted: manifest.key.is_some(),
            whole: report.records_hold(),
            attachments_lost: count(report.attachments_lost()),
            unreadable: self.told.unreadable,
            damaged_at: damaged_at.map(|damage| damage.seq),
            erased: count(erased.len()),
            returning: 0,
            book: manifest.book,
            here: self.here,
            lost: false,
            continues,
            held_here: false,
            expected,
            pen: self.told.pen,
        };
        Ok((told, erased))
    }
}

impl Told {
    fn look(&mut self, read: &Record) {
        let decoded = record::decode(read);
        if decoded.is_err() {
            self.unreadable.get_or_insert(read.header.seq);
        }
        if let Ok((_, Fact::Event(event))) = decoded {
            match event.as_ref() {
                Event::BookFounded(founding) => {
                    self.pen = Some(founding.device);
                    self.label = Some(founding.office.committee_short.clone());
                    self.founding = Some(founding.as_ref().clone());
                }
                Event::OfficeRenamed(office) => self.label = Some(office.committee_short.clone()),
                Event::HandedOver { to, .. } => self.pen = Some(*to),
                Event::BookRestored { device, .. } => self.pen = Some(*device),
                _ => {}
            }
        }
    }
}

/// A book file that was found whole, on its way into a store.
pub struct Loading {
    reader: Reader,
    key: Option<Key>,
    manifest: Option<Manifest>,
    folding: Folding,
    waiting: Batch,
}

impl Loading {
    /// Begins to load; `key` opens an encrypted book, whose records tell their subjects only when opened.
    pub fn new(key: Option<Key>) -> Self {
        Self {
            reader: Reader::default(),
            key,
            manifest: None,
            folding: Folding::default(),
            waiting: Batch::default(),
        }
    }

    /// Takes the next chunk and gives the batches that it fills, each to be stored after the one before.
    pub fn push(&mut self, chunk: &[u8]) -> Result<Vec<Batch>, ArchiveError> {
        let mut full = Vec::new();
        for item in self.reader.push(chunk)? {
            match item {
                Item::Manifest(manifest) => self.manifest = Some(manifest),
                Item::Record(bytes) => {
                    let manifest = self.manifest.as_ref().ok_or(ArchiveError::Damaged)?;
                    let read = read(&bytes, manifest, self.key.as_ref()).map_err(|_| ArchiveError::Damaged)?;
                    self.folding.take(&read)?;
                    self.waiting.records.push(StoredRecord {
                        seq: read.header.seq,
                        about: read.header.about,
                        bytes,
                    });
                }
                Item::Part { name, part, bytes } => self.waiting.blobs.push(BlobPart { name, part, bytes }),
            }
            if self.waiting.records.len() + self.waiting.blobs.len() >= ITEMS_IN_A_BATCH {
                full.push(core::mem::take(&mut self.waiting));
            }
        }
        Ok(full)
    }

    /// The last batch, what the file said about itself, and the book folded on the way.
    pub fn finish(self) -> Result<(Batch, Manifest, Folding), ArchiveError> {
        Ok((self.waiting, self.reader.finish()?, self.folding))
    }
}

/// Reads a stored record, opened where the book is encrypted.
fn read(bytes: &[u8], manifest: &Manifest, key: Option<&Key>) -> Result<Record, CipherError> {
    match key {
        Some(key) if manifest.key.is_some() => Ok(Record::read(&key.open(&manifest.book, bytes)?)?),
        _ => Ok(Record::read(bytes)?),
    }
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
