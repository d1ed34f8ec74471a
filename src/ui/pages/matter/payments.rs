//! Payments within the decided amount: linked to the decision, not decided again, their sum held against it.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::event::Payment;
use crate::domain::matter::{LinkedPayment, Stamped};
use crate::domain::money::Fen;
use crate::domain::refusal::Field;
use crate::text::page_matter as words;
use crate::text::{button, date, field, money};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{
    Badge, Button, ButtonSize, Card, Cell, CellKind, ColumnHead, DataTable, Dialog, EmptyState, Row,
};
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The payments linked to the open matter.
#[component]
pub fn Payments(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let unpaid = open.select(|matter| matter.payments.is_empty());
    let sums = open.select(|matter| {
        let decided = matter.entry.as_ref().and_then(|entry| entry.value.amount);
        let paid = Fen::checked_sum(matter.paid().map(|payment| payment.amount));
        decided.zip(paid)
    });
    let note = move || sums.get().map(|(decided, paid)| words::paid_of(decided, paid));
    view! {
        <Card title=words::PAYMENTS note=Signal::derive(note)>
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

/// The payments, a row each.
#[component]
pub fn Paid(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let payments = open.select(|matter| matter.payments.clone());
    let (unlinking, target) = (RwSignal::new(false), RwSignal::new(None::<u32>));
    let workspace = use_workspace();
    let reason = MaybeProp::derive(move || workspace.read_only());
    let rows = move || {
        let row = |linked: Stamped<LinkedPayment>| {
            let seq = linked.stamp.seq;
            let LinkedPayment { payment, unlinked } = linked.value;
            let Payment { amount, on, voucher } = payment;
            let state = if let Some((why, by)) = unlinked {
                view! {
                    <Badge text=words::UNLINKED />
                    <p class="small">{words::unlinked(&why, &by)}</p>
                }
                .into_any()
            } else {
                let unlink = move |()| {
                    target.set(Some(seq));
                    unlinking.set(true);
                };
                view! {
                    <Button size=ButtonSize::Small reason on_press=unlink>
                        {button::UNLINK_PAYMENT}
                    </Button>
                }
                .into_any()
            };
            view! {
                <Row>
                    <Cell label=words::PAID_ON kind=CellKind::Fixed>{date::iso(on)}</Cell>
                    <Cell label=field::label(Field::Voucher)>{voucher}</Cell>
                    <Cell label=field::label(Field::Amount) kind=CellKind::Amount>{money::grouped(amount)}</Cell>
                    <Cell label=words::LINK>{state}</Cell>
                </Row>
            }
        };
        payments.get().into_iter().map(row).collect_view()
    };
    let form = move || {
        let on_stored = Callback::new(move |()| unlinking.set(false));
        target
            .get()
            .map(|target| view! { <UnlinkForm open target on_stored /> })
    };
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
        <Dialog open=unlinking title=button::UNLINK_PAYMENT>
            {form}
        </Dialog>
    }
}

/// The form that takes a link back: the original stays beside it.
#[component]
fn UnlinkForm(open: OpenMatter, target: u32, on_stored: Callback<()>) -> impl IntoView {
    let (reason, by) = (Blank::empty(), Blank::empty());
    let sheet = Sheet::new([reason, by], move || {
        view! {
            <p>{words::UNLINK_NOTE}</p>
            {fields::area(words::UNLINK_REASON, reason)}
            {fields::post(words::APPROVED_BY, by)}
        }
        .into_any()
    });
    let command = move |()| {
        let (reason, by) = (reason.filled(Field::Reason), by.filled(Field::By));
        Some(Command::UnlinkPayment {
            matter: open.id,
            target,
            reason: reason?,
            by: by?,
        })
    };
    let keep = format!("unlink-{}-{target}", open.id);
    view! { <ActForm keep sheet submit=button::UNLINK_PAYMENT command place=open.place() on_stored /> }
}

#[component]
fn PaymentForm(open: OpenMatter) -> impl IntoView {
    let (amount, voucher) = (Blank::empty(), Blank::empty());
    let on = Blank::today();
    let sheet = Sheet::new([amount, on, voucher], move || {
        view! {
            {fields::amount(words::PAID_AMOUNT, amount)}
            <FormPair>
                {fields::day(words::PAID_ON, on)} {fields::line(field::label(Field::Voucher), voucher)}
            </FormPair>
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
