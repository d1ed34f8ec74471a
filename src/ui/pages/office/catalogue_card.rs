//! The catalogue in force with its thresholds in words, and the standard reasons.

use leptos::prelude::*;

use crate::domain::rulebook::{CatalogueLine, StandardReason};
use crate::text::names::Names;
use crate::text::{page_office as text, words};
use crate::ui::components::{Badge, Card, Cell, CellKind, ColumnHead, DataTable, Row, Tone};
use crate::ui::workspace::use_workspace;

/// The catalogue, register by register.
#[component]
pub fn CatalogueCard() -> impl IntoView {
    let workspace = use_workspace();
    let registers = workspace.select(|book| book.kind.registers());
    let unconfirmed = move || workspace.rulebook().document_number.is_empty();
    let head = || {
        [text::CODE, text::LINE, text::THRESHOLD_WORDS, text::MORE]
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    let table = move |register| {
        let rows = move || {
            let rulebook = workspace.rulebook();
            let lines = rulebook.catalogue.iter().filter(|line| line.register == register);
            lines
                .map(|line| row(line, Names::of_rules(&rulebook), unconfirmed()))
                .collect_view()
        };
        view! {
            <DataTable caption=words::register(register) head>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        }
    };
    view! {
        <Card title=text::CATALOGUE flush=true>
            {move || registers.get().iter().map(|register| table(*register)).collect_view()}
            <Show when=unconfirmed>
                <p class="office__confirm">{text::AMOUNTS_TO_CONFIRM}</p>
            </Show>
        </Card>
    }
}

fn row(line: &CatalogueLine, names: Names<'_>, unconfirmed: bool) -> impl IntoView + use<> {
    let open = unconfirmed && line.threshold.is_some();
    let procedure = text::whole::procedure(line, names);
    let (code, title, threshold) = (line.code.clone(), line.title.clone(), text::threshold(line));
    view! {
        <Row>
            <Cell label=text::CODE kind=CellKind::Fixed>
                {code}
            </Cell>
            <Cell label=text::LINE kind=CellKind::Title>
                {title}
            </Cell>
            <Cell label=text::THRESHOLD_WORDS>
                {threshold} " "
                {open.then(|| view! { <Badge text=text::TO_CONFIRM tone=Tone::Amber /> })}
            </Cell>
            <Cell label=text::MORE>{procedure}</Cell>
        </Row>
    }
}

/// The reasons offered where a step does not apply.
#[component]
pub fn ReasonsCard() -> impl IntoView {
    let workspace = use_workspace();
    let row = |reason: &StandardReason| {
        let (place, words) = (text::reason_place(reason), reason.words.clone());
        view! {
            <Row>
                <Cell label=text::STEP>{place}</Cell>
                <Cell label=text::REASON>{words}</Cell>
            </Row>
        }
    };
    let head = || {
        [text::STEP, text::REASON]
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    let rows = move || workspace.rulebook().reasons.iter().map(row).collect_view();
    let count = move || text::reasons(workspace.rulebook().reasons.len());
    view! {
        <Card title=text::REASONS>
            <details class="office__fold">
                <summary>{count}</summary>
                <DataTable caption=text::REASONS caption_hidden=true head>
                    <tbody role="rowgroup">{rows}</tbody>
                </DataTable>
            </details>
        </Card>
    }
}
