//! How far the decisions of a meeting are: entered, disclosed, followed up.

use jiff::civil::Date;

use super::FollowUpState;
use crate::domain::calendar::Calendar;
use crate::domain::matter::MatterStatus;
use crate::domain::summary::Summary;

/// How many decisions of a meeting wait, and for what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Onward {
    /// For their entry in the register.
    pub to_enter: usize,
    /// For the end of their disclosure.
    pub to_disclose: usize,
    /// For an owner and a day.
    pub to_assign: usize,
    /// To be done, their day being over.
    pub late: usize,
    /// To be done, also what is suspended.
    pub under_way: usize,
}

impl Onward {
    /// Counts the decisions as they stand on a day.
    pub fn of<'a>(decided: impl IntoIterator<Item = &'a Summary>, calendar: &Calendar, today: Date) -> Self {
        let mut onward = Self::default();
        for summary in decided {
            let disclosing = matches!(summary.status, MatterStatus::Entered | MatterStatus::Disclosing);
            onward.to_enter += usize::from(summary.number.is_none());
            onward.to_disclose += usize::from(disclosing);
            let following = summary.following.as_ref();
            match following.map(|following| following.state(calendar, today)) {
                Some(FollowUpState::Unassigned) => onward.to_assign += 1,
                Some(FollowUpState::Late(_)) => onward.late += 1,
                Some(state) if !state.ended() => onward.under_way += 1,
                _ => {}
            }
        }
        onward
    }

    /// Whether nothing waits.
    pub fn done(self) -> bool {
        self == Self::default()
    }
}
