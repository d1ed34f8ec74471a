//! A real table that becomes a stack of labelled rows on a narrow screen.
//!
//! The roles are spelled out because browsers drop them from rows that are laid out as a grid.

use leptos::html::{Div, Table};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// In which direction a column is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortOrder {
    /// Smallest, earliest first.
    Ascending,
    /// Largest, latest first.
    Descending,
}

/// What a cell holds, and so how it is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Words that wrap.
    #[default]
    Words,
    /// Several lines, each a sentence.
    Lines,
    /// The title of the matter: in the document's face, first when stacked.
    Title,
    /// An amount, aligned at its end.
    Amount,
    /// A number or date that stays on one line.
    Fixed,
}

/// A table with a caption, a head row and one or more bodies.
#[component]
pub fn DataTable(
    /// Names the table; visible unless `caption_hidden`.
    #[prop(into)]
    caption: Signal<String>,
    /// Keeps the caption for assistive technology only.
    #[prop(optional)]
    caption_hidden: bool,
    /// All rows, the head row included, where not all are in the page (see `WindowedRows`).
    #[prop(optional, into)]
    row_count: MaybeProp<usize>,
    /// The heads of the columns: [`ColumnHead`]s.
    #[prop(into)]
    head: ViewFn,
    /// `<tbody>` with [`Row`]s, or `WindowedRows`.
    children: Children,
) -> impl IntoView {
    let (place, table) = (NodeRef::<Div>::new(), NodeRef::<Table>::new());
    let scrolls = wider_than_its_place(place, table);
    view! {
        <div class="data-table" node_ref=place tabindex=move || scrolls.get().then_some("0")>
            <table class="data-table__table" node_ref=table role="table" aria-rowcount=move || row_count.get()>
                <caption class=if caption_hidden { "visually-hidden" } else { "data-table__caption" }>
                    {caption}
                </caption>
                <thead role="rowgroup">
                    <tr role="row" aria-rowindex=move || row_count.get().map(|_| 1)>
                        {head.run()}
                    </tr>
                </thead>
                {children()}
            </table>
        </div>
    }
}

/// Whether a table is wider than its place, so that its place takes the focus and is scrolled by keys.
fn wider_than_its_place(place: NodeRef<Div>, table: NodeRef<Table>) -> RwSignal<bool> {
    let scrolls = RwSignal::new(false);
    let measure = Closure::<dyn Fn()>::new(move || {
        if let Some(place) = place.try_get_untracked().flatten() {
            let _ = scrolls.try_set(place.scroll_width() > place.client_width());
        }
    });
    let observer =
        web_sys::ResizeObserver::new(measure.as_ref().unchecked_ref()).expect("every browser that we serve has one");
    let observer = StoredValue::new_local((observer, measure));
    Effect::new(move || {
        if let (Some(place), Some(table)) = (place.get(), table.get()) {
            observer.with_value(|(observer, _)| {
                observer.observe(&place);
                observer.observe(&table);
            });
        }
    });
    on_cleanup(move || observer.with_value(|(observer, _)| observer.disconnect()));
    scrolls
}

/// The head of a column; with `on_sort` a button that sorts by it.
#[component]
pub fn ColumnHead(
    /// The column's name, the same as its cells' labels.
    #[prop(into)]
    label: Signal<String>,
    /// The column holds amounts.
    #[prop(optional)]
    amount: bool,
    /// The column stands on paper alone.
    #[prop(optional)]
    on_paper: bool,
    /// How the table is sorted by this column now, if it is.
    #[prop(optional, into)]
    order: MaybeProp<SortOrder>,
    /// Called with the order asked for.
    #[prop(optional, into)]
    on_sort: Option<Callback<SortOrder>>,
) -> impl IntoView {
    let aria_sort = move || {
        on_sort.map(|_| match order.get() {
            Some(SortOrder::Ascending) => "ascending",
            Some(SortOrder::Descending) => "descending",
            None => "none",
        })
    };
    let next = move || match order.get_untracked() {
        Some(SortOrder::Ascending) => SortOrder::Descending,
        Some(SortOrder::Descending) | None => SortOrder::Ascending,
    };
    view! {
        <th
            class="data-table__head"
            class=("data-table__head--amount", amount)
            class=("data-table__on-paper", on_paper)
            role="columnheader"
            scope="col"
            aria-sort=aria_sort
        >
            {match on_sort {
                Some(on_sort) => {
                    view! {
                        <button class="data-table__sort" type="button" on:click=move |_| on_sort.run(next())>
                            {label}
                        </button>
                    }
                        .into_any()
                }
                None => view! { {label} }.into_any(),
            }}
        </th>
    }
}

/// A row of cells.
#[component]
pub fn Row(
    /// The row in hand.
    #[prop(optional, into)]
    selected: Signal<bool>,
    /// Its [`Cell`]s.
    children: Children,
) -> impl IntoView {
    view! {
        <tr class="data-table__row" role="row" aria-selected=move || selected.get().then_some("true")>
            {children()}
        </tr>
    }
}

/// A cell that knows the name of its column.
#[component]
pub fn Cell(
    /// The column's name, shown when rows are stacked.
    label: &'static str,
    /// What it holds.
    #[prop(optional)]
    kind: CellKind,
    /// The column stands on paper alone.
    #[prop(optional)]
    on_paper: bool,
    /// The content.
    children: Children,
) -> impl IntoView {
    view! {
        <td
            class="data-table__cell"
            class=("data-table__cell--lines", kind == CellKind::Lines)
            class=("data-table__cell--title", kind == CellKind::Title)
            class=("data-table__cell--amount", kind == CellKind::Amount)
            class=("data-table__cell--fixed", kind == CellKind::Fixed)
            class=("data-table__on-paper", on_paper)
            role="cell"
            data-label=label
        >
            <div>{children()}</div>
        </td>
    }
}
