//! 公平竞争审查表 on paper: one page, with lines to sign.

use leptos::prelude::*;

use super::fair_competition::regime_of;
use crate::text::page_matter::{self as words, StepLine};
use crate::text::paper;
use crate::ui::components::PrintAlone;
use crate::ui::open_matter::OpenMatter;
use crate::ui::paper::PaperEnd;

/// The button that prints the form, once the step is recorded.
#[component]
pub fn PrintReview(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let lines = move || {
        let regime = regime_of(open);
        open.with(|matter| {
            let step = matter.competition()?;
            Some(words::review_paper(matter.topic(), step, regime))
        })
    };
    let row = |StepLine { name, value }| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{value}</td>
            </tr>
        }
    };
    view! {
        <PrintAlone label=words::PRINT_REVIEW>
            <h1 class="sheet__title">{words::REVIEW_PAPER}</h1>
            <table class="sheet__form" translate="no">
                <tbody>{untrack(lines).into_iter().flatten().map(row).collect_view()}</tbody>
            </table>
            <PaperEnd signed_by=paper::REVIEW />
        </PrintAlone>
    }
}
