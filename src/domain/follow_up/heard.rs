//! 上次议定事项落实情况: what a meeting hears of the decisions before it. What the last meeting of the kind agreed to, however it
//! stands, what is left of the meetings before that, and what they put off and nobody has taken up again.

use std::sync::Arc;

use jiff::civil::Date;

use super::{FollowUpState, Following};
use crate::domain::book::Book;
use crate::domain::calendar::Calendar;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::meeting::{Meeting, MeetingStatus, Outcome};
use crate::domain::register::Register;
use crate::domain::summary::{MeetingSummary, Resolved, Summary};

/// How one decision is carried out, as the next meeting hears it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedOut {
    /// The matter.
    pub matter: MatterId,
    /// Its title.
    pub title: String,
    /// Whether the last meeting agreed to it, or one before.
    pub of_last: bool,
    /// Who answers for it and by when; `None` where nothing is assigned.
    pub assigned: Option<(String, Date)>,
    /// How it stands; `None` where it is not entered in the register yet, so that nothing can be assigned.
    pub state: Option<FollowUpState>,
    /// What was reported of it last, and on which day; `None` once it is ended.
    pub reported: Option<(Date, String)>,
}

/// A matter that an earlier meeting put off (缓议) or sent back (退回补充), and that has not come again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutOff {
    /// The matter.
    pub matter: MatterId,
    /// Its title.
    pub title: String,
    /// The department that is to bring it again.
    pub department: String,
    /// The day of that meeting.
    pub on: Date,
    /// What it resolved, with its reason.
    pub outcome: Outcome,
}

impl PutOff {
    /// What meetings of the kind put off before a meeting and stands on no agenda, the oldest first.
    pub fn before(meeting: &Meeting, book: &Book) -> Vec<Self> {
        let mut all: Vec<(&Resolved, Self)> = book
            .matters
            .values()
            .filter_map(|summary| {
                let resolved = summary.resolved.as_ref()?;
                let put_off = matches!(resolved.outcome, Outcome::Postponed { .. } | Outcome::SentBack { .. });
                let open = summary.agenda.is_none() && !summary.late && summary.status != MatterStatus::Withdrawn;
                (put_off && open && is_before(resolved, meeting, book)).then(|| {
                    let one = Self {
                        matter: summary.id,
                        title: summary.title.clone(),
                        department: summary.department.clone(),
                        on: resolved.on,
                        outcome: resolved.outcome.clone(),
                    };
                    (resolved, one)
                })
            })
            .collect();
        all.sort_by_key(|(resolved, _)| (resolved.on, resolved.session, resolved.item));
        all.into_iter().map(|(_, one)| one).collect()
    }
}

/// How many decisions are to be followed up and are not in the register yet, so that nobody can be named for them.
pub fn outside_registers(book: &Book) -> usize {
    let waits = |summary: &&Arc<Summary>| {
        let agreed = matches!(summary.status, MatterStatus::Passed | MatterStatus::PassedInPrinciple);
        agreed && !summary.late && summary.register != Some(Register::Appointment)
    };
    book.matters.values().filter(waits).count()
}

impl CarriedOut {
    /// What a meeting hears on a day: of the last meeting everything it agreed to, of earlier ones what is not ended,
    /// in the order of the decisions. Appointments are followed by their own acts. What was entered afterwards and never
    /// assigned is left out: no owner can be named for years that are over.
    pub fn heard_by(meeting: &Meeting, book: &Book, calendar: &Calendar, today: Date) -> Vec<Self> {
        let last = meeting.held_before(book).map(|last| last.id);
        let mut heard: Vec<(&Resolved, Self)> = book
            .matters
            .values()
            .filter_map(|summary| {
                let resolved = summary
                    .resolved
                    .as_ref()
                    .filter(|_| comes_before(summary, meeting, book))?;
                let of_last = Some(resolved.meeting) == last;
                let state = summary
                    .following
                    .as_ref()
                    .map(|following| following.state(calendar, today));
                let done = state.is_some_and(FollowUpState::ended);
                let never = summary.late && matches!(state, None | Some(FollowUpState::Unassigned));
                let told = of_last || !done && !never;
                let following = summary.following.as_ref();
                told.then(|| {
                    let one = Self {
                        matter: summary.id,
                        title: summary.title.clone(),
                        of_last,
                        assigned: following.and_then(assigned),
                        state,
                        reported: following.and_then(|following| following.reported.clone()),
                    };
                    (resolved, one)
                })
            })
            .collect();
        heard.sort_by_key(|(resolved, one)| (!one.of_last, resolved.on, resolved.session, resolved.item));
        heard.into_iter().map(|(_, one)| one).collect()
    }
}

fn assigned(following: &Following) -> Option<(String, Date)> {
    following.due.map(|due| (following.owner.clone(), due))
}

/// Whether another meeting of the kind agreed to a matter, no later than this meeting.
fn comes_before(summary: &Summary, meeting: &Meeting, book: &Book) -> bool {
    let Some(resolved) = &summary.resolved else {
        return false;
    };
    resolved.outcome.agrees() && summary.register != Some(Register::Appointment) && is_before(resolved, meeting, book)
}

/// Whether another meeting of the kind resolved it, no later than this meeting.
fn is_before(resolved: &Resolved, meeting: &Meeting, book: &Book) -> bool {
    let kind = book.meetings.get(&resolved.meeting).map(|other| other.kind);
    resolved.meeting != meeting.id && kind == Some(meeting.call.kind) && resolved.on <= meeting.call.on
}

impl Meeting {
    /// The meeting of its kind that was held last before it.
    pub fn held_before<'a>(&self, book: &'a Book) -> Option<&'a MeetingSummary> {
        let others = book.meetings.values().map(AsRef::as_ref);
        let held = others.filter(|other| {
            let over = matches!(other.status, MeetingStatus::Closed | MeetingStatus::Signed);
            over && other.id != self.id && other.kind == self.call.kind && other.on <= self.call.on
        });
        held.max_by(|one, other| (one.on, &one.at).cmp(&(other.on, &other.at)))
    }
}
