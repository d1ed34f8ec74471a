//! The emergency path (紧急程序, R32): what may wait in a sudden emergency, and what must follow it.
//!
//! Two things can happen. A matter is *decided* by a meeting whose notice did not name it: its item carries an
//! [`Emergency`], the groundwork may be done afterwards, and the decision is reported to the next meeting of the kind
//! that decides it. Or something is *done* before any meeting ([`EmergencyAction`]): the next such meeting ratifies it
//! (追认) by agreeing to the matter in the ordinary way; no other act ratifies. Nothing of the record is ever left
//! out: a line is entered only once every step is resolved (R51), whenever it was done.
//!
//! What is due stays red until it is done. Where the meeting does not agree, or the topic is withdrawn, what was done
//! can only be recorded as an irregularity.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, Deadline};
use super::day;
use super::id::MeetingId;
use super::matter::{Matter, Stamped};
use super::refusal::{Gap, GapFact};
use super::rules::Severity;

/// Working days within which the next meeting ratifies at the latest, where none is held before (office's own rule; a
/// default to be confirmed by the office: streets meet once or twice a month).
pub const RATIFICATION_WORKING_DAYS: u32 = 20;

/// Why an item that the notice did not name is before a meeting all the same (突发紧急情况).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emergency {
    /// Who approved it: the post of the secretary, or of whoever may preside in the secretary's place.
    pub approver: String,
    /// What happened, and why it can't wait for the next meeting.
    pub reason: String,
    /// What was done at once.
    pub measures: String,
}

/// What was done before any meeting (先行处置).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyAction {
    /// What was done.
    pub what: String,
    /// Why it could not wait.
    pub reason: String,
    /// Who did it, as a post or department.
    pub by: String,
    /// Who approved it, as a post.
    pub approved_by: String,
    /// The day.
    pub on: Date,
}

impl EmergencyAction {
    /// An action whose words were taken out by law, of which only the day of its record is left.
    pub const fn erased(on: Date) -> Self {
        Self {
            what: String::new(),
            reason: String::new(),
            by: String::new(),
            approved_by: String::new(),
            on,
        }
    }
}

/// A report of it (报告): to a superior, or to the next meeting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyReport {
    /// To whom.
    pub to: String,
    /// The day.
    pub on: Date,
    /// Who reported, as a post or department.
    pub by: String,
    /// What was reported, and what shows it.
    pub words: String,
    /// The meeting that heard it, where one did.
    pub meeting: Option<MeetingId>,
}

/// What a matter's file knows of its emergency.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EmergencyFile {
    /// What was done before any meeting.
    pub acted: Option<Stamped<EmergencyAction>>,
    /// The last placing by the emergency path: the meeting, the item, and why.
    pub declared: Option<(MeetingId, u16, Stamped<Emergency>)>,
    /// The reports, in order.
    pub reports: Vec<Stamped<EmergencyReport>>,
}

impl EmergencyFile {
    /// Nothing happened.
    pub const fn none() -> Self {
        Self {
            acted: None,
            declared: None,
            reports: Vec::new(),
        }
    }
}

