//! What facts say of one item: who withdrew, who spoke, what was read out, how members stand.

use super::{ItemState, Recusal};
use crate::domain::event::Event;

impl ItemState {
    pub(super) fn apply_event(&mut self, event: &Event) {
        match event {
            Event::ItemNoted { words, .. } => self.note = Some(words.clone()),
            Event::RecusalRecorded {
                member, reason, left, ..
            } => {
                self.recusals.push(Recusal {
                    member: *member,
                    reason: reason.clone(),
                    left: Some(*left),
                    returned: None,
                });
                self.stands.retain(|taken| taken.member != *member);
            }
            // The last one: of an earlier leaving the member came back.
            Event::RecusalUndone { member, .. } => {
                let last = self.recusals.iter().rposition(|recusal| recusal.member == *member);
                last.map(|last| self.recusals.remove(last));
            }
            Event::RemarkRecorded { member, words, .. } => {
                self.remarks.retain(|(who, _)| who != member);
                if !words.is_empty() {
                    self.remarks.push((*member, words.clone()));
                }
            }
            Event::GuestSpoke(spoke) => self.guest_spoke(spoke),
            Event::OpinionReadOut(read) => {
                self.opinions.retain(|(who, _)| *who != read.member);
                if !read.words.is_empty() {
                    self.opinions.push((read.member, read.words.clone()));
                }
            }
            Event::StandRecorded { stand, .. } => {
                self.stands.retain(|taken| taken.member != stand.member);
                self.stands.push(stand.clone());
            }
            Event::StandUndone { member, .. } => self.stands.retain(|taken| taken.member != *member),
            _ => {}
        }
    }
}
