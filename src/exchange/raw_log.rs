//! The raw log: what could be read of a book that won't open, value by value, so that nothing readable is lost.
//!
//! No chain, no count, no digest: a rescuer's file, not a backup; it can't be restored without an engineer. The first
//! line names the format and the book; then come items: a letter, its numbers and lengths as big-endian u32, its bytes.

use crate::ledger::canonical;
use crate::ledger::cipher::KeyCard;

/// The ending of a raw log's file name.
pub const EXTENSION: &str = "yishilog";

/// The first line: the format and the book's id.
pub fn start(book: &str) -> Vec<u8> {
    format!("MINUTEBOOK RAW LOG 1 {book}\n").into_bytes()
}

/// `K ‖ len ‖ JSON`: the key card of an encrypted book.
pub fn key_card(card: &KeyCard) -> Vec<u8> {
    let json = canonical::to_bytes(card).expect("a key card is plain data");
    let mut item = vec![b'K'];
    push_counted(&mut item, &json);
    item
}

/// `R ‖ key ‖ len ‖ bytes`: a record as it lay under its key.
pub fn record(key: u32, bytes: &[u8]) -> Vec<u8> {
    let mut item = vec![b'R'];
    item.extend_from_slice(&key.to_be_bytes());
    push_counted(&mut item, bytes);
    item
}

/// `B ‖ len ‖ name ‖ part ‖ len ‖ bytes`: a part of a blob.
pub fn part(name: &str, part: u32, bytes: &[u8]) -> Vec<u8> {
    let mut item = vec![b'B'];
    push_counted(&mut item, name.as_bytes());
    item.extend_from_slice(&part.to_be_bytes());
    push_counted(&mut item, bytes);
    item
}

fn push_counted(item: &mut Vec<u8>, bytes: &[u8]) {
    let len = u32::try_from(bytes.len()).expect("a stored value is far below 4 GiB");
    item.extend_from_slice(&len.to_be_bytes());
    item.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_tells_its_own_length() {
        assert_eq!(record(7, b"ab"), b"R\0\0\0\x07\0\0\0\x02ab");
        assert_eq!(part("n", 1, b"x"), b"B\0\0\0\x01n\0\0\0\x01\0\0\0\x01x");
        assert_eq!(start("00ff"), b"MINUTEBOOK RAW LOG 1 00ff\n");
    }
}
