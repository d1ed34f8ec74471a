//! The side head: what a browser remembers of a book outside its database.

use minutebook::desk::journal::Journal;
use minutebook::ledger::{Head, Link};
use minutebook::store::side_head::{self, Opened};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::{Bench, filled, record, records};
use crate::{Browser, raw};

fn head(count: u32, tag: u8) -> Head {
    Head {
        count,
        link: Link([tag; 32]),
    }
}

#[wasm_bindgen_test]
async fn a_new_book_opens_empty() {
    let book = Browser.fresh().await;
    assert_eq!(book.opened().await, Ok(Opened::Empty));
}

#[wasm_bindgen_test]
async fn each_append_is_remembered_and_the_book_opens_whole() {
    let book = filled(&Browser, 3).await;
    assert_eq!(side_head::of(book.book()), Some(head(3, 3)));
    assert_eq!(book.opened().await, Ok(Opened::Whole { head: head(3, 3) }));
    assert!(side_head::books().contains(&book.book().to_owned()));
}

#[wasm_bindgen_test]
async fn a_log_longer_than_the_side_head_is_whole() {
    let book = filled(&Browser, 3).await;
    side_head::keep(book.book(), &head(2, 2));
    assert_eq!(book.opened().await, Ok(Opened::Whole { head: head(3, 3) }));
}

#[wasm_bindgen_test]
async fn a_refused_append_is_not_remembered() {
    let book = filled(&Browser, 2).await;
    assert!(book.append(&Head::EMPTY, &records([record(1, 9, &[])])).await.is_err());
    assert_eq!(side_head::of(book.book()), Some(head(2, 2)));
}

#[wasm_bindgen_test]
async fn a_log_cut_short_is_told() {
    let book = filled(&Browser, 3).await;
    raw::delete(book.book(), "log", 3.into()).await;
    let expected = Opened::Shorter {
        side: head(3, 3),
        found: head(2, 2),
    };
    assert_eq!(book.opened().await, Ok(expected));
}

#[wasm_bindgen_test]
async fn an_empty_log_where_a_book_was_is_lost_data_and_no_fresh_start() {
    let book = Browser.fresh().await;
    side_head::keep(book.book(), &head(9, 9));
    let expected = Opened::Shorter {
        side: head(9, 9),
        found: Head::EMPTY,
    };
    assert_eq!(book.opened().await, Ok(expected));
}

#[wasm_bindgen_test]
async fn another_history_of_the_same_length_is_told() {
    let book = filled(&Browser, 3).await;
    side_head::keep(book.book(), &head(2, 99));
    let expected = Opened::DiffersAt {
        side: head(2, 99),
        found: Link([2; 32]),
    };
    assert_eq!(book.opened().await, Ok(expected));
}

#[wasm_bindgen_test]
async fn records_without_a_side_head_are_unwitnessed() {
    let book = filled(&Browser, 1).await;
    side_head::forget(book.book());
    assert_eq!(book.opened().await, Ok(Opened::Unwitnessed { head: head(1, 1) }));
}
