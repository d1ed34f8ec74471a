//! The body: posts in their fixed order with rights, terms and division of work.

use leptos::prelude::*;

use super::act::Act;
use super::check::{self, Tried};
use super::roster::RosterDraft;
use super::roster_table::RosterTable;
use crate::domain::body::Member;
use crate::domain::command::Command;
use crate::text::{button, page_office as text};
use crate::ui::components::{Button, Card, Cell, CellKind, ColumnHead, DataTable, Row};
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::{Form, TextField};
use crate::ui::refused::Refused;
use crate::ui::workspace::use_workspace;

/// The roster, to read and to amend.
#[component]
pub fn RosterCard() -> impl IntoView {
    let workspace = use_workspace();
    let (open, act) = (RwSignal::new(false), Act::new());
    let entitled = move || workspace.with(|book| text::entitled(&book.roster, workspace.today()));
    let change = move || {
        (!open.get()).then(|| {
            view! {
                <Button reason=act.read_only() on_press=move |()| open.set(true)>
                    {text::AMEND_ROSTER}
                </Button>
            }
        })
    };
    let content = move || {
        if open.get() {
            view! { <AmendRoster act on_close=move |()| open.set(false) /> }.into_any()
        } else {
            view! { <Members /> }.into_any()
        }
    };
    view! {
        <Card title=text::ROSTER note=Signal::derive(entitled) aside=change>
            {content}
        </Card>
    }
}

#[component]
fn Members() -> impl IntoView {
    let workspace = use_workspace();
    let members = workspace.select(|book| book.roster.members.clone());
    let basis = workspace.select(|book| book.roster.basis.clone());
    let head = || {
        [text::POST, text::VOTING, text::PRESIDES, text::TERM, text::CHARGE]
            .map(|label| view! { <ColumnHead label /> })
            .collect_view()
    };
    let row = |member: Member| {
        let presides = member.presides.map(|place| place.to_string()).unwrap_or_default();
        view! {
            <Row>
                <Cell label=text::POST kind=CellKind::Title>
                    {member.post}
                </Cell>
                <Cell label=text::VOTING>{text::votes(member.voting)}</Cell>
                <Cell label=text::PRESIDES kind=CellKind::Fixed>
                    {presides}
                </Cell>
                <Cell label=text::TERM kind=CellKind::Fixed>
                    {text::term(member.from, member.until)}
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
fn AmendRoster(act: Act, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let today = untrack(|| workspace.today());
    let draft = RosterDraft::amending(&untrack(|| workspace.book()).roster);
    let tried = Tried::new(false);
    let kept = keep_draft(
        "office-roster".to_owned(),
        move || draft.typed(),
        move |typed| draft.retype(typed, today),
    );
    let submit = move |()| {
        tried.set(true);
        let whole = untrack(|| draft.problem(today)).is_none();
        let Some(roster) = untrack(|| draft.read()).filter(|roster| whole && !roster.basis.is_empty()) else {
            return;
        };
        act.run(Command::AdoptRoster(roster), move || {
            kept.sent();
            on_close.run(());
        });
    };
    let leave = move || {
        let leave = move |()| {
            kept.sent();
            on_close.run(());
        };
        view! { <Button on_press=leave>{text::LEAVE}</Button> }
    };
    view! {
        <Form on_submit=submit submit=button::ADOPT_ROSTER busy=act.busy reason=act.read_only() actions=leave>
            <DraftFound kept />
            <p class="quiet">{text::ROSTER_NOTE}</p>
            <RosterTable draft today tried />
            <TextField
                label=text::ROSTER_BASIS
                value=draft.basis
                required=true
                hint=text::ROSTER_BASIS_HINT
                error=check::filled(tried, draft.basis)
            />
            <Refused error=act.failure />
        </Form>
    }
}
