//! What was done before any meeting, and the reports of an emergency (R32). Placing an urgent item is `agenda`'s.

use jiff::civil::Date;

use super::{Desk, filled, guard, in_order};
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::emergency::{EmergencyAction, EmergencyReport};
use crate::domain::event::{Event, Resolution};
use crate::domain::id::MeetingId;
use crate::domain::matter::Matter;
use crate::domain::meeting::MeetingStatus;
use crate::domain::refusal::{Field, Refusal};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::RecordEmergencyAction { matter, action } => {
            guard::act_in_emergency(desk.matter(*matter)?)?;
            check_action(desk, action)?;
            Event::EmergencyActed {
                matter: *matter,
                action: action.clone(),
            }
        }
        Command::ReportEmergency { matter, report } => {
            let file = desk.matter(*matter)?;
            guard::report_emergency(file)?;
            check_report(desk, file, report)?;
            Event::EmergencyReported {
                matter: *matter,
                report: report.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

fn check_action(desk: Desk<'_>, action: &EmergencyAction) -> Result<(), Refusal> {
    filled(&action.what, Field::Measures)?;
    filled(&action.reason, Field::Reason)?;
    filled(&action.by, Field::By)?;
    desk.not_in_future(action.on)?;
    let roster = &desk.book.roster;
    if roster.may_approve(&action.approved_by, action.on) {
        return Ok(());
    }
    let secretary = roster.secretary(action.on).map(|member| member.post.clone());
    Err(Refusal::NotTheirApproval(secretary.unwrap_or_default()))
}

/// A report comes after what it reports, and after the meeting that heard it.
fn check_report(desk: Desk<'_>, file: &Matter, report: &EmergencyReport) -> Result<(), Refusal> {
    filled(&report.to, Field::Audience)?;
    filled(&report.words, Field::Words)?;
    filled(&report.by, Field::By)?;
    desk.happened(acted_on(file).or(urgent(file).map(|decision| decision.on)), report.on)?;
    let Some(id) = report.meeting else {
        return Ok(());
    };
    may_hear_report(desk.book, file, id)?;
    in_order(desk.meeting(id)?.call.on, report.on)
}

/// A meeting can have heard the report: it was held, after what it heard of; of a decision taken in an emergency, it is
/// a later one of the kind that decided, on the same day by the order of the sessions.
pub fn may_hear_report(book: &Book, file: &Matter, id: MeetingId) -> Result<(), Refusal> {
    let meeting = book.meetings.get(&id).ok_or(Refusal::Unknown)?;
    let held = matches!(
        meeting.status,
        MeetingStatus::Open | MeetingStatus::Closed | MeetingStatus::Signed
    );
    if !held {
        return Err(Refusal::MeetingState);
    }
    let Some(urgent) = urgent(file) else {
        return in_order(acted_on(file), meeting.on);
    };
    let decider = book.meetings.get(&urgent.meeting);
    if decider.is_some_and(|decider| decider.kind != meeting.kind) {
        return Err(Refusal::MeetingState);
    }
    in_order(urgent.on, meeting.on)?;
    let later = decider.is_none_or(|decider| (decider.on, decider.session) < (meeting.on, meeting.session));
    if later { Ok(()) } else { Err(Refusal::NotALaterMeeting) }
}

/// The decision that was taken in an emergency.
fn urgent(file: &Matter) -> Option<&Resolution> {
    let decided = file.decision().map(|decision| &decision.value);
    decided.filter(|_| file.decided_in_emergency().is_some())
}

/// The day of what was done before any meeting.
fn acted_on(file: &Matter) -> Option<Date> {
    file.emergency.acted.as_ref().map(|acted| acted.value.on)
}
