//! Problems to be rectified: opened, worked on, struck off on proof, found again.

use jiff::civil::Date;

use super::{Desk, book, filled, in_order};
use crate::domain::book::Counters;
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::rectification::{Rectification, RectificationPlan};
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::RectificationNumber;

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::OpenRectification(plan) => {
            check_plan(desk, plan)?;
            let year = desk.occasion.today.year();
            let serial = Counters::next(&desk.book.counters.rectifications, &year);
            Event::RectificationOpened {
                number: RectificationNumber { year, serial },
                plan: plan.clone(),
            }
        }
        Command::RecordProgress { number, progress } => {
            let problem = open(desk, *number)?;
            filled(&progress.words, Field::Done)?;
            desk.happened(began(problem), progress.on)?;
            Event::RectificationProgressed {
                number: *number,
                progress: progress.clone(),
            }
        }
        Command::CloseRectification { number, closing } => {
            let problem = open(desk, *number)?;
            filled(&closing.proof, Field::Proof)?;
            filled(&closing.checked_by, Field::By)?;
            book::two_names(&[problem.plan.value.owner.clone(), closing.checked_by.clone()])?;
            desk.happened(problem.latest(), closing.on)?;
            Event::RectificationClosed {
                number: *number,
                closing: closing.clone(),
            }
        }
        Command::RecordRecurrence { number, recurrence } => {
            let problem = known(desk, *number)?;
            let Some(closing) = problem.closed() else {
                return Err(Refusal::NotRectified(*number));
            };
            filled(&recurrence.words, Field::Problem)?;
            filled(&recurrence.measure, Field::Measure)?;
            desk.happened(closing.value.on, recurrence.on)?;
            in_order(recurrence.on, recurrence.due)?;
            Event::RectificationRecurred {
                number: *number,
                recurrence: recurrence.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

fn check_plan(desk: Desk<'_>, plan: &RectificationPlan) -> Result<(), Refusal> {
    filled(&plan.problem, Field::Problem)?;
    filled(&plan.measure, Field::Measure)?;
    filled(&plan.owner, Field::Owner)?;
    desk.not_in_future(plan.found_on)?;
    in_order(plan.found_on, plan.due)?;
    if let Some(id) = plan.matter {
        desk.matter(id)?;
    }
    if let Some(id) = plan.meeting {
        desk.meeting(id)?;
    }
    let mut irregularities = desk.book.irregularities.iter();
    let known = |number| irregularities.any(|recorded| recorded.value.number == number);
    if plan.irregularity.is_none_or(known) {
        Ok(())
    } else {
        Err(Refusal::Unknown)
    }
}

fn known(desk: Desk<'_>, number: RectificationNumber) -> Result<&Rectification, Refusal> {
    desk.book.rectification(number).ok_or(Refusal::Unknown)
}

fn open(desk: Desk<'_>, number: RectificationNumber) -> Result<&Rectification, Refusal> {
    let problem = known(desk, number)?;
    match problem.closed() {
        Some(_) => Err(Refusal::AlreadyRectified(number)),
        None => Ok(problem),
    }
}

/// The day on which it was found, the last time it was.
fn began(problem: &Rectification) -> Date {
    let again = problem.recurrences.last();
    again.map_or(problem.plan.value.found_on, |again| again.value.on)
}
