//! The self-check (自查): what the book itself shows of the 31 things an inspector looks for.
//!
//! Pure. Files are handed over one by one, meetings before the matters they decided, so that a book of any length is
//! checked without lying in memory whole. What is found is a doubt or a flaw of procedure, never a conclusion; it names
//! matters, meetings and records, and counts nothing per member.

mod concern;
mod entries;
mod imported;
mod matters;
mod meetings;
mod slip;
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::emergency::EmergencyWaits;
use super::id::{MatterId, MeetingId};
use super::imported::{Imports, Reach, Row};
use super::information_request::RequestNumber;
use super::matter::Matter;
use super::meeting::Meeting;
use super::refusal::GapFact;
use super::register::IrregularityNumber;
use super::replay::Bench;
use super::rulebook::{MeetingKind, Threshold};
use super::rules::afterwards::{Outdated, PageBreak, Pages};
use super::rules::imported::{Links, RowState};
use super::rules::requests::RequestGap;
use super::rules::{CheckId, Severity};

pub use concern::{Concern, Coverage};
pub use slip::{Sheet, Slip};

/// What was found is one of these, irregularities before all else, then what was passed although a review was negative,
/// then by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// An irregularity that the office recorded itself (程序瑕疵).
    Irregularity(IrregularityNumber),
    /// One of the 31.
    Concern(Concern),
}

impl What {
    const fn place(self) -> u8 {
        match self {
            Self::Irregularity(_) => 0,
            Self::Concern(Concern::PassedThoughNegative) => 1,
            Self::Concern(concern) => concern.number() + 1,
        }
    }
}

/// Where it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The matter.
    pub matter: Option<MatterId>,
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// The item of the meeting.
    pub item: Option<u16>,
}

/// What the book shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// A check is not met, for one of these.
    Gap(GapFact),
    /// A check was stored as not met, or as answered for; what was missing is not kept.
    Unmet,
    /// A warning at a meeting was passed over, with this reason and this name.
    PassedOver {
        /// The reason.
        reason: String,
        /// Who answers for it.
        by: String,
    },
    /// An irregularity is on record, and whether what came of its remedy is.
    Irregularity {
        /// Whether the remedy is recorded.
        remedied: bool,
    },
    /// It was entered after its day (补录, or more than three days later).
    EnteredLate {
        /// Its own day.
        on: Date,
        /// The day of the record.
        entered: Date,
        /// Whether it says so itself.
        declared: bool,
    },
    /// The record of a meeting is not signed in time.
    Signing {
        /// The last day.
        due: Date,
        /// The day it was signed, where it was.
        signed: Option<Date>,
        /// Working days it was late.
        late_by: u32,
    },
    /// The record of a meeting is not signed, in an office that sets no term for it.
    Unsigned,
    /// Pages of the minute book do not follow each other.
    Pages(PageBreak),
    /// The line of the register names no volume and page.
    NoPages,
    /// Sessions between the first and the last number of a year that no meeting has.
    SessionsMissing {
        /// The kind.
        kind: MeetingKind,
        /// The year.
        year: i16,
        /// The numbers.
        serials: Vec<u32>,
    },
    /// All stands on an item were entered within so many seconds.
    StandsAtOnce {
        /// How many.
        stands: u32,
        /// Seconds from the first to the last.
        seconds: u32,
    },
    /// The one who presided spoke before anybody else.
    PresidingFirst,
    /// A proactive document was not disclosed by its day.
    DisclosureDue {
        /// The last day.
        due: Date,
        /// The day it was disclosed, where it was.
        disclosed: Option<Date>,
    },
    /// An emergency waits for its ratification, its report or its account.
    EmergencyOpen {
        /// What it waits for.
        waits: EmergencyWaits,
        /// The last day.
        due: Date,
    },
    /// An imported row leads to no decision, or to one of another amount (R60), or reaches the threshold with others
    /// (R46).
    Row {
        /// The row.
        row: Box<Row>,
        /// How it stands.
        state: RowState,
    },
    /// So many imported rows reach the threshold of some lines and not of others, the lowest of which is this (R60).
    RowsPerhaps {
        /// How many.
        count: usize,
        /// The lowest threshold.
        lowest: Threshold,
    },
    /// An imported row is of a day before the decision that its number leads to, or that a person named for it (R59).
    RowBeforeDecision {
        /// The row.
        row: Box<Row>,
        /// The day of the decision.
        decided: Date,
    },
    /// Something that was struck off was found again.
    FoundAgain,
    /// A problem is open beyond its day.
    RectificationOverdue {
        /// The last day.
        due: Date,
    },
    /// A request for information, or its yearly report, is late or does not fit what was reported before.
    Request {
        /// The request; none where it is about a report.
        number: Option<RequestNumber>,
        /// What.
        gap: RequestGap,
    },
    /// More than twenty lines were entered on a day.
    ManyEntries {
        /// The day.
        on: Date,
        /// How many.
        count: u32,
    },
    /// Records were made at night (22:00–6:00), outside a meeting.
    AtNight {
        /// The day.
        on: Date,
        /// The hour of the first.
        at: Time,
        /// How many.
        count: u32,
    },
    /// The clock of the machine stood earlier than at the record before.
    ClockBack {
        /// The day and hour of the record before.
        before: (Date, Time),
        /// Those of the record.
        after: (Date, Time),
    },
    /// Roster or rules are older than the last change of the body.
    Outdated(Outdated),
    /// The rules are older than three years.
    RulesOld {
        /// The day they came into force.
        effective: Date,
    },
    /// Lines of the catalogue that no matter was ever applied for on, a year after they came into force.
    LinesUnused {
        /// Their codes.
        codes: Vec<String>,
    },
    /// The catalogue has more than three hundred lines.
    LinesMany {
        /// How many.
        count: usize,
    },
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// What.
    pub what: What,
    /// Where.
    pub place: Place,
    /// The check that shows it, where one does.
    pub check: Option<CheckId>,
    /// How hard the check is, or how far it is only a doubt.
    pub severity: Severity,
    /// Whether a person gave a reason and answered for it.
    pub answered: bool,
    /// What the book shows.
    pub shown: Vec<Shown>,
    /// The sequence numbers of the records it rests on.
    pub evidence: Vec<u32>,
    /// Since when it is so.
    pub since: Option<Date>,
}

