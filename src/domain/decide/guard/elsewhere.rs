//! The guard of items of which nothing may be written in this book.

use crate::domain::meeting::AgendaItem;
use crate::domain::refusal::{Refusal, RoomProblem};

/// Words may be written here of an item: what the keeper of the personnel book records, or nobody may write down (R63),
/// has no note of its own, no remark, no reservation, no paper and no opinion in this one.
pub fn written_here(content: &AgendaItem) -> Result<(), Refusal> {
    match content {
        AgendaItem::Personnel { .. } => Err(RoomProblem::OtherBookWrites.into()),
        AgendaItem::Placeholder {} => Err(RoomProblem::NobodyWrites.into()),
        _ => Ok(()),
    }
}
