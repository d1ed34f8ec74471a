//! R44: the yearly table, made from the register or entered by hand, and what its columns must say.

use jiff::civil::{Date, date};
use minutebook::domain::information_request::report::{Column, Counts, ReportRow, ReportTable};
use minutebook::domain::information_request::{ApplicantKind, ReplyResult, RequestAct};
use minutebook::domain::refusal::{Field, GapFact, Refusal, RequestProblem};
use minutebook::domain::rules::requests::{
    RequestGap, every_column_balances, every_total_adds_up, every_year_is_reported_in_time,
    what_was_carried_over_comes_in,
};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::self_check::{Concern, Shown, What};
use minutebook::domain::waiting::{Task, Urgency, WaitingCounts, waiting};

use super::problem;
use crate::acts;
use crate::given::Given;
use crate::self_check::checked;

const YEAR: i16 = 2026;

/// A day of the year after.
const AFTER: Date = date(2027, 1, 20);

/// A book in January with requests of the year before: one that ended as each result says, one withdrawn, one open, and
/// one of the year before that.
fn a_year_of_requests() -> Given {
    let mut given = Given::a_main_book().on(AFTER);
    let mut enter = |applicant, on: Date, end: Option<(Date, RequestAct)>| {
        given.when(acts::received_from(applicant, on));
        let number = given.book.information.requests.last().expect("just entered").number;
        if let Some((ended, act)) = end {
            for before in before(&act, on) {
                given.when(acts::request_step(number, on, before));
            }
            given.when(acts::request_step(number, ended, act));
        }
    };
    let came = date(YEAR, 5, 6);
    for (at, result) in ReplyResult::ALL.into_iter().enumerate() {
        let kind = ApplicantKind::ALL[at % ApplicantKind::ALL.len()];
        enter(kind, came, Some((date(YEAR, 6, 1), acts::replied_as(result))));
    }
    let person = ApplicantKind::NaturalPerson;
    enter(person, came, Some((date(YEAR, 12, 31), RequestAct::Withdrawn)));
    enter(person, date(YEAR, 12, 31), Some((date(2027, 1, 1), acts::replied())));
    enter(
        ApplicantKind::Research,
        date(2025, 12, 31),
        Some((date(YEAR, 1, 1), acts::replied())),
    );
    enter(person, date(2027, 1, 1), None);
    given
}

/// What must be entered before a result that speaks of the supplement.
fn before(act: &RequestAct, on: Date) -> Vec<RequestAct> {
    let RequestAct::Replied { result, .. } = act else {
        return Vec::new();
    };
    match result {
        Some(ReplyResult::NotSupplemented) => vec![RequestAct::SupplementAsked { until: on }],
        Some(ReplyResult::StillUnclear) => vec![RequestAct::SupplementAsked { until: on }, RequestAct::Supplemented],
        _ => Vec::new(),
    }
}

fn of_register(given: &Given, year: i16) -> ReportTable {
    ReportTable::of_register(&given.book.information.requests, year)
}

#[test]
fn each_result_is_counted_in_its_row_and_in_the_column_of_its_applicant() {
    let table = of_register(&a_year_of_requests(), YEAR);
    for (at, result) in ReplyResult::ALL.into_iter().enumerate() {
        let mut expected = [0; 6];
        expected[at % 6] += 1;
        match result {
            // The one carried in was given what it asked for.
            ReplyResult::Given => expected[ApplicantKind::Research as usize] += 1,
            // What was withdrawn.
            ReplyResult::Other => expected[ApplicantKind::NaturalPerson as usize] += 1,
            _ => {}
        }
        assert_eq!(table.row(ReportRow::Result(result)), Counts::of(expected), "{result:?}");
    }
    assert_eq!(table.total.total, 23);
    assert!(table.is_of_the_form());
}

