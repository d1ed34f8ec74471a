//! A labelled part of a long form that opens on demand.

use leptos::prelude::*;

/// The part: what it is called, what stands in it in a word, and its fields.
#[component]
pub fn Fold(
    /// What it is called.
    title: &'static str,
    /// What stands in it, in a word.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// Called when it is opened or closed.
    #[prop(optional, into)]
    on_toggle: Option<Callback<()>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let toggled = move |_| {
        if let Some(on_toggle) = on_toggle {
            on_toggle.run(());
        }
    };
    view! {
        <details class="fold" on:toggle=toggled>
            <summary class="fold__head">
                <span class="fold__title">{title}</span>
                " "
                <span class="fold__note">{move || note.get()}</span>
            </summary>
            <div class="fold__body form__group">{children()}</div>
        </details>
    }
}
