//! How much waits, by the rooms of the book: what the sidebar counts.

use std::sync::Arc;

use jiff::civil::Date;

use super::{NEAR_WORKING_DAYS, Task, absent_task, follow_up_task, meeting_task, summary_task, task_of, unpublished};
use crate::domain::book::Book;
use crate::domain::register::Register;
use crate::domain::summary::MeetingSummary;

/// How much waits in each room of the book. A count beside [`waiting`], with days only where no other count tells, so
/// that it costs little.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WaitingCounts {
    /// Applications that a sign-off, or more papers, are waited for.
    pub applications: usize,
    /// Decided matters to be entered, posted or appointed, by register in the order of [`Register::ALL`].
    registers: [usize; Register::ALL.len()],
    /// Meetings to be opened, under way, or to be signed.
    pub meetings: usize,
    /// Entered matters whose disclosure is not at its end.
    pub disclosures: usize,
    /// Decisions whose follow-up is late or near: nobody is named, or the day comes (R49).
    pub follow_ups: usize,
    /// Requests for information that are open, and reports on them that are not published.
    pub requests: usize,
}

impl WaitingCounts {
    /// Counts what waits in a book on a day.
    pub fn of(book: &Book, today: Date) -> Self {
        let (mut counts, calendar) = (Self::default(), book.calendar());
        // What is due before the first day that is not near is near or late.
        let calm = calendar.deadline(today, NEAR_WORKING_DAYS.unsigned_abs() + 1).date;
        for summary in book.matters.values() {
            let follow_up = follow_up_task(summary, &calendar);
            if follow_up.is_some_and(|(_, due)| due.date < calm) {
                counts.follow_ups += 1;
            }
            let hangs = matches!(summary.notice, Some((_, _, false))) || !summary.follows.is_empty();
            let of_register = match task_of(summary) {
                Some(Task::SignOff(..) | Task::TakeUpAgain(_)) => {
                    counts.applications += 1;
                    false
                }
                Some(Task::JudgeAttribute(_) | Task::Disclose(_) | Task::Conclude(_)) => {
                    counts.disclosures += 1;
                    false
                }
                Some(Task::Enter(_) | Task::PostNotice(_) | Task::Appoint(_)) => true,
                _ => false,
            };
            if (of_register || hangs)
                && let Some(at) = Register::ALL
                    .iter()
                    .position(|register| Some(*register) == summary.register)
            {
                counts.registers[at] += 1;
            }
        }
        let meetings = book.meetings.values();
        let open = book.information.requests.iter();
        counts.requests = open.filter(|request| request.ended().is_none()).count() + unpublished(book, today).count();
        let waits = |meeting: &&Arc<MeetingSummary>| {
            let task = meeting_task(meeting, today).or(absent_task(meeting));
            task.or(summary_task(meeting)).is_some()
        };
        counts.meetings = meetings.filter(waits).count();
        counts
    }

    /// What waits in one register.
    pub fn of_register(&self, register: Register) -> usize {
        let at = Register::ALL.iter().position(|each| *each == register);
        at.map_or(0, |at| self.registers[at])
    }
}
