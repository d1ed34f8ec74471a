//! Names and values, one below the other: a `<dl>`.

use leptos::prelude::*;

/// A list of [`KeyValue`]s.
#[component]
pub fn KeyValueList(
    /// The pairs.
    children: Children,
) -> impl IntoView {
    view! { <dl class="key-value">{children()}</dl> }
}

/// A name with its value.
#[component]
pub fn KeyValue(
    /// The name.
    #[prop(into)]
    key: Signal<String>,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="key-value__pair">
            <dt class="key-value__key">{key}</dt>
            <dd class="key-value__value">{children()}</dd>
        </div>
    }
}
