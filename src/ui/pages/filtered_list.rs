//! A list of matters, each with how it stands: searched by words, narrowed by chips, as long as it is.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::id::MatterId;
use crate::domain::summary::Summary;
use crate::text::nav;
use crate::ui::components::{EmptyState, FilterBar, FilterChip, WindowedTable};
use crate::ui::workspace::use_workspace;

/// What a list can be narrowed to, one chip for each.
#[derive(Clone, Copy)]
pub struct Chips<F: 'static, S: 'static> {
    /// All of them, in their order.
    pub all: &'static [F],
    /// What each says.
    pub name: fn(F) -> &'static str,
    /// Whether a matter that stands so is among them.
    pub holds: fn(F, S) -> bool,
}

/// The words of a list.
#[derive(Clone, Copy)]
pub struct ListWords {
    /// Whose list it is, for what is said where it has nothing.
    pub place: nav::Place,
    /// Names the table.
    pub caption: &'static str,
    /// Names the search field.
    pub search: &'static str,
    /// How many are shown of how many.
    pub shown: fn(usize, usize) -> String,
    /// The columns.
    pub heads: &'static [&'static str],
}

/// The bar and the table.
#[component]
pub fn FilteredList<F, S>(
    /// Its words.
    words: ListWords,
    /// What it is narrowed to.
    chips: Chips<F, S>,
    /// What it is narrowed to at first.
    only: F,
    /// The matters in their order, each with how it stands.
    all: Memo<Vec<(MatterId, S)>>,
    /// Whether a matter says what is searched for.
    matches: fn(&Summary, &str) -> bool,
    /// Makes the cells of one row.
    #[prop(into)]
    cells: Callback<MatterId, AnyView>,
) -> impl IntoView
where
    F: Copy + PartialEq + Send + Sync + 'static,
    S: Copy + PartialEq + Send + Sync + 'static,
{
    let workspace = use_workspace();
    let (query, only) = (RwSignal::new(String::new()), RwSignal::new(only));
    let rows = Memo::new(move |_| {
        let (query, only) = (query.with(|query| query.trim().to_owned()), only.get());
        workspace.with(|book| {
            let found = all.with(|all| {
                let standing = all.iter().filter(|(_, state)| (chips.holds)(only, *state));
                let found = standing.filter(|(id, _)| book.matters.get(id).is_some_and(|one| matches(one, &query)));
                found.map(|(id, _)| *id).collect::<Vec<_>>()
            });
            Arc::<[MatterId]>::from(found)
        })
    });
    let count = Signal::derive(move || (words.shown)(rows.with(|rows| rows.len()), all.with(Vec::len)));
    let chip = move |one: F| {
        view! {
            <FilterChip
                label=(chips.name)(one)
                pressed=Signal::derive(move || only.get() == one)
                on_press=move |()| only.set(one)
            />
        }
    };
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    view! {
        <FilterBar query label=words.search count>
            {chips.all.iter().copied().map(chip).collect_view()}
        </FilterBar>
        <Show
            when=move || !none.get()
            fallback=move || view! { <EmptyState title=nav::empty(words.place).fact /> }
        >
            <WindowedTable caption=words.caption heads=words.heads rows cells empty=nav::NOTHING_MATCHES />
        </Show>
    }
}
