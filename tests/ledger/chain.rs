//! A chain: whole, erased in places, or broken at a place that is told.

use crate::forger;
use crate::small_book::{BOOK, as_stored, as_written, command_seed, facts, head, stamp};
use minutebook::ledger::{
    Commitment, Damage, Fact, Head, HeadCode, Record, RecordError, Stamp, Verdict, Verifier, encode,
    head_code::Standing, verify::Cause,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn verify(records: &[Vec<u8>]) -> Verdict {
    let mut verifier = Verifier::of(BOOK);
    for record in records {
        if verifier.push(record).is_err() {
            break;
        }
    }
    verifier.finish()
}

fn damage(seq: u32, cause: Cause) -> Damage {
    Damage { seq, cause }
}

#[test]
fn a_book_with_an_erased_body_is_whole_and_says_which() {
    let verdict = verify(&as_stored());
    assert!(verdict.is_whole());
    assert_eq!((verdict.head, verdict.erased, verdict.sealed), (head(), vec![2], 0));
}

#[test]
fn a_body_that_is_gone_and_named_by_no_later_record_was_cut_off() {
    let records = as_stored();
    // The record of the erasure is not there yet.
    let verdict = verify(&records[..3]);
    assert_eq!(verdict.damage, Some(damage(2, Cause::Unexplained)));
    // It names the second record only.
    let mut cut = records.clone();
    cut[2] = minutebook::ledger::erase(&records[2]).expect("plain");
    assert_eq!(verify(&cut).damage, Some(damage(3, Cause::Unexplained)));
    // Its own body is gone: it names nothing any more.
    let mut cut = records;
    cut[3] = minutebook::ledger::erase(&cut[3]).expect("plain");
    assert_eq!(verify(&cut).damage, Some(damage(2, Cause::Unexplained)));
}

#[test]
fn an_empty_chain_is_whole() {
    let verdict = verify(&[]);
    assert!(verdict.is_whole());
    assert_eq!(verdict.head, Head::EMPTY);
}

#[test]
fn a_missing_a_doubled_and_a_swapped_record_are_found_where_they_are() {
    let records = as_stored();
    let [a, b, c, d] = [0, 1, 2, 3].map(|at: usize| records[at].clone());
    let gap = |found| Cause::Gap { found };
    assert_eq!(verify(&[b.clone(), c.clone()]).damage, Some(damage(1, gap(2))));
    assert_eq!(
        verify(&[a.clone(), c.clone(), d.clone()]).damage,
        Some(damage(2, gap(3)))
    );
    assert_eq!(verify(&[a.clone(), a.clone()]).damage, Some(damage(2, gap(1))));
    assert_eq!(verify(&[a, c, b, d]).damage, Some(damage(2, gap(3))));
}

#[test]
fn a_record_of_another_history_does_not_follow() {
    let body = json!({"office": "另一份"});
    let fact = Fact {
        kind: "book_founded",
        kv: 1,
        about: &[],
        commitment: Commitment::Whole,
        body: &body,
    };
    let other = encode(&Head::EMPTY, &stamp(&command_seed(1)), &fact).expect("well formed");
    let mut records = as_stored();
    records[0] = other.bytes;
    let verdict = verify(&records);
    assert_eq!(verdict.damage, Some(damage(2, Cause::Previous)));
    assert_eq!(verdict.head.count, 1);
}

#[test]
fn a_record_of_another_book_is_told() {
    let body = json!({});
    let fact = Fact {
        kind: "book_founded",
        kv: 1,
        about: &[],
        commitment: Commitment::Whole,
        body: &body,
    };
    let seed = command_seed(1);
    let foreign = encode(
        &Head::EMPTY,
        &Stamp {
            book: "b-other",
            ..stamp(&seed)
        },
        &fact,
    )
    .expect("well formed");
    assert_eq!(verify(&[foreign.bytes]).damage, Some(damage(1, Cause::ForeignBook)));
}

#[test]
fn a_header_rewritten_with_a_fitting_link_is_still_found() {
    let first = &as_written()[0].bytes;
    let cause = |record: Vec<u8>| verify(&[record]).damage.map(|damage| damage.cause);
    let seq = forger::with_header(first, |header| header["seq"] = json!(2));
    assert_eq!(cause(seq), Some(Cause::Record(RecordError::Seq)));
    for (member, value) in [
        ("v", json!(2)),
        ("prev", json!("AB")),
        ("about", json!(["b", "a"])),
        ("at", json!("")),
        ("commit", json!("none")),
        ("more", json!(1)),
    ] {
        let forged = forger::with_header(first, |header| header[member] = value);
        assert_eq!(cause(forged), Some(Cause::Record(RecordError::HeaderForm)), "{member}");
    }
    let other_commitment = forger::with_header(first, |header| header["commit"] = json!("fields"));
    assert_eq!(cause(other_commitment), Some(Cause::Record(RecordError::Commitment)));
}

#[test]
fn a_header_in_another_spelling_is_found_though_its_link_fits() {
    let first = &as_written()[0].bytes;
    let spaced = forger::header_of(first).replacen(':', ": ", 1);
    let forged = forger::with_header_text(first, &spaced);
    let verdict = verify(&[forged]);
    assert!(matches!(
        verdict.damage,
        Some(Damage {
            seq: 1,
            cause: Cause::Record(RecordError::Header(_))
        })
    ));
}

#[test]
fn after_the_first_damage_nothing_more_is_vouched_for() {
    let records = as_stored();
    let mut verifier = Verifier::of(BOOK);
    assert!(verifier.push(&records[0]).is_ok());
    let first = verifier.push(&records[2]).expect_err("a gap");
    assert_eq!(verifier.push(&records[1]), Err(first));
    assert_eq!(verifier.finish().head.count, 1);
}

#[test]
fn a_cut_off_end_is_found_against_a_kept_code_only() {
    let records = as_stored();
    let code = HeadCode::in_print(&head());
    let against = |records: &[Vec<u8>], code: &HeadCode| {
        let mut verifier = Verifier::of(BOOK).expecting(code.clone());
        for record in records {
            verifier.push(record).expect("the chain itself is whole");
        }
        verifier.finish()
    };
    assert!(against(&records, &code).is_whole());
    assert!(verify(&records[..1]).is_whole());
    let cut = against(&records[..1], &code);
    assert!(!cut.is_whole());
    assert_eq!(cut.standings, [(code, Standing::Shorter { held: 1, known: 4 })]);
    let mut other = head();
    other.link.0[0] ^= 1;
    let code = HeadCode::on_screen(&other);
    assert_eq!(
        against(&records, &code).standings,
        [(code, Standing::Different { at: 4 })]
    );
}

fn long_chain(bodies: &[String]) -> Vec<Vec<u8>> {
    let noted = |text: &String| ("noted", json!({"text": text}));
    chain_of(bodies.iter().map(noted))
}

fn chain_of<'a>(facts: impl IntoIterator<Item = (&'a str, Value)>) -> Vec<Vec<u8>> {
    let mut head = Head::EMPTY;
    let seed = command_seed(7);
    let record = |(kind, body): (&str, Value)| {
        let fact = Fact {
            kind,
            kv: 1,
            about: &[],
            commitment: Commitment::Fields,
            body: &body,
        };
        let record = encode(&head, &stamp(&seed), &fact).expect("well formed");
        head = record.head;
        record.bytes
    };
    facts.into_iter().map(record).collect()
}

