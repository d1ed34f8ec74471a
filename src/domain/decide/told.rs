//! What members were told of a meeting: the receipts of its notice, and what came of it where they were absent.

use jiff::civil::Date;

use super::{Desk, filled, in_order};
use crate::domain::event::Event;
use crate::domain::id::MemberId;
use crate::domain::meeting::{Meeting, MeetingStatus, MembersTold, Told};
use crate::domain::refusal::{Field, Refusal};

pub fn decide(desk: Desk<'_>, told: &MembersTold) -> Result<Vec<Event>, Refusal> {
    let file = desk.meeting(told.meeting)?;
    let (members, guests) = (&told.members, &told.guests);
    let all_of = |those: Vec<MemberId>| members.iter().all(|member| those.contains(member));
    let (known, changes) = match &told.told {
        Told::Notice { on, .. } => {
            let notice = notified(file)?;
            desk.not_in_future(*on)?;
            in_order(notice, *on)?;
            guests.iter().try_for_each(|guest| filled(guest, Field::Guest))?;
            let named = !members.is_empty() || !guests.is_empty();
            (all_of(file.called_members(&desk.book.roster)), named)
        }
        Told::NoticeOpen {} => {
            notified(file)?;
            let received = members.iter().any(|member| file.receipt(*member).is_some())
                || guests.iter().any(|guest| file.guest_receipt(guest).is_some());
            (all_of(file.called_members(&desk.book.roster)), received)
        }
        Told::Result { on, by } => {
            over(file)?;
            filled(by, Field::By)?;
            desk.happened(file.call.on, *on)?;
            (all_of(file.to_be_told()) && guests.is_empty(), !members.is_empty())
        }
        Told::ResultOpen {} => {
            over(file)?;
            let said = members.iter().any(|member| file.result_told(*member).is_some());
            (all_of(file.to_be_told()) && guests.is_empty(), said)
        }
    };
    if !known {
        return Err(Refusal::Unknown);
    }
    if !changes {
        return Err(Refusal::WrongState);
    }
    Ok(vec![Event::MembersTold(told.clone())])
}

/// The day of the notice; its receipts are no part of the record, and are entered after it was signed too.
fn notified(file: &Meeting) -> Result<Date, Refusal> {
    let held = file.status() != MeetingStatus::Cancelled;
    let notice = file.notice.as_ref().filter(|_| held);
    notice.map(|(on, _)| *on).ok_or(Refusal::MeetingState)
}

/// What came of a meeting is told once it is closed, also after the record was signed.
fn over(file: &Meeting) -> Result<(), Refusal> {
    match file.status() {
        MeetingStatus::Closed | MeetingStatus::Signed => Ok(()),
        _ => Err(Refusal::MeetingState),
    }
}
