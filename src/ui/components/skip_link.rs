//! The first thing a keyboard meets: past the navigation to the content.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::text::ui as text;

/// A button that moves the focus to the element `target`; a link would overwrite the route in the address.
#[component]
pub fn SkipLink(
    /// Id of the `<main>` element, which carries `tabindex="-1"`.
    target: &'static str,
) -> impl IntoView {
    let skip = move |_| {
        let main = document().get_element_by_id(target);
        if let Some(main) = main.and_then(|main| main.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = main.focus();
        }
    };
    view! {
        <button class="skip-link" type="button" on:click=skip>
            {text::skip_to_content()}
        </button>
    }
}
