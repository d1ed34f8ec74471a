//! Reading what is left when nothing else works, and mending the index.

use indexed_db_futures::database::Database;
use minutebook::desk::journal::{Batch, BlobPart, Journal};
use minutebook::store::salvage::Salvage;
use minutebook::store::schema::book_name;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::contract::{append, envelope, filled, record, records};
use crate::{Browser, raw};

async fn all_records(salvage: &mut Salvage) -> Vec<(u32, Vec<u8>)> {
    let mut all = Vec::new();
    while let Some(records) = salvage.records().await.expect("raw values are readable") {
        all.extend(records);
    }
    all
}

#[wasm_bindgen_test]
async fn every_readable_value_comes_out_of_a_damaged_newer_book() {
    let book = filled(&Browser, 150).await;
    let parts: Vec<BlobPart> = (0..70)
        .map(|part| BlobPart {
            name: "scan".to_owned(),
            part,
            bytes: part.to_be_bytes().to_vec(),
        })
        .collect();
    let blobs = Batch {
        blobs: parts.clone(),
        ..Batch::default()
    };
    append(&book, &blobs).await;
    raw::delete(book.book(), "log", 2.into()).await;
    raw::put(book.book(), "log", 3.into(), "no bytes".into()).await;
    book.close();
    let newer = Database::open(book_name(book.book()))
        .with_version(7u32)
        .with_on_upgrade_needed(|_, _| Ok(()))
        .await;
    newer.expect("nobody else holds the database").close();

    let salvage = Salvage::open(book.book()).await.expect("any version opens");
    let mut salvage = salvage.expect("the book exists");
    let records = all_records(&mut salvage).await;
    let expected = [1]
        .into_iter()
        .chain(4..=150)
        .map(|tag: u8| (tag.into(), envelope(tag.into(), tag, b"{}")));
    assert!(records.into_iter().eq(expected));
    assert_eq!(salvage.unreadable(), 1);
    let mut found = Vec::new();
    while let Some(parts) = salvage.parts().await.expect("raw values are readable") {
        found.extend(parts);
    }
    assert_eq!(found, parts);
}

#[wasm_bindgen_test]
async fn salvaging_a_book_that_is_not_here_makes_none() {
    let id = raw::new_id();
    for _ in 0..2 {
        assert!(Salvage::open(&id).await.expect("asking is allowed").is_none());
    }
}

#[wasm_bindgen_test]
async fn an_index_with_a_hole_is_noticed_and_made_anew() {
    let book = filled(&Browser, 3).await;
    append(&book, &records([record(4, 4, &["m"])])).await;
    let subjects = |_: u32, _: &[u8]| vec!["m".to_owned()];
    assert_eq!(book.mend_index(&subjects).await, Ok(false));
    let key = js_sys::Array::of2(&"m".into(), &2.into());
    raw::delete(book.book(), "about", key.into()).await;
    assert_eq!(book.read("m").await.map(|found| found.len()), Ok(3));
    assert_eq!(book.mend_index(&subjects).await, Ok(true));
    assert_eq!(book.read("m").await.map(|found| found.len()), Ok(4));
    let key = js_sys::Array::of2(&"another".into(), &2.into());
    raw::put(book.book(), "about", key.into(), wasm_bindgen::JsValue::TRUE).await;
    assert_eq!(book.mend_index(&subjects).await, Ok(true));
    assert_eq!(book.read("another").await, Ok(vec![]));
    assert_eq!(book.mend_index(&subjects).await, Ok(false));
}
