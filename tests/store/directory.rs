//! The list of books, and taking books off the machine.

use minutebook::desk::journal::JournalError;
use minutebook::store::directory::{BookEntry, Directory};
use minutebook::store::erase::{clear_everything, erase_book};
use minutebook::store::{IdbJournal, locals, side_head};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::filled;
use crate::{Browser, raw};

fn entry(id: &str, opened: &str) -> BookEntry {
    BookEntry {
        id: id.to_owned(),
        kind: "main".to_owned(),
        label: "街道工委议事簿".to_owned(),
        created: "2026-01-05T09:00:00.000+08:00".to_owned(),
        opened: opened.to_owned(),
    }
}

async fn listed(directory: &Directory, ids: &[&str]) -> Vec<BookEntry> {
    let books = directory.books().await.expect("the list is readable");
    let ours = |entry: &BookEntry| ids.contains(&entry.id.as_str());
    books.into_iter().filter(ours).collect()
}

#[wasm_bindgen_test]
async fn books_are_listed_the_last_opened_first() {
    let (a, b) = (raw::new_id(), raw::new_id());
    let directory = Directory::open().await.expect("the directory opens");
    let old = entry(&a, "2026-02-01T08:00:00.000+08:00");
    let new = entry(&b, "2026-02-02T08:00:00.000+08:00");
    for entry in [&old, &new] {
        assert_eq!(directory.list(entry).await, Ok(()));
    }
    assert_eq!(listed(&directory, &[&a, &b]).await, [new.clone(), old]);
    let again = entry(&a, "2026-02-03T08:00:00.000+08:00");
    assert_eq!(directory.list(&again).await, Ok(()));
    assert_eq!(listed(&directory, &[&a, &b]).await, [again, new.clone()]);
    assert_eq!(directory.strike(&a).await, Ok(()));
    assert_eq!(listed(&directory, &[&a, &b]).await, [new]);
    assert_eq!(directory.strike(&b).await, Ok(()));
}

#[wasm_bindgen_test]
async fn erasing_a_book_leaves_nothing_of_it_and_all_of_the_others() {
    let (gone, kept) = (filled(&Browser, 2).await, filled(&Browser, 1).await);
    let directory = Directory::open().await.expect("the directory opens");
    for book in [&gone, &kept] {
        let listed = directory.list(&entry(book.book(), "")).await;
        assert_eq!(listed, Ok(()));
    }
    assert_eq!(erase_book(gone.book()).await, Ok(()));
    let opened = IdbJournal::open(gone.book()).await.expect("asking is allowed");
    assert!(opened.is_none());
    assert_eq!(side_head::of(gone.book()), None);
    let left = listed(&directory, &[gone.book(), kept.book()]).await;
    assert_eq!(left, [entry(kept.book(), "")]);
    assert!(side_head::of(kept.book()).is_some());
    assert_eq!(erase_book(kept.book()).await, Ok(()));
}

#[wasm_bindgen_test]
async fn clearing_everything_takes_listed_and_unlisted_books() {
    let (listed_one, unlisted) = (filled(&Browser, 1).await, filled(&Browser, 1).await);
    {
        let directory = Directory::open().await.expect("the directory opens");
        let told = directory.list(&entry(listed_one.book(), "")).await;
        assert_eq!(told, Ok(()));
    }
    assert_eq!(clear_everything().await, Ok(()));
    for book in [listed_one, unlisted] {
        let opened = IdbJournal::open(book.book()).await.expect("asking is allowed");
        assert!(opened.is_none());
    }
    assert_eq!(locals::keys("minutebook"), Vec::<String>::new());
}

#[wasm_bindgen_test]
async fn a_book_that_is_held_fast_does_not_spare_the_others() {
    let (held, free) = (filled(&Browser, 1).await, filled(&Browser, 1).await);
    let deaf = raw::open(held.book()).await;
    assert_eq!(clear_everything().await, Err(JournalError::Blocked));
    let opened = IdbJournal::open(free.book()).await;
    assert!(opened.expect("asking is allowed").is_none());
    deaf.close();
}
