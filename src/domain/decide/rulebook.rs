//! The rules themselves: proposed with a matter, decided by a meeting, and put into force as they were decided.

use jiff::civil::Date;

use super::{Desk, filled, guard};
use crate::domain::book::Book;
use crate::domain::command::{Command, RulesSource};
use crate::domain::event::Event;
use crate::domain::id::MeetingId;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::BookKind;
use crate::domain::rulebook::{Adoption, LateEntry, Rulebook};

/// A rulebook that a book can work by.
pub fn check(rulebook: &Rulebook, kind: BookKind) -> Result<(), Refusal> {
    if rulebook.complete(kind) {
        Ok(())
    } else {
        Err(Refusal::RulebookIncomplete)
    }
}

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let book = desk.book;
    let event = match command {
        Command::ProposeRulebook {
            matter,
            rulebook,
            instead_of,
        } => {
            let file = desk.matter(*matter)?;
            guard::propose_rules(file)?;
            guard::replace_proposal(file, *instead_of)?;
            check(rulebook, book.kind)?;
            filled(&rulebook.document_number, Field::DocumentNumber)?;
            let proposed = Rulebook {
                adoption: None,
                ..rulebook.as_ref().clone()
            };
            Event::RulebookProposed {
                matter: *matter,
                rulebook: Box::new(proposed),
            }
        }
        Command::AdoptRulebook(RulesSource::Matter(id)) => {
            let matter = desk.matter(*id)?;
            let (rulebook, on) = guard::adopt_rules(book, matter)?;
            let adoption = Adoption {
                matter: Some(*id),
                decided: String::new(),
                on,
                as_decided: rulebook.effective,
                late: None,
            };
            in_force(book, rulebook, adoption)
        }
        Command::AdoptRulebook(RulesSource::Elsewhere {
            rulebook,
            decided,
            on,
            late,
        }) => {
            // The main book decides its own rules; the personnel book works by what was decided there. Rules of days
            // before the book was kept are added for matters that are entered afterwards.
            let of_old = book
                .rulebooks
                .iter()
                .all(|version| rulebook.effective < version.effective);
            if book.kind == BookKind::Main && !of_old {
                return Err(Refusal::RulesNeedMatter);
            }
            if let Some(decided) = decided_in_its_days(book, rulebook.effective).filter(|_| of_old) {
                return Err(Refusal::JudgesDecided {
                    decided,
                    effective: rulebook.effective,
                });
            }
            check(rulebook, book.kind)?;
            filled(decided, Field::Words)?;
            desk.not_in_future(*on)?;
            let late = of_old.then(|| answered(late.as_ref())).transpose()?;
            let adoption = Adoption {
                matter: None,
                decided: decided.clone(),
                on: *on,
                as_decided: rulebook.effective,
                late,
            };
            in_force(book, rulebook, adoption)
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// What is entered afterwards says why, and who answers for it.
fn answered(late: Option<&LateEntry>) -> Result<LateEntry, Refusal> {
    let late = late.ok_or(Refusal::FieldEmpty(Field::Reason))?;
    filled(&late.because, Field::Reason)?;
    filled(&late.by, Field::By)?;
    Ok(late.clone())
}

/// The last day of a decision that a rulebook of that effective day would judge instead of the one that did: up to the
/// next version, and back to the beginning where it would be the first of all. What a meeting entered afterwards decided
/// on a day whose rules the book does not know was judged by none of its own day: the rules of that day may still come.
fn decided_in_its_days(book: &Book, effective: Date) -> Option<Date> {
    let versions = || book.rulebooks.iter().map(|version| version.effective);
    let next = versions().find(|version| *version > effective);
    let first = versions().all(|version| version > effective);
    let judged = |on: &Date| (first || effective <= *on) && next.is_none_or(|next| *on < next);
    let late = |meeting: &MeetingId| book.meetings.get(meeting).is_some_and(|meeting| meeting.late);
    let resolved = book.matters.values().filter_map(|matter| matter.resolved.as_ref());
    let resolved = resolved.filter(|resolved| book.knows_rules_of(resolved.on) || !late(&resolved.meeting));
    resolved.map(|resolved| resolved.on).filter(judged).max()
}

/// The first day that a rulebook judges if it is put into force now (R52): it never judges what was decided by an earlier
/// one, so it begins on the day after that at the earliest.
pub fn rules_judge_from(book: &Book, rulebook: &Rulebook) -> Date {
    let last = decided_in_its_days(book, rulebook.effective);
    let first = last.and_then(|last| last.tomorrow().ok());
    first.map_or(rulebook.effective, |first| first.max(rulebook.effective))
}

fn in_force(book: &Book, rulebook: &Rulebook, adoption: Adoption) -> Event {
    Event::RulebookAdopted(Box::new(Rulebook {
        effective: rules_judge_from(book, rulebook),
        adoption: Some(adoption),
        ..rulebook.clone()
    }))
}
