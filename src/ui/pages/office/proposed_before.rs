//! Rules that the chosen matter proposes already: the form goes on from them or replaces them, never unseen.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::rules::RuleDraft;
use crate::domain::id::MatterId;
use crate::domain::register::BookKind;
use crate::domain::rulebook::Rulebook;
use crate::text::{page_matter, page_office as text};
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Notice, NoticeKind};
use crate::ui::workspace::use_workspace;

/// A matter that new rules may be proposed with: its title, and whether some are already.
pub type OpenDecision = (MatterId, String, bool);

/// A proposal of a matter that the person saw and that the form goes on from or replaces.
#[derive(Clone)]
pub struct Replaced {
    /// The matter.
    pub matter: MatterId,
    /// The record of the proposal.
    pub seq: u32,
    /// When and by whom it was entered.
    entered: String,
}

/// That the chosen matter proposes rules already, and the two ways on; nothing where it does not.
#[component]
pub fn ProposedBefore(
    /// The chosen matter.
    matter: Blank,
    /// The matters that rules may be proposed with.
    open: Memo<Vec<OpenDecision>>,
    /// What the form goes on from or replaces.
    replaced: RwSignal<Option<Replaced>>,
    /// The form.
    draft: RuleDraft,
    /// The usual rules, for what the proposal does not hold.
    usual: Rulebook,
) -> impl IntoView {
    let workspace = use_workspace();
    let usual = StoredValue::new(usual);
    let chosen = Memo::new(move |_| {
        let chosen: MatterId = matter.typed.with(|id| id.parse().ok())?;
        open.with(|open| open.iter().any(|(id, _, proposes)| *proposes && *id == chosen))
            .then_some(chosen)
    });
    let go_on = move |take: bool| {
        let Some(id) = chosen.get_untracked() else { return };
        spawn_local(async move {
            let file = workspace.open().matter(id).await;
            let Some(proposed) = file.ok().and_then(|file| file.proposed_rules.clone()) else {
                return;
            };
            if let (true, Some(usual)) = (take, usual.try_get_value()) {
                draft.take_over(&proposed.value, &usual, BookKind::Main);
            }
            let entered = page_matter::entered(&proposed.stamp.at, &workspace.post(proposed.stamp.by));
            let seq = proposed.stamp.seq;
            let _ = replaced.try_set(Some(Replaced {
                matter: id,
                seq,
                entered,
            }));
        });
    };
    let said = move || {
        let own = replaced.get().filter(|one| Some(one.matter) == chosen.get());
        own.map_or_else(|| text::PROPOSED_BEFORE.to_owned(), |one| text::replaces(&one.entered))
    };
    let ways = move || {
        view! {
            <Button size=ButtonSize::Small on_press=move |()| go_on(true)>
                {text::TAKE_PROPOSED}
            </Button>
            <Button size=ButtonSize::Small on_press=move |()| go_on(false)>
                {text::REPLACE_PROPOSED}
            </Button>
        }
    };
    view! {
        <Show when=move || chosen.get().is_some()>
            <Notice kind=NoticeKind::Warning actions=ways>
                {said}
            </Notice>
        </Show>
    }
}
