//! Founding a book: database, key card, line in the directory, first record. All of it, or nothing stays behind.

use wasm_bindgen_futures::spawn_local;

use super::room::{KEY_CARD, Room, list};
use crate::desk::Desk;
use crate::desk::archive::{Opened, Witness};
use crate::desk::handle::DeskError;
use crate::desk::journal::{Journal as _, JournalError};
use crate::desk::outside::Outside as _;
use crate::domain::command::Command;
use crate::domain::event::Founding;
use crate::domain::id::MemberId;
use crate::domain::refusal::Refusal;
use crate::ledger::Head;
use crate::ledger::cipher::{Key, KeyCard};
use crate::store::outside::BrowserOutside;
use crate::store::{IdbJournal, erase, persistence};

/// Founds a book, entered by `actor`, and lays it open.
pub async fn found(
    room: &Room,
    founding: Founding,
    actor: MemberId,
    passphrase: Option<String>,
) -> Result<Opened, DeskError> {
    let id = founding.book.to_string();
    let founded = attempt(room, &id, founding, actor, passphrase).await;
    if !matches!(founded, Ok(_) | Err(DeskError::Refused(Refusal::WrongState))) {
        // What can't be taken back now is taken back when the chooser comes upon a book without records.
        drop(erase::erase_book(&id).await);
    }
    founded
}

async fn attempt(
    room: &Room,
    id: &str,
    founding: Founding,
    actor: MemberId,
    passphrase: Option<String>,
) -> Result<Opened, DeskError> {
    let journal = IdbJournal::create(id).await?;
    if journal.head().await? != Head::EMPTY {
        return Err(Refusal::WrongState.into());
    }
    let lock = match passphrase {
        Some(passphrase) => Some(cut_key(&passphrase)?),
        None => None,
    };
    if let Some((card, _)) = &lock {
        journal.keep_meta(KEY_CARD, card).await?;
    }
    list(id, founding.kind, &founding.office.committee_short).await?;
    let desk = Desk::open(journal, BrowserOutside, room.device, id.to_owned(), lock.clone()).await?;
    desk.dispatch(actor, &Command::FoundBook(Box::new(founding)), &[])
        .await?;
    desk.journal().close();
    let journal = IdbJournal::open(id).await?.ok_or(JournalError::Damaged(1))?;
    let desk = Desk::open(journal, BrowserOutside, room.device, id.to_owned(), lock).await?;
    let opened = room.lay_open(desk, id.to_owned(), Witness::Whole, false).await?;
    // Asked once, after the first real record; the answer is shown on the safety page. Nothing waits for it:
    // Firefox asks the person, who may never answer.
    spawn_local(async {
        persistence::request().await;
    });
    Ok(opened)
}

fn cut_key(passphrase: &str) -> Result<(KeyCard, Key), DeskError> {
    let mut salt = [0; 16];
    salt.copy_from_slice(&BrowserOutside.seed()[..16]);
    KeyCard::cut(passphrase, salt).map_err(|_| JournalError::Unavailable("the key could not be made".into()).into())
}
