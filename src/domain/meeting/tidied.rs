//! The versions of what was said: remarks and notes stay editable until the record is signed, and every version is kept.

use super::Meeting;
use crate::domain::event::Event;
use crate::domain::id::MemberId;
use crate::domain::matter::{Fact, Stamped};

/// Whose words they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The note of the item.
    Note,
    /// A member's.
    Member(MemberId),
    /// A guest's, by the number of the coming.
    Guest(u16),
}

/// The words of one speaker at an item, or of the note of an item, in every version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tidied<'a> {
    /// The item.
    pub item: u16,
    /// Whose they are.
    pub whose: Whose,
    /// The versions in order; an empty one took the words away.
    pub versions: Vec<Stamped<&'a str>>,
}

impl Meeting {
    /// What was said in more than one version, in the order of the items and of the first words.
    pub fn tidied(&self) -> Vec<Tidied<'_>> {
        let mut all: Vec<Tidied<'_>> = Vec::new();
        for fact in &self.history {
            let Fact::Event(event) = &fact.value else { continue };
            let (item, whose, words) = match event.as_ref() {
                Event::RemarkRecorded {
                    item, member, words, ..
                } => (*item, Whose::Member(*member), words),
                Event::ItemNoted { item, words, .. } => (*item, Whose::Note, words),
                Event::GuestSpoke(spoke) => (spoke.item, Whose::Guest(spoke.guest), &spoke.words),
                _ => continue,
            };
            let version = Stamped {
                stamp: fact.stamp.clone(),
                value: words.as_str(),
            };
            match all.iter_mut().find(|one| (one.item, one.whose) == (item, whose)) {
                Some(one) => one.versions.push(version),
                None => all.push(Tidied {
                    item,
                    whose,
                    versions: vec![version],
                }),
            }
        }
        all.retain(|one| one.versions.len() > 1);
        all.sort_by_key(|one| one.item);
        all
    }
}
