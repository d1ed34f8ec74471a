//! A deadline counted day by day, so that a date on a page can be checked by hand.

use leptos::prelude::*;

use super::check::{day, number};
use crate::domain::calendar::CountedDay;
use crate::text::{date, page_office as text};
use crate::ui::components::{Card, Cell, CellKind, ColumnHead, DataTable, Row};
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
        Some(workspace.with_calendar(|calendar| calendar.explain(start, length)))
    };
    view! {
        <Card title=text::EXPLAIN>
            <FormPair>
                <DateField label=text::EXPLAIN_FROM value=from />
                <TextField label=text::EXPLAIN_DAYS value=days hint=text::EXPLAIN_DAYS_HINT error=wrong />
            </FormPair>
            {move || counted().map(|counted| view! { <Count counted /> })}
        </Card>
    }
}

#[component]
fn Count(counted: Vec<CountedDay>) -> impl IntoView {
    let provisional = counted.iter().any(|day| day.kind.is_provisional());
    let last = counted.last().map(|last| text::deadline(last, provisional));
    let head = || {
        [text::DAY, text::DAY_KIND, text::DAY_NUMBER]
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    let row = |day: CountedDay| {
        view! {
            <Row>
                <Cell label=text::DAY kind=CellKind::Fixed>
                    {date::long_with_weekday(day.date)}
                </Cell>
                <Cell label=text::DAY_KIND>{text::day_kind(day.kind)}</Cell>
                <Cell label=text::DAY_NUMBER>{text::day_number(&day)}</Cell>
            </Row>
        }
    };
    view! {
        <p role="status">
            <strong>{last}</strong>
        </p>
        <details class="office__fold">
            <summary>{text::DAY_BY_DAY}</summary>
            <DataTable caption=text::EXPLAIN caption_hidden=true head>
                <tbody role="rowgroup">{counted.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
        </details>
    }
}
