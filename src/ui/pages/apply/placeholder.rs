//! A matter that touches state secrets, or may: no field, only a placeholder without content.

use leptos::prelude::*;

use super::{go_to_new, known};
use crate::domain::command::Command;
use crate::text::{page_apply as words, statement};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Button, ButtonKind, Notice, NoticeKind};
use crate::ui::workspace::use_workspace;

/// The sentence and the only act.
#[component]
pub fn PlaceholderForm(
    /// Whether a state secret is certain.
    certain: bool,
) -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::idle();
    let before = StoredValue::new(known(workspace));
    let make = move |()| {
        act.run(Command::MakePlaceholder { certain }, move || {
            before.try_with_value(|before| go_to_new(workspace, before));
        });
    };
    view! {
        <Notice kind=NoticeKind::Warning>
            {statement::placeholder(certain)} {words::PLACEHOLDER_KEEPS}
        </Notice>
        <Answer act />
        <Button kind=ButtonKind::Primary busy=act.busy on_press=make>
            {words::MAKE_PLACEHOLDER}
        </Button>
    }
}
