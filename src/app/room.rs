//! [`Room`]: the room where books stand, over the browser's store.
//!
//! Holds no book open itself: an open book lives as long as the screen shows it. What takes several steps (founding,
//! restoring, salvage) stands in the files beside.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

use super::annex::{self, BrowserDesk, LightBook};
use super::{book_file, device, founding, rest, salvage};
use crate::desk::archive::{
    ArchiveError, ChosenFile, FileReport, Listed, Opened, Replacement, Storage, VerifiedBackup, Witness,
};
use crate::desk::handle::OpenBook as _;
use crate::desk::handle::{DeskError, Local};
use crate::desk::journal::{Journal as _, JournalError, head_told_by};
use crate::desk::outside::Outside as _;
use crate::desk::{Archive, Desk, LaidOpen};
use crate::domain::event::Founding;
use crate::domain::id::{DeviceId, MemberId};
use crate::domain::refusal::Refusal;
use crate::domain::register::BookKind;
use crate::ledger::cipher::{CipherError, Key, KeyCard};
use crate::ledger::{Head, HeadCode};
use crate::store::directory::{self, BookEntry, Directory};
use crate::store::outside::BrowserOutside;
use crate::store::schema::book_name;
use crate::store::side_head::{self, Opened as Compared};
use crate::store::tabs::{News, Tabs};
use crate::store::{IdbJournal, erase, locals, meta, persistence};

/// The name under which an encrypted book's key card is kept beside it.
pub(super) const KEY_CARD: &str = "key card";
/// A page that stood so long is not left at once.
const STAYS_MS: u32 = 1000;
/// The mark of a restoring that has not come to its end.
pub(super) const LOADING: &str = "loading";

/// The room where books stand in this browser.
pub struct Room {
    pub(super) device: DeviceId,
    tabs: Rc<RefCell<BTreeMap<String, Tabs>>>,
}

impl Room {
    /// Enters the room: finds out which machine this is.
    pub async fn enter() -> Self {
        Self {
            device: device::this_machine().await,
            tabs: Rc::default(),
        }
    }

    async fn listed(&self) -> Result<Vec<Listed>, DeskError> {
        let known = side_head::books();
        let mut books: Vec<Listed> = match directory::listed().await {
            Ok(entries) => entries.into_iter().map(listed).collect(),
            // The list may be out of reach where the books are not.
            Err(_) if !known.is_empty() => Vec::new(),
            Err(error) => return Err(error.into()),
        };
        // A book this machine acknowledged is expected, even where its line or its database is gone.
        for id in known {
            if books.iter().all(|book| book.id != id) {
                books.push(Listed {
                    id,
                    kind: None,
                    label: String::new(),
                    created: String::new(),
                    opened: String::new(),
                });
            }
        }
        Ok(books)
    }

    async fn opened(&self, id: String, passphrase: Option<String>) -> Result<Opened, DeskError> {
        let Some(journal) = IdbJournal::open(&id).await? else {
            return Err(DeskError::Lost {
                known: side_head::of(&id).map(|head| head.count),
            });
        };
        if journal.meta::<bool>(LOADING).await?.is_some() {
            return Err(DeskError::CutShort);
        }
        let witness = match journal.opened().await? {
            Compared::Empty => {
                // A founding that never came to its first record leaves nothing behind.
                journal.close();
                erase::erase_book(&id).await?;
                return Err(Refusal::Unknown.into());
            }
            Compared::Whole { .. } => Witness::Whole,
            Compared::Unwitnessed { .. } => Witness::Unwitnessed,
            Compared::Shorter { side, found } if found == Head::EMPTY => {
                return Err(DeskError::Lost {
                    known: Some(side.count),
                });
            }
            Compared::Shorter { side, .. } => Witness::Shorter { known: side },
            Compared::DiffersAt { side, .. } => Witness::Differs { known: side },
        };
        let desk = if let Some(card) = journal.meta::<KeyCard>(KEY_CARD).await? {
            annex::open_locked(journal, self.device, id.clone(), card, passphrase).await?
        } else {
            let desk = Desk::open_shelved(journal, BrowserOutside, self.device, id.clone()).await;
            if desk.is_behind().await? {
                annex::catch_up(&desk).await?;
            }
            desk
        };
        self.lay_open(desk, id, witness, false).await
    }

