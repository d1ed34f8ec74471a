//! Founding, the pen, the rulebook, the roster, backups and erasure.

use jiff::civil::Date;

use super::{Desk, filled};
use crate::domain::body::{Office, Roster};
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::event::{Event, Founding};
use crate::domain::occasion::Occasion;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::BookKind;
use crate::domain::rulebook::Rulebook;

pub fn found(founding: &Founding, occasion: &Occasion) -> Result<Vec<Event>, Refusal> {
    filled(&founding.statement_by, Field::Name)?;
    check_office(&founding.office)?;
    check_roster(&founding.roster, occasion)?;
    check_rulebook(&founding.rulebook, founding.kind)?;
    if founding.device != occasion.device {
        return Err(Refusal::NoPen);
    }
    Ok(vec![Event::BookFounded(Box::new(founding.clone()))])
}

fn check_office(office: &Office) -> Result<(), Refusal> {
    filled(&office.committee, Field::Committee)?;
    filled(&office.committee_short, Field::CommitteeShort)?;
    filled(&office.office, Field::Office)?;
    filled(&office.general_section, Field::GeneralSection)?;
    if office.departments.iter().all(|department| department.trim().is_empty()) {
        return Err(Refusal::FieldEmpty(Field::Department));
    }
    Ok(())
}

fn check_roster(roster: &Roster, occasion: &Occasion) -> Result<(), Refusal> {
    if roster.members.iter().any(|member| member.post.trim().is_empty()) {
        return Err(Refusal::FieldEmpty(Field::Post));
    }
    let mut ids: Vec<_> = roster.members.iter().map(|member| member.id).collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.len() != roster.members.len() {
        return Err(Refusal::RosterIncomplete);
    }
    roster
        .problem(occasion.today)
        .map_or(Ok(()), |problem| Err(Refusal::Roster(problem)))
}

fn check_rulebook(rulebook: &Rulebook, kind: BookKind) -> Result<(), Refusal> {
    let whole = kind.registers().iter().all(|register| {
        let decided = rulebook
            .meetings
            .iter()
            .any(|rule| rule.decides(*register) && !rule.name.trim().is_empty());
        decided && rulebook.catalogue.iter().any(|line| line.register == *register)
    });
    let lines_unique = {
        let mut codes: Vec<_> = rulebook.catalogue.iter().map(|line| line.code.as_str()).collect();
        codes.sort_unstable();
        codes.windows(2).all(|pair| pair[0] != pair[1])
    };
    if whole && lines_unique {
        Ok(())
    } else {
        Err(Refusal::RulebookIncomplete)
    }
}

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let (book, occasion) = (desk.book, desk.occasion);
    let event = match command {
        Command::RestoreBook {
            from_count,
            known_count,
            reason,
            by,
        } => {
            filled(reason, Field::Reason)?;
            filled(by, Field::By)?;
            Event::BookRestored {
                device: occasion.device,
                from_count: *from_count,
                known_count: *known_count,
                reason: reason.clone(),
                by: by.clone(),
            }
        }
        Command::HandOver { to, by, to_whom } => {
            filled(by, Field::By)?;
            filled(to_whom, Field::Name)?;
            two_names(&[by.clone(), to_whom.clone()])?;
            if *to == occasion.device {
                return Err(Refusal::ThisMachine);
            }
            Event::HandedOver {
                to: *to,
                by: by.clone(),
                to_whom: to_whom.clone(),
            }
        }
        Command::AdoptRulebook(rulebook) => {
            check_rulebook(rulebook, book.kind)?;
            // R52: a new rulebook never judges what was decided under another one.
            let effective = rulebook.effective;
            if let Some(decided) = decided_in_its_days(book, effective) {
                return Err(Refusal::JudgesDecided { decided, effective });
            }
            Event::RulebookAdopted(rulebook.clone())
        }
        Command::AdoptCalendar(year) => Event::CalendarAdopted(year.clone()),
        Command::AdoptRoster(roster) => {
            check_roster(roster, occasion)?;
            let kept = book
                .roster
                .members
                .iter()
                .all(|member| roster.member(member.id).is_some());
            if !kept {
                return Err(Refusal::RosterIncomplete);
            }
            Event::RosterAdopted(roster.clone())
        }
        Command::RenameOffice(office) => {
            check_office(office)?;
            Event::OfficeRenamed(office.clone())
        }
        Command::RenewStatement { by } => {
            filled(by, Field::Name)?;
            Event::StatementRenewed {
                by: by.clone(),
                on: occasion.today,
            }
        }
        Command::RecordBackup {
            count,
            link,
            reason,
            by,
            with,
        } => {
            filled(reason, Field::Reason)?;
            two_names(&[by.clone(), with.clone()])?;
            Event::BackupTaken {
                count: *count,
                link: link.clone(),
                reason: reason.clone(),
                by: by.clone(),
                with: with.clone(),
            }
        }
        Command::Expunge {
            targets,
            basis,
            approved_by,
        } => {
            filled(basis, Field::Basis)?;
            two_names(approved_by)?;
            let known = targets.iter().all(|target| *target > 1 && *target <= book.count);
            if targets.is_empty() || !known {
                return Err(Refusal::Unknown);
            }
            Event::Expunged {
                targets: targets.clone(),
                basis: basis.clone(),
                approved_by: approved_by.clone(),
                on: occasion.today,
                counters: book.counters.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// The last day of a decision that a rulebook of that effective day would judge instead of the one that did: up to the
/// next version, and back to the beginning where it would be the first of all. Rules of days long past may thus be
/// added for matters that are entered afterwards.
fn decided_in_its_days(book: &Book, effective: Date) -> Option<Date> {
    let versions = || book.rulebooks.iter().map(|version| version.effective);
    let next = versions().find(|version| *version > effective);
    let first = versions().all(|version| version > effective);
    let judged = |on: &Date| (first || effective <= *on) && next.is_none_or(|next| *on < next);
    let resolved = book.matters.values().filter_map(|matter| matter.resolved.as_ref());
    resolved.map(|resolved| resolved.on).filter(judged).max()
}

/// Two people, told apart by what they write.
pub fn two_names(names: &[String]) -> Result<(), Refusal> {
    match names {
        [first, second] if !first.trim().is_empty() && !second.trim().is_empty() && first.trim() != second.trim() => {
            Ok(())
        }
        _ => Err(Refusal::TwoNames),
    }
}
