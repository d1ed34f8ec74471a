//! 从本机清除: taking a book, or everything, off this machine. Backups elsewhere are not touched.

use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo::events::EventListener;
use indexed_db_futures::database::Database;
use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::internals::SystemRepr as _;
use wasm_bindgen_futures::spawn_local;

use super::directory::Directory;
use super::schema::{DIRECTORY, book_name};
use super::tabs::{News, Tabs};
use super::{fault, locals, side_head};
use crate::desk::journal::JournalError;

/// Erases one book: database, local values, line in the directory; other tabs are told.
/// The caller closes its own journal first. `Blocked` if another tab holds the book open and does not let go: the
/// browser then deletes the database once that tab is closed, and the rest goes with it.
pub async fn erase_book(book: &str) -> Result<(), JournalError> {
    match delete_database(&book_name(book)).await? {
        Deletion::Done => forget(book).await,
        Deletion::Waits(request) => {
            let book = book.to_owned();
            spawn_local(async move {
                if request.await.is_ok() {
                    drop(forget(&book).await);
                }
            });
            Err(JournalError::Blocked)
        }
    }
}

/// Takes a book's database away so that a file can take its place. Where another tab holds it, `Blocked`: what this
/// machine acknowledged stays known, so that the book is never taken for one that was not there.
pub async fn make_room(book: &str) -> Result<(), JournalError> {
    match delete_database(&book_name(book)).await? {
        Deletion::Done => forget(book).await,
        Deletion::Waits(_) => Err(JournalError::Blocked),
    }
}

async fn forget(book: &str) -> Result<(), JournalError> {
    remove_locals(&format!("{}.", book_name(book)));
    Directory::open().await?.strike(book).await?;
    Tabs::join(book, |_| {}).tell(News::Erased);
    Ok(())
}

/// Erases every book and the directory itself. A book that can't be erased doesn't spare the others;
/// the first such failure is told, and the directory then stays.
pub async fn clear_everything() -> Result<(), JournalError> {
    let mut books = side_head::books();
    {
        let directory = Directory::open().await?;
        books.extend(directory.books().await?.into_iter().map(|entry| entry.id));
    }
    books.sort();
    books.dedup();
    let mut cleared = Ok(());
    for book in books {
        cleared = cleared.and(erase_book(&book).await);
    }
    cleared?;
    if let Deletion::Waits(_) = delete_database(DIRECTORY).await? {
        return Err(JournalError::Blocked);
    }
    remove_locals(DIRECTORY);
    Ok(())
}

fn remove_locals(prefix: &str) {
    for key in locals::keys(prefix) {
        locals::remove(&key);
    }
}

/// How the deletion of a database stands.
pub(super) enum Deletion {
    Done,
    /// Another tab holds the database; the browser deletes it as soon as it can.
    Waits(VoidRequest),
}

pub(super) async fn delete_database(name: &str) -> Result<Deletion, JournalError> {
    let request = Database::delete_by_name(name).map_err(|error| fault::told_by_opening(&error))?;
    let (tell_blocked, blocked) = oneshot::channel();
    let _listener = EventListener::once(request.as_sys(), "blocked", move |_| {
        // The receiver is gone only when the request has ended.
        let _ = tell_blocked.send(());
    });
    match select(request, blocked).await {
        Either::Left((deleted, _)) => deleted.map(|()| Deletion::Done).map_err(|error| fault::told(&error)),
        Either::Right((_, request)) => Ok(Deletion::Waits(request)),
    }
}
