//! 到会、离会: who comes late and who leaves early. Quorum is counted anew at every item.

use jiff::civil::Time;
use leptos::prelude::*;

use super::answer::Answer;
use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::Movement;
use crate::text::page_meeting as words_there;
use crate::text::page_meeting::room as text;
use crate::text::{button, words};
use crate::ui::form::{Choice, Form, SelectField, TimeField};

/// The form of a movement. Who is inside can only leave, who is outside can only come.
#[component]
pub fn PresenceDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let member = RwSignal::new(String::new());
    let at = RwSignal::new(sitting.hour());
    let tried = RwSignal::new(false);
    let movement_of = move |id: MemberId| {
        let inside = sitting
            .meeting
            .with(|meeting| meeting.in_room.get(&id).copied().unwrap_or(false));
        if inside { Movement::Left } else { Movement::Arrived }
    };
    let members = Signal::derive(move || {
        let ids = sitting.meeting.with(|meeting| meeting.entitled.clone());
        ids.into_iter()
            .map(|id| {
                Choice::new(
                    id.to_string(),
                    text::moves(&sitting.post(id), words::movement(movement_of(id))),
                )
            })
            .collect::<Vec<_>>()
    });
    let submit = move |()| {
        tried.set(true);
        let who: Option<MemberId> = member.with_untracked(|id| id.parse().ok());
        let when: Option<Time> = at.with_untracked(|at| at.parse().ok());
        let (Some(member), Some(at)) = (who, when) else { return };
        let command = Command::ChangePresence {
            meeting: sitting.meeting.with_untracked(|meeting| meeting.id),
            member,
            movement: untrack(|| movement_of(member)),
            at,
        };
        sitting.act.run(command, move || {
            let _ = open.try_set(false);
        });
    };
    let missing = move |empty: bool, ask: &'static str| (tried.get() && empty).then(|| ask.to_owned());
    view! {
        <Form on_submit=submit submit=button::CONFIRM busy=sitting.act.busy()>
            <SelectField
                label=text::MOVED_MEMBER
                value=member
                choices=members
                required=true
                error=MaybeProp::derive(move || missing(member.with(String::is_empty), text::ASK_MEMBER))
            />
            <TimeField
                label=text::MOVED_AT
                value=at
                required=true
                error=MaybeProp::derive(move || {
                    missing(at.with(|at| at.parse::<Time>().is_err()), words_there::ASK_HOUR)
                })
            />
        </Form>
        <Answer act=sitting.act />
    }
}
