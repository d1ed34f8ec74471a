//! The columns that only the paper register has: of projects and funds who is paid, from where, contracted and paid; of
//! appointments who, from which post to which, the notice and the paper.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::money::Fen;
use crate::domain::refusal::Field;
use crate::domain::register::Register;
use crate::domain::steps::StepKind;
use crate::domain::summary::Summary;
use crate::text::field::label;
use crate::text::{date, money, page_apply, page_matter, page_register as text, words};
use crate::ui::components::{Cell, CellKind, ColumnHead};

/// The columns of a register, in order, and which of them hold amounts.
fn columns(register: Register) -> &'static [(&'static str, bool)] {
    const PERSON: &str = label(Field::Person);
    const FROM_POST: &str = label(Field::FromPost);
    const TO_POST: &str = label(Field::ToPost);
    match register {
        Register::Decision => &[],
        Register::Appointment => &[
            (PERSON, false),
            (page_apply::APPOINTMENT_KIND, false),
            (FROM_POST, false),
            (TO_POST, false),
            (page_matter::NOTICE_TERM, false),
            (text::APPOINTED, false),
        ],
        Register::Project => &[(text::SOURCE, false), (text::CONTRACTED, true), (text::PAID, true)],
        Register::Funds => &[
            (text::PAYEE, false),
            (text::BUDGET, false),
            (text::CONTRACTED, true),
            (text::PAID, true),
        ],
    }
}

/// The words of one matter in those columns.
fn filled(matter: &Summary) -> Vec<String> {
    let amount = |amount: Option<Fen>| amount.map(money::grouped).unwrap_or_default();
    let source = matter.source.clone().unwrap_or_default();
    let money = [amount(matter.contracted), amount(matter.paid)];
    match matter.register {
        Some(Register::Appointment) => {
            let notice = matter.notice.map(|(from, until, _)| date::period(from, until));
            let paper = matter.appointed_by.as_deref().zip(matter.appointed_on);
            let paper = paper.map(|(number, on)| text::appointed(number, on));
            let proposed = matter.proposed.clone().map(|proposed| {
                let kind = words::appointment_kind(proposed.kind).to_owned();
                [proposed.person, kind, proposed.from_post, proposed.to_post]
            });
            let mut all = proposed.unwrap_or_default().to_vec();
            all.extend([notice.unwrap_or_default(), paper.unwrap_or_default()]);
            all
        }
        Some(Register::Project) => [vec![source], money.to_vec()].concat(),
        Some(Register::Funds) => [vec![matter.payee.clone().unwrap_or_default(), source], money.to_vec()].concat(),
        Some(Register::Decision) | None => Vec::new(),
    }
}

/// The heads of the columns.
#[component]
pub fn Heads(register: Signal<Register>) -> impl IntoView {
    move || {
        let heads = columns(register.get()).iter();
        heads
            .map(|(label, amount)| view! { <ColumnHead label=*label amount=*amount on_paper=true /> })
            .collect_view()
    }
}

/// What the marks of the steps mean, below the table.
#[component]
pub fn Legend(
    /// The matters of the register.
    all: Memo<Vec<Arc<Summary>>>,
) -> impl IntoView {
    let legend = move || {
        all.with(|all| {
            let marked = |kind: &StepKind| {
                all.iter()
                    .any(|matter| matter.rail.iter().any(|(step, _)| step == kind))
            };
            let marked: Vec<StepKind> = StepKind::ALL.into_iter().filter(marked).collect();
            (!marked.is_empty()).then(|| text::legend(&marked))
        })
    };
    view! { <p class="print-only small">{legend}</p> }
}

/// Their cells, of one matter.
pub fn cells(matter: &Summary) -> impl IntoView + use<> {
    let columns = matter.register.map(columns).unwrap_or_default();
    let cells = columns.iter().zip(filled(matter)).map(|((label, amount), words)| {
        let kind = if *amount { CellKind::Amount } else { CellKind::default() };
        view! {
            <Cell label=*label kind on_paper=true>
                {words}
            </Cell>
        }
    });
    cells.collect_view()
}
