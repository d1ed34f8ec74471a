//! Book files: looking at one without storing anything, and taking one over into this machine's store.
//!
//! A book that is here is not touched before the whole file was found whole. A restoring that is cut short leaves a
//! mark, so that half a book is never opened as a whole one; it can be begun again from the file.

use super::room::{KEY_CARD, LOADING, Room, list_unfinished, unlock};
use crate::desk::Archive as _;
use crate::desk::archive::{ArchiveError, ChosenFile, FileReport, KNOWN_HABIT, Opened, Witness};
use crate::desk::folding::Folding;
use crate::desk::handle::DeskError;
use crate::desk::intake::{Intake, Loading, SLICE_BYTES};
use crate::desk::journal::{AppendError, Batch, JournalError};
use crate::exchange::bundle::{Item, Manifest, Reader};
use crate::ledger::cipher::{Key, KeyCard};
use crate::ledger::{Head, HeadCode};
use crate::store::{IdbJournal, erase};

/// Enough for the manifest, which comes first and is short.
const HEAD_BYTES: u64 = 8 * 1024;

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
    let mut report = intake.finish()?;
    report.lost = lost;
    report.held_here = room.holds(&report.book, &report.head).await?;
    Ok(report)
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
    let id = manifest.book;
    let (here, lost) = room.head_here(&id).await?;
    let mut continues = true;
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
    let loaded = load(room, file, lock.as_ref(), &id, &loading).await;
    if loaded.is_err() && here.is_none() {
        // Nothing was here before, and nothing of a file that is not whole is here afterwards.
        drop(erase::erase_book(&id).await);
    }
    let (journal, folding) = loaded?;
    if let Some(here) = here.filter(|_| !continues) {
        room.keep_habit(&id, KNOWN_HABIT, &here.count.to_string());
    }
    Ok(room.lay_open(journal, id, lock, Witness::Whole, Some(folding)).await?)
}

async fn load(
    room: &Room,
    file: &dyn ChosenFile,
    lock: Option<&(KeyCard, Key)>,
    id: &str,
    progress: &dyn Fn(u64, u64),
) -> Result<(IdbJournal, Folding), ArchiveError> {
    let journal = IdbJournal::create(id).await.map_err(DeskError::from)?;
    journal.keep_meta(LOADING, &true).await.map_err(DeskError::from)?;
    list_unfinished(id).await.map_err(DeskError::from)?;
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
