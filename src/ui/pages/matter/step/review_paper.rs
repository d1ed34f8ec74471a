//! 公平竞争审查表 on paper: the measure, each standard with its judgement, the opinion, and lines to sign.

use leptos::prelude::*;

use super::fair_competition::regime_of;
use crate::text::page_matter::{self as words, StandardLine, StepLine};
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
    let form = move || {
        let regime = regime_of(open);
        open.with(|matter| {
            let step = matter.competition()?;
            Some(words::review_paper(matter.topic(), step, regime))
        })
    };
    let sheet = move || {
        untrack(form).map(|form| {
            view! {
                {rows(form.measure)}
                {standards(form.standards)}
                {rows(form.conclusion)}
            }
        })
    };
    view! {
        <PrintAlone label=words::PRINT_REVIEW>
            <h1 class="sheet__title">{words::REVIEW_PAPER}</h1>
            <div translate="no">{sheet()}</div>
            <PaperEnd signed_by=paper::REVIEW />
        </PrintAlone>
    }
}

/// Named lines, one a row.
fn rows(lines: Vec<StepLine>) -> impl IntoView {
    let row = |StepLine { name, value }| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{value}</td>
            </tr>
        }
    };
    view! {
        <table class="sheet__form">
            <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// Each standard with its judgement; nothing where there is none to judge.
fn standards(lines: Vec<StandardLine>) -> Option<AnyView> {
    let head = |name: &'static str| view! { <th scope="col">{name}</th> };
    let row = |line: StandardLine| {
        view! {
            <tr>
                <td>{line.citation}</td>
                <td>{line.content}</td>
                <td>{line.judged}</td>
                <td>{line.found}</td>
            </tr>
        }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <table class="sheet__form sheet__form--standards">
                <thead>
                    <tr>{words::STANDARD_HEADS.into_iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
            </table>
        }
        .into_any()
    })
}
