//! The end of a printed page: lines to sign, the head code and the day. On the screen there is nothing of it.

use leptos::prelude::*;

use crate::ledger::HeadCode;
use crate::text::paper as text;
use crate::ui::workspace::use_workspace;

/// Lines to sign, and what the sheet can be checked against.
#[component]
pub fn PaperEnd(
    /// Who signs.
    signed_by: &'static [&'static str],
) -> impl IntoView {
    let workspace = use_workspace();
    let foot = move || {
        workspace.book();
        text::foot(&HeadCode::in_print(&workspace.open().head()), workspace.today())
    };
    let line = |who: &&'static str| view! { <p class="paper-end__line">{*who}</p> };
    view! {
        <footer class="paper-end print-only">
            <div class="paper-end__lines">{signed_by.iter().map(line).collect_view()}</div>
            <p class="paper-end__foot">{foot}</p>
        </footer>
    }
}
