//! The workspace: the open book as signals, and the one way to do something to it.
//!
//! A `Copy` handle in context. The book signal is written in one place, after `dispatch` returned: nothing is
//! shown before it is stored. `dispatch` runs outside any component's owner, so a write finishes when the user
//! leaves the page.

use core::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use jiff::civil::{Date, Time};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::{Archive, DeskError, OpenBook};
use crate::domain::application::Attachment;
use crate::domain::book::Book;
use crate::domain::calendar::Calendar;
use crate::domain::command::Command;
use crate::domain::id::{AttachmentId, MatterId, MeetingId, MemberId};
use crate::domain::imported::Imports;
use crate::domain::matter::Matter;
use crate::domain::meeting::Meeting;
use crate::domain::rulebook::Rulebook;
use crate::domain::summary::Summary;
use crate::text::journal;

/// After how many records the shelf is kept in the midst of writing; a pause keeps it after any.
const SHELF_AFTER_RECORDS: u32 = 24;

/// How the last write stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Everything is stored.
    #[default]
    Done,
    /// A write is under way.
    UnderWay,
    /// The store refused the last write.
    Failed,
}

/// A file that is being read.
type Reading<T> = Pin<Box<dyn Future<Output = Option<Arc<T>>>>>;

/// The open book, for every page.
#[derive(Clone, Copy)]
pub struct Workspace {
    open: StoredValue<Rc<dyn OpenBook>, LocalStorage>,
    archive: StoredValue<Rc<dyn Archive>, LocalStorage>,
    book: RwSignal<Arc<Book>>,
    actor: RwSignal<MemberId>,
    today: RwSignal<Date>,
    saving: RwSignal<Saving>,
}

/// The workspace that the application provided.
pub fn use_workspace() -> Workspace {
    use_context::<Workspace>().expect("the application provides the workspace around every page")
}

impl Workspace {
    /// Makes the workspace of an open book; `actor` is the post in use.
    pub fn new(archive: Rc<dyn Archive>, open: Rc<dyn OpenBook>, actor: MemberId) -> Self {
        let (book, today) = (open.book(), open.today());
        Self {
            open: StoredValue::new_local(open),
            archive: StoredValue::new_local(archive),
            book: RwSignal::new(book),
            actor: RwSignal::new(actor),
            today: RwSignal::new(today),
            saving: RwSignal::new(Saving::Done),
        }
    }

    /// The port to the open book.
    pub fn open(self) -> Rc<dyn OpenBook> {
        self.open.get_value()
    }

    /// The room where books stand.
    pub fn archive(self) -> Rc<dyn Archive> {
        self.archive.get_value()
    }

    /// The book, tracked; carry it, don't copy it.
    pub fn book(self) -> Arc<Book> {
        self.book.get()
    }

    /// Looks at the book, tracked.
    pub fn with<T>(self, look: impl FnOnce(&Book) -> T) -> T {
        self.book.with(|book| look(book))
    }

