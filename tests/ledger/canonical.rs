//! Canonical JSON: one form for one meaning, in every language.

use minutebook::ledger::canonical::{CanonicalError, DEPTH_MAX, INTEGER_MAX, parse, value_to_bytes};
use proptest::prelude::*;
use serde_json::{Value, json};

#[test]
fn members_are_sorted_by_utf16_units_and_text_is_escaped_as_rfc_8785_says() {
    let value = json!({"\u{fb33}": 1, "\u{1f600}": 2, "会": 3, "a": "\u{8}\n\u{1f}\"\\/é议"});
    let bytes = value_to_bytes(&value).expect("plain values");
    let expected = "{\"a\":\"\\b\\n\\u001f\\\"\\\\/é议\",\"会\":3,\"\u{1f600}\":2,\"\u{fb33}\":1}";
    assert_eq!(String::from_utf8(bytes).expect("JSON is UTF-8"), expected);
}

#[test]
fn integers_up_to_2_53_minus_1_are_taken_and_nothing_beyond() {
    for within in [0, 1, -1, INTEGER_MAX, -INTEGER_MAX] {
        assert!(value_to_bytes(&json!(within)).is_ok(), "{within}");
    }
    for beyond in [
        json!(INTEGER_MAX + 1),
        json!(-INTEGER_MAX - 1),
        json!(u64::MAX),
        json!(i64::MIN),
    ] {
        assert_eq!(value_to_bytes(&beyond), Err(CanonicalError::Number), "{beyond}");
    }
}

#[test]
fn fractions_are_refused_when_made_and_when_read() {
    assert_eq!(value_to_bytes(&json!({"a": [0.5]})), Err(CanonicalError::Number));
    for text in ["1.0", "1e2", "-0", "9007199254740992", "1e999"] {
        assert!(parse(text.as_bytes()).is_err(), "{text}");
    }
}

#[test]
fn the_same_meaning_in_another_spelling_is_refused() {
    for text in [
        "{\"b\":1,\"a\":2}",
        "{ }",
        "{\"a\":1,\"a\":1}",
        "\"\\u8bae\"",
        "\"\\/\"",
        "[1,2]\n",
        "\u{feff}{}",
    ] {
        assert!(parse(text.as_bytes()).is_err(), "{text}");
    }
    assert!(parse(b"\"\xff\"").is_err(), "not UTF-8");
    assert!(parse(b"\"\\ud800\"").is_err(), "half a surrogate pair");
}

#[test]
fn nesting_is_bounded_alike_for_writer_and_reader() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(nested(DEPTH_MAX).as_bytes()).is_ok());
    assert_eq!(parse(nested(DEPTH_MAX + 1).as_bytes()), Err(CanonicalError::TooDeep));
    assert!(parse(nested(100_000).as_bytes()).is_err());
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-INTEGER_MAX..=INTEGER_MAX).prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(".{0,8}", inner, 0..6).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn another_hand_writes_the_same(value in any_value()) {
        let theirs = serde_json_canonicalizer::to_vec(&value).expect("JSON");
        prop_assert_eq!(value_to_bytes(&value), Ok(theirs));
    }

    #[test]
    fn whatever_is_written_is_read_back_the_same(value in any_value()) {
        let bytes = value_to_bytes(&value).expect("admitted values");
        prop_assert_eq!(parse(&bytes), Ok(value));
    }

    #[test]
    fn only_the_canonical_spelling_of_any_value_is_read(value in any_value()) {
        let plain = serde_json::to_vec(&value).expect("JSON");
        let canonical = value_to_bytes(&value).expect("admitted values");
        prop_assert_eq!(parse(&plain).is_ok(), plain == canonical);
    }

    #[test]
    fn any_bytes_are_read_or_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(value) = parse(&bytes) {
            prop_assert_eq!(value_to_bytes(&value), Ok(bytes));
        }
    }
}
