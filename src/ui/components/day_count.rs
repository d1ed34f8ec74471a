//! 怎样计算: a counted date, opened day by day, so that it can be checked by hand.

use leptos::prelude::*;

use crate::domain::calendar::CountedDay;
use crate::text::day_count as text;

/// The rule of the count and its days; days of a year without a calendar are marked.
#[component]
pub fn DayCount(
    /// By which rule it was counted.
    #[prop(into)]
    rule: String,
    /// The days, from the first to the last.
    days: Vec<CountedDay>,
) -> impl IntoView {
    let provisional = days.iter().any(|day| day.kind.is_provisional());
    let days = days
        .iter()
        .map(|day| view! { <li>{text::day(day)}</li> })
        .collect_view();
    view! {
        <details class="day-count screen-only">
            <summary>{text::HOW_COUNTED}</summary>
            <p>{rule}</p>
            {provisional.then(|| view! { <p class="day-count__provisional">{text::PROVISIONAL}</p> })}
            <ol class="day-count__days" tabindex="0">{days}</ol>
        </details>
    }
}
