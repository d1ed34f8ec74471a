//! What the office's own books show beside this one: rows without a decision, and amounts split up (R46, R59, R60).

use super::{Concern, Found, Place, Shown};
use crate::domain::book::Book;
use crate::domain::id::MatterId;
use crate::domain::imported::{Imports, Row, RowPlace};
use crate::domain::rules::imported::{Links, RowState, every_row_has_its_decision};
use crate::domain::rules::{CheckId, Severity};

pub fn found(book: &Book, imports: &Imports, links: &Links) -> Vec<Found> {
    let states = every_row_has_its_decision(book, imports, links);
    let perhaps = perhaps(book, imports, &states);
    let found = states.into_iter().filter_map(|(place, state)| {
        let row = imports.row(place)?;
        match state {
            RowState::Answered(matter) => before_decision(book, matter, place, row),
            state => undecided(book, place, row, state),
        }
    });
    perhaps.into_iter().chain(found).collect()
}

/// Rows of which only their line tells whether they had to be decided are one doubt together: their own page lists them.
fn perhaps(book: &Book, imports: &Imports, states: &[(RowPlace, RowState)]) -> Option<Found> {
    let rows = states.iter().filter_map(|(place, state)| match state {
        RowState::Perhaps(lowest) => Some((*place, *lowest, imports.row(*place)?)),
        _ => None,
    });
    let rows: Vec<_> = rows.collect();
    let (place, _, earliest) = *rows.iter().min_by_key(|(_, _, row)| row.on)?;
    let lowest = rows
        .iter()
        .map(|(_, lowest, _)| *lowest)
        .min_by_key(|lowest| lowest.amount)?;
    let count = rows.len();
    of_row(
        book,
        CheckId::R60,
        place,
        earliest,
        Shown::RowsPerhaps { count, lowest },
    )
}

fn of_row(book: &Book, check: CheckId, place: RowPlace, row: &Row, shown: Shown) -> Option<Found> {
    let severity = book.rulebook(row.on).severity(check, Severity::Finding)?;
    let found = Found::of(Concern::shown_by(check)?, Place::default(), shown);
    Some(found.by(check, severity).resting_on([place.record]).since(row.on))
}

fn undecided(book: &Book, place: RowPlace, row: &Row, state: RowState) -> Option<Found> {
    let check = match &state {
        RowState::AddsUp { .. } => CheckId::R46,
        RowState::Undecided(_) | RowState::Differs { .. } | RowState::Explained => CheckId::R60,
        RowState::Linked(_)
        | RowState::Answered(_)
        | RowState::Below
        | RowState::NoThreshold
        | RowState::Perhaps(_) => return None,
    };
    let answered = state == RowState::Explained;
    let matter = match state {
        RowState::Differs { matter, .. } => Some(matter),
        _ => None,
    };
    let row_shown = Box::new(row.clone());
    let mut found = of_row(book, check, place, row, Shown::Row { row: row_shown, state })?;
    found.answered = answered;
    found.place.matter = matter;
    Some(found)
}

/// R59: it was done before the decision that a person named for it.
fn before_decision(book: &Book, matter: MatterId, place: RowPlace, row: &Row) -> Option<Found> {
    let decided = book.matters.get(&matter)?.resolved.as_ref()?.on;
    if row.on >= decided {
        return None;
    }
    let shown = Shown::RowBeforeDecision {
        row: Box::new(row.clone()),
        decided,
    };
    let mut found = of_row(book, CheckId::R59, place, row, shown)?;
    found.place.matter = Some(matter);
    Some(found)
}
