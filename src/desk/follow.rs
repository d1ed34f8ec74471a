//! Following the log: the cached shelf at the start, the records after it, and the files of matters and meetings.
//!
//! Invariant: the book, its head and the open files change together, and only after everything was read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::handle::DeskError;
use super::journal::{Journal, JournalError, Shelf};
use super::open::{Desk, READ_AT_A_TIME};
use super::outside::Outside;
use super::record;
use crate::domain::book::{Book, Files};
use crate::domain::event::{Event, Subject};
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::{Fact, Matter, Stamp};
use crate::domain::meeting::Meeting;
use crate::domain::refusal::Refusal;
use crate::ledger::{self, Head, Record};

/// What a reading of the log found.
struct News {
    book: Option<Arc<Book>>,
    head: Head,
    /// Whether the act that was asked for is among the records read.
    seen: bool,
    /// Whether bodies before were taken out.
    erased: bool,
    files: Files,
}

impl<J: Journal, O: Outside> Desk<J, O> {
    pub(super) async fn take_shelf(&self) {
        // A cache may always be thrown away, also where it can't be read.
        let Ok(Some(kept)) = self.journal.shelf().await else {
            return;
        };
        let Ok(at_head) = self.journal.tail(kept.head.count, 1).await else {
            return;
        };
        let fits = at_head.first().is_some_and(|(seq, bytes)| {
            *seq == kept.head.count && ledger::head_of(bytes).is_ok_and(|head| head == kept.head)
        });
        if !fits {
            return;
        }
        let mut bytes = kept.pieces.concat();
        if let Some((_, key)) = &self.lock {
            match key.open_part(&self.id, "shelf", 0, &bytes) {
                Ok(open) => bytes = open,
                Err(_) => return,
            }
        }
        if let Ok(book) = serde_json::from_slice::<Book>(&bytes) {
            let mut state = self.state.borrow_mut();
            state.book = Some(Arc::new(book));
            state.head = kept.head;
            state.shelved_at = kept.head.count;
        }
    }

    /// Keeps the shelf, if enough has happened since it was kept last.
    pub async fn keep_shelf(&self, acts_min: u32) -> Result<(), DeskError> {
        let (book, head) = {
            let state = self.state.borrow();
            let Some(book) = state.book.clone() else {
                return Ok(());
            };
            if state.head.count < state.shelved_at.saturating_add(acts_min) {
                return Ok(());
            }
            (book, state.head)
        };
        let mut bytes = serde_json::to_vec(book.as_ref()).expect("a book is plain data");
        if let Some((_, key)) = &self.lock {
            bytes = key.seal_part(&self.id, "shelf", 0, &bytes, &self.outside.seed());
        }
        let pieces = bytes
            .chunks(super::journal::PART_BYTES_MAX)
            .map(<[u8]>::to_vec)
            .collect();
        self.journal.keep_shelf(&Shelf { head, pieces }).await?;
        self.state.borrow_mut().shelved_at = head.count;
        Ok(())
    }

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

    /// Reads what was appended since, by another tab or before this start. `true` if there was something.
    pub async fn catch_up(&self) -> Result<bool, DeskError> {
        self.follow(None).await.map(|(moved, _)| moved)
    }

    /// Follows the log to its end; says whether it moved and whether `cmd` was among the new records.
    pub(super) async fn follow(&self, cmd: Option<&str>) -> Result<(bool, bool), DeskError> {
        let start = self.head();
        let mut news = self.fold(start, self.book(), cmd).await?;
        if news.head.count == start.count {
            return Ok((false, news.seen));
        }
        let anew = news.erased && start.count > 0;
        if anew {
            // Bodies behind us are gone: what was read of them goes too.
            news = self.fold(Head::EMPTY, None, cmd).await?;
        }
        let seen = news.seen;
        self.take_in(news, anew);
        if anew {
            // The cached shelf still tells what was erased. Where it can't be replaced now, it is at the next start,
            // since it ends before the erasure.
            let _ = self.keep_shelf(0).await;
        }
        Ok((true, seen))
    }

    /// Shows what was read, unless another reading came further meanwhile.
    fn take_in(&self, news: News, anew: bool) {
        let mut state = self.state.borrow_mut();
        if news.head.count < state.head.count {
            return;
        }
        if anew {
            state.files = Files::default();
        }
        state.files.matters.extend(news.files.matters);
        state.files.meetings.extend(news.files.meetings);
        state.book = news.book;
        state.head = news.head;
    }

