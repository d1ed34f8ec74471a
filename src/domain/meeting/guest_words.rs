//! What those without a vote say at an item (列席、旁听人员、汇报人发言): kept under the number of the guest's coming, tidied
//! until the record is signed, counted nowhere.

use serde::{Deserialize, Serialize};

use super::{Guest, ItemState, Meeting};
use crate::domain::id::MeetingId;

/// The words of a guest at an item; the latest count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestWords {
    /// The meeting.
    pub meeting: MeetingId,
    /// The item.
    pub item: u16,
    /// The guest, by the number of the coming.
    pub guest: u16,
    /// The words; empty where nothing was said after all.
    pub words: String,
}

impl ItemState {
    /// The words of a guest at this item; empty where there are none.
    pub fn words_of_guest(&self, guest: u16) -> &str {
        let mut words = self.guest_words.iter().filter(|(who, _)| *who == guest);
        words.next().map_or("", |(_, words)| words)
    }

    pub(super) fn guest_spoke(&mut self, spoke: &GuestWords) {
        let said = self.guest_words.iter_mut().find(|(who, _)| *who == spoke.guest);
        match said {
            Some((_, words)) => words.clone_from(&spoke.words),
            None => self.guest_words.push((spoke.guest, spoke.words.clone())),
        }
        self.guest_words.retain(|(_, words)| !words.is_empty());
    }
}

impl Meeting {
    /// What guests said at an item, in the order in which they were first written down.
    pub fn words_of_guests<'a>(&'a self, item: &'a ItemState) -> impl Iterator<Item = (&'a Guest, &'a str)> {
        let said = item.guest_words.iter();
        said.filter_map(|(guest, words)| Some((self.guests.one(*guest)?, words.as_str())))
    }

    /// Whether words of a guest are kept at any item: that the guest came is no mistake then.
    pub fn guest_is_quoted(&self, guest: u16) -> bool {
        self.items.iter().any(|item| !item.words_of_guest(guest).is_empty())
    }
}
