//! How hard the office makes each check: what is law, or the program's own order, is shown and can't be changed.

use leptos::prelude::*;

use super::check::choices;
use super::fold::Fold;
use super::parts::{AS_IT_COMES, PartsDraft, STRENGTHS};
use crate::domain::rules::{CheckId, registry};
use crate::text::{citation, page_office as text};
use crate::ui::components::{Cell, CellKind, ColumnHead, DataTable, Row};
use crate::ui::form::{Choice, SelectField};

/// The checks in a fold; its rows are made when it is opened first.
#[component]
pub fn StrengthTable(
    /// The draft.
    draft: PartsDraft,
) -> impl IntoView {
    let opened = RwSignal::new(false);
    let own = move || text::strengths_set(draft.strengths_set());
    let head = || {
        [text::CHECK, text::ORIGIN, text::STRENGTH]
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    let rows = move || CheckId::ALL.iter().map(|check| row(draft, *check)).collect_view();
    view! {
        <Fold title=text::STRENGTHS note=Signal::derive(own) on_toggle=move |()| opened.set(true)>
            <p class="quiet">{text::STRENGTHS_HINT}</p>
            <Show when=move || opened.get()>
                <div class="edit-table">
                    <DataTable caption=text::STRENGTHS caption_hidden=true head>
                        <tbody role="rowgroup">{rows()}</tbody>
                    </DataTable>
                </div>
            </Show>
        </Fold>
    }
}

fn row(draft: PartsDraft, check: CheckId) -> impl IntoView {
    let (words, rule) = (citation::text(check), registry::of(check));
    let own = draft.strengths.with_value(|strengths| {
        let own = strengths.iter().find(|strength| strength.0 == check);
        own.map(|strength| strength.1)
    });
    let strength = match own {
        Some(value) => {
            let label = text::of_line(words.name, text::STRENGTH);
            let mut offered = vec![Choice::new(AS_IT_COMES, text::as_it_comes(rule.severity))];
            offered.extend(choices(&STRENGTHS, text::strength));
            view! { <SelectField label value choices=Signal::stored(offered) /> }.into_any()
        }
        None => view! { {text::locked(rule.severity)} }.into_any(),
    };
    view! {
        <Row>
            <Cell label=text::CHECK kind=CellKind::Title>
                {words.name}
            </Cell>
            <Cell label=text::ORIGIN>{text::origin(rule.origin)}</Cell>
            <Cell label=text::STRENGTH>{strength}</Cell>
        </Row>
    }
}
