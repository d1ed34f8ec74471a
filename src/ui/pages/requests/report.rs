//! The yearly table: of the register until it is made, then as it was made, with its equation, its marks and its acts.

mod form;
mod grid;

use leptos::prelude::*;

use self::form::{MakeForm, PublishForm};
use self::grid::Grid;
use crate::domain::information_request::report::{Column, ReportRow, ReportTable, RequestReport};
use crate::domain::refusal::GapFact;
use crate::domain::rules::requests::what_was_carried_over_comes_in;
use crate::text::names::Names;
use crate::text::page_request::report as text;
use crate::text::paper;
use crate::text::refusal::gap;
use crate::ui::components::{Button, Dialog, Notice, NoticeKind};
use crate::ui::form::{Choice, SelectField};
use crate::ui::paper::PaperEnd;
use crate::ui::workspace::{Workspace, use_workspace};

/// How many years back one may look and report.
const YEARS: i16 = 6;

/// What the part shows of a year.
#[derive(Clone, PartialEq)]
struct Shown {
    year: i16,
    /// The year is over, so that the table can be made.
    over: bool,
    /// The table as made, with what is said of it.
    made: Option<(RequestReport, String)>,
    /// When and where it was published.
    published: Option<String>,
    /// What the register says now.
    register: ReportTable,
    /// What does not go on from the report before.
    carried_over: Option<String>,
}

impl Shown {
    fn of(workspace: Workspace, year: i16) -> Self {
        let this_year = workspace.today().year();
        workspace.with(|book| {
            let register = &book.information;
            let made = register.report(year);
            let carried_over = made.and_then(|made| what_was_carried_over_comes_in(register, &made.value));
            Self {
                year,
                over: year < this_year,
                made: made.map(|made| (made.value.clone(), text::made(&made.value, made.stamp.at.date()))),
                published: register.publication(year).map(|one| text::published(&one.value)),
                register: ReportTable::of_register(&register.requests, year),
                carried_over: carried_over.map(|gap| gap::fact(&GapFact::Request(gap), Names::NONE)),
            }
        })
    }

    /// What the register says differs from what was made.
    fn differs(&self) -> bool {
        self.made
            .as_ref()
            .is_some_and(|(report, _)| report.from_register != self.register)
    }

    /// The table that stands: as made, or as the register says.
    fn table(&self) -> ReportTable {
        let made = self.made.as_ref().map(|(report, _)| report.table.clone());
        made.unwrap_or_else(|| self.register.clone())
    }

    fn figure(&self, row: ReportRow, column: Column) -> AnyView {
        let figure = self.table().row(row).column(column);
        let by_hand = self
            .made
            .as_ref()
            .is_some_and(|(report, _)| report.by_hand(row, column));
        let mark = by_hand.then(|| view! { <span class="request-table__mark">{text::BY_HAND}</span> });
        view! { {figure} {mark} }.into_any()
    }
}

/// The tables, a year at a time.
#[component]
pub fn Reports() -> impl IntoView {
    let workspace = use_workspace();
    let this_year = untrack(|| workspace.today()).year();
    let years: Vec<i16> = (this_year - YEARS + 1..=this_year).rev().collect();
    let choices: Vec<_> = years
        .into_iter()
        .map(|year| Choice::new(year.to_string(), text::year(year)))
        .collect();
    let chosen = RwSignal::new((this_year - 1).to_string());
    let year = Memo::new(move |_| chosen.with(|year| year.parse().unwrap_or(this_year - 1)));
    let making = RwSignal::new(false);
    let publishing = RwSignal::new(false);
    let shown = Memo::new(move |_| Shown::of(workspace, year.get()));
    let body = move || {
        if making.get() {
            let on_done = Callback::new(move |()| making.set(false));
            view! { <MakeForm year=year.get() on_done /> }.into_any()
        } else {
            view! { <Standing shown making publishing /> }.into_any()
        }
    };
    view! {
        <div class="stack">
            <div class="request-table__year">
                <SelectField label=text::YEAR value=chosen choices=Signal::stored(choices) />
            </div>
            {body}
            <Dialog open=publishing title=text::PUBLISH>
                <PublishForm year=year.get_untracked() on_stored=Callback::new(move |()| publishing.set(false)) />
            </Dialog>
        </div>
    }
}

/// The table as it stands, with what is to be said of it and what can be done.
#[component]
fn Standing(shown: Memo<Shown>, making: RwSignal<bool>, publishing: RwSignal<bool>) -> impl IntoView {
    let workspace = use_workspace();
    let reason = MaybeProp::derive(move || {
        let over = shown.with(|shown| shown.over);
        workspace
            .read_only()
            .or_else(|| (!over).then(|| text::NOT_OVER.to_owned()))
    });
    let not_made = move || shown.with(|shown| shown.made.is_none());
    let make = Signal::derive(move || if not_made() { text::MAKE } else { text::MAKE_AGAIN }.to_owned());
    let said = move || shown.with(said);
    let title = move || {
        let office = workspace.with(|book| book.office.office.clone());
        format!("{office} {}", shown.with(|shown| text::title(shown.year)))
    };
    view! {
        <p class="register__print-title">{title}</p>
        {said}
        {move || shown.with(|shown| table(shown.clone()))}
        <div class="row">
            <Button reason on_press=move |()| making.set(true)>
                {make}
            </Button>
            <Show when=move || !not_made()>
                <Button reason on_press=move |()| publishing.set(true)>
                    {text::PUBLISH}
                </Button>
            </Show>
        </div>
        <PaperEnd signed_by=paper::REGISTER />
    }
}

/// How the table came about, and what is amiss.
fn said(shown: &Shown) -> AnyView {
    let words = match (&shown.made, shown.over) {
        (Some((_, made)), _) => made.clone(),
        (None, true) => text::NOT_MADE.to_owned(),
        (None, false) => text::NOT_OVER.to_owned(),
    };
    let differs = shown.differs().then(|| text::DIFFERS.to_owned());
    let warnings: Vec<_> = [differs, shown.carried_over.clone()].into_iter().flatten().collect();
    let warnings = warnings
        .into_iter()
        .map(|words| view! { <Notice kind=NoticeKind::Warning>{words}</Notice> })
        .collect_view();
    view! {
        <p>{words}</p>
        {shown.published.clone().map(|words| view! { <p>{words}</p> })}
        {warnings}
    }
    .into_any()
}

fn table(shown: Shown) -> AnyView {
    let caption = text::title(shown.year);
    let cell = Callback::new(move |(row, column)| shown.figure(row, column));
    view! { <Grid caption cell /> }.into_any()
}
