//! One row of a register, which looks its matter up by id.

use jiff::civil::Date;
use leptos::prelude::*;

use super::paper_columns;
use crate::domain::disclosure::DisclosureAttribute;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::register::Register;
use crate::domain::summary::{RailState, Summary};
use crate::domain::waiting::{Urgency, disclosure_due, urgency};
use crate::text::{date, money, page_home, page_register as text, words};
use crate::ui::components::{Badge, Cell, CellKind, RailStep, StepRail, StepState, Tone};
use crate::ui::route::Route;
use crate::ui::tone;
use crate::ui::workspace::{Workspace, use_workspace};

/// The cells of one matter.
#[component]
pub fn Cells(id: MatterId) -> impl IntoView {
    let summary = use_workspace().summary(id);
    move || summary.get().map(|matter| cells(&matter))
}

fn cells(matter: &Summary) -> impl IntoView + use<> {
    let number = matter
        .number
        .map_or_else(|| text::UNNUMBERED.to_owned(), words::entry_number);
    let amount = matter.amount.map(money::grouped).unwrap_or_default();
    let amounts = matches!(matter.register, Some(Register::Project | Register::Funds));
    let (paid, paper) = (matter.paid, paper_columns::cells(matter));
    let session = matter
        .resolved
        .as_ref()
        .map(|resolved| words::session_item_short(resolved.session, resolved.item))
        .unwrap_or_default();
    // The paper register names meeting and day whole.
    let on_paper = matter.resolved.as_ref().map(|resolved| {
        let item = words::session_item(resolved.session, &resolved.meeting_name, resolved.item);
        text::session_on_paper(&item, resolved.on)
    });
    let (id, title, department) = (matter.id, matter.title.clone(), matter.department.clone());
    let (steps, decided) = (rail(matter), decision(matter));
    let (status, attribute, disclosed_on) = (matter.status, matter.attribute, matter.disclosed_on);
    let marks = [
        (matter.late, text::LATE),
        (matter.irregular, text::IRREGULAR),
        (matter.corrected, text::CORRECTED),
    ];
    let emergency: Vec<_> = matter
        .emergency
        .iter()
        .map(|(waits, _)| words::emergency_waits(*waits))
        .collect();
    view! {
        <Cell label=text::NUMBER kind=CellKind::Fixed>
            <span class="register__number">{number}</span>
        </Cell>
        <Cell label=text::TITLE kind=CellKind::Title>
            <a href=Route::Matter(id).href()>{title}</a>
            {emergency.into_iter().map(|mark| view! { " " <Badge text=mark tone=Tone::Red /> }).collect_view()}
            {marks
                .into_iter()
                .filter(|(shown, _)| *shown)
                .map(|(_, mark)| view! { " " <Badge text=mark tone=Tone::Amber /> })
                .collect_view()}
        </Cell>
        <Cell label=text::DEPARTMENT>{department}</Cell>
        {amounts
            .then(|| {
                view! {
                    <Cell label=text::AMOUNT kind=CellKind::Amount>
                        {amount}
                        {paid.map(|paid| view! { <p class="small screen-only">{text::paid(paid)}</p> })}
                    </Cell>
                }
            })}
        {paper}
        <Cell label=text::STEPS>
            <StepRail steps=steps />
        </Cell>
        <Cell label=text::SESSION kind=CellKind::Fixed>
            <span class="screen-only">{session}</span>
            <span class="print-only register__session">{on_paper}</span>
        </Cell>
        <Cell label=text::DECISION>{decided}</Cell>
        <Cell label=text::DISCLOSURE>
            <Disclosed status attribute disclosed_on />
        </Cell>
    }
}

fn rail(matter: &Summary) -> Vec<RailStep> {
    let steps = matter.rail.iter().map(|(kind, state)| {
        let name = words::step(*kind).to_owned();
        let state = match state {
            RailState::Done => StepState::Done,
            RailState::NotApplicable => StepState::NotApplicable,
            RailState::Wanting => StepState::Missing,
            RailState::Open => StepState::Todo,
        };
        RailStep {
            mark: name.chars().next().unwrap_or(' '),
            name,
            state,
        }
    });
    steps.collect()
}

fn decision(matter: &Summary) -> impl IntoView + use<> {
    let decided = matter.resolved.as_ref().map(|resolved| {
        let tone = tone::of_outcome(&resolved.outcome);
        let counts = if matter.register == Some(Register::Appointment) || !resolved.outcome.needs_vote() {
            String::new()
        } else {
            words::tally_short(resolved.tally)
        };
        view! {
            <Badge text=words::outcome(&resolved.outcome) tone />
            " "
            <span class="one-line">{counts}</span>
        }
    });
    let waits = decided
        .is_none()
        .then(|| view! { <Badge text=words::matter_status(matter.status) /> });
    view! {
        {decided}
        {waits}
    }
}

/// How its disclosure stands; a term that runs is told by the day.
#[component]
fn Disclosed(
    status: MatterStatus,
    attribute: Option<(DisclosureAttribute, Option<Date>)>,
    disclosed_on: Option<Date>,
) -> impl IntoView {
    let workspace = use_workspace();
    match (status, attribute) {
        (MatterStatus::Disclosed, _) => {
            let day = disclosed_on.map(date::short).unwrap_or_default();
            view! { <Badge text=text::disclosed_on(&day) tone=Tone::Green /> }.into_any()
        }
        (MatterStatus::Undisclosed, Some((attribute, _))) => {
            view! { <Badge text=words::attribute(attribute) tone=Tone::Green /> }.into_any()
        }
        (MatterStatus::Disclosing, Some((DisclosureAttribute::Proactive, Some(document_date)))) => {
            (move || term(workspace, document_date)).into_any()
        }
        (MatterStatus::Entered, _) => view! { <Badge text=text::TO_JUDGE tone=Tone::Amber /> }.into_any(),
        (MatterStatus::Disclosing, _) => {
            view! { <Badge text=words::matter_status(status) tone=Tone::Amber /> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// How much is left of the term that runs from the date of a document.
fn term(workspace: Workspace, document_date: Date) -> AnyView {
    let today = workspace.today();
    let (due, left) = workspace.with_calendar(|calendar| {
        let due = disclosure_due(calendar, document_date);
        let left = urgency(calendar, today, due.date);
        (due, left)
    });
    match page_home::urgency(left) {
        Some(words) => {
            let tone = if matches!(left, Urgency::Late(_)) {
                Tone::Red
            } else {
                Tone::Amber
            };
            view! { <Badge text=words tone /> }.into_any()
        }
        None => text::due_on(&date::short(due.date)).into_any(),
    }
}
