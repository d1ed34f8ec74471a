//! On the first day that is typed another version judges than the one the form began from: it is said, and offered as
//! the text to begin from, so that what was adopted and is not in force yet is never undone unseen.

use std::sync::Arc;

use leptos::prelude::*;

use super::check::day;
use super::rules::RuleDraft;
use crate::domain::register::BookKind;
use crate::domain::rulebook::Rulebook;
use crate::text::page_office as text;
use crate::ui::components::{Button, ButtonSize, Notice, NoticeKind};
use crate::ui::workspace::use_workspace;

/// The version that judges the first day that is typed, where the form did not begin from it.
#[component]
pub fn OtherBase(
    /// The draft.
    draft: RuleDraft,
    /// The usual rules, for what the version does not hold.
    usual: Rulebook,
    /// The book whose rules they are.
    kind: BookKind,
) -> impl IntoView {
    let workspace = use_workspace();
    let usual = StoredValue::new(usual);
    let other = Memo::new(move |_| {
        let on = draft.effective.with(|typed| day(typed))?;
        let judges = workspace.with(|book| Arc::clone(book.rulebook(on)));
        let begun_from = draft.begun_from.get();
        (judges.digest() != begun_from).then_some(judges)
    });
    let begin = move |()| {
        if let Some(version) = other.get_untracked() {
            usual.with_value(|usual| draft.begin_from(&version, usual, kind));
        }
    };
    let said = move || {
        let today = workspace.today();
        let version = other.get()?;
        Some(text::other_base(&version, version.effective <= today))
    };
    let way = move || {
        view! {
            <Button size=ButtonSize::Small on_press=begin>
                {text::BEGIN_FROM_IT}
            </Button>
        }
    };
    view! {
        <Show when=move || other.with(Option::is_some)>
            <Notice kind=NoticeKind::Warning actions=way>
                {said}
            </Notice>
        </Show>
    }
}