/// What an emergency still waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EmergencyWaits {
    /// 待追认: done before any meeting, and no meeting has decided on it since that day.
    Ratification(#[serde(deserialize_with = "day::stored")] Date),
    /// 待报告: decided on that day without notice, and not reported to a later meeting.
    Report(#[serde(deserialize_with = "day::stored")] Date),
    /// 未获追认: the meeting did not agree, or the topic was withdrawn; the irregularity is not recorded.
    Account(#[serde(deserialize_with = "day::stored")] Date),
    /// 待补办程序: decided on that day without steps that block its entry.
    Steps(#[serde(deserialize_with = "day::stored")] Date),
}

impl EmergencyWaits {
    /// The day from which it waits.
    pub const fn since(self) -> Date {
        match self {
            Self::Ratification(on) | Self::Report(on) | Self::Account(on) | Self::Steps(on) => on,
        }
    }

    /// When it is due: on the day of the next meeting that can hear of it, where one is called, and no later than the term; at once where only
    /// the irregularity is left to record. Steps that are made up have the same clock, so that the meeting which hears the
    /// report hears of them as done (no text names a term: the office's own rule, to be confirmed).
    pub fn due(self, calendar: &Calendar, next: Option<Date>) -> Deadline {
        let since = self.since();
        let term = match self {
            Self::Account(_) => calendar.deadline(since, 0),
            Self::Ratification(_) | Self::Report(_) | Self::Steps(_) => {
                calendar.deadline(since, RATIFICATION_WORKING_DAYS)
            }
        };
        match next {
            Some(date) if date < term.date => Deadline::on(date),
            _ => term,
        }
    }
}

/// Whether a gap may wait until after an emergency meeting: what was not done yet, or was done too late. A result that
/// speaks against the matter, or an application that does not say what is asked, may not.
pub const fn may_wait(fact: &GapFact) -> bool {
    use GapFact as G;
    matches!(
        fact,
        G::StepUnresolved(_)
            | G::StepIncomplete(_)
            | G::StepNotBefore { .. }
            | G::OpinionsUnanswered(_)
            | G::PublicConsultationShort { .. }
            | G::ExpertUnsigned
            | G::StandardsUnjudged(_)
            | G::StakeholdersUnheard
            | G::StakeholdersUnheardWithReason
            | G::NoConclusion
            | G::ConclusionUnwritten
            | G::CountersignedOnly
            | G::NotApproved
            | G::ApprovedLater { .. }
            | G::NoticeShort { .. }
            | G::NoticeNotGiven { .. }
            | G::AdHoc(_)
    )
}

/// Whether a gap is none any more once an emergency meeting has decided: only its day was too late, or the approver
/// stood for the secretary. Everything else is still asked for before the entry (R51).
pub const fn is_settled_by_decision(fact: &GapFact) -> bool {
    matches!(
        fact,
        GapFact::StepNotBefore { .. } | GapFact::NotApproved | GapFact::ApprovedLater { .. }
    )
}

impl Matter {
    /// Why the meeting that decided it could decide without notice, where it did.
    pub fn decided_in_emergency(&self) -> Option<&Emergency> {
        let decision = &self.decision()?.value;
        self.declared_for(decision.meeting, decision.item)
    }

    /// Why an item of it stands on an agenda that no notice named, where it does.
    pub fn declared_for(&self, meeting: MeetingId, item: u16) -> Option<&Emergency> {
        let (at, number, emergency) = self.emergency.declared.as_ref()?;
        (*at == meeting && *number == item).then_some(&emergency.value)
    }

    /// What its emergency still waits for; `None` where there was none, or where all is done.
    pub fn emergency_waits(&self) -> Option<EmergencyWaits> {
        self.action_waits().or_else(|| self.report_waits())
    }

    /// Whether steps of a decision in an emergency are still to be made up, of what is missing before its entry.
    pub fn steps_wait(&self, missing: &[Gap]) -> Option<EmergencyWaits> {
        self.decided_in_emergency()?;
        let decision = self.decision()?;
        let entered = self.entry.is_some() || self.lost("entered") || self.withdrawn.is_some();
        let blocks = |gap: &Gap| gap.severity == Severity::Block && !is_settled_by_decision(&gap.fact);
        (!entered && missing.iter().any(blocks)).then_some(EmergencyWaits::Steps(decision.value.on))
    }

    fn action_waits(&self) -> Option<EmergencyWaits> {
        let acted = self.emergency.acted.as_ref()?;
        let on = acted.value.on;
        let disagreed = self.decision().is_some_and(|decision| !decision.value.outcome.agrees());
        let refused = self.withdrawn.is_some() || disagreed;
        if refused {
            let recorded = |seq: u32| seq > acted.stamp.seq;
            let accounted = self.irregularities.iter().any(|stored| recorded(stored.stamp.seq))
                || self.lost("irregularity_recorded");
            return (!accounted).then_some(EmergencyWaits::Account(on));
        }
        (!self.decided()).then_some(EmergencyWaits::Ratification(on))
    }

    fn report_waits(&self) -> Option<EmergencyWaits> {
        self.decided_in_emergency()?;
        let decision = self.decision()?;
        // What was told before the decision told nothing of it.
        let since = |seq: u32| seq > decision.stamp.seq;
        let mut reports = self.emergency.reports.iter();
        let heard = reports.any(|report| report.value.meeting.is_some() && since(report.stamp.seq));
        let reported = heard || self.lost("emergency_reported");
        (!reported).then_some(EmergencyWaits::Report(decision.value.on))
    }
}