#[test]
fn a_year_takes_in_what_came_on_its_first_and_last_day_and_carries_over_what_did_not_end_by_then() {
    let given = a_year_of_requests();
    let table = of_register(&given, YEAR);
    assert_eq!(table.received.total, 23);
    assert_eq!(table.carried_in, Counts::of([0, 0, 1, 0, 0, 0]));
    assert_eq!(table.carried_out, Counts::of([1, 0, 0, 0, 0, 0]));
    let before = of_register(&given, 2025);
    assert_eq!((before.received.total, before.carried_out.total), (1, 1));
    let next = of_register(&given, 2027);
    assert_eq!((next.received.total, next.carried_in.total), (1, 1));
    assert_eq!(next.row(ReportRow::Result(ReplyResult::Given)).total, 1);
}

#[test]
fn r44_the_table_of_the_register_balances_and_is_made() {
    let mut given = a_year_of_requests();
    given.when(acts::make_report(&given, YEAR));
    let report = &given.book.information.report(YEAR).expect("it was made").value;
    assert_eq!(report.table, report.from_register);
    assert!(ReportRow::all().all(|row| Column::all().all(|column| !report.by_hand(row, column))));
}

/// The gaps of a refused table, without their check.
fn gaps(given: &Given, table: ReportTable) -> Vec<RequestGap> {
    match given.refused(acts::report_of(YEAR, table, "建簿之前的申请")) {
        Refusal::NotReady(gaps) => gaps
            .into_iter()
            .map(|gap| {
                assert_eq!(gap.check, CheckId::R44);
                match gap.fact {
                    GapFact::Request(gap) => gap,
                    other => unreachable!("{other:?}"),
                }
            })
            .collect(),
        other => unreachable!("gaps were expected, not {other:?}"),
    }
}

#[test]
fn r44_one_column_off_by_one_is_refused_and_named() {
    let given = a_year_of_requests();
    for kind in ApplicantKind::ALL {
        let mut table = of_register(&given, YEAR);
        let mut figures = table.received.by_kind;
        figures[kind as usize] += 1;
        table.received = Counts::of(figures);
        let columns: Vec<_> = gaps(&given, table)
            .into_iter()
            .map(|gap| match gap {
                RequestGap::ColumnUnbalanced { column, came, went } => {
                    assert_eq!(came, went + 1);
                    column
                }
                other => unreachable!("{other:?}"),
            })
            .collect();
        assert_eq!(columns, [Column::Of(kind), Column::Total]);
    }
}

#[test]
fn r44_a_total_that_is_not_the_sum_is_refused_though_the_equation_holds() {
    let given = a_year_of_requests();
    // （七） and 本年新收 are one more in a column: balanced, yet not the sum of （一）–（六）.
    let mut table = of_register(&given, YEAR);
    let more = |counts: Counts| {
        let mut figures = counts.by_kind;
        figures[0] += 1;
        Counts::of(figures)
    };
    (table.received, table.total) = (more(table.received), more(table.total));
    assert!(every_column_balances(YEAR, &table).is_empty());
    let found = gaps(&given, table);
    assert!(matches!(
        found[..],
        [
            RequestGap::TotalOff {
                column: Column::Of(ApplicantKind::NaturalPerson),
                ..
            },
            RequestGap::TotalOff {
                column: Column::Total,
                ..
            }
        ]
    ));
}

#[test]
fn r44_a_row_whose_total_is_not_the_sum_of_its_columns_is_refused() {
    let given = a_year_of_requests();
    let mut table = of_register(&given, YEAR);
    table.results[2].counts.total += 1;
    let off = every_total_adds_up(YEAR, &table);
    assert!(off.iter().any(|gap| matches!(
        gap,
        RequestGap::RowOff {
            row: ReportRow::Result(ReplyResult::StateSecret),
            sum: 1,
            told: 2
        }
    )));
    assert!(!gaps(&given, table).is_empty());
}

