//! A flipped bit or a removed record anywhere is found.

use minutebook::desk::DeskError;
use minutebook::desk::journal::JournalError;
use minutebook::domain::command::Command;
use minutebook::ledger::{HeadCode, Standing};
use proptest::prelude::*;

use crate::room::{Room, ready, verified};

#[test]
fn a_flipped_bit_anywhere_is_found() {
    let (room, desk) = Room::written(1, 4);
    let mut place = 0_usize;
    for (seq, bytes) in room.log() {
        // One bit of each record, another place in each: envelope, link, header, seed and body all get their turn.
        let (at, bit) = (place % bytes.len(), place % 8);
        place += 41;
        room.journal.damage_record(seq, |bytes| bytes[at] ^= 1 << bit);
        let found = verified(&desk);
        let is_found = found.as_ref().map_or(true, |verified| verified.damage.is_some());
        assert!(is_found, "record {seq}, byte {at}, bit {bit}: {found:?}");
        room.journal.damage_record(seq, |bytes| bytes[at] ^= 1 << bit);
    }
    assert_eq!(verified(&desk).expect("readable").damage, None);
}

#[test]
fn a_record_removed_from_the_end_is_found() {
    let (room, desk) = Room::written(1, 4);
    room.journal.lose_record(desk.head().count);
    assert!(verified(&desk).is_err());
}

#[test]
fn a_code_from_paper_is_held_against_the_book() {
    let (room, desk) = Room::written(1, 2);
    let printed = HeadCode::in_print(&desk.head());
    let count = desk.head().count;
    let standing = |code: &HeadCode| ready(desk.standing(code)).expect("readable");
    assert_eq!(standing(&printed), Standing::Holds);
    let longer: HeadCode = format!("{}-8f3a-12bc", count + 1).parse().expect("a code");
    let known = count + 1;
    assert_eq!(standing(&longer), Standing::Shorter { held: count, known });
    let another: HeadCode = format!("{count}-8f3a-12bc").parse().expect("a code");
    assert_eq!(standing(&another), Standing::Different { at: count });
    let nothing: HeadCode = "0-00000000".parse().expect("a code");
    assert_eq!(standing(&nothing), Standing::Holds);
    room.says(&desk, &Command::MakePlaceholder { certain: true }, 79)
        .expect("lawful");
    assert_eq!(standing(&printed), Standing::Holds, "the book may grow");
}

#[test]
fn an_index_that_lost_a_record_is_made_anew_when_the_book_is_verified() {
    let (room, desk) = Room::written(1, 2);
    assert!(!verified(&desk).expect("readable").index_mended);
    let about = desk.head().count;
    room.journal.lose_from_index(about);
    let found = verified(&desk).expect("readable");
    assert!(found.index_mended && found.damage.is_none());
    assert!(!verified(&desk).expect("readable").index_mended);
}

#[test]
fn a_damaged_record_is_told_as_damage_and_one_of_a_newer_program_as_that() {
    let (room, _) = Room::written(1, 2);
    let opened = || room.try_open().map(drop);
    room.journal.damage_record(2, |bytes| bytes[60] ^= 1);
    assert_eq!(opened(), Err(JournalError::Damaged(2).into()));
    room.journal.damage_record(2, |bytes| bytes[60] ^= 1);
    room.journal.damage_record(2, |bytes| bytes[0] = 9);
    assert_eq!(opened(), Err(DeskError::Unreadable { seq: 2 }));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(12) })]

    #[test]
    fn a_record_removed_anywhere_is_found(part in 0.0..1.0_f64) {
        let (room, desk) = Room::written(1, 2);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a small log")]
        let seq = 1 + (f64::from(desk.head().count - 1) * part) as u32;
        room.journal.lose_record(seq);
        prop_assert!(verified(&desk).is_err(), "record {}", seq);
    }
}
