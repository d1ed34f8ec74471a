//! What a screen may ask of an open book, whatever stores it. Object-safe, so that the screen names no store.

use core::future::Future;
use core::pin::Pin;
use std::sync::Arc;

use jiff::civil::{Date, Time};

use super::journal::{AppendError, JournalError};
use super::slips::{JudgedBy, Slips};
use crate::domain::application::Attachment;
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::event::Subject;
use crate::domain::id::{AttachmentId, DeviceId, MatterId, MeetingId, MemberId};
use crate::domain::imported::Imports;
use crate::domain::matter::{Fact, Matter, Stamp};
use crate::domain::meeting::Meeting;
use crate::domain::refusal::Refusal;
use crate::domain::self_check::Slip;
use crate::ledger::{Damage, Head, HeadCode, RecordError, Standing};

/// A future that stays on this thread.
pub type Local<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// Why an act or a reading did not come about.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    /// The rules say no.
    #[error("refused")]
    Refused(Refusal),
    /// The store failed, or another tab was first twice in a row.
    #[error(transparent)]
    Store(#[from] AppendError),
    /// This machine kept the book, and its browser holds nothing of it any more. Never a fresh start: restore it.
    #[error("the book is lost")]
    Lost {
        /// How many records were acknowledged here, where that is still known.
        known: Option<u32>,
    },
    /// A restoring was cut short: what is here is a part of a file. Restore from the file again.
    #[error("the restoring was cut short")]
    CutShort,
    /// A stored record can't be read; the book opens for reading and salvage only.
    #[error("record {seq} can't be read")]
    Unreadable {
        /// The record.
        seq: u32,
    },
    /// What was typed can't be stored as a record (too long for one value).
    #[error(transparent)]
    Record(#[from] RecordError),
    /// The passphrase is wrong.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// A part of the program could not be fetched; nothing was done.
    #[error("a part of the program is missing")]
    NotLoaded,
    /// A copy without the pen, or a book of a newer program: reading only.
    #[error("read only")]
    ReadOnly,
}

impl From<JournalError> for DeskError {
    fn from(error: JournalError) -> Self {
        Self::Store(error.into())
    }
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// How far a verification has come, or what it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Records looked at.
    pub done: u32,
    /// Records in the book.
    pub all: u32,
    /// Bodies taken out by law.
    pub erased: u32,
    /// The first damage.
    pub damage: Option<Damage>,
    /// Whether the index of the records was wrong and was made anew.
    pub index_mended: bool,
}

/// A record as files take it in: what it is about, when and by whom, and what it says.
pub type Told = (Vec<Subject>, Stamp, Fact);

/// An open book as the screen sees it.
pub trait OpenBook {
    /// The book as it stands.
    fn book(&self) -> Arc<Book>;
    /// The head of the chain as it stands.
    fn head(&self) -> Head;
    /// This machine.
    fn device(&self) -> DeviceId;
    /// Whether this machine may write.
    fn writable(&self) -> bool;
    /// The day, in UTC+8.
    fn today(&self) -> Date;
    /// The hour, in UTC+8, to the minute.
    fn clock(&self) -> Time;
    /// Does a command: when it returns, the facts are stored.
    fn dispatch(
        &self,
        actor: MemberId,
        command: Command,
        blobs: Vec<(AttachmentId, Vec<u8>)>,
    ) -> Local<'_, Result<(), DeskError>>;
    /// Whether the rules would let a command through now; nothing is written.
    fn consider(&self, actor: MemberId, command: Command) -> Local<'_, Result<(), DeskError>>;
    /// One matter's file.
    fn matter(&self, id: MatterId) -> Local<'_, Result<Arc<Matter>, DeskError>>;
    /// One meeting's file.
    fn meeting(&self, id: MeetingId) -> Local<'_, Result<Arc<Meeting>, DeskError>>;
    /// Up to `limit` records from sequence number `from` on, in order, each with the files it is about.
    fn records(&self, from: u32, limit: u32) -> Local<'_, Result<Vec<Told>, DeskError>>;
    /// What was imported of the office's own books.
    fn imports(&self) -> Local<'_, Result<Arc<Imports>, DeskError>>;
    /// The content of an attachment, checked against its digest.
    fn attachment(&self, attachment: Attachment) -> Local<'_, Result<Vec<u8>, DeskError>>;
    /// Reads what others wrote meanwhile; `true` if there was something.
    fn catch_up(&self) -> Local<'_, Result<bool, DeskError>>;
    /// Verifies some more of the chain, from the start at first; call again until `done == all`.
    fn verify_more(&self, so_far: Option<Verified>) -> Local<'_, Result<Verified, DeskError>>;
    /// How the book stands against a code that was printed or exported.
    fn standing(&self, code: HeadCode) -> Local<'_, Result<Standing, DeskError>>;
    /// Writes the whole book as a bundle, chunk by chunk; `progress` hears (written, all) records.
    fn export<'a>(
        &'a self,
        sink: &'a mut dyn FnMut(Vec<u8>),
        progress: &'a mut dyn FnMut(u32, u32),
    ) -> Local<'a, Result<Head, DeskError>>;
    /// Keeps the cached shelf for the next start, if so many records were made since it was kept last. Never an error
    /// for the person.
    fn keep_shelf(&self, records_min: u32) -> Local<'_, ()>;
    /// The slips that earlier self-checks kept; none where they can't be read.
    fn slips(&self) -> Local<'_, Slips>;
    /// Keeps slips for the next self-check, unless what they were made by does not judge any more. Never an error for
    /// the person.
    fn keep_slips(&self, slips: Vec<Slip>, made_by: JudgedBy) -> Local<'_, ()>;
    /// Unsent text of a form.
    fn draft(&self, form: String) -> Local<'_, Option<String>>;
    /// Keeps unsent text, or throws it away (`None`).
    fn keep_draft(&self, form: String, text: Option<String>) -> Local<'_, ()>;
}