    /// A small value of the book that only tells when it changes.
    pub fn select<T: PartialEq + Send + Sync + 'static>(
        self,
        look: impl Fn(&Book) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.book.with(|book| look(book)))
    }

    /// The summary of a matter, tracked.
    pub fn summary(self, id: MatterId) -> Memo<Option<Arc<Summary>>> {
        self.select(move |book| book.matters.get(&id).cloned())
    }

    /// The rulebook that judges today.
    pub fn rulebook(self) -> Arc<Rulebook> {
        let today = self.today();
        self.with(|book| Arc::clone(book.rulebook(today)))
    }

    /// Counts with the working-day calendar of this book.
    pub fn with_calendar<T>(self, count: impl FnOnce(&Calendar) -> T) -> T {
        self.book.with(|book| count(&book.calendar()))
    }

    /// A post by its member id.
    pub fn post(self, id: MemberId) -> String {
        self.with(|book| book.roster.post(id).to_owned())
    }

    /// All posts the roster ever named, as those whose votes and words are looked for.
    pub fn posts_ever(self) -> Vec<String> {
        self.with(|book| book.roster.members.iter().map(|member| member.post.clone()).collect())
    }

    /// All posts in office, for lists that offer names.
    pub fn posts(self) -> Vec<String> {
        let today = self.today();
        self.with(|book| {
            let members = book.roster.members.iter();
            members
                .filter(|member| member.in_office(today))
                .map(|member| member.post.clone())
                .collect()
        })
    }

    /// The post in use (录入人), tracked.
    pub fn actor(self) -> MemberId {
        self.actor.get()
    }

    /// The post in use, in words, not tracked: the default of "by whom" fields.
    pub fn actor_post(self) -> String {
        let actor = self.actor.get_untracked();
        self.book.with_untracked(|book| book.roster.post(actor).to_owned())
    }

    /// Changes the post in use.
    pub fn set_actor(self, actor: MemberId) {
        self.actor.set(actor);
    }

    /// The day, tracked: it turns at midnight.
    pub fn today(self) -> Date {
        self.today.get()
    }

    /// The hour, now.
    pub fn clock(self) -> Time {
        self.open().clock()
    }

    /// Whether this machine may write.
    pub fn writable(self) -> bool {
        self.with(|book| self.holds_pen(book))
    }

    /// Whether this machine holds the pen of the book as it stands there.
    pub fn holds_pen(self, book: &Book) -> bool {
        book.pen == self.open().device()
    }

    /// Why nothing can be changed on this machine, where it may not write; tracked.
    pub fn read_only(self) -> Option<String> {
        (!self.writable()).then(|| journal::READ_ONLY.to_owned())
    }

    /// How the last write stands.
    pub fn saving(self) -> ReadSignal<Saving> {
        self.saving.read_only()
    }

    /// Does a command and hands the answer to `done`, on the same thread, once it is stored or refused.
    pub fn dispatch(self, command: Command, done: impl FnOnce(Result<(), DeskError>) + 'static) {
        self.dispatch_with(command, Vec::new(), Box::new(done));
    }

    /// The same with the contents of attachments.
    pub fn dispatch_with(
        self,
        command: Command,
        blobs: Vec<(AttachmentId, Vec<u8>)>,
        done: Box<dyn FnOnce(Result<(), DeskError>)>,
    ) {
        let (open, actor) = (self.open(), self.actor.get_untracked());
        self.saving.set(Saving::UnderWay);
        spawn_local(async move {
            let answer = open.dispatch(actor, command, blobs).await;
            let failed = matches!(answer, Err(DeskError::Store(_)));
            let _ = self.saving.try_set(if failed { Saving::Failed } else { Saving::Done });
            self.refresh();
            done(answer);
            open.keep_shelf(SHELF_AFTER_RECORDS).await;
        });
    }

    /// Asks whether the rules would let a command through; nothing is written.
    pub async fn consider(self, command: Command) -> Result<(), DeskError> {
        let (open, actor) = (self.open(), self.actor.get_untracked());
        open.consider(actor, command).await
    }

    /// Reads what other tabs wrote and shows it.
    pub fn catch_up(self) {
        let open = self.open();
        spawn_local(async move {
            if open.catch_up().await.is_ok() {
                self.refresh();
            }
        });
    }

    /// Keeps the shelf as the book stands, so that the next start has nothing to catch up with.
    pub fn keep_shelf(self) {
        let open = self.open();
        spawn_local(async move { open.keep_shelf(1).await });
    }

    /// Shows the book as the desk has it; tells only if it changed. Also lets the day turn.
    pub fn refresh(self) {
        // A write may end after the person left the book.
        let Some(open) = self.open.try_get_value() else {
            return;
        };
        let (book, today) = (open.book(), open.today());
        if self
            .book
            .try_with_untracked(|shown| !Arc::ptr_eq(shown, &book))
            .unwrap_or(false)
        {
            let _ = self.book.try_set(book);
        }
        if self.today.try_with_untracked(|shown| *shown != today).unwrap_or(false) {
            let _ = self.today.try_set(today);
        }
    }

    /// One matter's file, read anew whenever the book moves and told only if it is another; `None` while it is read or if
    /// there is none.
    pub fn matter(self, id: Signal<MatterId>) -> Signal<Option<Arc<Matter>>> {
        self.file(move |open| {
            let id = id.get();
            Box::pin(async move { open.matter(id).await.ok() })
        })
    }

    /// One meeting's file, read anew whenever the book moves.
    pub fn meeting(self, id: Signal<MeetingId>) -> Signal<Option<Arc<Meeting>>> {
        self.file(move |open| {
            let id = id.get();
            Box::pin(async move { open.meeting(id).await.ok() })
        })
    }

    /// What was imported of the office's own books, read anew whenever the book moves.
    pub fn imports(self) -> Signal<Option<Arc<Imports>>> {
        self.file(|open| Box::pin(async move { open.imports().await.ok() }))
    }

    fn file<T: Send + Sync + 'static>(
        self,
        read: impl Fn(Rc<dyn OpenBook>) -> Reading<T> + 'static,
    ) -> Signal<Option<Arc<T>>> {
        let file = RwSignal::new(None::<Arc<T>>);
        // Only the answer to the last question is shown: another file may have been asked for meanwhile.
        let asked = StoredValue::new(0_u32);
        Effect::new(move |_| {
            self.book.track();
            let reading = read(self.open());
            let this = asked.get_value().wrapping_add(1);
            asked.set_value(this);
            spawn_local(async move {
                let read = reading.await;
                let same = |shown: &Option<Arc<T>>| match (shown, &read) {
                    (Some(shown), Some(read)) => Arc::ptr_eq(shown, read),
                    _ => false,
                };
                if asked.try_get_value() == Some(this) && file.try_with_untracked(same) == Some(false) {
                    let _ = file.try_set(read);
                }
            });
        });
        file.into()
    }

    /// The content of an attachment.
    pub async fn attachment(self, attachment: Attachment) -> Result<Vec<u8>, DeskError> {
        self.open().attachment(attachment).await
    }
}
