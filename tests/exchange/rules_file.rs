//! A file of rules: written, read back, and refused with the reason where it gives no rules.

use jiff::civil::date;
use minutebook::domain::preset;
use minutebook::domain::register::BookKind;
use minutebook::domain::rulebook::changes::changes;
use minutebook::domain::rulebook::{Adoption, Rulebook};
use minutebook::exchange::rules_file::{BYTES_MAX, RulesFileError as E, read, write};
use minutebook::ledger::canonical;
use minutebook::text::rules_file::error;
use proptest::prelude::*;
use serde_json::{Value, json};

const BOOKS: [BookKind; 2] = [BookKind::Main, BookKind::Personnel];

fn rules(book: BookKind) -> Rulebook {
    preset::rulebook(book, date(2026, 1, 1), preset::COMMITTEE_MEETING_NAMES[0])
}

fn written(book: BookKind) -> Vec<u8> {
    write(book, &rules(book)).expect("a rulebook has whole numbers")
}

/// The file of the main book with something changed in it.
fn altered(change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut file: Value = serde_json::from_slice(&written(BookKind::Main)).expect("it is JSON");
    change(&mut file);
    serde_json::to_vec(&file).expect("plain data")
}

fn refused(bytes: &[u8]) -> E {
    read(bytes, BookKind::Main).expect_err("it gives no rules")
}

