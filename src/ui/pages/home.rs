//! 首页: what waits, what is due and what is late, the registers in figures, and the next meetings.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::emergency::EmergencyWaits;
use crate::domain::meeting::MeetingStatus;
use crate::domain::register::{BookKind, Register};
use crate::domain::summary::MeetingSummary;
use crate::domain::waiting::{About, Task, Urgency, Waiting, waiting};
use crate::text::names::Names;
use crate::text::{button, date, money, page_home as text, ui, words};
use crate::ui::components::{
    Badge, ButtonKind, ButtonSize, Card, EmptyState, LinkButton, PageHead, Stat, StatStrip, Tone,
};
use crate::ui::part::Part;
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// How many rows are shown before one asks for more.
const ROWS: usize = 12;
/// How many meetings are shown.
const MEETINGS: usize = 6;

/// The home page.
#[component]
pub fn HomePage() -> impl IntoView {
    let workspace = use_workspace();
    let head = move || {
        let today = workspace.today();
        let (day, weekday) = (date::numerals(today), date::weekday(today.weekday()));
        ui::in_a_row(&[day.as_str(), weekday])
    };
    let next = move || workspace.with(|book| next_meeting(book, workspace.today()));
    let writable = move || workspace.writable();
    view! {
        <div class="home">
            <PageHead title=Signal::derive(head) note=Signal::derive(next)>
                {move || {
                    writable()
                        .then(|| {
                            view! {
                                <LinkButton href=Route::Apply(None).href() kind=ButtonKind::Primary>
                                    {button::APPLY}
                                </LinkButton>
                            }
                        })
                }}
            </PageHead>
            <StatStrip stats=Signal::derive(move || workspace.with(stats)) />
            <div class="beside">
                <WaitingCard />
                <MeetingsCard />
            </div>
        </div>
    }
}

fn session(book: &Book, meeting: &MeetingSummary) -> String {
    words::session(meeting.session, Names::of(book, meeting.on).meeting(meeting.kind))
}

fn next_meeting(book: &Book, today: jiff::civil::Date) -> Option<String> {
    let coming = |meeting: &&Arc<MeetingSummary>| {
        meeting.on >= today && matches!(meeting.status, MeetingStatus::Preparing | MeetingStatus::Notified)
    };
    let next = book
        .meetings
        .values()
        .filter(coming)
        .min_by_key(|meeting| (meeting.on, meeting.at.clone()))?;
    Some(text::next_meeting(
        &date::month_day(next.on),
        &next.at,
        &session(book, next),
        next.items,
    ))
}

fn stats(book: &Book) -> Vec<Stat> {
    let mut stats: Vec<Stat> = book
        .kind
        .registers()
        .iter()
        .map(|register| stat(book, *register))
        .collect();
    if book.kind == BookKind::Main {
        stats.insert(
            1,
            Stat {
                name: words::register(Register::Appointment).into(),
                figure: text::OTHER_BOOK.into(),
                note: text::KEPT_BY.into(),
                ..Stat::default()
            },
        );
    }
    stats
}

fn stat(book: &Book, register: Register) -> Stat {
    let entered = || {
        book.matters
            .values()
            .filter(move |matter| matter.register == Some(register) && matter.number.is_some())
    };
    let disclosed = entered().filter(|matter| matter.disclosed_on.is_some()).count();
    let amount = (register == Register::Funds)
        .then(|| {
            let agreed =
                entered().filter(|matter| matter.resolved.as_ref().is_some_and(|decided| decided.outcome.agrees()));
            crate::domain::money::Fen::checked_sum(agreed.filter_map(|matter| matter.amount))
        })
        .flatten();
    Stat {
        name: words::register(register).into(),
        figure: entered().count().to_string(),
        note: amount.map_or_else(|| text::disclosed(disclosed), money::yuan),
        href: Some(Route::Register(register).href()),
        ..Stat::default()
    }
}

#[component]
fn WaitingCard() -> impl IntoView {
    let workspace = use_workspace();
    let all = Memo::new(move |_| workspace.with(|book| waiting(book, workspace.today())));
    let more = RwSignal::new(false);
    let shown = move || {
        let rows = if more.get() { usize::MAX } else { ROWS };
        all.with(|all| all.iter().take(rows).cloned().collect::<Vec<_>>())
    };
    let count = Signal::derive(move || all.with(|all| text::count(all.len())));
    view! {
        <Card title=text::WAITING note=count flush=true>
            <Show
                when=move || all.with(|all| !all.is_empty())
                fallback=|| view! { <EmptyState title=text::NOTHING_WAITS /> }
            >
                <ul class="waiting" role="list">
                    <For each=shown key=|waiting| waiting.task let:waiting>
                        <WaitingRow waiting />
                    </For>
                </ul>
                <Show when=move || !more.get() && all.with(|all| all.len() > ROWS)>
                    <p class="waiting__more">
                        <crate::ui::components::Button size=ButtonSize::Small on_press=move |()| more.set(true)>
                            {text::SHOW_MORE}
                        </crate::ui::components::Button>
                    </p>
                </Show>
            </Show>
        </Card>
    }
}

