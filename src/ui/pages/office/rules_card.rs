//! The rules in force with the exact counts for this body, and every version with its fingerprint.

use std::sync::Arc;

use leptos::prelude::*;

use super::amend_rules::{AmendRules, KEEP};
use super::amendable::AmendableCard;
use crate::domain::rulebook::{MeetingRule, Power, Rulebook};
use crate::text::{date, page_office as text, words};
use crate::ui::components::{Badge, Cell, CellKind, ColumnHead, DataTable, Row, Tone};
use crate::ui::workspace::use_workspace;

/// The rules, to read and to revise.
#[component]
pub fn RulesCard() -> impl IntoView {
    let workspace = use_workspace();
    let title = move || workspace.rulebook().title.clone();
    let form = |on_close| view! { <AmendRules on_close /> }.into_any();
    let content = || {
        view! {
            <Meetings />
            <Versions />
        }
        .into_any()
    };
    view! { <AmendableCard title=text::RULES keep=KEEP note=Signal::derive(title) amend=text::NEW_RULES form content /> }
}

#[component]
fn Meetings() -> impl IntoView {
    let workspace = use_workspace();
    let rules = move || {
        let today = workspace.today();
        let entitled = move |kind| {
            let members = workspace.with(|book| book.roster.entitled(kind, today).count());
            u32::try_from(members).unwrap_or(u32::MAX)
        };
        let rulebook = workspace.rulebook();
        rulebook
            .meetings
            .iter()
            .map(|rule| meeting(rule, entitled(rule.kind)))
            .collect_view()
    };
    view! {
        <div>{rules}</div>
        <p class="office__confirm">
            <Badge text=text::TO_CONFIRM tone=Tone::Amber /> " " {text::COUNTS_TO_CONFIRM}
        </p>
        <p class="office__confirm">
            {text::COUNTS_NOTE} " " {move || text::recused(workspace.rulebook().recused_leave_base)}
        </p>
    }
}

fn meeting(rule: &MeetingRule, entitled: u32) -> impl IntoView + use<> {
    view! {
        <div class="rule">
            <span class="document">{rule.name.clone()}</span>
            <span class="rule__value">{words::power(rule.power)}</span>
            <span class="rule__source">
                {(rule.power != Power::Studies)
                    .then(|| text::counts_and_shares(rule, entitled))}
            </span>
        </div>
    }
}

#[component]
fn Versions() -> impl IntoView {
    let workspace = use_workspace();
    let head = || {
        [
            text::RULE_TITLE,
            text::RULE_NUMBER,
            text::RULE_EFFECTIVE,
            text::STATE,
            text::DIGEST,
        ]
        .map(|label| view! { <ColumnHead label /> })
        .collect_view()
    };
    let row = move |version: &Arc<Rulebook>| {
        let today = workspace.today();
        let in_force = Arc::ptr_eq(version, &workspace.rulebook());
        let number = Some(version.document_number.clone()).filter(|number| !number.is_empty());
        let (title, effective, digest) = (version.title.clone(), version.effective, text::digest_short(version));
        view! {
            <Row>
                <Cell label=text::RULE_TITLE kind=CellKind::Title>
                    {title}
                </Cell>
                <Cell label=text::RULE_NUMBER>{number.unwrap_or_else(|| text::NO_NUMBER.to_owned())}</Cell>
                <Cell label=text::RULE_EFFECTIVE kind=CellKind::Fixed>
                    {date::iso(effective)}
                </Cell>
                <Cell label=text::STATE>{text::rule_state(effective <= today, in_force)}</Cell>
                <Cell label=text::DIGEST kind=CellKind::Fixed>
                    {digest}
                </Cell>
            </Row>
        }
    };
    let rows = move || workspace.book().rulebooks.iter().rev().map(row).collect_view();
    view! {
        <DataTable caption=text::HISTORY head>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}
