//! How long a strict append takes. Printed for the record; the bound only catches a different order of magnitude.

use minutebook::desk::journal::Journal;
use minutebook::ledger::Head;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{console_log, wasm_bindgen_test};

use crate::Browser;
use crate::contract::{Bench, envelope, record, records};

fn now() -> f64 {
    let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into());
    let performance = performance.expect("pages have a clock");
    let now = js_sys::Reflect::get(&performance, &"now".into()).expect("the clock tells");
    let now: &js_sys::Function = now.unchecked_ref();
    let told = now.call0(&performance).ok().as_ref().and_then(JsValue::as_f64);
    told.expect("the time is a number")
}

/// Appends `rounds` batches of `size` records of 450 bytes; the median in milliseconds.
async fn median(size: u32, rounds: u32) -> f64 {
    let book = Browser.fresh().await;
    let mut head = Head::EMPTY;
    let mut times = Vec::new();
    for _ in 0..rounds {
        let batch = records((1..=size).map(|number| {
            let seq = head.count + number;
            let mut record = record(seq, 1, &["matter", "meeting"]);
            record.bytes = envelope(seq, 1, &[7; 413]);
            record
        }));
        let before = now();
        head = book.append(&head, &batch).await.expect("the batch is stored");
        times.push(now() - before);
    }
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

#[wasm_bindgen_test]
async fn a_strict_append_takes_milliseconds() {
    let (one, three) = (median(1, 100).await, median(3, 100).await);
    console_log!("strict append, median of 100: {one:.2} ms for 1 record, {three:.2} ms for 3");
    assert!(one < 250.0 && three < 250.0);
}