    /// Reads the log from a head on; nothing of the desk changes.
    async fn fold(&self, start: Head, known: Option<Arc<Book>>, cmd: Option<&str>) -> Result<News, DeskError> {
        let whole = start.count == 0;
        let mut news = News {
            book: known,
            head: start,
            seen: false,
            erased: false,
            files: Files::default(),
        };
        let mut touched: BTreeSet<Subject> = BTreeSet::new();
        let mut building = Folding::default();
        let mut writing: Option<Book> = None;
        loop {
            let records = self.journal.tail(news.head.count + 1, READ_AT_A_TIME).await?;
            if records.is_empty() {
                break;
            }
            let mut book = writing.take().or_else(|| news.book.as_deref().cloned());
            for (seq, bytes) in records {
                let read = self.open_record(seq, &bytes)?;
                if read.header.prev != news.head.link || read.header.seq != news.head.count + 1 {
                    return Err(JournalError::Damaged(seq).into());
                }
                news.head = read.head();
                news.seen |= cmd.is_some_and(|cmd| cmd == read.header.cmd);
                let (stamp, fact) = record::decode(&read)?;
                let subjects = subjects_of(&read.header.about);
                if whole {
                    building.take(&stamp, &fact, &subjects);
                }
                if !whole {
                    let unread = subjects
                        .into_iter()
                        .filter(|subject| !self.take_into_file(&mut news.files, *subject, &stamp, &fact));
                    touched.extend(unread);
                }
                let Fact::Event(event) = &fact else { continue };
                match (&mut book, event.as_ref()) {
                    (None, Event::BookFounded(founding)) => book = Some(Book::founded(&stamp, founding)),
                    (Some(book), event) => book.apply(&stamp, event),
                    (None, _) => return Err(JournalError::Damaged(seq).into()),
                }
                match (&book, event.as_ref()) {
                    (_, Event::Expunged { .. }) => news.erased = true,
                    // What is not in the register yet is judged by the newest rules.
                    (Some(book), Event::RulebookAdopted(_)) => {
                        let open = book.matters.values().filter(|matter| matter.number.is_none());
                        touched.extend(open.map(|matter| Subject::Matter(matter.id)));
                    }
                    _ => {}
                }
            }
            writing = book;
        }
        if let Some(mut book) = writing {
            if whole {
                building.shelve(&mut book);
            } else {
                for subject in touched {
                    self.read_into(&mut news.files, subject).await?;
                }
                news.files.matters.values().for_each(|matter| book.shelve(matter));
                news.files
                    .meetings
                    .values()
                    .for_each(|meeting| book.shelve_meeting(meeting));
            }
            news.book = Some(Arc::new(book));
        }
        Ok(news)
    }

    /// Takes a fact into a file that is open; `false` where the file must be read from the store.
    fn take_into_file(&self, files: &mut Files, subject: Subject, stamp: &Stamp, fact: &Fact) -> bool {
        let state = self.state.borrow();
        let is_new = |last: Option<u32>| last.is_some_and(|last| last < stamp.seq);
        match subject {
            Subject::Matter(id) => {
                let known = files.matters.get(&id).or_else(|| state.files.matters.get(&id));
                let Some(mut file) = known.cloned() else { return false };
                if is_new(file.history.last().map(|fact| fact.stamp.seq)) {
                    Arc::make_mut(&mut file).apply(stamp, fact);
                }
                files.matters.insert(id, file);
            }
            Subject::Meeting(id) => {
                let known = files.meetings.get(&id).or_else(|| state.files.meetings.get(&id));
                let Some(mut file) = known.cloned() else { return false };
                if is_new(file.history.last().map(|fact| fact.stamp.seq)) {
                    Arc::make_mut(&mut file).apply(stamp, fact);
                }
                files.meetings.insert(id, file);
            }
        }
        true
    }

    async fn read_into(&self, files: &mut Files, subject: Subject) -> Result<(), DeskError> {
        match subject {
            Subject::Matter(id) => {
                let matter = self.read_matter(id).await?;
                files.matters.insert(id, Arc::new(matter));
            }
            Subject::Meeting(id) => {
                if let Some(meeting) = self.read_meeting(id).await? {
                    files.meetings.insert(id, Arc::new(meeting));
                }
            }
        }
        Ok(())
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
        let matter = Arc::new(self.read_matter(id).await?);
        if matter.history.is_empty() {
            return Err(Refusal::Unknown.into());
        }
        self.state.borrow_mut().files.matters.insert(id, Arc::clone(&matter));
        Ok(matter)
    }

    /// One meeting's file.
    pub async fn meeting(&self, id: MeetingId) -> Result<Arc<Meeting>, DeskError> {
        if let Some(open) = self.state.borrow().files.meetings.get(&id) {
            return Ok(Arc::clone(open));
        }
        let meeting = Arc::new(self.read_meeting(id).await?.ok_or(Refusal::Unknown)?);
        self.state.borrow_mut().files.meetings.insert(id, Arc::clone(&meeting));
        Ok(meeting)
    }
}

/// The subjects a header names.
fn subjects_of(about: &[String]) -> Vec<Subject> {
    about
        .iter()
        .filter_map(|text| match (text.get(..1), text.get(1..)) {
            (Some("m"), Some(id)) => id.parse().ok().map(Subject::Matter),
            (Some("t"), Some(id)) => id.parse().ok().map(Subject::Meeting),
            _ => None,
        })
        .collect()
}

/// A fold of the whole log at once: every file is built as the log goes by, then shelved.
#[derive(Default)]
struct Folding {
    matters: BTreeMap<MatterId, Matter>,
    meetings: BTreeMap<MeetingId, Meeting>,
}

impl Folding {
    fn take(&mut self, stamp: &Stamp, fact: &Fact, subjects: &[Subject]) {
        for subject in subjects {
            match subject {
                Subject::Matter(id) => {
                    self.matters
                        .entry(*id)
                        .or_insert_with(|| Matter::new(*id))
                        .apply(stamp, fact);
                }
                Subject::Meeting(id) => {
                    if let Some(meeting) = self.meetings.get_mut(id) {
                        meeting.apply(stamp, fact);
                    } else if let Some(meeting) = Meeting::fold([(stamp, fact)]) {
                        self.meetings.insert(*id, meeting);
                    }
                }
            }
        }
    }

    fn shelve(&self, book: &mut Book) {
        self.matters.values().for_each(|matter| book.shelve(matter));
        self.meetings.values().for_each(|meeting| book.shelve_meeting(meeting));
    }
}
