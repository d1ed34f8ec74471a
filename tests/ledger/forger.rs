//! What a forger with our program could write: records changed and made to fit again.

use minutebook::ledger::{Digest, canonical, commitment, envelope::Envelope};
use serde_json::{Value, json};

/// The record with another header, canonical, and a link that fits it.
pub fn with_header(record: &[u8], change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut header: Value = serde_json::from_str(&header_of(record)).expect("a header is JSON");
    change(&mut header);
    let header = canonical::value_to_bytes(&header).expect("plain values");
    with_header_text(record, core::str::from_utf8(&header).expect("JSON is UTF-8"))
}

/// The record with this header text, in whatever spelling, and a link that fits it.
pub fn with_header_text(record: &[u8], header: &str) -> Vec<u8> {
    let rest = &record[41 + header_of(record).len()..];
    let link = Digest::of(&[b"minutebook record 1\0", header.as_bytes()]).0;
    let len = u32::try_from(header.len()).expect("small").to_be_bytes();
    [&record[..5], &link, &len, header.as_bytes(), rest].concat()
}

/// The record with this body text, in whatever spelling, a commitment as a whole and a link that fit it.
pub fn with_body_text(record: &[u8], body: &str) -> Vec<u8> {
    let Ok(Envelope::Plain { seed, .. }) = Envelope::split(record) else {
        unreachable!("a plain record");
    };
    let commitment = commitment::whole(seed, body.as_bytes());
    let end = 41 + header_of(record).len() + 32;
    let forged = [&record[..end], body.as_bytes()].concat();
    with_header(&forged, |header| {
        header["commit"] = json!("whole");
        header["body"] = json!(commitment);
    })
}

/// The header's text.
pub fn header_of(record: &[u8]) -> String {
    let Ok(Envelope::Plain { header, .. }) = Envelope::split(record) else {
        unreachable!("a plain record");
    };
    String::from_utf8(header.to_vec()).expect("JSON is UTF-8")
}
