//! A self-check of the whole book, some files at a time. A file in which nothing was recorded since the last one is not
//! read again: its slip is taken. What must be read is read file by file, or with the whole log in one sweep where it
//! is much of the book.

use core::future::poll_fn;
use core::task::Poll;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::handle::{DeskError, OpenBook, Told};
use super::slips::{JudgedBy, Slips};
use super::sweep::{Sweep, Swept};
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
/// Records swept at a time: likewise.
const SWEPT_AT_A_TIME: u32 = 512;
/// Matters in work at once in a sweep.
const OPEN_MAX: usize = 2048;
/// Slips kept at a time.
const KEPT_AT_A_TIME: usize = 512;
/// Reading a file by itself takes about so many times as long as when it goes by in a sweep.
const SWEEP_IS_FASTER: usize = 4;

/// A file, and the meeting that resolved on it last.
type File = (Subject, Option<MeetingId>);

/// What is being done.
enum Stage {
    /// Looking for the slip of the file at this place.
    Looking(usize),
    /// Sweeping the log: these records come next.
    Sweeping(Box<Sweep>, Vec<Told>),
    /// Reading the file at this place, where its slip still lacks.
    Reading(usize),
    /// Handing the slip of the file at this place over.
    Handing(usize),
}

/// A self-check under way.
pub struct Checking<'a> {
    open: &'a dyn OpenBook,
    bench: Bench<'a>,
    check: SelfCheck<'a>,
    /// Every file, in the order in which slips are handed over.
    files: Vec<File>,
    stage: Stage,
    judged_by: JudgedBy,
    kept: Slips,
    slips: BTreeMap<Subject, Slip>,
    /// The meeting that was read last.
    meeting: Option<Arc<Meeting>>,
    /// Slips that were made and are not kept yet.
    unkept: BTreeSet<Subject>,
    read: u32,
    until: u32,
}

impl<'a> Checking<'a> {
    /// Begins a self-check of the open book as the bench has it, with what was imported of the office's own books.
    pub async fn begin(open: &'a dyn OpenBook, bench: Bench<'a>, imports: &'a Imports) -> Self {
        let mut check = SelfCheck::new(bench);
        check.imports(imports);
        let judged_by = JudgedBy::of(bench.book);
        Self {
            open,
            bench,
            check,
            files: files(bench.book),
            stage: Stage::Looking(0),
            judged_by,
            kept: open.slips().await.made_by(judged_by),
            slips: BTreeMap::new(),
            meeting: None,
            unkept: BTreeSet::new(),
            read: 0,
            until: open.head().count,
        }
    }

    /// How many files are done, and how many there are.
    pub fn progress(&self) -> (u32, u32) {
        let count = |files| u32::try_from(files).unwrap_or(u32::MAX);
        let done = match self.stage {
            Stage::Handing(_) => self.files.len(),
            _ => self.slips.len(),
        };
        (count(done), count(self.files.len()))
    }

    /// How many files had to be read.
    pub const fn read(&self) -> u32 {
        self.read
    }

    /// Checks some more files; whether there are others still.
    pub async fn more(&mut self) -> Result<bool, DeskError> {
        match core::mem::replace(&mut self.stage, Stage::Looking(0)) {
            Stage::Looking(from) => self.look(from),
            Stage::Sweeping(sweep, records) => self.sweep(sweep, records).await?,
            Stage::Reading(from) => self.read_some(from).await?,
            Stage::Handing(from) => return Ok(self.hand_over(from)),
        }
        Ok(true)
    }

    /// Keeps the slips that were made: what was read stays read, also when a self-check is broken off.
    pub async fn keep(&mut self) {
        let made = core::mem::take(&mut self.unkept);
        let made: Vec<Slip> = made.iter().filter_map(|one| self.slips.get(one)).cloned().collect();
        if !made.is_empty() {
            self.open.keep_slips(made, self.judged_by).await;
        }
    }

    /// What it came to; every file was asked before.
    pub fn finish(self) -> Checked {
        self.check.finish()
    }

