//! 自查工作底稿: what was found, matter by duty, with its evidence and age.

use std::sync::Arc;

use leptos::prelude::*;

use super::Result;
use crate::domain::self_check::{Found, What};
use crate::text::names::Names;
use crate::text::{nav, page_self_check as words, self_check as text, words as terms};
use crate::ui::components::{Cell, CellKind, FilterBar, FilterChip, WindowedTable};
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

const HEADS: &[&str] = &[
    words::FOUND,
    words::WHERE,
    words::SHOWN,
    words::CLAUSE,
    words::EVIDENCE,
    words::SINCE,
    words::STANDING,
];

/// The table with its filter.
#[component]
pub fn Findings(checked: Result) -> impl IntoView {
    let workspace = use_workspace();
    let query = RwSignal::new(String::new());
    // The place of a finding in its list: irregularities have 0.
    let only = RwSignal::new(None::<u8>);
    let kinds = Memo::new(move |_| {
        let mut kinds = with_found(checked, |found| found.iter().map(|one| one.what).collect::<Vec<_>>());
        kinds.dedup_by_key(|what| number(*what));
        kinds
            .iter()
            .map(|what| (number(*what), name(*what)))
            .collect::<Vec<_>>()
    });
    let places = Memo::new(move |_| {
        with_found(checked, |found| {
            let told = |one: &Found| place(workspace, one).into_iter().map(|(_, told)| told);
            found
                .iter()
                .map(|one| told(one).collect::<String>())
                .collect::<Vec<_>>()
        })
    });
    let rows = Memo::new(move |_| {
        let (query, only) = (query.get(), only.get());
        let sought: Vec<&str> = query.split_whitespace().collect();
        places.with(|places| {
            with_found(checked, |found| {
                let all = found.iter().zip(places).enumerate();
                all.filter(|(_, (one, _))| only.is_none_or(|only| number(one.what) == only))
                    .filter(|(_, (_, place))| sought.iter().all(|word| place.contains(word)))
                    .map(|(at, _)| at)
                    .collect::<Arc<[usize]>>()
            })
        })
    });
    let count = move || {
        let all = with_found(checked, <[Found]>::len);
        words::shown(rows.with(|rows| rows.len()), all)
    };
    let chips = move || {
        kinds
            .get()
            .into_iter()
            .map(|(number, label)| {
                view! {
                    <FilterChip
                        label=label
                        pressed=Signal::derive(move || only.get() == Some(number))
                        on_press=move |()| only.set(Some(number))
                    />
                }
            })
            .collect_view()
    };
    let empty = Signal::derive(move || {
        let none = with_found(checked, <[Found]>::is_empty);
        let said = if none { text::NONE_FOUND } else { nav::NOTHING_MATCHES };
        said.to_owned()
    });
    view! {
        <div class="stack">
            <FilterBar query label=words::SEARCH count=Signal::derive(count)>
                <FilterChip
                    label=words::ALL
                    pressed=Signal::derive(move || only.get().is_none())
                    on_press=move |()| only.set(None)
                />
                {chips}
            </FilterBar>
            <WindowedTable
                caption=text::TITLE
                heads=HEADS
                rows=rows
                cells=move |at: usize| view! { <Cells checked at /> }.into_any()
                empty
            />
        </div>
    }
}

fn with_found<T>(checked: Result, look: impl FnOnce(&[Found]) -> T) -> T {
    checked.with(|checked| look(checked.as_ref().map_or(&[], |checked| checked.found.as_slice())))
}

const fn number(what: What) -> u8 {
    match what {
        What::Irregularity(_) => 0,
        What::Concern(concern) => concern.number(),
    }
}

fn name(what: What) -> String {
    match what {
        What::Irregularity(_) => terms::IRREGULAR.to_owned(),
        What::Concern(_) => text::what(what),
    }
}

/// Where a finding is, each with the way there.
fn place(workspace: Workspace, found: &Found) -> Vec<(String, String)> {
    workspace.with(|book| {
        let matter = found.place.matter.and_then(|id| {
            let summary = book.matters.get(&id)?;
            Some((Route::Matter(id).href(), summary.title.clone()))
        });
        let meeting = found.place.meeting.and_then(|id| {
            let meeting = book.meetings.get(&id)?;
            let names = Names::of(book, meeting.on);
            let name = names.meeting(meeting.kind);
            let told = match found.place.item {
                Some(item) => terms::session_item(meeting.session, name, item),
                None => terms::session(meeting.session, name),
            };
            Some((Route::Meeting(id).href(), told))
        });
        matter.into_iter().chain(meeting).collect()
    })
}

#[component]
fn Cells(checked: Result, at: usize) -> impl IntoView {
    let workspace = use_workspace();
    let checked = checked.get_untracked()?;
    let found = checked.found.get(at)?.clone();
    let duty = match found.what {
        What::Concern(concern) => text::duty(concern),
        What::Irregularity(_) => "",
    };
    let today = checked.today;
    let shown = workspace.with(|book| {
        let names = Names::of(book, today);
        let shown = found.shown.iter().map(|shown| text::shown(shown, names));
        shown.collect::<Vec<_>>()
    });
    let place = place(workspace, &found);
    let nowhere = place.is_empty().then_some(words::WHOLE_BOOK);
    let (evidence, standing) = (text::evidence(&found.evidence), text::standing(&found));
    let since = found.since.zip(found.age_days(today));
    let since = since.map(|(since, days)| words::since(since, days));
    Some(view! {
        <Cell label=words::FOUND kind=CellKind::Title>
            {text::what(found.what)}
            <p class="quiet small">{duty}</p>
        </Cell>
        <Cell label=words::WHERE>
            {nowhere}
            {place
                .into_iter()
                .map(|(href, told)| {
                    view! {
                        <p>
                            <a href=href>{told}</a>
                        </p>
                    }
                })
                .collect_view()}
        </Cell>
        <Cell label=words::SHOWN>{shown.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</Cell>
        <Cell label=words::CLAUSE>{text::check(&found)}</Cell>
        <Cell label=words::EVIDENCE>{evidence}</Cell>
        <Cell label=words::SINCE>{since}</Cell>
        <Cell label=words::STANDING>{standing}</Cell>
    })
}
