//! What taking a body out by law leaves of a matter.

use super::{Matter, Stamp, Stamped};
use crate::domain::emergency::EmergencyAction;

impl Matter {
    /// What an erased body did still holds where it took something back or ended it: nothing returns by an erasure.
    pub(super) fn apply_erased(&mut self, stamp: &Stamp, kind: &str) {
        match kind {
            "topic_amended" => {
                // The application before it does not return.
                self.application = None;
                self.sent_back = None;
                self.sign_offs.clear();
            }
            "topic_sent_back" => {
                self.sent_back = Some(Default::default());
                self.sign_offs.clear();
            }
            "topic_withdrawn" => self.withdrawn = Some(Default::default()),
            "resolution_announced" => self.agenda = None,
            "rulebook_proposed" => self.proposed_rules = None,
            "notice_taken_down" => {
                if let (Some(notice), Some(on)) = (&mut self.notice, stamp.at.date()) {
                    notice.taken_down = Some((on, String::new()));
                }
            }
            "disclosure_drafted" => {
                self.draft = None;
                self.track.clear();
            }
            "secrecy_reviewed" => self.secrecy_review = None,
            "attribute_judged" => {
                self.attribute = None;
                self.undisclosed = None;
            }
            "disclosed" | "left_undisclosed" => self.over = true,
            "disclosure_withdrawn" => self.withdraw_release(),
            // That something was done, and is to be ratified, still holds.
            "emergency_acted" => {
                self.emergency.acted = stamp.at.date().map(|on| Stamped {
                    stamp: stamp.clone(),
                    value: EmergencyAction::erased(on),
                });
            }
            "appointed" => self.appointed = stamp.at.date().map(|on| (String::new(), on)),
            _ => {}
        }
    }

    /// What was taken back is reviewed and takes its track again before it goes out.
    pub(super) fn withdraw_release(&mut self) {
        self.disclosed = None;
        self.over = false;
        self.secrecy_review = None;
        self.track.clear();
    }
}
