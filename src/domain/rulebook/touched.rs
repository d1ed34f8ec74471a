//! Which open matters a change of the rules touches, as far as their summaries say.

use super::changes::{AttendeePart, Change, MeetingPart, Row};
use super::{MeetingKind, Rulebook};
use crate::domain::book::Book;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::register::Register;
use crate::domain::summary::Summary;

/// An open matter that changes touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched<'a> {
    /// The matter.
    pub matter: MatterId,
    /// What touches it.
    pub by: Vec<&'a Change>,
}

/// The matters still to be decided that would be judged otherwise, in the order of the book.
pub fn touched<'a>(book: &Book, old: &Rulebook, new: &Rulebook, changes: &'a [Change]) -> Vec<Touched<'a>> {
    let open = book.matters.values().filter(|matter| to_be_decided(matter.status));
    let touched = open.filter_map(|matter| {
        let by: Vec<&Change> = changes
            .iter()
            .filter(|change| touches(change, matter, old, new))
            .collect();
        (!by.is_empty()).then_some(Touched { matter: matter.id, by })
    });
    touched.collect()
}

/// Whether a matter has still to be decided.
const fn to_be_decided(status: MatterStatus) -> bool {
    matches!(
        status,
        MatterStatus::Applying
            | MatterStatus::AwaitingApproval
            | MatterStatus::Preparing
            | MatterStatus::OnAgenda
            | MatterStatus::Postponed
            | MatterStatus::SentBack
            | MatterStatus::Referred
    )
}

fn touches(change: &Change, matter: &Summary, old: &Rulebook, new: &Rulebook) -> bool {
    let in_registers = |registers: &[Register]| matter.register.is_some_and(|own| registers.contains(&own));
    match change {
        Change::Line(row) => matter.line.as_ref() == Some(&row.row().code),
        Change::Meeting(row) => {
            let of_register = match row.as_ref() {
                Row::Changed {
                    part: MeetingPart::SharesOf { register, .. },
                    ..
                } => in_registers(&[*register]),
                Row::Changed {
                    part: MeetingPart::QuorumAppointment(_),
                    ..
                } => in_registers(&[Register::Appointment]),
                Row::Changed {
                    part: MeetingPart::Name(_),
                    ..
                } => false,
                _ => true,
            };
            of_register && comes_before(matter, row.row().kind, old, new)
        }
        Change::Attendees(row) => {
            let before = match row {
                Row::Changed {
                    part: AttendeePart::Registers(registers),
                    ..
                } => in_registers(&registers.old),
                _ => false,
            };
            before || in_registers(&row.row().registers)
        }
        Change::RecusedLeaveBase(_) | Change::Strength { .. } => true,
        Change::NoticeCountsFirstDay(_) | Change::PublicNoticeDays(_) => matter.needs_notice,
        Change::NoticeKinds(_) => in_registers(&[Register::Appointment]),
        Change::SplitWindow(_) => matter.amount.is_some(),
        Change::Title(_)
        | Change::DocumentNumber(_)
        | Change::Effective(_)
        | Change::Reason(_)
        | Change::BackupAfterActs(_)
        | Change::Spending(_)
        | Change::Disclosure(_)
        | Change::Retention(_) => false,
    }
}

/// Whether a matter comes before a kind of meeting, by the one version or by the other.
fn comes_before(matter: &Summary, kind: MeetingKind, old: &Rulebook, new: &Rulebook) -> bool {
    [old, new].into_iter().any(|rulebook| {
        let line = matter.line.as_deref().and_then(|code| rulebook.line(code));
        line.is_some_and(|line| line.decided_by == kind || line.studied_first_by == Some(kind))
    })
}
