//! A list of the rules as a table one types in.

use leptos::prelude::*;

use super::check::{self, Tried};
use super::rows::{RowDraft, RowsDraft};
use crate::text::{button, page_office as text};
use crate::ui::components::{Button, ButtonSize, Cell, ColumnHead, DataTable, Row};
use crate::ui::form::{CheckGroup, Choice, SelectField, TextField};

/// What one types into a column.
#[derive(Clone, Copy)]
pub enum Entry {
    /// A line of text.
    Line,
    /// A title or sentence of the rules.
    Document,
    /// One of a list.
    One(fn() -> Vec<Choice>),
    /// Several of a list; a row has one such column, kept beside its words.
    Several(fn() -> Vec<Choice>),
}

/// A column of such a table.
#[derive(Clone, Copy)]
pub struct Column {
    /// Its name.
    pub label: &'static str,
    /// What one types into it.
    pub entry: Entry,
    /// What is wrong with what stands there, if anything.
    pub wrong: fn(&str) -> Option<&'static str>,
}

impl Column {
    /// A column that must be filled.
    pub const fn must(label: &'static str, entry: Entry) -> Self {
        Self {
            label,
            entry,
            wrong: |typed| typed.trim().is_empty().then_some(text::FILL),
        }
    }

    /// A column that may stay empty.
    pub const fn free(label: &'static str, entry: Entry) -> Self {
        Self {
            label,
            entry,
            wrong: |_| None,
        }
    }

    /// A column that is judged by `wrong`.
    pub const fn judged(label: &'static str, entry: Entry, wrong: fn(&str) -> Option<&'static str>) -> Self {
        Self { label, entry, wrong }
    }
}

/// The rows of a list, each to be changed or taken out, with a button that adds one.
#[component]
pub fn RowTable(
    /// Names the table.
    caption: &'static str,
    /// The draft.
    draft: RowsDraft,
    /// Its columns.
    columns: &'static [Column],
    /// What a new row holds, a word for each column that is not of ticks.
    #[prop(optional)]
    blank: &'static [&'static str],
    /// What the button says.
    add: &'static str,
    /// Whether the form was tried.
    tried: Tried,
) -> impl IntoView {
    let head = move || {
        let labels = columns.iter().map(|column| column.label).chain([text::ROW_ACTS]);
        labels.map(|label| view! { <ColumnHead label /> }).collect_view()
    };
    let words = columns
        .iter()
        .filter(|column| !matches!(column.entry, Entry::Several(_)));
    let width = words.count();
    let add_one = move |()| {
        let word = |at: usize| blank.get(at).map(|word| (*word).to_owned()).unwrap_or_default();
        draft.add(((0..width).map(word).collect(), Vec::new()));
    };
    view! {
        <div class="edit-table">
            <Show when=move || draft.rows.with(|rows| !rows.is_empty())>
                <DataTable caption caption_hidden=true head>
                    <tbody role="rowgroup">
                        <For each=move || draft.rows.get() key=|row| row.id let:row>
                            <EditedRow row draft columns tried />
                        </For>
                    </tbody>
                </DataTable>
            </Show>
            <p class="edit-table__foot">
                <Button size=ButtonSize::Small on_press=add_one>
                    {add}
                </Button>
            </p>
        </div>
    }
}

#[component]
fn EditedRow(row: RowDraft, draft: RowsDraft, columns: &'static [Column], tried: Tried) -> impl IntoView {
    let id = row.id;
    let place = move || {
        draft
            .rows
            .with(|rows| rows.iter().position(|row| row.id == id).unwrap_or(0) + 1)
    };
    let ticked = RwSignal::from(row.ticked);
    let mut words = row.words.into_iter();
    let cell = |column: &'static Column| {
        let label = Signal::derive(move || text::of_row(place(), column.label));
        let field = if let Entry::Several(choices) = column.entry {
            view! { <CheckGroup label value=ticked choices=Signal::stored(choices()) /> }.into_any()
        } else {
            let value = RwSignal::from(words.next().unwrap_or_default());
            let error = check::error_if(tried, move || value.with(|typed| (column.wrong)(typed)));
            one_field(label, column, value, error)
        };
        view! { <Cell label=column.label>{field}</Cell> }
    };
    let cells: Vec<_> = columns.iter().map(cell).collect();
    view! {
        <Row>
            {cells}
            <Cell label=text::ROW_ACTS>
                <Button size=ButtonSize::Small on_press=move |()| draft.remove(id)>
                    {button::REMOVE}
                    <span class="visually-hidden">{move || text::of_row(place(), "")}</span>
                </Button>
            </Cell>
        </Row>
    }
}

fn one_field(label: Signal<String>, column: &Column, value: RwSignal<String>, error: MaybeProp<String>) -> AnyView {
    match column.entry {
        Entry::One(choices) => view! { <SelectField label value choices=Signal::stored(choices()) error /> }.into_any(),
        Entry::Document => view! { <TextField label value document=true error /> }.into_any(),
        Entry::Line | Entry::Several(_) => view! { <TextField label value error /> }.into_any(),
    }
}
