//! A part of the rules that is a list, as it is typed: rows that are filled, added and taken out.
//!
//! Invariant: a row keeps its id while it lives, so that typing in one never touches another.

use leptos::prelude::*;

/// A row as it is kept while it is unsent: its words in the order of the columns, and what is ticked in it.
pub type TypedRow = (Vec<String>, Vec<String>);

/// One row as it is typed.
#[derive(Clone)]
pub struct RowDraft {
    /// Its id among the rows of its list.
    pub id: u32,
    /// Its words, in the order of the columns.
    pub words: Vec<ArcRwSignal<String>>,
    /// What is ticked in it.
    pub ticked: ArcRwSignal<Vec<String>>,
}

/// A list as it is typed.
#[derive(Clone, Copy)]
pub struct RowsDraft {
    /// The rows in their order.
    pub rows: RwSignal<Vec<RowDraft>>,
    next: StoredValue<u32>,
}

impl RowsDraft {
    /// A list in which rows stand already.
    pub fn of(rows: impl IntoIterator<Item = TypedRow>) -> Self {
        let draft = Self {
            rows: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
        };
        draft.retype(rows);
        draft
    }

    /// The rows as they are typed, to be kept; tracked.
    pub fn typed(self) -> Vec<TypedRow> {
        let row = |row: &RowDraft| (row.words.iter().map(Get::get).collect(), row.ticked.get());
        self.rows.with(|rows| rows.iter().map(row).collect())
    }

    /// Puts what was kept in the place of all rows.
    pub fn retype(self, rows: impl IntoIterator<Item = TypedRow>) {
        self.rows.set(Vec::new());
        rows.into_iter().for_each(|row| self.add(row));
    }

    /// Adds a row at the end.
    pub fn add(self, (words, ticked): TypedRow) {
        let id = self.next.get_value();
        self.next.set_value(id + 1);
        let row = RowDraft {
            id,
            words: words.into_iter().map(ArcRwSignal::new).collect(),
            ticked: ArcRwSignal::new(ticked),
        };
        self.rows.update(|rows| rows.push(row));
    }

    /// Takes a row out.
    pub fn remove(self, id: u32) {
        self.rows.update(|rows| rows.retain(|row| row.id != id));
    }

    /// What the rows say, `None` where one can't be read; tracked.
    pub fn read<T>(self, one: impl Fn(&[String], &[String]) -> Option<T>) -> Option<Vec<T>> {
        let read = |(words, ticked): &TypedRow| {
            let words: Vec<_> = words.iter().map(|word| word.trim().to_owned()).collect();
            one(&words, ticked)
        };
        self.typed().iter().map(read).collect()
    }
}
