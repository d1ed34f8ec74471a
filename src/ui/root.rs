//! The root of the screen: shows the room the person stands in.

mod inside;
mod lock;
mod nav;
mod no_copy;
mod notices;
mod page;
mod post_in_use;

use std::rc::Rc;

use leptos::prelude::*;

use super::annex::{self, Asked};
use super::house::{House, Stage};
use super::pages::chooser::ChooserPage;
use crate::desk::Archive;
use crate::text::page_root as text;
use inside::Inside;

/// The whole screen.
#[component]
pub fn Root(
    /// The room where books stand.
    archive: Rc<dyn Archive>,
) -> impl IntoView {
    let house = House::new(archive);
    provide_context(house);
    house.begin();
    move || match house.stage() {
        Stage::Opening => view! {
            <p class="welcome quiet" role="status">
                {text::OPENING}
            </p>
        }
        .into_any(),
        Stage::Books(books) => view! { <ChooserPage books /> }.into_any(),
        Stage::Inside(opened) => view! { <Inside opened /> }.into_any(),
        Stage::Founding => annex::page(Asked::Founding),
        Stage::Restoring => annex::page(Asked::Restoring),
        Stage::Unlocking(book) => annex::page(Asked::Unlocking(book)),
        Stage::Failed { book, error } => annex::page(Asked::Failed(book, error)),
    }
}
