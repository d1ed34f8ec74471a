//! The room where books stand: which there are on this machine, founding, opening, restoring, clearing.
//!
//! Implemented by the application over the store; the screen asks through this port.

use std::rc::Rc;

use super::handle::{DeskError, Local, OpenBook};
use crate::domain::event::Founding;
use crate::domain::id::{DeviceId, MemberId};
use crate::domain::register::BookKind;
use crate::exchange::bundle::BundleError;
use crate::ledger::{Head, HeadCode, Standing};

/// A book on this machine, as the chooser lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The id.
    pub id: String,
    /// Main or personnel; `None` where the entry can't be read.
    pub kind: Option<BookKind>,
    /// The office's short name.
    pub label: String,
    /// When it was founded or restored here.
    pub created: String,
    /// When it was opened last.
    pub opened: String,
}

/// What was found when a book was opened, held against what this machine last acknowledged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// The log reaches the acknowledged head and agrees with it.
    Whole,
    /// Nothing was acknowledged on this machine before.
    Unwitnessed,
    /// The log ends before what was acknowledged: data was lost; offer to restore.
    Shorter {
        /// What was acknowledged.
        known: Head,
    },
    /// The log has another record there: history was changed or replaced.
    Differs {
        /// What was acknowledged.
        known: Head,
    },
}

/// A book that was opened.
#[derive(Clone)]
pub struct Opened {
    /// The book.
    pub book: Rc<dyn OpenBook>,
    /// What the machine remembers of it.
    pub witness: Witness,
}

/// What a book file holds, told before anything of it is taken over.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each answers its own question of the person who restores"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    /// The book's id.
    pub book: String,
    /// Main or personnel; `None` where an encrypted one is closed or the founding can't be read.
    pub kind: Option<BookKind>,
    /// The office's short name, where it can be read.
    pub label: String,
    /// When the file was written.
    pub written_at: String,
    /// Its head.
    pub head: Head,
    /// Its attachments.
    pub blobs: u32,
    /// Whether it asks for a passphrase.
    pub encrypted: bool,
    /// The bodies that were taken out here by law and stand in the file: they would come back.
    pub returning: u32,
    /// Whether its frame and its records hold together.
    pub whole: bool,
    /// How many attachments are missing or altered.
    pub attachments_lost: u32,
    /// The first record that this program can't read although it holds together: a newer one wrote it.
    pub unreadable: Option<u32>,
    /// The first damaged record, where there is one.
    pub damaged_at: Option<u32>,
    /// Bodies taken out by law.
    pub erased: u32,
    /// The head of the same book on this machine, where it is here.
    pub here: Option<Head>,
    /// Whether only that head is left here: the book itself is gone or can't be read.
    pub lost: bool,
    /// Whether it holds everything that is here; also where nothing is here.
    pub continues: bool,
    /// Whether everything in it is also here: a backup of this very book.
    pub held_here: bool,
    /// How it stands against the printed code, where one was given.
    pub expected: Option<Standing>,
    /// The machine that holds the pen, where it can be read.
    pub pen: Option<DeviceId>,
}

/// What the browser says of its storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Storage {
    /// Whether it is never cleared without asking; `None` where the browser doesn't say.
    pub persisted: Option<bool>,
    /// Bytes in use, roughly.
    pub usage: Option<u64>,
    /// Bytes that may be used, roughly.
    pub quota: Option<u64>,
}

/// The last backup of a book that was read again and found whole.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct VerifiedBackup {
    /// The head it holds.
    pub head: Head,
    /// When it was verified, RFC 3339.
    pub at: String,
}

/// Why something with a book file failed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// The book or the store.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The file.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// The browser could not read the file that was chosen.
    #[error("the file can't be read")]
    FileUnreadable,
    /// The file is damaged; nothing was taken over.
    #[error("the file is damaged")]
    Damaged,
    /// The book on this machine is longer than the file, or has another history.
    #[error("the book here is ahead of the file")]
    Behind {
        /// The head here.
        here: Head,
    },
}

/// A file the person chose, read in slices so that it never stands in memory whole.
pub trait ChosenFile {
    /// Its size in bytes.
    fn bytes(&self) -> u64;
    /// A slice of it.
    fn slice(&self, from: u64, until: u64) -> Local<'_, Result<Vec<u8>, ArchiveError>>;
}

