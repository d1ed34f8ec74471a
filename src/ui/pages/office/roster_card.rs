//! The body: posts in their fixed order with rights, terms and division of work.

use leptos::prelude::*;

use super::amendable::AmendableCard;
use super::check::{self, Tried};
use super::roster::RosterDraft;
use super::roster_table::RosterTable;
use crate::domain::body::Member;
use crate::domain::command::Command;
use crate::domain::rulebook::MeetingKind;
use crate::text::{button, page_office as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::components::{Badge, Cell, CellKind, ColumnHead, DataTable, Row};
use crate::ui::form::TextField;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Names the form of the roster.
const KEEP: &str = "office-roster";

/// The roster, to read and to amend.
#[component]
pub fn RosterCard() -> impl IntoView {
    let workspace = use_workspace();
    let entitled = move || workspace.with(|book| text::entitled(&book.roster, workspace.today()));
    let form = |on_close| view! { <AmendRoster on_close /> }.into_any();
    let content = || view! { <Members /> }.into_any();
    view! {
        <AmendableCard title=text::ROSTER keep=KEEP note=Signal::derive(entitled) amend=text::AMEND_ROSTER form content />
    }
}

#[component]
fn Members() -> impl IntoView {
    let workspace = use_workspace();
    let members = workspace.select(|book| book.roster.members.clone());
    let basis = workspace.select(|book| book.roster.basis.clone());
    let head = || {
        [
            text::POST,
            text::VOTING,
            text::PRESIDES,
            text::SEATS,
            text::TERM,
            text::CHARGE,
        ]
        .map(|label| view! { <ColumnHead label /> })
        .collect_view()
    };
    let row = move |member: Member| {
        let presides = member.presides.map(|place| place.to_string()).unwrap_or_default();
        let rulebook = workspace.rulebook();
        let seats = member.seats.iter().map(|seat| {
            let rule = rulebook.meeting(seat.kind);
            let name = rule.map_or_else(|| words::meeting_kind(seat.kind), |rule| &rule.name);
            (name, seat.presides.map(|place| place.to_string()).unwrap_or_default())
        });
        let seats = (!member.seats.is_empty()).then(|| text::seats(seats));
        let out = text::out_of_office(member.from, member.until, workspace.today());
        view! {
            <Row>
                <Cell label=text::POST kind=CellKind::Title>
                    {member.post}
                </Cell>
                <Cell label=text::VOTING>{text::votes(member.voting)}</Cell>
                <Cell label=text::PRESIDES kind=CellKind::Fixed>
                    {presides}
                </Cell>
                <Cell label=text::SEATS>{seats}</Cell>
                <Cell label=text::TERM kind=CellKind::Fixed>
                    {text::term(member.from, member.until)} " "
                    {out.map(|out| view! { <Badge text=out /> })}
                </Cell>
                <Cell label=text::CHARGE>{member.charge}</Cell>
            </Row>
        }
    };
    view! {
        <DataTable caption=text::ROSTER caption_hidden=true head>
            <tbody role="rowgroup">{move || members.get().into_iter().map(row).collect_view()}</tbody>
        </DataTable>
        {move || {
            basis
                .with(|basis| {
                    (!basis.is_empty())
                        .then(|| view! { <p class="quiet">{text::ROSTER_BASIS} " " {basis.clone()}</p> })
                })
        }}
    }
}

#[component]
fn AmendRoster(on_close: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let today = untrack(|| workspace.today());
    let draft = RosterDraft::amending(&untrack(|| workspace.book()).roster);
    let tried = Tried::new(false);
    let command = move |()| {
        tried.set(true);
        let whole = untrack(|| draft.problem(today)).is_none();
        let roster = untrack(|| draft.read()).filter(|roster| whole && !roster.basis.is_empty());
        roster.map(Command::AdoptRoster)
    };
    let rulebook = untrack(|| workspace.rulebook());
    let others = rulebook
        .meetings
        .iter()
        .filter(|rule| rule.kind != MeetingKind::Committee);
    let seated: Vec<_> = others.map(|rule| (rule.kind, rule.name.clone())).collect();
    let fields = ViewFn::from(move || {
        view! {
            <p class="quiet">{text::ROSTER_NOTE}</p>
            <p class="quiet">{text::SEATS_NOTE}</p>
            <RosterTable draft today tried seated=seated.clone() />
            <TextField
                label=text::ROSTER_BASIS
                value=draft.basis
                required=true
                hint=text::ROSTER_BASIS_HINT
                error=check::filled(tried, draft.basis)
            />
        }
    });
    let sheet = Sheet::whole(fields, move || draft.typed(), move |typed| draft.retype(typed, today));
    view! {
        <ActForm
            keep=KEEP.to_owned()
            sheet
            submit=button::ADOPT_ROSTER
            command
            on_leave=on_close
            on_stored=on_close
        />
    }
}
