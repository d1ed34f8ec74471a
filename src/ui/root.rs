//! The root of the screen: shows the room the person stands in.

mod inside;
mod lock;
mod nav;
mod no_copy;
mod notices;
mod page;
mod post_in_use;

use core::time::Duration;
use std::rc::Rc;

use leptos::prelude::*;

use super::annex::{self, Asked};
use super::components::Button;
use super::house::{House, Stage};
use super::pages::chooser::ChooserPage;
use crate::desk::Archive;
use crate::text::page_root as text;
use inside::Inside;

/// How long opening takes at most where all is well, also for a large book on an old machine.
const OPENING_MAX: Duration = Duration::from_secs(15);

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
        Stage::Opening => view! { <Opening /> }.into_any(),
        Stage::Books(books) => view! { <ChooserPage books /> }.into_any(),
        Stage::Inside(opened) => view! { <Inside opened /> }.into_any(),
        Stage::Founding => annex::page(Asked::Founding),
        Stage::Restoring => annex::page(Asked::Restoring),
        Stage::Unlocking(book) => annex::page(Asked::Unlocking(book)),
        Stage::Failed { book, error } => annex::page(Asked::Failed(book, error)),
    }
}

/// While something is being opened. Whoever waits longer than it takes is told how to go on: a browser may have lost
/// the answer of its store.
#[component]
fn Opening() -> impl IntoView {
    let long = RwSignal::new(false);
    let told = move || {
        let _ = long.try_set(true);
    };
    set_timeout(told, OPENING_MAX);
    let again = move |()| drop(window().location().reload());
    view! {
        <div class="welcome">
            <p class="quiet" role="status">
                {text::OPENING}
            </p>
            <Show when=move || long.get()>
                <p role="alert">{text::OPENING_LONG}</p>
                <div>
                    <Button on_press=again>{text::OPEN_AGAIN}</Button>
                </div>
            </Show>
        </div>
    }
}
