//! Following the log: the records after what is known, and the files of matters and meetings.
//!
//! Invariant: the book, its head and the open files change together, and only after everything was read.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::folding::Folding;
use super::handle::{DeskError, Told};
use super::journal::{Journal, JournalError};
use super::open::{Desk, READ_AT_A_TIME};
use super::outside::Outside;
use super::record;
use crate::domain::book::Files;
use crate::domain::event::Subject;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::imported::Imports;
use crate::domain::matter::{Fact, Matter, Stamp};
use crate::domain::meeting::Meeting;
use crate::domain::refusal::Refusal;
use crate::ledger::{Head, Record};

/// How many files lie open before those that nobody looks at are put away.
const OPEN_MAX: usize = 64;

impl<J: Journal, O: Outside> Desk<J, O> {
    pub(super) fn open_record(&self, seq: u32, bytes: &[u8]) -> Result<Record, DeskError> {
        let opened;
        let plain = match &self.lock {
            Some((_, key)) => {
                opened = key.open(&self.id, bytes).map_err(|_| JournalError::Damaged(seq))?;
                &opened
            }
            None => bytes,
        };
        Record::read(plain).map_err(|error| record::told(seq, &error))
    }

    /// Whether the log has records that the desk has not read. Asking folds nothing: who only wants to know does
    /// without all that folding reaches.
    pub async fn is_behind(&self) -> Result<bool, DeskError> {
        let next = self.journal.tail(self.head().count + 1, 1).await?;
        Ok(!next.is_empty())
    }

    /// Reads what was appended since, by another tab or before this start. `true` if there was something.
    pub async fn catch_up(&self) -> Result<bool, DeskError> {
        self.follow(None).await.map(|(moved, _)| moved)
    }

    /// Follows the log to its end; says whether it moved and whether `cmd` was among the new records.
    pub(super) async fn follow(&self, cmd: Option<&str>) -> Result<(bool, bool), DeskError> {
        let start = self.head();
        let (mut folding, seen) = self.fold(self.begin_here(), cmd).await?;
        if folding.head().count == start.count {
            return Ok((false, seen));
        }
        let anew = folding.erased() && start.count > 0;
        if anew {
            // Bodies behind us are gone: what was read of them goes too.
            (folding, _) = self.fold(Folding::default(), None).await?;
        }
        self.settle(folding, anew).await?;
        if anew {
            // The cached shelf still tells what was erased. Where it can't be replaced now, it is at the next start,
            // since it ends before the erasure.
            let _ = self.keep_shelf(0).await;
        }
        Ok((true, seen))
    }

    fn begin_here(&self) -> Folding {
        let state = self.state.borrow();
        Folding::from(state.head, state.book.as_deref(), state.files.clone())
    }

    /// Folds the log from where a folding stands to its end; nothing of the desk changes.
    async fn fold(&self, mut folding: Folding, cmd: Option<&str>) -> Result<(Folding, bool), DeskError> {
        let mut seen = false;
        loop {
            let records = self.journal.tail(folding.head().count + 1, READ_AT_A_TIME).await?;
            let ended = u32::try_from(records.len()).is_ok_and(|read| read < READ_AT_A_TIME);
            for (seq, bytes) in records {
                let read = self.open_record(seq, &bytes)?;
                seen |= cmd.is_some_and(|cmd| cmd == read.header.cmd);
                folding.take(&read)?;
            }
            if ended {
                return Ok((folding, seen));
            }
        }
    }

    /// Reads what a folding still lacks, and shows the book it makes, unless another reading came further meanwhile.
    pub(super) async fn settle(&self, mut folding: Folding, anew: bool) -> Result<(), DeskError> {
        for subject in folding.unread() {
            match subject {
                Subject::Matter(id) => folding.read(&self.read_matter(id).await?),
                Subject::Meeting(id) => {
                    if let Some(meeting) = self.read_meeting(id).await? {
                        folding.read_meeting(&meeting);
                    }
                }
                Subject::Imports => {}
            }
        }
        let head = folding.head();
        let (book, touched, mut files) = folding.finish();
        let mut state = self.state.borrow_mut();
        if head.count < state.head.count {
            return Ok(());
        }
        if anew {
            state.files = Files::default();
        }
        for subject in touched {
            match subject {
                Subject::Matter(id) => put(&mut state.files.matters, id, files.matters.remove(&id)),
                Subject::Meeting(id) => put(&mut state.files.meetings, id, files.meetings.remove(&id)),
                Subject::Imports => state.files.imports = files.imports.take(),
            }
        }
        // Held by nobody else from here on.
        drop(files);
        put_away(&mut state.files);
        state.book = book.map(Arc::new);
        state.head = head;
        Ok(())
    }

