//! 新建议事簿: the statement, then the founding.

use std::rc::Rc;

use leptos::prelude::*;

use crate::desk::Archive;
use crate::desk::archive::Opened;
use crate::text::{nav, statement};
use crate::ui::components::PageHead;

/// Founds a book and hands it on, opened.
#[component]
pub fn WelcomePage(
    /// The room where books stand.
    archive: Rc<dyn Archive>,
    /// Called with the founded book.
    on_opened: Callback<Opened>,
) -> impl IntoView {
    let _ = (archive, on_opened);
    view! {
        <main class="welcome" id="main" tabindex="-1">
            <PageHead title=nav::title(nav::Place::Founding) />
            <p class="welcome__statement">{statement::NON_SECRECY}</p>
        </main>
    }
}
