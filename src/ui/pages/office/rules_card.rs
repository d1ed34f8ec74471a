//! The rules in force with the exact counts for this body, what waits to come into force, and every version.

use leptos::prelude::*;

use super::address::Shown;
use super::amend_rules::{AmendRules, EarlierRules, KEEP, KEEP_EARLIER};
use super::amendable::AmendableCard;
use super::versions::VersionTable;
use super::waiting_rules::WaitingRules;
use super::whole_rules::word_table;
use crate::domain::rulebook::{MeetingRule, Power};
use crate::text::page_office::{self as text, whole};
use crate::text::words;
use crate::ui::components::{Badge, LinkButton, Tone};
use crate::ui::workspace::use_workspace;

/// The rules, to read and to revise.
#[component]
pub fn RulesCard() -> impl IntoView {
    let workspace = use_workspace();
    let title = move || workspace.rulebook().title.clone();
    let form = |on_close| view! { <AmendRules on_close /> }.into_any();
    let content = || {
        view! {
            <WaitingRules />
            <Meetings />
            <Spending />
            <VersionTable />
        }
        .into_any()
    };
    view! { <AmendableCard title=text::RULES keep=KEEP note=Signal::derive(title) amend=text::NEW_RULES form content /> }
}

/// The rules of days before the book, for matters that are entered afterwards.
#[component]
pub fn EarlierRulesCard() -> impl IntoView {
    let form = |on_close| view! { <EarlierRules on_close /> }.into_any();
    let content = || view! { <p class="quiet">{text::EARLIER_NOTE}</p> }.into_any();
    view! { <AmendableCard title=text::EARLIER_RULES keep=KEEP_EARLIER amend=text::ENTER_EARLIER form content /> }
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
    let whole = move || Shown::version(&workspace.rulebook()).href();
    view! {
        <div>{rules}</div>
        <Show when=move || workspace.rulebook().document_number.is_empty()>
            <p class="office__confirm">
                <Badge text=text::TO_CONFIRM tone=Tone::Amber /> " " {text::COUNTS_TO_CONFIRM}
            </p>
        </Show>
        <p class="office__confirm">
            {text::COUNTS_NOTE} " " {move || text::recused(workspace.rulebook().recused_leave_base)}
        </p>
        <div class="office__ways">
            <LinkButton href=Signal::derive(whole)>{text::READ_IN_FORCE}</LinkButton>
            <LinkButton href=Shown::Checks.href()>{text::CHECKS}</LinkButton>
        </div>
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

/// Who approves smaller spending, where the rules say.
#[component]
fn Spending() -> impl IntoView {
    let workspace = use_workspace();
    move || {
        let table = whole::spending_table(&workspace.rulebook());
        (!table.rows.is_empty()).then(|| word_table(table))
    }
}