/// The address where a task is done.
fn leads_to(task: Task) -> String {
    // The part with the report, the agenda and the decision, whichever part of the file is in hand.
    if let Task::Emergency(id, EmergencyWaits::Report(_) | EmergencyWaits::Ratification(_)) | Task::CheckRevision(id) =
        task
    {
        return Part::Meeting.href(id);
    }
    if let Task::Assign(id) | Task::CarryOut(id) = task {
        return Part::FollowUp.href(id);
    }
    let route = match task.about() {
        About::Matter(id) if task.discloses() => Route::Disclosure(id),
        About::Matter(id) => Route::Matter(id),
        About::Meeting(id) => Route::Meeting(id),
        About::Irregularity(_) => Route::Irregularities,
        About::Rectification(_) => Route::Rectifications,
        About::Request(_) | About::Report(_) => Route::Requests,
    };
    route.href()
}

#[component]
fn WaitingRow(waiting: Waiting) -> impl IntoView {
    let workspace = use_workspace();
    let task = waiting.task;
    let subject = workspace.with(|book| subject(book, task));
    let tone = match (task, waiting.urgency) {
        // Red until it is reported and ratified, however far its day (R32).
        (Task::Emergency(..), _) | (_, Urgency::Late(_)) => Tone::Red,
        (_, Urgency::Near(_)) => Tone::Amber,
        (_, Urgency::Calm) => Tone::Plain,
    };
    let badge = text::urgency(waiting.urgency).unwrap_or_else(|| text::task(task));
    let fact = (waiting.urgency != Urgency::Calm).then(|| text::task(task));
    let due = waiting
        .due
        .map(|due| text::due(&date::month_day(due.date), due.provisional));
    let note = [fact, due]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(text::BETWEEN);
    view! {
        <li class="waiting__item">
            <Badge text=badge tone />
            <span>
                <span class="waiting__fact">{subject}</span>
                <span class="waiting__note">{note}</span>
            </span>
            <LinkButton href=leads_to(task) size=ButtonSize::Small>
                {text::go(task)}
            </LinkButton>
        </li>
    }
}

/// What a task is about, in words: a title is never cut.
fn subject(book: &Book, task: Task) -> String {
    match task.about() {
        About::Matter(id) => book
            .matters
            .get(&id)
            .map(|matter| matter.title.clone())
            .unwrap_or_default(),
        About::Meeting(id) => book
            .meetings
            .get(&id)
            .map(|meeting| session(book, meeting))
            .unwrap_or_default(),
        About::Irregularity(number) => words::irregularity_number(number),
        About::Rectification(number) => words::rectification_number(number),
        About::Request(number) => words::request_number(number),
        About::Report(year) => text::year(year),
    }
}

#[component]
fn MeetingsCard() -> impl IntoView {
    let workspace = use_workspace();
    let latest = move || {
        workspace.with(|book| {
            let mut all: Vec<Arc<MeetingSummary>> = book.meetings.values().cloned().collect();
            all.sort_by_key(|meeting| core::cmp::Reverse((meeting.on, meeting.session)));
            all.truncate(MEETINGS);
            all.into_iter()
                .map(|meeting| {
                    let status = words::meeting_status(meeting.status);
                    let line = text::meeting(&session(book, &meeting), meeting.items, status);
                    (meeting.id, date::short(meeting.on), line)
                })
                .collect::<Vec<_>>()
        })
    };
    let aside = move || {
        view! { <a href=Route::Meetings.href()>{text::ALL_MEETINGS}</a> }
    };
    view! {
        <Card title=text::MEETINGS aside=aside flush=true>
            <Show
                when=move || workspace.with(|book| !book.meetings.is_empty())
                fallback=|| view! { <EmptyState title=text::NO_MEETINGS /> }
            >
                <ul class="upcoming" role="list">
                    <For each=latest key=Clone::clone let((id, day, line))>
                        <li class="upcoming__meeting">
                            <span class="upcoming__date">{day}</span>
                            <a href=Route::Meeting(id).href()>{line}</a>
                        </li>
                    </For>
                </ul>
            </Show>
        </Card>
    }
}
