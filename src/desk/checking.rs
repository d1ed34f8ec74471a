//! A self-check of the whole book, some files at a time. A file in which nothing was recorded since the last one is not
//! read again: its slip is taken.

use std::sync::Arc;
use std::vec;

use super::handle::{DeskError, OpenBook};
use super::slips::Slips;
use crate::domain::book::Book;
use crate::domain::event::Subject;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::imported::Imports;
use crate::domain::meeting::Meeting;
use crate::domain::replay::Bench;
use crate::domain::self_check::{Checked, SelfCheck, Slip};
use crate::domain::summary::Summary;

/// Slips taken at a time.
const TAKEN_AT_A_TIME: usize = 256;
/// Files read at a time: what takes about as long.
const READ_AT_A_TIME: usize = 8;
/// Slips kept at a time.
const KEPT_AT_A_TIME: usize = 512;

/// A self-check under way.
pub struct Checking<'a> {
    open: &'a dyn OpenBook,
    bench: Bench<'a>,
    check: SelfCheck<'a>,
    files: vec::IntoIter<(Subject, Option<MeetingId>)>,
    all: usize,
    kept: Slips,
    /// The meeting that was read last.
    meeting: Option<Arc<Meeting>>,
    /// Slips that are not kept yet.
    made: Vec<Slip>,
    read: u32,
}

impl<'a> Checking<'a> {
    /// Begins a self-check of the open book as the bench has it, with what was imported of the office's own books.
    pub async fn begin(open: &'a dyn OpenBook, bench: Bench<'a>, imports: &'a Imports) -> Self {
        let files = files(bench.book);
        let mut check = SelfCheck::new(bench);
        check.imports(imports);
        Self {
            open,
            bench,
            check,
            all: files.len(),
            files: files.into_iter(),
            kept: open.slips().await,
            meeting: None,
            made: Vec::new(),
            read: 0,
        }
    }

    /// How many files are done, and how many there are.
    pub fn progress(&self) -> (u32, u32) {
        let count = |files| u32::try_from(files).unwrap_or(u32::MAX);
        (count(self.all - self.files.len()), count(self.all))
    }

    /// How many files had to be read.
    pub const fn read(&self) -> u32 {
        self.read
    }

    /// Checks some more files; whether there are others still.
    pub async fn more(&mut self) -> Result<bool, DeskError> {
        let (mut taken, mut read) = (0, 0);
        while taken < TAKEN_AT_A_TIME && read < READ_AT_A_TIME {
            let Some((subject, resolved_by)) = self.files.next() else {
                return Ok(false);
            };
            let kept = self.kept.take(subject);
            let kept = kept.filter(|slip| slip.holds(self.bench.book, self.bench.today));
            if let Some(slip) = kept {
                self.check.take(slip);
                taken += 1;
            } else {
                self.read_file(subject, resolved_by).await?;
                read += 1;
            }
        }
        Ok(self.files.len() > 0)
    }

    /// Keeps the slips that were made: what was read stays read, also when a self-check is broken off.
    pub async fn keep(&mut self) {
        if !self.made.is_empty() {
            self.open.keep_slips(core::mem::take(&mut self.made)).await;
        }
    }

    /// What it came to; every file was asked before.
    pub fn finish(self) -> Checked {
        self.check.finish()
    }

    async fn read_file(&mut self, subject: Subject, resolved_by: Option<MeetingId>) -> Result<(), DeskError> {
        self.read += 1;
        let slip = match subject {
            Subject::Meeting(id) => match self.meeting(id).await? {
                Some(meeting) => Slip::lasting_of_meeting(&self.bench, &meeting),
                None => return Ok(()),
            },
            Subject::Matter(id) => {
                if self.meeting.as_ref().map(|meeting| meeting.id) != resolved_by {
                    self.meeting = match resolved_by {
                        Some(id) => self.meeting(id).await?,
                        None => None,
                    };
                }
                let matter = self.open.matter(id).await?;
                Slip::lasting_of_matter(&self.bench, &matter, self.meeting.as_deref())
            }
            // What was imported is taken whole, at the beginning.
            Subject::Imports => return Ok(()),
        };
        self.made.push(slip.clone());
        self.check.take(slip);
        if self.made.len() >= KEPT_AT_A_TIME {
            self.keep().await;
        }
        Ok(())
    }

    /// A meeting's file; one whose call was taken out by law has none.
    async fn meeting(&self, id: MeetingId) -> Result<Option<Arc<Meeting>>, DeskError> {
        match self.open.meeting(id).await {
            Ok(meeting) => Ok(Some(meeting)),
            Err(DeskError::Refused(_)) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Every file, meetings first; each matter with the meeting that resolved on it last. The matters of one meeting follow
/// each other, so that it is read once.
fn files(book: &Book) -> Vec<(Subject, Option<MeetingId>)> {
    let resolved_by = |matter: &Summary| matter.resolved.as_ref().map(|resolved| resolved.meeting);
    let mut matters: Vec<(Option<MeetingId>, MatterId)> = book
        .matters
        .values()
        .map(|matter| (resolved_by(matter), matter.id))
        .collect();
    matters.sort_unstable();
    let matters = matters.into_iter().map(|(meeting, id)| (Subject::Matter(id), meeting));
    let meetings = book.meetings.keys().map(|id| (Subject::Meeting(*id), None));
    meetings.chain(matters).collect()
}
