//! What follows a decision on money: 决定金额 ≥ 合同金额 ≥ 已付金额, then contracts, payments and works.

use leptos::prelude::*;

use super::contracts::Contracts;
use super::payments::Payments;
use super::works::Works;
use crate::domain::execution::money_chain;
use crate::domain::register::Register;
use crate::text::page_matter as words;
use crate::ui::components::{Card, Stat, StatStrip, Tone};
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
    let stats = Signal::derive(move || {
        let Some(chain) = chain.get() else {
            return Vec::new();
        };
        let figures = words::chain(&chain).into_iter();
        let stat = |figure: words::ChainFigure| Stat {
            name: figure.name.to_owned(),
            figure: figure.amount,
            unit: figure.unit.to_owned(),
            note: figure.note.to_owned(),
            tone: if figure.exceeds { Tone::Red } else { Tone::default() },
            href: None,
        };
        figures.map(stat).collect::<Vec<_>>()
    });
    view! {
        <Card title=words::CHAIN note=Signal::derive(note) flush=true>
            <StatStrip stats />
        </Card>
    }
}
