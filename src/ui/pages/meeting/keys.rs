//! The keys of the room, on the block of numbers for one hand, but for the one that takes a stand back: a key presses the button that shows it.

use core::time::Duration;
use std::collections::VecDeque;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::room::Sitting;
use crate::text::page_meeting::room as text;
use crate::ui::components::Key;

/// The next step: announce, note, take up the next item, close.
pub const NEXT: Key = Key::named("0");
/// Everybody agrees to what was heard, where nothing is decided.
pub const ALL_AGREE: Key = Key::named("1");
/// The words of a member.
pub const WORDS: Key = Key::named("5");
/// A recusal.
pub const RECUSAL: Key = Key::named("6");
/// Who comes and who leaves.
pub const PRESENCE: Key = Key::named("7");
/// Who comes in and leaves without a vote.
pub const GUESTS: Key = Key::named("8");
/// An opinion of supervision.
pub const SUPERVISION: Key = Key::named("9");
/// Papers handed out.
pub const PAPERS: Key = Key::named("-");
/// What broke out before the meeting.
pub const EMERGENCY: Key = Key::named("*");
/// The item ends without a vote.
pub const SETTLE: Key = Key::named("/");
/// Somebody who withdrew comes back.
pub const RETURN: Key = Key::named("+");
/// What the window for the projector shows.
pub const PROJECTION: Key = Key::named(".");
/// Takes back the last stand; once the result is announced, that.
pub const UNDO: Key = Key {
    pressed: "Backspace",
    shown: text::UNDO_KEY,
};

/// How many keys wait at most while an act is being stored: more than a body has members.
const WAITING_MAX: usize = 32;

/// Keys that wait, in their order.
type Waiting = StoredValue<VecDeque<String>>;

/// Hears the keys until the owner is cleaned up. Only a button within `room` that shows its key is pressed, so that a key
/// does what is seen and nothing else; a button that says why it can't be pressed does nothing, as with a click.
///
/// A key struck before the last act is stored and seen waits for that; each is pressed then, in its order, for what is
/// seen then. What waits is dropped where the act is refused, a dialog opens or another item is taken up: it was struck
/// for something else.
pub fn hear(room: &'static str, sitting: Sitting) {
    let waiting: Waiting = StoredValue::new(VecDeque::new());
    let pressed = move |event: KeyboardEvent| {
        if elsewhere(&event) {
            return;
        }
        let key = event.key();
        let Some(button) = shown(room, &key) else { return };
        event.prevent_default();
        let before = waiting.with_value(VecDeque::len);
        if before == 0 && untrack(|| sitting.settled()) {
            button.click();
        } else if before < WAITING_MAX {
            waiting.update_value(|waiting| waiting.push_back(key));
        }
    };
    let listener = window_event_listener(leptos::ev::keydown, pressed);
    on_cleanup(move || listener.remove());
    // The page is drawn anew first.
    let later = move || set_timeout(move || press_waiting(room, sitting, waiting), Duration::ZERO);
    Effect::new(move |_| {
        if sitting.settled() {
            later();
        }
    });
    let item = Memo::new(move |_| sitting.item(|item| item.number));
    Effect::new(move |_| {
        item.track();
        waiting.update_value(VecDeque::clear);
    });
    Effect::new(move |_| {
        if sitting.act.refused.with(Option::is_some) {
            waiting.update_value(VecDeque::clear);
        }
    });
}

/// Presses what waits, one after the other, until a key begins an act.
fn press_waiting(room: &'static str, sitting: Sitting, waiting: Waiting) {
    if !untrack(|| sitting.settled()) {
        return;
    }
    if in_dialog() {
        let _ = waiting.try_update_value(VecDeque::clear);
    }
    let Some(key) = waiting.try_update_value(VecDeque::pop_front).flatten() else {
        return;
    };
    if let Some(button) = shown(room, &key) {
        button.click();
    }
    set_timeout(move || press_waiting(room, sitting, waiting), Duration::ZERO);
}

/// The button in the room that shows a key.
fn shown(room: &str, key: &str) -> Option<HtmlElement> {
    let all = document()
        .query_selector_all(&format!(".{room} [aria-keyshortcuts]"))
        .ok()?;
    let mut buttons = (0..all.length()).filter_map(|index| all.item(index)?.dyn_into::<HtmlElement>().ok());
    buttons.find(|button| button.get_attribute("aria-keyshortcuts").as_deref() == Some(key))
}

fn in_dialog() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Whether a key belongs to a field, a dialog or the browser instead of the room.
fn elsewhere(event: &KeyboardEvent) -> bool {
    let field = "textarea, select, input:not([type=radio]):not([type=checkbox])";
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let in_field = target.is_some_and(|element| element.matches(field).unwrap_or(false));
    let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat();
    in_field || in_dialog() || held || event.is_composing()
}
