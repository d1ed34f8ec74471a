//! Founding, the pen, the rulebook, the roster, backups and erasure.

use super::{Desk, filled};
use crate::domain::body::{Office, Roster};
use crate::domain::command::Command;
use crate::domain::event::{Event, Founding};
use crate::domain::matter::Stamped;
use crate::domain::occasion::Occasion;
use crate::domain::refusal::{Field, Refusal};

pub fn found(founding: &Founding, occasion: &Occasion) -> Result<Vec<Event>, Refusal> {
    filled(&founding.statement_by, Field::Name)?;
    check_office(&founding.office)?;
    check_roster(&founding.roster, occasion)?;
    super::rulebook::check(&founding.rulebook, founding.kind)?;
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
            let own = book.own_facts(desk.files.imports.as_deref()).into_iter();
            let own = own.filter(|fact| targets.contains(&fact.stamp.seq));
            let kept = own.filter_map(|fact| {
                let value = fact.value.without_words()?;
                Some(Stamped { value, ..fact })
            });
            Event::Expunged {
                targets: targets.clone(),
                basis: basis.clone(),
                approved_by: approved_by.clone(),
                on: occasion.today,
                counters: book.counters.clone(),
                kept: kept.collect(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
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
