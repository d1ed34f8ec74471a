//! A sweep: the whole log read once from its beginning, each file of the book handed on as soon as its last record went
//! by. Where most files must be read, this is several times faster than one after another.
//!
//! Pure. The files in work lie open together; those that nothing was said about for longest are given up once they are
//! too many, and whoever sweeps reads them singly.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::book::Book;
use crate::domain::event::Subject;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::{Fact, Matter, Stamp};
use crate::domain::meeting::Meeting;

/// A file as it stands once its last record went by.
pub enum Swept {
    /// A meeting.
    Meeting(Arc<Meeting>),
    /// A matter, with the meeting that resolved on it last.
    Matter(Box<Matter>, Option<Arc<Meeting>>),
}

/// A sweep under way.
#[derive(Default)]
pub struct Sweep {
    /// How many matters are in work at once; meetings are few, and soon whole.
    open_max: usize,
    /// The last record of every file that is looked for, and of the meetings that they need.
    last: BTreeMap<Subject, u32>,
    /// The meeting that each matter waits for.
    resolved_by: BTreeMap<MatterId, MeetingId>,
    /// How many matters wait for a meeting.
    awaited: BTreeMap<MeetingId, usize>,
    matters: BTreeMap<MatterId, Matter>,
    meetings: BTreeMap<MeetingId, Meeting>,
    /// Meetings that went by whole, as long as a matter waits for them.
    whole: BTreeMap<MeetingId, Arc<Meeting>>,
    /// Matters that went by whole, and wait for their meeting.
    waiting: BTreeMap<MeetingId, Vec<Matter>>,
}

impl Sweep {
    /// Sweeps for these files of a book, each matter with the meeting that resolved on it last, with no more than so
    /// many matters in work at once.
    pub fn of(book: &Book, files: impl IntoIterator<Item = (Subject, Option<MeetingId>)>, open_max: usize) -> Self {
        let mut sweep = Self {
            open_max,
            ..Self::default()
        };
        for (subject, resolved_by) in files {
            let last = match subject {
                Subject::Matter(id) => book.matters.get(&id).map(|matter| matter.last),
                Subject::Meeting(id) => book.meetings.get(&id).map(|meeting| meeting.last),
                Subject::Imports => None,
            };
            sweep.last.extend(last.map(|last| (subject, last)));
            let resolved_by = resolved_by.and_then(|id| Some((id, book.meetings.get(&id)?.last)));
            if let (Subject::Matter(matter), Some((id, last))) = (subject, resolved_by) {
                sweep.last.insert(Subject::Meeting(id), last);
                sweep.resolved_by.insert(matter, id);
                *sweep.awaited.entry(id).or_default() += 1;
            }
        }
        sweep
    }

    /// Whether anything is still looked for.
    pub fn is_over(&self) -> bool {
        self.last.is_empty()
    }

    /// Takes in what the next record says about a file, and hands on what is whole by it.
    pub fn take(&mut self, subject: Subject, stamp: &Stamp, fact: &Fact, hand_on: &mut dyn FnMut(Swept)) {
        let Some(last) = self.last.get(&subject) else { return };
        let is_last = *last == stamp.seq;
        match subject {
            Subject::Matter(id) => {
                let matter = self.matters.entry(id).or_insert_with(|| Matter::new(id));
                matter.apply(stamp, fact);
            }
            Subject::Meeting(id) => match self.meetings.get_mut(&id) {
                Some(meeting) => meeting.apply(stamp, fact),
                None => self
                    .meetings
                    .extend(Meeting::fold([(stamp, fact)]).map(|meeting| (id, meeting))),
            },
            Subject::Imports => {}
        }
        if is_last {
            self.last.remove(&subject);
            self.went_by(subject, hand_on);
        }
        if self.matters.len() > self.open_max {
            self.give_idle_up();
        }
    }

    fn went_by(&mut self, subject: Subject, hand_on: &mut dyn FnMut(Swept)) {
        match subject {
            Subject::Matter(id) => {
                let Some(matter) = self.matters.remove(&id) else { return };
                match self.resolved_by.get(&id) {
                    None => hand_on(Swept::Matter(Box::new(matter), None)),
                    Some(by) => match self.whole.get(by).map(Arc::clone) {
                        Some(meeting) => self.hand_matter_on(matter, &meeting, hand_on),
                        None => self.waiting.entry(*by).or_default().push(matter),
                    },
                }
            }
            Subject::Meeting(id) => {
                let Some(meeting) = self.meetings.remove(&id) else {
                    return;
                };
                let meeting = Arc::new(meeting);
                hand_on(Swept::Meeting(Arc::clone(&meeting)));
                if self.awaited.contains_key(&id) {
                    self.whole.insert(id, Arc::clone(&meeting));
                }
                for matter in self.waiting.remove(&id).unwrap_or_default() {
                    self.hand_matter_on(matter, &meeting, hand_on);
                }
            }
            Subject::Imports => {}
        }
    }

    fn hand_matter_on(&mut self, matter: Matter, meeting: &Arc<Meeting>, hand_on: &mut dyn FnMut(Swept)) {
        if let Some(awaited) = self.awaited.get_mut(&meeting.id) {
            *awaited -= 1;
            if *awaited == 0 {
                self.awaited.remove(&meeting.id);
                self.whole.remove(&meeting.id);
            }
        }
        hand_on(Swept::Matter(Box::new(matter), Some(Arc::clone(meeting))));
    }

    /// Gives the half of the matters up that nothing was said about for longest.
    fn give_idle_up(&mut self) {
        let matters = self.matters.values();
        let mut idle: Vec<(u32, MatterId)> = matters.map(|matter| (matter.last_record(), matter.id)).collect();
        idle.sort_unstable();
        idle.truncate(self.open_max.div_ceil(2));
        for (_, id) in idle {
            self.matters.remove(&id);
            self.last.remove(&Subject::Matter(id));
        }
    }
}
