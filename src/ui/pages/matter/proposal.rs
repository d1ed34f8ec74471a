//! The rules that are proposed with the matter: what they change, their whole text, and putting them into force once a
//! meeting passed them.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::book::Book;
use crate::domain::command::{Command, RulesSource};
use crate::domain::decide::{NextStep, rules_judge_from};
use crate::domain::id::MatterId;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::Rulebook;
use crate::text::{button, page_office as text};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Button, ButtonKind, Card, Dialog};
use crate::ui::open_matter::OpenMatter;
use crate::ui::pages::office::import::save;
use crate::ui::pages::office::preview::{ChangesInWords, TouchedMatters, Versions};
use crate::ui::pages::office::whole_rules::WholeRules;
use crate::ui::refused::Place;
use crate::ui::workspace::{Workspace, use_workspace};

/// The version that a matter put into force.
fn put_into_force(book: &Book, matter: MatterId) -> Option<&Rulebook> {
    let of = |rulebook: &&Rulebook| {
        let adoption = rulebook.adoption.as_ref();
        adoption.is_some_and(|adoption| adoption.matter == Some(matter))
    };
    book.rulebooks.iter().map(AsRef::as_ref).find(of)
}

/// What is proposed against the version whose place it takes, or took.
fn versions(workspace: Workspace, open: OpenMatter) -> Versions {
    let new = open.select(|matter| {
        matter
            .proposed_rules
            .as_ref()
            .map(|proposed| Arc::clone(&proposed.value))
    });
    let old = Memo::new(move |_| {
        let proposed = new.get();
        workspace.with(|book| {
            let own = put_into_force(book, open.id).or(proposed.as_deref());
            let replaced = own.map(|own| Arc::clone(book.replaced_by(own)));
            replaced.unwrap_or_else(|| workspace.rulebook())
        })
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
            Some(adopted) => {
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

/// The button that puts decided rules into force: first it says what and from which day on.
#[component]
pub fn PutIntoForce(
    /// The matter they were decided with.
    matter: MatterId,
) -> impl IntoView {
    let (workspace, asked) = (use_workspace(), RwSignal::new(false));
    let decided = RwSignal::new(None::<Arc<Rulebook>>);
    let ask = move |()| {
        let file = workspace.open();
        spawn_local(async move {
            let file = file.matter(matter).await.ok();
            let proposed = file.and_then(|file| Some(Arc::clone(&file.proposed_rules.as_ref()?.value)));
            let _ = decided.try_set(proposed);
            let _ = asked.try_set(true);
        });
    };
    let reason = MaybeProp::derive(move || workspace.read_only());
    view! {
        <div class="matter__acts">
            <Button kind=ButtonKind::Primary reason on_press=ask>
                {button::PUT_INTO_FORCE}
            </Button>
        </div>
        <Dialog open=asked title=button::PUT_INTO_FORCE wide=true>
            <ConfirmRules matter decided />
        </Dialog>
    }
}

/// What comes into force and from which day on, with the button that does it and the answer where it was refused.
#[component]
fn ConfirmRules(matter: MatterId, decided: RwSignal<Option<Arc<Rulebook>>>) -> impl IntoView {
    let (workspace, act) = (use_workspace(), Act::idle());
    let send = move |()| act.run(Command::AdoptRulebook(RulesSource::Matter(matter)), || {});
    let said = move || {
        let rules = decided.get()?;
        let judges_from = workspace.with(|book| rules_judge_from(book, &rules));
        Some(text::puts_into_force(&rules, judges_from))
    };
    let old = Memo::new(move |_| {
        let rules = decided.get();
        let replaced = rules.map(|rules| workspace.with(|book| Arc::clone(book.replaced_by(&rules))));
        replaced.unwrap_or_else(|| workspace.rulebook())
    });
    let versions = Versions {
        old: old.into(),
        new: decided.into(),
    };
    let place = Place {
        matter: Some(matter),
        meeting: None,
    };
    view! {
        <p>{said}</p>
        <h3>{text::WHAT_CHANGES}</h3>
        <ChangesInWords versions />
        <div class="matter__acts">
            <Button kind=ButtonKind::Primary busy=act.busy on_press=send>
                {button::CONFIRM_RULES}
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
