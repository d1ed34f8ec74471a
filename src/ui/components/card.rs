//! A section of a page: a framed surface with a heading.

use leptos::prelude::*;

use super::ElementId;

/// A section with a heading of the second level.
#[component]
pub fn Card(
    /// The heading, which also names the section for assistive technology.
    #[prop(into)]
    title: Signal<String>,
    /// A short remark at the end of the heading's line, such as a count.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// Badge or buttons at the end of the heading's line.
    #[prop(optional, into)]
    aside: ViewFn,
    /// The content draws its own edges: lists, tables, rails.
    #[prop(optional)]
    flush: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    let heading = ElementId::fresh();
    view! {
        <section class="card" aria-labelledby=heading.to_string()>
            <div class="card__head">
                <h2 id=heading.to_string()>{title}</h2>
                {move || note.get().map(|note| view! { <span class="card__note">{note}</span> })}
                {move || aside.run()}
            </div>
            <div class="card__body" class=("card__body--flush", flush)>
                {children()}
            </div>
        </section>
    }
}
