//! Book files: looking at one without storing anything, and taking one over into this machine's store.
//!
//! A book that is here is not touched before the whole file was found whole. A restoring that is cut short leaves a
//! mark, so that half a book is never opened as a whole one; it can be begun again from the file.

use std::collections::BTreeSet;

use super::room::{KEY_CARD, LOADING, Room, list_unfinished, unlock};
use crate::desk::archive::{ArchiveError, ChosenFile, FileReport, Opened, Replacement, Witness};
use crate::desk::folding::Folding;
use crate::desk::handle::DeskError;
use crate::desk::intake::{Intake, Loading, SLICE_BYTES};
use crate::desk::journal::{AppendError, Batch, Drafts as _, Journal as _, JournalError};
use crate::desk::{Archive as _, Desk};
use crate::exchange::bundle::{Item, Manifest, Reader};
use crate::ledger::cipher::{Key, KeyCard};
use crate::ledger::is_erased;
use crate::ledger::{Head, HeadCode};
use crate::store::outside::BrowserOutside;
use crate::store::{IdbJournal, erase, meta};

/// Enough for the manifest, which comes first and is short.
const HEAD_BYTES: u64 = 8 * 1024;

/// How many stored records are looked at between two rests.
const SCANNED_AT_A_TIME: u32 = 256;

/// How much of a file is worked through between two rests.
const BITE_BYTES: usize = 32 * 1024;

/// Looks at a file and says what it holds.
pub async fn inspect(
    room: &Room,
    file: &dyn ChosenFile,
    passphrase: Option<&str>,
    expected: Option<HeadCode>,
    progress: &dyn Fn(u64, u64),
) -> Result<FileReport, ArchiveError> {
    let manifest = manifest(file).await?;
    // Without the passphrase frame and chain are still checked, only not what lies inside the records.
    let key = match passphrase {
        Some(_) => key(&manifest, passphrase)?.map(|(_, key)| key),
        None => None,
    };
    let (here, lost) = room.head_here(&manifest.book).await?;
    let opening = key.clone();
    let mut intake = Intake::new(key, expected, here);
    let all = file.bytes();
    let mut from = 0;
    'reading: while from < all {
        let until = all.min(from + SLICE_BYTES);
        for bite in file.slice(from, until).await?.chunks(BITE_BYTES) {
            if intake.push(bite).is_err() {
                break 'reading;
            }
            room.rest().await;
        }
        progress(until, all);
        from = until;
    }
    let (mut report, erased) = intake.finish()?;
    report.lost = lost;
    report.held_here = room.holds(&report.book, &report.head).await?;
    if here.is_some() && !lost {
        report.returning = returning(room, &report, &erased, opening.as_ref()).await?;
    }
    Ok(report)
}

/// How many bodies that were taken out here stand in the file. In an encrypted book only the key tells.
async fn returning(
    room: &Room,
    report: &FileReport,
    erased: &BTreeSet<u32>,
    key: Option<&Key>,
) -> Result<u32, ArchiveError> {
    let Some(journal) = IdbJournal::open(&report.book).await.map_err(DeskError::from)? else {
        return Ok(0);
    };
    let (mut from, mut found) = (1, 0);
    loop {
        // Beyond a damaged record nothing is known: what is lost there can't come back unseen either.
        let records = journal.tail(from, SCANNED_AT_A_TIME).await.unwrap_or_default();
        let Some((last, _)) = records.last() else {
            break;
        };
        from = last + 1;
        for (seq, bytes) in records {
            let opened = key.and_then(|key| key.open(&report.book, &bytes).ok());
            let gone = is_erased(opened.as_deref().unwrap_or(&bytes));
            found += u32::from(gone && seq <= report.head.count && !erased.contains(&seq));
        }
        room.rest().await;
    }
    journal.close();
    Ok(found)
}

/// Takes a whole file over.
pub async fn restore(
    room: &Room,
    file: &dyn ChosenFile,
    passphrase: Option<&str>,
    replace: bool,
    progress: &dyn Fn(u64, u64),
) -> Result<Opened, ArchiveError> {
    let manifest = manifest(file).await?;
    let lock = key(&manifest, passphrase)?;
    let id = manifest.book.clone();
    let (here, lost) = room.head_here(&id).await?;
    let mut continues = true;
    let beside = match here {
        // A book that is damaged gives what it can.
        Some(_) if !lost => Beside::of(&id).await.unwrap_or_default(),
        _ => Beside::default(),
    };
    if here.is_some() {
        // What is here goes first, so the whole file is checked once more before: the first half of the way.
        let report = inspect(room, file, passphrase, None, &|done, all| progress(done, all * 2)).await?;
        // Attachments that are whole here are not given up for others that are not.
        if !report.whole || (report.attachments_lost > 0 && !lost) {
            return Err(ArchiveError::Damaged);
        }
        if let Some(seq) = report.unreadable {
            return Err(DeskError::Unreadable { seq }.into());
        }
        continues = report.continues;
        if let Some(here) = here.filter(|_| !continues && !replace) {
            return Err(ArchiveError::Behind { here });
        }
    }
    let held = manifest.head;
    let waits = match here {
        Some(here) if !continues => Some(Replacement::after(beside.replacement, held.count, here.count)),
        // The same records again: what waited to be put on record still does.
        Some(here) if here == held => beside.replacement,
        _ => None,
    };
    // The screen that asks must not take its own replacing for another tab's.
    room.stop_following(&id);
    erase::make_room(&id).await.map_err(DeskError::from)?;
    let loading = |done, all| {
        if here.is_some() {
            progress(all + done, all * 2);
        } else {
            progress(done, all);
        }
    };
    let loaded = load(room, file, lock.as_ref(), &id, (&beside, waits), &loading).await;
    if loaded.is_err() && here.is_none() {
        // Nothing was here before, and nothing of a file that is not whole is here afterwards.
        drop(erase::erase_book(&id).await);
    }
    let (journal, folding) = loaded?;
    let desk = Desk::open_loaded(journal, BrowserOutside, room.device, id.clone(), lock, folding).await?;
    Ok(room.lay_open(desk, id, Witness::Whole, true).await?)
}

