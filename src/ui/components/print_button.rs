//! Prints the page. Bodies that hold only the rows in view are told first, and get a turn to fill themselves.

use std::time::Duration;

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

use super::Button;
use crate::text::ui as text;

/// A button that prints the page as its print style says.
#[component]
pub fn PrintButton(
    /// What the button says; 打印 unless said.
    #[prop(default = text::print().into(), into)]
    label: Signal<String>,
) -> impl IntoView {
    view! { <Button on_press=print_soon>{label}</Button> }
}

/// Announces the printing, then prints in the next turn: `window.print()` blocks, and rows are filled between turns.
fn print_soon(_: ()) {
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        let _ = window().dispatch_event(&event);
    }
    set_timeout(
        || {
            let _ = window().print();
        },
        Duration::ZERO,
    );
}

/// Whether the page is about to be printed, until it was.
pub fn printing() -> ReadSignal<bool> {
    let (printing, set_printing) = signal(false);
    for (event, value) in [("beforeprint", true), ("afterprint", false)] {
        let listener = window_event_listener_untyped(event, move |_| set_printing.set(value));
        on_cleanup(move || listener.remove());
    }
    printing
}
