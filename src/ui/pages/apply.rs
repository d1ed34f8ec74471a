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
use leptos::task::spawn_local;

use crate::domain::book::Book;
use crate::domain::command::Command;
use crate::domain::id::MatterId;
use crate::domain::matter::MatterStatus;
use crate::domain::register::Register;
use crate::domain::summary::Summary;
use crate::text::page_apply as words;
use crate::text::words as terms;
use crate::text::{button, statement};
use crate::ui::blank::{NO, YES, from_word, word};
use crate::ui::components::{Button, ButtonSize, Card, Notice, PageHead};
use crate::ui::form::{Choice, ChoiceLook, RadioGroup};
use crate::ui::route::Route;
use crate::ui::workspace::{Workspace, use_workspace};
use placeholder::PlaceholderForm;
use topic_form::TopicForm;

/// The answer "can't say".
const UNSURE: &str = "unsure";

/// The address that opens the form for what goes beyond a decided matter.
pub fn href_beyond(origin: MatterId) -> String {
    format!("{}/{origin}", Route::Apply(Some(Register::Funds)).href())
}

/// The decided matter an address names, if it names one.
fn asked_beyond() -> Option<MatterId> {
    let hash = window().location().hash().unwrap_or_default();
    hash.rsplit('/').next()?.parse().ok()
}

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
    let kept = RwSignal::new(None::<Register>);
    untrack(|| look_for_draft(workspace, kept));
    let go_on = move |register: Register| {
        chosen.set(word(register));
        secret.set(NO.to_owned());
    };
    let unsent = move || {
        let register = kept.get().filter(|_| secret.with(String::is_empty))?;
        let actions = move || {
            view! {
                <Button size=ButtonSize::Small on_press=move |()| go_on(register)>
                    {words::GO_ON}
                </Button>
            }
        };
        Some(view! { <Notice actions>{words::unsent(terms::register(register))}</Notice> })
    };
    let sheet = move || match secret.get().as_str() {
        NO => view! {
            <RadioGroup label=words::WHICH_REGISTER value=chosen choices=registers required=true />
            {move || from_word::<Register>(&chosen.get()).map(new_topic)}
        }
        .into_any(),
        YES => view! { <PlaceholderForm certain=true /> }.into_any(),
        UNSURE => view! { <PlaceholderForm certain=false /> }.into_any(),
        _ => view! {
            <p class="apply__first">{words::ASKED_FIRST}</p>
            <WithoutWords
                title=words::PLACEHOLDERS
                name=words::placeholder
                is=|matter| matter.status == MatterStatus::Placeholder
            />
            <WithoutWords
                title=words::EMPTIED
                name=words::emptied
                is=|matter| matter.erased && matter.register.is_none()
            />
        }
        .into_any(),
    };
    view! {
        <PageHead title=words::TITLE />
        {unsent}
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

/// The name under which the unsent form of a register is kept.
fn kept_as(register: Register) -> String {
    format!("apply-{}", word(register))
}

/// Finds a register whose form was typed in and not sent.
fn look_for_draft(workspace: Workspace, found: RwSignal<Option<Register>>) {
    let (open, registers) = (workspace.open(), workspace.with(|book| book.kind.registers()));
    spawn_local(async move {
        for register in registers {
            if open.draft(kept_as(*register)).await.is_some() {
                let _ = found.try_set(Some(*register));
                return;
            }
        }
    });
}

/// The matters that stand in no register, so that each is found again.
#[component]
fn WithoutWords(
    /// What they are.
    title: &'static str,
    /// The name of the one at a place.
    name: fn(usize) -> String,
    /// Whether a matter is one of them.
    is: fn(&Summary) -> bool,
) -> impl IntoView {
    let made = use_workspace().select(move |book| {
        let found = book.matters.values().filter(|matter| is(matter));
        found.map(|matter| matter.id).collect::<Vec<_>>()
    });
    let line = move |(at, id): (usize, MatterId)| {
        view! {
            <li>
                <a href=Route::Matter(id).href()>{name(at + 1)}</a>
            </li>
        }
    };
    move || {
        let made = made.get();
        (!made.is_empty()).then(|| {
            view! {
                <Card title note=words::count_of(made.len())>
                    <ul>{made.into_iter().enumerate().map(line).collect_view()}</ul>
                </Card>
            }
        })
    }
}

/// The form of a new matter; its page opens once it is stored.
fn new_topic(register: Register) -> AnyView {
    let workspace = use_workspace();
    let before = known(workspace);
    let command = move |application| Some(Command::ApplyTopic(Box::new(application)));
    let beyond = asked_beyond().filter(|_| register == Register::Funds);
    // What is begun for a decision is kept beside what was begun without one.
    let keep = beyond.map_or_else(|| kept_as(register), |origin| format!("apply-beyond-{origin}"));
    view! {
        <TopicForm
            register
            keep
            beyond
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
