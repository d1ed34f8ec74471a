//! The browser fails at every request in turn, in three ways: what was stored before stays, what is told as stored
//! is stored, nothing is half done, and the next try works.

use js_sys::{Function, Reflect};
use minutebook::desk::journal::{AppendError, Batch, BlobPart, Drafts, Erasure, Journal, Shelf};
use minutebook::ledger::Head;
use minutebook::store::IdbJournal;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::Browser;
use crate::contract::{append, envelope, filled, record};

/// Stands between the program and `IndexedDB`. It counts every request and lets the due one fail: refused before it
/// is sent, taken back with its transaction, or done without the answer coming back.
const MEDDLER: &str = "
    const faults = globalThis.faults = { sent: 0, due: 0, way: '' };
    const meddle = (kind, names) => names.forEach((name) => {
        const real = kind.prototype[name];
        kind.prototype[name] = function (...words) {
            faults.sent += 1;
            if (faults.sent !== faults.due) return real.apply(this, words);
            const whole = this instanceof IDBObjectStore ? this.transaction : null;
            const refused = new DOMException('made to fail', 'UnknownError');
            if (faults.way === 'refused' || (faults.way === 'taken back' && !whole)) throw refused;
            const request = real.apply(this, words);
            if (faults.way === 'taken back') whole.abort();
            else if (!(request instanceof IDBRequest) && !(request instanceof IDBTransaction)) throw refused;
            return request;
        };
    });
    meddle(IDBFactory, ['open']);
    meddle(IDBDatabase, ['transaction']);
    meddle(IDBObjectStore, ['add', 'put', 'get', 'getAll', 'getAllKeys', 'delete', 'clear', 'openCursor']);
    meddle(IDBTransaction, ['commit']);
";

const WAYS: [&str; 3] = ["refused", "taken back", "unanswered"];

fn faults() -> JsValue {
    let name = JsValue::from_str("faults");
    let here = Reflect::get(&js_sys::global(), &name).expect("the page has globals");
    if here.is_undefined() {
        let stand = Function::new_no_args(MEDDLER).call0(&JsValue::NULL);
        stand.expect("the browser's requests can be meddled with");
        return Reflect::get(&js_sys::global(), &name).expect("it stands there now");
    }
    here
}

fn set(name: &str, value: &JsValue) {
    Reflect::set(&faults(), &JsValue::from_str(name), value).expect("a plain object takes values");
}

/// Makes the `nth` request from now on fail.
fn fail(nth: u32, way: &str) {
    set("sent", &0.into());
    set("due", &nth.into());
    set("way", &way.into());
}

/// Lets nothing fail any more; tells how many requests were sent since.
fn heal() -> u32 {
    set("due", &0.into());
    let sent = Reflect::get(&faults(), &JsValue::from_str("sent"));
    let sent = sent.ok().and_then(|sent| sent.as_f64()).expect("a count");
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of requests"
    )]
    let sent = sent as u32;
    sent
}

/// Everything a book holds.
async fn all_of(book: &IdbJournal) -> impl PartialEq + core::fmt::Debug + use<> {
    let names = book.blob_names().await.expect("readable");
    let mut parts = Vec::new();
    for (name, count) in &names {
        for part in 0..*count {
            parts.push(book.blob(name, part).await.expect("readable"));
        }
    }
    (
        book.head().await.expect("readable"),
        book.tail(1, 100).await.expect("readable"),
        (
            book.read("m").await.expect("readable"),
            book.read("n").await.expect("readable"),
        ),
        (names, parts),
        (
            book.shelf().await.expect("readable"),
            book.slips().await.expect("readable"),
        ),
        (
            book.draft("a").await.expect("readable"),
            book.draft("b").await.expect("readable"),
        ),
    )
}

fn part(name: &str, part: u32, bytes: &[u8]) -> BlobPart {
    BlobPart {
        name: name.to_owned(),
        part,
        bytes: bytes.to_vec(),
    }
}

fn shelf<const N: usize>(head: Head, pieces: [(u16, u8); N]) -> Shelf {
    let pieces = pieces.into_iter().map(|(number, byte)| (number, vec![byte]));
    Shelf {
        shape: 1,
        head,
        pieces: pieces.collect(),
    }
}

fn slip(name: &str, byte: u8) -> (String, Vec<u8>) {
    (name.to_owned(), vec![byte; 3])
}

/// A book with records, blobs, a shelf, a slip and a draft.
async fn rich() -> IdbJournal {
    let book = filled(&Browser, 3).await;
    let blobs = Batch {
        records: vec![record(4, 4, &["m", "n"])],
        blobs: vec![part("old", 0, b"1"), part("old", 1, b"2"), part("stays", 0, b"3")],
        ..Batch::default()
    };
    let head = append(&book, &blobs).await;
    let kept = book.keep_shelf(&shelf(head, [(0, 1), (1, 2), (2, 3)]), None).await;
    assert_eq!(kept, Ok(true));
    book.keep_slips(&[slip("m", 1)]).await.expect("kept");
    book.keep_draft("a", "甲").await.expect("kept");
    book
}

