//! The raw log: what could be read of a book that won't open, value by value, so that nothing readable is lost.
//!
//! No count, no digest: a rescuer's file, not a backup; it can't be restored without an engineer, but the auditor tells
//! what of the chain it holds. The first line names the format and the book; then come items: a letter, its numbers and
//! lengths as big-endian u32, its bytes.

use crate::ledger::canonical;
use crate::ledger::cipher::KeyCard;
use crate::ledger::{Head, Verdict, Verifier};

/// How a raw log begins.
pub const MAGIC: &str = "MINUTEBOOK RAW LOG 1 ";

/// The ending of a raw log's file name.
pub const EXTENSION: &str = "yishilog";

/// The first line: the format and the book's id.
pub fn start(book: &str) -> Vec<u8> {
    format!("{MAGIC}{book}\n").into_bytes()
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

/// What a raw log holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The book's id.
    pub book: String,
    /// Whether the key card of an encrypted book is in it.
    pub key_card: bool,
    /// How many records it holds.
    pub records: u32,
    /// The last key a record lay under.
    pub last: u32,
    /// The runs of keys up to it under which nothing readable lay: first and last of each.
    pub missing: Vec<(u32, u32)>,
    /// How many parts of attachments it holds.
    pub parts: u32,
    /// Whether the file ends in the middle of an item, or an item is none.
    pub cut: bool,
    /// How far the chain holds from its beginning, and what breaks it.
    pub chain: Verdict,
}

impl Found {
    /// Whether every record from the first on is there and holds together.
    pub fn is_whole(&self) -> bool {
        self.chain.is_whole() && !self.cut && self.chain.head != Head::EMPTY
    }
}

/// Reads a raw log; `None` where the bytes are none.
pub fn read(bytes: &[u8]) -> Option<Found> {
    let rest = bytes.strip_prefix(MAGIC.as_bytes())?;
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let book = core::str::from_utf8(&rest[..end]).ok()?.to_owned();
    let mut verifier = Verifier::of(book.as_str());
    let mut found = Found {
        book,
        key_card: false,
        records: 0,
        last: 0,
        missing: Vec::new(),
        parts: 0,
        cut: false,
        chain: verifier.clone().finish(),
    };
    let mut rest = &rest[end + 1..];
    while !rest.is_empty() {
        let Some((item, after)) = next(rest) else {
            found.cut = true;
            break;
        };
        rest = after;
        match item {
            Item::KeyCard => {
                found.key_card = true;
                verifier = verifier.encrypted(true);
            }
            Item::Part => found.parts += 1,
            Item::Record { key, bytes } => {
                let next = found.last.saturating_add(1);
                if next < key {
                    found.missing.push((next, key - 1));
                }
                found.last = key;
                found.records += 1;
                // The verifier keeps the first damage.
                let _ = verifier.push(bytes);
            }
        }
    }
    found.chain = verifier.finish();
    Some(found)
}

enum Item<'a> {
    KeyCard,
    Record { key: u32, bytes: &'a [u8] },
    Part,
}

/// The next item and what follows it.
fn next(rest: &[u8]) -> Option<(Item<'_>, &[u8])> {
    let (letter, rest) = rest.split_first()?;
    match letter {
        b'K' => counted(rest).map(|(_, rest)| (Item::KeyCard, rest)),
        b'R' => {
            let (key, rest) = number(rest)?;
            let (bytes, rest) = counted(rest)?;
            Some((Item::Record { key, bytes }, rest))
        }
        b'B' => {
            let (_, rest) = counted(rest)?;
            let (_, rest) = number(rest)?;
            counted(rest).map(|(_, rest)| (Item::Part, rest))
        }
        _ => None,
    }
}

fn number(rest: &[u8]) -> Option<(u32, &[u8])> {
    let (number, rest) = rest.split_first_chunk::<4>()?;
    Some((u32::from_be_bytes(*number), rest))
}

fn counted(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let (len, rest) = number(rest)?;
    rest.split_at_checked(usize::try_from(len).ok()?)
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

    #[test]
    fn a_key_far_away_costs_no_room() {
        let found = read(&[start("00ff"), record(u32::MAX, b"")].concat()).expect("a raw log");
        assert_eq!(found.missing, [(1, u32::MAX - 1)]);
    }

    #[test]
    fn a_raw_log_tells_what_is_missing_and_where_it_was_cut_off() {
        let whole = [start("00ff"), record(2, b"ab"), record(4, b"c"), part("n", 0, b"x")].concat();
        let found = read(&whole).expect("a raw log");
        assert_eq!((found.book.as_str(), found.records, found.parts), ("00ff", 2, 1));
        assert_eq!((found.missing.as_slice(), found.cut), (&[(1, 1), (3, 3)][..], false));
        assert!(!found.is_whole() && found.chain.damage.is_some());
        assert!(read(&whole[..whole.len() - 1]).expect("still one").cut);
        assert_eq!(read(b"MINUTEBOOK BUNDLE 1\n"), None);
    }
}
