//! A problem found in a practice book: opened, worked on, struck off by somebody else.

use jiff::SignedDuration;
use jiff::civil::Date;

use super::{clerk::Clerk, office, words};
use crate::domain::command::Command;
use crate::domain::id::MeetingId;
use crate::domain::rectification::{ProblemSource, RectificationClosing, RectificationPlan, RectificationProgress};

/// Every so many meetings one problem is found.
const MEETINGS: u32 = 5;
/// Days that a problem may take.
const DAYS: i64 = 30;

/// After some meetings a problem is found in its record; every other one is struck off at once.
pub fn find(clerk: &mut Clerk, meeting: MeetingId, on: Date) {
    let serial = clerk.meeting(meeting).session.serial;
    if !serial.is_multiple_of(MEETINGS) {
        return;
    }
    let plan = RectificationPlan {
        source: ProblemSource::SelfCheck,
        problem: words::PROBLEM.into(),
        found_on: on,
        matter: None,
        meeting: Some(meeting),
        irregularity: None,
        measure: words::MEASURE.into(),
        owner: words::GENERAL_SECTION.into(),
        due: on.saturating_add(SignedDuration::from_hours(DAYS * 24)),
    };
    clerk.act(office::CLERK, Command::OpenRectification(Box::new(plan)));
    let Some(number) = clerk.book().rectifications.last().map(|one| one.number) else {
        return;
    };
    let progress = RectificationProgress {
        on,
        words: words::MENDED.into(),
        evidence: words::MINUTE_BOOK.into(),
    };
    clerk.act(office::CLERK, Command::RecordProgress { number, progress });
    if number.serial % 2 == 0 {
        let closing = RectificationClosing {
            on,
            checked_by: words::DISCIPLINE.into(),
            proof: words::MINUTE_BOOK.into(),
        };
        clerk.act(office::CLERK, Command::CloseRectification { number, closing });
    }
}
