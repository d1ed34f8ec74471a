//! A native modal dialog. The browser keeps the focus inside; we bring it back to where it was.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::ElementId;
use crate::text::ui as text;

/// A modal dialog with a title. Escape and 关闭 set `open` to false; the content is made anew on each opening.
#[component]
pub fn Dialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Its title.
    #[prop(into)]
    title: Signal<String>,
    /// For tables and previews.
    #[prop(optional)]
    wide: bool,
    /// The content.
    children: ChildrenFn,
) -> impl IntoView {
    let heading = ElementId::fresh();
    let dialog = NodeRef::<html::Dialog>::new();
    let came_from = StoredValue::new_local(None::<web_sys::HtmlElement>);
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            came_from.set_value(document().active_element().and_then(|element| element.dyn_into().ok()));
            let _ = dialog.show_modal();
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let closed = move |_| {
        open.set(false);
        if let Some(element) = came_from.try_update_value(Option::take).flatten() {
            let _ = element.focus();
        }
    };
    // A way that leads elsewhere leads out of the dialog, also where it leads to the page behind it.
    let leaves = move |event: leptos::ev::MouseEvent| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        if target
            .and_then(|target| target.closest("a[href^='#']").ok().flatten())
            .is_some()
        {
            open.set(false);
        }
    };
    let content = StoredValue::new(children);
    view! {
        <dialog
            class="dialog"
            class=("dialog--wide", wide)
            node_ref=dialog
            aria-labelledby=heading.to_string()
            on:close=closed
            on:click=leaves
        >
            <Show when=move || open.get()>
                <div class="dialog__head">
                    <h2 class="dialog__title" id=heading.to_string()>
                        {title}
                    </h2>
                </div>
                <div class="dialog__body">{content.with_value(|content| content())}</div>
                // Last, so that the dialog opens with the focus on its own first control.
                <button
                    class="dialog__close"
                    type="button"
                    aria-label=text::close()
                    on:click=move |_| open.set(false)
                >
                    "×"
                </button>
            </Show>
        </dialog>
    }
}
