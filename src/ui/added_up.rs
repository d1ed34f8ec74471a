//! The matters that reach a threshold together with one (R46), each a way to its page.

use leptos::prelude::*;

use super::route::Route;
use super::workspace::use_workspace;
use crate::domain::id::MatterId;
use crate::domain::refusal::{Gap, GapFact};
use crate::text::page_matter as words;

/// The list.
#[component]
pub fn AddedUp(
    /// The matters.
    others: Vec<MatterId>,
) -> impl IntoView {
    let workspace = use_workspace();
    let item = move |id: MatterId| {
        let summary = workspace.with(|book| book.matters.get(&id).cloned())?;
        let said = words::added_up(summary.applied_on, summary.amount);
        Some(view! {
            <li>
                <a href=Route::Matter(id).href()>{summary.title.clone()}</a>
                " "
                {said}
            </li>
        })
    };
    view! { <ul aria-label=words::ADDED_UP>{others.into_iter().filter_map(item).collect_view()}</ul> }
}

/// The list of each gap that has one.
pub fn of_gaps(gaps: &[Gap]) -> AnyView {
    let others = gaps.iter().filter_map(|gap| match &gap.fact {
        GapFact::Split(split) => Some(split.others.clone()),
        _ => None,
    });
    others
        .map(|others| view! { <AddedUp others /> })
        .collect_view()
        .into_any()
}
