//! A line between the windows of this program in one browser, with a beat: who is silent for some beats is gone.
//!
//! What is said over it is a hint for screens; what is true stands in the store.

use core::time::Duration;

use gloo::events::EventListener;
use js_sys::Reflect;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

/// How often each end speaks.
pub const BEAT: Duration = Duration::from_secs(2);
/// After how many beats of silence the other end is held to be gone.
const SILENCE: u32 = 3;

/// One end of a line; it falls silent when dropped.
pub struct Channel {
    line: BroadcastChannel,
    _ear: EventListener,
}

impl Channel {
    /// Joins the line of a name; `None` where the browser has no such lines. Nobody hears what they say themselves.
    pub fn join(name: &str, hear: impl Fn(String) + 'static) -> Option<Self> {
        let known = Reflect::has(&js_sys::global(), &JsValue::from_str("BroadcastChannel"));
        known.ok().filter(|known| *known)?;
        let line = BroadcastChannel::new(name).ok()?;
        let ear = EventListener::new(&line, "message", move |event| {
            let message: &MessageEvent = event.unchecked_ref();
            if let Some(words) = message.data().as_string() {
                hear(words);
            }
        });
        Some(Self { line, _ear: ear })
    }

    /// Says something to all others.
    pub fn say(&self, words: &str) {
        // A closed line has nobody to hear it.
        drop(self.line.post_message(&JsValue::from_str(words)));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.line.close();
    }
}

/// Whether the other end was heard lately, beat by beat.
#[derive(Clone, Copy)]
pub struct Heard(RwSignal<u32>);

impl Heard {
    /// Not heard yet.
    pub fn never() -> Self {
        Self(RwSignal::new(SILENCE))
    }

    /// It was heard now.
    pub fn now(self) {
        let _ = self.0.try_set(0);
    }

    /// A beat went by.
    pub fn beat(self) {
        let _ = self.0.try_update(|beats| *beats = beats.saturating_add(1));
    }

    /// Whether it is there, tracked.
    pub fn lately(self) -> bool {
        self.0.get() < SILENCE
    }
}

/// Does something at every beat until the owner is cleaned up.
pub fn at_every_beat(act: impl Fn() + 'static) {
    if let Ok(beats) = set_interval_with_handle(act, BEAT) {
        on_cleanup(move || beats.clear());
    }
}