    /// Lays a book open that is on its desk, and notes that it was opened. Whether it was `just_stored` whole.
    pub(super) async fn lay_open(
        &self,
        desk: BrowserDesk,
        id: String,
        witness: Witness,
        just_stored: bool,
    ) -> Result<Opened, DeskError> {
        let (tabs, own) = (Rc::clone(&self.tabs), id.clone());
        let on_moved = move |count| {
            if let Some(tabs) = tabs.borrow().get(&own) {
                tabs.tell(News::Moved(count));
            }
        };
        let laid = LaidOpen::of(desk, on_moved).ok_or(JournalError::Damaged(1))?;
        let founded = laid.desk().book().ok_or(JournalError::Damaged(1))?;
        let book = Rc::new(LightBook(laid));
        let (noting, device) = (Rc::clone(&book), self.device);
        // Which machine this is must outlive a browser that is killed: written at once, and only once.
        let machine = async move {
            let journal = noting.0.desk().journal();
            let known = journal.meta::<DeviceId>(meta::DEVICE).await;
            if known.ok().flatten() != Some(device) {
                drop(journal.keep_meta(meta::DEVICE, &device).await);
            }
        };
        let listing = async move { drop(list(&id, founded.kind, &founded.office.committee_short).await) };
        // A book that was just stored stands in the list before it is shown; all else is written once the page stays:
        // `WebKit` may keep a book from the next pages when a page is left while it writes.
        let shelving = Rc::clone(&book);
        let listing = if just_stored {
            machine.await;
            listing.await;
            None
        } else {
            spawn_local(machine);
            Some(listing)
        };
        spawn_local(async move {
            TimeoutFuture::new(STAYS_MS).await;
            if let Some(listing) = listing {
                listing.await;
            }
            shelving.keep_shelf(1).await;
        });
        Ok(Opened { book, witness })
    }

    /// Whether the book here has this link at this count.
    pub(super) async fn holds(&self, id: &str, head: &Head) -> Result<bool, DeskError> {
        let Some(journal) = IdbJournal::open(id).await? else {
            return Ok(false);
        };
        let found = match journal.tail(head.count, 1).await {
            Err(JournalError::Damaged(_)) => Vec::new(),
            found => found?,
        };
        journal.close();
        Ok(found.first().and_then(|(_, bytes)| head_told_by(bytes)) == Some(*head))
    }

    /// The head of a book that is here, or the last one acknowledged here where the book itself is lost or can't be
    /// read any more (`true`); `None` where it never was.
    pub(super) async fn head_here(&self, id: &str) -> Result<(Option<Head>, bool), DeskError> {
        let mut head = Head::EMPTY;
        if let Some(journal) = IdbJournal::open(id).await? {
            let read = journal.head().await;
            journal.close();
            head = match read {
                Err(JournalError::Damaged(_)) => Head::EMPTY,
                read => read?,
            };
        }
        if head != Head::EMPTY {
            return Ok((Some(head), false));
        }
        let known = side_head::of(id);
        Ok((known, known.is_some()))
    }

    /// Takes a book's screen off the news of other tabs.
    pub(super) fn stop_following(&self, id: &str) {
        self.tabs.borrow_mut().remove(id);
    }
}

/// Lists a book as opened now; when it came here stays as it was.
pub(super) async fn list(id: &str, kind: BookKind, label: &str) -> Result<(), JournalError> {
    enlist(id, kind_word(kind), label).await
}

/// Lists a book whose file is only being taken over, by its id: if that is cut short, it is found and told so.
pub(super) async fn list_unfinished(id: &str) -> Result<(), JournalError> {
    enlist(id, "", "").await
}

async fn enlist(id: &str, kind: &str, label: &str) -> Result<(), JournalError> {
    let directory = Directory::open().await?;
    let before = directory.books().await?.into_iter().find(|entry| entry.id == id);
    let now = BrowserOutside.now();
    let same = |entry: &BookEntry| entry.kind == kind && entry.label == label && is_of_this_hour(&entry.opened, &now);
    if before.as_ref().is_some_and(same) {
        return Ok(());
    }
    let entry = BookEntry {
        id: id.to_owned(),
        kind: kind.to_owned(),
        label: label.to_owned(),
        created: before.map_or_else(|| now.clone(), |entry| entry.created),
        opened: now,
    };
    directory.list(&entry).await
}

/// Turns a passphrase into the key, slowly on purpose.
pub(super) fn unlock(card: &KeyCard, passphrase: Option<&str>) -> Result<Key, DeskError> {
    card.unlock(passphrase.unwrap_or_default())
        .map_err(|error| match error {
            CipherError::WrongPassphrase => DeskError::WrongPassphrase,
            _ => JournalError::Damaged(0).into(),
        })
}

/// Whether two moments share day and hour: whoever reloads the page writes nothing anew.
fn is_of_this_hour(earlier: &str, now: &str) -> bool {
    const HOUR: usize = "2026-11-20T09".len();
    earlier.get(..HOUR) == now.get(..HOUR)
}

fn listed(entry: BookEntry) -> Listed {
    Listed {
        kind: [BookKind::Main, BookKind::Personnel]
            .into_iter()
            .find(|kind| kind_word(*kind) == entry.kind),
        id: entry.id,
        label: entry.label,
        created: entry.created,
        opened: entry.opened,
    }
}

const fn kind_word(kind: BookKind) -> &'static str {
    match kind {
        BookKind::Main => "main",
        BookKind::Personnel => "personnel",
    }
}