    /// Up to `limit` records from sequence number `from` on, in order.
    pub async fn records(&self, from: u32, limit: u32) -> Result<Vec<Told>, DeskError> {
        let records = self.journal.tail(from, limit).await?;
        let told = records.iter().map(|(seq, bytes)| {
            let read = self.open_record(*seq, bytes)?;
            let (stamp, fact) = record::decode(&read)?;
            Ok((record::subjects_of(&read.header.about), stamp, fact))
        });
        told.collect()
    }

    async fn read_about(&self, subject: Subject) -> Result<Vec<(Stamp, Fact)>, DeskError> {
        let records = self.journal.read(&subject.to_string()).await?;
        records
            .iter()
            .map(|(seq, bytes)| self.open_record(*seq, bytes).and_then(|read| record::decode(&read)))
            .collect()
    }

    async fn read_matter(&self, id: MatterId) -> Result<Matter, DeskError> {
        let mut matter = Matter::new(id);
        for (stamp, fact) in self.read_about(Subject::Matter(id)).await? {
            matter.apply(&stamp, &fact);
        }
        Ok(matter)
    }

    async fn read_meeting(&self, id: MeetingId) -> Result<Option<Meeting>, DeskError> {
        let records = self.read_about(Subject::Meeting(id)).await?;
        Ok(Meeting::fold(records.iter().map(|(stamp, fact)| (stamp, fact))))
    }

    /// One matter's file.
    pub async fn matter(&self, id: MatterId) -> Result<Arc<Matter>, DeskError> {
        if let Some(open) = self.state.borrow().files.matters.get(&id) {
            return Ok(Arc::clone(open));
        }
        let head = self.head();
        let matter = Arc::new(self.read_matter(id).await?);
        if matter.history.is_empty() {
            return Err(Refusal::Unknown.into());
        }
        self.keep_open(head, |files| drop(files.matters.insert(id, Arc::clone(&matter))));
        Ok(matter)
    }

    /// One meeting's file.
    pub async fn meeting(&self, id: MeetingId) -> Result<Arc<Meeting>, DeskError> {
        if let Some(open) = self.state.borrow().files.meetings.get(&id) {
            return Ok(Arc::clone(open));
        }
        let head = self.head();
        let meeting = Arc::new(self.read_meeting(id).await?.ok_or(Refusal::Unknown)?);
        self.keep_open(head, |files| drop(files.meetings.insert(id, Arc::clone(&meeting))));
        Ok(meeting)
    }

    /// What was imported; empty where nothing was.
    pub async fn imports(&self) -> Result<Arc<Imports>, DeskError> {
        if let Some(open) = &self.state.borrow().files.imports {
            return Ok(Arc::clone(open));
        }
        let head = self.head();
        let mut imports = Imports::default();
        for (stamp, fact) in self.read_about(Subject::Imports).await? {
            imports.apply(&stamp, &fact);
        }
        let imports = Arc::new(imports);
        self.keep_open(head, |files| files.imports = Some(Arc::clone(&imports)));
        Ok(imports)
    }

    /// Keeps a file open that was read, unless the book has moved on since the reading began at `head`.
    fn keep_open(&self, head: Head, keep: impl FnOnce(&mut Files)) {
        let mut state = self.state.borrow_mut();
        if state.head == head {
            keep(&mut state.files);
            put_away(&mut state.files);
        }
    }
}

/// Puts a changed file in its place, or away where it is not open any more.
fn put<K: Ord, V>(files: &mut BTreeMap<K, V>, id: K, file: Option<V>) {
    match file {
        Some(file) => drop(files.insert(id, file)),
        None => drop(files.remove(&id)),
    }
}

/// Puts the files away that nobody looks at, once many lie open.
fn put_away(files: &mut Files) {
    if files.matters.len() + files.meetings.len() > OPEN_MAX {
        files.matters.retain(|_, file| Arc::strong_count(file) > 1);
        files.meetings.retain(|_, file| Arc::strong_count(file) > 1);
        files.imports.take_if(|file| Arc::strong_count(file) == 1);
    }
}
