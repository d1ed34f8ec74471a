//! An encrypted book: nothing typed lies open beside it, and its file opens with its passphrase alone.

use minutebook::desk::intake::Intake;
use minutebook::desk::journal::Drafts as _;
use minutebook::desk::memory::MemoryJournal;
use minutebook::desk::{DeskError, LaidOpen, OpenBook as _};
use minutebook::domain::command::Command;
use minutebook::ledger::cipher::KeyCard;

use crate::small_book::{HERE, act, founding, open_as, ready};

const TYPED: &str = "委员甲任职的意见";

#[test]
fn drafts_and_records_of_an_encrypted_book_open_with_its_key_alone() {
    let (card, key) = KeyCard::cut("一个不短的口令", [4; 16]).expect("parameters are in bounds");
    let journal = MemoryJournal::new();
    let desk = open_as(&journal, HERE, Some((card.clone(), key.clone()))).expect("empty");
    act(&desk, Command::FoundBook(Box::new(founding()))).expect("founded");
    let mut file = Vec::new();
    ready(desk.export(&mut |chunk| file.extend(chunk), &mut |_, _| {})).expect("whole");

    let laid = LaidOpen::of(desk, |_| {}).expect("founded");
    ready(laid.keep_draft("apply".to_owned(), Some(TYPED.to_owned())));
    let kept = ready(journal.draft("apply")).expect("readable").expect("kept");
    assert!(!kept.contains(TYPED));
    assert_eq!(ready(laid.draft("apply".to_owned())), Some(TYPED.to_owned()));

    let without = open_as(&journal, HERE, None).map(drop);
    assert_eq!(without, Err(DeskError::Unreadable { seq: 1 }));

    let look = |key| {
        let mut intake = Intake::new(key, None, None);
        intake.push(&file).expect("the frame needs no key");
        intake.finish().expect("readable").0
    };
    let closed = look(None);
    assert!(closed.whole && closed.encrypted && closed.label.is_empty());
    assert_eq!(look(Some(key)).label, "某街工委");
}