proptest! {
    #[test]
    fn a_flipped_bit_anywhere_in_a_chain_is_found_at_its_record(
        bodies in prop::collection::vec(".{0,20}", 1..8), at in any::<prop::sample::Index>(), bit in any::<prop::sample::Index>(),
    ) {
        let mut records = long_chain(&bodies);
        let at = at.index(records.len());
        let bit = bit.index(records[at].len() * 8);
        records[at][bit / 8] ^= 1 << (bit % 8);
        let damage = verify(&records).damage.expect("the flip is found");
        prop_assert_eq!(usize::try_from(damage.seq), Ok(at + 1));
    }

    #[test]
    fn erasing_any_bodies_never_breaks_the_chain(bodies in prop::collection::vec((".{0,20}", any::<bool>()), 0..8)) {
        let erased: Vec<u32> = (1..).zip(&bodies).filter(|(_, (_, erase))| *erase).map(|(seq, _)| seq).collect();
        let noted = bodies.iter().map(|(text, _)| ("noted", json!({"text": text})));
        let mut records = chain_of(noted.chain([("expunged", json!({"targets": erased}))]));
        let before = verify(&records).head;
        for seq in &erased {
            let record = &mut records[usize::try_from(*seq).expect("few") - 1];
            *record = minutebook::ledger::erase(record).expect("plain");
        }
        let verdict = verify(&records);
        prop_assert!(verdict.is_whole());
        prop_assert_eq!((verdict.head, verdict.erased), (before, erased));
    }

    #[test]
    fn any_bytes_are_read_or_refused_as_a_record_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), envelope in 0_u8..5) {
        let record = [&[envelope], bytes.as_slice()].concat();
        prop_assert!(Record::read(&record).is_err());
    }
}

#[test]
fn the_small_book_has_the_kinds_the_format_page_shows() {
    let kinds: Vec<&str> = facts().iter().map(|fact| fact.0).collect();
    assert_eq!(
        kinds,
        ["book_founded", "topic_applied", "resolution_announced", "expunged"]
    );
}
