//! What happened, when it happened and when it was entered: both days stand side by side, always.

use leptos::prelude::*;

use super::{Badge, Tone};
use crate::text::ui as text;

/// One fact in the course of a matter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TimelineEntry {
    /// Its place in the log, which no other entry has.
    pub seq: u32,
    /// The day of the fact.
    pub happened: String,
    /// The moment of entry.
    pub entered: String,
    /// What happened.
    pub text: String,
    /// A mark such as 补录 or 更正.
    pub mark: Option<String>,
}

/// The course of a matter, in the order given.
#[component]
pub fn Timeline(
    /// The facts.
    #[prop(into)]
    entries: Signal<Vec<TimelineEntry>>,
) -> impl IntoView {
    view! {
        <ol class="timeline">
            <For each=move || entries.get() key=Clone::clone let:entry>
                <li class="timeline__entry">
                    <span class="timeline__happened">{entry.happened}</span>
                    <span>
                        {entry.text}
                        {entry.mark.map(|mark| view! { " " <Badge text=mark tone=Tone::Amber /> })}
                    </span>
                    <span class="timeline__entered">{text::entered_on(&entry.entered)}</span>
                </li>
            </For>
        </ol>
    }
}
