//! A record: made from its arguments alone, read only if it holds together.

use crate::small_book::{as_written, command_seed, read, stamp};
use minutebook::ledger::{
    Commitment, Content, Fact, Head, Link, RECORD_BYTES_MAX, Record, RecordError, Stamp, canonical::CanonicalError,
    encode, erase, head_of,
};
use serde_json::{Value, json};

fn encode_body(body: &Value) -> Result<Vec<u8>, RecordError> {
    let fact = Fact {
        kind: "Noted",
        kv: 1,
        about: &[],
        commitment: Commitment::Whole,
        body,
    };
    encode(&Head::EMPTY, &stamp(&command_seed(9)), &fact).map(|record| record.bytes)
}

fn encode_stamped(stamp: &Stamp<'_>, about: &[String]) -> Result<Record, RecordError> {
    let fact = Fact {
        kind: "Noted",
        kv: 1,
        about,
        commitment: Commitment::Whole,
        body: &json!({}),
    };
    encode(&Head::EMPTY, stamp, &fact).map(|record| read(&record.bytes))
}

#[test]
fn the_same_arguments_make_the_same_bytes() {
    assert_eq!(as_written(), as_written());
}

#[test]
fn what_was_written_is_read_back() {
    let record = read(&as_written()[2].bytes);
    assert_eq!(record.header.seq, 3);
    assert_eq!(record.header.about, ["k-2026-07", "m-2026-0001"]);
    assert_eq!(record.header.commit, Commitment::Fields);
    assert_eq!(record.body().and_then(|body| body.get("for")), Some(&json!(5)));
    assert_eq!(record.header.link(), Ok(record.link));
}

#[test]
fn subjects_are_sorted_and_named_once() {
    let about = ["m-2", "k-1", "m-2"].map(str::to_owned);
    let record = encode_stamped(&stamp(&command_seed(9)), &about).expect("good ids");
    assert_eq!(record.header.about, ["k-1", "m-2"]);
}

#[test]
fn a_persons_name_does_not_fit_into_a_header() {
    let seed = command_seed(9);
    for stamp in [
        Stamp {
            by: "委员甲",
            ..stamp(&seed)
        },
        Stamp {
            device: "",
            ..stamp(&seed)
        },
        Stamp {
            cmd: "two words",
            ..stamp(&seed)
        },
    ] {
        assert_eq!(encode_stamped(&stamp, &[]), Err(RecordError::HeaderForm));
    }
    let about = ["书记".to_owned()];
    assert_eq!(encode_stamped(&stamp(&seed), &about), Err(RecordError::HeaderForm));
}

#[test]
fn a_moment_carries_its_offset() {
    let seed = command_seed(9);
    for good in ["2026-11-22T09:30:00+08:00", "2026-11-22T09:30:00.125-05:30"] {
        assert!(
            encode_stamped(
                &Stamp {
                    at: good,
                    ..stamp(&seed)
                },
                &[]
            )
            .is_ok(),
            "{good}"
        );
    }
    for bad in [
        "",
        "2026-11-22",
        "2026-11-22T09:30:00",
        "2026-11-22T09:30:00Z",
        "2026-11-22T09:30:00.+08:00",
        "2026-11-22T09:30:00+0800",
        "2026年11月22日 09:30:00+08:00",
    ] {
        assert_eq!(
            encode_stamped(
                &Stamp {
                    at: bad,
                    ..stamp(&seed)
                },
                &[]
            ),
            Err(RecordError::HeaderForm),
            "{bad}"
        );
    }
}

#[test]
fn a_body_with_a_fraction_or_a_huge_number_is_not_written() {
    for body in [json!({"fen": 0.5}), json!({"fen": [9_007_199_254_740_992_i64]})] {
        assert_eq!(encode_body(&body), Err(RecordError::Body(CanonicalError::Number)));
    }
    assert_eq!(encode_body(&json!([1])), Err(RecordError::BodyForm));
}

#[test]
fn a_record_too_large_for_one_value_is_not_written() {
    let text = "议".repeat(RECORD_BYTES_MAX / 3);
    assert!(matches!(
        encode_body(&json!({"text": text})),
        Err(RecordError::TooLarge(_))
    ));
    let text = "议".repeat(RECORD_BYTES_MAX / 3 - 300);
    assert!(encode_body(&json!({"text": text})).is_ok());
}

#[test]
fn the_same_body_twice_has_two_commitments() {
    let body = json!({"remark": "同意"});
    let fact = Fact {
        kind: "Noted",
        kv: 1,
        about: &[],
        commitment: Commitment::Whole,
        body: &body,
    };
    let seed = command_seed(9);
    let first = encode(&Head::EMPTY, &stamp(&seed), &fact).expect("well formed");
    let second = encode(&first.head, &stamp(&seed), &fact).expect("well formed");
    assert_ne!(read(&first.bytes).header.body, read(&second.bytes).header.body);
}

#[test]
fn every_flipped_bit_of_a_record_is_found() {
    for record in as_written() {
        for at in 0..record.bytes.len() * 8 {
            let mut bytes = record.bytes.clone();
            bytes[at / 8] ^= 1 << (at % 8);
            assert!(Record::read(&bytes).is_err(), "bit {at}");
        }
    }
}

#[test]
fn every_cut_of_a_record_is_found() {
    for record in as_written() {
        for len in 0..record.bytes.len() {
            assert!(Record::read(&record.bytes[..len]).is_err(), "{len} bytes");
        }
    }
}

#[test]
fn erasing_takes_seed_and_body_and_leaves_header_and_link() {
    for written in as_written() {
        let erased = erase(&written.bytes).expect("a plain record");
        let (before, after) = (read(&written.bytes), read(&erased));
        assert_eq!((before.link, before.header), (after.link, after.header));
        assert_eq!(after.content, Content::Erased);
        assert_eq!(erase(&erased), Ok(erased.clone()));
        let Content::Body { seed, .. } = before.content else {
            unreachable!("it has a body")
        };
        assert!(!erased.windows(32).any(|window| window == seed));
        assert!(erased.len() < written.bytes.len());
    }
}

#[test]
fn an_erased_record_that_still_has_a_body_is_refused() {
    let mut bytes = as_written()[0].bytes.clone();
    bytes[0] = 3;
    assert_eq!(Record::read(&bytes), Err(RecordError::NotErased));
}

#[test]
fn the_head_stands_in_clear_in_the_last_record() {
    let last = &as_written()[3];
    assert_eq!(head_of(&last.bytes), Ok(last.head));
    assert_ne!(last.head.link, Link::GENESIS);
    assert_eq!(head_of(&last.bytes[..36]), Err(RecordError::Truncated));
}
