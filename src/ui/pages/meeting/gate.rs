//! Screens that show nothing: a placeholder, and what is about people before the projector is off.

use leptos::prelude::*;

use super::keys;
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::VotingMethod;
use crate::domain::room::RoomItem;
use crate::domain::room::projector::KeptOff;
use crate::text::button;
use crate::text::page_meeting::guests as guests_text;
use crate::text::page_meeting::room as text;
use crate::ui::components::{Button, ButtonKind, ButtonSize};
use crate::ui::form::{Choice, Form, SelectField};
use crate::ui::workspace::use_workspace;

/// A placeholder: nothing is written here, and the machine leaves the room.
#[component]
pub fn SecretItem(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let resume = move |()| {
        sitting.act_on_item(
            |meeting, item| Command::NoteItem {
                meeting,
                item,
                words: String::new(),
            },
            || {},
        );
    };
    let reason = MaybeProp::derive(move || {
        let cleared = sitting.item(RoomItem::to_be_cleared).unwrap_or(false);
        cleared.then(|| guests_text::MUST_LEAVE.to_owned())
    });
    view! {
        <div class="room__blank" role="status">
            <p class="quiet">{move || sitting.named_now()}</p>
            <h2 class="room__title" tabindex="-1">{text::SECRET}</h2>
            <p>{text::SECRET_HINT}</p>
            <Button
                kind=ButtonKind::Primary
                size=ButtonSize::Large
                key=keys::NEXT
                busy=sitting.act.busy
                reason
                on_press=resume
            >
                {text::RESUME}
            </Button>
        </div>
    }
}

/// Before a personnel item or a recusal: somebody says that the projector is off.
#[component]
pub fn Disconnect(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let workspace = use_workspace();
    let by = RwSignal::new(workspace.actor_post());
    let posts = Signal::derive(move || {
        let posts = workspace.posts().into_iter();
        posts.map(|post| Choice::new(post.clone(), post)).collect::<Vec<_>>()
    });
    let submit = move |()| {
        if by.with_untracked(|by| !by.is_empty()) {
            sitting.clear();
        }
    };
    // Who pressed the wrong key goes back without a word about the projector.
    let back = move || {
        let leave = move |()| {
            sitting.doors().recusing.set(false);
            if untrack(|| sitting.method().secret()) {
                sitting.method().choose(VotingMethod::Oral);
            }
        };
        let may = sitting.doors().recusing.get() || sitting.kept_off() == Some(KeptOff::Ballots);
        may.then(|| view! { <Button on_press=leave>{button::BACK}</Button> })
    };
    view! {
        <div class="room__blank" role="status">
            <p class="quiet">{move || sitting.named_now()}</p>
            <h2 class="room__title" tabindex="-1">{text::DISCONNECT}</h2>
            <p>{text::DISCONNECT_HINT}</p>
            <Form on_submit=submit submit=text::DISCONNECTED key=keys::NEXT actions=back>
                <SelectField label=text::DISCONNECTED_BY value=by choices=posts required=true />
            </Form>
        </div>
    }
}
