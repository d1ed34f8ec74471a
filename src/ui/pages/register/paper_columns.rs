//! The columns that only the paper register of projects or of funds has: who is paid, from where, contracted and paid.

use leptos::prelude::*;

use crate::domain::money::Fen;
use crate::domain::register::Register;
use crate::domain::summary::Summary;
use crate::text::{money, page_register as text};
use crate::ui::components::{Cell, CellKind, ColumnHead};

/// The heads of the columns.
#[component]
pub fn Heads(register: Signal<Register>) -> impl IntoView {
    move || {
        let funds = register.get() == Register::Funds;
        let source = if funds { text::BUDGET } else { text::SOURCE };
        view! {
            {funds.then(|| view! { <ColumnHead label=text::PAYEE on_paper=true /> })}
            <ColumnHead label=source on_paper=true />
            <ColumnHead label=text::CONTRACTED amount=true on_paper=true />
            <ColumnHead label=text::PAID amount=true on_paper=true />
        }
    }
}

/// Their cells, of one matter.
pub fn cells(matter: &Summary) -> impl IntoView + use<> {
    let funds = matter.register == Some(Register::Funds);
    let source = if funds { text::BUDGET } else { text::SOURCE };
    let amount = |amount: Option<Fen>| amount.map(money::grouped).unwrap_or_default();
    let (payee, drawn_from) = (matter.payee.clone(), matter.source.clone());
    let (contracted, paid) = (amount(matter.contracted), amount(matter.paid));
    view! {
        {funds
            .then(|| {
                view! {
                    <Cell label=text::PAYEE on_paper=true>
                        {payee.unwrap_or_default()}
                    </Cell>
                }
            })}
        <Cell label=source on_paper=true>{drawn_from.unwrap_or_default()}</Cell>
        <Cell label=text::CONTRACTED kind=CellKind::Amount on_paper=true>
            {contracted}
        </Cell>
        <Cell label=text::PAID kind=CellKind::Amount on_paper=true>
            {paid}
        </Cell>
    }
}
