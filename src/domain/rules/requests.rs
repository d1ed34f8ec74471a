//! Requests for information: R42–R44. 信息公开条例 第30、32、33、36、37、49条; the form of the annual report.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use super::{CheckId, registry, says};
use crate::domain::calendar::Calendar;
use crate::domain::information_request::clock::{judged, reply_term, supplement_due};
use crate::domain::information_request::report::{Column, ReportRow, ReportTable, RequestReport, report_due};
use crate::domain::information_request::{InformationRequest, ReplyResult, RequestActKind, RequestRegister};

/// What is late or wanting of a request or a yearly table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RequestGap {
    /// The applicant was told late what to make clear (R42).
    SupplementLate {
        /// The last day.
        due: Date,
        /// The day it was told.
        told: Date,
    },
    /// The reply was late, or is (R42).
    ReplyLate {
        /// The last day.
        due: Date,
        /// The day of the reply, where there is one.
        replied: Option<Date>,
    },
    /// The reply has no result of the form (R43).
    NoResult,
    /// Something is withheld, and the article it rests on is not told (R43).
    NoArticle,
    /// Something is withheld, and the reason is not told (R43).
    NoReason,
    /// 一 + 二 is not 三（七）+ 四 in a column (R44).
    ColumnUnbalanced {
        /// The column.
        column: Column,
        /// 一 + 二.
        came: u64,
        /// 三（七）+ 四.
        went: u64,
    },
    /// 三（七）总计 is not the sum of （一）–（六） in a column (R44).
    TotalOff {
        /// The column.
        column: Column,
        /// The sum.
        sum: u64,
        /// What the table says.
        told: u32,
    },
    /// 总计 of a row is not the sum of its columns (R44).
    RowOff {
        /// The row.
        row: ReportRow,
        /// The sum.
        sum: u64,
        /// What the table says.
        told: u32,
    },
    /// 二、上年结转 is not what the report before carried over (R44).
    CarriedOverDiffers {
        /// 四、结转下年度 of the report before.
        before: u32,
        /// 二、上年结转 of this one.
        now: u32,
    },
    /// The report of a year was not published by 31 January (R44).
    ReportLate {
        /// The year it is about.
        year: i16,
        /// The last day.
        due: Date,
        /// The day it was published, where it was.
        published: Option<Date>,
    },
}

impl RequestGap {
    /// The last day that passed, where it is about one.
    pub const fn due(&self) -> Option<Date> {
        match self {
            Self::SupplementLate { due, .. } | Self::ReplyLate { due, .. } | Self::ReportLate { due, .. } => Some(*due),
            _ => None,
        }
    }
}

/// R42: the applicant is told within seven working days what to make clear (信息公开条例 第30条); warns, and holds up
/// nothing. In force 2019-05-15, judged by the day of receipt.
pub fn what_to_make_clear_is_told_in_time(request: &InformationRequest, calendar: &Calendar) -> Option<RequestGap> {
    let told = request.step(RequestActKind::SupplementAsked)?.value.on;
    let due = supplement_due(calendar, request.receipt().received_on).date;
    (judged(request) && due < told).then_some(RequestGap::SupplementLate { due, told })
}

/// R42: the reply comes within twenty working days of receipt or of the supplement, twenty more where it was extended,
/// without the time that opinions took (信息公开条例 第30、32、33条); warns, and a late reply is recorded as such. What was
/// withdrawn needs none. In force 2019-05-15, judged by the day of receipt.
pub fn the_reply_comes_in_time(request: &InformationRequest, calendar: &Calendar, today: Date) -> Option<RequestGap> {
    if request.step(RequestActKind::Withdrawn).is_some() {
        return None;
    }
    let due = reply_term(request, calendar)?.due(calendar).date;
    let replied = request.step(RequestActKind::Replied).map(|step| step.value.on);
    (due < replied.unwrap_or(today)).then_some(RequestGap::ReplyLate { due, replied })
}

/// R42: by how many working days a reply was late; `None` where it came in time, or has not come.
pub fn replied_late_by(request: &InformationRequest, calendar: &Calendar) -> Option<u32> {
    match the_reply_comes_in_time(request, calendar, Date::MIN)? {
        RequestGap::ReplyLate {
            due,
            replied: Some(replied),
        } => Some(calendar.working_days_between(due, replied).max(1)),
        _ => None,
    }
}

