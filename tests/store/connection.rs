//! Connections that are lost, blocked, refused or too old.

use indexed_db_futures::database::Database;
use minutebook::desk::journal::{Journal, JournalError};
use minutebook::ledger::Head;
use minutebook::store::erase::erase_book;
use minutebook::store::schema::book_name;
use minutebook::store::{IdbJournal, fault};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::{Bench, append, filled, record, records};
use crate::{Browser, raw};

#[wasm_bindgen_test]
async fn a_book_that_is_not_here_is_told_and_not_made() {
    let id = raw::new_id();
    for _ in 0..2 {
        let opened = IdbJournal::open(&id).await.expect("asking is allowed");
        assert!(opened.is_none());
    }
}

#[wasm_bindgen_test]
async fn a_closed_connection_opens_again_at_the_next_request() {
    let book = filled(&Browser, 2).await;
    book.close();
    assert_eq!(append(&book, &records([record(3, 3, &[])])).await.count, 3);
}

#[wasm_bindgen_test]
async fn a_page_that_was_put_to_rest_goes_on_after_coming_back() {
    let book = filled(&Browser, 1).await;
    let window = web_sys::window().expect("the suite runs in a page");
    let event = web_sys::Event::new("pagehide").expect("events can be made");
    window.dispatch_event(&event).expect("the event is heard");
    assert_eq!(append(&book, &records([record(2, 2, &[])])).await.count, 2);
}

#[wasm_bindgen_test]
async fn a_book_erased_in_another_tab_stays_erased() {
    let book = filled(&Browser, 1).await;
    assert_eq!(erase_book(book.book()).await, Ok(()));
    let gone = book.head().await;
    assert!(matches!(gone, Err(JournalError::Unavailable(_))), "{gone:?}");
    let opened = IdbJournal::open(book.book()).await.expect("asking is allowed");
    assert!(opened.is_none(), "asking for the head made no new database");
}

#[wasm_bindgen_test]
async fn erasing_a_book_that_a_deaf_tab_holds_is_blocked() {
    let book = filled(&Browser, 1).await;
    let deaf = raw::open(book.book()).await;
    book.close();
    assert_eq!(erase_book(book.book()).await, Err(JournalError::Blocked));
    deaf.close();
}

#[wasm_bindgen_test]
async fn a_database_of_a_newer_program_is_told() {
    let book = filled(&Browser, 1).await;
    book.close();
    let newer = Database::open(book_name(book.book()))
        .with_version(2u32)
        .with_on_upgrade_needed(|_, _| Ok(()))
        .await
        .expect("nobody else holds the database");
    newer.close();
    assert_eq!(book.head().await, Err(JournalError::NewerVersion));
    let opened = IdbJournal::open(book.book()).await.map(|_| ());
    assert_eq!(opened, Err(JournalError::NewerVersion));
}

#[wasm_bindgen_test]
async fn a_database_upgraded_by_another_tab_is_let_go_and_told() {
    let book = filled(&Browser, 1).await;
    let newer = Database::open(book_name(book.book()))
        .with_version(2u32)
        .with_on_upgrade_needed(|_, _| Ok(()))
        .await
        .expect("the older connection lets go");
    newer.close();
    assert_eq!(book.head().await, Err(JournalError::NewerVersion));
}

#[wasm_bindgen_test]
async fn a_last_value_that_is_no_record_is_told_by_its_number() {
    let book = filled(&Browser, 2).await;
    raw::put(book.book(), "log", 2.into(), "no bytes".into()).await;
    assert_eq!(book.head().await, Err(JournalError::Damaged(2)));
    let batch = records([record(3, 3, &[])]);
    let expected = Head {
        count: 2,
        link: minutebook::ledger::Link([2; 32]),
    };
    assert_eq!(
        book.append(&expected, &batch).await,
        Err(JournalError::Damaged(2).into())
    );
}

#[wasm_bindgen_test]
fn a_full_disk_is_known_by_the_name_of_its_error() {
    let told = |name| {
        let exception = web_sys::DomException::new_with_message_and_name("words", name);
        fault::told_by_exception(&exception.expect("exceptions can be made"))
    };
    assert_eq!(told("QuotaExceededError"), JournalError::Full);
    assert_eq!(told("VersionError"), JournalError::NewerVersion);
    let other = JournalError::Unavailable("UnknownError: words".to_owned());
    assert_eq!(told("UnknownError"), other);
}

#[wasm_bindgen_test]
async fn a_write_that_is_dropped_halfway_leaves_nothing() {
    let book = Browser.fresh().await;
    for turns in 1..12 {
        let batch = records([record(1, 1, &["m"]), record(2, 2, &["m"])]);
        let mut append = Box::pin(book.append(&Head::EMPTY, &batch));
        for _ in 0..turns {
            let done = futures::poll!(&mut append).is_ready();
            assert!(!done, "a strict write takes longer than {turns} turns");
            // One microtask: far less than the browser needs.
            let promise = js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL);
            wasm_bindgen_futures::JsFuture::from(promise)
                .await
                .expect("a resolved promise");
        }
        drop(append);
        assert_eq!(book.head().await, Ok(Head::EMPTY));
        assert_eq!(book.read("m").await, Ok(vec![]));
    }
}
