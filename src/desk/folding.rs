//! Folding records into the book and the files they are about, one after another, with only so many files open.
//!
//! Pure. A file that lies idle is put away on the shelf; what comes by about it later is read from the store at the
//! end. So a log of any length folds in the memory of the files in work.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::handle::DeskError;
use super::journal::JournalError;
use super::record;
use crate::domain::book::{Book, Files};
use crate::domain::event::{Event, Subject};
use crate::domain::matter::{Fact, Matter, Stamp};
use crate::domain::meeting::Meeting;
use crate::ledger::{Head, Record};

/// How many files are in work at once.
const OPEN_MAX: usize = 256;

/// A book on its way from one head to another.
pub struct Folding {
    book: Option<Book>,
    head: Head,
    files: Files,
    /// What the records were about so far.
    touched: BTreeSet<Subject>,
    /// What must be read from the store before the book is whole.
    unread: BTreeSet<Subject>,
    /// Whether bodies before were taken out.
    erased: bool,
}

impl Default for Folding {
    fn default() -> Self {
        Self::from(Head::EMPTY, None, Files::default())
    }
}

impl Folding {
    /// Begins at a head, with the files that lie open.
    pub fn from(head: Head, book: Option<&Book>, files: Files) -> Self {
        Self {
            book: book.cloned(),
            head,
            files,
            touched: BTreeSet::new(),
            unread: BTreeSet::new(),
            erased: false,
        }
    }

    /// The head reached.
    pub const fn head(&self) -> Head {
        self.head
    }

    /// Whether bodies of earlier records were taken out.
    pub const fn erased(&self) -> bool {
        self.erased
    }

    /// Takes in the next record.
    pub fn take(&mut self, read: &Record) -> Result<(), DeskError> {
        let damaged = JournalError::Damaged(read.header.seq);
        if read.header.prev != self.head.link || read.header.seq != self.head.count + 1 {
            return Err(damaged.into());
        }
        self.head = read.head();
        let (stamp, fact) = record::decode(read)?;
        for subject in record::subjects_of(&read.header.about) {
            self.touched.insert(subject);
            if !self.take_into_file(subject, &stamp, &fact) {
                self.unread.insert(subject);
            }
        }
        if let Fact::Event(event) = &fact {
            match (&mut self.book, event.as_ref()) {
                (None, Event::BookFounded(founding)) => self.book = Some(Book::founded(&stamp, founding)),
                (Some(book), event) => book.apply(&stamp, event),
                (None, _) => return Err(damaged.into()),
            }
            match event.as_ref() {
                Event::Expunged { .. } => self.erased = true,
                Event::RulebookAdopted(_) => self.judge_anew(),
                _ => {}
            }
        }
        if self.files.matters.len() + self.files.meetings.len() > OPEN_MAX {
            self.put_idle_away();
        }
        Ok(())
    }

    /// Takes a fact into its file; `false` where the file was put away before.
    fn take_into_file(&mut self, subject: Subject, stamp: &Stamp, fact: &Fact) -> bool {
        let is_new = |last: Option<u32>| last.is_none_or(|last| last < stamp.seq);
        let shelved = self.book.as_ref();
        match subject {
            Subject::Matter(id) => {
                if let Some(file) = self.files.matters.get_mut(&id) {
                    if is_new(file.history.last().map(|fact| fact.stamp.seq)) {
                        Arc::make_mut(file).apply(stamp, fact);
                    }
                } else if shelved.is_some_and(|book| book.matters.contains_key(&id)) {
                    return false;
                } else {
                    let mut file = Matter::new(id);
                    file.apply(stamp, fact);
                    self.files.matters.insert(id, Arc::new(file));
                }
            }
            Subject::Meeting(id) => {
                if let Some(file) = self.files.meetings.get_mut(&id) {
                    if is_new(file.history.last().map(|fact| fact.stamp.seq)) {
                        Arc::make_mut(file).apply(stamp, fact);
                    }
                } else if shelved.is_some_and(|book| book.meetings.contains_key(&id)) {
                    return false;
                } else if let Some(file) = Meeting::fold([(stamp, fact)]) {
                    self.files.meetings.insert(id, Arc::new(file));
                }
            }
            // Nothing of it stands on the shelf: who wants it reads it whole.
            Subject::Imports => {
                if let Some(file) = self.files.imports.as_mut().filter(|file| file.last < stamp.seq) {
                    Arc::make_mut(file).apply(stamp, fact);
                }
            }
        }
        true
    }

    /// What is not in the register yet is judged by the newest rules.
    fn judge_anew(&mut self) {
        let Some(book) = &self.book else { return };
        let open = book.matters.values().filter(|matter| matter.number.is_none());
        for subject in open.map(|matter| Subject::Matter(matter.id)) {
            self.touched.insert(subject);
            if !self.holds(subject) {
                self.unread.insert(subject);
            }
        }
    }

    fn holds(&self, subject: Subject) -> bool {
        match subject {
            Subject::Matter(id) => self.files.matters.contains_key(&id),
            Subject::Meeting(id) => self.files.meetings.contains_key(&id),
            Subject::Imports => self.files.imports.is_some(),
        }
    }

    /// Puts the half of the files away that nothing was said about for longest.
    fn put_idle_away(&mut self) {
        let matters = self.files.matters.values();
        let matters = matters.map(|file| (file.history.last(), Subject::Matter(file.id)));
        let meetings = self.files.meetings.values();
        let meetings = meetings.map(|file| (file.history.last(), Subject::Meeting(file.id)));
        let mut idle: Vec<(u32, Subject)> = matters
            .chain(meetings)
            .map(|(last, subject)| (last.map_or(0, |fact| fact.stamp.seq), subject))
            .collect();
        idle.sort_unstable();
        idle.truncate(OPEN_MAX / 2);
        for (_, subject) in idle {
            self.shelve(subject);
            match subject {
                Subject::Matter(id) => drop(self.files.matters.remove(&id)),
                Subject::Meeting(id) => drop(self.files.meetings.remove(&id)),
                Subject::Imports => self.files.imports = None,
            }
        }
    }

    /// Shelves what an open file says now.
    fn shelve(&mut self, subject: Subject) {
        let Some(book) = &mut self.book else { return };
        match subject {
            Subject::Matter(id) => {
                if let Some(file) = self.files.matters.get(&id) {
                    book.shelve(file);
                }
            }
            Subject::Meeting(id) => {
                if let Some(file) = self.files.meetings.get(&id) {
                    book.shelve_meeting(file);
                }
            }
            Subject::Imports => {}
        }
    }

    /// What must be read from the store and handed to [`Folding::read`].
    pub fn unread(&mut self) -> BTreeSet<Subject> {
        core::mem::take(&mut self.unread)
    }

    /// Shelves a matter that was read from the store.
    pub fn read(&mut self, matter: &Matter) {
        if let Some(book) = &mut self.book {
            book.shelve(matter);
        }
    }

    /// Shelves a meeting that was read from the store.
    pub fn read_meeting(&mut self, meeting: &Meeting) {
        if let Some(book) = &mut self.book {
            book.shelve_meeting(meeting);
        }
    }

    /// The book at the head reached, what was touched on the way, and the files that lie open.
    pub fn finish(mut self) -> (Option<Book>, BTreeSet<Subject>, Files) {
        // Meetings before matters: a matter's line tells whether its meeting was entered afterwards.
        for subject in self.touched.clone().into_iter().rev() {
            self.shelve(subject);
        }
        (self.book, self.touched, self.files)
    }
}
