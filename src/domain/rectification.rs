//! Rectification (问题整改台账): a problem found, its measure, its owner and its day, until it is struck off (销号) on
//! proof by somebody other than the owner. What comes back after that is a new fact beside the old ones (再次发现).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::day;
use super::event::Event;
use super::id::{MatterId, MeetingId};
use super::matter::{Stamp, Stamped};
use super::register::{IrregularityNumber, RectificationNumber};

/// Who found the problem (问题来源).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProblemSource {
    /// 巡察.
    Inspection,
    /// 审计.
    Audit,
    /// 自查.
    SelfCheck,
    /// 上级检查.
    Superior,
    /// 群众反映.
    Residents,
    /// 其他.
    Other,
}

impl ProblemSource {
    /// All sources.
    pub const ALL: [Self; 6] = [
        Self::Inspection,
        Self::Audit,
        Self::SelfCheck,
        Self::Superior,
        Self::Residents,
        Self::Other,
    ];
}

/// The problem, and what is to be done about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RectificationPlan {
    /// Who found it.
    pub source: ProblemSource,
    /// The problem, in the words of who found it.
    pub problem: String,
    /// The day it was found.
    #[serde(deserialize_with = "day::stored")]
    pub found_on: Date,
    /// The matter, where it is about one of this book.
    pub matter: Option<MatterId>,
    /// The meeting, where it is about one of this book.
    pub meeting: Option<MeetingId>,
    /// The irregularity it comes from, where it does.
    pub irregularity: Option<IrregularityNumber>,
    /// The measure (整改措施).
    pub measure: String,
    /// Who answers for it (责任人), as a post.
    pub owner: String,
    /// The last day.
    #[serde(deserialize_with = "day::stored")]
    pub due: Date,
}

/// What was done, and what shows it (整改进展).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RectificationProgress {
    /// The day.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
    /// What was done.
    pub words: String,
    /// A document number, or where the paper is kept; empty where there is none yet.
    pub evidence: String,
}

/// The striking off (销号).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RectificationClosing {
    /// The day.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
    /// Who checked it, as a post: never the owner.
    pub checked_by: String,
    /// What shows that it is mended.
    pub proof: String,
}

/// The same problem found again after it was struck off (再次发现).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RectificationRecurrence {
    /// Who found it.
    pub source: ProblemSource,
    /// The day it was found.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
    /// What was found.
    pub words: String,
    /// The measure from now on.
    pub measure: String,
    /// The last day from now on.
    #[serde(deserialize_with = "day::stored")]
    pub due: Date,
}

/// One problem with all that happened to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rectification {
    /// The serial.
    pub number: RectificationNumber,
    /// How it was opened.
    pub plan: Stamped<RectificationPlan>,
    /// What was done, in order.
    pub progress: Vec<Stamped<RectificationProgress>>,
    /// Every striking off, in order.
    pub closings: Vec<Stamped<RectificationClosing>>,
    /// Every time it came back, in order.
    pub recurrences: Vec<Stamped<RectificationRecurrence>>,
}

impl Rectification {
    /// The striking off that stands.
    pub fn closed(&self) -> Option<&Stamped<RectificationClosing>> {
        let last = self.closings.last()?;
        let again = self.recurrences.last();
        again
            .is_none_or(|again| again.stamp.seq < last.stamp.seq)
            .then_some(last)
    }

    /// The measure and last day of every round, in order: as it was opened, then each time it came back.
    pub fn rounds(&self) -> impl DoubleEndedIterator<Item = (&str, Date)> {
        let opened = (self.plan.value.measure.as_str(), self.plan.value.due);
        let again = self.recurrences.iter().map(|again| &again.value);
        core::iter::once(opened).chain(again.map(|again| (again.measure.as_str(), again.due)))
    }

    /// The last day as it stands.
    pub fn due(&self) -> Date {
        self.rounds().next_back().map_or(self.plan.value.due, |(_, due)| due)
    }

    /// The latest day that a fact of it names.
    pub fn latest(&self) -> Date {
        let done = self.progress.iter().map(|progress| progress.value.on);
        let closed = self.closings.iter().map(|closing| closing.value.on);
        let again = self.recurrences.iter().map(|again| again.value.on);
        done.chain(closed)
            .chain(again)
            .fold(self.plan.value.found_on, core::cmp::Ord::max)
    }
}

/// Takes in one fact of rectification; `false` where nothing tells how its problem was opened.
pub fn apply(all: &mut Vec<Rectification>, stamp: &Stamp, event: &Event) -> bool {
    if let Event::RectificationOpened { number, plan } = event {
        let plan = Stamped::new(stamp, plan.as_ref());
        if let Some(one) = all.iter_mut().find(|one| one.number == *number) {
            one.plan = plan;
            return true;
        }
        let before = all.iter().take_while(|one| one.plan.stamp.seq < stamp.seq).count();
        let one = Rectification {
            number: *number,
            plan,
            progress: Vec::new(),
            closings: Vec::new(),
            recurrences: Vec::new(),
        };
        all.insert(before, one);
        return true;
    }
    let (Event::RectificationProgressed { number, .. }
    | Event::RectificationClosed { number, .. }
    | Event::RectificationRecurred { number, .. }) = event
    else {
        return true;
    };
    let Some(one) = all.iter_mut().find(|one| one.number == *number) else {
        return false;
    };
    match event {
        Event::RectificationProgressed { progress, .. } => Stamped::new(stamp, progress).put_into(&mut one.progress),
        Event::RectificationClosed { closing, .. } => Stamped::new(stamp, closing).put_into(&mut one.closings),
        Event::RectificationRecurred { recurrence, .. } => {
            Stamped::new(stamp, recurrence).put_into(&mut one.recurrences);
        }
        _ => {}
    }
    true
}
