//! The guards of the emergency path (R32).

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{gaps, may_decide, open, undecided};
use crate::domain::book::Book;
use crate::domain::emergency;
use crate::domain::matter::Matter;
use crate::domain::refusal::{Gap, Refusal};
use crate::domain::register::Register;
use crate::domain::rulebook::MeetingKind;
use crate::domain::rules::{self, CheckId, Severity};

/// The matter may be put before a meeting that no notice named it for (R32); answers the checks that are passed over
/// for now. The power of the meeting (R54) is never passed over, nor is a result that speaks against the matter, nor
/// any step of an appointment.
pub fn place_in_emergency(
    book: &Book,
    matter: &Matter,
    kind: MeetingKind,
    on: Date,
) -> Result<BTreeSet<CheckId>, Refusal> {
    if matter.decided() {
        return Err(Refusal::AlreadyDecided);
    }
    open(matter)?;
    if matter.register() == Some(Register::Appointment) {
        return Err(Refusal::NoEmergency);
    }
    may_decide(book, matter, kind, on)?;
    let found = rules::gaps_before_agenda(book.rulebook(on), matter, Some(on));
    passed_in_emergency(found)
}

/// The checks that an emergency passes over, of what is missing.
pub fn passed_in_emergency(found: Vec<Gap>) -> Result<BTreeSet<CheckId>, Refusal> {
    let (blocking, passed): (Vec<Gap>, Vec<Gap>) = found
        .into_iter()
        .partition(|gap| gap.severity == Severity::Block && !emergency::may_wait(&gap.fact));
    gaps(blocking, &[])?;
    let passed = passed.into_iter().filter(|gap| gap.severity != Severity::Finding);
    Ok(passed.map(|gap| gap.check).collect())
}

/// Something done before any meeting may be recorded: once, before a meeting decides.
pub fn act_in_emergency(matter: &Matter) -> Result<(), Refusal> {
    undecided(matter)?;
    if matter.register() == Some(Register::Appointment) {
        return Err(Refusal::NoEmergency);
    }
    if matter.emergency.acted.is_some() {
        return Err(Refusal::AlreadyActed);
    }
    Ok(())
}

/// What was done or decided in an emergency may be reported.
pub fn report_emergency(matter: &Matter) -> Result<(), Refusal> {
    if matter.emergency.acted.is_some() || matter.decided_in_emergency().is_some() {
        Ok(())
    } else {
        Err(Refusal::NothingUrgent)
    }
}

/// A step may be recorded: before the decision, or after one that an emergency brought about, until the entry.
pub fn resolve(matter: &Matter) -> Result<(), Refusal> {
    if matter.decided_in_emergency().is_some() && matter.entry.is_none() && !matter.lost("entered") {
        return Ok(());
    }
    undecided(matter)
}
