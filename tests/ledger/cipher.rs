//! Encryption: only the right passphrase opens, and only what stands at its place.

use crate::small_book::{BOOK, as_written, command_seed, head};
use minutebook::desk::journal;
use minutebook::ledger::{
    PART_BYTES_MAX, RECORD_BYTES_MAX, RecordError, VALUE_BYTES_MAX, Verifier,
    cipher::{CipherError, Key, KeyCard},
    erase, head_of,
    verify::Cause,
};
use std::sync::LazyLock;

const PASSPHRASE: &str = "春江花月夜 2026";
static KEY: LazyLock<(KeyCard, Key)> = LazyLock::new(|| KeyCard::cut(PASSPHRASE, [7; 16]).expect("own parameters"));

fn sealed_book() -> Vec<Vec<u8>> {
    let seal = |record: &[u8], seq| KEY.1.seal(BOOK, record, &command_seed(seq)).expect("plain");
    (1..)
        .zip(as_written())
        .map(|(seq, record)| seal(&record.bytes, seq))
        .collect()
}

#[test]
fn a_wrong_passphrase_is_told_and_the_right_one_opens() {
    let (card, key) = &*KEY;
    assert_eq!(card.unlock(PASSPHRASE).as_ref(), Ok(key));
    assert_eq!(card.unlock("春江花月夜 2027"), Err(CipherError::WrongPassphrase));
    assert_eq!(format!("{key:?}"), "Key(..)");
}

#[test]
fn a_hostile_key_card_is_refused_before_it_costs_memory() {
    let card = KEY.0.clone();
    for hostile in [
        KeyCard {
            memory_kib: u32::MAX,
            ..card.clone()
        },
        KeyCard {
            passes: 1000,
            ..card.clone()
        },
        KeyCard {
            lanes: 0,
            ..card.clone()
        },
        KeyCard { lanes: 64, ..card },
    ] {
        assert_eq!(hostile.unlock(PASSPHRASE), Err(CipherError::KeyCard));
    }
}

#[test]
fn a_sealed_record_opens_to_the_same_bytes_and_shows_only_its_head() {
    for (sealed, written) in sealed_book().iter().zip(as_written()) {
        assert_eq!(KEY.1.open(BOOK, sealed), Ok(written.bytes.clone()));
        assert_eq!(head_of(sealed), Ok(written.head));
        assert!(!sealed.windows(4).any(|window| window == b"kind"));
    }
}

#[test]
fn a_sealed_record_opens_nowhere_but_at_its_place_in_its_book() {
    let sealed = &sealed_book()[2];
    assert_eq!(KEY.1.open("b-other", sealed), Err(CipherError::Altered));
    for at in 1..sealed.len() {
        let mut altered = sealed.clone();
        altered[at] ^= 1;
        assert_eq!(KEY.1.open(BOOK, &altered), Err(CipherError::Altered), "byte {at}");
    }
    assert_eq!(KEY.1.open(BOOK, &as_written()[0].bytes), Err(CipherError::NotSealed));
}

#[test]
fn a_sealed_book_verifies_with_its_key() {
    let mut verifier = Verifier::of(BOOK).with_key(KEY.1.clone());
    for record in sealed_book() {
        assert!(verifier.push(&record).expect("whole").is_some());
    }
    let verdict = verifier.finish();
    assert!(verdict.is_whole());
    assert_eq!((verdict.head, verdict.sealed), (head(), 0));
}

#[test]
fn without_the_key_a_sealed_book_says_how_much_was_not_looked_into() {
    let mut verifier = Verifier::of(BOOK).encrypted(true);
    let records = sealed_book();
    for record in &records {
        assert_eq!(verifier.push(record), Ok(None));
    }
    let verdict = verifier.finish();
    assert_eq!((verdict.head, verdict.sealed), (head(), 4));
    let mut verifier = Verifier::of(BOOK).encrypted(true);
    assert!(verifier.push(&records[1]).is_err(), "a gap needs no key");
}

#[test]
fn a_record_that_claims_to_be_encrypted_in_a_plain_book_is_damage_and_the_other_way_round() {
    let written: Vec<Vec<u8>> = as_written().iter().map(|written| written.bytes.clone()).collect();
    for place in 0..written.len() {
        let mut verifier = Verifier::of(BOOK);
        for record in &written[..place] {
            verifier.push(record).expect("whole so far");
        }
        let mut record = written[place].clone();
        record[0] = 2;
        let damage = verifier.push(&record).expect_err("nothing of it was looked into");
        assert_eq!(damage.cause, Cause::Keeping);
    }
    let plain = &as_written()[0].bytes;
    let mut verifier = Verifier::of(BOOK).with_key(KEY.1.clone());
    assert_eq!(verifier.push(plain).expect_err("in the clear").cause, Cause::Keeping);
}

#[test]
fn the_wrong_key_is_damage_and_not_a_guess() {
    let (_, other) = KeyCard::cut("another", [8; 16]).expect("own parameters");
    let mut verifier = Verifier::of(BOOK).with_key(other);
    let damage = verifier.push(&sealed_book()[0]).expect_err("the wrong key");
    assert_eq!(damage.cause, Cause::Cipher(CipherError::Altered));
}

#[test]
fn a_sealed_record_is_erased_by_opening_and_sealing_it_again() {
    let mut records = sealed_book();
    assert_eq!(erase(&records[1]), Err(RecordError::Sealed));
    let opened = KEY.1.open(BOOK, &records[1]).expect("right key");
    let erased = erase(&opened).expect("plain");
    records[1] = KEY.1.seal(BOOK, &erased, &command_seed(5)).expect("plain");
    let mut verifier = Verifier::of(BOOK).with_key(KEY.1.clone());
    for record in &records {
        verifier.push(record).expect("whole");
    }
    assert_eq!(verifier.finish().erased, [2]);
}

#[test]
fn a_nonce_never_serves_two_contents() {
    let seed = command_seed(1);
    let seal = |text: &[u8], part| KEY.1.seal_part(BOOK, "f-1", part, text, &seed)[1..25].to_vec();
    assert_eq!(seal(b"a", 0), seal(b"a", 0));
    assert_ne!(seal(b"a", 0), seal(b"b", 0));
    assert_ne!(seal(b"a", 0), seal(b"a", 1));
}

#[test]
fn a_part_of_a_blob_opens_only_as_what_it_was() {
    let sealed = KEY.1.seal_part(BOOK, "f-1", 3, b"scan", &command_seed(1));
    assert_eq!(sealed.len(), 4 + 41);
    assert_eq!(KEY.1.open_part(BOOK, "f-1", 3, &sealed), Ok(b"scan".to_vec()));
    assert_eq!(KEY.1.open_part(BOOK, "f-1", 2, &sealed), Err(CipherError::Altered));
    assert_eq!(KEY.1.open_part(BOOK, "f-2", 3, &sealed), Err(CipherError::Altered));
    assert_eq!(
        KEY.1.open_part(BOOK, "f-1", 3, &sealed[1..]),
        Err(CipherError::NotSealed)
    );
}

#[test]
fn everything_sealed_still_fits_into_one_value_of_the_store() {
    assert_eq!(VALUE_BYTES_MAX, journal::PART_BYTES_MAX);
    const { assert!(RECORD_BYTES_MAX + 41 <= VALUE_BYTES_MAX) };
    let sealed = KEY
        .1
        .seal_part(BOOK, "f-1", 0, &vec![0; PART_BYTES_MAX], &command_seed(1));
    assert!(sealed.len() <= VALUE_BYTES_MAX);
}