impl Found {
    fn of(concern: Concern, place: Place, shown: Shown) -> Self {
        Self {
            what: What::Concern(concern),
            place,
            check: None,
            severity: Severity::Finding,
            answered: false,
            shown: vec![shown],
            evidence: Vec::new(),
            since: None,
        }
    }

    fn by(mut self, check: CheckId, severity: Severity) -> Self {
        (self.check, self.severity) = (Some(check), severity);
        self
    }

    fn resting_on(mut self, evidence: impl IntoIterator<Item = u32>) -> Self {
        self.evidence.extend(evidence);
        self
    }

    fn since(mut self, day: Date) -> Self {
        self.since = Some(day);
        self
    }

    /// How many days it has been so.
    pub fn age_days(&self, today: Date) -> Option<i32> {
        self.since.map(|since| (today - since).get_days().max(0))
    }
}

/// A self-check under way.
pub struct SelfCheck<'a> {
    bench: Bench<'a>,
    found: Vec<Found>,
    entries: entries::Entries,
    bound: Vec<(Date, MeetingId, String)>,
    lines: whole::Asked,
    sheets: Vec<Sheet>,
    imports: Option<&'a Imports>,
    links: Links,
}

/// What a self-check came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What was found: irregularities first, then what was passed although a review was negative, then by number, each
    /// the oldest first.
    pub found: Vec<Found>,
    /// Every matter as inspectors ask for it, in the order it was taken.
    pub sheets: Vec<Sheet>,
    /// The day it was asked on.
    pub today: Date,
    /// How far imported rows reach.
    pub imported: Option<Reach>,
}

impl<'a> SelfCheck<'a> {
    /// Begins a self-check of a book on a day.
    pub fn new(bench: Bench<'a>) -> Self {
        Self {
            bench,
            found: Vec::new(),
            entries: entries::Entries::default(),
            bound: Vec::new(),
            lines: BTreeMap::new(),
            sheets: Vec::new(),
            imports: None,
            links: Links::default(),
        }
    }

    /// Takes what was imported of the office's own books.
    pub const fn imports(&mut self, imports: &'a Imports) {
        self.imports = Some(imports);
    }

    /// Takes a meeting.
    pub fn meeting(&mut self, meeting: &Meeting) {
        self.take(Slip::of_meeting(&self.bench, meeting));
    }

    /// Takes a matter, with the meeting that resolved on it last, where one did.
    pub fn matter(&mut self, matter: &Matter, meeting: Option<&Meeting>) {
        self.take(Slip::of_matter(&self.bench, matter, meeting));
    }

    /// Takes the slip of a file.
    pub fn take(&mut self, slip: Slip) {
        self.entries.take(&slip.moments);
        self.found.extend(slip.found);
        match slip.kept {
            slip::Kept::Meeting(_, _, None) => {}
            slip::Kept::Meeting(id, on, Some(pages)) => self.bound.push((on, id, pages)),
            slip::Kept::Matter {
                line,
                sheet,
                links,
                waived_r46,
            } => {
                self.links.take(links);
                self.lines.extend(line.map(|line| (sheet.matter, (line, waived_r46))));
                self.sheets.push(sheet);
            }
        }
    }

    /// What a meeting passed over is told once: at the matter that it was about, where that can be told.
    fn told_at_the_matter(&mut self) {
        let at_matters = self.found.iter().filter(|found| found.place.matter.is_some());
        let told: BTreeSet<_> = at_matters.map(|found| (found.check, found.place.meeting)).collect();
        self.found.retain(|found| {
            let passed_over = matches!(found.shown.as_slice(), [Shown::PassedOver { .. }]);
            !passed_over || !told.contains(&(found.check, found.place.meeting))
        });
    }

    /// Ends it with what only the whole book shows.
    pub fn finish(mut self) -> Checked {
        // Ids come by chance: meetings of one day follow each other as their pages do.
        self.bound
            .sort_by(|(on, id, words), (other_on, other_id, other_words)| {
                let place = (on, Pages::read(words), id);
                place.cmp(&(other_on, Pages::read(other_words), other_id))
            });
        self.told_at_the_matter();
        // What was asked of an amount at its decision is not asked of it again.
        let asked = self.found.iter().filter(|found| found.check == Some(CheckId::R46));
        let asked: BTreeSet<MatterId> = asked.filter_map(|found| found.place.matter).collect();
        let mut whole = whole::found(&self.bench, &self.bound, &self.lines);
        whole.retain(|found| {
            found.check != Some(CheckId::R46) || !found.place.matter.is_some_and(|id| asked.contains(&id))
        });
        self.found.extend(whole);
        if let Some(imports) = self.imports {
            self.found
                .extend(imported::found(self.bench.book, imports, &self.links));
        }
        self.found.extend(self.entries.finish());
        self.found
            .sort_by_key(|found| (found.what.place(), found.since, found.place.matter, found.place.meeting));
        Checked {
            found: self.found,
            sheets: self.sheets,
            today: self.bench.today,
            imported: self.imports.and_then(Imports::reach),
        }
    }
}
