//! Past the program, to the browser's own store: what a damaged disk, a cleaner or a newer program does to a book.

use crate::page::Page;
use serde_json::{Value, json};

/// One byte of a stored record turns over.
pub async fn damages(page: &Page, seq: u32) {
    reach(page, json!(["damage", seq])).await;
}

/// A stored record is gone.
pub async fn loses(page: &Page, seq: u32) {
    reach(page, json!(["lose", seq])).await;
}

/// The first eight digits of the link under which a record lies.
pub async fn link_at(page: &Page, seq: u32) -> String {
    let link = reach(page, json!(["link", seq])).await;
    link.as_str().expect("a link is text").to_owned()
}

/// Whether any value of the book holds these words in clear.
pub async fn holds(page: &Page, words: &str) -> bool {
    reach(page, json!(["holds", words])).await == true
}

/// How many forms have text that was not sent.
pub async fn drafts(page: &Page) -> u64 {
    reach(page, json!(["drafts"])).await.as_u64().unwrap_or_default()
}

/// A newer program takes the book over.
pub async fn is_upgraded(page: &Page) {
    reach(page, json!(["upgrade"])).await;
}

/// The window in front holds the book and does not let go when asked.
pub async fn is_held(page: &Page) {
    reach(page, json!(["hold"])).await;
}

/// It lets go.
pub async fn is_let_go(page: &Page) {
    reach(page, json!(["release"])).await;
}

/// The disk is full, or it is not any more, as long as this page stays.
pub async fn is_full(page: &Page, full: bool) {
    reach(page, json!(["fill", full])).await;
}

/// The databases are cleaned away; the local values stay.
pub async fn is_cleaned(page: &Page) {
    reach(page, json!(["clean"])).await;
}

/// What of the program is left in this browser, by name.
pub async fn left(page: &Page) -> Value {
    reach(page, json!(["left"])).await
}

async fn reach(page: &Page, words: Value) -> Value {
    let told = page.reach(include_str!("disk.js"), words.clone()).await;
    assert_eq!(told.get("trouble"), None, "{words}");
    told
}
