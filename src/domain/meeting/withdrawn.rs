//! A result that was announced wrongly and put right in the same session (更正宣布结果): both stand in the record.

use serde::{Deserialize, Serialize};

use super::Meeting;
use crate::domain::event::Resolution;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::Stamped;

/// An announced result is taken back; the item is open again as it was before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnouncementWithdrawn {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: u16,
    /// Its matter.
    pub matter: MatterId,
    /// The record that announced the result.
    pub target: u32,
    /// What was wrong.
    pub reason: String,
    /// Who puts it right, as a post.
    pub by: String,
}

/// A result that was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    /// What had been announced; `None` where it was taken out by law.
    pub resolution: Option<Stamped<Resolution>>,
    /// What was wrong.
    pub reason: String,
    /// Who put it right.
    pub by: String,
}

impl Meeting {
    /// The item is in hand again: stands, recusals and papers as they were, to be changed where needed. Who can vote is
    /// counted anew.
    pub(super) fn reopen(&mut self, withdrawn: &AnnouncementWithdrawn) {
        self.current = Some(withdrawn.item);
        if let Some(item) = self.item_mut(withdrawn.item) {
            let resolution = item.resolution.take();
            item.voters = None;
            item.lost = false;
            item.withdrawn.push(Withdrawn {
                resolution,
                reason: withdrawn.reason.clone(),
                by: withdrawn.by.clone(),
            });
        }
    }
}