#[test]
fn r44_binds_the_reports_on_2021_and_later_years() {
    let given = Given::a_main_book();
    let table = ReportTable::of(|row| match row {
        ReportRow::Received => [1, 0, 0, 0, 0, 0],
        _ => [0; 6],
    });
    for (year, binds) in [(2020, false), (2021, true)] {
        let asked = given.asked(&acts::report_of(year, table.clone(), "建簿之前的年度"));
        assert_eq!(asked.is_err(), binds, "{year}");
    }
}

#[test]
fn figures_from_before_the_book_are_entered_by_hand_with_a_reason_and_marked() {
    let mut given = a_year_of_requests();
    let mut table = of_register(&given, YEAR);
    table.carried_in = Counts::of([2, 0, 1, 0, 0, 0]);
    table.carried_out = Counts::of([3, 0, 0, 0, 0, 0]);
    assert_eq!(
        given.refused(acts::report_of(YEAR, table.clone(), " ")),
        Refusal::FieldEmpty(Field::Reason)
    );
    given.when(acts::report_of(YEAR, table, "建簿之前收到2件"));
    let report = &given.book.information.report(YEAR).expect("it was made").value;
    let person = Column::Of(ApplicantKind::NaturalPerson);
    assert!(report.by_hand(ReportRow::CarriedIn, person));
    assert!(report.by_hand(ReportRow::CarriedIn, Column::Total));
    assert!(!report.by_hand(ReportRow::CarriedIn, Column::Of(ApplicantKind::Research)));
    assert!(!report.by_hand(ReportRow::Received, person));
}

#[test]
fn a_table_without_the_rows_of_the_form_is_refused() {
    let given = a_year_of_requests();
    let mut table = of_register(&given, YEAR);
    table.results.pop();
    assert_eq!(
        problem(given.refused(acts::report_of(YEAR, table, "理由"))),
        RequestProblem::NotOfTheForm
    );
}

#[test]
fn a_report_is_about_a_year_that_is_over_and_published_once_made() {
    let mut given = Given::a_main_book().on(date(2026, 12, 31));
    assert_eq!(
        problem(given.refused(acts::make_report(&given, YEAR))),
        RequestProblem::NoReportYear(YEAR)
    );
    given.today = date(2027, 1, 1);
    assert_eq!(
        problem(given.refused(acts::published(YEAR, given.today))),
        RequestProblem::NoReport(YEAR)
    );
    given.when(acts::make_report(&given, YEAR));
    assert!(matches!(
        given.refused(acts::published(YEAR, date(2026, 12, 30))),
        Refusal::DateOrder { .. }
    ));
    given.when(acts::published(YEAR, given.today));
}

#[test]
fn r44_what_the_report_before_carried_over_comes_in() {
    let mut given = a_year_of_requests();
    given.when(acts::make_report(&given, 2025));
    given.when(acts::make_report(&given, YEAR));
    let differs = |given: &Given| {
        let register = &given.book.information;
        what_was_carried_over_comes_in(register, &register.report(YEAR).expect("it was made").value)
    };
    assert_eq!(differs(&given), None);
    let none = ReportTable::of(|row| match row {
        ReportRow::Received | ReportRow::Result(ReplyResult::Given) => [0, 0, 1, 0, 0, 0],
        _ => [0; 6],
    });
    given.when(acts::report_of(2025, none, "已报送的年度报告如此"));
    let expected = RequestGap::CarriedOverDiffers { before: 0, now: 1 };
    assert_eq!(differs(&given), Some(expected));
}

