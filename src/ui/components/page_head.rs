//! The head of a page: where one is, what it is called, what can be done. Titles wrap and are never cut.

use leptos::prelude::*;

/// The head of a page, with its only heading of the first level.
#[component]
pub fn PageHead(
    /// The title, whole.
    #[prop(into)]
    title: Signal<String>,
    /// A line above: register, office, date.
    #[prop(optional, into)]
    kicker: MaybeProp<String>,
    /// A line below.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <div class="page-head__words">
                {move || kicker.get().map(|kicker| view! { <p class="page-head__kicker">{kicker}</p> })}
                <h1 class="page-head__title" tabindex="-1">
                    {title}
                </h1>
                {move || note.get().map(|note| view! { <p class="page-head__note">{note}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-head__actions">{children()}</div> })}
        </header>
    }
}
