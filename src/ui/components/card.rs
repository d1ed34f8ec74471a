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
    /// It is finished: the content opens on demand.
    #[prop(optional)]
    folded: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    let heading = ElementId::fresh();
    let head = view! {
        <h2 id=heading.to_string()>{title}</h2>
        {move || note.get().map(|note| view! { <span class="card__note">{note}</span> })}
        {move || aside.run()}
    };
    let body = view! {
        <div class="card__body" class=("card__body--flush", flush)>
            {children()}
        </div>
    };
    let content = if folded {
        view! {
            <details class="card__fold">
                <summary class="card__head">{head}</summary>
                {body}
            </details>
        }
        .into_any()
    } else {
        view! {
            <div class="card__head">{head}</div>
            {body}
        }
        .into_any()
    };
    view! {
        <section class="card" aria-labelledby=heading.to_string()>
            {content}
        </section>
    }
}
