//! The directory: which books this browser keeps, for the chooser. `indexedDB.databases()` is missing in
//! older Firefox, so the list is a small database of its own. It holds no word of any matter.

use futures::future::{Either, select};
use gloo::timers::future::TimeoutFuture;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::connection::{Connection, Write};
use super::schema::{BOOKS, DIRECTORY, DIRECTORY_STORES};
use super::value;
use crate::desk::journal::JournalError;
use crate::ledger::plain;

/// One line of the chooser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookEntry {
    /// The book's id; its database is named after it.
    pub id: String,
    /// Which kind of book it is, in the code's own word.
    pub kind: String,
    /// What the chooser shows.
    pub label: String,
    /// When it was founded or restored here, RFC 3339.
    pub created: String,
    /// When it was last opened, RFC 3339.
    pub opened: String,
}

impl BookEntry {
    fn of_row((id, text): &(JsValue, JsValue)) -> Self {
        let written = text.as_string();
        written
            .and_then(|text| plain::read_bytes(text.as_bytes()).ok())
            .unwrap_or_else(|| Self {
                id: id.as_string().unwrap_or_default(),
                kind: String::new(),
                label: String::new(),
                created: String::new(),
                opened: String::new(),
            })
    }
}

/// The list of books in this browser.
#[derive(Debug)]
pub struct Directory {
    connection: Connection,
}

/// How long the list is waited for. `WebKit` may keep a database of a page that was left in the middle of a
/// transaction from the next page for good.
const WAIT_MS: u32 = 3_000;

/// What the directory lists, the book opened last first; a directory that does not answer is unavailable.
pub async fn listed() -> Result<Vec<BookEntry>, JournalError> {
    let asked = Box::pin(async { Directory::open().await?.books().await });
    match select(asked, TimeoutFuture::new(WAIT_MS)).await {
        Either::Left((listed, _)) => listed,
        Either::Right(_) => Err(JournalError::Unavailable("the directory does not answer".into())),
    }
}

impl Directory {
    /// Opens the directory, making it if there is none.
    pub async fn open() -> Result<Self, JournalError> {
        let connection = Connection::ready(DIRECTORY, &DIRECTORY_STORES).await?;
        Ok(Self { connection })
    }

    /// All books, the one opened last first. An entry that can't be read is still listed by its id.
    pub async fn books(&self) -> Result<Vec<BookEntry>, JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.read(&database, &[BOOKS])?;
        let store = self.told(transaction.object_store(BOOKS))?;
        let rows = self.told(value::rows(&store, value::from(""), u32::MAX).await)?;
        let mut entries: Vec<BookEntry> = rows.iter().map(BookEntry::of_row).collect();
        entries.sort_by(|a, b| b.opened.cmp(&a.opened).then_with(|| a.id.cmp(&b.id)));
        Ok(entries)
    }

    /// Lists a book, or changes what is said of it.
    pub async fn list(&self, entry: &BookEntry) -> Result<(), JournalError> {
        let text = serde_json::to_string(entry).expect("an entry is plain text");
        let database = self.connection.database().await?;
        let transaction = self.connection.write(&database, &[BOOKS], Write::Strict)?;
        let store = self.told(transaction.object_store(BOOKS))?;
        let (key, text) = (JsValue::from_str(&entry.id), JsValue::from_str(&text));
        let sent = self.told(value::send(&store, key, text))?;
        self.connection.commit(transaction, [sent]).await
    }

    /// Takes a book off the list. Its database is not touched.
    pub async fn strike(&self, id: &str) -> Result<(), JournalError> {
        let database = self.connection.database().await?;
        let transaction = self.connection.write(&database, &[BOOKS], Write::Strict)?;
        let store = self.told(transaction.object_store(BOOKS))?;
        let sent = self.told(value::send_deletion(&store, JsValue::from_str(id).into()))?;
        self.connection.commit(transaction, [sent]).await
    }

    fn told<T>(&self, answer: indexed_db_futures::Result<T>) -> Result<T, JournalError> {
        answer.map_err(|error| self.connection.told(&error))
    }
}
