//! What stands in the personnel book is not copied out of it by keys or menus; whoever tries is told.

use core::time::Duration;

use leptos::prelude::*;

use crate::text::page_root as text;
use crate::ui::browser;
use crate::ui::components::Notice;

/// How long it is said.
const SAID_FOR: Duration = Duration::from_secs(8);

/// Stops copying, and says so when it was tried.
#[component]
pub fn NoCopy() -> impl IntoView {
    let tries = RwSignal::new(0_u32);
    let said = RwSignal::new(false);
    browser::stop_copying(move || {
        tries.update(|tries| *tries += 1);
        said.set(true);
        let this = tries.get_untracked();
        set_timeout(
            move || {
                if tries.try_get_untracked() == Some(this) {
                    said.set(false);
                }
            },
            SAID_FOR,
        );
    });
    view! {
        <Show when=move || said.get()>
            <Notice>
                <p>{text::NOT_COPIED}</p>
            </Notice>
        </Show>
    }
}
