//! A pasted table read: tab- or comma-separated text with a header row, as a spreadsheet copies or saves it, made into
//! rows, or into what is wrong with each line.
//!
//! Nothing is guessed: a column that is not named, a kind, a day or an amount that does not read stays a problem that the
//! person mends or leaves out.

use core::ops::RangeInclusive;

use jiff::civil::Date;

use super::{Row, RowKind, number_of_person};
use crate::domain::folded_text::plain_form;
use crate::domain::money::{Fen, MoneyError};
use crate::domain::personal_data::FindingKind;
use crate::domain::register::BookKind;

/// The columns, in the order of the header that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// 类别.
    Kind,
    /// 日期.
    Date,
    /// 对方或者人员.
    Party,
    /// 金额.
    Amount,
    /// 用途.
    Purpose,
    /// 凭证号或者文号.
    Number,
}

impl Column {
    /// All columns.
    pub const ALL: [Self; 6] = [
        Self::Kind,
        Self::Date,
        Self::Party,
        Self::Amount,
        Self::Purpose,
        Self::Number,
    ];

    /// The names it goes by, the offered one first.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["类别", "类型"],
            Self::Date => &["日期", "付款日期", "支付日期", "签订日期", "任免日期"],
            Self::Party => &["对方或者人员", "对方", "收款单位", "合同对方", "人员", "对方或人员"],
            Self::Amount => &["金额", "金额(元)", "金额元"],
            Self::Purpose => &["用途", "摘要", "内容"],
            Self::Number => &["凭证号或者文号", "凭证号", "合同编号", "文号", "凭证号或文号"],
        }
    }

    const fn at(self) -> usize {
        self as usize
    }
}

/// The names of the kinds in a table.
pub const fn kind_names(kind: RowKind) -> &'static [&'static str] {
    match kind {
        RowKind::Payment => &["付款", "支付", "支出"],
        RowKind::Contract => &["合同"],
        RowKind::Appointment => &["任免", "任职", "免职"],
    }
}

/// Why a table can't be read at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// Nothing was pasted, or a header alone.
    Empty,
    /// The first row does not name these columns.
    ColumnsMissing(Vec<Column>),
    /// The column of amounts is not in 元.
    AmountUnit,
}

/// Why a line is no row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// The kind is none.
    Kind(String),
    /// Rows of this kind are held against another book.
    OtherBook(RowKind),
    /// The day does not read.
    Date(String),
    /// The day lies outside the period that was named.
    Outside(Date),
    /// A cell that must say something is empty.
    Missing(Column),
    /// The amount does not read.
    Amount(MoneyError),
    /// The amount is not greater than nothing.
    NotPositive,
    /// A cell is longer than a table's cell is.
    TooLong(Column),
    /// A cell holds a number of a person, which is kept nowhere here.
    OfPerson(Column, FindingKind),
}

/// A cell of more characters than these is no cell of such a table.
pub const CELL_CHARS_MAX: usize = 300;

/// One line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number among those below the header, from 1.
    pub number: usize,
    /// What stands in its cells, in the order of [`Column::ALL`].
    pub cells: [String; 6],
    /// The row, or the first thing wrong with it.
    pub read: Result<Row, LineProblem>,
}

/// Reads a table for a book, with rows of a period.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read(text: &str, book: BookKind, period: &RangeInclusive<Date>) -> Result<Vec<Line>, TableProblem> {
    let mut records = records(text).into_iter();
    let header = records.next().ok_or(TableProblem::Empty)?;
    let places = places(&header)?;
    let lines: Vec<Line> = (1..)
        .zip(records)
        .map(|(number, record)| {
            let cells = places.map(|place| record.get(place).map_or("", |cell| cell.trim()).to_owned());
            let read = row(&cells, book, period);
            Line { number, cells, read }
        })
        .collect();
    if lines.is_empty() {
        Err(TableProblem::Empty)
    } else {
        Ok(lines)
    }
}

