//! What stands where a list has nothing: what it would hold, and how to begin.

use leptos::prelude::*;

/// An empty list, said in words.
#[component]
pub fn EmptyState(
    /// What is not there.
    #[prop(into)]
    title: Signal<String>,
    /// What would be, or why not.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// A button to begin with.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <p class="empty-state__title document">{title}</p>
            {move || text.get().map(|text| view! { <p class="empty-state__text">{text}</p> })}
            {children.map(|children| children())}
        </div>
    }
}
