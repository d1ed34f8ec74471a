//! 整改: the table of problems, on screen and on paper, and the acts on each.

mod forms;

use std::sync::Arc;

use leptos::prelude::*;

use self::forms::{CloseForm, OpenForm, ProgressForm, RecurForm};
use crate::domain::rectification::{Rectification, RectificationPlan};
use crate::domain::register::{IrregularityNumber, RectificationNumber};
use crate::domain::waiting::{Urgency, urgency};
use crate::text::{date, nav, page_matter, page_rectification as text, paper, ui, words};
use crate::ui::components::{
    Badge, Button, ButtonKind, ButtonSize, Cell, CellKind, Dialog, PageHead, PrintButton, Tone, WindowedTable,
};
use crate::ui::paper::PaperEnd;
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};

const HEADS: &[&str] = &[
    text::NUMBER,
    text::PROBLEM,
    text::FOUND,
    text::MEASURE,
    text::OWNER,
    text::DUE,
    text::COURSE,
    text::STATE,
];

/// The address that opens the form with an irregularity chosen.
pub fn href_from(number: IrregularityNumber) -> String {
    format!("{}/{}-{}", Route::Rectifications.href(), number.year, number.serial)
}

/// The irregularity an address names, if it names one.
fn asked_from() -> Option<IrregularityNumber> {
    let hash = window().location().hash().unwrap_or_default();
    let (year, serial) = hash.strip_prefix("#/rectifications/")?.split_once('-')?;
    Some(IrregularityNumber {
        year: year.parse().ok()?,
        serial: serial.parse().ok()?,
    })
}

/// An act on one problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Act {
    Progress,
    Close,
    Recur,
}

impl Act {
    const fn title(self) -> &'static str {
        match self {
            Self::Progress => text::PROGRESS,
            Self::Close => text::CLOSE,
            Self::Recur => text::RECUR,
        }
    }
}

/// The table of problems and the form that opens one.
#[component]
pub fn RectificationsPage() -> impl IntoView {
    let workspace = use_workspace();
    let from = asked_from();
    let opening = RwSignal::new(from.is_some());
    let acting = RwSignal::new(false);
    let asked = RwSignal::new(None::<(RectificationNumber, Act)>);
    let numbers = workspace.select(|book| {
        book.rectifications
            .iter()
            .rev()
            .map(|one| one.number)
            .collect::<Arc<[_]>>()
    });
    let reason = MaybeProp::derive(move || workspace.read_only());
    let act = Callback::new(move |what| {
        asked.set(Some(what));
        acting.set(true);
    });
    let note = Memo::new(move |_| workspace.with(|book| counted(&book.rectifications, workspace)));
    let stored = Callback::new(move |()| acting.set(false));
    let form = move || {
        asked.get().map(|(number, act)| match act {
            Act::Progress => view! { <ProgressForm number on_stored=stored /> }.into_any(),
            Act::Close => view! { <CloseForm number on_stored=stored /> }.into_any(),
            Act::Recur => view! { <RecurForm number on_stored=stored /> }.into_any(),
        })
    };
    let office = move || workspace.with(|book| book.office.committee.clone());
    let title = Signal::derive(move || asked.get().map_or("", |(_, act)| act.title()).to_owned());
    view! {
        <div class="stack stack--loose rectifications">
            <PageHead title=nav::title(nav::Place::Rectifications) kicker=text::NOTE note>
                <Button kind=ButtonKind::Primary reason on_press=move |()| opening.set(true)>
                    {text::OPEN}
                </Button>
                <PrintButton />
            </PageHead>
            <p class="register__print-title">{office} " " {text::LIST}</p>
            <WindowedTable
                caption=text::LIST
                heads=HEADS
                rows=numbers
                cells=move |number| view! { <Cells number act reason /> }.into_any()
                empty=nav::empty(nav::Place::Rectifications).fact
            />
            <Dialog open=opening title=text::OPEN wide=true>
                <OpenForm from on_stored=Callback::new(move |()| opening.set(false)) />
            </Dialog>
            <Dialog open=acting title>
                {form}
            </Dialog>
            <PaperEnd signed_by=paper::REGISTER />
        </div>
    }
}

fn counted(all: &[Rectification], workspace: Workspace) -> String {
    let today = workspace.today();
    let open: Vec<_> = all.iter().filter(|one| one.closed().is_none()).collect();
    let late = open.iter().filter(|one| one.due() < today).count();
    text::counted(all.len(), open.len(), late)
}

