//! Following a decision up (督办): who carries it out and by when, what came of it, and who checked that it was done;
//! whether it was changed, stopped or suspended, and by which later decision (713号令 第34、35、37条).
//!
//! The acts are kept in their order and nothing else is: how the follow-up stands is read from them on a day.

mod brief;
mod heard;
mod later;
mod onward;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::MatterId;
use super::matter::{Matter, Stamped};
use super::register::Register;

pub use brief::{Following, Halted, assignment_due};
pub use heard::{CarriedOut, PutOff, outside_registers};
pub use onward::Onward;

/// Who carries the decision out, by when and how (交办).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The day it was assigned.
    pub on: Date,
    /// Who answers for it (责任科室、责任人), as a department or a post.
    pub owner: String,
    /// The last day.
    pub due: Date,
    /// What is to be done.
    pub measures: String,
    /// Why it is assigned anew; empty the first time.
    pub reason: String,
    /// Who agreed to that, as a post; empty the first time.
    pub approved_by: String,
}

/// What was done so far, and what shows it (落实反馈).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// The day.
    pub on: Date,
    /// What was done.
    pub words: String,
    /// A document number, or where the paper is kept; empty where there is none yet.
    pub evidence: String,
}

/// What happened to a decision that was to be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// 变更: a later decision changed it.
    Changed,
    /// 停止执行: a later decision ended it.
    Stopped,
    /// 中止执行: the head stopped it for now, since it could not wait (第37条).
    Suspended,
}

impl ChangeKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Changed, Self::Stopped, Self::Suspended];

    /// Whether only a later decision can do it.
    pub const fn needs_decision(self) -> bool {
        !matches!(self, Self::Suspended)
    }
}

/// A change of the decision while it is carried out (变更、停止、中止执行).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The day.
    pub on: Date,
    /// What happened to it.
    pub kind: ChangeKind,
    /// What changed, or why it was suspended.
    pub words: String,
    /// The later matter whose decision says so; `None` where it was suspended.
    pub decided_by: Option<MatterId>,
    /// Who ordered the suspension, as a post; empty where a decision did.
    pub ordered_by: String,
}

/// That it was done, seen by somebody else (办结销号).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// The day.
    pub on: Date,
    /// Who checked it, as a post: never the owner.
    pub checked_by: String,
    /// What shows that it was done.
    pub proof: String,
    /// Why nothing was reported between its assignment and this; empty where something was, and in records made before it
    /// was asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub without_feedback: String,
}

/// One act of a follow-up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FollowUpAct {
    /// 交办.
    Assigned(Assignment),
    /// 反馈.
    Reported(Feedback),
    /// 变更、停止、中止执行.
    Changed(Change),
    /// 办结.
    Completed(Completion),
}

impl FollowUpAct {
    /// The day it names.
    pub const fn on(&self) -> Date {
        match self {
            Self::Assigned(assignment) => assignment.on,
            Self::Reported(feedback) => feedback.on,
            Self::Changed(change) => change.on,
            Self::Completed(completion) => completion.on,
        }
    }

    /// The later matter it names, where it names one.
    pub const fn later(&self) -> Option<MatterId> {
        match self {
            Self::Changed(change) => change.decided_by,
            _ => None,
        }
    }
}

/// What ended or suspended the carrying out of a decision, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Halt {
    /// 停止执行.
    Stopped(Date),
    /// 中止执行.
    Suspended(Date),
    /// 已办结.
    Completed(Date),
}

/// How a follow-up stands on a day; a board of lights and the list read to a meeting are made of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FollowUpState {
    /// 逾期, by so many working days.
    Late(u32),
    /// 临期: due in so many working days.
    Near(u32),
    /// 未明确: nobody and no day is named.
    Unassigned,
    /// 中止执行.
    Suspended,
    /// 办理中.
    UnderWay,
    /// 停止执行.
    Stopped,
    /// 已付清: a payment that is paid in full is carried out.
    Paid,
    /// 已办结.
    Completed,
    /// 逾期办结: checked off after its last day.
    CompletedLate,
}

impl FollowUpState {
    /// Whether nothing is left to be done.
    pub const fn ended(self) -> bool {
        matches!(self, Self::Stopped | Self::Paid | Self::Completed | Self::CompletedLate)
    }
}

/// The follow-up of one decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FollowUp {
    /// Every act, in order.
    pub acts: Vec<Stamped<FollowUpAct>>,
}

impl FollowUp {
    /// Nothing happened yet.
    pub const fn none() -> Self {
        Self { acts: Vec::new() }
    }

