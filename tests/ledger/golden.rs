//! The golden log of version 1, never edited: today's program makes and reads the same bytes.

use crate::small_book::{BOOK, as_stored, as_written, command_seed, head, hex, read};
use minutebook::ledger::{HeadCode, Verifier, canonical, cipher::KeyCard, proof};

const STORED: &str = include_str!("golden/v1/records.hex");
const BEFORE_ERASURE: &str = include_str!("golden/v1/record-2-before-erasure.hex");
const SEALED: &str = include_str!("golden/v1/record-3-sealed.hex");
const PROOF: &str = include_str!("golden/v1/record-3-proof.json");
const KEY_CARD: &str = include_str!("golden/v1/key-card.json");
const FORMAT: &str = include_str!("../../docs/format.md");

fn bytes(hex: &str) -> Vec<u8> {
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|digit| u8::try_from(digit).ok())
            .expect("hex")
    };
    hex.trim()
        .as_bytes()
        .chunks(2)
        .map(|pair| digit(pair[0]) << 4 | digit(pair[1]))
        .collect()
}

#[test]
fn todays_program_writes_the_golden_records() {
    let stored: Vec<String> = as_stored().iter().map(|record| hex(record)).collect();
    assert_eq!(stored, STORED.lines().collect::<Vec<_>>());
    assert_eq!(hex(&as_written()[1].bytes), BEFORE_ERASURE.trim());
}

#[test]
fn the_golden_records_verify() {
    let mut verifier = Verifier::of(BOOK).expecting(HeadCode::in_full(&head()));
    for line in STORED.lines() {
        verifier.push(&bytes(line)).expect("a golden record");
    }
    let verdict = verifier.finish();
    assert!(verdict.is_whole());
    assert_eq!(verdict.erased, [2]);
}

#[test]
fn the_golden_key_card_opens_the_golden_sealed_record() {
    let card: KeyCard = serde_json::from_str(KEY_CARD).expect("a key card");
    let key = card.unlock("春江花月夜").expect("the golden passphrase");
    let record = as_written()[2].bytes.clone();
    assert_eq!(key.open(BOOK, &bytes(SEALED)), Ok(record.clone()));
    assert_eq!(
        key.seal(BOOK, &record, &command_seed(3)).map(|sealed| hex(&sealed)),
        Ok(SEALED.trim().to_owned())
    );
}

#[test]
fn the_golden_proof_holds() {
    let record = read(&as_written()[2].bytes);
    let made = proof::disclose(&record, &["outcome", "on"]).expect("fields of the record");
    assert_eq!(canonical::to_bytes(&made), Ok(PROOF.trim().as_bytes().to_vec()));
    let golden = serde_json::from_str(PROOF).expect("a proof");
    assert_eq!(proof::check(&golden, &record.header), Ok(()));
}

#[test]
fn the_format_page_shows_the_golden_vectors() {
    let compact: String = FORMAT.split_whitespace().collect();
    let mut vectors: Vec<&str> = STORED.lines().collect();
    vectors.extend([BEFORE_ERASURE, SEALED, PROOF, KEY_CARD].map(str::trim));
    for vector in vectors {
        assert!(compact.contains(vector), "docs/format.md lacks {vector}");
    }
}
