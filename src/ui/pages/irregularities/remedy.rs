//! 登记补救结果: what came of the remedy of an irregularity, which stays one.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::refusal::Field;
use crate::domain::register::IrregularityNumber;
use crate::text::{page_irregularity as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{KeyValue, KeyValueList};
use crate::ui::fields;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The form of one remedy.
#[component]
pub fn RemedyForm(
    /// The irregularity.
    number: IrregularityNumber,
    /// Called once it is stored.
    on_stored: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    let (done, by, on) = (Blank::empty(), Blank::empty(), Blank::empty());
    let command = move |()| {
        let (done, by, on) = (done.filled(Field::Done), by.filled(Field::By), on.date());
        Some(Command::CloseRemedy {
            number,
            done: done?,
            by: by?,
            on: on?,
        })
    };
    let planned = workspace.with(|book| {
        let mut all = book.irregularities.iter();
        let irregularity = all.find(|recorded| recorded.value.number == number);
        irregularity.map(|recorded| recorded.value.remedy.clone())
    });
    let sheet = Sheet::new([done, by, on], move || {
        view! {
            {fields::area_with_hint(text::DONE, text::DONE_HINT, done)}
            {fields::day(text::DONE_ON, on)}
            {fields::post(text::DONE_BY, by)}
        }
        .into_any()
    });
    let keep = format!("remedy-{}-{}", number.year, number.serial);
    view! {
        <KeyValueList>
            <KeyValue key=text::NUMBER>{words::irregularity_number(number)}</KeyValue>
            <KeyValue key=text::REMEDY>{planned}</KeyValue>
        </KeyValueList>
        <ActForm keep sheet submit=text::CLOSE command on_stored />
    }
}
