//! 督办: every decision that is carried out, what is late first, with who answers for it and by when.

use std::cmp::Reverse;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::follow_up::{FollowUpState, outside_registers};
use crate::domain::id::MatterId;
use crate::domain::register::EntryNumber;
use crate::domain::summary::Summary;
use crate::text::{date, nav, page_follow_ups as text, paper, words};
use crate::ui::components::{Badge, ButtonSize, Cell, CellKind, LinkButton, Notice, NoticeKind, PageHead, PrintButton};
use crate::ui::pages::filtered_list::{Chips, FilteredList, ListWords};
use crate::ui::pages::matter::follow_up::tone;
use crate::ui::paper::PaperEnd;
use crate::ui::part::Part;
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

const HEADS: &[&str] = &[
    text::NUMBER,
    text::MATTER,
    text::DECIDED,
    text::OWNER,
    text::DUE,
    text::STATE,
];

const WORDS: ListWords = ListWords {
    place: nav::Place::FollowUps,
    caption: text::LIST,
    search: text::SEARCH,
    shown: text::shown,
    heads: HEADS,
};

const CHIPS: Chips<Shown, FollowUpState> = Chips {
    all: &Shown::ALL,
    name: Shown::name,
    holds: Shown::holds,
};

/// What the list is narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Open,
    Urgent,
    Ended,
    All,
}

impl Shown {
    const ALL: [Self; 4] = [Self::Open, Self::Urgent, Self::Ended, Self::All];

    const fn name(self) -> &'static str {
        match self {
            Self::Open => text::OPEN,
            Self::Urgent => text::URGENT,
            Self::Ended => text::ENDED,
            Self::All => text::ALL,
        }
    }

    const fn holds(self, state: FollowUpState) -> bool {
        match self {
            Self::Open => !state.ended(),
            Self::Urgent => matches!(
                state,
                FollowUpState::Late(_) | FollowUpState::Near(_) | FollowUpState::Unassigned
            ),
            Self::Ended => state.ended(),
            Self::All => true,
        }
    }
}

fn state_of(workspace: Workspace, summary: &Summary) -> Option<FollowUpState> {
    let following = summary.following.as_ref()?;
    let today = workspace.today();
    Some(workspace.with_calendar(|calendar| following.state(calendar, today)))
}

/// What is late most comes first, then what is due soonest; of equals the newest.
fn rank(state: FollowUpState, summary: &Summary) -> (u8, Reverse<u32>, Option<Date>, Reverse<Option<EntryNumber>>) {
    let (class, late) = match state {
        FollowUpState::Late(days) => (0, days),
        FollowUpState::Near(_) => (1, 0),
        FollowUpState::Unassigned => (2, 0),
        FollowUpState::Suspended => (3, 0),
        FollowUpState::UnderWay => (4, 0),
        FollowUpState::Stopped | FollowUpState::Paid | FollowUpState::Completed | FollowUpState::CompletedLate => {
            (5, 0)
        }
    };
    let due = summary.following.as_ref().and_then(|following| following.due);
    (class, Reverse(late), due.filter(|_| class < 5), Reverse(summary.number))
}

fn matches(summary: &Summary, query: &str) -> bool {
    let number = summary.number.map(words::entry_number).unwrap_or_default();
    let owner = summary.following.as_ref().map_or("", |following| &following.owner);
    query.is_empty()
        || [&summary.title, owner, &number]
            .iter()
            .any(|words| words.contains(query))
}

/// The list of decisions that are followed up.
#[component]
pub fn FollowUpsPage() -> impl IntoView {
    let workspace = use_workspace();
    let all = Memo::new(move |_| {
        workspace.with(|book| {
            let followed = book.matters.values();
            let mut followed: Vec<_> = followed
                .filter_map(|summary| Some((state_of(workspace, summary)?, summary)))
                .collect();
            followed.sort_by_cached_key(|(state, summary)| rank(*state, summary));
            let followed = followed.into_iter();
            followed.map(|(state, summary)| (summary.id, state)).collect::<Vec<_>>()
        })
    });
    let wait = Memo::new(move |_| {
        let outside = workspace.with(outside_registers);
        let unassigned = all.with(|all| {
            let open = all.iter().filter(|(_, state)| *state == FollowUpState::Unassigned);
            open.count()
        });
        let said = [
            (outside > 0).then(|| text::outside(outside)),
            (unassigned > 0).then(|| text::unassigned(unassigned)),
        ];
        Some(said.into_iter().flatten().collect::<String>()).filter(|said| !said.is_empty())
    });
    let to_enter = move || {
        view! { <LinkButton href=Route::Home.href() size=ButtonSize::Small>{text::TO_ENTER}</LinkButton> }
    };
    view! {
        <div class="stack stack--loose">
            <PageHead title=nav::title(nav::Place::FollowUps) note=text::NOTE>
                <PrintButton />
            </PageHead>
            {move || {
                wait.get()
                    .map(|said| view! { <Notice kind=NoticeKind::Warning actions=to_enter>{said}</Notice> })
            }}
            <FilteredList
                words=WORDS
                chips=CHIPS
                only=Shown::Open
                all
                matches
                cells=|id| view! { <Cells id /> }.into_any()
            />
            <PaperEnd signed_by=paper::REGISTER />
        </div>
    }
}

#[component]
fn Cells(id: MatterId) -> impl IntoView {
    let workspace = use_workspace();
    let summary = workspace.summary(id);
    move || {
        let summary = summary.get()?;
        let state = state_of(workspace, &summary)?;
        let following = summary.following.clone()?;
        let (number, title) = (summary.number.map(words::entry_number), summary.title.clone());
        let owner = Some(following.owner).filter(|owner| !owner.is_empty());
        let owner = owner.unwrap_or_else(|| text::NOTHING.to_owned());
        let due = following.due.map_or_else(|| text::NOTHING.to_owned(), date::iso);
        Some(view! {
            <Cell label=text::NUMBER kind=CellKind::Fixed>
                {number}
            </Cell>
            <Cell label=text::MATTER kind=CellKind::Title>
                <a href=Part::FollowUp.href(id)>{title}</a>
            </Cell>
            <Cell label=text::DECIDED kind=CellKind::Fixed>
                {date::iso(following.decided_on)}
            </Cell>
            <Cell label=text::OWNER>{owner}</Cell>
            <Cell label=text::DUE kind=CellKind::Fixed>
                {due}
            </Cell>
            <Cell label=text::STATE>
                <Badge text=words::follow_up_state(state) tone=tone(state) />
            </Cell>
        })
    }
}
