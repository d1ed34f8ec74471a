//! 公开: every entered matter by what waits for its disclosure, the nearest due day first.

use std::cmp::Reverse;
use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use super::disclosure::due::due_words;
use super::disclosure::tone;
use crate::domain::disclosure::DisclosureAttribute;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::register::EntryNumber;
use crate::domain::summary::Summary;
use crate::text::{day_count, nav, page_disclosure as text, words};
use crate::ui::components::{Badge, Cell, CellKind, PageHead, Tone};
use crate::ui::pages::filtered_list::{Chips, FilteredList, ListWords};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

const WORDS: ListWords = ListWords {
    place: nav::Place::Disclosure,
    caption: text::LIST,
    search: text::SEARCH,
    shown: text::shown,
    heads: &[text::NUMBER, text::MATTER, text::STANDING, text::ATTRIBUTE, text::TERM],
};

/// All, and where a matter can stand.
const CHIPS: Chips<Option<Standing>, Standing> = Chips {
    all: &[
        None,
        Some(Standing::ToJudge),
        Some(Standing::UnderWay),
        Some(Standing::Disclosed),
        Some(Standing::Undisclosed),
    ],
    name: |only| only.map_or(text::ALL, Standing::name),
    holds: |only, standing| only.is_none_or(|only| only == standing),
};

/// What the list is narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    ToJudge,
    UnderWay,
    Disclosed,
    Undisclosed,
}

impl Standing {
    /// Where a matter stands; `None` while it is not in the register.
    const fn of(status: MatterStatus) -> Option<Self> {
        match status {
            MatterStatus::Entered => Some(Self::ToJudge),
            MatterStatus::Disclosing => Some(Self::UnderWay),
            MatterStatus::Disclosed => Some(Self::Disclosed),
            MatterStatus::Undisclosed => Some(Self::Undisclosed),
            _ => None,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::ToJudge => text::TO_JUDGE,
            Self::UnderWay => text::UNDER_WAY,
            Self::Disclosed => text::DISCLOSED,
            Self::Undisclosed => text::UNDISCLOSED,
        }
    }
}

/// The date a proactive matter's term runs from, while it is under way.
fn term_from(summary: &Summary) -> Option<Date> {
    match (summary.status, summary.attribute) {
        (MatterStatus::Disclosing, Some((DisclosureAttribute::Proactive, from))) => from,
        _ => None,
    }
}

/// What waits first: under way by the date its term runs from, then to be judged, then the ended; newest numbers first.
fn rank(summary: &Summary) -> (u8, Option<Date>, Reverse<Option<EntryNumber>>) {
    let class = match summary.status {
        MatterStatus::Disclosing if term_from(summary).is_some() => 0,
        MatterStatus::Entered => 1,
        MatterStatus::Disclosing => 2,
        _ => 3,
    };
    (class, term_from(summary), Reverse(summary.number))
}

fn matches(summary: &Summary, query: &str) -> bool {
    let number = summary.number.map(words::entry_number).unwrap_or_default();
    query.is_empty()
        || [&summary.title, &summary.department, &number]
            .iter()
            .any(|words| words.contains(query))
}

/// The list of disclosures.
#[component]
pub fn DisclosuresPage() -> impl IntoView {
    let workspace = use_workspace();
    let all = workspace.select(|book| {
        let entered = book.matters.values();
        let mut entered: Vec<_> = entered
            .filter_map(|summary| Some((Standing::of(summary.status)?, summary)))
            .collect();
        entered.sort_by_cached_key(|(_, summary)| rank(summary));
        let entered = entered.into_iter();
        entered
            .map(|(standing, summary)| (summary.id, standing))
            .collect::<Vec<_>>()
    });
    view! {
        <div class="stack stack--loose">
            <PageHead title=nav::title(nav::Place::Disclosure) note=text::LIST_NOTE />
            <FilteredList words=WORDS chips=CHIPS only=None all matches cells=|id| view! { <Cells id /> }.into_any() />
        </div>
    }
}

#[component]
fn Cells(id: MatterId) -> impl IntoView {
    let workspace = use_workspace();
    let summary = workspace.summary(id);
    move || {
        summary.get().map(|summary| {
            let attribute = summary
                .attribute
                .map_or(text::NOTHING, |(attribute, _)| words::attribute(attribute));
            let (number, title) = (summary.number.map(words::entry_number), summary.title.clone());
            let status = summary.status;
            view! {
                <Cell label=text::NUMBER kind=CellKind::Fixed>
                    {number}
                </Cell>
                <Cell label=text::MATTER kind=CellKind::Title>
                    <a href=Route::Disclosure(id).href()>{title}</a>
                </Cell>
                <Cell label=text::STANDING>
                    <Badge text=words::matter_status(status) tone=tone(status) />
                </Cell>
                <Cell label=text::ATTRIBUTE>{attribute}</Cell>
                <Cell label=text::TERM>
                    <Term summary />
                </Cell>
            }
        })
    }
}

/// What the term column says: what remains, when it was disclosed, or when it is judged again.
#[component]
fn Term(summary: Arc<Summary>) -> impl IntoView {
    let workspace = use_workspace();
    let from = term_from(&summary);
    let fixed = match summary.status {
        MatterStatus::Disclosed => summary.disclosed_on.map(text::disclosed_on),
        MatterStatus::Undisclosed => summary.recheck_on.map(text::recheck_on),
        _ => None,
    };
    move || match (from, &fixed) {
        (Some(from), _) => {
            let (words, tone, provisional) = due_words(workspace, from);
            view! {
                <Badge text=words tone />
                {provisional.then(|| view! { <p class="disclosure__provisional">{day_count::PROVISIONAL}</p> })}
            }
            .into_any()
        }
        (None, Some(words)) => view! { <Badge text=words.clone() tone=Tone::Plain /> }.into_any(),
        (None, None) => text::NOTHING.into_any(),
    }
}
