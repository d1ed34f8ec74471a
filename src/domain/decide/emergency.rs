//! What was done before any meeting, and the reports of an emergency (R32). Placing an urgent item is `agenda`'s.

use jiff::civil::Date;

use super::{Desk, filled, guard};
use crate::domain::command::Command;
use crate::domain::emergency::{EmergencyAction, EmergencyReport};
use crate::domain::event::Event;
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

/// A report comes after what it reports; a meeting that heard it was held after the emergency meeting, and is of the
/// kind that decided.
fn check_report(desk: Desk<'_>, file: &Matter, report: &EmergencyReport) -> Result<(), Refusal> {
    filled(&report.to, Field::Audience)?;
    filled(&report.words, Field::Words)?;
    filled(&report.by, Field::By)?;
    desk.not_in_future(report.on)?;
    let acted = file.emergency.acted.as_ref().map(|acted| acted.value.on);
    let decided = file.decision().map(|decision| &decision.value);
    let urgent = decided.filter(|_| file.decided_in_emergency().is_some());
    let follows = |after: Option<Date>, given| match after {
        Some(after) if given < after => Err(Refusal::DateOrder { after, given }),
        _ => Ok(()),
    };
    follows(acted.or(urgent.map(|decision| decision.on)), report.on)?;
    let Some(id) = report.meeting else {
        return Ok(());
    };
    let meeting = desk.meeting(id)?;
    let held = matches!(
        meeting.status(),
        MeetingStatus::Open | MeetingStatus::Closed | MeetingStatus::Signed
    );
    let another = urgent.is_none_or(|urgent| {
        let kind = desk.book.meetings.get(&urgent.meeting).map(|meeting| meeting.kind);
        urgent.meeting != id && kind.is_none_or(|kind| kind == meeting.call.kind)
    });
    if !held || !another {
        return Err(Refusal::MeetingState);
    }
    follows(urgent.map(|decision| decision.on).or(acted), meeting.call.on)?;
    follows(Some(meeting.call.on), report.on)
}
