//! R58, before the signature: the pages of a record beside those of other meetings, at their boundaries.

use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::id::MeetingId;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::afterwards::Pages;
use minutebook::domain::rules::bound::{PageWarning, next_page, page_warnings};
use minutebook::text::page_meeting::kept::bound;

use crate::given::Given;

fn closed(given: &mut Given) -> MeetingId {
    let meeting = given.called(MeetingKind::Committee, given.today);
    given.opened(meeting, &[]);
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    meeting
}

/// A book with one record on pages 41 to 47, and a meeting that is to be signed.
fn one_bound() -> (Given, MeetingId, MeetingId) {
    let mut given = Given::a_main_book();
    let before = closed(&mut given);
    given.when(Command::SignRecord {
        meeting: before,
        presiding: "书记".into(),
        recorder: "记录人".into(),
        on: given.today,
        minute_book: bound("2026-2", 41, 47),
    });
    let next = closed(&mut given);
    (given, before, next)
}

#[test]
fn what_is_composed_of_volume_and_pages_is_read_as_the_same() {
    for (volume, from, until) in [("2026-2", 41, 47), ("第一册", 3, 3), ("2026年第2册", 1, 120)] {
        let written = bound(volume, from, until);
        assert_eq!(Pages::read(&written), Some(Pages { volume, from, until }), "{written}");
    }
    assert_eq!(bound("2026-2", 41, 47), "2026-2 第41–47页");
}

#[test]
fn the_next_record_goes_on_where_the_last_one_ends() {
    let (given, before, next) = one_bound();
    assert_eq!(next_page(&given.book, next), Some(("2026-2", 48)));
    assert_eq!(next_page(&given.book, before), None, "nobody follows oneself");
}

#[test]
fn r58_pages_of_another_meeting_and_a_gap_are_warned_of_and_a_shared_edge_is_not() {
    let (given, before, next) = one_bound();
    let session = given.meeting(before).session;
    let shared = vec![PageWarning::Shared(MeetingKind::Committee, session)];
    for (volume, from, until, expected) in [
        ("2026-2", 48, 50, Vec::new()),
        ("2026-2", 47, 50, Vec::new()),
        ("2026-2", 46, 50, shared.clone()),
        ("2026-2", 38, 41, Vec::new()),
        ("2026-2", 38, 42, shared.clone()),
        ("2026-2", 41, 47, shared.clone()),
        ("2026-2", 49, 50, vec![PageWarning::Gap(1)]),
        ("2026-3", 46, 50, Vec::new()),
    ] {
        let pages = Pages { volume, from, until };
        assert_eq!(page_warnings(&given.book, next, pages, None), expected, "{pages:?}");
    }
}

#[test]
fn r58_the_pages_given_are_as_many_as_were_printed() {
    let (given, _, next) = one_bound();
    let (volume, from, until) = ("2026-2", 48, 53);
    let warnings = |printed| page_warnings(&given.book, next, Pages { volume, from, until }, printed);
    assert_eq!(warnings(Some(6)), []);
    for printed in [5, 7] {
        assert_eq!(warnings(Some(printed)), [PageWarning::Count { bound: 6, printed }]);
    }
}
