//! What the office's own books say (导入资料): payments, contracts and appointments as rows of a table, held against the
//! decisions of this book (R60). Kept in the log as facts; not on the shelf, since only their own page and the self-check
//! read them.
//!
//! A row is known by the record that holds it and its place there; it is never changed, only answered by a person.

pub mod table;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::event::Event;
use super::folded_text::plain_form;
use super::id::MatterId;
use super::matter::{Fact, Stamp, Stamped};
use super::money::Fen;
use super::personal_data::{self, FindingKind};
use super::register::BookKind;

/// What a row tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowKind {
    /// 付款.
    Payment,
    /// 合同.
    Contract,
    /// 任免.
    Appointment,
}

impl RowKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Payment, Self::Contract, Self::Appointment];

    /// The book whose decisions it is held against.
    pub const fn book(self) -> BookKind {
        match self {
            Self::Payment | Self::Contract => BookKind::Main,
            Self::Appointment => BookKind::Personnel,
        }
    }
}

/// One row, as the office's own books have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// What it tells of.
    pub kind: RowKind,
    /// The day it was paid, signed or appointed.
    pub on: Date,
    /// The payee, the other party or the person, by name or by a code of the office's own.
    pub party: String,
    /// The amount; `None` of an appointment.
    pub amount: Option<Fen>,
    /// What for.
    pub purpose: String,
    /// The number of the voucher, of the contract or of the document.
    pub number: String,
}

/// What a row tells, however it is written: two with the same are one row, taken in twice.
pub type Told = (RowKind, Date, Option<Fen>, [String; 3]);

impl Row {
    /// What it tells.
    pub fn told(&self) -> Told {
        let words = [&self.party, &self.purpose, &self.number].map(|text| plain_form(text));
        (self.kind, self.on, self.amount, words)
    }
}

/// The number of a person in the words of a row: an identity number, a passport, a mobile phone. Whoever is paid in person
/// goes by a code of the office's own.
pub fn number_of_person(words: &str) -> Option<FindingKind> {
    use FindingKind::{IdentityNumber, MobilePhone, Passport};
    let mut found = personal_data::scan(words).into_iter().map(|hit| hit.kind);
    found.find(|kind| matches!(kind, IdentityNumber | MobilePhone | Passport))
}

/// Rows that were taken in together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportedRows {
    /// Which books they come from (资料来源).
    pub source: String,
    /// The first day of the period they cover.
    pub from: Date,
    /// The last day of it.
    pub until: Date,
    /// Who handed them over, as a post.
    pub by: String,
    /// The rows, in their order.
    pub rows: Vec<Row>,
}

/// So many bytes of rows go into one record, which must stay under the size of one stored value.
const BYTES_A_RECORD: usize = 24 * 1024;
/// The names of a row's members, its day and its amount in a record.
const BYTES_AROUND_A_ROW: usize = 160;

impl ImportedRows {
    /// The same rows in parts that fit into one record each.
    pub fn in_parts(self) -> Vec<Self> {
        let mut parts: Vec<(usize, Self)> = Vec::new();
        let part = |rows| Self {
            rows,
            ..self.clone_without_rows()
        };
        for row in self.rows.iter().cloned() {
            // What must be escaped takes two bytes.
            let bytes = BYTES_AROUND_A_ROW + 2 * (row.party.len() + row.purpose.len() + row.number.len());
            match parts.last_mut() {
                Some((held, part)) if *held + bytes <= BYTES_A_RECORD => {
                    *held += bytes;
                    part.rows.push(row);
                }
                _ => parts.push((bytes, part(vec![row]))),
            }
        }
        parts.into_iter().map(|(_, part)| part).collect()
    }

    fn clone_without_rows(&self) -> Self {
        Self {
            source: self.source.clone(),
            from: self.from,
            until: self.until,
            by: self.by.clone(),
            rows: Vec::new(),
        }
    }
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RowPlace {
    /// The record that holds it.
    pub record: u32,
    /// Its place there, from 1.
    pub row: u32,
}

/// What a person says of a row that no number leads to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowAnswer {
    /// The row.
    pub row: RowPlace,
    /// The matter whose decision it carries out; `None` where none was needed.
    pub matter: Option<MatterId>,
    /// Why.
    pub reason: String,
    /// Who answers for it, as a post.
    pub by: String,
}

/// How far the imported rows reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// How many rows.
    pub rows: usize,
    /// The first day of the earliest period.
    pub from: Date,
    /// The last day of the latest.
    pub until: Date,
}

/// Everything that was imported, with the answers: one file of the book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imports {
    /// What was taken in, in order.
    pub parts: Vec<Stamped<ImportedRows>>,
    /// The answers that stand.
    pub answers: BTreeMap<RowPlace, Stamped<RowAnswer>>,
    /// The record folded last.
    pub last: u32,
}

impl Imports {
    /// Takes in one fact.
    pub fn apply(&mut self, stamp: &Stamp, fact: &Fact) {
        self.last = stamp.seq;
        let Fact::Event(event) = fact else { return };
        match event.as_ref() {
            Event::RowsImported(imported) => self.parts.push(Stamped::new(stamp, imported.as_ref())),
            Event::RowAnswered(answer) => self.answer(stamp, answer),
            Event::Expunged { kept, .. } => {
                for fact in kept {
                    if let Event::RowAnswered(answer) = &fact.value {
                        self.answer(&fact.stamp, answer);
                    }
                }
            }
            _ => {}
        }
    }

    /// The last answer to a row stands.
    fn answer(&mut self, stamp: &Stamp, answer: &RowAnswer) {
        let before = self.answers.get(&answer.row);
        if before.is_none_or(|before| before.stamp.seq <= stamp.seq) {
            self.answers.insert(answer.row, Stamped::new(stamp, answer));
        }
    }

    /// Every row with its place, in order.
    pub fn rows(&self) -> impl Iterator<Item = (RowPlace, &Row)> {
        self.parts.iter().flat_map(|part| {
            let record = part.stamp.seq;
            (1..)
                .zip(&part.value.rows)
                .map(move |(row, told)| (RowPlace { record, row }, told))
        })
    }

    /// A row, as long as its record says something.
    pub fn row(&self, place: RowPlace) -> Option<&Row> {
        let part = self.parts.iter().find(|part| part.stamp.seq == place.record)?;
        part.value.rows.get(usize::try_from(place.row).ok()?.checked_sub(1)?)
    }

    /// What all rows tell: one that tells the same was taken in before.
    pub fn told(&self) -> BTreeSet<Told> {
        self.rows().map(|(_, row)| row.told()).collect()
    }

    /// How far they reach; `None` where nothing was imported.
    pub fn reach(&self) -> Option<Reach> {
        let parts = || self.parts.iter().map(|part| &part.value);
        Some(Reach {
            rows: parts().map(|part| part.rows.len()).sum(),
            from: parts().map(|part| part.from).min()?,
            until: parts().map(|part| part.until).max()?,
        })
    }
}
