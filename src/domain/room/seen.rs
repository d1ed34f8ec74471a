//! Whether the file of a meeting shows already what was done in it.
//!
//! The room is worked by keys faster than a file is read again. A key that is struck meanwhile waits for this, so that it
//! is never taken for the member, or the item, before.

use crate::domain::command::Command;
use crate::domain::id::MemberId;
use crate::domain::meeting::{ItemState, Meeting};

/// Whether the file shows what the command did to the item in hand or to which item is; `true` for every other command.
pub fn seen(meeting: &Meeting, command: &Command) -> bool {
    let item = |number: &u16| meeting.item(*number);
    let stood = |item: &ItemState, member: MemberId| item.stands.iter().any(|taken| taken.member == member);
    match command {
        Command::TakeStand { item: number, stand, .. } => item(number).is_some_and(|item| stood(item, stand.member)),
        Command::UndoStand {
            item: number, member, ..
        } => item(number).is_some_and(|item| !stood(item, *member)),
        Command::UndoRecusal {
            item: number, member, ..
        } => item(number).is_some_and(|item| !item.recused(*member)),
        Command::NoteItem { item: number, .. } => item(number).is_some_and(|item| item.note.is_some()),
        Command::TakeUpItem { item, .. } => meeting.current == Some(*item),
        _ => true,
    }
}
