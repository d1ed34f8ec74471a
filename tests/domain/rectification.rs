//! 问题整改台账: opened, worked on, struck off on proof by another, found again; late ones wait on the home page.

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::command::Command;
use minutebook::domain::rectification::RectificationPlan;
use minutebook::domain::refusal::{Field, Refusal};
use minutebook::domain::register::{IrregularityNumber, RectificationNumber};
use minutebook::domain::waiting::{Task, Urgency, waiting};

use crate::acts;
use crate::given::{Given, TODAY};

/// A book with one problem found today.
fn a_problem() -> (Given, RectificationNumber) {
    let mut given = Given::a_main_book();
    given.when(Command::OpenRectification(Box::new(acts::plan(TODAY))));
    let number = acts::first_problem(&given);
    (given, number)
}

fn tomorrow() -> Date {
    TODAY.saturating_add(1.day())
}

#[test]
fn problems_are_numbered_without_gaps_in_their_year() {
    let (mut given, number) = a_problem();
    assert_eq!(number.to_string(), "改〔2026〕1号");
    given.when(Command::OpenRectification(Box::new(acts::plan(TODAY))));
    let numbers: Vec<_> = given.book.rectifications.iter().map(|one| one.number.serial).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_problem_names_its_measure_its_owner_and_a_day_that_follows() {
    let given = Given::a_main_book();
    let plan = || acts::plan(TODAY);
    let refused = |plan: RectificationPlan| given.refused(Command::OpenRectification(Box::new(plan)));
    let empty = String::new;
    let of_field = |plan, field| assert_eq!(refused(plan), Refusal::FieldEmpty(field));
    of_field(
        RectificationPlan {
            problem: empty(),
            ..plan()
        },
        Field::Problem,
    );
    of_field(
        RectificationPlan {
            measure: empty(),
            ..plan()
        },
        Field::Measure,
    );
    of_field(
        RectificationPlan {
            owner: empty(),
            ..plan()
        },
        Field::Owner,
    );
    let before = RectificationPlan {
        due: TODAY.saturating_sub(1.day()),
        ..plan()
    };
    assert!(matches!(refused(before), Refusal::DateOrder { .. }));
    let of_nothing = RectificationPlan {
        irregularity: Some(IrregularityNumber { year: 2026, serial: 1 }),
        ..plan()
    };
    assert_eq!(refused(of_nothing), Refusal::Unknown);
    let same_day = RectificationPlan { due: TODAY, ..plan() };
    assert_eq!(given.asked(&Command::OpenRectification(Box::new(same_day))).err(), None);
}

#[test]
fn it_is_struck_off_on_proof_by_somebody_other_than_its_owner() {
    let (mut given, number) = a_problem();
    let with = |proof: &str, checked_by: &str| Command::CloseRectification {
        number,
        closing: minutebook::domain::rectification::RectificationClosing {
            on: TODAY,
            checked_by: checked_by.into(),
            proof: proof.into(),
        },
    };
    assert_eq!(
        given.refused(with(" ", "纪检监察工委书记")),
        Refusal::FieldEmpty(Field::Proof)
    );
    assert_eq!(given.refused(with("核查报告", "综合办负责人")), Refusal::TwoNames);
    given.when(with("核查报告", "纪检监察工委书记"));
    assert_eq!(
        given.refused(acts::closing(number, TODAY)),
        Refusal::AlreadyRectified(number)
    );
    assert_eq!(
        given.refused(acts::progress(number, TODAY)),
        Refusal::AlreadyRectified(number)
    );
}

#[test]
fn it_is_not_struck_off_before_the_day_of_what_was_done() {
    let (given, number) = a_problem();
    let mut given = given.on(tomorrow());
    given.when(acts::progress(number, tomorrow()));
    assert!(matches!(
        given.refused(acts::closing(number, TODAY)),
        Refusal::DateOrder { .. }
    ));
    given.when(acts::closing(number, tomorrow()));
}

#[test]
fn finding_30_what_comes_back_after_that_is_a_new_fact_beside_the_old_ones() {
    let (mut given, number) = a_problem();
    assert_eq!(
        given.refused(acts::recurrence(number, TODAY)),
        Refusal::NotRectified(number)
    );
    given.when(acts::closing(number, TODAY));
    let mut given = given.on(tomorrow());
    given.when(acts::recurrence(number, tomorrow()));
    let problem = given.book.rectification(number).expect("it is in the book");
    assert_eq!((problem.closings.len(), problem.recurrences.len()), (1, 1));
    assert_eq!(problem.closed(), None);
    let measures: Vec<_> = problem.rounds().map(|(measure, _)| measure).collect();
    assert_eq!(measures, [acts::plan(TODAY).measure.as_str(), "逐笔复核"]);
    assert_eq!(problem.due(), tomorrow().saturating_add(30.days()));
    given.when(acts::closing(number, tomorrow()));
    let problem = given.book.rectification(number).expect("it is in the book");
    assert!(problem.closed().is_some());
}

#[test]
fn a_problem_waits_from_five_working_days_before_its_day_and_is_late_after_it() {
    let (mut given, number) = a_problem();
    let due = acts::plan(TODAY).due;
    let on = |given: &Given, today| {
        let all = waiting(&given.book, today);
        let mut mine = all.into_iter().filter(|one| one.task == Task::Rectify(number));
        mine.next().map(|one| one.urgency)
    };
    let calendar = given.book.calendar();
    let before = |days| {
        let mut day = due;
        while calendar.working_days_between(day, due) < days {
            day = day.saturating_sub(1.day());
        }
        day
    };
    assert_eq!(on(&given, before(6)), None);
    assert_eq!(on(&given, before(5)), Some(Urgency::Near(5)));
    assert_eq!(on(&given, due), Some(Urgency::Near(0)));
    assert_eq!(on(&given, due.saturating_add(1.day())), Some(Urgency::Late(1)));
    given.when(acts::closing(number, TODAY));
    assert_eq!(on(&given, due.saturating_add(1.day())), None);
}
