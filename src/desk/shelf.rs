//! The shelf: the book as it was at a head, kept in pieces, so that a start need not read the whole log.
//!
//! One piece for each drawer of matters and meetings, one for the rest of the book. Keeping it again writes only what
//! changed since. It is never a second truth: what does not fit the log or this program is thrown away.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::handle::DeskError;
use super::journal::{Journal, Shelf};
use super::open::Desk;
use super::outside::Outside;
use crate::domain::book::Book;
use crate::domain::cabinet::{Cabinet, DRAWERS, Drawer};
use crate::domain::summary::{MeetingSummary, Summary};
use crate::ledger::{self, Head, plain};

/// The shape of the pieces written here. Whoever changes what a book, a summary or a meeting in a list holds counts up.
const SHAPE: u32 = 17;

/// The piece that holds the book without its drawers; the drawers' numbers come before it.
const BOOK: u16 = DRAWERS;

/// What one drawer holds.
#[derive(Serialize, Deserialize)]
struct Piece {
    matters: Vec<Arc<Summary>>,
    meetings: Vec<Arc<MeetingSummary>>,
}

/// Opens the piece of a number, where it can be opened.
pub(super) type Opener<'a> = &'a dyn Fn(u16, Vec<u8>) -> Option<Vec<u8>>;

/// The shelf as this desk knows it to be kept.
pub(super) struct Kept {
    head: Head,
    book: Arc<Book>,
}

impl Kept {
    fn at(kept: Option<&Self>) -> u32 {
        kept.map_or(0, |kept| kept.head.count)
    }
}

impl<J: Journal, O: Outside> Desk<J, O> {
    /// Begins with what was kept, where it fits the log. `open` opens a piece.
    pub(super) async fn take_shelf(&self, open: Opener<'_>) {
        // A cache may always be thrown away, also where it can't be read.
        let Ok(Some(found)) = self.journal.shelf().await else {
            return;
        };
        let head = found.head;
        let Ok(at_head) = self.journal.tail(head.count, 1).await else {
            return;
        };
        let fits = at_head
            .first()
            .is_some_and(|(seq, bytes)| *seq == head.count && ledger::head_of(bytes) == Ok(head));
        if !fits || found.shape != SHAPE {
            return;
        }
        if let Some(book) = self.gather(found.pieces, open) {
            let book = Arc::new(book);
            let mut state = self.state.borrow_mut();
            state.head = head;
            state.kept = Some(Kept {
                head,
                book: Arc::clone(&book),
            });
            state.book = Some(book);
        }
    }

    /// Keeps the shelf, if enough records were made since it was kept last.
    pub async fn keep_shelf(&self, records_min: u32) -> Result<(), DeskError> {
        let (book, head, kept) = {
            let mut state = self.state.borrow_mut();
            let Some(book) = state.book.clone() else {
                return Ok(());
            };
            let due = Kept::at(state.kept.as_ref()).saturating_add(records_min);
            if state.keeping || state.head.count < due {
                return Ok(());
            }
            state.keeping = true;
            (book, state.head, state.kept.take())
        };
        let stored = self.store_shelf(&book, head, kept.as_ref()).await;
        let mut state = self.state.borrow_mut();
        state.keeping = false;
        state.kept = if stored.is_ok() {
            Some(Kept { head, book })
        } else {
            kept
        };
        stored
    }

    async fn store_shelf(&self, book: &Book, head: Head, kept: Option<&Kept>) -> Result<(), DeskError> {
        // What lies beside the shelf may still hold what was erased since: it goes with it.
        if let Some(kept) = kept.filter(|kept| kept.book.expunged == book.expunged) {
            let changes = self.spread(book, head, Some(&kept.book));
            if self.journal.keep_shelf(&changes, Some(kept.head.count)).await? {
                return Ok(());
            }
        }
        let whole = self.spread(book, head, None);
        self.journal.keep_shelf(&whole, None).await?;
        Ok(())
    }

    /// The pieces of a book that are not as they were before.
    fn spread(&self, book: &Book, head: Head, before: Option<&Book>) -> Shelf {
        let mut pieces = BTreeMap::from([(BOOK, self.hidden(BOOK, to_bytes(book)))]);
        let nothing = (Cabinet::default(), Cabinet::default());
        let (matters, meetings) = before.map_or((&nothing.0, &nothing.1), |book| (&book.matters, &book.meetings));
        let matters = book.matters.drawers().zip(matters.drawers());
        let meetings = book.meetings.drawers().zip(meetings.drawers());
        for (number, (matters, meetings)) in (0..DRAWERS).zip(matters.zip(meetings)) {
            if changed(matters) || changed(meetings) {
                let piece = Piece {
                    matters: matters.0.values().cloned().collect(),
                    meetings: meetings.0.values().cloned().collect(),
                };
                pieces.insert(number, self.hidden(number, to_bytes(&piece)));
            }
        }
        Shelf {
            shape: SHAPE,
            head,
            pieces,
        }
    }

    /// The book that pieces make up; `None` where one of them can't be read.
    fn gather(&self, mut pieces: BTreeMap<u16, Vec<u8>>, open: Opener<'_>) -> Option<Book> {
        let rest = open(BOOK, pieces.remove(&BOOK)?)?;
        let mut book: Book = plain::read_bytes(&rest).ok()?;
        for (number, bytes) in pieces {
            let piece: Piece = plain::read_bytes(&open(number, bytes)?).ok()?;
            for summary in piece.matters {
                book.matters.insert(summary.id, summary);
            }
            for meeting in piece.meetings {
                book.meetings.insert(meeting.id, meeting);
            }
        }
        (book.id.to_string() == self.id).then_some(book)
    }

    fn hidden(&self, number: u16, plain: Vec<u8>) -> Vec<u8> {
        match &self.lock {
            Some((_, key)) => key.seal_part(&self.id, "shelf", number.into(), &plain, &self.outside.seed()),
            None => plain,
        }
    }

    pub(super) fn open_piece(&self, number: u16, bytes: Vec<u8>) -> Option<Vec<u8>> {
        match &self.lock {
            Some((_, key)) => key.open_part(&self.id, "shelf", number.into(), &bytes).ok(),
            None => Some(bytes),
        }
    }
}

/// A drawer, and the same one before.
type Pair<'a, K, V> = (&'a Arc<Drawer<K, V>>, &'a Arc<Drawer<K, V>>);

/// Whether a drawer is not what it was. Two empty ones are alike.
fn changed<K: Ord, V>((now, before): Pair<'_, K, V>) -> bool {
    !(Arc::ptr_eq(now, before) || now.is_empty() && before.is_empty())
}

fn to_bytes(plain: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(plain).expect("a book is plain data")
}
