//! What stands beside the log: small values, drafts over a reopened book, the world outside.

use minutebook::desk::journal::Drafts;
use minutebook::desk::outside::Outside;
use minutebook::ledger::Head;
use minutebook::store::meta;
use minutebook::store::outside::BrowserOutside;
use minutebook::store::persistence::persistence;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::Browser;
use crate::contract::Bench;

#[wasm_bindgen_test]
async fn small_values_are_kept_by_name() {
    let book = Browser.fresh().await;
    assert_eq!(book.meta::<Head>(meta::BACKUP).await, Ok(None));
    assert_eq!(book.keep_meta(meta::BACKUP, &Head::EMPTY).await, Ok(()));
    assert_eq!(book.keep_meta(meta::DEVICE, &"设备一").await, Ok(()));
    assert_eq!(book.meta(meta::BACKUP).await, Ok(Some(Head::EMPTY)));
    assert_eq!(book.meta(meta::DEVICE).await, Ok(Some("设备一".to_owned())));
    assert_eq!(
        book.meta::<Head>(meta::DEVICE).await,
        Ok(None),
        "another form counts as none"
    );
}

#[wasm_bindgen_test]
async fn a_draft_is_there_after_the_book_was_closed() {
    let book = Browser.fresh().await;
    assert_eq!(book.keep_draft("matter", "未送出的文字").await, Ok(()));
    book.close();
    let again = Browser.beside(&book).await;
    assert_eq!(again.draft("matter").await, Ok(Some("未送出的文字".to_owned())));
}

#[wasm_bindgen_test]
fn the_browsers_clock_is_beijings_and_its_seeds_differ() {
    let now = BrowserOutside.now();
    assert!(
        now.ends_with("+08:00") && now.len() == "2026-01-01T00:00:00.000+08:00".len(),
        "{now}"
    );
    assert!(now.starts_with(&BrowserOutside.today().to_string()));
    assert_ne!(BrowserOutside.seed(), BrowserOutside.seed());
}

#[wasm_bindgen_test]
async fn the_browser_is_asked_whether_it_keeps_what_is_stored() {
    // The test page is served from this machine, which browsers trust enough to answer.
    let told = persistence().await.expect("the page is a secure context");
    assert!(told.persisted.is_some());
    assert!(told.quota > Some(0));
}
