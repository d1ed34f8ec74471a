//! The preview of a pasted table: each line as it was understood, or what is wrong with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::imported::table::{Column, Line, LineProblem};
use crate::domain::imported::{Imports, Row};
use crate::domain::register::BookKind;
use crate::text::{date, page_imports as text, words};
use crate::ui::components::{Badge, Cell, CellKind, ColumnHead, DataTable, Tone, WindowedRows};
use crate::ui::workspace::use_workspace;

/// How many columns the table has.
const COLUMNS: usize = 8;

/// The cells of a line, by which it is left out.
pub type Cells = [String; 6];

/// What becomes of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is taken in.
    Good(Row),
    /// It tells what one of an earlier import tells.
    Known,
    /// It tells what one before it tells.
    Twice,
    /// The person left it out.
    LeftOut,
    /// It is wrong, and nothing is taken in before it is mended or left out.
    Wrong(LineProblem),
}

/// The lines with what becomes of each.
pub type Sorted = Arc<[(Line, Fate)]>;

/// What becomes of each line.
pub fn sort(lines: Vec<Line>, imports: &Imports, left_out: &BTreeSet<Cells>) -> Sorted {
    let (known, mut here) = (imports.told(), BTreeSet::new());
    let fate = |line: &Line| match &line.read {
        _ if left_out.contains(&line.cells) => Fate::LeftOut,
        Err(problem) => Fate::Wrong(problem.clone()),
        Ok(row) if known.contains(&row.told()) => Fate::Known,
        Ok(row) if here.insert(row.told()) => Fate::Good(row.clone()),
        Ok(_) => Fate::Twice,
    };
    let fates: Vec<Fate> = lines.iter().map(fate).collect();
    lines.into_iter().zip(fates).collect()
}

/// How many lines are taken in, left out, and wrong.
pub fn counts(sorted: &Sorted) -> (usize, usize, usize) {
    let of = |wanted: fn(&Fate) -> bool| sorted.iter().filter(|(_, fate)| wanted(fate)).count();
    (
        of(|fate| matches!(fate, Fate::Good(_))),
        of(|fate| matches!(fate, Fate::Known | Fate::Twice | Fate::LeftOut)),
        of(|fate| matches!(fate, Fate::Wrong(_))),
    )
}

/// The table.
#[component]
pub fn Preview(
    /// The lines.
    sorted: Memo<Sorted>,
    /// Those that the person left out.
    left_out: RwSignal<BTreeSet<Cells>>,
) -> impl IntoView {
    let rows = Memo::new(move |_| sorted.with(|sorted| (0..sorted.len()).collect::<Arc<[usize]>>()));
    let counted = move || {
        let (good, out, wrong) = sorted.with(counts);
        text::counted(good, out, wrong)
    };
    let head = || {
        let named = Column::ALL.map(text::column);
        let labels = [text::LINE].into_iter().chain(named).chain([text::READ_AS]);
        labels.map(|label| view! { <ColumnHead label /> }).collect_view()
    };
    view! {
        <p role="status">{counted}</p>
        <DataTable
            caption=text::PREVIEW
            row_count=Signal::derive(move || rows.with(|rows| rows.len() + 1))
            head
        >
            <WindowedRows
                rows=rows
                columns=COLUMNS
                cells=move |at: usize| view! { <PreviewCells sorted left_out at /> }.into_any()
            />
        </DataTable>
    }
}

#[component]
fn PreviewCells(sorted: Memo<Sorted>, left_out: RwSignal<BTreeSet<Cells>>, at: usize) -> impl IntoView {
    let workspace = use_workspace();
    let line = Memo::new(move |_| sorted.with(|sorted| sorted.get(at).cloned()));
    move || {
        line.get().map(|(line, fate)| {
            let cells = understood(&line);
            let read = read_as(&fate, workspace.with(|book| book.kind));
            let tick = matches!(fate, Fate::Wrong(_) | Fate::LeftOut).then(|| {
                let (own, ticked) = (line.cells.clone(), matches!(fate, Fate::LeftOut));
                let leave = move |leave: bool| {
                    left_out.update(|all| {
                        if leave {
                            all.insert(own.clone());
                        } else {
                            all.remove(&own);
                        }
                    });
                };
                view! {
                    <label class="choice__option">
                        <input
                            class="choice__mark"
                            type="checkbox"
                            prop:checked=ticked
                            on:change:target=move |event| leave(event.target().checked())
                        />
                        <span class="choice__words">{text::leave_out(line.number)}</span>
                    </label>
                }
            });
            let named = Column::ALL.into_iter().zip(cells);
            view! {
                <Cell label=text::LINE kind=CellKind::Fixed>
                    {line.number}
                </Cell>
                {named
                    .map(|(column, cell)| view! { <Cell label=text::column(column) kind=kind_of(column)>{cell}</Cell> })
                    .collect_view()}
                <Cell label=text::READ_AS>{read} {tick}</Cell>
            }
        })
    }
}

const fn kind_of(column: Column) -> CellKind {
    match column {
        Column::Amount => CellKind::Amount,
        Column::Date => CellKind::Fixed,
        _ => CellKind::Words,
    }
}

/// A line as it was understood; as it stands there where it was not.
fn understood(line: &Line) -> Cells {
    match &line.read {
        Err(_) => line.cells.clone(),
        Ok(row) => [
            words::row_kind(row.kind).to_owned(),
            date::iso(row.on),
            row.party.clone(),
            words::row_amount(row.amount),
            row.purpose.clone(),
            row.number.clone(),
        ],
    }
}

fn read_as(fate: &Fate, book: BookKind) -> AnyView {
    match fate {
        Fate::Good(_) => view! { <Badge text=text::GOOD tone=Tone::Green /> }.into_any(),
        Fate::Known => text::KNOWN.into_any(),
        Fate::Twice => text::TWICE.into_any(),
        Fate::LeftOut => ().into_any(),
        Fate::Wrong(problem) => {
            let problem = text::line_problem(problem, book);
            view! { <p class="field__error">{problem}</p> }.into_any()
        }
    }
}
