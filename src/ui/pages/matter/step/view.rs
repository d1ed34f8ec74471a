//! What was recorded of a step: every field by name, and both days.

use leptos::prelude::*;

use crate::domain::matter::Stamped;
use crate::domain::steps::StepOutcome;
use crate::text::page_matter::{self as words, StepLine};
use crate::ui::components::{KeyValue, KeyValueList};
use crate::ui::workspace::use_workspace;

/// A recorded step.
#[component]
pub fn StepView(
    /// What was recorded, when and by whom.
    stored: Stamped<StepOutcome>,
) -> impl IntoView {
    let workspace = use_workspace();
    let post = untrack(|| workspace.post(stored.stamp.by));
    let entered = words::entered(&stored.stamp.at, &post);
    let lines = words::step_lines(&stored.value);
    view! {
        <KeyValueList>
            {lines
                .into_iter()
                .map(|StepLine { name, value }| {
                    view! { <KeyValue key=name><span class="document" translate="no">{value}</span></KeyValue> }
                })
                .collect_view()}
            <KeyValue key=words::ENTERED>{entered}</KeyValue>
        </KeyValueList>
    }
}
