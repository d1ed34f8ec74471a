//! What members were told of a meeting: the receipts of its notice.

use super::{Desk, in_order};
use crate::domain::event::Event;
use crate::domain::meeting::{MeetingStatus, MembersTold, Told};
use crate::domain::refusal::Refusal;

/// Receipts are entered from the notice on until the record is signed, of those to whom it was given.
pub fn decide(desk: Desk<'_>, told: &MembersTold) -> Result<Vec<Event>, Refusal> {
    let file = desk.meeting(told.meeting)?;
    let kept = matches!(
        file.status(),
        MeetingStatus::Preparing | MeetingStatus::Notified | MeetingStatus::Open | MeetingStatus::Closed
    );
    let notified = file.notice.as_ref().filter(|_| kept);
    let (notice, _) = notified.ok_or(Refusal::MeetingState)?;
    let called = file.called_members(&desk.book.roster);
    if !told.members.iter().all(|member| called.contains(member)) {
        return Err(Refusal::Unknown);
    }
    let changes = match &told.told {
        Told::Notice { on, .. } => {
            desk.not_in_future(*on)?;
            in_order(*notice, *on)?;
            !told.members.is_empty()
        }
        Told::NoticeOpen {} => told.members.iter().any(|member| file.receipt(*member).is_some()),
    };
    if changes {
        Ok(vec![Event::MembersTold(told.clone())])
    } else {
        Err(Refusal::WrongState)
    }
}
