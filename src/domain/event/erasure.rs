//! What may be taken out by law: what was said of a matter, never what carries the book or a meeting, or takes back.

use super::Event;
use crate::domain::follow_up::FollowUpAct;
use crate::domain::meeting::AgendaItem;

impl Event {
    /// Whether this fact took another one back, so that nothing makes that one stand again.
    pub fn took_back(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::StepReopened { step, .. }, Self::StepResolved { outcome, .. }) => *step == outcome.kind(),
            (
                Self::StandUndone { item, member, .. } | Self::RecusalRecorded { item, member, .. },
                Self::StandRecorded { item: at, stand, .. },
            ) => (*item, *member) == (*at, stand.member),
            _ => false,
        }
    }

    /// Whether an earlier fact would stand again were this one's body taken out alone: one replaced the other.
    pub fn replaced(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::StepResolved { outcome, .. }, Self::StepResolved { outcome: before, .. }) => {
                outcome.kind() == before.kind()
            }
            (
                Self::RemarkRecorded { item, member, .. },
                Self::RemarkRecorded {
                    item: at, member: who, ..
                },
            ) => (item, member) == (at, who),
            (
                Self::StandRecorded { item, stand, .. },
                Self::StandRecorded {
                    item: at,
                    stand: before,
                    ..
                },
            ) => (item, stand.member) == (at, before.member),
            (Self::RulebookProposed { .. }, Self::RulebookProposed { .. })
            | (Self::SummaryIssued(_), Self::SummaryIssued(_)) => true,
            (Self::FollowedUp { act, .. }, Self::FollowedUp { act: before, .. }) => {
                matches!((act, before), (FollowUpAct::Assigned(_), FollowUpAct::Assigned(_)))
            }
            (Self::RowAnswered(answer), Self::RowAnswered(before)) => answer.row == before.row,
            (Self::SupervisionRaised { serial, .. }, Self::SupervisionRaised { serial: before, .. }) => {
                serial == before
            }
            (Self::SupervisionAnswered(answer), Self::SupervisionAnswered(before)) => answer.serial == before.serial,
            (Self::Corrected { correction, .. }, Self::Corrected { correction: before, .. }) => {
                correction.field == before.field
            }
            _ => false,
        }
    }

    /// Whether the body may be erased. Where it may not, the book, a meeting or an act that undid another could not be
    /// told again; what an erased body did otherwise still holds (`Matter::apply`, `Meeting::apply`).
    pub const fn may_be_erased(&self) -> bool {
        !matches!(
            self,
            Self::BookFounded(_)
                | Self::BookRestored { .. }
                | Self::HandedOver { .. }
                | Self::RulebookAdopted(_)
                | Self::CalendarAdopted(_)
                | Self::RosterAdopted(_)
                | Self::OfficeRenamed(_)
                | Self::StatementRenewed { .. }
                | Self::BackupTaken { .. }
                | Self::Expunged { .. }
                | Self::SignOffUndone { .. }
                | Self::StepReopened { .. }
                | Self::FileDetached { .. }
                | Self::PlaceholderMade { .. }
                | Self::NoticePosted { .. }
                | Self::PaymentLinked { .. }
                | Self::PaymentUnlinked { .. }
                | Self::ContractUnlinked { .. }
                | Self::WorkRecorded { .. }
                | Self::FollowedUp {
                    act: FollowUpAct::Changed(_) | FollowUpAct::Completed(_),
                    ..
                }
                | Self::MeetingCalled { .. }
                | Self::MeetingMoved { .. }
                | Self::MeetingOpened { .. }
                | Self::MeetingClosed { .. }
                | Self::CopiesAccountedFor(_)
                | Self::RecordSigned { .. }
                | Self::ItemPlaced {
                    content: AgendaItem::Decide { .. } | AgendaItem::Discuss { .. } | AgendaItem::Placeholder {},
                    ..
                }
                | Self::ItemTakenUp { .. }
                | Self::ItemTakenOff { .. }
                | Self::PresenceChanged { .. }
                | Self::RecusalRecorded { .. }
                | Self::RecusalUndone { .. }
                | Self::RecusalReturned { .. }
                | Self::StandUndone { .. }
                | Self::RequestStepTakenBack { .. }
        )
    }
}
