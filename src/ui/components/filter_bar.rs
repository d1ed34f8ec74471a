//! Search field and toggles above a list, with the count of what remains.

use leptos::prelude::*;

/// A search field, chips, and how many rows remain.
#[component]
pub fn FilterBar(
    /// What is searched for.
    query: RwSignal<String>,
    /// Names the search field and stands in it while empty.
    #[prop(into)]
    label: Signal<String>,
    /// How many rows remain of how many; read out when it changes.
    #[prop(into)]
    count: Signal<String>,
    /// The [`FilterChip`]s.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="filter-bar" role="search">
            <input
                class="filter-bar__search"
                type="search"
                aria-label=label
                placeholder=label
                autocomplete="off"
                spellcheck="false"
                translate="no"
                bind:value=query
            />
            {children.map(|children| view! { <div class="filter-bar__chips">{children()}</div> })}
            <span class="filter-bar__count" role="status">
                {count}
            </span>
        </div>
    }
}

/// A toggle that narrows the list.
#[component]
pub fn FilterChip(
    /// What it narrows to.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it narrows now.
    #[prop(into)]
    pressed: Signal<bool>,
    /// Called when pressed.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="filter-bar__chip"
            type="button"
            aria-pressed=move || pressed.get().to_string()
            on:click=move |_| on_press.run(())
        >
            {label}
        </button>
    }
}
