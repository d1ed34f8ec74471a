//! 到会、离会: who comes late and who leaves early, and why; and why somebody was missing at the opening. Quorum is counted
//! anew at every item.

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::{AbsenceExplained, Movement};
use crate::text::page_meeting::presence::{self as text, Moves};
use crate::text::{button, words};
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::Choice;
use crate::ui::sheet::Sheet;

/// What marks a member whose absence at the opening is explained; the others stand there by their numbers alone.
const WAS_MISSING: &str = "missing-";

/// The form of a movement. Who is inside can only leave, who is outside can only come.
#[component]
pub fn PresenceDialog(
    /// The meeting in session.
    sitting: Sitting,
    /// The dialog around.
    open: RwSignal<bool>,
) -> impl IntoView {
    let (member, at) = (Blank::empty(), Blank::new(sitting.hour()));
    let (reason, approved_by) = (Blank::empty(), Blank::empty());
    let movement_of = move |id: MemberId| {
        let inside = sitting
            .meeting
            .with(|meeting| meeting.in_room.get(&id).copied().unwrap_or(false));
        if inside { Movement::Left } else { Movement::Arrived }
    };
    let members = Signal::derive(move || {
        let (ids, missing) = sitting.meeting.with(|meeting| {
            let missing = meeting.entitled.iter().copied();
            let missing = missing.filter(|member| meeting.may_explain(*member));
            (meeting.entitled.clone(), missing.collect::<Vec<_>>())
        });
        let moves = |id: MemberId| {
            let moves = text::moves(&sitting.post(id), words::movement(movement_of(id)));
            Choice::new(id.to_string(), moves)
        };
        let explains = |id: MemberId| Choice::new(format!("{WAS_MISSING}{id}"), text::explains(&sitting.post(id)));
        let all = ids.into_iter().map(moves).chain(missing.into_iter().map(explains));
        all.collect::<Vec<_>>()
    });
    let chosen = move || {
        member.typed.with(|chosen| {
            let missing = chosen.strip_prefix(WAS_MISSING);
            let id: MemberId = missing.unwrap_or(chosen).parse().ok()?;
            let moves = match movement_of(id) {
                _ if missing.is_some() => Moves::WasMissing,
                Movement::Left => Moves::Leaves,
                Movement::Arrived => Moves::Comes,
            };
            Some((id, moves))
        })
    };
    let command = move |()| {
        member.answered(text::ASK_MEMBER)?;
        let (member, moves) = untrack(chosen)?;
        let reason = match moves {
            Moves::Comes => Some(reason.text()),
            Moves::Leaves | Moves::WasMissing => reason.answered(text::ASK_MOVED_BECAUSE),
        };
        let meeting = sitting.id();
        let approved_by = if moves == Moves::Comes {
            String::new()
        } else {
            approved_by.text()
        };
        if moves == Moves::WasMissing {
            return Some(Command::ExplainAbsence(AbsenceExplained {
                meeting,
                member,
                reason: reason?,
                approved_by,
            }));
        }
        let at = at.hour();
        Some(Command::ChangePresence {
            meeting,
            member,
            movement: untrack(|| movement_of(member)),
            at: at?,
            reason: reason?,
            approved_by,
        })
    };
    let why = Memo::new(move |_| chosen().map(|(_, moves)| moves));
    let reason_field = move || {
        let moves = why.get()?;
        let label = text::moved_because(moves);
        Some(if moves == Moves::Comes {
            fields::free_line(label, reason)
        } else {
            view! {
                {fields::line(label, reason)}
                {fields::free_line(text::MOVED_LEAVE, approved_by)}
            }
            .into_any()
        })
    };
    // The hour is that of the moment: nothing is kept.
    let sheet = Sheet::new([], move || {
        view! {
            {fields::pick(text::MOVED_MEMBER, member, members)}
            <Show when=move || why.get() != Some(Moves::WasMissing)>{fields::hour(text::MOVED_AT, at)}</Show>
            {reason_field}
        }
        .into_any()
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