#[test]
fn r44_the_report_is_published_by_31_january() {
    let mut given = Given::a_main_book().on(date(YEAR, 3, 10));
    given.when(acts::received(given.today));
    let due = date(2027, 1, 31);
    let late = |given: &Given, today| every_year_is_reported_in_time(&given.book.information, today);
    let overdue = |published| RequestGap::ReportLate {
        year: YEAR,
        due,
        published,
    };
    assert_eq!(late(&given, date(2026, 12, 31)), []);
    assert_eq!(late(&given, due), []);
    assert_eq!(late(&given, date(2027, 2, 1)), [overdue(None)]);
    for (on, is_late) in [(due, false), (date(2027, 2, 1), true)] {
        let mut given = given.clone().on(on);
        given.when(acts::make_report(&given, YEAR));
        given.when(acts::published(YEAR, on));
        let expected: Vec<_> = is_late.then_some(overdue(Some(on))).into_iter().collect();
        assert_eq!(late(&given, date(2027, 6, 1)), expected);
    }
}

#[test]
fn r44_the_report_of_last_year_waits_on_the_home_page_until_it_is_published() {
    let mut given = Given::a_main_book().on(date(YEAR, 3, 10));
    assert_eq!(WaitingCounts::of(&given.book, AFTER).requests, 0, "no request was kept");
    given.when(acts::received(given.today));
    given.when(acts::request_step(
        acts::first_request(&given),
        given.today,
        acts::replied(),
    ));
    given.today = AFTER;
    let of = |given: &Given, today| {
        let all = waiting(&given.book, today);
        all.into_iter()
            .find(|one| one.task == Task::Report(YEAR))
            .map(|one| one.urgency)
    };
    assert_eq!(of(&given, date(2026, 12, 31)), None);
    assert!(matches!(of(&given, date(2027, 1, 29)), Some(Urgency::Near(_))));
    assert!(matches!(of(&given, date(2027, 2, 1)), Some(Urgency::Late(_))));
    given.when(acts::make_report(&given, YEAR));
    assert_eq!(WaitingCounts::of(&given.book, AFTER).requests, 1, "made, not published");
    given.when(acts::published(YEAR, AFTER));
    assert_eq!(of(&given, date(2027, 2, 1)), None);
}

#[test]
fn a_request_of_years_ago_that_is_entered_now_begins_no_year_of_reports() {
    let mut given = Given::a_main_book().on(date(YEAR, 3, 10));
    given.when(acts::received(date(2022, 6, 1)));
    assert_eq!(
        every_year_is_reported_in_time(&given.book.information, date(YEAR, 12, 31)),
        []
    );
    given.when(acts::received(date(2025, 12, 31)));
    let late = every_year_is_reported_in_time(&given.book.information, date(YEAR, 12, 31));
    assert!(matches!(late[..], [RequestGap::ReportLate { year: 2025, .. }]));
}

#[test]
fn finding_25_late_replies_and_reports_that_are_late_or_do_not_go_on_are_shown_in_the_self_check() {
    let mut given = Given::a_main_book().on(date(YEAR, 3, 10));
    given.when(acts::received(given.today));
    let request = acts::first_request(&given);
    // 11 March to 8 April without Qingming: the twentieth working day.
    let due = date(YEAR, 4, 8);
    let shown = |given: &Given| {
        let found = checked(given, &[], &[]);
        let late = found
            .into_iter()
            .filter(|one| one.what == What::Concern(Concern::DisclosureLate));
        late.map(|one| (one.check, one.severity, one.since, one.shown))
            .collect::<Vec<_>>()
    };
    given.today = due;
    assert_eq!(shown(&given), []);
    given.today = date(YEAR, 4, 9);
    let late = Shown::Request {
        number: Some(request),
        gap: RequestGap::ReplyLate { due, replied: None },
    };
    assert_eq!(
        shown(&given),
        [(Some(CheckId::R42), Severity::Warn, Some(due), vec![late])]
    );
    given.when(acts::request_step(request, due, acts::replied()));
    given.today = date(2027, 1, 31);
    assert_eq!(shown(&given), []);
    given.today = date(2027, 2, 1);
    let unreported = shown(&given);
    assert!(matches!(unreported[..], [(Some(CheckId::R44), Severity::Warn, ..)]));
}
