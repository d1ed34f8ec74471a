//! 上次议定事项落实情况: what a meeting hears of the decisions before it. What the last meeting of the kind agreed to, however it
//! stands, and what is left of the meetings before that.

use jiff::civil::Date;

use super::{FollowUpState, Following};
use crate::domain::book::Book;
use crate::domain::calendar::Calendar;
use crate::domain::id::MatterId;
use crate::domain::meeting::{Meeting, MeetingStatus};
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
    let kind = book.meetings.get(&resolved.meeting).map(|other| other.kind);
    resolved.outcome.agrees()
        && summary.register != Some(Register::Appointment)
        && resolved.meeting != meeting.id
        && kind == Some(meeting.call.kind)
        && resolved.on <= meeting.call.on
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
