//! The store in a real browser: the contract shared with the memory journal, and what only a browser has.
//! Every test uses a book of its own; run in Chromium and in Firefox.
#![cfg(target_arch = "wasm32")]

pub mod connection;
#[path = "../journal/contract.rs"]
pub mod contract;
pub mod directory;
pub mod faults;
pub mod raw;
pub mod salvage;
pub mod side_head;
pub mod small;
pub mod speed;
pub mod tabs;

use contract::Bench;
use minutebook::store::IdbJournal;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Books in `IndexedDB`, each under a new random name.
pub struct Browser;

impl Bench for Browser {
    type Book = IdbJournal;

    async fn fresh(&self) -> IdbJournal {
        let book = raw::new_id();
        IdbJournal::create(&book).await.expect("the browser has IndexedDB")
    }

    async fn beside(&self, book: &IdbJournal) -> IdbJournal {
        let opened = IdbJournal::open(book.book()).await.expect("the book opens");
        opened.expect("the book exists")
    }

    async fn lose_record(&self, book: &IdbJournal, seq: u32) {
        raw::delete(book.book(), "log", seq.into()).await;
    }
}

macro_rules! over_indexed_db {
    ($($clause:ident),* $(,)?) => {
        $(#[wasm_bindgen_test]
        async fn $clause() {
            contract::$clause(&Browser).await;
        })*
    };
}
contract::clauses!(over_indexed_db);
