//! The register: entry, correction, irregularity, and appointments after the decision.

use jiff::civil::Date;

use super::execution::amount_corrected;
use super::{Desk, filled, guard, in_order};
use crate::domain::appointment::{self, Followed};
use crate::domain::book::Counters;
use crate::domain::command::Command;
use crate::domain::event::{CorrectableField, Correction, Entry, Event, Irregularity, Remedy, Waiver};
use crate::domain::execution::amount_now;
use crate::domain::id::MatterId;
use crate::domain::matter::Matter;
use crate::domain::refusal::{Field, Gap, GapFact, Refusal};
use crate::domain::register::{EntryNumber, IrregularityNumber};
use crate::domain::rules::{CheckId, Severity, registry};
use crate::domain::steps::fair_competition::{CompetitionFollowUp, FollowUpKind};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::EnterInRegister {
            matter,
            summary,
            minute_book,
            waivers,
        } => entered(desk, desk.matter(*matter)?, summary, minute_book, waivers)?,
        Command::Correct { matter, correction } => corrected(desk, *matter, correction)?,
        Command::RecordIrregularity {
            matter,
            meeting,
            what,
            happened_on,
            missing,
            why,
            who_knew,
            remedy,
            remedy_by,
        } => {
            filled(what, Field::What)?;
            filled(missing, Field::Missing)?;
            filled(why, Field::Reason)?;
            filled(who_knew, Field::WhoKnew)?;
            filled(remedy, Field::Remedy)?;
            desk.not_in_future(*happened_on)?;
            remedy_by.map_or(Ok(()), |due| in_order(*happened_on, due))?;
            if let Some(id) = matter {
                desk.matter(*id)?;
            }
            if let Some(id) = meeting {
                desk.meeting(*id)?;
            }
            let year = desk.occasion.today.year();
            let serial = Counters::next(&desk.book.counters.irregularities, &year);
            Event::IrregularityRecorded(Box::new(Irregularity {
                number: IrregularityNumber { year, serial },
                matter: *matter,
                meeting: *meeting,
                what: what.clone(),
                happened_on: *happened_on,
                missing: missing.clone(),
                why: why.clone(),
                who_knew: who_knew.clone(),
                remedy: remedy.clone(),
                remedy_by: *remedy_by,
            }))
        }
        Command::CloseRemedy { number, done, by, on } => remedied(desk, *number, done, by, *on)?,
        Command::FollowUpCompetition { matter, follow_up } => followed_up(desk, *matter, follow_up)?,
        Command::PostNotice {
            matter,
            from,
            until,
            place,
        } => {
            let file = desk.matter(*matter)?;
            guard::post_notice(file)?;
            filled(place, Field::Place)?;
            posted(desk, file, *from, *until)?;
            Event::NoticePosted {
                matter: *matter,
                from: *from,
                until: *until,
                place: place.clone(),
            }
        }
        Command::TakeNoticeDown {
            matter,
            on,
            objections,
            early_because,
        } => {
            let notice = guard::take_notice_down(desk.matter(*matter)?)?;
            desk.not_in_future(*on)?;
            filled(objections, Field::Words)?;
            // Before its last day, also before its first: a notice with a wrong term is taken back with a reason.
            let early = *on < notice.until;
            if early {
                filled(early_because, Field::EarlyReason)?;
            }
            Event::NoticeTakenDown {
                matter: *matter,
                on: *on,
                objections: objections.clone(),
                early_because: early.then(|| early_because.clone()),
            }
        }
        Command::Appoint {
            matter,
            document_number,
            on,
        } => {
            let file = desk.matter(*matter)?;
            filled(document_number, Field::DocumentNumber)?;
            desk.not_in_future(*on)?;
            guard::appoint(desk.book, file, *on)?;
            // R59: what an old record tells is recorded as it happened, and found.
            let decided_on = file.decision().map(|decision| decision.value.on);
            let decided_on = decided_on.filter(|_| !file.decision_entered_late());
            in_order(decided_on, *on)?;
            Event::Appointed {
                matter: *matter,
                document_number: document_number.clone(),
                on: *on,
            }
        }
        Command::FollowAppointment { matter, followed } => {
            follows(desk, desk.matter(*matter)?, followed)?;
            Event::AppointmentFollowed {
                matter: *matter,
                followed: followed.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// An irregularity is remedied once, on or after the day it happened; it stays an irregularity.
fn remedied(desk: Desk<'_>, number: IrregularityNumber, done: &str, by: &str, on: Date) -> Result<Event, Refusal> {
    let mut recorded = desk.book.irregularities.iter().map(|recorded| &recorded.value);
    let irregularity = recorded
        .find(|irregularity| irregularity.number == number)
        .ok_or(Refusal::Unknown)?;
    if desk.book.remedy(number).is_some() {
        return Err(Refusal::AlreadyRemedied(number));
    }
    filled(done, Field::Done)?;
    filled(by, Field::By)?;
    desk.happened(irregularity.happened_on, on)?;
    Ok(Event::RemedyDone(Box::new(Remedy {
        number,
        matter: irregularity.matter,
        meeting: irregularity.meeting,
        done: done.to_owned(),
        by: by.to_owned(),
        on,
    })))
}

fn entered(
    desk: Desk<'_>,
    matter: &Matter,
    summary: &str,
    minute_book: &str,
    waivers: &[Waiver],
) -> Result<Event, Refusal> {
    guard::enter(desk.book, matter, waivers)?;
    filled(summary, Field::Summary)?;
    let topic = matter.topic().ok_or(Refusal::Unknown)?;
    let decision = &matter.decision().ok_or(Refusal::NotEnterable)?.value;
    let register = topic.particulars.register();
    let year = decision.on.year();
    let serial = Counters::next(&desk.book.counters.entries, &(register, year));
    Ok(Event::Entered(Box::new(Entry {
        matter: matter.id,
        number: EntryNumber { register, year, serial },
        title: topic.title.clone(),
        department: topic.department.clone(),
        in_charge: topic.in_charge.clone(),
        basis: topic.basis.clone(),
        meeting: decision.meeting,
        meeting_name: decision.meeting_name.clone(),
        session: decision.session,
        item: decision.item,
        decided_on: decision.on,
        outcome: decision.outcome.clone(),
        tally: decision.tally,
        entitled: decision.entitled,
        present: decision.present,
        summary: summary.to_owned(),
        amount: amount_now(matter),
        minute_book: minute_book.to_owned(),
        waivers: waivers.to_vec(),
        reduced: decision.reduced.clone(),
    })))
}

/// What a field of the entry says now: as corrected last, or as entered. An amount is said in 元 with two decimals.
pub fn stands_now(matter: &Matter, field: CorrectableField) -> Option<String> {
    let entry = matter.corrected_entry()?;
    Some(match field {
        CorrectableField::Title => entry.title,
        CorrectableField::Department => entry.department,
        CorrectableField::InCharge => entry.in_charge,
        CorrectableField::Basis => entry.basis,
        CorrectableField::Summary => entry.summary,
        CorrectableField::MinuteBook => entry.minute_book,
        CorrectableField::Amount => entry.amount?.to_string(),
    })
}

fn corrected(desk: Desk<'_>, id: MatterId, correction: &Correction) -> Result<Event, Refusal> {
    let matter = desk.matter(id)?;
    let entry = guard::correct(matter)?;
    filled(&correction.now, Field::Words)?;
    filled(&correction.reason, Field::Reason)?;
    filled(&correction.approved_by, Field::By)?;
    let stands = stands_now(matter, correction.field);
    let mut correction = correction.clone();
    if correction.field == CorrectableField::Amount && stands.is_some() {
        correction.now = amount_corrected(matter, &entry.value, &correction.now)?.to_string();
    }
    let fits = correction.target == entry.stamp.seq && stands.as_deref() == Some(&correction.was);
    if !fits || correction.was == correction.now {
        return Err(Refusal::CorrectionMismatch);
    }
    Ok(Event::Corrected { matter: id, correction })
}

/// What follows an appointment comes after the decision; a probation ends no earlier than its year (公务员法 第48条).
fn follows(desk: Desk<'_>, matter: &Matter, followed: &Followed) -> Result<(), Refusal> {
    let (what, on) = (followed.what, followed.on);
    guard::follow_appointment(matter, what)?;
    filled(&followed.by, Field::By)?;
    desk.not_in_future(on)?;
    let appointed_on = matter.appointed.as_ref().map(|(_, on)| *on);
    let after = if what.ends_probation() {
        appointed_on.map(appointment::probation_ends)
    } else {
        matter.decision().map(|decision| decision.value.on)
    };
    in_order(after, on)
}

/// What follows a review is dated after it; only an exception that goes on has a new term, or a condition that ends it
/// (783号令 第12条).
fn followed_up(desk: Desk<'_>, id: MatterId, follow_up: &CompetitionFollowUp) -> Result<Event, Refusal> {
    let matter = desk.matter(id)?;
    guard::follow_up_competition(matter, follow_up.kind)?;
    filled(&follow_up.words, Field::Words)?;
    filled(&follow_up.by, Field::By)?;
    desk.not_in_future(follow_up.on)?;
    if follow_up.until.is_some() && follow_up.kind != FollowUpKind::ExceptionReviewed {
        return Err(Refusal::WrongState);
    }
    if follow_up.until.is_none() && follow_up.kind == FollowUpKind::ExceptionReviewed {
        filled(&follow_up.ends_when, Field::EndCondition)?;
    }
    in_order(matter.competition().map(|step| step.judged_on), follow_up.on)?;
    follow_up.until.map_or(Ok(()), |until| in_order(follow_up.on, until))?;
    Ok(Event::CompetitionFollowedUp {
        matter: id,
        follow_up: follow_up.clone(),
    })
}

/// R31: a notice is posted for its whole term, first and last day counted, after the decision.
fn posted(desk: Desk<'_>, matter: &Matter, from: Date, until: Date) -> Result<(), Refusal> {
    let decided_on = matter.decision().map_or(from, |decision| decision.value.on);
    in_order(decided_on, from)?;
    in_order(from, until)?;
    let rulebook = desk.book.rulebook(decided_on);
    let calendar = desk.book.calendar();
    let required = rulebook.public_notice_working_days_min;
    let stood = calendar.notice_days(from, until, rulebook.notice_counts_first_day);
    if stood >= required || decided_on < registry::CADRES {
        return Ok(());
    }
    Err(Refusal::NotReady(vec![Gap {
        check: CheckId::R31,
        severity: Severity::Block,
        fact: GapFact::NoticeTooShort {
            stood,
            required,
            ends: calendar.notice_end(from, required, rulebook.notice_counts_first_day),
        },
    }]))
}
