//! The form that makes the yearly table, filled from the register, its totals made while one types; and that of its
//! publication.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::grid::Grid;
use crate::domain::information_request::ApplicantKind;
use crate::domain::information_request::command::RequestCommand;
use crate::domain::information_request::report::{Column, ReportPublication, ReportRow, ReportTable};
use crate::domain::refusal::{Field, GapFact};
use crate::domain::rules::requests::every_column_balances;
use crate::text::names::Names;
use crate::text::page_request::report as text;
use crate::text::refusal::gap;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::pages::requests::forms::command;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The figures that are typed: every one but the totals.
#[derive(Clone, Copy)]
struct Figures(StoredValue<BTreeMap<(ReportRow, ApplicantKind), Blank>>);

impl Figures {
    fn of(table: &ReportTable) -> Self {
        let rows = ReportRow::all().filter(|row| *row != ReportRow::Total);
        let cells = rows.flat_map(|row| ApplicantKind::ALL.map(|kind| (row, kind)));
        let blank = |(row, kind)| {
            let figure = table.row(row).column(Column::Of(kind));
            ((row, kind), Blank::new(figure.to_string()))
        };
        Self(StoredValue::new(cells.map(blank).collect()))
    }

    fn all(self) -> Vec<Blank> {
        self.0.with_value(|blanks| blanks.values().copied().collect())
    }

    fn blank(self, row: ReportRow, kind: ApplicantKind) -> Option<Blank> {
        self.0.with_value(|blanks| blanks.get(&(row, kind)).copied())
    }

    /// The table as it is typed; what is no number counts nothing.
    fn typed(self) -> ReportTable {
        ReportTable::of(|row| {
            ApplicantKind::ALL.map(|kind| {
                let blank = self.blank(row, kind);
                blank.map_or(0, |blank| {
                    blank.typed.with(|typed| typed.trim().parse().unwrap_or_default())
                })
            })
        })
    }

    /// The table, once every cell holds a number.
    fn read(self) -> Option<ReportTable> {
        let wrong = self
            .all()
            .into_iter()
            .filter(|blank| blank.parsed::<u32>(text::NOT_A_COUNT, text::NOT_A_COUNT).is_none());
        (wrong.count() == 0).then(|| untrack(|| self.typed()))
    }
}

/// The form that makes the table of a year.
#[component]
pub fn MakeForm(
    year: i16,
    /// Called once it is stored, or left.
    on_done: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let of_register =
        move || untrack(|| workspace.with(|book| ReportTable::of_register(&book.information.requests, year)));
    let stored =
        untrack(|| workspace.with(|book| book.information.report(year).map(|stored| stored.value.table.clone())));
    let figures = Figures::of(&stored.unwrap_or_else(of_register));
    let (because, by) = (Blank::empty(), Blank::actor());
    let make = move |()| {
        let (table, by) = (figures.read(), by.filled(Field::By));
        let by_hand = table.as_ref().is_some_and(|table| *table != of_register());
        let because = if by_hand {
            because.filled(Field::Reason)
        } else {
            Some(because.text())
        };
        Some(command(RequestCommand::MakeReport {
            year,
            table: table?,
            by_hand_because: because?,
            by: by?,
        }))
    };
    let typed = Memo::new(move |_| figures.typed());
    let unbalanced = move || {
        let gaps = typed.with(|table| every_column_balances(year, table));
        gaps.into_iter()
            .map(|one| view! { <li>{gap::fact(&GapFact::Request(one), Names::NONE)}</li> })
            .collect_view()
    };
    let cell = Callback::new(move |(row, column)| match column {
        Column::Of(kind) => match figures.blank(row, kind) {
            Some(blank) => view! { <Figure row column blank /> }.into_any(),
            None => total(typed, row, column),
        },
        Column::Total => total(typed, row, column),
    });
    let view = move || {
        view! {
            <p>{text::MAKE_HINT}</p>
            <Grid caption=text::title(year) cell />
            <ul class="request-table__unbalanced" role="status">
                {unbalanced}
            </ul>
            {fields::free_line(text::BY_HAND_BECAUSE, because)}
            {fields::post(text::BY, by)}
        }
        .into_any()
    };
    let all = figures.all().into_iter().chain([because, by]).collect();
    let sheet = Sheet::of(all, ViewFn::from(view));
    let keep = format!("request-report-{year}");
    view! { <ActForm keep sheet submit=text::MAKE command=make on_leave=on_done on_stored=on_done /> }
}

fn total(typed: Memo<ReportTable>, row: ReportRow, column: Column) -> AnyView {
    (move || typed.with(|table| table.row(row).column(column))).into_any()
}

/// A figure to be typed.
#[component]
fn Figure(row: ReportRow, column: Column, blank: Blank) -> impl IntoView {
    let problem = move || {
        blank
            .problem
            .get()
            .map(|words| view! { <span class="field__error">{words}</span> })
    };
    view! {
        <input
            class="field__control request-table__figure"
            type="text"
            inputmode="numeric"
            aria-label=text::cell(row, column)
            aria-invalid=move || blank.problem.with(Option::is_some).then_some("true")
            autocomplete="off"
            spellcheck="false"
            translate="no"
            bind:value=blank.typed
        />
        {problem}
    }
}

/// The form of the publication of a year's report.
#[component]
pub fn PublishForm(year: i16, on_stored: Callback<()>) -> impl IntoView {
    let (on, place) = (Blank::today(), Blank::empty());
    let publish = move |()| {
        let (on, place) = (on.date(), place.filled(Field::PublishedAt));
        let publication = ReportPublication {
            year,
            on: on?,
            place: place?,
        };
        Some(command(RequestCommand::PublishReport(publication)))
    };
    let sheet = Sheet::new([on, place], move || {
        view! {
            <p>{text::PUBLISH_HINT}</p>
            {fields::day(text::PUBLISHED_ON, on)}
            {fields::line(text::PUBLISHED_AT, place)}
        }
        .into_any()
    });
    let keep = format!("request-publication-{year}");
    view! { <ActForm keep sheet submit=text::PUBLISH command=publish on_stored /> }
}
