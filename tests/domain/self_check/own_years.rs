//! What the self-check counts from the beginning of the book itself: lines without a matter, sessions that are missing.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::command::Command;
use minutebook::domain::register::SessionNumber;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::self_check::Shown;

use super::{checked, entered, shows};
use crate::given::{Given, TODAY, application, call, project, yuan};

#[test]
fn lines_without_a_matter_are_told_a_year_after_the_book_began_and_no_matter_of_before_it_hastens_that() {
    let unused = |given: &Given| {
        shows(&checked(given, &[], &[]), |shown| {
            matches!(shown, Shown::LinesUnused { .. })
        })
    };
    let mut given = Given::a_main_book();
    given.applied_with(TopicApplication {
        late_because: Some("历史档案补录".into()),
        ..application("D01", Particulars::Decision {}, date(2015, 6, 1))
    });
    assert!(!unused(&given), "what is entered afterwards is older than the book");
    given.applied("P01", project(yuan(60_000)));
    let a_year = TODAY.saturating_add(1.year());
    assert!(!unused(&given.clone().on(a_year)));
    assert!(unused(&given.on(a_year.tomorrow().expect("a day"))));
}

/// The sessions that the self-check misses in a book where meetings of these days have these numbers.
fn missed(mut given: Given, called: &[(Date, u32)]) -> Vec<(i16, Vec<u32>)> {
    for (on, serial) in called {
        let (year, late) = (on.year(), *on < TODAY);
        given.when(Command::CallMeeting {
            call: call(MeetingKind::Committee, *on, late.then(|| "历史档案补录".into())),
            session: Some(SessionNumber { year, serial: *serial }),
        });
    }
    let told = checked(&given, &[], &[]);
    let missing = told.iter().flat_map(|one| &one.shown).filter_map(|shown| match shown {
        Shown::SessionsMissing { year, serials, .. } => Some((*year, serials.clone())),
        _ => None,
    });
    missing.collect()
}

#[test]
fn sessions_of_before_the_books_own_first_meeting_are_not_missing_in_it() {
    let next_year = date(2027, 1, 11);
    let main = |called: &[(Date, u32)]| missed(Given::a_main_book(), called);
    assert_eq!(main(&[(TODAY, 41)]), [], "a book that begins with the 41st");
    assert_eq!(main(&[(TODAY, 41), (TODAY, 43)]), [(2026, vec![42])]);
    // What is entered afterwards comes in any order, and years before the book are not its own.
    assert_eq!(main(&[(date(2015, 6, 9), 12), (TODAY, 41), (date(2026, 2, 3), 5)]), []);
    assert_eq!(main(&[(date(2015, 6, 9), 12)]), []);
    // From the next year on the book has them all.
    assert_eq!(main(&[(TODAY, 41), (next_year, 2)]), [(2027, vec![1])]);
}

#[test]
fn the_personnel_book_holds_only_some_sessions_and_misses_none() {
    assert_eq!(missed(Given::a_personnel_book(), &[(TODAY, 25), (TODAY, 28)]), []);
}

#[test]
fn a_session_that_was_given_and_that_no_meeting_has_is_missing() {
    let (mut given, matter, meeting) = entered();
    let none = checked(&given, &[&matter], &[&meeting]);
    assert!(!shows(&none, |shown| matches!(shown, Shown::SessionsMissing { .. })));
    given.book.counters.sessions.insert((MeetingKind::Committee, 2026), 3);
    let told = checked(&given, &[&matter], &[&meeting]);
    assert!(shows(&told, |shown| {
        matches!(shown, Shown::SessionsMissing { kind: MeetingKind::Committee, year: 2026, serials } if *serials == [2, 3])
    }));
}
