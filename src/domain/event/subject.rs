//! What a fact is about, and how its body is committed to.

use super::Event;
use crate::domain::id::{MatterId, MeetingId};

/// A subject that records are about: what `Journal::read` can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A matter.
    Matter(MatterId),
    /// A meeting.
    Meeting(MeetingId),
    /// What was imported of the office's own books.
    Imports,
}

impl core::fmt::Display for Subject {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Matter(id) => write!(f, "m{id}"),
            Self::Meeting(id) => write!(f, "t{id}"),
            Self::Imports => f.write_str("i"),
        }
    }
}

impl Event {
    /// The subjects the event is about; empty for facts of the book itself.
    pub fn about(&self) -> Vec<Subject> {
        use Subject::{Imports, Matter, Meeting};
        match self {
            Self::BookFounded(_)
            | Self::BookRestored { .. }
            | Self::HandedOver { .. }
            | Self::RulebookAdopted(_)
            | Self::CalendarAdopted(_)
            | Self::RosterAdopted(_)
            | Self::OfficeRenamed(_)
            | Self::StatementRenewed { .. }
            | Self::BackupTaken { .. }
            | Self::RectificationProgressed { .. }
            | Self::RectificationClosed { .. }
            | Self::RectificationRecurred { .. }
            | Self::RequestReceived { .. }
            | Self::RequestCorrected { .. }
            | Self::RequestStepTaken { .. }
            | Self::RequestStepTakenBack { .. }
            | Self::RequestReportMade(_)
            | Self::RequestReportPublished(_) => Vec::new(),
            Self::PlaceholderMade { matter, .. }
            | Self::TopicApplied { matter, .. }
            | Self::TopicAmended { matter, .. }
            | Self::SignedOff { matter, .. }
            | Self::SignOffUndone { matter, .. }
            | Self::TopicSentBack { matter, .. }
            | Self::TopicWithdrawn { matter, .. }
            | Self::StepResolved { matter, .. }
            | Self::StepReopened { matter, .. }
            | Self::FileAttached { matter, .. }
            | Self::FileDetached { matter, .. }
            | Self::RulebookProposed { matter, .. }
            | Self::EmergencyActed { matter, .. }
            | Self::Corrected { matter, .. }
            | Self::PaymentLinked { matter, .. }
            | Self::PaymentUnlinked { matter, .. }
            | Self::ContractLinked { matter, .. }
            | Self::ContractUnlinked { matter, .. }
            | Self::WorkRecorded { matter, .. }
            | Self::RevisionChecked { matter, .. }
            | Self::EvaluationDue { matter, .. }
            | Self::Evaluated { matter, .. }
            | Self::CompetitionFollowedUp { matter, .. }
            | Self::NoticePosted { matter, .. }
            | Self::NoticeTakenDown { matter, .. }
            | Self::Appointed { matter, .. }
            | Self::AppointmentFollowed { matter, .. }
            | Self::AttributeJudged { matter, .. }
            | Self::SecrecyReviewed { matter, .. }
            | Self::DisclosureDrafted { matter, .. }
            | Self::TrackStepPassed { matter, .. }
            | Self::Disclosed { matter, .. }
            | Self::DisclosureWithdrawn { matter, .. }
            | Self::LeftUndisclosed { matter, .. } => vec![Matter(*matter)],
            Self::Entered(entry) => vec![Matter(entry.matter)],
            Self::ItemPlaced { meeting, content, .. } => content
                .matter()
                .map(Matter)
                .into_iter()
                .chain([Meeting(*meeting)])
                .collect(),
            Self::ItemTakenOff { meeting, matter, .. } => {
                matter.map(Matter).into_iter().chain([Meeting(*meeting)]).collect()
            }
            Self::AgendaOrdered(order) => {
                let moved = order.moved().filter_map(|(_, ordered)| ordered.matter);
                moved.map(Matter).chain([Meeting(order.meeting)]).collect()
            }
            Self::ResolutionAnnounced(resolution) => {
                vec![Matter(resolution.matter), Meeting(resolution.meeting)]
            }
            Self::IrregularityRecorded(irregularity) => irregularity
                .matter
                .map(Matter)
                .into_iter()
                .chain(irregularity.meeting.map(Meeting))
                .collect(),
            Self::RemedyDone(remedy) => remedy
                .matter
                .map(Matter)
                .into_iter()
                .chain(remedy.meeting.map(Meeting))
                .collect(),
            Self::Expunged { kept, .. } => {
                let of_rows = kept.iter().any(|fact| matches!(fact.value, Self::RowAnswered(_)));
                of_rows.then_some(Imports).into_iter().collect()
            }
            Self::FollowedUp { matter, act } => [*matter].into_iter().chain(act.later()).map(Matter).collect(),
            Self::RowsImported(_) => vec![Imports],
            Self::RowAnswered(answer) => answer.matter.map(Matter).into_iter().chain([Imports]).collect(),
            Self::EmergencyReported { matter, report } => [Matter(*matter)]
                .into_iter()
                .chain(report.meeting.map(Meeting))
                .collect(),
            Self::RectificationOpened { plan, .. } => plan
                .matter
                .map(Matter)
                .into_iter()
                .chain(plan.meeting.map(Meeting))
                .collect(),
            Self::ReservationVoiced(voiced) => vec![Matter(voiced.matter), Meeting(voiced.meeting)],
            Self::AnnouncementWithdrawn(withdrawn) => vec![Matter(withdrawn.matter), Meeting(withdrawn.meeting)],
            Self::MembersTold(told) => vec![Meeting(told.meeting)],
            Self::AbsenceExplained(explained) => vec![Meeting(explained.meeting)],
            Self::GuestSpoke(spoke) => vec![Meeting(spoke.meeting)],
            Self::GuestsMoved(moved) => vec![Meeting(moved.meeting)],
            Self::OpinionReadOut(read) => vec![Meeting(read.meeting)],
            Self::PapersHandedOut { hand_out, .. } => vec![Meeting(hand_out.meeting)],
            Self::CopiesAccountedFor(copies) => vec![Meeting(copies.meeting)],
            Self::SupervisionRaised { opinion, .. } => vec![Meeting(opinion.meeting)],
            Self::SupervisionAnswered(answer) => vec![Meeting(answer.meeting)],
            Self::SummaryDrafted(draft) => {
                let matters = draft.matters().into_iter().map(Matter);
                matters.chain([Meeting(draft.meeting)]).collect()
            }
            Self::RecordScanned(scan) => vec![Meeting(scan.meeting)],
            Self::RecordDiffers(difference) => vec![Meeting(difference.meeting)],
            Self::SummaryAdvanced(advance) => vec![Meeting(advance.meeting)],
            Self::SummaryIssued(summary) => {
                let matters = summary.matters().into_iter().map(Matter);
                matters.chain([Meeting(summary.meeting)]).collect()
            }
            Self::MeetingCalled { meeting, .. }
            | Self::MeetingMoved { meeting, .. }
            | Self::MeetingCancelled { meeting, .. }
            | Self::NoticeSent { meeting, .. }
            | Self::MeetingOpened { meeting, .. }
            | Self::PresenceChanged { meeting, .. }
            | Self::ItemTakenUp { meeting, .. }
            | Self::ItemNoted { meeting, .. }
            | Self::RecusalRecorded { meeting, .. }
            | Self::RecusalUndone { meeting, .. }
            | Self::RecusalReturned { meeting, .. }
            | Self::RemarkRecorded { meeting, .. }
            | Self::StandRecorded { meeting, .. }
            | Self::StandUndone { meeting, .. }
            | Self::MeetingClosed { meeting, .. }
            | Self::RecordSigned { meeting, .. } => vec![Meeting(*meeting)],
        }
    }

    /// Whether the body is committed to field by field, so that a redacted page can be proven against it.
    pub const fn published(&self) -> bool {
        matches!(
            self,
            Self::ResolutionAnnounced(_) | Self::Entered(_) | Self::NoticePosted { .. }
        )
    }
}
