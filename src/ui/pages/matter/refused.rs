//! What stands above a form whose act was refused: the fact, the clause, the way out; or the reason it asks for.

use leptos::prelude::*;

use super::act::{Act, with_late_reason, with_waivers};
use super::blank::Blank;
use super::{fields, way};
use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::event::Waiver;
use crate::domain::id::MatterId;
use crate::domain::refusal::{Gap, Refusal};
use crate::domain::rules::CheckId;
use crate::text::button;
use crate::text::names::Names;
use crate::text::page_matter as words;
use crate::text::refusal::{self, Line};
use crate::ui::components::{MissingThing, Notice, NoticeKind, RefusalCard};
use crate::ui::form::Form;
use crate::ui::refused::failed_write;
use crate::ui::workspace::{Workspace, use_workspace};

/// Why the last sending came to nothing, if it did.
#[component]
pub fn Refused(
    /// The act.
    act: Act,
    /// The matter it is about.
    #[prop(into)]
    matter: Option<MatterId>,
    /// Called once a second sending is stored.
    on_stored: Callback<()>,
) -> impl IntoView {
    let workspace = use_workspace();
    move || {
        let (command, error) = act.refused.get()?;
        Some(match error {
            DeskError::Refused(Refusal::NeedsWaiver(gaps)) => {
                view! { <Waivers act command gaps on_stored /> }.into_any()
            }
            DeskError::Refused(Refusal::LateWithoutReason(_)) if matches!(command, Command::ResolveStep { .. }) => {
                view! { <LateReason act command on_stored /> }.into_any()
            }
            DeskError::Refused(refusal) => refusal_card(workspace, &refusal, matter),
            other => failed_write(&other),
        })
    }
}

/// A refusal in words, with its ways out.
pub fn refusal_card(workspace: Workspace, refused: &Refusal, matter: Option<MatterId>) -> AnyView {
    let today = workspace.today();
    let said = workspace.with(|book| refusal::text(refused, Names::of(book, today)));
    let mut missing: Vec<MissingThing> = said.detail.into_iter().map(|line| way::missing(line, matter)).collect();
    if missing.is_empty() {
        let ways = said.fix.into_iter().map(|fix| Line {
            text: String::new(),
            citation: said.citation.clone(),
            fix: Some(fix),
        });
        missing = ways
            .map(|line| way::missing(line, matter))
            .filter(|thing| thing.remedy.is_some() || thing.citation.is_some())
            .collect();
        missing.dedup_by(|thing, before| thing.remedy == before.remedy);
    }
    view! { <RefusalCard fact=said.fact missing=Signal::stored(missing) /> }.into_any()
}

/// Warnings: each asks for a reason and a name, then the same act is sent again.
#[component]
fn Waivers(act: Act, command: Command, gaps: Vec<Gap>, on_stored: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let by = Blank::new(workspace.actor_post());
    let asked: Vec<(CheckId, Blank, String)> = gaps
        .iter()
        .map(|gap| (gap.check, Blank::empty(), refusal::gap::line(gap).text))
        .collect();
    let fact = workspace.with(|book| {
        let names = Names::of(book, workspace.today());
        refusal::text(&Refusal::NeedsWaiver(gaps.clone()), names).fact
    });
    let things: Vec<_> = gaps
        .iter()
        .map(|gap| way::missing(refusal::gap::line(gap), None))
        .collect();
    let rows = asked.clone();
    let send = move |()| {
        let by = by.answered(words::NAME_MISSING);
        let reasons: Vec<_> = asked
            .iter()
            .map(|(check, reason, _)| (*check, reason.answered(words::REASON_MISSING)))
            .collect();
        let Some(by) = by else { return };
        let waivers: Option<Vec<Waiver>> = reasons
            .into_iter()
            .map(|(check, reason)| {
                Some(Waiver {
                    check,
                    reason: reason?,
                    by: by.clone(),
                })
            })
            .collect();
        if let Some(waivers) = waivers {
            let again = with_waivers(command.clone(), waivers);
            act.send(workspace, again, move || {
                on_stored.try_run(());
            });
        }
    };
    view! {
        <RefusalCard fact missing=Signal::stored(things) />
        <Form on_submit=send submit=words::WAIVE_AND_GO_ON busy=act.busy>
            {rows
                .into_iter()
                .map(|(_, reason, gap)| {
                    view! {
                        <p>{gap}</p>
                        {fields::area(words::WAIVER_REASON, reason)}
                    }
                })
                .collect_view()}
            {fields::post(words::WAIVER_BY, by)}
        </Form>
    }
}

/// A step dated back by more than a day: it asks why it is entered afterwards.
#[component]
fn LateReason(act: Act, command: Command, on_stored: Callback<()>) -> impl IntoView {
    let workspace = use_workspace();
    let reason = Blank::empty();
    let send = move |()| {
        if let Some(reason) = reason.answered(words::REASON_MISSING) {
            let again = with_late_reason(command.clone(), reason);
            act.send(workspace, again, move || {
                on_stored.try_run(());
            });
        }
    };
    view! {
        <Notice kind=NoticeKind::Warning>{words::LATE_ASKS_REASON}</Notice>
        <Form on_submit=send submit=button::SAVE busy=act.busy>
            {fields::area(words::LATE_REASON, reason)}
        </Form>
    }
}
