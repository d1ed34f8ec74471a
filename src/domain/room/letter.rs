//! What an absent member wrote, as it stands with it at an item; it never counts (R25).

use crate::domain::id::MemberId;
use crate::domain::meeting::{ItemState, Meeting};

/// How it stands with what a member wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letter {
    /// It came with the leave, speaks of this item or of none, and was not read out at it.
    Waits,
    /// It was read out.
    ReadOut,
}

impl Letter {
    /// How it stands at an item; `None` where the member wrote nothing about it.
    pub(super) fn at(meeting: &Meeting, item: &ItemState, member: MemberId) -> Option<Self> {
        if item.opinion(member).is_some() {
            return Some(Self::ReadOut);
        }
        let line = meeting.attendance.iter().find(|line| line.member == member)?;
        line.letter_at(item.number).map(|_| Self::Waits)
    }
}
