//! The end of a printed page: lines to sign, the head code and the day. On the screen there is nothing of it.

use leptos::prelude::*;

use crate::exchange::scan_code::ScanCode;
use crate::ledger::HeadCode;
use crate::text::paper as text;
use crate::ui::workspace::use_workspace;

/// The check code as a telephone reads it from paper.
#[component]
pub fn CheckMark() -> impl IntoView {
    let workspace = use_workspace();
    move || {
        let book = workspace.book().id;
        let code = ScanCode::of(&text::scan_code(&HeadCode::in_print(&workspace.open().head()), book))?;
        let view_box = format!("0 0 {0} {0}", code.side);
        Some(view! {
            <svg class="check-mark print-only" viewBox=view_box role="img" aria-label=text::SCAN_CODE>
                <path d=code.path() />
            </svg>
        })
    }
}

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
            {(!signed_by.is_empty())
                .then(|| view! { <div class="paper-end__lines">{signed_by.iter().map(line).collect_view()}</div> })}
            <p class="paper-end__foot">{foot}</p>
        </footer>
    }
}
