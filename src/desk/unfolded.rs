//! A book with all its files at once, from records one after another: for a program that has the memory, not for a
//! browser ([`super::folding`] folds with a few files open).

use std::collections::BTreeMap;

use super::handle::DeskError;
use super::journal::JournalError;
use super::record;
use crate::domain::book::Book;
use crate::domain::event::{Event, Subject};
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::imported::Imports;
use crate::domain::matter::{Fact, Matter};
use crate::domain::meeting::Meeting;
use crate::ledger::Record;

/// A book on its way, with the files of all its matters and meetings.
#[derive(Default)]
pub struct Unfolded {
    book: Option<Book>,
    matters: BTreeMap<MatterId, Matter>,
    meetings: BTreeMap<MeetingId, Meeting>,
    imports: Imports,
}

/// A book with all its files.
pub struct Whole {
    /// The book, every matter and meeting on its shelf.
    pub book: Book,
    /// Every matter.
    pub matters: BTreeMap<MatterId, Matter>,
    /// Every meeting.
    pub meetings: BTreeMap<MeetingId, Meeting>,
    /// What was imported.
    pub imports: Imports,
}

impl Unfolded {
    /// Takes in the next record.
    pub fn take(&mut self, read: &Record) -> Result<(), DeskError> {
        let (stamp, fact) = record::decode(read)?;
        for subject in record::subjects_of(&read.header.about) {
            match subject {
                Subject::Matter(id) => self
                    .matters
                    .entry(id)
                    .or_insert_with(|| Matter::new(id))
                    .apply(&stamp, &fact),
                Subject::Meeting(id) => match self.meetings.get_mut(&id) {
                    Some(meeting) => meeting.apply(&stamp, &fact),
                    None => self
                        .meetings
                        .extend(Meeting::fold([(&stamp, &fact)]).map(|meeting| (id, meeting))),
                },
                Subject::Imports => self.imports.apply(&stamp, &fact),
            }
        }
        if let Fact::Event(event) = &fact {
            match (&mut self.book, event.as_ref()) {
                (None, Event::BookFounded(founding)) => self.book = Some(Book::founded(&stamp, founding)),
                (Some(book), event) => book.apply(&stamp, event),
                (None, _) => return Err(JournalError::Damaged(stamp.seq).into()),
            }
        }
        Ok(())
    }

    /// The book with its files; `None` where it was never founded.
    pub fn finish(self) -> Option<Whole> {
        let mut book = self.book?;
        // Meetings before matters: a matter's line tells whether its meeting was entered afterwards.
        self.meetings.values().for_each(|meeting| book.shelve_meeting(meeting));
        self.matters.values().for_each(|matter| book.shelve(matter));
        Some(Whole {
            book,
            matters: self.matters,
            meetings: self.meetings,
            imports: self.imports,
        })
    }
}
