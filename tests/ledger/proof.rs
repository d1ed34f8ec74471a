//! Proofs: shown fields are the sealed ones, hidden fields stay hidden.

use crate::small_book::{as_stored, as_written, read};
use minutebook::ledger::{
    Header, Record, canonical,
    proof::{Proof, ProofError, check, disclose},
};
use serde_json::json;

fn resolution() -> Record {
    read(&as_written()[2].bytes)
}

#[test]
fn shown_fields_are_proven_against_the_header() {
    let record = resolution();
    let proof = disclose(&record, &["outcome", "on"]).expect("fields of the record");
    assert_eq!((proof.shown.len(), proof.hidden.len()), (2, 3));
    assert_eq!(check(&proof, &record.header), Ok(()));
}

#[test]
fn a_proof_survives_being_printed_and_read_again() {
    let record = resolution();
    let printed = canonical::to_bytes(&disclose(&record, &["outcome"]).expect("a field")).expect("JSON");
    assert!(!String::from_utf8_lossy(&printed).contains("委员甲"));
    let proof: Proof = serde_json::from_slice(&printed).expect("a proof");
    let header = canonical::to_bytes(&record.header).expect("JSON");
    let header: Header = serde_json::from_slice(&header).expect("a header");
    assert_eq!(check(&proof, &header), Ok(()));
}

#[test]
fn a_changed_value_name_or_salt_and_a_dropped_leaf_are_found() {
    let record = resolution();
    let proof = disclose(&record, &["outcome", "on"]).expect("fields of the record");
    let altered = |alter: fn(&mut Proof)| {
        let mut proof = proof.clone();
        alter(&mut proof);
        check(&proof, &record.header)
    };
    assert_eq!(
        altered(|proof| proof.shown[1].value = json!("不予通过")),
        Err(ProofError::NotSealed)
    );
    assert_eq!(
        altered(|proof| proof.shown[1].name = "result".to_owned()),
        Err(ProofError::NotSealed)
    );
    assert_eq!(
        altered(|proof| proof.shown[1].salt.0[0] ^= 1),
        Err(ProofError::NotSealed)
    );
    assert_eq!(altered(|proof| proof.hidden.truncate(2)), Err(ProofError::NotSealed));
    assert_eq!(altered(|proof| proof.shown.truncate(1)), Err(ProofError::NotSealed));
    assert_eq!(
        altered(|proof| proof.shown.push(proof.shown[0].clone())),
        Err(ProofError::ShownTwice("on".to_owned()))
    );
    assert_eq!(altered(|proof| proof.seq = 2), Err(ProofError::OtherRecord));
    assert_eq!(altered(|proof| proof.link.0[0] ^= 1), Err(ProofError::OtherRecord));
}

#[test]
fn what_can_not_be_shown_is_told() {
    let missing = disclose(&resolution(), &["votes"]);
    assert_eq!(missing, Err(ProofError::NoSuchField("votes".to_owned())));
    assert_eq!(
        disclose(&read(&as_written()[0].bytes), &["office"]),
        Err(ProofError::NotByField)
    );
    assert_eq!(disclose(&read(&as_stored()[1]), &["title"]), Err(ProofError::Erased));
}