/// Where each column stands.
fn places(header: &[String]) -> Result<[usize; 6], TableProblem> {
    let header: Vec<String> = header.iter().map(|name| plain_form(name)).collect();
    if header
        .iter()
        .any(|name| name.starts_with("金额") && name.contains('万'))
    {
        return Err(TableProblem::AmountUnit);
    }
    let place = |column: Column| header.iter().position(|name| column.names().contains(&name.as_str()));
    let found = Column::ALL.map(place);
    let missing = Column::ALL.into_iter().filter(|column| found[column.at()].is_none());
    let missing: Vec<Column> = missing.collect();
    if missing.is_empty() {
        Ok(found.map(Option::unwrap_or_default))
    } else {
        Err(TableProblem::ColumnsMissing(missing))
    }
}

fn row(cells: &[String; 6], book: BookKind, period: &RangeInclusive<Date>) -> Result<Row, LineProblem> {
    let cell = |column: Column| cells[column.at()].as_str();
    let long = |column: &Column| cell(*column).chars().count() > CELL_CHARS_MAX;
    if let Some(column) = Column::ALL.into_iter().find(long) {
        return Err(LineProblem::TooLong(column));
    }
    for column in [Column::Party, Column::Purpose] {
        if let Some(kind) = number_of_person(cell(column)) {
            return Err(LineProblem::OfPerson(column, kind));
        }
    }
    let written = plain_form(cell(Column::Kind));
    let kind = RowKind::ALL
        .into_iter()
        .find(|kind| kind_names(*kind).contains(&written.as_str()));
    let kind = kind.ok_or_else(|| LineProblem::Kind(cell(Column::Kind).to_owned()))?;
    if kind.book() != book {
        return Err(LineProblem::OtherBook(kind));
    }
    let on = day(cell(Column::Date)).ok_or_else(|| LineProblem::Date(cell(Column::Date).to_owned()))?;
    if !period.contains(&on) {
        return Err(LineProblem::Outside(on));
    }
    let filled = |column: Column| match cell(column) {
        "" => Err(LineProblem::Missing(column)),
        text => Ok(text.to_owned()),
    };
    let party = filled(Column::Party)?;
    let amount = match (kind, cell(Column::Amount)) {
        (RowKind::Appointment, _) => None,
        (_, text) => Some(amount(text)?),
    };
    Ok(Row {
        kind,
        on,
        party,
        amount,
        purpose: cell(Column::Purpose).to_owned(),
        number: filled(Column::Number)?,
    })
}

fn amount(text: &str) -> Result<Fen, LineProblem> {
    let amount: Fen = text.parse().map_err(|error| match error {
        MoneyError::Empty => LineProblem::Missing(Column::Amount),
        other => LineProblem::Amount(other),
    })?;
    if amount.is_positive() {
        Ok(amount)
    } else {
        Err(LineProblem::NotPositive)
    }
}

/// A day as spreadsheets write it: `2026-03-10`, `2026/3/10`, `2026.3.10`, `2026年3月10日`, `20260310`; an hour behind it is
/// passed over.
fn day(text: &str) -> Option<Date> {
    let text = text.split_whitespace().next()?;
    let written = plain_form(text);
    if written.len() == 8 && written.bytes().all(|digit| digit.is_ascii_digit()) {
        let part = |range: core::ops::Range<usize>| written.get(range)?.parse::<i16>().ok();
        return civil([part(0..4)?, part(4..6)?, part(6..8)?]);
    }
    let plain = written.trim_end_matches('日').replace(['年', '月', '/', '.'], "-");
    let numbers: Vec<i16> = plain.split('-').map(str::parse).collect::<Result<_, _>>().ok()?;
    civil(numbers.try_into().ok()?)
}

fn civil([year, month, day]: [i16; 3]) -> Option<Date> {
    let known = (1949..=2999).contains(&year);
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    known.then_some(date)
}

/// The cells of each line that holds any. Tabs part them where the first line has one, else commas; a cell in double
/// quotes may hold either, and line ends, and two double quotes for one.
fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{FEFF}');
    let first = text.trim_start().lines().next().unwrap_or_default();
    let between = if first.contains('\t') { '\t' } else { ',' };
    let (mut records, mut record, mut cell) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut chars) = (false, text.chars().peekable());
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted => {}
            '\n' if !quoted => {
                record.push(core::mem::take(&mut cell));
                records.push(core::mem::take(&mut record));
            }
            c if c == between && !quoted => record.push(core::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    record.push(cell);
    records.push(record);
    records.retain(|record: &Vec<String>| record.iter().any(|cell| !cell.trim().is_empty()));
    records
}
