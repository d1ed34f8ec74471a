//! 申报议题: state secrets are asked about before any text can be typed; then register, line and fields.
#![allow(
    clippy::large_types_passed_by_value,
    reason = "a topic is a bundle of signal handles, and props are owned"
)]

mod line;
mod particulars;
mod placeholder;
mod topic;
pub mod topic_form;

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::register::Register;
use crate::text::page_apply as words;
use crate::text::words as terms;
use crate::text::{button, statement};
use crate::ui::blank::{NO, YES, from_word, word};
use crate::ui::components::PageHead;
use crate::ui::form::{Choice, ChoiceLook, RadioGroup};
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};
use placeholder::PlaceholderForm;
use topic_form::TopicForm;

/// The answer "can't say".
const UNSURE: &str = "unsure";

/// The application of a new matter, in one register where the address names it.
#[component]
pub fn ApplyPage(
    /// The register, where it is chosen already.
    register: Option<Register>,
) -> impl IntoView {
    let workspace = use_workspace();
    let secret = RwSignal::new(String::new());
    let kept_here = workspace.select(|book| book.kind.registers());
    let only = untrack(|| kept_here.with(|registers| (registers.len() == 1).then(|| registers[0])));
    let start = register
        .filter(|register| untrack(|| kept_here.with(|kept| kept.contains(register))))
        .or(only);
    let chosen = RwSignal::new(start.map(word).unwrap_or_default());
    let answers = || {
        let [no, yes, unsure] = statement::SECRECY_ANSWERS;
        vec![Choice::new(NO, no), Choice::new(YES, yes), Choice::new(UNSURE, unsure)]
    };
    let registers = Signal::derive(move || {
        let kept = kept_here.get().iter();
        kept.map(|register| Choice::new(word(register), terms::register(*register)))
            .collect::<Vec<_>>()
    });
    let sheet = move || match secret.get().as_str() {
        NO => view! {
            <RadioGroup label=words::WHICH_REGISTER value=chosen choices=registers required=true />
            {move || from_word::<Register>(&chosen.get()).map(new_topic)}
        }
        .into_any(),
        YES => view! { <PlaceholderForm certain=true /> }.into_any(),
        UNSURE => view! { <PlaceholderForm certain=false /> }.into_any(),
        _ => view! { <p class="apply__first">{words::ASKED_FIRST}</p> }.into_any(),
    };
    view! {
        <PageHead title=words::TITLE />
        <div class="apply__sheet">
            <div class="apply__secrecy">
                <RadioGroup
                    label=statement::SECRECY_QUESTION
                    value=secret
                    choices=Signal::stored(answers())
                    look=ChoiceLook::Segmented
                    required=true
                />
            </div>
            {sheet}
        </div>
    }
}

/// The form of a new matter; its page opens once it is stored.
fn new_topic(register: Register) -> AnyView {
    let workspace = use_workspace();
    let before = known(workspace);
    let command = move |application| Command::ApplyTopic(Box::new(application));
    let keep = format!("apply-{}", word(register));
    view! {
        <TopicForm
            register
            keep
            submit=button::APPLY
            command
            on_stored=move |()| go_to_new(workspace, &before)
        />
    }
    .into_any()
}

/// The book as it stands, before the matter.
fn known(workspace: Workspace) -> Arc<Book> {
    untrack(|| workspace.book())
}

/// Opens the page of the matter that was not there before.
fn go_to_new(workspace: Workspace, before: &Book) {
    let now = known(workspace);
    let new = now.matters.keys().find(|id| !before.matters.contains_key(id)).copied();
    if let Some(id) = new {
        let _ = window().location().set_hash(&Route::Matter(id).href());
    }
}
