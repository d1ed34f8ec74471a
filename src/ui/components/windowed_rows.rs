//! The body of a table with ten thousand rows: only those near the window are in the page.
//!
//! Rows come in blocks of fifty, each a `<tbody>`. A block near the window holds its rows; one far away holds an empty
//! space as high as the rows were, or are guessed to be. Titles wrap freely, since heights are measured and never
//! imposed. Before printing every block is filled. A block that holds the focus is never emptied.

use std::hash::Hash;
use std::sync::Arc;

use leptos::html::Tbody;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::printing;

const BLOCK: usize = 50;
/// How far outside the window rows are already in the page.
const MARGIN: &str = "900px 0px";

/// Table bodies that hold the rows near the window. The table needs `row_count` = rows + 1.
#[component]
pub fn WindowedRows<K>(
    /// The rows' ids, filtered and sorted.
    #[prop(into)]
    rows: Signal<Arc<[K]>>,
    /// Number of columns.
    #[prop(into)]
    columns: Signal<usize>,
    /// Guessed height of a row in CSS pixels, until some were measured.
    #[prop(default = 48.0)]
    row_height: f64,
    /// Makes the cells of one row, which looks itself up by its id.
    #[prop(into)]
    cells: Callback<K, AnyView>,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    let printing = printing();
    let guess = RwSignal::new(row_height);
    let blocks = Memo::new(move |_| rows.with(|rows| rows.len().div_ceil(BLOCK)));
    view! {
        <For each=move || 0..blocks.get() key=|block| *block let:block>
            <RowBlock rows block columns printing guess cells />
        </For>
    }
}

#[component]
fn RowBlock<K>(
    rows: Signal<Arc<[K]>>,
    block: usize,
    columns: Signal<usize>,
    printing: ReadSignal<bool>,
    guess: RwSignal<f64>,
    cells: Callback<K, AnyView>,
) -> impl IntoView
where
    K: Clone + Eq + Hash + Send + Sync + 'static,
{
    let first = block * BLOCK;
    let body = NodeRef::<Tbody>::new();
    let near = RwSignal::new(block == 0);
    let measured = RwSignal::new(None::<f64>);
    let filled = move || near.get() || printing.get();

    let own = Memo::new(move |_| {
        rows.with(|rows| {
            rows.iter()
                .enumerate()
                .skip(first)
                .take(BLOCK)
                .map(|(at, id)| (at, id.clone()))
                .collect::<Vec<_>>()
        })
    });
    let shown = move || if filled() { own.get() } else { Vec::new() };
    let space = move || {
        let count = own.with(Vec::len);
        #[expect(clippy::cast_precision_loss, reason = "at most fifty rows")]
        let height = measured.get().unwrap_or_else(|| guess.get()) * count as f64;
        (!filled() && count > 0).then(|| {
            view! {
                <tr role="presentation" aria-hidden="true">
                    <td class="data-table__spacer" colspan=columns style:height=format!("{height}px")></td>
                </tr>
            }
        })
    };

    let measure = move |body: &web_sys::Element| {
        let count = own.with_untracked(Vec::len);
        if count > 0 {
            #[expect(clippy::cast_precision_loss, reason = "at most fifty rows")]
            let height = body.get_bounding_client_rect().height() / count as f64;
            if height > 0.0 {
                measured.set(Some(height));
                guess.set(height);
            }
        }
    };
    let watch = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let entry = entries.get(entries.length().saturating_sub(1));
        let entry: &web_sys::IntersectionObserverEntry = entry.unchecked_ref();
        let body = entry.target();
        if entry.is_intersecting() {
            let _ = near.try_set(true);
        } else if near.try_get_untracked() == Some(true) && !holds_focus(&body) {
            measure(&body);
            let _ = near.try_set(false);
        }
    });
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let observer = web_sys::IntersectionObserver::new_with_options(watch.as_ref().unchecked_ref(), &options)
        .expect("the margin is well formed");
    let observer = StoredValue::new_local((observer, watch));
    Effect::new(move || {
        if let Some(body) = body.get() {
            observer.with_value(|(observer, _)| observer.observe(&body));
        }
    });
    on_cleanup(move || observer.with_value(|(observer, _)| observer.disconnect()));

    view! {
        <tbody node_ref=body role="rowgroup">
            {space}
            <For each=shown key=Clone::clone let((at, id))>
                <tr class="data-table__row" role="row" aria-rowindex=at + 2>
                    {cells.run(id)}
                </tr>
            </For>
        </tbody>
    }
}

fn holds_focus(body: &web_sys::Element) -> bool {
    let active = document().active_element();
    body.contains(active.as_ref().map(AsRef::as_ref))
}
