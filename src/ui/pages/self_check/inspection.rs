//! 迎检清单: by period, each meeting with its place in the minute book, each matter with its papers, days and gaps.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::Result;
use crate::domain::id::MatterId;
use crate::domain::self_check::{Checked, Concern, Sheet, What};
use crate::text::names::Names;
use crate::text::{date, nav, page_self_check as words, self_check as text, words as terms};
use crate::ui::components::{Cell, CellKind, WindowedTable};
use crate::ui::form::DateField;
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

const HEADS: &[&str] = &[
    words::MEETING,
    words::MINUTE_BOOK,
    words::MATTER,
    words::PAPERS,
    words::DATES,
    words::GAPS,
];

/// The list with its period.
#[component]
pub fn Inspection(checked: Result) -> impl IntoView {
    let workspace = use_workspace();
    let (from, until) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let gaps =
        Memo::new(move |_| checked.with(|checked| checked.as_ref().map(|checked| gaps(checked)).unwrap_or_default()));
    let rows = Memo::new(move |_| {
        let day = |text: String| text.parse::<Date>().ok();
        let (from, until) = (day(from.get()), day(until.get()));
        checked.with(|checked| {
            let sheets = checked.iter().flat_map(|checked| checked.sheets.iter().enumerate());
            let dated = sheets.map(|(at, sheet)| (met_on(workspace, sheet), at));
            let mut within: Vec<(Option<Date>, usize)> = dated
                .filter(|(on, _)| from.is_none_or(|from| on.is_some_and(|on| on >= from)))
                .filter(|(on, _)| until.is_none_or(|until| on.is_some_and(|on| on <= until)))
                .collect();
            within.sort_by_key(|(on, at)| (on.is_none(), *on, *at));
            within.into_iter().map(|(_, at)| at).collect::<Arc<[usize]>>()
        })
    });
    view! {
        <div class="stack">
            <div class="row filter-bar">
                <DateField label=words::FROM value=from />
                <DateField label=words::UNTIL value=until />
            </div>
            <WindowedTable
                caption=words::INSPECTION
                heads=HEADS
                rows=rows
                cells=move |at: usize| view! { <Cells checked at gaps /> }.into_any()
                empty=nav::NOTHING_MATCHES
            />
        </div>
    }
}

/// What was found about each matter, each once, in the order of the 31.
type Gaps = BTreeMap<MatterId, BTreeSet<Concern>>;

fn gaps(checked: &Checked) -> Gaps {
    let mut gaps = Gaps::new();
    for found in &checked.found {
        if let (Some(matter), What::Concern(concern)) = (found.place.matter, found.what) {
            gaps.entry(matter).or_default().insert(concern);
        }
    }
    gaps
}

/// The day of the meeting that resolved on it last.
fn met_on(workspace: Workspace, sheet: &Sheet) -> Option<Date> {
    let id = sheet.meeting?;
    workspace.with(|book| book.meetings.get(&id).map(|meeting| meeting.on))
}

#[component]
fn Cells(checked: Result, at: usize, gaps: Memo<Gaps>) -> impl IntoView {
    let workspace = use_workspace();
    let checked = checked.get_untracked()?;
    let sheet = checked.sheets.get(at)?.clone();
    let meeting = sheet.meeting.and_then(|id| {
        workspace.with(|book| {
            let meeting = book.meetings.get(&id)?;
            let names = Names::of(book, meeting.on);
            let session = terms::session(meeting.session, names.meeting(meeting.kind));
            let bound = match meeting.minute_book.as_str() {
                "" => words::UNSIGNED.to_owned(),
                bound => bound.to_owned(),
            };
            Some((Route::Meeting(id).href(), session, date::iso(meeting.on), bound))
        })
    });
    let (meeting, bound) = meeting.map_or((None, None), |(href, session, on, bound)| {
        let link = view! {
            <a href=href>{session}</a>
            <p class="quiet small one-line">{on}</p>
        };
        (Some(link), Some(bound))
    });
    let (title, number) = workspace.with(|book| {
        let summary = book.matters.get(&sheet.matter);
        let title = summary.map(|summary| summary.title.clone()).unwrap_or_default();
        let number = summary.and_then(|summary| summary.number).map(terms::entry_number);
        (title, number)
    });
    let days = [
        (words::APPLIED, sheet.applied),
        (words::DECIDED, sheet.decided),
        (words::DISCLOSED, sheet.disclosed),
    ];
    let days = days.into_iter().filter_map(|(what, days)| {
        let (on, entered) = days?;
        Some(words::dates(what, on, entered))
    });
    let papers = if sheet.papers.is_empty() {
        vec![words::NO_PAPERS.to_owned()]
    } else {
        sheet.papers
    };
    let found = gaps.with_untracked(|gaps| gaps.get(&sheet.matter).cloned().unwrap_or_default());
    Some(view! {
        <Cell label=words::MEETING>{meeting}</Cell>
        <Cell label=words::MINUTE_BOOK>{bound}</Cell>
        <Cell label=words::MATTER kind=CellKind::Title>
            <a href=Route::Matter(sheet.matter).href()>{title}</a>
            <p class="quiet small">{number}</p>
        </Cell>
        <Cell label=words::PAPERS>{papers.into_iter().map(|paper| view! { <p>{paper}</p> }).collect_view()}</Cell>
        <Cell label=words::DATES kind=CellKind::Fixed>{days.map(|day| view! { <p>{day}</p> }).collect_view()}</Cell>
        <Cell label=words::GAPS>
            {found.into_iter().map(|concern| view! { <p>{text::what(What::Concern(concern))}</p> }).collect_view()}
        </Cell>
    })
}
