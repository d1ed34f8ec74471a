//! Prints one sheet that is not on the screen, and nothing of the page around it.

use std::time::Duration;

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::portal::Portal;
use leptos::prelude::*;

use super::Button;

/// A button that prints the sheet made of `children`.
///
/// The sheet stands beside the page while it is printed; the print style hides the page as long as the root says so.
#[component]
pub fn PrintAlone(
    /// What the button says.
    #[prop(into)]
    label: Signal<String>,
    /// The paper that the print style names, where it is not the usual one.
    #[prop(optional)]
    page: Option<&'static str>,
    /// The sheet.
    children: ChildrenFn,
) -> impl IntoView {
    let printing = RwSignal::new(false);
    let end = move || {
        if printing.try_get_untracked().unwrap_or(true) {
            mark(false, page);
            let _ = printing.try_set(false);
        }
    };
    let listener = window_event_listener_untyped("afterprint", move |_| end());
    on_cleanup(move || {
        listener.remove();
        end();
    });
    let print = move |()| {
        mark(true, page);
        printing.set(true);
        // `window.print()` blocks: the sheet is made in this turn, printed in the next.
        set_timeout(
            || {
                let _ = window().print();
            },
            Duration::ZERO,
        );
    };
    let sheet = StoredValue::new(children);
    view! {
        <Button on_press=print>{label}</Button>
        <Show when=move || printing.get()>
            <Portal>
                <div class="sheet print-only">{sheet.with_value(|sheet| sheet())}</div>
            </Portal>
        </Show>
    }
}

/// Says to the print style whether a sheet is printed alone, and on which paper.
fn mark(alone: bool, page: Option<&'static str>) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match page.filter(|_| alone) {
        Some(page) => root.set_attribute("data-page", page),
        None => root.remove_attribute("data-page"),
    };
    let _ = if alone {
        root.set_attribute("data-print", "alone")
    } else {
        root.remove_attribute("data-print")
    };
}
