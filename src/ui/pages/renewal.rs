//! 每年确认: the statement that nothing secret is kept here, accepted again by name before the book is used on.

use leptos::prelude::*;

use crate::domain::command::Command;
use crate::text::{page_welcome as text, statement};
use crate::ui::act::Act;
use crate::ui::answer::Answer;
use crate::ui::components::{Card, PageHead};
use crate::ui::pages::welcome::Statement;
use crate::ui::refused::Place;
use crate::ui::workspace::use_workspace;

/// The statement in an open book, a year after it was accepted last.
#[component]
pub fn RenewalPage() -> impl IntoView {
    let workspace = use_workspace();
    let act = Act::idle();
    let by = RwSignal::new(String::new());
    let last = workspace.select(|book| text::accepted_last(&book.statement.0, book.statement.1));
    let accept = move |()| {
        let by = by.with_untracked(|by| by.trim().to_owned());
        act.run(Command::RenewStatement { by }, || {});
    };
    view! {
        <PageHead title=text::RENEWAL note=last />
        <Card title=statement::NON_SECRECY_TITLE>
            <Answer act place=Signal::stored(Place::default()) />
            <Statement by on_accept=accept />
        </Card>
    }
}
