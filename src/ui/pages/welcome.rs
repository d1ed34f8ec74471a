//! 新建议事簿: the statement accepted by name, then the founding in five steps.

mod draft;
mod statement;
mod step;
mod wizard;

use std::rc::Rc;

use leptos::prelude::*;

use crate::desk::Archive;
use crate::desk::archive::Opened;
use crate::text::{nav, page_chooser, page_welcome as text};
use crate::ui::components::{Button, PageHead};
use draft::FoundingDraft;
use wizard::Wizard;

pub use statement::Statement;

/// Founds a book and hands it on, opened.
#[component]
pub fn WelcomePage(
    /// The room where books stand.
    archive: Rc<dyn Archive>,
    /// Called with the founded book.
    on_opened: Callback<Opened>,
    /// Leaves without founding one.
    on_leave: Callback<()>,
) -> impl IntoView {
    let archive = StoredValue::new_local(archive);
    let draft = FoundingDraft::new();
    let accepted = RwSignal::new(false);
    view! {
        <main class="welcome" class=("welcome--wide", accepted) id="main" tabindex="-1">
            <PageHead title=nav::title(nav::Place::Founding) note=text::INTRODUCTION />
            {move || {
                if accepted.get() {
                    view! { <Wizard archive=archive.get_value() draft on_opened /> }.into_any()
                } else {
                    view! { <Statement by=draft.statement_by on_accept=move |()| accepted.set(true) /> }.into_any()
                }
            }}
            <p>
                <Button on_press=on_leave>{page_chooser::TO_BOOKS}</Button>
            </p>
        </main>
    }
}
