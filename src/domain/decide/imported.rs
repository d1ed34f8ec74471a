//! Taking in rows of the office's own books, and a person's answer to one of them (R60).

use super::{Desk, filled, in_order};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::imported::{ImportedRows, Imports, Row, RowAnswer, RowKind, number_of_person};
use crate::domain::money::Fen;
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::Register;

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::ImportRows(imported) => {
            check(desk, desk.imports()?, imported)?;
            let parts = imported.as_ref().clone().in_parts().into_iter();
            Ok(parts.map(|part| Event::RowsImported(Box::new(part))).collect())
        }
        Command::AnswerRow(answer) => {
            check_answer(desk, answer)?;
            Ok(vec![Event::RowAnswered(answer.clone())])
        }
        _ => Err(Refusal::WrongState),
    }
}

/// All rows are right, or none is taken in.
fn check(desk: Desk<'_>, known: &Imports, imported: &ImportedRows) -> Result<(), Refusal> {
    filled(&imported.source, Field::Ledger)?;
    filled(&imported.by, Field::By)?;
    desk.happened(imported.from, imported.until)?;
    if imported.rows.is_empty() {
        return Err(Refusal::FieldEmpty(Field::Rows));
    }
    let mut told = known.told();
    for row in &imported.rows {
        check_row(desk, imported, row)?;
        if !told.insert(row.told()) {
            return Err(Refusal::ImportedTwice(row.number.clone()));
        }
    }
    Ok(())
}

fn check_row(desk: Desk<'_>, imported: &ImportedRows, row: &Row) -> Result<(), Refusal> {
    if row.kind.book() != desk.book.kind {
        return Err(Refusal::WrongBook(match row.kind {
            RowKind::Payment | RowKind::Contract => Register::Funds,
            RowKind::Appointment => Register::Appointment,
        }));
    }
    in_order(imported.from, row.on)?;
    in_order(row.on, imported.until)?;
    filled(&row.party, Field::Counterparty)?;
    if let Some(kind) = [&row.party, &row.purpose]
        .into_iter()
        .find_map(|words| number_of_person(words))
    {
        return Err(Refusal::NumberOfPerson(kind));
    }
    filled(&row.number, Field::Voucher)?;
    let paid = row.kind == RowKind::Appointment || row.amount.is_some_and(Fen::is_positive);
    if paid {
        Ok(())
    } else {
        Err(Refusal::FieldEmpty(Field::Amount))
    }
}

/// The row is there, and the matter named is one that was decided.
fn check_answer(desk: Desk<'_>, answer: &RowAnswer) -> Result<(), Refusal> {
    desk.imports()?.row(answer.row).ok_or(Refusal::Unknown)?;
    filled(&answer.reason, Field::Reason)?;
    filled(&answer.by, Field::By)?;
    let Some(matter) = answer.matter else {
        return Ok(());
    };
    match desk
        .matter(matter)?
        .entry
        .as_ref()
        .map(|entry| entry.value.outcome.agrees())
    {
        Some(true) => Ok(()),
        Some(false) | None => Err(Refusal::NotEnterable),
    }
}
