//! What goes out of the program: the text to paste, one web page, and paper. Nothing is sent by the program itself.

use js_sys::{Array, Function, Reflect};
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::domain::register::EntryNumber;
use crate::exchange::page::Page;
use crate::text::{button, page_disclosure as text};
use crate::ui::components::{Button, ElementId, PrintButton, SavedMark};

/// The text to paste with its buttons.
#[component]
pub fn HandOut(
    /// The page that was released.
    page: Page,
    /// Names the file; the title never does.
    number: EntryNumber,
) -> impl IntoView {
    let id = ElementId::fresh();
    let area = NodeRef::<Textarea>::new();
    let said = RwSignal::new(None::<String>);
    let plain = page.plain();
    let to_copy = plain.clone();
    let copy = move |()| {
        let words = to_copy.clone();
        spawn_local(async move {
            let copied = copied(&words).await
                || area
                    .try_get_untracked()
                    .flatten()
                    .is_some_and(|area| copied_by_hand(&area));
            let answer = if copied { text::COPIED } else { text::COPY_BY_HAND };
            let _ = said.try_set(Some(answer.to_owned()));
        });
    };
    let save = move |()| {
        if save_page(&page.html(), &text::file_name(number)).is_ok() {
            said.set(Some(text::PAGE_SAVED.to_owned()));
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.to_string()>
                {text::TEXT_TO_COPY}
            </label>
            <textarea
                class="field__control field__control--document"
                id=id.to_string()
                node_ref=area
                rows="8"
                readonly
                autocomplete="off"
                spellcheck="false"
                translate="no"
                prop:value=plain
            ></textarea>
        </div>
        <div class="row">
            <Button on_press=copy>{button::COPY_TEXT}</Button>
            <Button on_press=save>{text::SAVE_PAGE}</Button>
            <PrintButton />
            <SavedMark text=said />
        </div>
    }
}

/// Copies by the browser's clipboard, which plain http does not have.
async fn copied(words: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    if clipboard.is_undefined() {
        return false;
    }
    JsFuture::from(clipboard.write_text(words)).await.is_ok()
}

/// Selects the text and asks the browser to copy it, as older pages do; the selection stays for the person's own keys.
fn copied_by_hand(area: &web_sys::HtmlTextAreaElement) -> bool {
    let _ = area.focus();
    area.select();
    let document = document();
    let act = Reflect::get(&document, &JsValue::from_str("execCommand"));
    let act = act.ok().and_then(|act| act.dyn_into::<Function>().ok());
    let answer = act.and_then(|act| act.call1(&document, &JsValue::from_str("copy")).ok());
    answer.is_some_and(|answer| answer.is_truthy())
}

/// Hands one HTML file to the browser's downloads.
fn save_page(html: &str, name: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("text/html;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(html)), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(&format!("{name}.html"));
    link.click();
    // The browser reads the file after this turn.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&url);
        },
        core::time::Duration::from_mins(1),
    );
    Ok(())
}
