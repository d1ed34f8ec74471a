//! Reaching past the store, to the browser itself: what a damaged disk or another program would do.

use core::cell::Cell;

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use minutebook::desk::outside::Outside;
use minutebook::store::outside::BrowserOutside;
use minutebook::store::schema::book_name;
use wasm_bindgen::JsValue;

thread_local! {
    static BOOKS: Cell<u32> = const { Cell::new(0) };
}

/// A book id that no other test and no earlier run has used.
pub fn new_id() -> String {
    let number = BOOKS.replace(BOOKS.get() + 1);
    let seed = BrowserOutside.seed();
    let mut chance = [0; 8];
    chance.copy_from_slice(&seed[..8]);
    format!("test{number}x{:016x}", u64::from_be_bytes(chance))
}

/// Opens a database as it is.
pub async fn open(book: &str) -> Database {
    Database::open(book_name(book)).await.expect("the database opens")
}

/// Deletes one value.
pub async fn delete(book: &str, store: &str, key: JsValue) {
    let database = open(book).await;
    let transaction = database
        .transaction(store)
        .with_mode(TransactionMode::Readwrite)
        .build()
        .expect("the store exists");
    {
        let store = transaction.object_store(store).expect("the store exists");
        store.delete::<JsValue, _>(key).await.expect("the value goes");
    }
    transaction.commit().await.expect("the deletion is stored");
    database.close();
}

/// Puts one value.
pub async fn put(book: &str, store: &str, key: JsValue, value: JsValue) {
    let database = open(book).await;
    let transaction = database
        .transaction(store)
        .with_mode(TransactionMode::Readwrite)
        .build()
        .expect("the store exists");
    {
        let store = transaction.object_store(store).expect("the store exists");
        let put = store.put(value).with_key(key).without_key_type();
        put.await.expect("the value is put");
    }
    transaction.commit().await.expect("the value is stored");
    database.close();
}

/// Lets `milliseconds` pass.
pub async fn pause(milliseconds: u32) {
    gloo::timers::future::TimeoutFuture::new(milliseconds).await;
}
