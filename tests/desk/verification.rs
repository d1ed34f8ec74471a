//! A flipped bit or a removed record anywhere is found.

use proptest::prelude::*;

use crate::room::{Room, verified};

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
