//! What the item in hand asks of the meeting: the application's own words, for who records; never on the projector.

use std::sync::Arc;

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::matter::Matter;
use crate::domain::room;
use crate::text::page_meeting::request as text;

/// The register, the department, who reports and the amount.
#[component]
pub fn Kicker(
    /// The meeting in session.
    sitting: Sitting,
    /// The file of the matter.
    file: Signal<Option<Arc<Matter>>>,
) -> impl IntoView {
    move || {
        let (reporter, amount) = file.with(|file| {
            let topic = file.as_ref().and_then(|file| file.topic());
            let reporter = topic.map(|topic| topic.reporter.clone()).unwrap_or_default();
            (reporter, topic.and_then(|topic| topic.particulars.amount()))
        });
        sitting.item(|item| text::kicker(item, &reporter, amount))
    }
}

/// What is asked for and what it rests on, in the application's whole words; and why it comes again.
#[component]
pub fn Request(
    /// The meeting in session.
    sitting: Sitting,
    /// The file of the matter.
    file: Signal<Option<Arc<Matter>>>,
) -> impl IntoView {
    let asked = Memo::new(move |_| {
        file.with(|file| {
            let topic = file.as_ref()?.topic()?;
            Some((topic.request.clone(), topic.basis.clone()))
        })
    });
    let again = move || {
        let meeting = sitting.meeting.with(|meeting| meeting.id);
        let again = file.with(|file| room::again(file.as_ref()?, meeting))?;
        Some(view! { <p class="room__again">{text::again(&again)}</p> })
    };
    let lines = move || {
        let (request, basis) = asked.get()?;
        let line = |label: &'static str, words: String| {
            let words = words.trim().to_owned();
            (!words.is_empty()).then(|| {
                view! {
                    <p>
                        <strong>{label}</strong>
                        {words}
                    </p>
                }
            })
        };
        // What may scroll is reached by Tab.
        Some(view! {
            <div class="room__asked" role="group" aria-label=text::ASKED tabindex="0">
                {line(text::REQUEST, request)}
                {line(text::BASIS, basis)}
            </div>
        })
    };
    view! {
        {again}
        {lines}
    }
}
