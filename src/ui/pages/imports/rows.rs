//! The table of all rows, each with how it stands against the decisions of this book.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Judged, Read};
use crate::domain::imported::table::Column;
use crate::domain::imported::{Row, RowPlace};
use crate::domain::rules::imported::RowState;
use crate::text::{date, nav, page_imports as text, words};
use crate::ui::components::{
    Badge, Button, ButtonSize, Cell, CellKind, ColumnHead, DataTable, EmptyState, FilterBar, FilterChip, Tone,
    WindowedRows,
};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// How many columns the table has.
const COLUMNS: usize = 8;

/// The table with its filter.
#[component]
pub fn Rows(
    imports: Read,
    judged: Judged,
    /// Opens the form of a row.
    answer: Callback<RowPlace>,
    /// Why nothing can be recorded.
    reason: MaybeProp<String>,
) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let only_doubts = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        let (query, only_doubts) = (query.get(), only_doubts.get());
        let sought: Vec<&str> = query.split_whitespace().collect();
        let has = |row: &Row, word: &&str| {
            [&row.party, &row.purpose, &row.number]
                .into_iter()
                .any(|text| text.contains(*word))
        };
        imports.with(|imports| {
            judged.with(|judged| {
                let doubtful = |place| judged.get(&place).is_some_and(RowState::doubtful);
                let all = imports.iter().flat_map(|imports| imports.rows());
                all.filter(|(place, _)| !only_doubts || doubtful(*place))
                    .filter(|(_, row)| sought.iter().all(|word| has(row, word)))
                    .map(|(place, _)| place)
                    .collect::<Arc<[RowPlace]>>()
            })
        })
    });
    let count = move || crate::text::page_self_check::shown(rows.with(|rows| rows.len()), judged.with(|all| all.len()));
    let head = || {
        let named = Column::ALL.map(text::column);
        let labels = named.into_iter().chain([text::SOURCE_COLUMN, text::STATE]);
        labels.map(|label| view! { <ColumnHead label /> }).collect_view()
    };
    view! {
        <div class="stack">
            <FilterBar query label=text::SEARCH count=Signal::derive(count)>
                <FilterChip
                    label=text::ALL
                    pressed=Signal::derive(move || !only_doubts.get())
                    on_press=move |()| only_doubts.set(false)
                />
                <FilterChip
                    label=text::ONLY_DOUBTS
                    pressed=only_doubts
                    on_press=move |()| only_doubts.set(true)
                />
            </FilterBar>
            <Show
                when=move || rows.with(|rows| !rows.is_empty())
                fallback=|| view! { <EmptyState title=nav::NOTHING_MATCHES /> }
            >
                <DataTable
                    caption=text::LIST
                    caption_hidden=true
                    row_count=Signal::derive(move || rows.with(|rows| rows.len() + 1))
                    head
                >
                    <WindowedRows
                        rows=rows
                        columns=COLUMNS
                        cells=move |place: RowPlace| {
                            view! { <RowCells imports judged place answer reason /> }.into_any()
                        }
                    />
                </DataTable>
            </Show>
        </div>
    }
}

#[component]
fn RowCells(
    imports: Read,
    judged: Judged,
    place: RowPlace,
    answer: Callback<RowPlace>,
    reason: MaybeProp<String>,
) -> impl IntoView {
    // A row never changes; how it stands does.
    let (row, source) = imports.with_untracked(|imports| {
        let imports = imports.as_ref()?;
        let part = imports.parts.iter().find(|part| part.stamp.seq == place.record)?;
        Some((imports.row(place)?.clone(), part.value.source.clone()))
    })?;
    let said = text::place(place.record, place.row);
    Some(view! {
        <Cell label=text::column(Column::Kind)>{words::row_kind(row.kind)}</Cell>
        <Cell label=text::column(Column::Date) kind=CellKind::Fixed>
            {date::iso(row.on)}
        </Cell>
        <Cell label=text::column(Column::Party) kind=CellKind::Title>
            {row.party}
        </Cell>
        <Cell label=text::column(Column::Amount) kind=CellKind::Amount>
            {words::row_amount(row.amount)}
        </Cell>
        <Cell label=text::column(Column::Purpose)>{row.purpose}</Cell>
        <Cell label=text::column(Column::Number)>{row.number}</Cell>
        <Cell label=text::SOURCE_COLUMN>{source} <p class="quiet small">{said}</p></Cell>
        <Cell label=text::STATE>
            <StateOf imports judged place answer reason />
        </Cell>
    })
}

/// How a row stands, what a person said of it, and the way to say something.
#[component]
fn StateOf(
    imports: Read,
    judged: Judged,
    place: RowPlace,
    answer: Callback<RowPlace>,
    reason: MaybeProp<String>,
) -> impl IntoView {
    let workspace = use_workspace();
    let state = Memo::new(move |_| judged.with(|judged| judged.get(&place).cloned()));
    let answered = Memo::new(move |_| {
        imports.with(|imports| {
            let answer = imports.as_ref()?.answers.get(&place)?;
            Some((answer.value.reason.clone(), answer.value.by.clone()))
        })
    });
    move || {
        state.get().map(|state| {
            let tone = match &state {
                state if state.doubtful() => Tone::Red,
                RowState::Explained | RowState::NoThreshold | RowState::Perhaps(_) => Tone::Amber,
                _ => Tone::Green,
            };
            let matter = match &state {
                RowState::Linked(id)
                | RowState::Answered(id)
                | RowState::Differs { matter: id, .. }
                | RowState::OtherDay { matter: id, .. } => {
                    let title = workspace.with(|book| book.matters.get(id).map(|one| one.title.clone()));
                    title.map(|title| (Route::Matter(*id).href(), title))
                }
                _ => None,
            };
            let by_hand = matches!(state, RowState::Answered(_) | RowState::Explained);
            let said = answered
                .get()
                .filter(|_| by_hand)
                .map(|(reason, by)| text::answered(&reason, &by));
            let may_answer = state.doubtful() || by_hand || matches!(state, RowState::Perhaps(_));
            view! {
                <Badge text=text::row_state(&state) tone />
                {matter.map(|(href, title)| view! { <p><a href=href>{title}</a></p> })}
                {said.map(|said| view! { <p class="small">{said}</p> })}
                {may_answer
                    .then(|| {
                        view! {
                            <p>
                                <Button size=ButtonSize::Small reason on_press=move |()| answer.run(place)>
                                    {text::ANSWER}
                                </Button>
                            </p>
                        }
                    })}
            }
        })
    }
}
