//! Telling other tabs on the same book that it has moved on.
//!
//! Over `BroadcastChannel` where the browser has it, and besides over the `storage` event of the side head,
//! which every append writes. News is a hint: who hears it reads the tail. Only an append decides.

use core::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

use super::schema::book_name;
use super::side_head;
use crate::ledger::{Head, plain};

/// What a tab hears of the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The book now holds this many records.
    Moved(u32),
    /// The book was erased from this machine.
    Erased,
}

/// This tab's ear and voice for one book; it falls silent when dropped.
#[derive(Debug)]
pub struct Tabs {
    channel: Option<BroadcastChannel>,
    _ears: Vec<EventListener>,
}

impl Tabs {
    /// Joins the tabs of a book; `on_news` is called for what other tabs do, once for each piece of news.
    pub fn join(book: &str, on_news: impl Fn(News) + 'static) -> Self {
        let last = Cell::new(None);
        let listener = Rc::new(move |news: News| {
            if last.replace(Some(news)) != Some(news) {
                on_news(news);
            }
        });
        let mut ears = Vec::new();
        let channel = channel_of(book);
        if let Some(channel) = &channel {
            let listener = Rc::clone(&listener);
            ears.push(EventListener::new(channel, "message", move |event| {
                let message: &MessageEvent = event.unchecked_ref();
                if let Some(news) = News::from_js(&message.data()) {
                    listener(news);
                }
            }));
        }
        if let Some(window) = web_sys::window() {
            let key = side_head::key(book);
            ears.push(EventListener::new(&window, "storage", move |event| {
                let event: &StorageEvent = event.unchecked_ref();
                if event.key().as_deref() != Some(&key) {
                    return;
                }
                let head = event.new_value().map(|text| plain::read_bytes::<Head>(text.as_bytes()));
                match head {
                    Some(Ok(head)) => listener(News::Moved(head.count)),
                    None => listener(News::Erased),
                    Some(Err(_)) => {}
                }
            }));
        }
        Self { channel, _ears: ears }
    }

    /// Tells the other tabs.
    pub fn tell(&self, news: News) {
        if let Some(channel) = &self.channel {
            // A closed channel has nobody to hear it.
            drop(channel.post_message(&news.to_js()));
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

impl News {
    fn to_js(self) -> JsValue {
        match self {
            Self::Moved(count) => JsValue::from(count),
            Self::Erased => JsValue::from_str("erased"),
        }
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts are u32, and a foreign number only makes a tab look at its tail"
    )]
    fn from_js(message: &JsValue) -> Option<Self> {
        if let Some(count) = message.as_f64() {
            return Some(Self::Moved(count as u32));
        }
        (message.as_string()? == "erased").then_some(Self::Erased)
    }
}

fn channel_of(book: &str) -> Option<BroadcastChannel> {
    let known = js_sys::Reflect::has(&js_sys::global(), &JsValue::from_str("BroadcastChannel"));
    known
        .ok()
        .filter(|known| *known)
        .and_then(|_| BroadcastChannel::new(&book_name(book)).ok())
}
