//! A book laid open for a screen: [`OpenBook`] over any desk, whatever stores the records.
//!
//! Adds nothing to what the desk decides. It tells others that the book moved only after the desk stored it, and it
//! keeps unsent text: hidden with the book's key where the book has one.

use core::fmt::Write as _;
use std::sync::Arc;

use jiff::civil::{Date, Time};

use super::handle::{DeskError, Local, OpenBook, Told, Verified};
use super::journal::{Drafts, Journal};
use super::open::Desk;
use super::outside::Outside;
use super::slips::{JudgedBy, Slips};
use crate::domain::application::Attachment;
use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::id::{AttachmentId, DeviceId, MatterId, MeetingId, MemberId};
use crate::domain::imported::Imports;
use crate::domain::matter::Matter;
use crate::domain::meeting::Meeting;
use crate::domain::occasion::Moment;
use crate::domain::self_check::Slip;
use crate::ledger::{Head, HeadCode, Standing};

/// A founded book on its desk.
pub struct LaidOpen<J, O> {
    desk: Desk<J, O>,
    book: Arc<Book>,
    on_moved: Box<dyn Fn(u32)>,
}

impl<J: Journal + Drafts, O: Outside> LaidOpen<J, O> {
    /// Lays a desk open; `None` before the book was founded. `on_moved` hears the count after each own act.
    pub fn of(desk: Desk<J, O>, on_moved: impl Fn(u32) + 'static) -> Option<Self> {
        let book = desk.book()?;
        Some(Self {
            desk,
            book,
            on_moved: Box::new(on_moved),
        })
    }

    /// The desk beneath.
    pub const fn desk(&self) -> &Desk<J, O> {
        &self.desk
    }
}

impl<J: Journal + Drafts, O: Outside> OpenBook for LaidOpen<J, O> {
    fn book(&self) -> Arc<Book> {
        self.desk.book().unwrap_or_else(|| Arc::clone(&self.book))
    }

    fn head(&self) -> Head {
        self.desk.head()
    }

    fn device(&self) -> DeviceId {
        self.desk.device()
    }

    fn writable(&self) -> bool {
        self.desk.writable()
    }

    fn today(&self) -> Date {
        self.desk.outside().today()
    }

    fn clock(&self) -> Time {
        let now = Moment(self.desk.outside().now());
        now.time().unwrap_or_else(Time::midnight)
    }

    fn dispatch(
        &self,
        actor: MemberId,
        command: Command,
        blobs: Vec<(AttachmentId, Vec<u8>)>,
    ) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move {
            let before = self.desk.head();
            let answer = self.desk.dispatch(actor, &command, &blobs).await;
            let after = self.desk.head();
            if after != before {
                (self.on_moved)(after.count);
            }
            answer
        })
    }

    fn consider(&self, actor: MemberId, command: Command) -> Local<'_, Result<(), DeskError>> {
        Box::pin(async move { self.desk.consider(actor, &command).await.map(drop) })
    }

    fn matter(&self, id: MatterId) -> Local<'_, Result<Arc<Matter>, DeskError>> {
        Box::pin(self.desk.matter(id))
    }

    fn meeting(&self, id: MeetingId) -> Local<'_, Result<Arc<Meeting>, DeskError>> {
        Box::pin(self.desk.meeting(id))
    }

    fn records(&self, from: u32, limit: u32) -> Local<'_, Result<Vec<Told>, DeskError>> {
        Box::pin(self.desk.records(from, limit))
    }

    fn imports(&self) -> Local<'_, Result<Arc<Imports>, DeskError>> {
        Box::pin(self.desk.imports())
    }

    fn attachment(&self, attachment: Attachment) -> Local<'_, Result<Vec<u8>, DeskError>> {
        Box::pin(async move { self.desk.attachment(&attachment).await })
    }

    fn catch_up(&self) -> Local<'_, Result<bool, DeskError>> {
        Box::pin(self.desk.catch_up())
    }

    fn verify_more(&self, so_far: Option<Verified>) -> Local<'_, Result<Verified, DeskError>> {
        Box::pin(self.desk.verify_more(so_far))
    }

    fn standing(&self, code: HeadCode) -> Local<'_, Result<Standing, DeskError>> {
        Box::pin(async move { self.desk.standing(&code).await })
    }

    fn export<'a>(
        &'a self,
        sink: &'a mut dyn FnMut(Vec<u8>),
        progress: &'a mut dyn FnMut(u32, u32),
    ) -> Local<'a, Result<Head, DeskError>> {
        Box::pin(self.desk.export(sink, progress))
    }

    fn keep_shelf(&self, records_min: u32) -> Local<'_, ()> {
        // A shelf that could not be kept is made again at the next start.
        Box::pin(async move { drop(self.desk.keep_shelf(records_min).await) })
    }

    fn slips(&self) -> Local<'_, Slips> {
        // What can't be read is checked again.
        Box::pin(async move { self.desk.slips().await.unwrap_or_default() })
    }

    fn keep_slips(&self, slips: Vec<Slip>, made_by: JudgedBy) -> Local<'_, ()> {
        Box::pin(async move { drop(self.desk.keep_slips(&slips, made_by).await) })
    }

    fn draft(&self, form: String) -> Local<'_, Option<String>> {
        Box::pin(async move {
            let kept = self.desk.journal().draft(&form).await.ok().flatten()?;
            match self.desk.reveal(&form, &from_hex(&kept).unwrap_or_default()) {
                Some(plain) => String::from_utf8(plain?).ok(),
                None => Some(kept),
            }
        })
    }

    fn keep_draft(&self, form: String, text: Option<String>) -> Local<'_, ()> {
        Box::pin(async move {
            let journal = self.desk.journal();
            // A draft is a comfort: where the store refuses it, the text still stands in the form.
            drop(match text {
                None => journal.drop_draft(&form).await,
                Some(text) => match self.desk.hide(&form, text.as_bytes()) {
                    Some(hidden) => journal.keep_draft(&form, &to_hex(&hidden)).await,
                    None => journal.keep_draft(&form, &text).await,
                },
            });
        })
    }
}

fn to_hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            write!(text, "{byte:02x}").expect("a string takes every text");
            text
        })
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks(2);
    digits
        .map(|pair| u8::from_str_radix(core::str::from_utf8(pair).ok()?, 16).ok())
        .collect()
}
