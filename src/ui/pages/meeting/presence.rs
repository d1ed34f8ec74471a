//! 到会、离会: who comes late and who leaves early. Quorum is counted anew at every item.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::Movement;
use crate::text::page_meeting::room as text;
use crate::text::{button, words};
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::sheet::Sheet;

/// The form of a movement. Who is inside can only leave, who is outside can only come.
#[component]
pub fn PresenceDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (member, at) = (Blank::empty(), Blank::new(sitting.hour()));
    let movement_of = move |id: MemberId| {
        let inside = sitting
            .meeting
            .with(|meeting| meeting.in_room.get(&id).copied().unwrap_or(false));
        if inside { Movement::Left } else { Movement::Arrived }
    };
    let members = Signal::derive(move || {
        let ids = sitting.meeting.with(|meeting| meeting.entitled.clone());
        let choice = |id: MemberId| {
            let moves = text::moves(&sitting.post(id), words::movement(movement_of(id)));
            Choice::new(id.to_string(), moves)
        };
        ids.into_iter().map(choice).collect::<Vec<_>>()
    });
    let command = move |()| {
        let (member, at) = (member.parsed(text::ASK_MEMBER, text::ASK_MEMBER), at.hour());
        let member: MemberId = member?;
        Some(Command::ChangePresence {
            meeting: sitting.id(),
            member,
            movement: untrack(|| movement_of(member)),
            at: at?,
        })
    };
    // The hour is that of the moment: nothing is kept.
    let sheet = Sheet::new([], move || {
        view! { {fields::pick(text::MOVED_MEMBER, member, members)} {fields::hour(text::MOVED_AT, at)} }.into_any()
    });
    let (command, stored) = (Callback::new(command), Callback::new(move |()| open.set(false)));
    sitting.form(
        "presence",
        sheet,
        button::CONFIRM,
        MaybeProp::default(),
        command,
        stored,
    )
}
