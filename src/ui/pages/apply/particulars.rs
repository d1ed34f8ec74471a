//! What belongs to one register alone: funds, projects, appointments; a decision needs nothing more.

use std::sync::Arc;

use leptos::prelude::*;

use super::line::rulebook;
use super::topic::Topic;
use crate::domain::appointment::{names_several, speaks_of_several};
use crate::domain::meeting::Outcome;
use crate::domain::refusal::Field;
use crate::domain::register::{AppointmentKind, FundsKind, Register};
use crate::domain::summary::Summary;
use crate::text::button;
use crate::text::field::label;
use crate::text::page_apply as words;
use crate::text::words as terms;
use crate::ui::components::{LinkButton, Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, FormSection, SelectField};
use crate::ui::part::Part;
use crate::ui::workspace::use_workspace;

/// The fields of a register.
pub fn particulars(register: Register, topic: Topic) -> AnyView {
    let own = match register {
        Register::Decision => return ().into_any(),
        Register::Appointment => appointment(topic),
        Register::Project => project(topic),
        Register::Funds => funds(topic),
    };
    view! { <FormSection title=words::SECTION_PARTICULARS>{own}</FormSection> }.into_any()
}

fn appointment(topic: Topic) -> AnyView {
    let workspace = use_workspace();
    // Those that the chosen line is for.
    let kinds = Signal::derive(move || {
        let rulebook = rulebook(workspace, topic);
        let line = topic.line.typed.with(|code| rulebook.line(code).cloned());
        let mut kinds = AppointmentKind::ALL.to_vec();
        kinds.retain(|kind| line.as_ref().is_none_or(|line| line.takes(Some(*kind))));
        fields::named(&kinds, terms::appointment_kind)
    });
    view! {
        <Notice>{words::ONE_PERSON}</Notice>
        {fields::pick(words::APPOINTMENT_KIND, topic.kind, kinds)}
        {fields::line(label(Field::Person), topic.person)}
        <Show when=move || topic.person.typed.with(|person| names_several(person)) || topic.title.typed.with(|title| speaks_of_several(title))>
            <Notice kind=NoticeKind::Warning>{words::SEVERAL_PERSONS}</Notice>
        </Show>
        {fields::free_line(label(Field::FromPost), topic.from_post)}
        {fields::line(label(Field::ToPost), topic.to_post)}
    }
    .into_any()
}

fn project(topic: Topic) -> AnyView {
    view! {
        {fields::area(words::PROJECT_PLACE, topic.place)}
        {fields::amount(words::INVESTMENT, topic.amount)}
        {fields::line(label(Field::Source), topic.source)}
        {fields::free_line(words::APPROVAL_FIELD, topic.approval)}
        {fields::listed(words::TENDER, topic.procurement, procurement_ways())}
    }
    .into_any()
}

fn funds(topic: Topic) -> AnyView {
    let kinds = Signal::stored(fields::named(&FundsKind::ALL, terms::funds_kind));
    view! {
        {fields::pick(words::FUNDS_KIND, topic.kind, kinds)}
        <Show when=move || topic.is_contract_payment()>
            <Origin topic />
        </Show>
        {fields::amount(words::REQUESTED, topic.amount)}
        <Show when=move || topic.is_contract_payment()>
            <AgainstOrigin topic />
        </Show>
        {fields::line(label(Field::Payee), topic.payee)}
        {fields::line(words::BUDGET, topic.budget)}
        {fields::line(label(Field::Contract), topic.contract)}
        {fields::listed(words::PROCUREMENT, topic.procurement, procurement_ways())}
    }
    .into_any()
}

fn procurement_ways() -> Signal<Vec<String>> {
    Signal::stored(words::PROCUREMENT_WAYS.map(str::to_owned).to_vec())
}

/// The decided matter a contract payment belongs to.
#[component]
fn Origin(topic: Topic) -> impl IntoView {
    let workspace = use_workspace();
    let entered = workspace.select(|book| {
        let pays = |register| matches!(register, Some(Register::Project | Register::Funds));
        let agreed = |matter: &Summary| {
            let outcome = matter.resolved.as_ref().map(|resolved| &resolved.outcome);
            outcome.is_some_and(Outcome::needs_majority)
        };
        let entered = book.matters.values();
        let entered = entered.filter(|matter| pays(matter.register) && agreed(matter));
        let choice = |matter: &Arc<Summary>| {
            let number = terms::entry_number(matter.number?);
            Some((matter.id.to_string(), words::numbered(&number, &matter.title)))
        };
        entered.filter_map(choice).collect::<Vec<_>>()
    });
    let choices = Signal::derive(move || {
        entered
            .get()
            .into_iter()
            .map(|(id, title)| Choice::new(id, title))
            .collect::<Vec<_>>()
    });
    let chosen = move || topic.origin_now();
    view! {
        <Notice>{words::CONTRACT_PAYMENT}</Notice>
        <SelectField
            label=label(Field::Origin)
            value=topic.origin.typed
            error=topic.origin.problem
            choices
            required=true
        />
        {move || {
            chosen().map(|id| view! { <LinkButton href=Part::Entry.href(id)>{words::GO_TO_ORIGIN}</LinkButton> })
        }}
    }
}

/// The amount against what the chosen decision leaves: within it the payment is linked there, beyond it it is a new
/// matter.
#[component]
fn AgainstOrigin(topic: Topic) -> impl IntoView {
    let workspace = use_workspace();
    let left = Memo::new(move |_| {
        let origin = topic.origin_now()?;
        let left = workspace.with(|book| book.matters.get(&origin)?.left())?;
        Some((origin, left))
    });
    move || {
        let (origin, left) = left.get()?;
        let amount = topic.amount_now();
        Some(match amount {
            None => view! { <p class="matter__hint">{words::left_of_origin(left)}</p> }.into_any(),
            Some(amount) if amount <= left => {
                let link =
                    move || view! { <LinkButton href=Part::Entry.href(origin)>{button::LINK_PAYMENT}</LinkButton> };
                view! { <Notice kind=NoticeKind::Warning actions=link>{words::within_origin(left)}</Notice> }.into_any()
            }
            Some(amount) => view! { <Notice>{words::beyond_origin(left, amount)}</Notice> }.into_any(),
        })
    }
}
