//! One connection to one database, opened when needed and given up when the browser asks for it.
//!
//! It closes on `versionchange` (another tab erases or upgrades), on `pagehide` (so that the page may rest
//! in the back/forward cache) and when the browser closes it; the next use opens it again. Opening again
//! never makes a database anew: a book that was erased elsewhere stays erased.

use core::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo::events::EventListener;
use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::future::{OpenDbRequest, VoidRequest};
use indexed_db_futures::internals::SystemRepr as _;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};

use super::fault;
use super::schema;
use crate::desk::journal::JournalError;

/// How hard the browser must try before it says that something is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// On the disk itself: the log.
    Strict,
    /// Handed to the operating system, which survives a killed browser: drafts and caches.
    Relaxed,
}

/// A connection that mends itself.
#[derive(Debug)]
pub struct Connection {
    name: String,
    open: Rc<RefCell<Option<Open>>>,
    _pagehide: Option<EventListener>,
}

#[derive(Debug)]
struct Open {
    database: Database,
    lost: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl Connection {
    /// Connects to a database that exists, or tells that there is none by this name.
    pub async fn existing(name: &str) -> Result<Option<Self>, JournalError> {
        let found = open_database(name, Absent::Refuse).await?;
        Ok(found.map(|database| Self::over(name, database)))
    }

    /// Connects to a database, making it with these stores if there is none.
    pub async fn ready(name: &str, stores: &'static [&'static str]) -> Result<Self, JournalError> {
        let database = open_database(name, Absent::Create(stores))
            .await?
            .ok_or_else(|| gone(name))?;
        Ok(Self::over(name, database))
    }

    fn over(name: &str, database: Database) -> Self {
        let open = Rc::new(RefCell::new(Some(Open::watch(database))));
        let pagehide = web_sys::window().map(|window| {
            let open = Rc::clone(&open);
            EventListener::new(&window, "pagehide", move |_| close(&open))
        });
        Self {
            name: name.to_owned(),
            open,
            _pagehide: pagehide,
        }
    }

    /// Gives the connection up; transactions under way still finish.
    pub fn close(&self) {
        close(&self.open);
    }

    /// The open database, opened again if the connection was lost meanwhile.
    pub(super) async fn database(&self) -> Result<Database, JournalError> {
        if let Some(database) = self.current() {
            return Ok(database);
        }
        let database = open_database(&self.name, Absent::Refuse)
            .await?
            .ok_or_else(|| gone(&self.name))?;
        // Somebody else may have opened it while this one waited: one connection is enough.
        if let Some(other) = self.current() {
            database.close();
            return Ok(other);
        }
        self.open.replace(Some(Open::watch(database.clone())));
        Ok(database)
    }

    fn current(&self) -> Option<Database> {
        let open = self.open.borrow();
        let open = open.as_ref().filter(|open| !open.lost.get())?;
        Some(open.database.clone())
    }

    /// Begins a transaction that only reads.
    pub(super) fn read<'a>(&self, database: &'a Database, stores: &[&str]) -> Result<Transaction<'a>, JournalError> {
        let built = database.transaction(stores).build();
        built.map_err(|error| self.told(&error))
    }

    /// Begins a transaction that writes.
    pub(super) fn write<'a>(
        &self,
        database: &'a Database,
        stores: &[&str],
        write: Write,
    ) -> Result<Transaction<'a>, JournalError> {
        let durability = match write {
            Write::Strict => TransactionDurability::Strict,
            Write::Relaxed => TransactionDurability::Relaxed,
        };
        let built = database
            .transaction(stores)
            .with_mode(TransactionMode::Readwrite)
            .with_options(TransactionOptions::new().with_durability(durability))
            .build();
        built.map_err(|error| self.told(&error))
    }

    /// Waits for every write that was sent, then commits; returns when the browser has said that
    /// everything is stored. On an error the transaction is dropped, and so taken back as a whole.
    pub(super) async fn commit(
        &self,
        transaction: Transaction<'_>,
        sent: impl IntoIterator<Item = VoidRequest>,
    ) -> Result<(), JournalError> {
        // Firefox, told to commit while requests are under way, stores the others when one of them fails.
        let raw = web_sys::IdbTransaction::clone(transaction.as_sys());
        for request in sent {
            let answer = request.await;
            answer.map_err(|error| self.told_within(&raw, &error))?;
        }
        let committed = transaction.commit().await;
        committed.map_err(|error| {
            let told = self.told_within(&raw, &error);
            // A commit that was refused outright would be done by the browser all the same once nobody holds on.
            drop(raw.abort());
            told
        })
    }

    /// Tells the error of a write. The crate loses the cause of an abort, such as a quota failure,
    /// which stands only on the transaction itself.
    fn told_within(&self, transaction: &web_sys::IdbTransaction, error: &Error) -> JournalError {
        let told = self.told(error);
        transaction
            .error()
            .map_or(told, |cause| fault::told_by_exception(&cause))
    }

    /// Tells an error by cause, and gives up the connection if it means that it is gone.
    pub(super) fn told(&self, error: &Error) -> JournalError {
        if fault::is_lost_connection(error) {
            self.close();
        }
        fault::told(error)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.close();
    }
}