/// What is done while a request fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Append,
    KeepShelf,
    LayOnShelf,
    KeepSlips,
    KeepDraft,
    DropDraft,
    Read,
}

impl Act {
    /// Every kind of write, and all readings in a row.
    const ALL: [Self; 7] = [
        Self::Append,
        Self::KeepShelf,
        Self::LayOnShelf,
        Self::KeepSlips,
        Self::KeepDraft,
        Self::DropDraft,
        Self::Read,
    ];

    /// How many requests it takes at least, so that none is overlooked.
    const fn requests_min(self) -> u32 {
        match self {
            // Opening, the transaction, the head, what is erased, two records with three subjects, two parts, the
            // new envelope, the destroyed blob, the commit.
            Self::Append => 14,
            // Opening, the transaction, the clearing, two pieces, the note, the commit; or the note that is there, the
            // piece before, the new one, the note, with the opening, the transaction and the commit.
            Self::KeepShelf | Self::LayOnShelf => 7,
            // Opening, the transaction, two slips, the commit.
            Self::KeepSlips => 5,
            Self::KeepDraft | Self::DropDraft => 4,
            Self::Read => 20,
        }
    }

    async fn on(self, book: &IdbJournal) -> Result<(), AppendError> {
        match self {
            Self::Append => {
                let head = book.head().await?;
                let batch = Batch {
                    records: vec![record(5, 5, &["m"]), record(6, 6, &["m", "n"])],
                    blobs: vec![part("new", 0, b"4"), part("new", 1, b"5")],
                    erasures: vec![Erasure {
                        seq: 4,
                        bytes: envelope(4, 4, b""),
                        blobs: vec!["old".to_owned()],
                    }],
                };
                book.append(&head, &batch).await.map(drop)
            }
            Self::KeepShelf => {
                let head = book.head().await?;
                Ok(book.keep_shelf(&shelf(head, [(0, 9), (1, 8)]), None).await.map(drop)?)
            }
            Self::LayOnShelf => {
                let head = book.head().await?;
                let changed = shelf(head, [(1, 7)]);
                Ok(book.keep_shelf(&changed, Some(head.count)).await.map(drop)?)
            }
            Self::KeepSlips => Ok(book.keep_slips(&[slip("m", 2), slip("n", 3)]).await?),
            Self::KeepDraft => Ok(book.keep_draft("b", "乙").await?),
            Self::DropDraft => Ok(book.drop_draft("a").await?),
            Self::Read => {
                book.head().await?;
                book.tail(1, 10).await?;
                book.read("m").await?;
                book.blob("old", 1).await?;
                book.blob_names().await?;
                book.shelf().await?;
                book.slips().await?;
                book.draft("a").await?;
                Ok(())
            }
        }
    }
}

async fn fails_at_every_request(act: Act, way: &str) {
    let done = rich().await;
    act.on(&done).await.expect("nothing fails yet");
    let after = all_of(&done).await;
    for nth in 1.. {
        let book = rich().await;
        let before = all_of(&book).await;
        // The connection is lost too, so that opening it again is among the requests.
        book.close();
        fail(nth, way);
        let answer = act.on(&book).await;
        if heal() < nth {
            assert!(nth > act.requests_min(), "{act:?}: only {} requests", nth - 1);
            return;
        }
        let now = all_of(&book).await;
        let at = format!("{act:?}, request {nth} {way}: {answer:?}");
        if answer.is_ok() {
            assert_eq!(now, after, "{at}: what is told as done is done");
        } else if now != after {
            assert_eq!(now, before, "{at}: nothing is half done");
            assert_eq!(act.on(&book).await, Ok(()), "{at}: the next try works");
            assert_eq!(all_of(&book).await, after, "{at}");
        } else {
            let lost_answer = act == Act::Read || way == "unanswered";
            assert!(lost_answer, "{at}: told as failed, yet stored");
        }
    }
}

#[wasm_bindgen_test]
async fn an_append_that_fails_at_any_request_is_stored_whole_or_not_at_all() {
    for way in WAYS {
        fails_at_every_request(Act::Append, way).await;
    }
}

#[wasm_bindgen_test]
async fn a_shelf_a_draft_or_a_reading_that_fails_at_any_request_leaves_the_rest_as_it_was() {
    for act in Act::ALL.into_iter().filter(|act| *act != Act::Append) {
        for way in WAYS {
            fails_at_every_request(act, way).await;
        }
    }
}
