//! The guards of what follows the decision of an appointment.

use jiff::civil::Date;

use super::gaps;
use crate::domain::appointment::{self, AppointmentFollow, NoticeDuty, Path};
use crate::domain::book::Book;
use crate::domain::matter::{Matter, PublicNotice};
use crate::domain::meeting::Outcome;
use crate::domain::refusal::Refusal;
use crate::domain::rules::{self, Case, Phase};

/// The matter is an appointment that a meeting agreed to.
fn agreed_appointment(matter: &Matter) -> Result<(), Refusal> {
    let topic = matter.topic().ok_or(Refusal::Unknown)?;
    topic.particulars.appointment().ok_or(Refusal::WrongState)?;
    match matter.decision().map(|decision| &decision.value.outcome) {
        Some(Outcome::Passed) => Ok(()),
        _ => Err(Refusal::NotEnterable),
    }
}

/// The appointment is agreed and not made yet.
fn to_be_appointed(matter: &Matter) -> Result<(), Refusal> {
    agreed_appointment(matter)?;
    if matter.appointed.is_some() || declined(matter) {
        return Err(Refusal::Sealed);
    }
    Ok(())
}

/// The superior, to whom it was recommended, did not agree.
fn declined(matter: &Matter) -> bool {
    let mut followed = matter.followed.iter();
    followed.any(|done| done.value.what == AppointmentFollow::SuperiorDeclined)
}

/// A public notice may be posted: to be appointed by a path that knows one, and no notice hangs.
pub fn post_notice(matter: &Matter) -> Result<(), Refusal> {
    to_be_appointed(matter)?;
    let posts = path_of(matter).is_some_and(|path| path.notice != NoticeDuty::None);
    if !posts || take_notice_down(matter).is_ok() {
        return Err(Refusal::WrongState);
    }
    Ok(())
}

/// A public notice that hangs may be taken down.
pub fn take_notice_down(matter: &Matter) -> Result<&PublicNotice, Refusal> {
    let hanging = matter.notice.as_ref().filter(|notice| notice.taken_down.is_none());
    hanging.ok_or(Refusal::WrongState)
}

/// The path of the matter's sub-kind, where it is an appointment.
fn path_of(matter: &Matter) -> Option<Path> {
    matter.topic()?.particulars.appointment().map(appointment::path)
}

/// What follows an appointment may be recorded: its path knows it, a meeting agreed, and it is not recorded yet; the
/// end of a probation once the appointment is made, that the superior declined while it is not.
pub fn follow_appointment(matter: &Matter, what: AppointmentFollow) -> Result<(), Refusal> {
    agreed_appointment(matter)?;
    let known = path_of(matter).is_some_and(|path| path.follows.contains(&what));
    let early = what.ends_probation() && matter.appointed.is_none();
    let answered = what == AppointmentFollow::SuperiorDeclined && matter.appointed.is_some();
    if !known || early || answered || matter.followed.iter().any(|done| done.value.what.answers(what)) {
        return Err(Refusal::WrongState);
    }
    Ok(())
}

/// The appointment may be made: agreed, and its notice stood its term (R31).
pub fn appoint(book: &Book, matter: &Matter, today: Date) -> Result<(), Refusal> {
    to_be_appointed(matter)?;
    let rulebook = book.rulebook(matter.decision().map_or(today, |decision| decision.value.on));
    let calendar = book.calendar();
    let case = Case {
        meeting_on: matter.decision().map(|decision| decision.value.on),
        calendar: Some(&calendar),
        today: Some(today),
        ..Case::of(rulebook, matter)
    };
    gaps(rules::gaps(&case, Phase::Appointment), &[])
}