impl Open {
    fn watch(database: Database) -> Self {
        let lost = Rc::new(Cell::new(false));
        let on_change = {
            let (raw, lost) = (database.as_sys().clone(), Rc::clone(&lost));
            EventListener::new(database.as_sys(), "versionchange", move |_| {
                lost.set(true);
                raw.close();
            })
        };
        let on_close = {
            let lost = Rc::clone(&lost);
            EventListener::new(database.as_sys(), "close", move |_| lost.set(true))
        };
        Self {
            database,
            lost,
            _listeners: [on_change, on_close],
        }
    }
}

fn close(open: &RefCell<Option<Open>>) {
    if let Some(open) = &*open.borrow() {
        open.lost.set(true);
        open.database.as_sys().close();
    }
}

fn gone(name: &str) -> JournalError {
    JournalError::Unavailable(format!("the database {name} does not exist"))
}

/// What to do where there is no database by the name.
#[derive(Clone, Copy, Debug)]
pub(super) enum Absent {
    Create(&'static [&'static str]),
    Refuse,
}

pub(super) async fn open_database(name: &str, absent: Absent) -> Result<Option<Database>, JournalError> {
    let mut asked = Asked::default();
    let request = Database::open(name)
        .with_version(schema::VERSION)
        .with_on_blocked(asked.on_blocked())
        .with_on_upgrade_needed(asked.on_upgrade_needed(absent));
    asked.answer(request.build()).await
}

/// Opens a database that exists whatever its version, only to read; `None` if there is none.
pub(super) async fn open_any_version(name: &str) -> Result<Option<Database>, JournalError> {
    let mut asked = Asked::default();
    let request = Database::open(name)
        .with_on_blocked(asked.on_blocked())
        .with_on_upgrade_needed(asked.on_upgrade_needed(Absent::Refuse));
    asked.answer(request.build()).await
}

/// What is heard while a database is being opened.
#[derive(Debug, Default)]
struct Asked {
    refused: Rc<Cell<bool>>,
    blocked: Option<oneshot::Receiver<()>>,
}

impl Asked {
    fn on_blocked(&mut self) -> impl FnOnce(VersionChangeEvent) -> indexed_db_futures::Result<()> + 'static {
        let (tell, blocked) = oneshot::channel();
        self.blocked = Some(blocked);
        move |_| {
            // Nobody listens any more once the request has ended.
            let _ = tell.send(());
            Ok(())
        }
    }

    fn on_upgrade_needed(
        &self,
        absent: Absent,
    ) -> impl FnOnce(VersionChangeEvent, Database) -> indexed_db_futures::Result<()> + 'static {
        let refused = Rc::clone(&self.refused);
        move |_, database| match absent {
            Absent::Create(stores) => schema::create_stores(&database, stores),
            Absent::Refuse => {
                refused.set(true);
                schema::refuse_creation(&database)
            }
        }
    }

    async fn answer(self, request: Result<OpenDbRequest, OpenDbError>) -> Result<Option<Database>, JournalError> {
        let request = request.map_err(|error| fault::told_by_opening(&error))?;
        let blocked = self.blocked.expect("the request was given its ear for being blocked");
        match select(request, blocked).await {
            Either::Left((Ok(database), _)) => Ok(Some(database)),
            Either::Left((Err(_), _)) if self.refused.get() => Ok(None),
            Either::Left((Err(error), _)) => Err(fault::told_by_opening(&error)),
            Either::Right(_) => Err(JournalError::Blocked),
        }
    }
}
