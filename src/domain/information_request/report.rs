//! The yearly table 收到和处理政府信息公开申请情况 (国办公开办函〔2021〕30号): made from the register, edited where the book
//! does not reach back, stored with every total as it is reported, so that the equations can be checked.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use super::reply::ReplyResult;
use super::{ApplicantKind, InformationRequest};
use crate::domain::day;

/// A row of the table: a figure for each kind of applicant, and their total as it is reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// By kind of applicant, in the order of [`ApplicantKind::ALL`].
    pub by_kind: [u32; ApplicantKind::ALL.len()],
    /// 总计.
    pub total: u32,
}

impl Counts {
    /// A row whose total is that of its figures.
    pub fn of(by_kind: [u32; ApplicantKind::ALL.len()]) -> Self {
        Self {
            by_kind,
            total: by_kind.iter().fold(0, |sum, figure| sum.saturating_add(*figure)),
        }
    }

    /// The figure of a column.
    pub const fn column(&self, column: Column) -> u32 {
        match column {
            Column::Of(kind) => self.by_kind[kind as usize],
            Column::Total => self.total,
        }
    }

    fn plus(self, other: Self) -> Self {
        let mut sums = self.by_kind;
        for (sum, figure) in sums.iter_mut().zip(other.by_kind) {
            *sum = sum.saturating_add(figure);
        }
        Self::of(sums)
    }
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Column {
    /// A kind of applicant.
    Of(ApplicantKind),
    /// 总计.
    Total,
}

impl Column {
    /// All columns, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        ApplicantKind::ALL.into_iter().map(Self::Of).chain([Self::Total])
    }
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReportRow {
    /// 一、本年新收政府信息公开申请数量.
    Received,
    /// 二、上年结转政府信息公开申请数量.
    CarriedIn,
    /// 三、本年度办理结果, （一）–（六）.
    Result(ReplyResult),
    /// 三、（七）总计.
    Total,
    /// 四、结转下年度继续办理.
    CarriedOut,
}

impl ReportRow {
    /// All rows, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Received, Self::CarriedIn]
            .into_iter()
            .chain(ReplyResult::ALL.map(Self::Result))
            .chain([Self::Total, Self::CarriedOut])
    }
}

/// The results of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResultLine {
    /// The result.
    pub result: ReplyResult,
    /// How many.
    pub counts: Counts,
}

/// The table, with every total as it is reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportTable {
    /// 一、本年新收.
    pub received: Counts,
    /// 二、上年结转.
    pub carried_in: Counts,
    /// 三、（一）–（六）, each row of the form once and in its order.
    pub results: Vec<ResultLine>,
    /// 三、（七）总计.
    pub total: Counts,
    /// 四、结转下年度.
    pub carried_out: Counts,
}

impl ReportTable {
    /// A table of figures whose totals are made from them.
    pub fn of(figures: impl Fn(ReportRow) -> [u32; ApplicantKind::ALL.len()]) -> Self {
        let row = |row| Counts::of(figures(row));
        let results: Vec<_> = ReplyResult::ALL
            .into_iter()
            .map(|result| ResultLine {
                result,
                counts: row(ReportRow::Result(result)),
            })
            .collect();
        let total = results
            .iter()
            .fold(Counts::default(), |sum, line| sum.plus(line.counts));
        Self {
            received: row(ReportRow::Received),
            carried_in: row(ReportRow::CarriedIn),
            results,
            total,
            carried_out: row(ReportRow::CarriedOut),
        }
    }

    /// What the register says of a year: what came in it, what was open before it, how those that ended in it ended, and
    /// what was open after it. A request withdrawn is an end; one that ended without a result of the form is in no row.
    pub fn of_register(requests: &[InformationRequest], year: i16) -> Self {
        let (first, last) = (date(year, 1, 1), date(year, 12, 31));
        Self::of(|row| {
            let mut figures = [0; ApplicantKind::ALL.len()];
            for request in requests {
                let (receipt, ended) = (request.receipt(), request.ended().map(|end| end.value.on));
                let came = receipt.received_on;
                let counts = match row {
                    ReportRow::Received => first <= came && came <= last,
                    ReportRow::CarriedIn => came < first && ended.is_none_or(|on| first <= on),
                    ReportRow::Result(result) => {
                        ended.is_some_and(|on| first <= on && on <= last) && request.result() == Some(result)
                    }
                    ReportRow::CarriedOut => came <= last && ended.is_none_or(|on| last < on),
                    ReportRow::Total => false,
                };
                figures[receipt.applicant as usize] += u32::from(counts);
            }
            figures
        })
    }

    /// A row; an empty one where the table lacks it.
    pub fn row(&self, row: ReportRow) -> Counts {
        match row {
            ReportRow::Received => self.received,
            ReportRow::CarriedIn => self.carried_in,
            ReportRow::Result(result) => {
                let found = self.results.iter().find(|line| line.result == result);
                found.map_or_else(Counts::default, |line| line.counts)
            }
            ReportRow::Total => self.total,
            ReportRow::CarriedOut => self.carried_out,
        }
    }

    /// Whether it has each row of the form once, in its order.
    pub fn is_of_the_form(&self) -> bool {
        self.results.iter().map(|line| line.result).eq(ReplyResult::ALL)
    }
}

/// A yearly table as it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestReport {
    /// The year it is about.
    pub year: i16,
    /// The table as reported.
    pub table: ReportTable,
    /// What the register said then: a figure that differs from it was entered by hand.
    pub from_register: ReportTable,
    /// Why figures were entered by hand; empty where none was.
    pub by_hand_because: String,
    /// Who made it, as a post.
    pub by: String,
}

impl RequestReport {
    /// Whether a figure was entered by hand.
    pub fn by_hand(&self, row: ReportRow, column: Column) -> bool {
        self.table.row(row).column(column) != self.from_register.row(row).column(column)
    }
}

/// When and where a yearly report was published and handed in (信息公开条例 第49条).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportPublication {
    /// The year it is about.
    pub year: i16,
    /// The day.
    #[serde(deserialize_with = "day::stored")]
    pub on: Date,
    /// Where: 网址、公开栏.
    pub place: String,
}

/// The last day for the report of a year: 31 January of the next (信息公开条例 第49条).
pub const fn report_due(year: i16) -> Date {
    date(year + 1, 1, 31)
}