    /// The assignment that stands.
    pub fn assignment(&self) -> Option<&Assignment> {
        self.acts.iter().rev().find_map(|act| match &act.value {
            FollowUpAct::Assigned(assignment) => Some(assignment),
            _ => None,
        })
    }

    /// What was reported last.
    pub fn reported(&self) -> Option<&Feedback> {
        self.acts.iter().rev().find_map(|act| match &act.value {
            FollowUpAct::Reported(feedback) => Some(feedback),
            _ => None,
        })
    }

    /// Whether anything was reported since it was assigned last.
    pub fn reported_since_assigned(&self) -> bool {
        let acts = self.acts.iter().rev().map(|act| &act.value);
        let mut since = acts.take_while(|act| !matches!(act, FollowUpAct::Assigned(_)));
        since.any(|act| matches!(act, FollowUpAct::Reported(_)))
    }

    /// Everybody it was ever assigned to.
    pub fn owners(&self) -> impl Iterator<Item = &str> {
        self.acts.iter().filter_map(|act| match &act.value {
            FollowUpAct::Assigned(assignment) => Some(assignment.owner.as_str()),
            _ => None,
        })
    }

    /// The act that ended or suspended it, while nothing was assigned or decided since.
    fn halted(&self) -> Option<&FollowUpAct> {
        let mut turns = self.acts.iter().rev().map(|act| &act.value);
        let last = turns.find(|act| !matches!(act, FollowUpAct::Reported(_)))?;
        let halts = match last {
            FollowUpAct::Completed(_) => true,
            FollowUpAct::Changed(change) => change.kind != ChangeKind::Changed,
            FollowUpAct::Assigned(_) | FollowUpAct::Reported(_) => false,
        };
        halts.then_some(last)
    }

    /// How it was checked off, while that stands.
    pub fn completed(&self) -> Option<&Completion> {
        match self.halted()? {
            FollowUpAct::Completed(completion) => Some(completion),
            _ => None,
        }
    }

    /// Whether a later decision ended it for good.
    pub fn stopped(&self) -> bool {
        matches!(self.halt(), Some(Halt::Stopped(_)))
    }

    /// What stands in the way of carrying it out further.
    pub fn halt(&self) -> Option<Halt> {
        let stopped = self.acts.iter().find_map(|act| match &act.value {
            FollowUpAct::Changed(change) if change.kind == ChangeKind::Stopped => Some(Halt::Stopped(change.on)),
            _ => None,
        });
        let completed = || self.completed().map(|completion| Halt::Completed(completion.on));
        let suspended = || self.suspended_on().map(Halt::Suspended);
        stopped.or_else(completed).or_else(suspended)
    }

    /// Since when it was stopped or suspended as it stood on a day, by the acts up to that day in their order.
    pub fn not_carried_out_on(&self, day: Date) -> Option<(ChangeKind, Date)> {
        let acts = self.acts.iter().filter(|act| act.value.on() <= day).cloned();
        match (Self { acts: acts.collect() }).halt()? {
            Halt::Stopped(on) => Some((ChangeKind::Stopped, on)),
            Halt::Suspended(on) => Some((ChangeKind::Suspended, on)),
            Halt::Completed(_) => None,
        }
    }

    /// Since when it is suspended, while it is; suspending it again does not make that later.
    pub fn suspended_on(&self) -> Option<Date> {
        let suspended = self.acts.iter().rev().map_while(|act| match &act.value {
            FollowUpAct::Changed(change) if change.kind == ChangeKind::Suspended => Some(change.on),
            _ => None,
        });
        suspended.last()
    }

    /// The assignment by which it is being carried out.
    pub fn under_way(&self) -> Option<&Assignment> {
        self.assignment().filter(|_| self.halted().is_none())
    }

    /// The latest day that an act names.
    pub fn last_on(&self) -> Option<Date> {
        self.acts.iter().map(|act| act.value.on()).max()
    }

    /// The day on which something was heard of it last: of its assignment, or of what was done.
    pub fn heard_on(&self) -> Option<Date> {
        let heard = self
            .acts
            .iter()
            .filter(|act| !matches!(act.value, FollowUpAct::Changed(_)));
        heard.map(|act| act.value.on()).max()
    }
}

impl Matter {
    /// The day of the decision that is to be followed up; `None` before its entry, where the meeting did not agree, and
    /// of an appointment, which is followed by its own acts (任职谈话、试用期).
    pub fn followed_from(&self) -> Option<Date> {
        let entry = self.entry.as_ref().map(|entry| &entry.value)?;
        let follows = entry.outcome.agrees() && self.register() != Some(Register::Appointment);
        follows.then_some(entry.decided_on)
    }
}