fn habit_key(id: &str, name: &str) -> String {
    format!("{}.{name}", book_name(id))
}

impl Archive for Room {
    fn device(&self) -> DeviceId {
        self.device
    }

    fn books(&self) -> Local<'_, Result<Vec<Listed>, DeskError>> {
        Box::pin(self.listed())
    }

    fn found(
        &self,
        founding: Founding,
        actor: MemberId,
        passphrase: Option<String>,
    ) -> Local<'_, Result<Opened, DeskError>> {
        Box::pin(founding::found(self, founding, actor, passphrase))
    }

    fn asks_passphrase(&self, id: String) -> Local<'_, Result<bool, DeskError>> {
        Box::pin(async move {
            let Some(journal) = IdbJournal::open(&id).await? else {
                return Ok(false);
            };
            let card = journal.meta::<KeyCard>(KEY_CARD).await;
            journal.close();
            Ok(card?.is_some())
        })
    }

    fn open(&self, id: String, passphrase: Option<String>) -> Local<'_, Result<Opened, DeskError>> {
        Box::pin(self.opened(id, passphrase))
    }

    fn inspect<'a>(
        &'a self,
        file: Rc<dyn ChosenFile>,
        passphrase: Option<String>,
        expected: Option<HeadCode>,
        progress: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<FileReport, ArchiveError>> {
        Box::pin(async move { book_file::inspect(self, &*file, passphrase.as_deref(), expected, progress).await })
    }

    fn restore<'a>(
        &'a self,
        file: Rc<dyn ChosenFile>,
        passphrase: Option<String>,
        replace: bool,
        progress: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<Opened, ArchiveError>> {
        Box::pin(async move { book_file::restore(self, &*file, passphrase.as_deref(), replace, progress).await })
    }

    fn salvage<'a>(&'a self, id: String, sink: &'a mut dyn FnMut(Vec<u8>)) -> Local<'a, Result<(), DeskError>> {
        Box::pin(salvage::salvage(id, sink))
    }

    fn clear(&self, id: String) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move {
            self.stop_following(&id);
            Ok(erase::erase_book(&id).await?)
        })
    }

    fn clear_everything(&self) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move {
            self.tabs.borrow_mut().clear();
            Ok(erase::clear_everything().await?)
        })
    }

    fn storage(&self) -> Local<'_, Option<Storage>> {
        Box::pin(async {
            let told = persistence::persistence().await?;
            Some(Storage {
                persisted: told.persisted,
                usage: told.usage,
                quota: told.quota,
            })
        })
    }

    fn ask_persistence(&self) -> Local<'_, Option<bool>> {
        Box::pin(persistence::request())
    }

    fn rest(&self) -> Local<'_, ()> {
        Box::pin(rest::rest())
    }

    fn chance(&self) -> [u8; 8] {
        device::fresh_chance()
    }

    fn last_verified(&self, id: String) -> Local<'_, Option<VerifiedBackup>> {
        Box::pin(async move {
            let journal = IdbJournal::open(&id).await.ok()??;
            journal.meta(meta::BACKUP).await.ok()?
        })
    }

    fn keep_verified(&self, id: String, head: Head) -> Local<'_, Result<VerifiedBackup, DeskError>> {
        Box::pin(async move {
            let journal = IdbJournal::open(&id).await?.ok_or(JournalError::Damaged(1))?;
            // An older file that is read again says nothing of the records since.
            let before: Option<VerifiedBackup> = journal.meta(meta::BACKUP).await?;
            if let Some(before) = before.filter(|before| before.head.count > head.count) {
                return Ok(before);
            }
            let at = BrowserOutside.now();
            let verified = VerifiedBackup { head, at };
            journal.keep_meta(meta::BACKUP, &verified).await?;
            Ok(verified)
        })
    }

    fn replacement(&self, id: String) -> Local<'_, Option<Replacement>> {
        Box::pin(async move {
            let journal = IdbJournal::open(&id).await.ok()??;
            let found = journal.meta(meta::REPLACED).await;
            journal.close();
            found.ok()?
        })
    }

    fn replacement_recorded(&self, id: String) -> Local<'_, ()> {
        Box::pin(async move {
            if let Ok(Some(journal)) = IdbJournal::open(&id).await {
                drop(journal.keep_meta(meta::REPLACED, &None::<Replacement>).await);
                journal.close();
            }
        })
    }

    fn habit(&self, id: &str, name: &str) -> Option<String> {
        locals::get(&habit_key(id, name))
    }

    fn keep_habit(&self, id: &str, name: &str, value: &str) {
        locals::set(&habit_key(id, name), value);
    }

    fn on_news(&self, id: String, hear: Rc<dyn Fn()>) {
        let tabs = Tabs::join(&id, move |_| hear());
        self.tabs.borrow_mut().insert(id, tabs);
    }
}
