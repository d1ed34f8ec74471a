//! Between facts and records: a fact's stored kind and body, and a record's fact.

use super::handle::DeskError;
use super::journal::JournalError;
use crate::domain::event::{Event, Subject};
use crate::domain::id::{MemberId, hex};
use crate::domain::matter::{Fact, Stamp};
use crate::domain::occasion::{Moment, Occasion};
use crate::ledger::{self, Commitment, Content, Encoded, Head, Record, RecordError, plain};
use serde_json::{Map, Value};
use std::sync::Arc;

/// Program and law edition, as records name it.
pub const EDITION: &str = concat!(env!("CARGO_PKG_VERSION"), " law-2026-11");

/// The version of every event body written here.
const BODY_VERSION: u32 = 1;

/// Splits a fact into its stored kind and body.
fn split(event: &Event) -> (String, Value) {
    let tagged = serde_json::to_vec(event).expect("facts are plain data");
    let tagged: Map<String, Value> = serde_json::from_slice(&tagged).expect("what was written as JSON reads as JSON");
    tagged.into_iter().next().unwrap_or_default()
}

/// Makes the records of one act.
pub fn encode(head: &Head, book: &str, occasion: &Occasion, events: &[Event]) -> Result<Vec<Encoded>, DeskError> {
    let (device, by) = (occasion.device.to_string(), occasion.actor.to_string());
    let cmd = command_id(occasion);
    let stamp = ledger::Stamp {
        book,
        device: &device,
        at: &occasion.now.0,
        by: &by,
        cmd: &cmd,
        app: EDITION,
        seed: &occasion.seed,
    };
    let mut head = *head;
    events
        .iter()
        .map(|event| {
            let (kind, body) = split(event);
            let about: Vec<String> = event.about().iter().map(ToString::to_string).collect();
            let commitment = if event.published() {
                Commitment::Fields
            } else {
                Commitment::Whole
            };
            let fact = ledger::Fact {
                kind: &kind,
                kv: BODY_VERSION,
                about: &about,
                commitment,
                body: &body,
            };
            let encoded = ledger::encode(&head, &stamp, &fact)?;
            head = encoded.head;
            Ok(encoded)
        })
        .collect()
}

/// The random id of the act: a retry after an unknown commit is recognised by it.
pub fn command_id(occasion: &Occasion) -> String {
    hex(&occasion.chance(u8::MAX))
}

/// Why a stored record does not read: a form that a newer program may have written, or damage.
pub fn told(seq: u32, error: &RecordError) -> DeskError {
    match error {
        RecordError::UnknownEnvelope(_) | RecordError::HeaderForm | RecordError::Sealed => {
            DeskError::Unreadable { seq }
        }
        _ => JournalError::Damaged(seq).into(),
    }
}

/// Reads a record's stamp and fact.
pub fn decode(record: &Record) -> Result<(Stamp, Fact), DeskError> {
    let header = &record.header;
    let unreadable = DeskError::Unreadable { seq: header.seq };
    let by: MemberId = header.by.parse().map_err(|_| unreadable.clone())?;
    let stamp = Stamp {
        seq: header.seq,
        at: Moment(header.at.clone()),
        by,
    };
    let fact = match &record.content {
        Content::Erased => Fact::Erased(header.kind.clone()),
        Content::Body { body, .. } if header.kv == BODY_VERSION => {
            let event = plain::read_variant(&header.kind, body).map_err(|_| unreadable)?;
            Fact::Event(Arc::new(event))
        }
        Content::Body { .. } => return Err(unreadable),
    };
    Ok((stamp, fact))
}

/// The subjects a header names.
pub fn subjects_of(about: &[String]) -> Vec<Subject> {
    about
        .iter()
        .filter_map(|text| match (text.get(..1), text.get(1..)) {
            (Some("m"), Some(id)) => id.parse().ok().map(Subject::Matter),
            (Some("t"), Some(id)) => id.parse().ok().map(Subject::Meeting),
            (Some("i"), Some("")) => Some(Subject::Imports),
            _ => None,
        })
        .collect()
}
