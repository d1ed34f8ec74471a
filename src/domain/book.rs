//! The open book: office, body, rulebooks, numbers and summaries. Small enough to keep in memory whole.

mod own;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::body::{Office, Roster};
use super::cabinet::Cabinet;
use super::calendar::{AdoptedYear, Calendar};
use super::day;
use super::event::{Event, Irregularity, Remedy};
use super::id::{BookId, DeviceId, MatterId, MeetingId, MemberId};
use super::imported::Imports;
use super::information_request::RequestRegister;
use super::matter::{Matter, Stamp, Stamped};
use super::meeting::Meeting;
use super::occasion::Moment;
use super::rectification::Rectification;
use super::register::{BookKind, IrregularityNumber, RectificationNumber, Register};
use super::rulebook::{MeetingKind, Rulebook};
use super::summary::{MeetingSummary, Summary};

/// A file of the whole book that was made, as a backup or for a hand-over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// The record that says so, which is the last one the file holds.
    pub seq: u32,
    /// The moment.
    pub at: String,
    /// By whom.
    pub by: String,
    /// Why; `None` for a hand-over.
    pub reason: Option<String>,
}

/// An erasure, as the book remembers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expunged {
    /// The record that says so.
    pub seq: u32,
    /// The records whose bodies went.
    pub targets: Vec<u32>,
    /// The basis.
    pub basis: String,
    /// The two who approved.
    pub approved_by: Vec<String>,
    /// The day.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
}

/// The last numbers given. An erasure keeps them, so that none is given twice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counters {
    /// Per register and year of the decision.
    #[serde(with = "pairs")]
    pub entries: BTreeMap<(Register, i16), u32>,
    /// Per kind of meeting and year.
    #[serde(with = "pairs")]
    pub sessions: BTreeMap<(MeetingKind, i16), u32>,
    /// Of irregularities, per year.
    #[serde(with = "pairs")]
    pub irregularities: BTreeMap<i16, u32>,
    /// Of problems to be rectified, per year; absent from erasures of before there were any.
    #[serde(default, with = "pairs", skip_serializing_if = "BTreeMap::is_empty")]
    pub rectifications: BTreeMap<i16, u32>,
    /// Of requests for information, per year of receipt; absent from erasures of before there were any.
    #[serde(default, with = "pairs", skip_serializing_if = "BTreeMap::is_empty")]
    pub requests: BTreeMap<i16, u32>,
}

impl Counters {
    /// The number after the last one.
    pub fn next<K: Ord>(given: &BTreeMap<K, u32>, key: &K) -> u32 {
        given.get(key).copied().unwrap_or(0) + 1
    }

    fn give<K: Ord>(given: &mut BTreeMap<K, u32>, key: K, number: u32) {
        let last = given.entry(key).or_default();
        *last = (*last).max(number);
    }

    fn keep(&mut self, known: &Self) {
        known
            .entries
            .iter()
            .for_each(|(key, n)| Self::give(&mut self.entries, *key, *n));
        known
            .sessions
            .iter()
            .for_each(|(key, n)| Self::give(&mut self.sessions, *key, *n));
        known
            .irregularities
            .iter()
            .for_each(|(key, n)| Self::give(&mut self.irregularities, *key, *n));
        known
            .rectifications
            .iter()
            .for_each(|(key, n)| Self::give(&mut self.rectifications, *key, *n));
        known
            .requests
            .iter()
            .for_each(|(key, n)| Self::give(&mut self.requests, *key, *n));
    }
}

/// A file that took the place of what was here (恢复), or the pen that was taken without a hand-over (接笔).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restoration {
    /// The record's sequence number.
    pub seq: u32,
    /// The moment of the record, RFC 3339.
    pub at: String,
    /// How many records the file held.
    pub from: u32,
    /// How many were here before; the same where nothing was replaced.
    pub known: u32,
    /// Why.
    pub reason: String,
    /// Who answers for it.
    pub by: String,
}

