//! The next step after an item that is done.

use leptos::prelude::*;

use super::keys;
use super::room::Sitting;
use crate::text::button;
use crate::text::page_meeting::room as text;
use crate::ui::components::{Button, ButtonKind, ButtonSize};

/// What comes after an item that is done: the next one, or the end.
#[component]
pub fn Next(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let next = Memo::new(move |_| sitting.view.with(|view| view.next));
    let begun = Memo::new(move |_| sitting.view.with(|view| view.item.is_some()));
    let hint = move || {
        begun
            .get()
            .then(|| text::item_done(sitting.more(), sitting.held_open()))
    };
    let step = move || match next.get() {
        Some(number) => view! {
            <Button
                kind=ButtonKind::Primary
                size=ButtonSize::Large
                key=keys::NEXT
                busy=sitting.act.busy
                on_press=move |()| sitting.take_up(number)
            >
                {button::NEXT_ITEM}
            </Button>
        }
        .into_any(),
        None => view! {
            <Button
                kind=ButtonKind::Primary
                size=ButtonSize::Large
                key=keys::NEXT
                on_press=move |()| sitting.doors().closing.set(true)
            >
                {button::CLOSE_MEETING}
            </Button>
        }
        .into_any(),
    };
    view! {
        <p class="quiet" role="status">
            {hint}
        </p>
        <div class="room__actions">{step}</div>
    }
}