/// R43: a reply has a result of the form, and where it withholds something it names the article and the reason
/// (信息公开条例 第36条第三项、第37条; 国办公开办函〔2021〕30号); blocks. In force 2021-01-01, judged by the day of the reply.
pub fn a_reply_has_a_result_and_its_ground(
    on: Date,
    result: Option<ReplyResult>,
    article: &str,
    reason: &str,
) -> Vec<RequestGap> {
    if !registry::of(CheckId::R43).in_force(on) {
        return Vec::new();
    }
    let Some(result) = result else {
        return vec![RequestGap::NoResult];
    };
    let mut gaps = Vec::new();
    if result.withholds() {
        gaps.extend((!says(article)).then_some(RequestGap::NoArticle));
        gaps.extend((!says(reason)).then_some(RequestGap::NoReason));
    }
    gaps
}

/// R44: in each column, 本年新收 + 上年结转 = 办理结果总计 + 结转下年度 (国办公开办函〔2021〕30号); blocks. In force for the
/// reports on 2021 and later years.
pub fn every_column_balances(year: i16, table: &ReportTable) -> Vec<RequestGap> {
    if !form_applies(year) {
        return Vec::new();
    }
    let unbalanced = Column::all().filter_map(|column| {
        let figure = |row| u64::from(table.row(row).column(column));
        let came = figure(ReportRow::Received) + figure(ReportRow::CarriedIn);
        let went = figure(ReportRow::Total) + figure(ReportRow::CarriedOut);
        (came != went).then_some(RequestGap::ColumnUnbalanced { column, came, went })
    });
    unbalanced.collect()
}

/// R44: in each column （七）总计 is the sum of （一）–（六）, and in each row 总计 is the sum of the columns; blocks. In
/// force for the reports on 2021 and later years.
pub fn every_total_adds_up(year: i16, table: &ReportTable) -> Vec<RequestGap> {
    if !form_applies(year) {
        return Vec::new();
    }
    let totals = Column::all().filter_map(|column| {
        let sum = table
            .results
            .iter()
            .map(|line| u64::from(line.counts.column(column)))
            .sum();
        let told = table.total.column(column);
        (u64::from(told) != sum).then_some(RequestGap::TotalOff { column, sum, told })
    });
    let rows = ReportRow::all().filter_map(|row| {
        let counts = table.row(row);
        let sum = counts.by_kind.iter().map(|figure| u64::from(*figure)).sum();
        (u64::from(counts.total) != sum).then_some(RequestGap::RowOff {
            row,
            sum,
            told: counts.total,
        })
    });
    totals.chain(rows).collect()
}

/// R44: 上年结转 is what the report of the year before carried over, where the book has that; shown, and holds up
/// nothing, since what was reported then may have been wrong.
pub fn what_was_carried_over_comes_in(register: &RequestRegister, report: &RequestReport) -> Option<RequestGap> {
    let before = register.report(report.year - 1)?.value.table.carried_out;
    let now = report.table.carried_in;
    (form_applies(report.year) && before != now).then_some(RequestGap::CarriedOverDiffers {
        before: before.total,
        now: now.total,
    })
}

/// R44: the report of a year is published by 31 January of the next (信息公开条例 第49条); warns, and holds up nothing.
/// Asked of [`years_to_report`]. In force for the reports on 2021 and later years.
pub fn every_year_is_reported_in_time(register: &RequestRegister, today: Date) -> Vec<RequestGap> {
    let late = years_to_report(register, today).filter_map(|year| {
        let (due, published) = (
            report_due(year),
            register.publication(year).map(|publication| publication.value.on),
        );
        (due < published.unwrap_or(today)).then_some(RequestGap::ReportLate { year, due, published })
    });
    late.collect()
}

/// The years that are over and that the book reports on, from the first in which it kept requests, or that it has a
/// report of. A request of years ago that is entered now begins no year; a book that keeps no requests owes no report.
pub fn years_to_report(register: &RequestRegister, today: Date) -> impl Iterator<Item = i16> {
    let received = register.requests.iter().filter_map(|request| {
        let (came, entered) = (
            request.receipt().received_on.year(),
            request.received.stamp.at.date()?.year(),
        );
        Some(if came + 1 < entered { entered } else { came })
    });
    let reported = register.reports.iter().map(|report| report.value.year);
    let first = received.chain(reported).min().unwrap_or(i16::MAX);
    (first..today.year()).filter(|year| form_applies(*year))
}

/// Whether the form was in force at the end of a year.
fn form_applies(year: i16) -> bool {
    registry::of(CheckId::R44).in_force(date(year, 12, 31))
}