/// The book, folded from its log; what is about one matter or meeting lies in that file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Book {
    /// The id.
    pub id: BookId,
    /// Main or personnel.
    pub kind: BookKind,
    /// The machine that holds the pen.
    pub pen: DeviceId,
    /// The names of the house.
    pub office: Office,
    /// The roster in force.
    pub roster: Roster,
    /// The day on which it was entered.
    #[serde(default, deserialize_with = "day::stored")]
    pub roster_on: Option<Date>,
    /// All rulebooks, by their effective date, with the digest of each.
    pub rulebooks: Vec<Arc<Rulebook>>,
    /// Adopted years of the working-day calendar.
    pub adopted_years: Vec<AdoptedYear>,
    /// The last numbers given.
    pub counters: Counters,
    /// Irregularities in order.
    pub irregularities: Arc<Vec<Stamped<Irregularity>>>,
    /// Their remedies in order.
    pub remedies: Arc<Vec<Stamped<Remedy>>>,
    /// Problems to be rectified, in order.
    pub rectifications: Arc<Vec<Rectification>>,
    /// Requests for information, with the yearly tables.
    pub information: Arc<RequestRegister>,
    /// Backups in order.
    pub backups: Arc<Vec<Backup>>,
    /// Restorings and takings of the pen in order.
    pub restorations: Arc<Vec<Restoration>>,
    /// Erasures in order.
    pub expunged: Arc<Vec<Expunged>>,
    /// Facts of the book's own whose beginning was erased and is not told yet: none at the end of a log, which tells of
    /// every erasure. So none is kept on the shelf, whose reader would have to read whole facts.
    #[serde(skip)]
    parted: Vec<Stamped<Event>>,
    /// How many records were made.
    pub count: u32,
    /// The moment of the last record.
    pub last_at: String,
    /// Who entered it.
    pub last_by: MemberId,
    /// Who accepted the statement last, and when.
    #[serde(deserialize_with = "day::stored")]
    pub statement: (String, Date),
    /// Whether the pen went to another machine since: the statement is accepted there too.
    pub pen_moved: bool,
    /// Matters in a list; kept apart from the rest, drawer by drawer.
    #[serde(skip)]
    pub matters: Cabinet<MatterId, Summary>,
    /// Meetings in a list, kept likewise.
    #[serde(skip)]
    pub meetings: Cabinet<MeetingId, MeetingSummary>,
}

/// Maps as lists of pairs: JSON objects want text keys.
mod pairs {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};
    use std::collections::BTreeMap;

    pub fn serialize<K: Serialize, V: Serialize, S: Serializer>(
        map: &BTreeMap<K, V>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(map)
    }

    pub fn deserialize<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<BTreeMap<K, V>, D::Error> {
        // One by one: `collect` would bring a sort for each kind of map.
        let mut map = BTreeMap::new();
        for (key, value) in Vec::<(K, V)>::deserialize(deserializer)? {
            map.insert(key, value);
        }
        Ok(map)
    }
}

/// The files a decision reads, loaded by the desk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Matters by id.
    pub matters: BTreeMap<MatterId, Arc<Matter>>,
    /// Meetings by id.
    pub meetings: BTreeMap<MeetingId, Arc<Meeting>>,
    /// What was imported; `None` where nobody asked for it.
    pub imports: Option<Arc<Imports>>,
}

impl Book {
    /// The backups and exports that still hold something an erasure took out of the book.
    pub fn still_holding(&self, erasure: &Expunged) -> Vec<&Backup> {
        let first = erasure.targets.iter().min().copied().unwrap_or(u32::MAX);
        let holds = |backup: &&Backup| (first..erasure.seq).contains(&backup.seq);
        self.backups.iter().filter(holds).collect()
    }

    /// Whether the body of a record was taken out.
    pub fn is_erased(&self, seq: u32) -> bool {
        self.expunged.iter().any(|erasure| erasure.targets.contains(&seq))
    }

    /// The book as its founding says.
    pub fn founded(stamp: &Stamp, founding: &super::event::Founding) -> Self {
        Self {
            id: founding.book,
            kind: founding.kind,
            pen: founding.device,
            office: founding.office.clone(),
            roster: founding.roster.clone(),
            roster_on: stamp.at.date(),
            rulebooks: vec![Arc::new(founding.rulebook.clone())],
            adopted_years: Vec::new(),
            counters: Counters::default(),
            irregularities: Arc::default(),
            remedies: Arc::default(),
            rectifications: Arc::default(),
            information: Arc::default(),
            backups: Arc::default(),
            restorations: Arc::default(),
            expunged: Arc::default(),
            parted: Vec::new(),
            count: stamp.seq,
            last_at: stamp.at.0.clone(),
            last_by: stamp.by,
            statement: (founding.statement_by.clone(), founding.statement_on),
            pen_moved: false,
            matters: Cabinet::default(),
            meetings: Cabinet::default(),
        }
    }

    /// The rulebook that judges a day: the last one effective by then, or the first of all (R52).
    ///
    /// # Panics
    /// Never: a book is founded with a rulebook.
    pub fn rulebook(&self, on: Date) -> &Arc<Rulebook> {
        self.rulebooks
            .iter()
            .rev()
            .find(|rulebook| rulebook.effective <= on)
            .or_else(|| self.rulebooks.first())
            .expect("a book is founded with a rulebook")
    }

    /// The version whose place a new one takes: the one that judges its first day without it. What was adopted and is not
    /// in force yet is held against it too, and never undone unseen.
    pub fn replaced_by(&self, new: &Rulebook) -> &Arc<Rulebook> {
        let own = self.rulebooks.iter().position(|version| version.as_ref() == new);
        let before = own.and_then(|at| self.rulebooks.get(at.checked_sub(1)?));
        before.unwrap_or_else(|| self.rulebook(new.effective))
    }

