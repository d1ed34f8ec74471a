//! The root of the screen: shows the room the person stands in.

mod failed;
mod inside;
mod lock;
mod nav;
mod notices;
mod page;
mod post_in_use;

use std::rc::Rc;

use leptos::prelude::*;

use super::house::{House, Stage};
use super::pages::chooser::{ChooserPage, RestorePage, UnlockPage};
use super::pages::welcome::WelcomePage;
use crate::desk::Archive;
use crate::text::page_root as text;
use failed::FailedPage;
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
        Stage::Founding => {
            let archive = house.archive();
            let on_opened = Callback::new(move |opened| house.go(Stage::Inside(opened)));
            view! { <WelcomePage archive on_opened /> }.into_any()
        }
        Stage::Restoring => view! { <RestorePage /> }.into_any(),
        Stage::Unlocking(book) => view! { <UnlockPage book /> }.into_any(),
        Stage::Inside(opened) => view! { <Inside opened /> }.into_any(),
        Stage::Failed { book, error } => view! { <FailedPage book error /> }.into_any(),
    }
}
