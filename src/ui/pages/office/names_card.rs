//! The names of the house, and the statement with who accepted it.

use leptos::prelude::*;

use super::act::Act;
use super::check::Tried;
use super::names::{NamesDraft, NamesFields};
use crate::domain::body::Office;
use crate::domain::command::Command;
use crate::text::{page_office as text, statement};
use crate::ui::components::{Button, Card, KeyValue, KeyValueList};
use crate::ui::draft::{DraftFound, keep_draft};
use crate::ui::form::Form;
use crate::ui::refused::Refused;
use crate::ui::workspace::use_workspace;

/// The names, to read and to change.
#[component]
pub fn NamesCard() -> impl IntoView {
    let workspace = use_workspace();
    let office = workspace.select(|book| book.office.clone());
    let (open, act) = (RwSignal::new(false), Act::new());
    let change = move || {
        (!open.get()).then(|| {
            view! {
                <Button reason=act.read_only() on_press=move |()| open.set(true)>
                    {text::RENAME}
                </Button>
            }
        })
    };
    let content = move || {
        if open.get() {
            view! { <RenameForm office=office.get_untracked() act on_close=move |()| open.set(false) /> }.into_any()
        } else {
            view! { <Names office=office.get() /> }.into_any()
        }
    };
    view! {
        <Card title=text::NAMES aside=change>
            {content}
        </Card>
    }
}

#[component]
fn Names(office: Office) -> impl IntoView {
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
}

#[component]
fn RenameForm(office: Office, act: Act, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let draft = NamesDraft::of(&office);
    let tried = Tried::new(false);
    let kept = keep_draft(
        "office-names".to_owned(),
        move || draft.typed(),
        move |typed| draft.retype(typed),
    );
    let submit = move |()| {
        tried.set(true);
        if let Some(office) = draft.read() {
            act.run(Command::RenameOffice(office), move || {
                kept.sent();
                on_close.run(());
            });
        }
    };
    let leave = move || {
        let leave = move |()| {
            kept.sent();
            on_close.run(());
        };
        view! { <Button on_press=leave>{text::LEAVE}</Button> }
    };
    view! {
        <Form on_submit=submit submit=text::SAVE_NAMES busy=act.busy reason=act.read_only() actions=leave>
            <DraftFound kept />
            <NamesFields draft tried />
            <Refused error=act.failure />
        </Form>
    }
}

/// The statement, who accepted it and when.
#[component]
pub fn StatementCard() -> impl IntoView {
    let workspace = use_workspace();
    let accepted = workspace.select(|book| text::accepted(&book.statement.0, book.statement.1));
    view! {
        <Card title=text::STATEMENT note=accepted>
            <p class="document">{statement::NON_SECRECY}</p>
        </Card>
    }
}
