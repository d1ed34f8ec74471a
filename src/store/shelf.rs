//! The cached shelf in the `cache` store: a note with its head and the number of pieces, then the pieces.
//!
//! A shelf that is not whole, or not readable, is simply not there: it can always be made again.

use indexed_db_futures::Result;
use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::value;
use crate::desk::journal::Shelf;
use crate::ledger::Head;

const NOTE: &str = "shelf";
const PIECES: &str = "shelf piece";

#[derive(Debug, Serialize, Deserialize)]
struct Note {
    head: Head,
    pieces: u32,
}

pub(super) async fn read(cache: &ObjectStore<'_>) -> Result<Option<Shelf>> {
    let note = value::get(cache, JsValue::from_str(NOTE)).await?;
    let rows = value::rows(cache, value::all_of(PIECES), u32::MAX).await?;
    Ok(whole(note, &rows))
}

fn whole(note: Option<JsValue>, rows: &[(JsValue, JsValue)]) -> Option<Shelf> {
    let note: Note = serde_json::from_str(&note?.as_string()?).ok()?;
    let pieces: Vec<Vec<u8>> = rows
        .iter()
        .map(|(_, piece)| value::bytes(piece))
        .collect::<Option<_>>()?;
    (u32::try_from(pieces.len()) == Ok(note.pieces)).then_some(Shelf {
        head: note.head,
        pieces,
    })
}

pub(super) fn send(cache: &ObjectStore<'_>, shelf: &Shelf) -> Result<Vec<VoidRequest>> {
    let mut sent = vec![cache.clear()?];
    let mut pieces = 0;
    for piece in &shelf.pieces {
        let key = value::pair(PIECES, pieces);
        sent.push(value::send(cache, key, value::stored(piece))?);
        pieces += 1;
    }
    let head = shelf.head;
    let note = serde_json::to_string(&Note { head, pieces }).expect("a note is plain data");
    sent.push(value::send(cache, JsValue::from_str(NOTE), JsValue::from_str(&note))?);
    Ok(sent)
}