/// What stands beside a book and in no file: it outlives the book's being taken over.
#[derive(Default)]
struct Beside {
    replacement: Option<Replacement>,
    drafts: Vec<(String, String)>,
}

impl Beside {
    async fn of(id: &str) -> Result<Self, ArchiveError> {
        let Some(journal) = IdbJournal::open(id).await.map_err(DeskError::from)? else {
            return Ok(Self::default());
        };
        let beside = Self {
            replacement: journal.meta(meta::REPLACED).await.map_err(DeskError::from)?,
            drafts: journal.drafts().await.map_err(DeskError::from)?,
        };
        journal.close();
        Ok(beside)
    }

    async fn put_back(&self, journal: &IdbJournal, waits: Option<Replacement>) -> Result<(), JournalError> {
        if waits.is_some() {
            journal.keep_meta(meta::REPLACED, &waits).await?;
        }
        for (form, text) in &self.drafts {
            journal.keep_draft(form, text).await?;
        }
        Ok(())
    }
}

async fn load(
    room: &Room,
    file: &dyn ChosenFile,
    lock: Option<&(KeyCard, Key)>,
    id: &str,
    (beside, waits): (&Beside, Option<Replacement>),
    progress: &dyn Fn(u64, u64),
) -> Result<(IdbJournal, Folding), ArchiveError> {
    let journal = IdbJournal::create(id).await.map_err(DeskError::from)?;
    journal.keep_meta(LOADING, &true).await.map_err(DeskError::from)?;
    list_unfinished(id).await.map_err(DeskError::from)?;
    // Before the first record: a restoring that is killed and begun again still knows what it took the place of.
    beside.put_back(&journal, waits).await.map_err(DeskError::from)?;
    if let Some((card, _)) = lock {
        journal.keep_meta(KEY_CARD, card).await.map_err(DeskError::from)?;
    }
    let mut loading = Loading::new(lock.map(|(_, key)| key.clone()));
    let mut head = Head::EMPTY;
    let all = file.bytes();
    let mut from = 0;
    while from < all {
        let until = all.min(from + SLICE_BYTES);
        for bite in file.slice(from, until).await?.chunks(BITE_BYTES) {
            for batch in loading.push(bite)? {
                head = store(&journal, &head, &batch).await?;
            }
            room.rest().await;
        }
        progress(until, all);
        from = until;
    }
    let (last, manifest, folding) = loading.finish()?;
    head = store(&journal, &head, &last).await?;
    if head != manifest.head {
        return Err(ArchiveError::Damaged);
    }
    // `null` reads as no mark at all.
    journal
        .keep_meta(LOADING, &None::<bool>)
        .await
        .map_err(DeskError::from)?;
    journal.acknowledge(&head);
    Ok((journal, folding))
}

async fn store(journal: &IdbJournal, head: &Head, batch: &Batch) -> Result<Head, ArchiveError> {
    let stored = journal.load(head, batch).await;
    stored.map_err(|error: AppendError| DeskError::from(error).into())
}

/// The manifest at the beginning of a file.
async fn manifest(file: &dyn ChosenFile) -> Result<Manifest, ArchiveError> {
    let mut reader = Reader::default();
    let first = file.slice(0, file.bytes().min(HEAD_BYTES)).await?;
    match reader.push(&first)?.into_iter().next() {
        Some(Item::Manifest(manifest)) => Ok(manifest),
        _ => Err(reader
            .finish()
            .map_or_else(ArchiveError::Bundle, |_| ArchiveError::Damaged)),
    }
}

fn key(manifest: &Manifest, passphrase: Option<&str>) -> Result<Option<(KeyCard, Key)>, ArchiveError> {
    let Some(card) = &manifest.key else {
        return Ok(None);
    };
    let key = unlock(card, passphrase).map_err(|error| match error {
        DeskError::Store(AppendError::Journal(JournalError::Damaged(_))) => ArchiveError::Damaged,
        error => error.into(),
    })?;
    Ok(Some((card.clone(), key)))
}
