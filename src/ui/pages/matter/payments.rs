//! Payments within the decided amount: linked to the decision, not decided again, their sum held against it.

use leptos::prelude::*;

use super::unlinking::{Link, Unlinking};
use crate::domain::command::Command;
use crate::domain::execution::{Linked, Payment};
use crate::domain::matter::{Matter, Stamped};
use crate::domain::refusal::Field;
use crate::text::page_matter as words;
use crate::text::{button, date, field, money};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Card, Cell, CellKind, ColumnHead, DataTable, EmptyState, Row};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, SelectField};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// The payments linked to the open matter.
#[component]
pub fn Payments(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let unpaid = open.select(|matter| matter.payments.is_empty());
    view! {
        <Card title=words::PAYMENTS>
            <Show
                when=move || !unpaid.get()
                fallback=|| view! { <EmptyState title=words::NO_PAYMENTS text=words::PAYMENTS_ARE_LINKED /> }
            >
                <Paid open />
            </Show>
            <PaymentForm open />
        </Card>
    }
}

/// A payment with the number of its contract; empty without one.
type Line = (Stamped<Linked<Payment>>, String);

fn lines(matter: &Matter) -> Vec<Line> {
    let number = |record: u32| {
        let mut contracts = matter.contracts.iter();
        let contract = contracts.find(|contract| contract.stamp.seq == record);
        contract.map(|contract| contract.value.what.number.clone())
    };
    let line = |linked: &Stamped<Linked<Payment>>| {
        let contract = linked.value.what.contract.and_then(number);
        (linked.clone(), contract.unwrap_or_default())
    };
    matter.payments.iter().map(line).collect()
}

/// The payments, a row each.
#[component]
pub fn Paid(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let (payments, unlinking) = (open.select(lines), Unlinking::idle());
    let row = move |(linked, contract): Line| {
        let state = unlinking.state(Link::Payment(linked.stamp.seq), linked.value.unlinked);
        let Payment {
            amount,
            on,
            voucher,
            waivers,
            ..
        } = linked.value.what;
        let answered = waivers
            .iter()
            .map(|waiver| view! { <p class="small">{words::paid_because(waiver)}</p> })
            .collect_view();
        view! {
            <Row>
                <Cell label=words::PAID_ON kind=CellKind::Fixed>{date::iso(on)}</Cell>
                <Cell label=field::label(Field::Voucher)>
                    <p>{voucher}</p>
                    {(!contract.is_empty()).then(|| view! { <p class="small">{words::under(&contract)}</p> })}
                </Cell>
                <Cell label=field::label(Field::Amount) kind=CellKind::Amount>{money::grouped(amount)}</Cell>
                <Cell label=words::LINK>{state} {answered}</Cell>
            </Row>
        }
    };
    let rows = move || payments.get().into_iter().map(row).collect_view();
    let head = || {
        view! {
            <ColumnHead label=words::PAID_ON />
            <ColumnHead label=field::label(Field::Voucher) />
            <ColumnHead label=field::label(Field::Amount) amount=true />
            <ColumnHead label=words::LINK />
        }
    };
    view! {
        <DataTable caption=words::PAYMENTS caption_hidden=true head>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
        {unlinking.dialog(open)}
    }
}

#[component]
fn PaymentForm(open: OpenMatter) -> impl IntoView {
    let (amount, voucher, contract) = (Blank::empty(), Blank::empty(), Blank::empty());
    let on = Blank::today();
    let contracts = open.select(|matter| {
        let standing = matter.contracted();
        let named = standing.map(|(record, contract)| (record, words::contract_choice(contract)));
        named.collect::<Vec<_>>()
    });
    let choices = Signal::derive(move || {
        let choice = |(record, name): (u32, String)| Choice::new(record.to_string(), name);
        contracts.get().into_iter().map(choice).collect::<Vec<_>>()
    });
    let sheet = Sheet::new([amount, on, voucher, contract], move || {
        view! {
            {fields::amount(words::PAID_AMOUNT, amount)}
            <FormPair>
                {fields::day(words::PAID_ON, on)} {fields::line(field::label(Field::Voucher), voucher)}
            </FormPair>
            <Show when=move || contracts.with(|contracts| !contracts.is_empty())>
                <SelectField label=words::UNDER_CONTRACT value=contract.typed error=contract.problem choices />
            </Show>
        }
        .into_any()
    });
    let command = move |()| {
        let (paid, day, number) = (amount.amount(), on.date(), voucher.filled(Field::Voucher));
        Some(Command::LinkPayment {
            matter: open.id,
            payment: Payment {
                amount: paid?,
                on: day?,
                voucher: number?,
                contract: contract.text().parse().ok(),
                waivers: Vec::new(),
            },
        })
    };
    let stored = move |()| {
        amount.typed.set(String::new());
        voucher.typed.set(String::new());
    };
    let keep = format!("payment-{}", open.id);
    view! { <ActForm keep sheet submit=button::LINK_PAYMENT command place=open.place() on_stored=stored /> }
}
