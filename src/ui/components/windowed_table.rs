//! A table of as many rows as there are, each looking itself up by its key, or the words that there are none.

use std::hash::Hash;
use std::sync::Arc;

use leptos::prelude::*;

use super::{ColumnHead, DataTable, EmptyState, WindowedRows};

/// Plain heads over windowed rows.
#[component]
pub fn WindowedTable<K>(
    /// Names the table, for assistive technology.
    #[prop(into)]
    caption: Signal<String>,
    /// The columns' names, the same as the cells' labels.
    heads: &'static [&'static str],
    /// The rows' keys, filtered and sorted.
    #[prop(into)]
    rows: Signal<Arc<[K]>>,
    /// Makes the cells of one row.
    #[prop(into)]
    cells: Callback<K, AnyView>,
    /// What is said where there is no row.
    #[prop(into)]
    empty: Signal<String>,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    let head = move || {
        heads
            .iter()
            .map(|label| view! { <ColumnHead label=*label /> })
            .collect_view()
    };
    view! {
        <Show
            when=move || rows.with(|rows| !rows.is_empty())
            fallback=move || view! { <EmptyState title=empty /> }
        >
            <DataTable
                caption
                caption_hidden=true
                row_count=Signal::derive(move || rows.with(|rows| rows.len() + 1))
                head
            >
                <WindowedRows rows columns=heads.len() cells />
            </DataTable>
        </Show>
    }
}
