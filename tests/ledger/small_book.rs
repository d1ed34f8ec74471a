//! The small fixed book of `docs/format.md`: four records, one of them by fields, one erased.

use minutebook::ledger::{Commitment, Digest, Encoded, Fact, Head, Record, Stamp, encode, erase};
use serde_json::{Value, json};

/// The id of the small book.
pub const BOOK: &str = "b-7f3a";

/// The name of its only blob.
pub const BLOB: &str = "f-0001";

/// The parts of its only blob.
pub const PARTS: [&[u8]; 2] = [b"rule ", b"book"];

/// The seed of the command that writes record `seq`: 32 times that number.
pub fn command_seed(seq: u8) -> [u8; 32] {
    [seq; 32]
}

/// The stamp of the command that writes record `seq`.
pub fn stamp(seed: &[u8; 32]) -> Stamp<'_> {
    Stamp {
        book: BOOK,
        device: "d-01",
        at: "2026-11-22T09:30:00+08:00",
        by: "p-clerk",
        cmd: "c-0001",
        app: "minutebook 0.1.0; law 2026-11",
        seed,
    }
}

/// Kind, subjects, commitment and body of each record.
pub fn facts() -> Vec<(&'static str, Vec<String>, Commitment, Value)> {
    vec![
        (
            "book_founded",
            vec![],
            Commitment::Whole,
            json!({
                "office": "某街道工委",
                "posts": ["书记", "委员甲"],
                "quorum": {"of": 2, "parts": 1},
                "basis": {"name": BLOB, "media": "text/plain", "bytes": 9, "parts": 2, "sm3": Digest::of(&PARTS)},
            }),
        ),
        (
            "topic_applied",
            vec!["m-2026-0001".to_owned()],
            Commitment::Whole,
            json!({"title": "误录的议题", "amount_fen": 12_345_600}),
        ),
        (
            "resolution_announced",
            vec!["m-2026-0001".to_owned(), "k-2026-07".to_owned()],
            Commitment::Fields,
            json!({"outcome": "通过", "for": 5, "against": 0, "remark": "委员甲：同意，\u{1f58b}无补充", "on": "2026-11-22"}),
        ),
        (
            "expunged",
            vec!["m-2026-0001".to_owned()],
            Commitment::Whole,
            json!({
                "targets": [2],
                "basis": "误录",
                "approved_by": ["书记", "委员甲"],
                "on": "2026-11-22",
                "counters": {"entries": [], "sessions": [], "irregularities": []},
            }),
        ),
    ]
}

/// The four records as they were first written, before the second was erased.
pub fn as_written() -> Vec<Encoded> {
    let mut head = Head::EMPTY;
    let mut records = Vec::new();
    for (index, (kind, about, commitment, body)) in facts().iter().enumerate() {
        let seed = command_seed(u8::try_from(index + 1).expect("four records"));
        let fact = Fact {
            kind,
            kv: 1,
            about,
            commitment: *commitment,
            body,
        };
        let record = encode(&head, &stamp(&seed), &fact).expect("the small book is well formed");
        head = record.head;
        records.push(record);
    }
    records
}

/// The four records as they are stored: the second without its body.
pub fn as_stored() -> Vec<Vec<u8>> {
    let mut records: Vec<Vec<u8>> = as_written().into_iter().map(|record| record.bytes).collect();
    records[1] = erase(&records[1]).expect("a plain record can be erased");
    records
}

/// The head of the small book.
pub fn head() -> Head {
    as_written().last().expect("four records").head
}

/// Reads a record that must be whole.
pub fn read(bytes: &[u8]) -> Record {
    Record::read(bytes).expect("the record holds together")
}

/// The bytes as lower-case hex digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}
