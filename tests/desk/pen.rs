//! One pen: who was handed it writes, who gave it reads, and it can be taken where it was lost.

use jiff::civil::date;
use minutebook::desk::DeskError;
use minutebook::domain::command::Command;
use minutebook::domain::refusal::Refusal;

use crate::small_book::{HERE, THERE, act, founded, note_a_backup, open_as, ready};

fn hand_over() -> Command {
    Command::HandOver {
        to: THERE,
        by: "经办人甲".to_owned(),
        to_whom: "经办人乙".to_owned(),
    }
}

fn a_breach() -> Command {
    Command::RecordIrregularity {
        matter: None,
        meeting: None,
        what: "未经会议先行支付".to_owned(),
        happened_on: date(2026, 1, 5),
        missing: "集体决策".to_owned(),
        why: "应急处置".to_owned(),
        who_knew: "主任".to_owned(),
        remedy: "提请会议追认".to_owned(),
        remedy_by: None,
    }
}

#[test]
fn after_the_hand_over_the_new_machine_writes_and_the_old_one_reads() {
    let (journal, old) = founded();
    act(&old, hand_over()).expect("handed over");
    assert!(!old.writable());
    assert_eq!(note_a_backup(&old), Err(DeskError::Refused(Refusal::NoPen)));
    let new = open_as(&journal, THERE, None).expect("whole");
    note_a_backup(&new).expect("the new machine holds the pen");
}

#[test]
fn a_copy_takes_the_pen_with_a_reason_and_a_name() {
    let (journal, _) = founded();
    let copy = open_as(&journal, THERE, None).expect("whole");
    let take = |reason: &str| Command::RestoreBook {
        from_count: 1,
        known_count: 1,
        reason: reason.to_owned(),
        by: "经办人乙".to_owned(),
    };
    act(&copy, take("")).expect_err("a reason is asked for");
    act(&copy, take("原设备损坏")).expect("taken");
    assert!(copy.writable());
    let old = open_as(&journal, HERE, None).expect("whole");
    assert!(!old.writable());
}

#[test]
fn what_the_book_rests_on_is_not_erased_and_an_erased_body_leaves_the_chain_whole() {
    let (_, desk) = founded();
    act(&desk, a_breach()).expect("stored");
    note_a_backup(&desk).expect("stored");
    let expunge = |target| Command::Expunge {
        targets: vec![target],
        basis: "保密部门通知".to_owned(),
        approved_by: vec!["批准人甲".to_owned(), "批准人乙".to_owned()],
    };
    assert_eq!(act(&desk, expunge(3)), Err(DeskError::Refused(Refusal::Sealed)));
    act(&desk, expunge(2)).expect("erased");
    let verified = ready(desk.verify_more(None)).expect("readable");
    assert_eq!((verified.erased, verified.damage, verified.done), (1, None, 4));
}

#[test]
fn the_files_that_still_hold_what_was_erased_are_named_and_no_later_ones() {
    let (journal, desk) = founded();
    act(&desk, a_breach()).expect("stored");
    note_a_backup(&desk).expect("stored");
    let expunge = Command::Expunge {
        targets: vec![2],
        basis: "保密部门通知".to_owned(),
        approved_by: vec!["批准人甲".to_owned(), "批准人乙".to_owned()],
    };
    act(&desk, expunge).expect("erased");
    note_a_backup(&desk).expect("stored");
    act(&desk, hand_over()).expect("handed over");
    let book = open_as(&journal, HERE, None).expect("whole").book().expect("founded");
    let held: Vec<u32> = book
        .still_holding(&book.expunged[0])
        .iter()
        .map(|backup| backup.seq)
        .collect();
    assert_eq!(held, [3]);
    let made: Vec<(u32, bool)> = book
        .backups
        .iter()
        .map(|backup| (backup.seq, backup.reason.is_none()))
        .collect();
    assert_eq!(
        made,
        [(3, false), (5, false), (6, true)],
        "a hand-over makes a file too"
    );
}
