//! What follows a decision on money: 决定金额 ≥ 合同金额 ≥ 已付金额, then contracts, payments and works.

use leptos::prelude::*;

use super::contracts::Contracts;
use super::follow_up::HaltMark;
use super::payments::Payments;
use super::works::Works;
use crate::domain::execution::money_chain;
use crate::domain::register::Register;
use crate::text::page_matter as words;
use crate::ui::components::{Card, Tone};
use crate::ui::open_matter::OpenMatter;

/// Everything that follows the decision of the open matter.
#[component]
pub fn Money(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let builds = open.select(|matter| matter.register() == Some(Register::Project));
    view! {
        <Chain open />
        <Contracts open />
        <Payments open />
        <Show when=move || builds.get()>
            <Works open />
        </Show>
    }
}

/// The amounts, each held against the one before it.
#[component]
pub fn Chain(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let chain = open.select(money_chain);
    let note = move || chain.get().map(|chain| words::paid_of(chain.decided, chain.paid));
    let figures = move || {
        let chain = chain.get()?;
        let figures = words::chain(&chain).into_iter();
        Some(figures.map(figure).collect_view())
    };
    view! {
        <Card title=words::CHAIN note=Signal::derive(note)>
            <HaltMark open />
            <ol class="money-chain">{figures}</ol>
        </Card>
    }
}

fn figure(figure: words::ChainFigure) -> impl IntoView {
    let tone = if figure.exceeds { Tone::Red } else { Tone::default() };
    view! {
        <li class="money-chain__figure">
            <span class="money-chain__name">{figure.name}</span>
            <span class="money-chain__amount">{figure.amount}</span>
            <span class="money-chain__note" data-tone=tone.name()>
                {figure.note}
            </span>
        </li>
    }
}
