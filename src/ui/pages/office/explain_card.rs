//! A deadline counted day by day, so that a date on a page can be checked by hand.

use jiff::civil::Date;
use leptos::prelude::*;

use super::check::{day, number};
use crate::domain::calendar::CountedDay;
use crate::text::{day_count, page_office as text};
use crate::ui::components::{Card, DayCount};
use crate::ui::form::{DateField, FormPair, TextField};
use crate::ui::workspace::use_workspace;

/// The longest count shown, in working days.
const DAYS_MAX: u32 = 60;

/// The day and the length typed, and the count below them.
#[component]
pub fn ExplainCard() -> impl IntoView {
    let workspace = use_workspace();
    let from = RwSignal::new(untrack(|| workspace.today()).to_string());
    let days = RwSignal::new(String::from("20"));
    let wrong = Signal::derive(move || {
        let fits = days
            .with(|days| number::<u32>(days))
            .is_some_and(|length| (1..=DAYS_MAX).contains(&length));
        (!fits).then(|| text::explain_days_wrong(DAYS_MAX))
    });
    let counted = move || {
        let start = from.with(|from| day(from))?;
        let length = days
            .with(|days| number::<u32>(days))
            .filter(|length| (1..=DAYS_MAX).contains(length))?;
        let days = workspace.with_calendar(|calendar| calendar.explain(start, length));
        Some((start, length, days))
    };
    view! {
        <Card title=text::EXPLAIN>
            <FormPair>
                <DateField label=text::EXPLAIN_FROM value=from />
                <TextField label=text::EXPLAIN_DAYS value=days hint=text::EXPLAIN_DAYS_HINT error=wrong />
            </FormPair>
            {move || counted().map(|(start, length, days)| view! { <Count start length days /> })}
        </Card>
    }
}

#[component]
fn Count(start: Date, length: u32, days: Vec<CountedDay>) -> impl IntoView {
    let provisional = days.iter().any(|day| day.kind.is_provisional());
    let last = days.last().map(|last| day_count::end(last, provisional));
    let rule = day_count::after(text::EXPLAIN_START, start, length);
    view! {
        <p role="status">
            <strong>{last}</strong>
        </p>
        <DayCount rule days />
    }
}
