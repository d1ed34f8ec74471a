//! The only room that knows store and ui at once (throw-away: proves the shell).

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Mounts the app beside the static shell.
pub fn open() {
    console_error_panic_hook::set_once();
    let room = document()
        .get_element_by_id("app")
        .expect("index.html has the element the app lives in")
        .unchecked_into::<leptos::web_sys::HtmlElement>();
    mount_to(room, crate::ui::Room).forget();
}
