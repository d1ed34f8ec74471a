//! The faults a memory journal can be given do what they say, so that tests above may lean on them.

use minutebook::desk::journal::{AppendError, Journal, JournalError};
use minutebook::desk::memory::{Fault, MemoryJournal};
use minutebook::ledger::Head;

use crate::contract::{append, record, records};
use crate::ready;

#[test]
fn a_refused_request_does_nothing_and_the_next_one_works() {
    ready(async {
        let book = MemoryJournal::new();
        book.fail_request(2, Fault::Refuse(JournalError::Full));
        assert_eq!(book.head().await, Ok(Head::EMPTY));
        let batch = records([record(1, 1, &[])]);
        let full = Err(AppendError::Journal(JournalError::Full));
        assert_eq!(book.append(&Head::EMPTY, &batch).await, full);
        assert_eq!(book.head().await, Ok(Head::EMPTY));
        assert_eq!(append(&book, &batch).await.count, 1);
    });
}

#[test]
fn a_lost_answer_leaves_the_record_stored() {
    ready(async {
        let book = MemoryJournal::new();
        let lost = JournalError::Unavailable("closed".to_owned());
        book.fail_request(1, Fault::LoseAnswer(lost.clone()));
        let batch = records([record(1, 1, &[])]);
        assert_eq!(book.append(&Head::EMPTY, &batch).await, Err(lost.into()));
        assert_eq!(book.head().await.map(|head| head.count), Ok(1));
    });
}

#[test]
fn healing_takes_back_what_has_not_happened_yet() {
    ready(async {
        let book = MemoryJournal::new();
        book.fail_request(1, Fault::Refuse(JournalError::Blocked));
        book.heal();
        assert_eq!(book.head().await, Ok(Head::EMPTY));
        assert_eq!(book.requests(), 1);
    });
}

#[test]
fn a_damaged_last_record_is_told_and_not_taken_for_a_head() {
    ready(async {
        let book = MemoryJournal::new();
        append(&book, &records([record(1, 1, &[]), record(2, 2, &[])])).await;
        book.damage_record(2, |bytes| bytes.truncate(20));
        assert_eq!(book.head().await, Err(JournalError::Damaged(2)));
    });
}

#[test]
fn a_batch_with_a_gap_has_no_head() {
    let gap = records([record(1, 1, &[]), record(3, 3, &[])]);
    assert_eq!(gap.head_after(&Head::EMPTY), None);
    let mut lying = record(1, 1, &[]);
    lying.seq = 2;
    assert_eq!(records([lying]).head_after(&Head::EMPTY), None);
}
