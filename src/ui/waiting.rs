//! How many things wait behind each link of the navigation. Pure: counted from the shelf's summaries.

use crate::domain::book::Book;
use crate::domain::matter::MatterStatus;
use crate::domain::meeting::MeetingStatus;
use crate::domain::register::Register;

/// What waits, by page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Applications that a sign-off, or more papers, are waited for.
    pub applications: usize,
    /// Decided matters to be entered, by register in the order of [`Register::ALL`].
    pub entries: [usize; 4],
    /// Meetings under way, or whose record is to be signed.
    pub meetings: usize,
    /// Entered matters whose disclosure is not at its end.
    pub disclosures: usize,
}

impl Waiting {
    /// Counts what waits in a book.
    pub fn of(book: &Book) -> Self {
        let mut waiting = Self::default();
        for matter in book.matters.values().filter(|matter| matter.register.is_some()) {
            match matter.status {
                MatterStatus::Applying | MatterStatus::AwaitingApproval | MatterStatus::SentBack => {
                    waiting.applications += 1;
                }
                MatterStatus::Passed | MatterStatus::PassedInPrinciple | MatterStatus::Rejected => {
                    let place = Register::ALL
                        .iter()
                        .position(|register| Some(*register) == matter.register);
                    if let Some(place) = place {
                        waiting.entries[place] += 1;
                    }
                }
                MatterStatus::Entered | MatterStatus::Disclosing => waiting.disclosures += 1,
                _ => {}
            }
        }
        waiting.meetings = book
            .meetings
            .values()
            .filter(|meeting| matches!(meeting.status, MeetingStatus::Open | MeetingStatus::Closed))
            .count();
        waiting
    }

    /// Decided matters to be entered in one register.
    pub fn entries_of(&self, register: Register) -> usize {
        let place = Register::ALL.iter().position(|each| *each == register);
        place.map_or(0, |place| self.entries[place])
    }
}
