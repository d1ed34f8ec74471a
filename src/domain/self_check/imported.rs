//! What the office's own books show beside this one: rows without a decision, and amounts split up (R46, R59, R60).

use super::{Concern, Found, Place, Shown};
use crate::domain::book::Book;
use crate::domain::imported::{Imports, Row, RowPlace};
use crate::domain::rules::imported::{Links, RowState, decided_after, every_row_has_its_decision};
use crate::domain::rules::{CheckId, Severity};

pub fn found(book: &Book, imports: &Imports, links: &Links) -> Vec<Found> {
    let states = every_row_has_its_decision(book, imports, links);
    let perhaps = perhaps(book, imports, &states);
    let rows = states
        .into_iter()
        .filter_map(|(place, state)| Some((place, state, imports.row(place)?)));
    let found = rows.flat_map(|(place, state, row)| {
        let early = before_decision(book, place, row, &state);
        early.into_iter().chain(undecided(book, place, row, state))
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
        RowState::Undecided(_) | RowState::Differs { .. } | RowState::OtherDay { .. } | RowState::Explained => {
            CheckId::R60
        }
        RowState::Linked(_)
        | RowState::Answered(_)
        | RowState::Below
        | RowState::NoThreshold
        | RowState::Perhaps(_) => return None,
    };
    let answered = state == RowState::Explained;
    let matter = match state {
        RowState::Differs { matter, .. } | RowState::OtherDay { matter, .. } => Some(matter),
        _ => None,
    };
    let row_shown = Box::new(row.clone());
    let mut found = of_row(book, check, place, row, Shown::Row { row: row_shown, state })?;
    found.answered = answered;
    found.place.matter = matter;
    Some(found)
}

/// R59: it was done before the decision that its number leads to, or that a person named for it. Where the book has it
/// of the same day, the matter itself shows it.
fn before_decision(book: &Book, place: RowPlace, row: &Row, state: &RowState) -> Option<Found> {
    let (RowState::Answered(matter) | RowState::Differs { matter, .. } | RowState::OtherDay { matter, .. }) = *state
    else {
        return None;
    };
    let decided = decided_after(book, matter, row)?;
    let shown = Shown::RowBeforeDecision {
        row: Box::new(row.clone()),
        decided,
    };
    let mut found = of_row(book, CheckId::R59, place, row, shown)?;
    found.place.matter = Some(matter);
    Some(found)
}
