//! The whole book at once: verifying its chain some more at a time, and writing it as a bundle.

use super::handle::{DeskError, Verified};
use super::journal::{Journal, JournalError, head_told_by};
use super::open::{Desk, READ_AT_A_TIME};
use super::outside::Outside;
use super::record;
use crate::exchange::bundle::{Manifest, Writer};
use crate::ledger::{Head, HeadCode, Link, Standing, Verifier};

/// How many records are verified between two rests.
const VERIFIED_AT_A_TIME: u32 = 64;

impl<J: Journal, O: Outside> Desk<J, O> {
    /// Verifies some more of the chain, from the start where `so_far` is none.
    pub async fn verify_more(&self, so_far: Option<Verified>) -> Result<Verified, DeskError> {
        let head = self.head();
        let all = head.count;
        let done = so_far.as_ref().map_or(0, |so_far| so_far.done);
        let started = self.verifier.borrow_mut().take();
        let mut verifier = started.filter(|_| so_far.is_some()).unwrap_or_else(|| {
            let verifier = Verifier::of(self.id.as_str());
            match &self.lock {
                Some((_, key)) => verifier.with_key(key.clone()),
                None => verifier,
            }
        });
        let records = self.journal.tail(done + 1, VERIFIED_AT_A_TIME).await?;
        let read = u32::try_from(records.len()).unwrap_or(u32::MAX);
        let mut damage = None;
        for (_, bytes) in &records {
            if let Err(found) = verifier.push(bytes) {
                damage = Some(found);
                break;
            }
        }
        let ended = damage.is_some() || read < VERIFIED_AT_A_TIME || done + read >= all;
        if ended {
            let reached = verifier.head();
            let whole = damage.is_none() && (reached.count > all || reached == head);
            if damage.is_none() && !whole {
                // The log ends before what this desk has seen, or with another last record.
                return Err(JournalError::Damaged(reached.count.saturating_add(1).min(all)).into());
            }
            let verdict = verifier.finish();
            let holds = damage.is_none() && verdict.damage.is_none();
            let index_mended = holds && self.mend_index().await?;
            return Ok(Verified {
                index_mended,
                done: if damage.is_some() { done } else { all },
                all,
                erased: u32::try_from(verdict.erased.len()).unwrap_or(u32::MAX),
                damage: damage.or(verdict.damage),
            });
        }
        *self.verifier.borrow_mut() = Some(verifier);
        Ok(Verified {
            done: done + read,
            all,
            erased: 0,
            damage: None,
            index_mended: false,
        })
    }

    /// The index is no part of the chain, yet every file is read by it: it is held against the records.
    async fn mend_index(&self) -> Result<bool, DeskError> {
        let subjects = |seq, bytes: &[u8]| match self.open_record(seq, bytes) {
            Ok(read) => read.header.about,
            // The chain holds, so every record can be read.
            Err(_) => Vec::new(),
        };
        Ok(self.journal.mend_index(&subjects).await?)
    }

    /// How the book stands against a code that was printed or exported.
    pub async fn standing(&self, code: &HeadCode) -> Result<Standing, DeskError> {
        let link = match code.count() {
            0 => Some(Link::GENESIS),
            count => {
                let record = self.journal.tail(count, 1).await?;
                let head = record.first().and_then(|(_, bytes)| head_told_by(bytes));
                head.map(|head| head.link)
            }
        };
        Ok(code.standing(self.head().count, link.as_ref()))
    }

    /// Writes the whole book as a bundle, chunk by chunk, as it stands now. Of an attachment whose part is lost here
    /// goes what stands before it: whoever reads the file is told, and no record is held back for it.
    pub async fn export(
        &self,
        sink: &mut dyn FnMut(Vec<u8>),
        progress: &mut dyn FnMut(u32, u32),
    ) -> Result<Head, DeskError> {
        let head = self.head();
        let mut names = self.journal.blob_names().await?;
        names.sort();
        let damaged = |_| DeskError::from(JournalError::Damaged(0));
        let manifest = Manifest {
            app: record::EDITION.to_owned(),
            at: self.outside.now(),
            blobs: u32::try_from(names.len()).unwrap_or(u32::MAX),
            book: self.id.clone(),
            head,
            key: self.lock.as_ref().map(|(card, _)| card.clone()),
            parts: names.iter().map(|(_, parts)| parts).sum(),
        };
        let (mut writer, first) = Writer::start(&manifest).map_err(damaged)?;
        sink(first);
        let mut from = 1;
        while from <= head.count {
            let limit = READ_AT_A_TIME.min(head.count - from + 1);
            let records = self.journal.tail(from, limit).await?;
            if records.is_empty() {
                return Err(JournalError::Damaged(from).into());
            }
            for (seq, bytes) in records {
                sink(writer.record(&bytes).map_err(|_| JournalError::Damaged(seq))?);
                from = seq + 1;
            }
            progress(from - 1, head.count);
        }
        for (name, parts) in names {
            for part in 0..parts {
                let bytes = self.journal.blob(&name, part).await?.ok_or(JournalError::Damaged(0))?;
                sink(writer.part(&name, part, &bytes).map_err(damaged)?);
            }
        }
        sink(writer.finish().map_err(damaged)?);
        Ok(head)
    }
}
