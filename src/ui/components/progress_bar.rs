//! How far a long act has come, with words.

use leptos::prelude::*;

use super::ElementId;

/// A bar with what it measures.
#[component]
pub fn ProgressBar(
    /// How much is done.
    #[prop(into)]
    done: Signal<u32>,
    /// How much there is.
    #[prop(into)]
    total: Signal<u32>,
    /// The same in words.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let id = ElementId::fresh();
    view! {
        <div class="progress-bar">
            <progress
                class="progress-bar__track"
                aria-labelledby=id.to_string()
                value=move || done.get()
                max=move || total.get().max(1)
            ></progress>
            <span class="progress-bar__text" id=id.to_string()>
                {text}
            </span>
        </div>
    }
}