#[component]
fn Cells(
    number: RectificationNumber,
    /// Opens the form of an act.
    act: Callback<(RectificationNumber, Act)>,
    /// Why nothing can be recorded.
    reason: MaybeProp<String>,
) -> impl IntoView {
    let workspace = use_workspace();
    let one = workspace.select(move |book| book.rectification(number).cloned());
    move || {
        one.get().map(|one| {
            let links = links(workspace, &one);
            let entered = page_matter::entered(&one.plan.stamp.at, &workspace.post(one.plan.stamp.by));
            let (state, tone) = state(workspace, &one);
            let again = text::again(one.recurrences.len());
            let closed = one.closed().is_some();
            let (measures, days) = rounds(&one);
            let RectificationPlan {
                source,
                problem,
                found_on,
                owner,
                ..
            } = one.plan.value.clone();
            let course = course(workspace, &one)
                .into_iter()
                .map(|line| view! { <p class="small">{line}</p> })
                .collect_view();
            view! {
                <Cell label=text::NUMBER kind=CellKind::Fixed>
                    {words::rectification_number(number)}
                </Cell>
                <Cell label=text::PROBLEM kind=CellKind::Title>
                    {words::or_erased(problem)}
                    {links}
                    <p class="small">{ui::entered_on(&entered)}</p>
                </Cell>
                <Cell label=text::FOUND>
                    <p>{words::problem_source(source)}</p>
                    <p class="one-line">{date::iso(found_on)}</p>
                </Cell>
                <Cell label=text::MEASURE>{measures}</Cell>
                <Cell label=text::OWNER>{words::or_erased(owner)}</Cell>
                <Cell label=text::DUE kind=CellKind::Fixed>
                    {days}
                </Cell>
                <Cell label=text::COURSE kind=CellKind::Lines>
                    {course}
                </Cell>
                <Cell label=text::STATE>
                    <Badge text=state tone />
                    {again.map(|again| view! { <p class="small">{again}</p> })}
                    {acts(number, closed, act, reason)}
                </Cell>
            }
        })
    }
}

/// What can be done with it now: a problem is worked on and struck off, or found again.
fn acts(
    number: RectificationNumber,
    closed: bool,
    act: Callback<(RectificationNumber, Act)>,
    reason: MaybeProp<String>,
) -> AnyView {
    let open = if closed {
        vec![Act::Recur]
    } else {
        vec![Act::Progress, Act::Close]
    };
    open.into_iter()
        .map(|what| {
            view! {
                <p>
                    <Button size=ButtonSize::Small reason on_press=move |()| act.run((number, what))>
                        {what.title()}
                    </Button>
                </p>
            }
        })
        .collect_view()
        .into_any()
}

fn state(workspace: Workspace, one: &Rectification) -> (String, Tone) {
    let today = workspace.today();
    let near = workspace.with(|book| urgency(&book.calendar(), today, one.due()));
    let closed = one.closed().map(|closing| closing.value.on);
    let tone = match (closed, near) {
        (Some(_), _) => Tone::Green,
        (None, Urgency::Late(_)) => Tone::Red,
        (None, Urgency::Near(_)) => Tone::Amber,
        (None, Urgency::Calm) => Tone::Blue,
    };
    (text::state(closed, near), tone)
}

/// The measure and the last day of every round, a line each.
fn rounds(one: &Rectification) -> (AnyView, AnyView) {
    let of = one.rounds().count();
    let line = |(at, words): (usize, String)| view! { <p>{text::in_round(at + 1, of, &words)}</p> };
    let measures = one
        .rounds()
        .map(|(measure, _)| words::or_erased(measure.to_owned()))
        .enumerate();
    let days = one.rounds().map(|(_, due)| date::iso(due)).enumerate();
    (
        measures.map(line).collect_view().into_any(),
        days.map(line).collect_view().into_any(),
    )
}

/// Everything that happened to it, in the order of the records.
fn course(workspace: Workspace, one: &Rectification) -> Vec<String> {
    let progress = one
        .progress
        .iter()
        .map(|line| (line.stamp.seq, text::progress(&line.value)));
    let closings = one
        .closings
        .iter()
        .map(|line| (line.stamp.seq, text::closing(&line.value)));
    let again = one
        .recurrences
        .iter()
        .map(|line| (line.stamp.seq, text::recurrence(&line.value)));
    let mut lines: Vec<_> = progress.chain(closings).chain(again).collect();
    lines.sort_unstable_by_key(|(seq, _)| *seq);
    let line = |(seq, line)| words::unless_erased(line, workspace.with(|book| book.is_erased(seq)));
    lines.into_iter().map(line).collect()
}

/// The matter, the meeting and the irregularity it is about, each with its way there.
fn links(workspace: Workspace, one: &Rectification) -> AnyView {
    let plan = &one.plan.value;
    let mut ways = super::irregularities::links(workspace, plan.matter, plan.meeting);
    ways.extend(
        plan.irregularity
            .map(|number| (Route::Irregularities.href(), text::from_irregularity(number))),
    );
    ways.into_iter()
        .map(|(href, words)| {
            view! {
                <p class="small">
                    <a href=href>{words}</a>
                </p>
            }
        })
        .collect_view()
        .into_any()
}
