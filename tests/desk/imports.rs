//! What was imported is one file of the book: read when asked for, followed while it is open, gone where it was erased.

use jiff::civil::{Date, date};
use minutebook::desk::memory::MemoryJournal;
use minutebook::domain::command::Command;
use minutebook::domain::imported::{ImportedRows, Row, RowAnswer, RowKind, RowPlace};
use minutebook::domain::money::Fen;
use minutebook::domain::refusal::Refusal;

use crate::small_book::{act, founded, open, ready};

const ON: Date = date(2025, 1, 6);

fn rows(numbers: &[&str]) -> Command {
    let row = |number: &&str| Row {
        kind: RowKind::Payment,
        on: ON,
        party: "甲单位".into(),
        amount: Fen::from_yuan(60_000),
        purpose: "修缮".into(),
        number: (*number).into(),
    };
    Command::ImportRows(Box::new(ImportedRows {
        source: "支出明细账".into(),
        from: ON,
        until: ON,
        by: "财务科负责人".into(),
        rows: numbers.iter().map(row).collect(),
    }))
}

fn answer(row: RowPlace) -> Command {
    Command::AnswerRow(Box::new(RowAnswer {
        row,
        matter: None,
        reason: "工资".into(),
        by: "主任".into(),
    }))
}

fn numbers(journal: &MemoryJournal) -> Vec<String> {
    let imports = ready(open(journal).imports()).expect("it reads");
    imports.rows().map(|(_, row)| row.number.clone()).collect()
}

#[test]
fn rows_are_read_when_asked_for_and_followed_while_they_are_open() {
    let (journal, desk) = founded();
    assert_eq!(ready(desk.imports()).expect("it reads").rows().count(), 0);
    act(&desk, rows(&["记-1", "记-2"])).expect("taken in");
    let open_here = ready(desk.imports()).expect("it reads");
    assert_eq!(open_here.rows().count(), 2);
    let (first, _) = open_here.rows().next().expect("a row");
    act(&desk, answer(first)).expect("answered");
    act(&desk, rows(&["记-3"])).expect("taken in");
    let here = ready(desk.imports()).expect("it reads");
    assert_eq!((here.rows().count(), here.answers.len()), (3, 1));
    assert_eq!(
        numbers(&journal),
        ["记-1", "记-2", "记-3"],
        "another desk reads the same"
    );
    assert_eq!(here, ready(open(&journal).imports()).expect("it reads"));
}

#[test]
fn rows_that_were_taken_out_by_law_are_gone_and_may_be_taken_in_again() {
    let (journal, desk) = founded();
    act(&desk, rows(&["记-1"])).expect("taken in");
    assert_eq!(
        act(&desk, rows(&["记-1"])),
        Err(Refusal::ImportedTwice("记-1".into()).into())
    );
    act(
        &desk,
        Command::Expunge {
            targets: vec![2],
            basis: "保密部门要求".into(),
            approved_by: vec!["书记".into(), "保密员".into()],
        },
    )
    .expect("taken out");
    assert_eq!(ready(desk.imports()).expect("it reads").rows().count(), 0);
    act(&desk, rows(&["记-1"])).expect("taken in again");
    assert_eq!(numbers(&journal), ["记-1"]);
}
