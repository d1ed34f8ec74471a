//! 遮挡屏幕: an empty sheet over everything, other dialogs included.

use leptos::html;
use leptos::prelude::*;

use super::{Button, ButtonSize};
use crate::text::ui as text;

/// Whether the screen is covered, for whoever shows something on another one.
#[derive(Clone, Copy)]
pub struct Cover(pub RwSignal<bool>);

/// Covers the screen while `covered`. Escape, 恢复显示 and the key that covers uncover it.
#[component]
pub fn ScreenCover(
    /// Whether the screen is covered.
    covered: RwSignal<bool>,
    /// A line that may be seen by all, such as the meeting's name.
    #[prop(optional, into)]
    line: MaybeProp<String>,
) -> impl IntoView {
    let cover = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(cover) = cover.get() else { return };
        if covered.get() && !cover.open() {
            let _ = cover.show_modal();
        } else if !covered.get() && cover.open() {
            cover.close();
        }
    });
    view! {
        <dialog class="screen-cover" node_ref=cover aria-label=text::screen_covered() on:close=move |_| covered.set(false)>
            <div class="screen-cover__words">
                <p class="screen-cover__title">{text::screen_covered()}</p>
                {move || line.get().map(|line| view! { <p class="quiet">{line}</p> })}
                <Button size=ButtonSize::Large on_press=move |()| covered.set(false)>
                    {text::uncover()}
                </Button>
            </div>
        </dialog>
    }
}
