//! What was recorded of a step: every field by name, and both days.

use leptos::prelude::*;

use crate::domain::matter::Stamped;
use crate::domain::steps::StepOutcome;
use crate::text::page_matter as words;
use crate::ui::components::KeyValue;
use crate::ui::pages::matter::lines::Lines;
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
    view! {
        <Lines lines=words::step_lines(&stored.value)>
            <KeyValue key=words::ENTERED>{entered}</KeyValue>
        </Lines>
    }
}
