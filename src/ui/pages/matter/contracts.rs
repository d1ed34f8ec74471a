//! Contracts under the decision: linked within its amount, with what was paid under each.

use leptos::prelude::*;

use super::unlinking::{Link, Unlinking};
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::execution::{Contract, Linked, paid_under};
use crate::domain::matter::{Matter, Stamped};
use crate::domain::money::Fen;
use crate::domain::refusal::Field;
use crate::text::page_matter as words;
use crate::text::{button, date, field, money};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Button, Card, Cell, CellKind, ColumnHead, DataTable, Dialog, EmptyState, Row};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// The contracts of the open matter.
#[component]
pub fn Contracts(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let linking = RwSignal::new(false);
    let none = open.select(|matter| matter.contracts.is_empty());
    let reason = open.reason(NextStep::LinkContract);
    view! {
        <Card title=words::CONTRACTS>
            <Show
                when=move || !none.get()
                fallback=|| view! { <EmptyState title=words::NO_CONTRACTS text=words::CONTRACTS_ARE_LINKED /> }
            >
                <Contracted open />
            </Show>
            <div class="row">
                <Button reason on_press=move |()| linking.set(true)>{button::LINK_CONTRACT}</Button>
            </div>
        </Card>
        <Dialog open=linking title=button::LINK_CONTRACT>
            <ContractForm open on_stored=move |()| linking.set(false) />
        </Dialog>
    }
}

/// A contract with what was paid under it.
type Line = (Stamped<Linked<Contract>>, Fen);

fn lines(matter: &Matter) -> Vec<Line> {
    let line = |linked: &Stamped<Linked<Contract>>| {
        let paid = paid_under(matter, linked.stamp.seq).unwrap_or_default();
        (linked.clone(), paid)
    };
    matter.contracts.iter().map(line).collect()
}

/// The contracts, a row each.
#[component]
pub fn Contracted(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let (contracts, unlinking) = (open.select(lines), Unlinking::idle());
    let row = move |(linked, paid): Line| {
        let state = unlinking.state(Link::Contract(linked.stamp.seq), linked.value.unlinked);
        let contract = linked.value.what;
        let ends = contract.ends_on;
        let answered = contract
            .waivers
            .iter()
            .map(|waiver| view! { <p class="small">{words::contract_because(waiver)}</p> })
            .collect_view();
        view! {
            <Row>
                <Cell label=words::CONTRACT>
                    <p>{contract.number}</p>
                    <p class="small">{contract.counterparty}</p>
                </Cell>
                <Cell label=words::CONTRACT_AMOUNT kind=CellKind::Amount>
                    <p>{money::grouped(contract.amount)}</p>
                    <p class="small">{words::paid_under(paid)}</p>
                </Cell>
                <Cell label=words::CONTRACT_DAYS kind=CellKind::Fixed>
                    <p>{date::iso(contract.signed_on)}</p>
                    {ends.map(|ends| view! { <p class="small">{words::ends_on(ends)}</p> })}
                </Cell>
                <Cell label=words::LINK>{state} {answered}</Cell>
            </Row>
        }
    };
    let rows = move || contracts.get().into_iter().map(row).collect_view();
    let head = || {
        view! {
            <ColumnHead label=words::CONTRACT />
            <ColumnHead label=words::CONTRACT_AMOUNT amount=true />
            <ColumnHead label=words::CONTRACT_DAYS />
            <ColumnHead label=words::LINK />
        }
    };
    view! {
        <DataTable caption=words::CONTRACTS caption_hidden=true head>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
        {unlinking.dialog(open)}
    }
}

#[component]
fn ContractForm(open: OpenMatter, #[prop(into)] on_stored: Callback<()>) -> impl IntoView {
    let (number, counterparty, amount) = (Blank::empty(), Blank::empty(), Blank::empty());
    let (signed_on, ends_on) = (Blank::today(), Blank::empty());
    let sheet = Sheet::new([number, counterparty, amount, signed_on, ends_on], move || {
        view! {
            <p class="matter__hint">{words::CONTRACTS_ARE_LINKED}</p>
            <FormPair>
                {fields::line(field::label(Field::ContractNumber), number)}
                {fields::line(field::label(Field::Counterparty), counterparty)}
            </FormPair>
            {fields::amount(words::CONTRACT_AMOUNT, amount)}
            <FormPair>
                {fields::day(words::CONTRACT_SIGNED_ON, signed_on)} {fields::free_day(words::CONTRACT_ENDS_ON_FIELD, ends_on)}
            </FormPair>
        }
        .into_any()
    });
    let command = move |()| {
        let (number, counterparty) = (
            number.filled(Field::ContractNumber),
            counterparty.filled(Field::Counterparty),
        );
        let (amount, signed_on, ends_on) = (amount.amount(), signed_on.date(), ends_on.date_or_none());
        let contract = Contract {
            number: number?,
            counterparty: counterparty?,
            amount: amount?,
            signed_on: signed_on?,
            ends_on: ends_on.ok()?,
            waivers: Vec::new(),
        };
        Some(Command::LinkContract {
            matter: open.id,
            contract: Box::new(contract),
        })
    };
    let keep = format!("contract-{}", open.id);
    view! { <ActForm keep sheet submit=button::LINK_CONTRACT command place=open.place() on_stored /> }
}