    /// Looks for slips that hold. Then, where too many lack, the log is swept.
    fn look(&mut self, from: usize) {
        let until = self.files.len().min(from + TAKEN_AT_A_TIME);
        for (subject, _) in &self.files[from..until] {
            let kept = self.kept.take(*subject);
            let kept = kept.filter(|slip| slip.holds(self.bench.book, self.bench.today));
            self.slips.extend(kept.map(|slip| (*subject, slip)));
        }
        self.stage = if until < self.files.len() {
            Stage::Looking(until)
        } else if (self.files.len() - self.slips.len()) * SWEEP_IS_FASTER > self.files.len() {
            let lacking = self.files.iter().filter(|(one, _)| !self.slips.contains_key(one));
            Stage::Sweeping(
                Box::new(Sweep::of(self.bench.book, lacking.copied(), OPEN_MAX)),
                Vec::new(),
            )
        } else {
            Stage::Reading(0)
        };
    }

    /// Sweeps over these records. The ones after them are asked for before, so that the store answers meanwhile.
    async fn sweep(&mut self, mut sweep: Box<Sweep>, records: Vec<Told>) -> Result<(), DeskError> {
        let swept_to = records.last().map_or(0, |(_, stamp, _)| stamp.seq);
        let mut next = self.open.records(swept_to + 1, SWEPT_AT_A_TIME);
        let asked = poll_fn(|context| Poll::Ready(next.as_mut().poll(context))).await;
        let mut swept = Vec::new();
        for (about, stamp, fact) in &records {
            for subject in about {
                sweep.take(*subject, stamp, fact, &mut |file| swept.push(file));
            }
        }
        self.judge(swept).await;
        let next = match asked {
            Poll::Ready(next) => next?,
            Poll::Pending => next.await?,
        };
        self.stage = if next.is_empty() || swept_to >= self.until || sweep.is_over() {
            Stage::Reading(0)
        } else {
            Stage::Sweeping(sweep, next)
        };
        Ok(())
    }

    async fn judge(&mut self, swept: Vec<Swept>) {
        for file in swept {
            match file {
                // It went by for the sake of its matters only.
                Swept::Meeting(meeting) if self.slips.contains_key(&Subject::Meeting(meeting.id)) => {}
                Swept::Meeting(meeting) => self.made(Slip::lasting_of_meeting(&self.bench, &meeting)).await,
                Swept::Matter(matter, meeting) => {
                    let slip = Slip::lasting_of_matter(&self.bench, &matter, meeting.as_deref());
                    self.made(slip).await;
                }
            }
        }
    }

    /// Reads files whose slip still lacks.
    async fn read_some(&mut self, from: usize) -> Result<(), DeskError> {
        let lacking = self.files[from..].iter().zip(from..);
        let lacking = lacking.filter(|((one, _), _)| !self.slips.contains_key(one));
        let some: Vec<(File, usize)> = lacking.take(READ_AT_A_TIME).map(|(file, at)| (*file, at)).collect();
        if let Some((_, at)) = some.last() {
            self.stage = Stage::Reading(at + 1);
        } else {
            self.keep().await;
            self.stage = Stage::Handing(0);
        }
        for (file, _) in some {
            self.read_file(file).await?;
        }
        Ok(())
    }

    /// Hands slips over; whether there are others still.
    fn hand_over(&mut self, from: usize) -> bool {
        let until = self.files.len().min(from + TAKEN_AT_A_TIME);
        for (subject, _) in &self.files[from..until] {
            if let Some(slip) = self.slips.remove(subject) {
                self.check.take(slip);
            }
        }
        self.stage = Stage::Handing(until);
        until < self.files.len()
    }

    async fn read_file(&mut self, (subject, resolved_by): File) -> Result<(), DeskError> {
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
        self.made(slip).await;
        Ok(())
    }

    /// Takes a slip that was made.
    async fn made(&mut self, slip: Slip) {
        let subject = slip.about();
        self.read += 1;
        self.slips.insert(subject, slip);
        self.unkept.insert(subject);
        if self.unkept.len() >= KEPT_AT_A_TIME {
            self.keep().await;
        }
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
fn files(book: &Book) -> Vec<File> {
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
