//! A moment's rest in the middle of long work: the browser takes up what waits (a key, a frame) and comes back at once.
//!
//! By a message to oneself, since a timer that follows another one waits four milliseconds.

use futures::channel::oneshot;
use wasm_bindgen::prelude::*;
use web_sys::MessageChannel;

/// Rests.
pub async fn rest() {
    let Ok(channel) = MessageChannel::new() else {
        return;
    };
    let (wake, woken) = oneshot::channel();
    let heard = Closure::once(move || {
        let _ = wake.send(());
    });
    let (here, there) = (channel.port1(), channel.port2());
    here.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    if there.post_message(&JsValue::NULL).is_ok() {
        let _ = woken.await;
    }
    here.close();
}
