//! 主持人流程单 on paper, in large type.

use leptos::prelude::*;

use super::{Desk, Page};
use crate::text::meeting_papers::run_sheet::{self as text, Step};
use crate::ui::components::PrintAlone;

/// The button that prints it.
#[component]
pub fn PrintRunSheet(
    /// The meeting.
    desk: Desk,
) -> impl IntoView {
    let page = |sheet: text::RunSheet| {
        view! {
            <Page title=sheet.title kicker=sheet.kicker>
                <div class="run-sheet">{sheet.parts.into_iter().map(part).collect_view()}</div>
            </Page>
        }
    };
    view! { <PrintAlone label=text::PRINT>{move || desk.made(text::run_sheet).map(page)}</PrintAlone> }
}

fn part((heading, steps): (String, Vec<Step>)) -> impl IntoView {
    let step = |step: Step| match step {
        Step::Do(words) => view! { <li class="run-sheet__step">{words}</li> },
        Step::Say(words) => view! { <li class="run-sheet__step run-sheet__step--say">{text::said(&words)}</li> },
    };
    view! {
        <section class="run-sheet__part">
            <h2>{heading}</h2>
            <ul class="run-sheet__steps">{steps.into_iter().map(step).collect_view()}</ul>
        </section>
    }
}
