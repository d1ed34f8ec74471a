//! The cached shelf in the `cache` store: a note with its head and how many parts each piece has, then the parts; and
//! beside it the slips.
//!
//! A shelf that is not whole, or not readable, is simply not there: it can always be made again.

use std::collections::BTreeMap;

use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::{KeyRange, Result};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::value;
use crate::desk::journal::{PART_BYTES_MAX, Shelf};
use crate::ledger::{Head, plain};

const NOTE: &str = "shelf";
const PARTS: &str = "shelf part";
/// What comes before the name of a slip.
const SLIP: &str = "slip ";
/// Slips read at a time, so that the page goes on answering.
const SLIPS_AT_A_TIME: u32 = 1024;
/// How many parts a piece may have.
const PARTS_MAX: u32 = 1 << 10;

#[derive(Debug, Serialize, Deserialize)]
struct Note {
    shape: u32,
    head: Head,
    parts: BTreeMap<u16, u32>,
}

pub(super) async fn read(cache: &ObjectStore<'_>) -> Result<Option<Shelf>> {
    let note = note(cache).await?;
    let rows = value::rows(cache, value::all_of(PARTS), u32::MAX).await?;
    Ok(note.and_then(|note| whole(note, &rows)))
}

async fn note(cache: &ObjectStore<'_>) -> Result<Option<Note>> {
    let note = value::get(cache, JsValue::from_str(NOTE)).await?;
    Ok(note.and_then(|note| plain::read_bytes(note.as_string()?.as_bytes()).ok()))
}

fn whole(note: Note, rows: &[(JsValue, JsValue)]) -> Option<Shelf> {
    let mut rows = rows.iter();
    let mut pieces = BTreeMap::new();
    for (number, parts) in note.parts {
        let mut piece = Vec::new();
        for part in 0..parts {
            let (key, bytes) = rows.next()?;
            if value::unpaired(key).1 != place(number, part) {
                return None;
            }
            piece.extend(value::bytes(bytes)?);
        }
        pieces.insert(number, piece);
    }
    rows.next().is_none().then_some(Shelf {
        shape: note.shape,
        head: note.head,
        pieces,
    })
}

/// Sends a shelf, or the changes to the one that is kept; `None` where they don't lie on it.
pub(super) async fn send(
    cache: &ObjectStore<'_>,
    shelf: &Shelf,
    since: Option<u32>,
) -> Result<Option<Vec<VoidRequest>>> {
    let mut sent = Vec::new();
    let mut parts = match since {
        None => {
            sent.push(cache.clear()?);
            BTreeMap::new()
        }
        Some(since) => match note(cache).await? {
            Some(note) if shelf.lies_on(note.shape, &note.head, since) => note.parts,
            _ => return Ok(None),
        },
    };
    for (number, piece) in &shelf.pieces {
        if parts.contains_key(number) {
            sent.push(value::send_deletion(cache, all_of(*number))?);
        }
        let mut count = 0;
        for bytes in piece.chunks(PART_BYTES_MAX).take(PARTS_MAX as usize) {
            let key = value::pair(PARTS, place(*number, count));
            sent.push(value::send(cache, key, value::stored(bytes))?);
            count += 1;
        }
        parts.insert(*number, count);
    }
    let note = Note {
        shape: shelf.shape,
        head: shelf.head,
        parts,
    };
    let note = serde_json::to_string(&note).expect("a note is plain data");
    sent.push(value::send(cache, JsValue::from_str(NOTE), JsValue::from_str(&note))?);
    Ok(Some(sent))
}

/// Where a part of a piece lies.
fn place(number: u16, part: u32) -> u32 {
    u32::from(number) * PARTS_MAX + part
}

fn all_of(number: u16) -> KeyRange<JsValue> {
    let last = place(number, PARTS_MAX - 1);
    KeyRange::Bound(
        value::pair(PARTS, place(number, 0)),
        false,
        value::pair(PARTS, last),
        false,
    )
}

/// The slips, by their names; what is none is passed over.
pub(super) async fn slips(cache: &ObjectStore<'_>) -> Result<Vec<(String, Vec<u8>)>> {
    let until = JsValue::from_str(&format!("{SLIP}\u{ffff}"));
    let mut after = JsValue::from_str(SLIP);
    let mut slips = Vec::new();
    loop {
        let range = KeyRange::Bound(after.clone(), true, until.clone(), false);
        let rows = value::rows(cache, range, SLIPS_AT_A_TIME).await?;
        let Some((last, _)) = rows.last() else {
            return Ok(slips);
        };
        after = last.clone();
        slips.extend(rows.iter().filter_map(|(key, bytes)| {
            let name = key.as_string()?.strip_prefix(SLIP)?.to_owned();
            Some((name, value::bytes(bytes)?))
        }));
    }
}

/// Sends slips.
pub(super) fn send_slips(cache: &ObjectStore<'_>, slips: &[(String, Vec<u8>)]) -> Result<Vec<VoidRequest>> {
    let sent = slips.iter().map(|(name, bytes)| {
        let key = JsValue::from_str(&format!("{SLIP}{name}"));
        value::send(cache, key, value::stored(bytes))
    });
    sent.collect()
}
