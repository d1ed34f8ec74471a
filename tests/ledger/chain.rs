//! A chain: whole, erased in places, or broken at a place that is told.

use crate::forger;
use crate::small_book::{BOOK, as_stored, as_written, command_seed, facts, head, stamp};
use minutebook::ledger::{
    Commitment, Damage, Fact, Head, HeadCode, Record, RecordError, Stamp, Verdict, Verifier, encode,
    head_code::Standing, verify::Cause,
};
use proptest::prelude::*;
use serde_json::json;

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
        kind: "BookFounded",
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
        kind: "BookFounded",
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
    assert!(verify(&records[..3]).is_whole());
    let cut = against(&records[..3], &code);
    assert!(!cut.is_whole());
    assert_eq!(cut.standings, [(code, Standing::Shorter { held: 3, known: 4 })]);
    let mut other = head();
    other.link.0[0] ^= 1;
    let code = HeadCode::on_screen(&other);
    assert_eq!(
        against(&records, &code).standings,
        [(code, Standing::Different { at: 4 })]
    );
}

fn long_chain(bodies: &[String]) -> Vec<Vec<u8>> {
    let mut head = Head::EMPTY;
    let seed = command_seed(7);
    bodies
        .iter()
        .map(|text| {
            let body = json!({"text": text});
            let fact = Fact {
                kind: "Noted",
                kv: 1,
                about: &[],
                commitment: Commitment::Fields,
                body: &body,
            };
            let record = encode(&head, &stamp(&seed), &fact).expect("well formed");
            head = record.head;
            record.bytes
        })
        .collect()
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
        let texts: Vec<String> = bodies.iter().map(|(text, _)| text.clone()).collect();
        let mut records = long_chain(&texts);
        let before = verify(&records).head;
        let mut erased = Vec::new();
        for (seq, (record, (_, erase))) in (1..).zip(records.iter_mut().zip(&bodies)) {
            if *erase {
                *record = minutebook::ledger::erase(record).expect("plain");
                erased.push(seq);
            }
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
        ["BookFounded", "TopicApplied", "ResolutionAnnounced", "Expunged"]
    );
}
