//! The keys of the room, on the block of numbers for one hand, but for the one that takes a stand back: a key presses the button that shows it.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

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
/// Takes back the last stand.
pub const UNDO: Key = Key {
    pressed: "Backspace",
    shown: text::UNDO_KEY,
};

/// Hears the keys until the owner is cleaned up. Only a button within `room` that shows its key is pressed, so that a key
/// does what is seen and nothing else; a button that says why it can't be pressed does nothing, as with a click.
pub fn hear(room: &'static str) {
    let pressed = move |event: KeyboardEvent| {
        if elsewhere(&event) {
            return;
        }
        let shown = document().query_selector_all(&format!(".{room} [aria-keyshortcuts]"));
        let Ok(shown) = shown else { return };
        let buttons =
            (0..shown.length()).filter_map(|index| shown.item(index)?.dyn_into::<web_sys::HtmlElement>().ok());
        let key = event.key();
        let mut its = buttons.filter(|button| button.get_attribute("aria-keyshortcuts").as_deref() == Some(&*key));
        if let Some(button) = its.next() {
            event.prevent_default();
            button.click();
        }
    };
    let listener = window_event_listener(leptos::ev::keydown, pressed);
    on_cleanup(move || listener.remove());
}

/// Whether a key belongs to a field, a dialog or the browser instead of the room.
fn elsewhere(event: &KeyboardEvent) -> bool {
    let field = "textarea, select, input:not([type=radio]):not([type=checkbox])";
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let in_field = target.is_some_and(|element| element.matches(field).unwrap_or(false));
    let dialog = document().query_selector("dialog[open]").ok().flatten();
    let held = event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat();
    in_field || dialog.is_some() || held || event.is_composing()
}