    /// Whether the statement is to be accepted again: a year went by, or the pen came to another machine.
    pub fn statement_lapsed(&self, today: Date) -> bool {
        let on = self.statement.1;
        self.pen_moved
            || (i32::from(on.year()) + 1, on.month(), on.day()) <= (i32::from(today.year()), today.month(), today.day())
    }

    /// The working-day calendar: the built-in years and the adopted ones.
    pub fn calendar(&self) -> Calendar {
        let mut calendar = Calendar::built_in();
        self.adopted_years.iter().cloned().for_each(|year| calendar.adopt(year));
        calendar
    }

    /// Takes in one record: facts of the book itself, numbers, and counts. Summaries are set by [`Book::shelve`].
    pub fn apply(&mut self, stamp: &Stamp, event: &Event) {
        self.count = stamp.seq;
        self.last_at.clone_from(&stamp.at.0);
        self.last_by = stamp.by;
        match event {
            Event::HandedOver { to, by, .. } => {
                self.pen = *to;
                self.pen_moved = true;
                Arc::make_mut(&mut self.backups).push(Backup {
                    seq: stamp.seq,
                    at: stamp.at.0.clone(),
                    by: by.clone(),
                    reason: None,
                });
            }
            Event::BookRestored {
                device,
                from_count,
                known_count,
                reason,
                by,
            } => {
                self.pen_moved |= self.pen != *device;
                self.pen = *device;
                Arc::make_mut(&mut self.restorations).push(Restoration {
                    seq: stamp.seq,
                    at: stamp.at.0.clone(),
                    from: *from_count,
                    known: *known_count,
                    reason: reason.clone(),
                    by: by.clone(),
                });
            }
            Event::RulebookAdopted(rulebook) => {
                self.rulebooks.push(Arc::new(rulebook.as_ref().clone()));
                self.rulebooks.sort_by_key(|rulebook| rulebook.effective);
            }
            Event::CalendarAdopted(year) => {
                self.adopted_years.retain(|adopted| adopted.year() != year.year());
                self.adopted_years.push(year.clone());
            }
            Event::RosterAdopted(roster) => {
                self.roster = roster.clone();
                self.roster_on = stamp.at.date();
            }
            Event::OfficeRenamed(office) => self.office = office.clone(),
            Event::StatementRenewed { by, on } => {
                self.statement = (by.clone(), *on);
                self.pen_moved = false;
            }
            Event::BackupTaken { reason, by, .. } => Arc::make_mut(&mut self.backups).push(Backup {
                seq: stamp.seq,
                at: stamp.at.0.clone(),
                by: by.clone(),
                reason: Some(reason.clone()),
            }),
            Event::Expunged {
                targets,
                basis,
                approved_by,
                on,
                counters,
                kept,
            } => {
                self.counters.keep(counters);
                Arc::make_mut(&mut self.expunged).push(Expunged {
                    seq: stamp.seq,
                    targets: targets.clone(),
                    basis: basis.clone(),
                    approved_by: approved_by.clone(),
                    on: *on,
                });
                self.take_kept(kept);
            }
            Event::Entered(entry) => {
                let key = (entry.number.register, entry.number.year);
                Counters::give(&mut self.counters.entries, key, entry.number.serial);
            }
            Event::MeetingCalled { session, call, .. } => {
                Counters::give(&mut self.counters.sessions, (call.kind, session.year), session.serial);
            }
            _ => self.take_own(stamp, event),
        }
    }

    /// A problem to be rectified.
    pub fn rectification(&self, number: RectificationNumber) -> Option<&Rectification> {
        self.rectifications.iter().find(|one| one.number == number)
    }

    /// Whether the rules of a day are in the book; where they are not, the first of all judge it in their place.
    pub fn knows_rules_of(&self, on: Date) -> bool {
        self.rulebooks.first().is_some_and(|first| first.effective <= on)
    }

    /// What came of the remedy of an irregularity, once recorded.
    pub fn remedy(&self, number: IrregularityNumber) -> Option<&Stamped<Remedy>> {
        self.remedies.iter().find(|remedy| remedy.value.number == number)
    }

    /// Sets the summary of a matter from its file.
    pub fn shelve(&mut self, matter: &Matter) {
        let decision = matter.decision().map(|decision| &decision.value);
        // The rules of the decision's own day judge it; before a decision, those of the day of the last record.
        let today = || Moment(self.last_at.clone()).date().unwrap_or_default();
        let day = decision.map_or_else(today, |decision| decision.on);
        let mut summary = Summary::of(self.rulebook(day), matter);
        // A decision of a meeting that was entered afterwards was entered afterwards too.
        let meeting = decision.and_then(|decision| self.meetings.get(&decision.meeting));
        summary.late |= meeting.is_some_and(|meeting| meeting.late);
        self.matters.insert(matter.id, Arc::new(summary));
    }

    /// Sets the summary of a meeting from its file.
    pub fn shelve_meeting(&mut self, meeting: &Meeting) {
        self.meetings.insert(meeting.id, Arc::new(MeetingSummary::of(meeting)));
    }
}