/// The habit that names the post in use (a member's id).
pub const POST_HABIT: &str = "post";
/// A restoring that waits to be put on record: a file took the place of records that it does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Replacement {
    /// How many records the file held.
    pub from: u32,
    /// How many were here before.
    pub known: u32,
}

impl Replacement {
    /// What waits after a file of `from` records took the place of `here` ones, with what waited before.
    pub fn after(before: Option<Self>, from: u32, here: u32) -> Self {
        Self {
            from: before.map_or(from, |before| before.from.min(from)),
            known: before.map_or(here, |before| before.known.max(here)),
        }
    }
}

/// The room where books stand.
pub trait Archive {
    /// This machine's id, made at first use.
    fn device(&self) -> DeviceId;
    /// The books here, the one opened last first.
    fn books(&self) -> Local<'_, Result<Vec<Listed>, DeskError>>;
    /// Founds a book; a personnel book asks for a passphrase.
    fn found(
        &self,
        founding: Founding,
        actor: MemberId,
        passphrase: Option<String>,
    ) -> Local<'_, Result<Opened, DeskError>>;
    /// Whether opening asks for a passphrase.
    fn asks_passphrase(&self, id: String) -> Local<'_, Result<bool, DeskError>>;
    /// Opens a book.
    fn open(&self, id: String, passphrase: Option<String>) -> Local<'_, Result<Opened, DeskError>>;
    /// Reads a book file through and says what it holds; nothing is stored. `expected` is a printed head code.
    fn inspect<'a>(
        &'a self,
        file: Rc<dyn ChosenFile>,
        passphrase: Option<String>,
        expected: Option<HeadCode>,
        progress: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<FileReport, ArchiveError>>;
    /// Takes a whole book file over, in place of the same book here; refused where the book here is ahead, unless
    /// `replace` says that a person chose to. The replaced book is gone; the screen asks first.
    fn restore<'a>(
        &'a self,
        file: Rc<dyn ChosenFile>,
        passphrase: Option<String>,
        replace: bool,
        progress: &'a dyn Fn(u64, u64),
    ) -> Local<'a, Result<Opened, ArchiveError>>;
    /// The raw log of a book that won't open, as a file that keeps everything that can be read.
    fn salvage<'a>(&'a self, id: String, sink: &'a mut dyn FnMut(Vec<u8>)) -> Local<'a, Result<(), DeskError>>;
    /// Clears one book from this machine.
    fn clear(&self, id: String) -> Local<'_, Result<(), DeskError>>;
    /// Clears everything of this program from this machine.
    fn clear_everything(&self) -> Local<'_, Result<(), DeskError>>;
    /// What the browser says of its storage; `None` where it can't be asked.
    fn storage(&self) -> Local<'_, Option<Storage>>;
    /// Asks the browser to keep the storage for good.
    fn ask_persistence(&self) -> Local<'_, Option<bool>>;
    /// A moment's rest for the browser, so that long work never blocks typing.
    fn rest(&self) -> Local<'_, ()>;
    /// Fresh chance, for ids made outside a command (attachments).
    fn chance(&self) -> [u8; 8];
    /// The last backup of a book that was read again and found whole on this machine.
    fn last_verified(&self, id: String) -> Local<'_, Option<VerifiedBackup>>;
    /// Remembers that a backup with this head was read again and found whole.
    fn keep_verified(&self, id: String, head: Head) -> Local<'_, Result<VerifiedBackup, DeskError>>;
    /// The restoring of a book that waits to be put on record.
    fn replacement(&self, id: String) -> Local<'_, Option<Replacement>>;
    /// The restoring was put on record.
    fn replacement_recorded(&self, id: String) -> Local<'_, ()>;
    /// A small habit of this machine with a book (the post in use); may be missing at any time.
    fn habit(&self, id: &str, name: &str) -> Option<String>;
    /// Remembers a habit, as far as the browser lets us.
    fn keep_habit(&self, id: &str, name: &str, value: &str);
    /// Has `hear` called when another tab wrote to the open book or cleared it; replaces what heard before.
    fn on_news(&self, id: String, hear: Rc<dyn Fn()>);
}
