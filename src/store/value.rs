//! How bytes, numbers and keys look inside `IndexedDB`, and the few requests this program makes.
//!
//! Writes are only sent here; whoever commits waits for all of them first.

use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::{KeyRange, Result};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

/// Bytes as the stores keep them: a copy outside wasm memory.
pub(super) fn stored(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// The bytes of a stored value; `None` if it has another form.
pub(super) fn bytes(value: &JsValue) -> Option<Vec<u8>> {
    value.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// A number this program wrote as u32. A foreign one saturates, a foreign value is 0.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and only u32 numbers are ever written"
)]
pub(super) fn number(value: &JsValue) -> u32 {
    value.as_f64().unwrap_or_default() as u32
}

/// The key `[name, number]`.
pub(super) fn pair(name: &str, number: u32) -> JsValue {
    Array::of2(&JsValue::from_str(name), &JsValue::from(number)).into()
}

/// A key `[name, number]` taken apart.
pub(super) fn unpaired(key: &JsValue) -> (String, u32) {
    let key: &Array = key.unchecked_ref();
    (key.get(0).as_string().unwrap_or_default(), number(&key.get(1)))
}

/// All keys `[name, …]`.
pub(super) fn all_of(name: &str) -> KeyRange<JsValue> {
    KeyRange::Bound(pair(name, 0), false, pair(name, u32::MAX), false)
}

/// All keys from this one on.
pub(super) fn from(key: impl Into<JsValue>) -> KeyRange<JsValue> {
    KeyRange::LowerBound(key.into(), false)
}

/// At most `limit` keys and values of a range, in order.
pub(super) async fn rows(
    store: &ObjectStore<'_>,
    range: KeyRange<JsValue>,
    limit: u32,
) -> Result<Vec<(JsValue, JsValue)>> {
    let keys = store
        .get_all_keys::<JsValue>()
        .with_query::<JsValue, _>(range.clone())
        .with_limit(limit)
        .primitive()?;
    let values = store
        .get_all::<JsValue>()
        .with_query::<JsValue, _>(range)
        .with_limit(limit)
        .primitive()?;
    let keys = keys.await?.collect::<Result<Vec<_>>>()?;
    let values = values.await?.collect::<Result<Vec<_>>>()?;
    Ok(keys.into_iter().zip(values).collect())
}

/// Asks for the values under numbers that follow each other.
pub(super) fn ask_run(
    store: &ObjectStore<'_>,
    run: &[u32],
) -> Result<impl Future<Output = Result<impl Iterator<Item = Result<JsValue>> + use<>>> + use<>> {
    let first = run.first().copied().unwrap_or_default();
    let last = run.last().copied().unwrap_or_default();
    let range = KeyRange::Bound(JsValue::from(first), false, JsValue::from(last), false);
    store.get_all::<JsValue>().with_query::<JsValue, _>(range).primitive()
}

/// All keys of a range, in order.
pub(super) async fn keys(store: &ObjectStore<'_>, range: KeyRange<JsValue>) -> Result<Vec<JsValue>> {
    let keys = store.get_all_keys::<JsValue>().with_query::<JsValue, _>(range);
    keys.await?.collect()
}

/// Sends a value for a new key; if the key exists, the whole transaction fails.
pub(super) fn send_new(store: &ObjectStore<'_>, key: JsValue, value: JsValue) -> Result<VoidRequest> {
    let request = store.add(value).with_key(key).without_key_type();
    request.primitive()
}

/// Sends a value for a key, new or not.
pub(super) fn send(store: &ObjectStore<'_>, key: JsValue, value: JsValue) -> Result<VoidRequest> {
    let request = store.put(value).with_key(key).without_key_type();
    request.primitive()
}

/// Sends the deletion of a range of keys.
pub(super) fn send_deletion(store: &ObjectStore<'_>, range: KeyRange<JsValue>) -> Result<VoidRequest> {
    store.delete::<JsValue, _>(range).primitive()
}

/// Asks how many values have this key: one or none.
pub(super) fn ask_count(store: &ObjectStore<'_>, key: JsValue) -> Result<impl Future<Output = Result<u32>> + use<>> {
    store.count().with_query::<JsValue, _>(key).primitive()
}

/// The value under a key.
pub(super) async fn get(store: &ObjectStore<'_>, key: JsValue) -> Result<Option<JsValue>> {
    store.get::<JsValue, JsValue, _>(key).await
}
