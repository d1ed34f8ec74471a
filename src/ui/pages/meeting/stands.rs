//! 逐一表态: one key or one click a member, the cursor moves on, the one who presides comes last.

use leptos::prelude::*;

use super::keys;
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::meeting::{Stand, StandTaken};
use crate::domain::room::key_of;
use crate::text::page_meeting::room as text;
use crate::text::{button, words};
use crate::ui::components::{Button, ButtonSize, Key};
use crate::ui::workspace::use_workspace;

/// The row of stands, each with its key.
#[component]
pub fn Stands(
    /// The meeting in session.
    sitting: Sitting,
) -> impl IntoView {
    let turn = Memo::new(move |_| sitting.item(|item| item.turn).flatten());
    let last = Memo::new(move |_| sitting.item(|item| item.last).flatten());
    let workspace = use_workspace();
    let offered = Memo::new(move |_| {
        let register = sitting.item(|item| item.register).flatten()?;
        let (on, kind) = sitting.meeting.with(|meeting| (meeting.call.on, meeting.call.kind));
        workspace.with(|book| Some(book.rulebook(on).meeting(kind)?.stands(register)))
    });
    let take = Callback::new(move |stand: Stand| {
        let Some(member) = turn.get_untracked() else { return };
        let taken = StandTaken {
            member,
            stand,
            reservation: String::new(),
        };
        sitting.act_on_item(
            move |meeting, item| Command::TakeStand {
                meeting,
                item,
                stand: taken,
            },
            || {},
        );
    });
    let undo = Callback::new(move |()| {
        let Some(member) = last.get_untracked() else { return };
        sitting.act_on_item(move |meeting, item| Command::UndoStand { meeting, item, member }, || {});
    });
    let whose = move || {
        let presides = sitting.item(|item| item.presiding).flatten();
        turn.get().map(|member| {
            if presides == Some(member) {
                button::PRESIDING_STAND.to_owned()
            } else {
                text::turn_of(&sitting.post(member))
            }
        })
    };
    let buttons = move || {
        let stands = offered.get().unwrap_or_default().into_iter();
        stands
            .map(|stand| {
                view! {
                    <Button
                        size=ButtonSize::Large
                        busy=sitting.act.busy
                        key=Key::named(key_of(stand))
                        on_press=move |()| take.run(stand)
                    >
                        {words::stand(stand)}
                    </Button>
                }
            })
            .collect_view()
    };
    let again = move || {
        let post = sitting.post(last.get()?);
        Some(view! {
            <Button busy=sitting.act.busy key=keys::UNDO on_press=undo>
                {text::undo(&post)}
            </Button>
        })
    };
    let progress = move || sitting.item(|item| words::stands_taken(item.spoken, item.voters));
    let told = move || {
        let post = sitting.post(last.get()?);
        let next = turn.get().map(|member| sitting.post(member));
        Some(text::spoke_next(&post, next.as_deref()))
    };
    let asked = Memo::new(move |_| turn.with(Option::is_some));
    view! {
        <Show when=move || asked.get() fallback=|| view! { <p>{text::EVERYONE}</p> }>
            <div class="room__stands" role="group" aria-label=text::STANDS>
                <strong class="room__turn">{whose}</strong>
                {buttons}
            </div>
        </Show>
        <div class="room__keys">
            <strong>{progress}</strong> {again} <span class="room__key-hint">{text::KEYS}</span>
        </div>
        <p class="visually-hidden" role="status">
            {told}
        </p>
    }
}
