//! Beside the items of a meeting in session: papers handed out and collected, opinions of supervision and their answers.

use std::collections::BTreeSet;

use super::room::{come, follows, in_session};
use super::{Desk, filled, guard};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::meeting::{
    AnswerGiven, CopiesAccounted, CopyAccount, HandOut, Meeting, OpinionRaised, SupervisionAnswer,
};
use crate::domain::refusal::{Field, Refusal};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::HandOutPapers(hand_out) => handed_out(desk, hand_out)?,
        Command::AccountForCopies(copies) => accounted(desk, copies)?,
        Command::RaiseSupervision(raised) => self::raised(desk, raised)?,
        Command::AnswerSupervision(answer) => answered(desk, answer)?,
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// An item of which something may be written here.
fn written_here(meeting: &Meeting, item: u16) -> Result<(), Refusal> {
    guard::written_here(&meeting.item(item).ok_or(Refusal::Unknown)?.content)
}

fn handed_out(desk: Desk<'_>, hand_out: &HandOut) -> Result<Event, Refusal> {
    let file = in_session(desk.meeting(hand_out.meeting)?)?;
    written_here(file, hand_out.item)?;
    filled(&hand_out.title, Field::Paper)?;
    if hand_out.copies.is_empty() {
        return Err(Refusal::FieldEmpty(Field::Holder));
    }
    let mut numbers = BTreeSet::new();
    for copy in &hand_out.copies {
        filled(&copy.to, Field::Holder)?;
        if !numbers.insert(copy.number) {
            return Err(Refusal::CopyTwice(copy.number));
        }
    }
    follows(file.opened, hand_out.at)?;
    come(desk, file, hand_out.at)?;
    Ok(Event::PapersHandedOut {
        serial: file.beside.next_hand_out(),
        hand_out: Box::new(hand_out.clone()),
    })
}

fn accounted(desk: Desk<'_>, copies: &CopiesAccounted) -> Result<Event, Refusal> {
    let file = in_session(desk.meeting(copies.meeting)?)?;
    let one = file.beside.hand_out(copies.serial).ok_or(Refusal::Unknown)?;
    let hand_out = one.hand_out.as_ref().ok_or(Refusal::Unknown)?;
    let known = |number: &u32| one.copies().any(|(copy, _)| copy.number == *number);
    if copies.numbers.is_empty() {
        return Err(Refusal::FieldEmpty(Field::CopyNumbers));
    }
    if !copies.numbers.iter().all(known) {
        return Err(Refusal::Unknown);
    }
    match &copies.account {
        CopyAccount::Out {} => {}
        CopyAccount::Collected { by, at } => {
            filled(by, Field::Collector)?;
            follows(Some(hand_out.at), *at)?;
            come(desk, file, *at)?;
        }
        CopyAccount::Kept { reason, approved_by } => {
            filled(reason, Field::Reason)?;
            filled(approved_by, Field::By)?;
        }
        CopyAccount::Mistaken { reason } => filled(reason, Field::Reason)?,
    }
    Ok(Event::CopiesAccountedFor(copies.clone()))
}

/// The words of a warning may be put right until the meeting is closed; nobody takes it back.
fn raised(desk: Desk<'_>, raised: &OpinionRaised) -> Result<Event, Refusal> {
    let opinion = &raised.opinion;
    let file = in_session(desk.meeting(opinion.meeting)?)?;
    if let Some(item) = opinion.item {
        written_here(file, item)?;
    }
    let serial = match raised.serial {
        Some(serial) => {
            let before = file.beside.opinion(serial).and_then(|one| one.opinion.as_ref());
            if before.ok_or(Refusal::Unknown)? == opinion {
                return Err(Refusal::WrongState);
            }
            serial
        }
        None => file.beside.next_opinion(),
    };
    filled(&opinion.by, Field::Supervisor)?;
    filled(&opinion.words, Field::Supervision)?;
    follows(file.opened, opinion.at)?;
    come(desk, file, opinion.at)?;
    Ok(Event::SupervisionRaised {
        serial,
        opinion: Box::new(opinion.clone()),
    })
}

/// Answered by the one who presides: at the item, where the warning is about one.
fn answered(desk: Desk<'_>, given: &AnswerGiven) -> Result<Event, Refusal> {
    let file = in_session(desk.meeting(given.meeting)?)?;
    let one = file.beside.opinion(given.serial).ok_or(Refusal::Unknown)?;
    let opinion = one.opinion.as_ref().ok_or(Refusal::Unknown)?;
    filled(&given.words, Field::SupervisionAnswer)?;
    follows(Some(opinion.at), given.at)?;
    come(desk, file, given.at)?;
    // Who presides answers: at the item itself whoever presides there, later whoever presides at the meeting.
    let item = opinion.item.filter(|item| file.current == Some(*item));
    let item = item.and_then(|item| file.item(item));
    let at_item = item.and_then(|item| file.presides_at(&desk.book.roster, item));
    let by = at_item.or(file.presiding).ok_or(Refusal::NobodyPresides)?;
    Ok(Event::SupervisionAnswered(Box::new(SupervisionAnswer {
        meeting: given.meeting,
        serial: given.serial,
        adopted: given.adopted,
        words: given.words.clone(),
        by,
        at: given.at,
    })))
}
