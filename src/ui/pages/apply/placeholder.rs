//! A matter that touches state secrets, or may: no field, only a placeholder without content.

use leptos::prelude::*;

use super::{go_to_new, known};
use crate::domain::command::Command;
use crate::text::{page_apply as words, statement};
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind};
use crate::ui::pages::matter::act::Act;
use crate::ui::pages::matter::refused::Refused;
use crate::ui::workspace::use_workspace;

/// The sentence and the only act.
#[component]
pub fn PlaceholderForm(
    /// Whether a state secret is certain.
    certain: bool,
) -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::default();
    let before = StoredValue::new(known(workspace));
    let stored = Callback::new(move |()| {
        before.try_with_value(|before| go_to_new(workspace, before));
    });
    let make = move |()| {
        act.send(workspace, Command::MakePlaceholder { certain }, move || {
            stored.try_run(());
        });
    };
    view! {
        <Notice kind=NoticeKind::Warning>
            {statement::placeholder(certain)} {words::PLACEHOLDER_KEEPS}
        </Notice>
        <Refused act matter=None on_stored=stored />
        <Button kind=ButtonKind::Primary busy=act.busy on_press=make>
            {words::MAKE_PLACEHOLDER}
        </Button>
    }
}
