//! The clerk of a practice book: lets time pass, draws lots, and does what the rules allow.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::Act;
use crate::domain::book::{Book, Files};
use crate::domain::command::Command;
use crate::domain::decide::decide;
use crate::domain::event::{Event, Subject};
use crate::domain::id::{AttachmentId, BookId, DeviceId, MatterId, MeetingId, MemberId};
use crate::domain::imported::Imports;
use crate::domain::matter::{Fact, Matter, Stamp};
use crate::domain::meeting::{Meeting, MeetingCall};
use crate::domain::occasion::{Moment, Occasion};

/// Seconds between two acts.
const PACE_SECONDS: i64 = 20;

/// The clerk, with the book as far as it is written and the files in work.
#[derive(Debug)]
pub struct Clerk {
    chance: u64,
    now: DateTime,
    seq: u32,
    book: Option<Book>,
    files: Files,
    acts: Vec<Act>,
    ids: (BookId, DeviceId),
}

impl Clerk {
    /// A clerk who begins on the morning of a day.
    pub fn at(number: u64, day: Date) -> Self {
        let mut clerk = Self {
            chance: number,
            now: day.at(9, 0, 0, 0),
            seq: 0,
            book: None,
            files: Files {
                imports: Some(Arc::default()),
                ..Files::default()
            },
            acts: Vec::new(),
            ids: (BookId([0; 8]), DeviceId([0; 8])),
        };
        clerk.ids = (BookId(clerk.bytes()), DeviceId(clerk.bytes()));
        clerk
    }

    /// The id of the book.
    pub fn book_id(&self) -> BookId {
        self.ids.0
    }

    /// The machine.
    pub fn device(&self) -> DeviceId {
        self.ids.1
    }

    /// The day it is.
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// Lets time pass until an hour of a day, unless it is later already.
    pub fn wait_until(&mut self, day: Date, hour: i8) {
        self.now = self.now.max(day.at(hour, 0, 0, 0));
    }

    /// The next lot (splitmix64).
    pub fn lot(&mut self) -> u64 {
        self.chance = self.chance.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.chance;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Whether a thing happens that happens so many times in a hundred.
    pub fn happens(&mut self, in_a_hundred: u64) -> bool {
        self.lot() % 100 < in_a_hundred
    }

    fn bytes(&mut self) -> [u8; 8] {
        self.lot().to_be_bytes()
    }

    fn occasion(&mut self, actor: MemberId) -> Occasion {
        let mut seed = [0; 32];
        for quarter in seed.chunks_exact_mut(8) {
            quarter.copy_from_slice(&self.bytes());
        }
        self.now = self.now.saturating_add(jiff::SignedDuration::from_secs(PACE_SECONDS));
        Occasion {
            now: Moment(format!("{:.3}+08:00", self.now)),
            today: self.today(),
            actor,
            device: self.device(),
            seed,
        }
    }

    /// Does an act and returns the chance its ids grow from.
    pub fn act(&mut self, actor: MemberId, command: Command) -> [u8; 8] {
        self.act_with(actor, command, Vec::new())
    }

    /// Does an act that brings a file.
    pub fn act_with(&mut self, actor: MemberId, command: Command, blobs: Vec<(AttachmentId, Vec<u8>)>) -> [u8; 8] {
        let occasion = self.occasion(actor);
        let id = occasion.chance(0);
        let events =
            decide(self.book.as_ref(), &self.files, &command, &occasion).expect("a practice book keeps the rules");
        for event in events {
            self.apply(&occasion, event);
        }
        self.acts.push(Act {
            occasion,
            command,
            blobs,
        });
        id
    }

    /// Calls a meeting.
    pub fn call(&mut self, call: MeetingCall) -> MeetingId {
        MeetingId(self.act(super::office::CLERK, Command::CallMeeting { call, session: None }))
    }

    fn apply(&mut self, occasion: &Occasion, event: Event) {
        self.seq += 1;
        let stamp = Stamp {
            seq: self.seq,
            at: occasion.now.clone(),
            by: occasion.actor,
        };
        match (&mut self.book, &event) {
            (None, Event::BookFounded(founding)) => self.book = Some(Book::founded(&stamp, founding)),
            (Some(book), event) => book.apply(&stamp, event),
            (None, _) => {}
        }
        let subjects = event.about();
        let fact = Fact::Event(Arc::new(event));
        for subject in subjects {
            match subject {
                Subject::Matter(id) => {
                    let file = self
                        .files
                        .matters
                        .entry(id)
                        .or_insert_with(|| Arc::new(Matter::new(id)));
                    Arc::make_mut(file).apply(&stamp, &fact);
                }
                Subject::Meeting(id) => {
                    if let Some(file) = self.files.meetings.get_mut(&id) {
                        Arc::make_mut(file).apply(&stamp, &fact);
                    } else if let Some(file) = Meeting::fold([(&stamp, &fact)]) {
                        self.files.meetings.insert(id, Arc::new(file));
                    }
                }
                Subject::Imports => {
                    let file = self.files.imports.get_or_insert_default();
                    Arc::make_mut(file).apply(&stamp, &fact);
                }
            }
        }
    }

    /// A matter in work.
    pub fn matter(&self, id: MatterId) -> Arc<Matter> {
        Arc::clone(self.files.matters.get(&id).expect("the matter is in work"))
    }

    /// A meeting in work.
    pub fn meeting(&self, id: MeetingId) -> Arc<Meeting> {
        Arc::clone(self.files.meetings.get(&id).expect("the meeting is in work"))
    }

    /// What was imported.
    pub fn imports(&self) -> &Imports {
        self.files
            .imports
            .as_deref()
            .expect("the clerk keeps them from the start")
    }

    /// The book as far as it is written.
    pub fn book(&self) -> &Book {
        self.book.as_ref().expect("the book is founded first")
    }

    /// Hands over what was done and puts the finished files away.
    pub fn take(&mut self) -> Vec<Act> {
        // What was imported is asked again whenever rows are.
        let imports = self.files.imports.take();
        self.files = Files {
            imports,
            ..Files::default()
        };
        core::mem::take(&mut self.acts)
    }
}
