//! A person's answer to a row: the matter whose decision it carries out, or why none was needed.

use leptos::prelude::*;

use super::Read;
use crate::domain::command::Command;
use crate::domain::imported::{RowAnswer, RowPlace};
use crate::domain::refusal::Field;
use crate::text::{field, page_imports as text, page_irregularity, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, YES};
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The form.
#[component]
pub fn AnswerForm(imports: Read, place: RowPlace, on_stored: Callback<()>) -> impl IntoView {
    let row = imports.with_untracked(|imports| Some(text::row(imports.as_ref()?.row(place)?)));
    let row = StoredValue::new(row.unwrap_or_default());
    let (decided, matter) = (Blank::yes_no(None), Blank::empty());
    let (reason, by) = (Blank::empty(), Blank::empty());
    let sheet = Sheet::new([decided, matter, reason, by], move || {
        view! {
            <p>{row.get_value()}</p>
            {fields::yes_no(text::WHICH, decided, text::HAS_DECISION, text::NEEDS_NONE)}
            <Show when=move || decided.says(YES)>{fields::pick(text::MATTER, matter, decisions())}</Show>
            {fields::area(text::REASON, reason)}
            {fields::post(text::ANSWERED_BY, by)}
        }
        .into_any()
    });
    let command = move |()| {
        let (decided, reason, by) = (decided.answer(), reason.filled(Field::Reason), by.filled(Field::By));
        let matter = if decided? {
            Some(matter.parsed(field::CHOOSE_ONE, field::CHOOSE_ONE)?)
        } else {
            None
        };
        let answer = RowAnswer {
            row: place,
            matter,
            reason: reason?,
            by: by?,
        };
        Some(Command::AnswerRow(Box::new(answer)))
    };
    let keep = format!("row-{}-{}", place.record, place.row);
    view! { <ActForm keep sheet submit=text::ANSWER command on_stored /> }
}

/// The matters in the register that a meeting agreed to, the latest first.
fn decisions() -> Signal<Vec<Choice>> {
    let workspace = use_workspace();
    Signal::derive(move || {
        workspace.with(|book| {
            let agreed = book.matters.values().filter_map(|one| {
                let resolved = one.resolved.as_ref().filter(|resolved| resolved.outcome.agrees())?;
                Some((resolved.on, one.number?, one))
            });
            let mut agreed: Vec<_> = agreed.collect();
            agreed.sort_by_key(|(on, _, one)| core::cmp::Reverse((*on, one.id)));
            let named = agreed.into_iter().map(|(_, number, one)| {
                let number = words::entry_number(number);
                Choice::new(one.id.to_string(), page_irregularity::matter(Some(&number), &one.title))
            });
            named.collect()
        })
    })
}
