//! A book with a passphrase: nothing that was typed stands in the store in clear, and files come back whole.

use minutebook::desk::DeskError;
use minutebook::desk::journal::{Journal, JournalError};
use minutebook::domain::command::Command;
use minutebook::ledger::cipher::KeyCard;

use crate::room::{Room, ready, verified};

const TYPED: [&str; 4] = ["年度工作要点", "实地走访", "街道", "committee_short"];

fn holds(bytes: &[u8], words: &str) -> bool {
    bytes.windows(words.len()).any(|window| window == words.as_bytes())
}

/// Every byte the store keeps of the book.
fn stored(room: &Room) -> Vec<u8> {
    let mut all: Vec<u8> = room.log().into_iter().flat_map(|(_, bytes)| bytes).collect();
    for (name, parts) in ready(room.journal.blob_names()).expect("readable") {
        for part in 0..parts {
            all.extend(
                ready(room.journal.blob(&name, part))
                    .expect("readable")
                    .unwrap_or_default(),
            );
        }
    }
    let shelf = ready(room.journal.shelf()).expect("readable").expect("kept");
    all.extend(shelf.pieces.into_values().flatten());
    all
}

#[test]
fn an_encrypted_book_stores_nothing_that_was_typed_and_a_plain_one_does() {
    for encrypted in [false, true] {
        let (mut room, acts) = Room::with_acts(1, 8);
        room.lock = encrypted.then(|| KeyCard::cut("一句只有本人知道的话", [3; 16]).expect("a key"));
        let desk = room.open();
        for act in &acts {
            room.does(&desk, act).expect("lawful");
        }
        ready(desk.keep_shelf(0)).expect("memory keeps it");
        let bytes = stored(&room);
        for words in TYPED {
            assert_eq!(holds(&bytes, words), !encrypted, "{words}, encrypted: {encrypted}");
        }
        assert_eq!(room.open().book(), desk.book(), "the shelf opens with the key");
        assert_eq!(verified(&desk).expect("readable").damage, None);
        let attached = acts.iter().find_map(|act| match &act.command {
            Command::AttachFile { attachment, .. } => Some((attachment.clone(), act.blobs[0].1.clone())),
            _ => None,
        });
        let (attachment, content) = attached.expect("a file was attached");
        assert_eq!(ready(desk.attachment(&attachment)), Ok(content));
        let mut forged = attachment;
        forged.sm3 = "0".repeat(64);
        assert!(matches!(ready(desk.attachment(&forged)), Err(DeskError::Store(_))));
    }
}

#[test]
fn without_its_key_an_encrypted_book_does_not_open() {
    let (mut room, acts) = Room::with_acts(1, 8);
    room.lock = Some(KeyCard::cut("一句只有本人知道的话", [3; 16]).expect("a key"));
    let desk = room.open();
    room.does(&desk, &acts[0]).expect("founded");
    let another = KeyCard::cut("另一句话", [3; 16]).expect("a key");
    for (lock, why) in [
        (None, DeskError::Unreadable { seq: 1 }),
        (Some(another), JournalError::Damaged(1).into()),
    ] {
        room.lock = lock;
        assert_eq!(room.try_open().map(|_| ()), Err(why));
    }
}
