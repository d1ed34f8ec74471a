//! What waits: how near a due day is, and the counts beside the list.

use std::collections::BTreeSet;

use jiff::civil::date;
use minutebook::domain::decide::NextStep;
use minutebook::domain::disclosure::DisclosureAttribute;
use minutebook::domain::id::MeetingId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::register::{AppointmentKind, BookKind, Register};
use minutebook::domain::waiting::{About, Task, Urgency, Waiting, WaitingCounts, disclosure_due, urgency, waiting};

use crate::acts;
use crate::given::{Given, TODAY, appointment};
use crate::state_table::{a_matter_that_is, states};

#[test]
fn r37_a_release_is_near_from_the_fifteenth_working_day_on_and_late_after_the_twentieth() {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    given.when(acts::judge(matter, DisclosureAttribute::Proactive, TODAY));
    let calendar = given.book.calendar();
    let due = disclosure_due(&calendar, TODAY);
    assert_eq!(calendar.working_days_between(TODAY, due.date), 20);
    for (day, expected) in [
        (14, Urgency::Calm),
        (15, Urgency::Near(5)),
        (19, Urgency::Near(1)),
        (20, Urgency::Near(0)),
        (21, Urgency::Late(1)),
        (23, Urgency::Late(3)),
    ] {
        let today = calendar.deadline(TODAY, day).date;
        let all = waiting(&given.book, today);
        let release = all.iter().find(|one| one.task == Task::Disclose(matter));
        let release = release.expect("it waits to be disclosed");
        assert_eq!(release.urgency, expected, "day {day}");
        assert_eq!(release.due.as_ref().map(|due| due.date), Some(due.date));
    }
}

#[test]
fn a_due_day_is_late_only_after_it_also_over_days_off() {
    let calendar = Given::a_main_book().book.calendar();
    // Friday 13 March, looked at on Saturday: no working day has passed, but the day has.
    let due = date(2026, 3, 13);
    assert_eq!(urgency(&calendar, due, due), Urgency::Near(0));
    assert_eq!(urgency(&calendar, date(2026, 3, 14), due), Urgency::Late(1));
    assert_eq!(urgency(&calendar, date(2026, 3, 16), due), Urgency::Late(1));
    assert_eq!(urgency(&calendar, date(2026, 3, 17), due), Urgency::Late(2));
}

/// The counts, made from the list.
fn counted(given: &Given) -> (usize, [usize; 4], usize, usize, usize) {
    let all = waiting(&given.book, given.today);
    let count = |of: fn(&Task) -> bool| all.iter().filter(|one| of(&one.task)).count();
    let in_register = |register: Register| {
        let mut here: Vec<_> = all
            .iter()
            .filter_map(|one| match one.task {
                Task::Enter(id) | Task::PostNotice(id) | Task::Appoint(id) | Task::TakeNoticeDown(id) => Some(id),
                _ => None,
            })
            .filter(|id| given.book.matters.get(id).and_then(|summary| summary.register) == Some(register))
            .collect();
        here.dedup();
        here.len()
    };
    (
        count(|task| matches!(task, Task::SignOff(..) | Task::TakeUpAgain(_))),
        Register::ALL.map(in_register),
        with_meetings(&all),
        count(|task| matches!(task, Task::JudgeAttribute(_) | Task::Disclose(_) | Task::Conclude(_))),
        count(|task| matches!(task, Task::Assign(_) | Task::CarryOut(_))),
    )
}

/// Meetings that wait for something, each counted once.
fn with_meetings(all: &[Waiting]) -> usize {
    let about = all.iter().filter_map(|one| match one.task.about() {
        About::Meeting(id) => Some(id),
        _ => None,
    });
    about.collect::<BTreeSet<_>>().len()
}

fn of(given: &Given) -> (usize, [usize; 4], usize, usize, usize) {
    let counts = WaitingCounts::of(&given.book, given.today);
    (
        counts.applications,
        Register::ALL.map(|register| counts.of_register(register)),
        counts.meetings,
        counts.disclosures,
        counts.follow_ups,
    )
}

#[test]
fn the_counts_beside_the_navigation_are_those_of_the_list() {
    for book in [BookKind::Main, BookKind::Personnel] {
        for status in states(book) {
            let (given, ..) = a_matter_that_is(book, status);
            assert_eq!(of(&given), counted(&given), "{status:?}");
        }
    }
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(AppointmentKind::LeadingPost));
    given.decided(matter, Outcome::Passed);
    given.entered(matter);
    assert_eq!(of(&given).1, [0, 1, 0, 0], "the notice is to be posted");
    let post = acts::of_step(&given, matter, NextStep::PostNotice, MeetingId([0; 8]));
    given.when(post);
    assert_eq!(of(&given), counted(&given));
    assert_eq!(of(&given).1, [0, 1, 0, 0], "it is to be taken down");
}
