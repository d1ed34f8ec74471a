//! Named lines of a file, one below the other, as a form on paper has them.

use leptos::prelude::*;

use crate::text::page_matter::StepLine;
use crate::ui::components::{KeyValue, KeyValueList};

/// The lines, and further ones below them.
#[component]
pub fn Lines(
    /// What stands there, by name.
    lines: Vec<StepLine>,
    /// Further lines.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let line = |StepLine { name, value }| {
        view! { <KeyValue key=name><span class="document" translate="no">{value}</span></KeyValue> }
    };
    view! {
        <KeyValueList>
            {lines.into_iter().map(line).collect_view()} {children.map(|children| children())}
        </KeyValueList>
    }
}
