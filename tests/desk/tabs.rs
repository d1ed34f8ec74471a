//! Two tabs on one book: the second decides again on what the first wrote, and nothing is written twice.

use std::cell::RefCell;
use std::rc::Rc;

use minutebook::desk::journal::JournalError;
use minutebook::desk::memory::Fault;
use minutebook::desk::{LaidOpen, OpenBook as _};
use minutebook::domain::command::Command;

use crate::small_book::{CLERK, founded, note_a_backup, open, ready};

#[test]
fn a_tab_that_was_overtaken_decides_again_and_stores() {
    let (journal, first) = founded();
    let second = open(&journal);
    note_a_backup(&first).expect("stored");
    note_a_backup(&second).expect("stored after the first one's record");
    assert_eq!(second.head().count, 3);
    assert!(ready(first.catch_up()).expect("readable"));
    assert_eq!(first.head(), second.head());
    assert_eq!(first.book(), second.book());
}

#[test]
fn an_act_whose_answer_was_lost_is_not_written_twice() {
    let (journal, desk) = founded();
    journal.fail_request(
        1,
        Fault::LoseAnswer(JournalError::Unavailable("the tab slept".to_owned())),
    );
    note_a_backup(&desk).expect("recognised as stored");
    assert_eq!(open(&journal).head().count, 2);
}

#[test]
fn an_act_the_store_refused_leaves_the_book_as_it_was() {
    let (journal, desk) = founded();
    let before = desk.book();
    journal.fail_request(1, Fault::Refuse(JournalError::Full));
    note_a_backup(&desk).expect_err("the disk is full");
    assert_eq!(desk.book(), before);
    assert_eq!(open(&journal).head().count, 1);
}

#[test]
fn the_others_hear_of_an_act_only_once_it_is_stored() {
    let (journal, desk) = founded();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    let laid = LaidOpen::of(desk, move |count| ear.borrow_mut().push(count)).expect("founded");
    journal.fail_request(1, Fault::Refuse(JournalError::Full));
    ready(laid.dispatch(CLERK, Command::MakePlaceholder { certain: true }, Vec::new())).expect_err("full");
    assert_eq!(*heard.borrow(), Vec::<u32>::new());
    ready(laid.dispatch(CLERK, Command::MakePlaceholder { certain: true }, Vec::new())).expect("stored");
    assert_eq!(*heard.borrow(), [2]);
}
