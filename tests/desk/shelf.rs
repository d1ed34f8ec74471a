//! The shelf: a start that need not read the whole log, and never a second truth beside it.

use minutebook::desk::LaidOpen;
use minutebook::desk::journal::Journal as _;
use minutebook::desk::memory::MemoryJournal;
use minutebook::ledger::{Head, Link};

use crate::small_book::{founded, note_a_backup, open, open_shelved, ready};

#[test]
fn a_book_opens_from_its_shelf_without_the_records_behind_it() {
    let (journal, desk) = founded();
    for _ in 0..5 {
        note_a_backup(&desk).expect("stored");
    }
    ready(desk.keep_shelf(1)).expect("kept");
    note_a_backup(&desk).expect("stored");
    journal.lose_record(2);
    let again = open(&journal);
    assert_eq!(again.book(), desk.book());
    assert_eq!(again.head(), desk.head());
}

#[test]
fn who_looks_at_the_shelf_alone_is_told_whether_records_came_after_it() {
    let (journal, desk) = founded();
    let bare = open_shelved(&journal);
    assert_eq!((bare.book(), ready(bare.is_behind())), (None, Ok(true)), "no shelf yet");

    ready(desk.keep_shelf(1)).expect("kept");
    let whole = open_shelved(&journal);
    assert_eq!((whole.book(), ready(whole.is_behind())), (desk.book(), Ok(false)));

    note_a_backup(&desk).expect("stored");
    assert_eq!(ready(whole.is_behind()), Ok(true));
    assert_eq!(ready(whole.catch_up()), Ok(true));
    assert_eq!((whole.book(), ready(whole.is_behind())), (desk.book(), Ok(false)));
}

#[test]
fn a_shelf_of_another_head_is_not_believed() {
    let (journal, desk) = founded();
    note_a_backup(&desk).expect("stored");
    let head = Head {
        count: 2,
        link: Link([9; 32]),
    };
    ready(desk.keep_shelf(0)).expect("kept");
    let mut shelf = ready(journal.shelf()).expect("readable").expect("kept");
    shelf.head = head;
    ready(journal.keep_shelf(&shelf, None)).expect("kept");
    assert_eq!(open(&journal).book(), desk.book());
}

#[test]
fn a_shelf_is_kept_only_after_enough_records() {
    let (journal, desk) = founded();
    ready(desk.keep_shelf(24)).expect("not asked");
    assert_eq!(ready(journal.shelf()), Ok(None));
}

#[test]
fn a_book_that_was_never_founded_does_not_lie_open() {
    assert!(LaidOpen::of(open(&MemoryJournal::new()), |_| {}).is_none());
}
