//! A version of the rules read whole.

use std::sync::Arc;

use jiff::civil::Date;
use leptos::prelude::*;

use crate::domain::register::BookKind;
use crate::domain::rulebook::{Adoption, Rulebook};
use crate::text::page_office::{self as text, whole};
use crate::text::{date, page_office::whole::WordTable};
use crate::ui::components::{Cell, ColumnHead, DataTable, KeyValue, KeyValueList, Row};
use crate::ui::route::Route;
use crate::ui::workspace::use_workspace;

/// Everything a version says, part by part.
#[component]
pub fn WholeRules(
    /// The version.
    rulebook: Arc<Rulebook>,
    /// The book whose rules they are.
    kind: BookKind,
) -> impl IntoView {
    let number = Some(rulebook.document_number.clone()).filter(|number| !number.is_empty());
    let tables = whole::tables(&rulebook, kind);
    let (title, effective, digest) = (rulebook.title.clone(), rulebook.effective, rulebook.digest());
    let adopted = rulebook.adoption.as_ref().map(|adoption| adopted(adoption, effective));
    view! {
        <div class="whole-rules">
            <KeyValueList>
                <KeyValue key=text::RULE_TITLE>{title}</KeyValue>
                <KeyValue key=text::RULE_NUMBER>{number.unwrap_or_else(|| text::NO_NUMBER.to_owned())}</KeyValue>
                <KeyValue key=text::RULE_EFFECTIVE>{date::long(effective)}</KeyValue>
                {adopted}
                <KeyValue key=text::DIGEST_WHOLE>
                    <span class="whole-rules__digest">{digest}</span>
                </KeyValue>
            </KeyValueList>
            {tables.into_iter().map(word_table).collect_view()}
        </div>
    }
}

/// Which decision put it into force, and from when on it judges.
fn adopted(adoption: &Adoption, effective: Date) -> AnyView {
    let judges = text::first_day_judged(adoption.as_decided, effective);
    let on = date::long(adoption.on);
    let by = if let Some(matter) = adoption.matter {
        let title = use_workspace().with(|book| {
            let summary = book.matters.get(&matter);
            summary.map(|summary| summary.title.clone()).unwrap_or_default()
        });
        view! {
            <KeyValue key=text::DECIDED_BY_MATTER>
                <a href=Route::Matter(matter).href()>{title}</a>
            </KeyValue>
            <KeyValue key=text::DECIDED_DAY>{on}</KeyValue>
        }
        .into_any()
    } else {
        let decided = text::decided_elsewhere(adoption);
        view! { <KeyValue key=text::DECIDED>{decided}</KeyValue> }.into_any()
    };
    let late = adoption.late.as_ref().map(|late| {
        let said = text::entered_late(late);
        view! { <KeyValue key=text::ENTERED_LATE>{said}</KeyValue> }
    });
    view! { {by} <KeyValue key=text::JUDGES_FROM>{judges}</KeyValue> {late} }.into_any()
}

/// A table of words.
pub fn word_table(table: WordTable) -> AnyView {
    let (heads, labels) = (table.heads.clone(), table.heads);
    let head = move || {
        heads
            .iter()
            .map(|label| view! { <ColumnHead label=*label /> })
            .collect_view()
    };
    let row = move |cells: Vec<String>| {
        let cells = labels.iter().copied().zip(cells);
        let cells: Vec<_> = cells.map(|(label, cell)| view! { <Cell label>{cell}</Cell> }).collect();
        view! { <Row>{cells}</Row> }
    };
    let note = (!table.note.is_empty()).then(|| view! { <p class="office__confirm">{table.note}</p> });
    view! {
        <div>
            <DataTable caption=table.caption head>
                <tbody role="rowgroup">{table.rows.into_iter().map(row).collect_view()}</tbody>
            </DataTable>
            {note}
        </div>
    }
    .into_any()
}
