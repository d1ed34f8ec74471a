//! What goes out of the program: the text to paste, one web page, and paper. Nothing is sent by the program itself.

use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::register::EntryNumber;
use crate::exchange::page::Page;
use crate::text::{button, page_disclosure as text};
use crate::ui::browser::{self, FileInMaking};
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
            let answer = if browser::copy_text(&words).await {
                text::COPIED
            } else {
                // It stands selected, for the person's own keys.
                if let Some(area) = area.try_get_untracked().flatten() {
                    area.select();
                }
                text::COPY_BY_HAND
            };
            let _ = said.try_set(Some(answer.to_owned()));
        });
    };
    let save = move |()| {
        let file = FileInMaking::default();
        file.push(page.html().as_bytes());
        if file.save(&format!("{}.html", text::file_name(number))) {
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
