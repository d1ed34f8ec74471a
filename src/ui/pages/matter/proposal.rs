//! The rules that are proposed with the matter: what they change, their whole text, and putting them into force once a
//! meeting passed them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::book::Book;
use crate::domain::command::{Command, RulesSource};
use crate::domain::decide::{NextStep, rules_judge_from};
use crate::domain::id::MatterId;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::Rulebook;
use crate::text::{button, page_office as text};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Button, ButtonKind, Card};
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::office::import::save;
use crate::ui::pages::office::preview::{ChangesInWords, TouchedMatters, Versions};
use crate::ui::pages::office::whole_rules::WholeRules;
use crate::ui::refused::Place;
use crate::ui::workspace::{Workspace, use_workspace};

/// The version that a matter put into force, and the one before it.
fn put_into_force(book: &Book, matter: MatterId) -> Option<(Arc<Rulebook>, Arc<Rulebook>)> {
    let of = |rulebook: &Rulebook| {
        let adoption = rulebook.adoption.as_ref();
        adoption.is_some_and(|adoption| adoption.matter == Some(matter))
    };
    let at = book.rulebooks.iter().position(|rulebook| of(rulebook))?;
    let before = book.rulebooks.get(at.checked_sub(1)?)?;
    Some((Arc::clone(&book.rulebooks[at]), Arc::clone(before)))
}

/// What is proposed against what stands, or stood before it came into force.
fn versions(workspace: Workspace, open: OpenMatter) -> Versions {
    let new = open.select(|matter| {
        matter
            .proposed_rules
            .as_ref()
            .map(|proposed| Arc::clone(&proposed.value))
    });
    let old = Memo::new(move |_| {
        let before = workspace.with(|book| put_into_force(book, open.id)).map(|both| both.1);
        before.unwrap_or_else(|| workspace.rulebook())
    });
    Versions {
        old: old.into(),
        new: new.into(),
    }
}

/// The proposal of the open matter; nothing where there is none.
#[component]
pub fn Proposal(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let there = open.select(|matter| matter.proposed_rules.is_some());
    view! {
        <Show when=move || there.get()>
            <ProposalCard open />
        </Show>
    }
}

#[component]
fn ProposalCard(open: OpenMatter) -> impl IntoView {
    let workspace = use_workspace();
    let versions = versions(workspace, open);
    let kind = untrack(|| workspace.with(|book| book.kind));
    let refusal = open.refusal(NextStep::AdoptRules);
    let state = move || {
        let resolved = open.with(|matter| matter.decision().is_some());
        match refusal.get() {
            None => text::proposal_state(false, Some(true)),
            Some(Refusal::RulesInForce) => text::proposal_state(true, None),
            Some(_) => text::proposal_state(false, resolved.then_some(false)),
        }
    };
    let judges = Memo::new(move |_| {
        let proposed = versions.new.get()?;
        workspace.with(|book| match put_into_force(book, open.id) {
            Some((adopted, _)) => {
                let decided = adopted.adoption.as_ref()?.as_decided;
                Some(text::first_day_judged(decided, adopted.effective))
            }
            None => Some(text::would_judge_from(
                proposed.effective,
                rules_judge_from(book, &proposed),
            )),
        })
    });
    let waits = Memo::new(move |_| refusal.with(|refusal| !matches!(refusal, Some(Refusal::RulesInForce))));
    let whole = move || {
        let rulebook = versions.new.get()?;
        Some(view! { <WholeRules rulebook kind /> })
    };
    let failed = RwSignal::new(false);
    let export = move |()| {
        let saved = versions
            .new
            .with_untracked(|new| new.as_ref().is_some_and(|new| save(new, kind)));
        failed.set(!saved);
    };
    view! {
        <Card title=text::PROPOSAL note=Signal::derive(move || state().to_owned())>
            <h3>{text::WHAT_CHANGES}</h3>
            <ChangesInWords versions />
            <Show when=move || waits.get()>
                <h3>{text::TOUCHED}</h3>
                <TouchedMatters versions />
            </Show>
            <p class="quiet">{judges}</p>
            <details class="matter__stands">
                <summary>{text::WHOLE_TEXT}</summary>
                {whole}
            </details>
            <div class="matter__acts">
                <Button on_press=export>{text::EXPORT}</Button>
            </div>
            <Show when=move || failed.get()>
                <p class="field__error" role="alert">
                    {text::EXPORT_FAILED}
                </p>
            </Show>
            <Show when=move || refusal.with(Option::is_none)>
                <PutIntoForce matter=open.id />
            </Show>
        </Card>
    }
}

/// The button that puts decided rules into force, with the answer where they were refused.
#[component]
pub fn PutIntoForce(
    /// The matter they were decided with.
    matter: MatterId,
) -> impl IntoView {
    let (workspace, act) = (use_workspace(), Act::idle());
    let send = move |()| act.run(Command::AdoptRulebook(RulesSource::Matter(matter)), || {});
    let reason = MaybeProp::derive(move || workspace.read_only());
    let place = Place {
        matter: Some(matter),
        meeting: None,
    };
    view! {
        <div class="matter__acts">
            <Button kind=ButtonKind::Primary busy=act.busy reason on_press=send>
                {button::PUT_INTO_FORCE}
            </Button>
        </div>
        <Answer act place />
    }
}

/// The proposal on paper: the changes and the whole text.
#[component]
pub fn ProposalOnPaper(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let workspace = use_workspace();
    let versions = versions(workspace, open);
    let kind = untrack(|| workspace.with(|book| book.kind));
    let rulebook = versions.new.get_untracked()?;
    Some(view! {
        <Card title=text::PROPOSAL>
            <h3>{text::WHAT_CHANGES}</h3>
            <ChangesInWords versions />
            <h3>{text::WHOLE_TEXT}</h3>
            <WholeRules rulebook kind />
        </Card>
    })
}
