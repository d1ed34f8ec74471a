//! The names of the house, and the statement with who accepted it.

use leptos::prelude::*;

use super::amendable::AmendableCard;
use super::check::Tried;
use super::names::{NamesDraft, NamesFields};
use crate::domain::command::Command;
use crate::text::{page_office as text, statement};
use crate::ui::act_form::ActForm;
use crate::ui::components::{Card, KeyValue, KeyValueList};
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// Names the form of the names.
const KEEP: &str = "office-names";

/// The names, to read and to change.
#[component]
pub fn NamesCard() -> impl IntoView {
    let form = |on_close| view! { <RenameForm on_close /> }.into_any();
    view! { <AmendableCard title=text::NAMES keep=KEEP amend=text::RENAME form content=names /> }
}

fn names() -> AnyView {
    let office = use_workspace().select(|book| book.office.clone());
    let list = move || {
        let office = office.get();
        view! {
            <KeyValueList>
                <KeyValue key=text::COMMITTEE>{office.committee}</KeyValue>
                <KeyValue key=text::COMMITTEE_SHORT>{office.committee_short}</KeyValue>
                <KeyValue key=text::OFFICE>{office.office}</KeyValue>
                <KeyValue key=text::DISCIPLINE>{office.discipline}</KeyValue>
                <KeyValue key=text::GENERAL_SECTION>{office.general_section}</KeyValue>
                <KeyValue key=text::DOCUMENT_MARK>{office.document_mark}</KeyValue>
                <KeyValue key=text::DEPARTMENTS>{text::listed(&office.departments)}</KeyValue>
            </KeyValueList>
        }
    };
    list.into_any()
}

#[component]
fn RenameForm(on_close: Callback<()>) -> impl IntoView {
    let draft = NamesDraft::of(&untrack(|| use_workspace().book()).office);
    let tried = Tried::new(false);
    let command = move |()| {
        tried.set(true);
        draft.read().map(Command::RenameOffice)
    };
    let fields = ViewFn::from(move || view! { <NamesFields draft tried /> });
    let sheet = Sheet::whole(fields, move || draft.typed(), move |typed| draft.retype(typed));
    view! {
        <ActForm
            keep=KEEP.to_owned()
            sheet
            submit=text::SAVE_NAMES
            command
            on_leave=on_close
            on_stored=on_close
        />
    }
}

/// The statement, who accepted it and when.
#[component]
pub fn StatementCard() -> impl IntoView {
    let workspace = use_workspace();
    let accepted = workspace.select(|book| text::accepted(&book.statement.0, book.statement.1));
    view! {
        <Card title=statement::NON_SECRECY_TITLE note=accepted>
            <p class="document">{statement::NON_SECRECY}</p>
        </Card>
    }
}