#[test]
fn what_is_written_is_read_back_the_same_in_canonical_form() {
    for book in BOOKS {
        let bytes = written(book);
        canonical::parse(&bytes).expect("it is canonical");
        assert_eq!(read(&bytes, book), Ok(rules(book)));
    }
    assert!(written(BookKind::Main).starts_with(br#"{"book":"main","minutebook-rules":1,"rulebook":{"#));
}

#[test]
fn the_decision_of_another_book_does_not_travel_with_the_rules() {
    let adopted = Rulebook {
        adoption: Some(Adoption {
            matter: None,
            decided: "2026年第3次工委会议".into(),
            on: date(2026, 3, 1),
            as_decided: date(2026, 3, 2),
            late: None,
        }),
        ..rules(BookKind::Main)
    };
    let bytes = write(BookKind::Main, &adopted).expect("a rulebook has whole numbers");
    assert_eq!(bytes, written(BookKind::Main));
    let smuggled = altered(|file| {
        file["rulebook"]["adoption"] = json!({
            "matter": null, "decided": "某次会议", "on": "2026-03-01", "as_decided": "2026-03-02",
        });
    });
    assert_eq!(read(&smuggled, BookKind::Main).map(|rules| rules.adoption), Ok(None));
}

#[test]
fn another_spelling_of_the_same_rules_is_read() {
    let file: Value = serde_json::from_slice(&written(BookKind::Main)).expect("it is JSON");
    let pretty = serde_json::to_vec_pretty(&file).expect("plain data");
    assert_eq!(read(&pretty, BookKind::Main), Ok(rules(BookKind::Main)));
    let marked = [b"\xef\xbb\xbf".as_slice(), &pretty].concat();
    assert_eq!(read(&marked, BookKind::Main), Ok(rules(BookKind::Main)));
    // A member that says nothing may be written out.
    let spelled = altered(|file| file["rulebook"]["attendees"] = json!([]));
    assert_eq!(read(&spelled, BookKind::Main), Ok(rules(BookKind::Main)));
}

#[test]
fn a_file_from_before_a_member_was_kept_has_its_usual_value() {
    let old = altered(|file| {
        let rulebook = file["rulebook"].as_object_mut().expect("an object");
        for member in ["disclosure", "retention", "split_window_months"] {
            rulebook.remove(member).expect("it is written");
        }
    });
    let read = read(&old, BookKind::Main).expect("it is whole");
    assert_eq!(read.split_window_months, 0);
    assert!(!changes(&rules(BookKind::Main), &read).is_empty());
}

#[test]
fn what_is_no_file_of_rules_is_told_from_one_that_is_damaged() {
    for foreign in [
        b"".as_slice(),
        b"MINUTEBOOK BUNDLE 1\n",
        b"[]",
        b"{}",
        br#"{"year":2027,"days":[]}"#,
    ] {
        assert_eq!(refused(foreign), E::Foreign);
    }
    let whole = written(BookKind::Main);
    let cut = &whole[..whole.len() / 2];
    assert!(matches!(refused(cut), E::NotJson { line: 1, column } if column > 1));
}

#[test]
fn a_newer_form_an_unknown_member_and_a_missing_one_are_told_apart() {
    assert_eq!(
        refused(&altered(|file| file["minutebook-rules"] = json!(2))),
        E::NewerForm(2)
    );
    for form in [json!(0), json!("1"), json!(null)] {
        assert_eq!(refused(&altered(|file| file["minutebook-rules"] = form)), E::Form);
    }
    let unknown = |name: &str| E::Unknown(name.to_owned());
    assert_eq!(refused(&altered(|file| file["more"] = json!("x"))), unknown("more"));
    let deep = altered(|file| file["rulebook"]["catalogue"][3]["veto"] = json!(true));
    assert_eq!(refused(&deep), unknown("veto"));
    let missing = altered(|file| {
        file["rulebook"]["catalogue"][0]
            .as_object_mut()
            .expect("an object")
            .remove("title");
    });
    assert_eq!(refused(&missing), E::Form);
    let fraction = altered(|file| file["rulebook"]["backup_after_acts"] = json!(1.5));
    assert_eq!(refused(&fraction), E::Form);
}

#[test]
fn the_rules_of_the_other_book_and_incomplete_ones_are_refused() {
    assert_eq!(
        refused(&written(BookKind::Personnel)),
        E::OtherBook(BookKind::Personnel)
    );
    let undecided = altered(|file| file["rulebook"]["meetings"] = json!([]));
    assert_eq!(refused(&undecided), E::Incomplete);
    let twice = altered(|file| {
        let line = file["rulebook"]["catalogue"][0].clone();
        file["rulebook"]["catalogue"].as_array_mut().expect("a list").push(line);
    });
    assert_eq!(refused(&twice), E::Incomplete);
}

#[test]
fn a_file_at_the_limit_is_read_and_one_beyond_it_is_not() {
    let mut bytes = written(BookKind::Main);
    bytes.resize(BYTES_MAX, b' ');
    assert_eq!(read(&bytes, BookKind::Main), Ok(rules(BookKind::Main)));
    bytes.push(b' ');
    let (len, max) = (BYTES_MAX + 1, BYTES_MAX);
    assert_eq!(refused(&bytes), E::TooLarge { len, max });
}

#[test]
fn each_refusal_has_a_sentence_of_its_own() {
    let all = [
        E::TooLarge {
            len: BYTES_MAX + 1,
            max: BYTES_MAX,
        },
        E::Foreign,
        E::NotJson { line: 1, column: 9 },
        E::NewerForm(2),
        E::Unknown("veto".into()),
        E::Form,
        E::OtherBook(BookKind::Personnel),
        E::Incomplete,
    ];
    let told: std::collections::BTreeSet<_> = all.iter().map(error).collect();
    assert_eq!(told.len(), all.len());
    assert!(told.iter().all(|sentence| sentence.ends_with('。')));
    assert!(error(&E::OtherBook(BookKind::Personnel)).contains("人事另册"));
}

proptest! {
    #[test]
    fn any_bytes_and_any_damage_are_read_without_a_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..100), at in any::<prop::sample::Index>(), to in any::<u8>(),
    ) {
        prop_assert!(read(&bytes, BookKind::Main).is_err());
        let mut damaged = written(BookKind::Main);
        let at = at.index(damaged.len());
        damaged[at] = to;
        let _ = read(&damaged, BookKind::Main);
    }
}
