//! A pasted table: what spreadsheets write is read as it is meant, and what is not is told line by line.

use core::ops::RangeInclusive;

use jiff::civil::{Date, date};
use minutebook::domain::imported::table::{Column, Line, LineProblem, TableProblem, read};
use minutebook::domain::imported::{Row, RowKind};
use minutebook::domain::money::{Fen, MoneyError};
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::register::BookKind;
use minutebook::text::page_imports as text;

const YEAR: RangeInclusive<Date> = date(2026, 1, 1)..=date(2026, 12, 31);

fn lines(table: &str) -> Vec<Line> {
    read(table, BookKind::Main, &YEAR).expect("the table reads")
}

fn with_header(rows: &str) -> String {
    format!("{}\n{rows}", text::header())
}

fn problem(row: &str) -> LineProblem {
    let mut lines = lines(&with_header(row));
    lines.remove(0).read.expect_err("the line is no row")
}

fn a_row() -> Row {
    Row {
        kind: RowKind::Payment,
        on: date(2026, 3, 10),
        party: "甲单位".into(),
        amount: Fen::from_yuan(60_000),
        purpose: "修缮".into(),
        number: "记-12".into(),
    }
}

#[test]
fn the_offered_header_and_a_row_below_it_read() {
    let read = lines(&with_header("付款\t2026-03-10\t甲单位\t60,000.00\t修缮\t记-12\n"));
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].number, read[0].read.clone()), (1, Ok(a_row())));
}

#[test]
fn a_file_with_commas_quotes_other_names_and_another_order_reads_the_same() {
    let table = "\u{FEFF}凭证号,收款单位,金额（元）,付款日期,类型,摘要\r\n记-12,甲单位,\"60,000.00\",2026/3/10,支出,修缮\r\n\r\n";
    let read = lines(table);
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].read, Ok(a_row()));
}

#[test]
fn a_quoted_cell_may_hold_the_separator_a_line_end_and_quotes() {
    let row = "付款\t2026-03-10\t\"甲\t单位\"\t60000\t\"修缮\n\"\"一期\"\"\"\t记-12";
    let read = lines(&with_header(row));
    let row = read[0].read.clone().expect("it reads");
    assert_eq!(
        (row.party.as_str(), row.purpose.as_str()),
        ("甲\t单位", "修缮\n\"一期\"")
    );
}

#[test]
fn days_read_as_spreadsheets_write_them() {
    for written in [
        "2026-03-10",
        "2026/3/10",
        "2026.3.10",
        "2026年3月10日",
        "20260310",
        "２０２６-３-１０",
        "2026-03-10 00:00:00",
    ] {
        let read = lines(&with_header(&format!("付款\t{written}\t甲单位\t60000\t修缮\t记-12")));
        assert_eq!(
            read[0].read.as_ref().map(|row| row.on),
            Ok(date(2026, 3, 10)),
            "{written}"
        );
    }
    for written in ["2026-02-30", "3月10日", "46091", "26-3-10", "昨天"] {
        let row = format!("付款\t{written}\t甲单位\t60000\t修缮\t记-12");
        assert_eq!(problem(&row), LineProblem::Date(written.into()));
    }
}

#[test]
fn a_day_outside_the_period_is_told_and_its_ends_are_inside() {
    let on = |day: &str| format!("付款\t{day}\t甲单位\t60000\t修缮\t记-12");
    let first_and_last = with_header(&format!("{}\n{}", on("2026-01-01"), on("2026-12-31")));
    assert!(lines(&first_and_last).iter().all(|line| line.read.is_ok()));
    assert_eq!(problem(&on("2025-12-31")), LineProblem::Outside(date(2025, 12, 31)));
    assert_eq!(problem(&on("2027-01-01")), LineProblem::Outside(date(2027, 1, 1)));
}

#[test]
fn each_thing_wrong_with_a_line_is_told() {
    let row = |kind: &str, party: &str, amount: &str, number: &str| {
        format!("{kind}\t2026-03-10\t{party}\t{amount}\t修缮\t{number}")
    };
    assert_eq!(
        problem(&row("转账", "甲", "1", "记-1")),
        LineProblem::Kind("转账".into())
    );
    // An identity number made for tests, and a mobile phone: whoever is paid in person goes by a code.
    for (party, kind) in [
        ("11010519491231002X", FindingKind::IdentityNumber),
        ("代号3，13805751234", FindingKind::MobilePhone),
    ] {
        let of_person = problem(&row("付款", party, "1", "记-1"));
        assert_eq!(of_person, LineProblem::OfPerson(Column::Party, kind));
    }
    let appointment = row("任免", "甲", "", "任-1");
    assert_eq!(problem(&appointment), LineProblem::OtherBook(RowKind::Appointment));
    assert_eq!(
        problem(&row("付款", "", "1", "记-1")),
        LineProblem::Missing(Column::Party)
    );
    assert_eq!(
        problem(&row("付款", "甲", "1", "")),
        LineProblem::Missing(Column::Number)
    );
    assert_eq!(
        problem(&row("付款", "甲", "", "记-1")),
        LineProblem::Missing(Column::Amount)
    );
    assert_eq!(problem(&row("付款", "甲", "-5", "记-1")), LineProblem::NotPositive);
    assert_eq!(problem(&row("付款", "甲", "0.00", "记-1")), LineProblem::NotPositive);
    let words = problem(&row("付款", "甲", "六万", "记-1"));
    assert!(
        matches!(words, LineProblem::Amount(MoneyError::NotANumber(_))),
        "{words:?}"
    );
    let fits = "长".repeat(300);
    assert!(lines(&with_header(&row("付款", &fits, "1", "记-1")))[0].read.is_ok());
    let long = "长".repeat(301);
    assert_eq!(
        problem(&row("付款", &long, "1", "记-1")),
        LineProblem::TooLong(Column::Party)
    );
    // A line that ends early.
    assert_eq!(problem("付款\t2026-03-10"), LineProblem::Missing(Column::Party));
}

#[test]
fn in_the_personnel_book_an_appointment_needs_no_amount_and_a_payment_is_elsewhere() {
    let read = |rows: &str| read(&with_header(rows), BookKind::Personnel, &YEAR).expect("the table reads");
    let row = read("任免\t2026-03-10\t甲\t\t任副主任\t任〔2026〕1号");
    assert_eq!(
        row[0].read.as_ref().map(|row| (row.kind, row.amount)),
        Ok((RowKind::Appointment, None))
    );
    let payment = read("付款\t2026-03-10\t甲\t1\t修缮\t记-1");
    assert_eq!(payment[0].read, Err(LineProblem::OtherBook(RowKind::Payment)));
}

#[test]
fn a_table_without_its_columns_its_rows_or_its_unit_is_told_as_a_whole() {
    let all = |table: &str| read(table, BookKind::Main, &YEAR).expect_err("it does not read");
    assert_eq!(all(""), TableProblem::Empty);
    assert_eq!(all(&text::header()), TableProblem::Empty);
    let missing = all("类别\t日期\t金额\t用途\n付款\t2026-03-10\t1\t修缮");
    assert_eq!(
        missing,
        TableProblem::ColumnsMissing(vec![Column::Party, Column::Number])
    );
    let tens_of_thousands = text::header().replace("金额", "金额（万元）");
    assert_eq!(all(&format!("{tens_of_thousands}\n1")), TableProblem::AmountUnit);
}
