//! Whether the browser promises to keep what is stored, and how much room there is.
//! `navigator.storage` is missing on plain http: then nothing is known, which is an answer too.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// What the browser says of this origin's storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Persistence {
    /// Whether it is never cleared without asking; `None` where the browser doesn't say.
    pub persisted: Option<bool>,
    /// Bytes in use, roughly.
    pub usage: Option<u64>,
    /// Bytes that may be used, roughly.
    pub quota: Option<u64>,
}

/// Asks what the browser promises; `None` where it can't be asked.
pub async fn persistence() -> Option<Persistence> {
    let manager = manager()?;
    let persisted = answer(manager.persisted()).await;
    let estimate = answer(manager.estimate()).await;
    let estimate = estimate.as_ref().map(StorageEstimate::unchecked_from_js_ref);
    Some(Persistence {
        persisted: persisted.and_then(|value| value.as_bool()),
        usage: estimate.and_then(StorageEstimate::get_usage).map(whole_bytes),
        quota: estimate.and_then(StorageEstimate::get_quota).map(whole_bytes),
    })
}

/// Asks the browser to keep the storage for good, which may ask the person; `None` where it can't be asked.
pub async fn request() -> Option<bool> {
    answer(manager()?.persist()).await?.as_bool()
}

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    manager.dyn_into().ok()
}

async fn answer(promise: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(promise.ok()?).await.ok()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "browsers report whole bytes below 2^53, and the cast saturates"
)]
fn whole_bytes(number: f64) -> u64 {
    number as u64
}
