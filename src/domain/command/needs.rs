//! The files that the decision of a command reads.

use super::{Command, RulesSource};
use crate::domain::event::Subject;

impl Command {
    /// The subjects whose files `decide` reads. Matters on a meeting's agenda are added by the desk.
    pub fn needs(&self) -> Vec<Subject> {
        use Subject::{Imports, Matter, Meeting};
        match self {
            Self::FoundBook(_)
            | Self::RestoreBook { .. }
            | Self::HandOver { .. }
            | Self::AdoptRulebook(RulesSource::Elsewhere { .. })
            | Self::AdoptCalendar(_)
            | Self::AdoptRoster(_)
            | Self::RenameOffice(_)
            | Self::RenewStatement { .. }
            | Self::RecordBackup { .. }
            | Self::MakePlaceholder { .. }
            | Self::CloseRemedy { .. }
            | Self::RecordProgress { .. }
            | Self::CloseRectification { .. }
            | Self::RecordRecurrence { .. }
            | Self::Requests(_)
            | Self::CallMeeting { .. } => Vec::new(),
            Self::ApplyTopic(application) => application.particulars.origin().map(Matter).into_iter().collect(),
            Self::AmendTopic {
                matter, application, ..
            } => [*matter]
                .into_iter()
                .chain(application.particulars.origin())
                .map(Matter)
                .collect(),
            Self::AdoptRulebook(RulesSource::Matter(matter))
            | Self::SignOff { matter, .. }
            | Self::UndoSignOff { matter, .. }
            | Self::SendTopicBack { matter, .. }
            | Self::WithdrawTopic { matter, .. }
            | Self::ResolveStep { matter, .. }
            | Self::ReopenStep { matter, .. }
            | Self::AttachFile { matter, .. }
            | Self::DetachFile { matter, .. }
            | Self::ProposeRulebook { matter, .. }
            | Self::RecordEmergencyAction { matter, .. }
            | Self::EnterInRegister { matter, .. }
            | Self::Correct { matter, .. }
            | Self::LinkPayment { matter, .. }
            | Self::UnlinkPayment { matter, .. }
            | Self::LinkContract { matter, .. }
            | Self::UnlinkContract { matter, .. }
            | Self::RecordWork { matter, .. }
            | Self::CheckRevision { matter, .. }
            | Self::RecordEvaluationCase { matter, .. }
            | Self::RecordEvaluation { matter, .. }
            | Self::FollowUpCompetition { matter, .. }
            | Self::PostNotice { matter, .. }
            | Self::TakeNoticeDown { matter, .. }
            | Self::Appoint { matter, .. }
            | Self::FollowAppointment { matter, .. }
            | Self::JudgeAttribute { matter, .. }
            | Self::ReviewSecrecy { matter, .. }
            | Self::DraftDisclosure { matter, .. }
            | Self::PassTrackStep { matter, .. }
            | Self::Disclose { matter, .. }
            | Self::WithdrawDisclosure { matter, .. }
            | Self::LeaveUndisclosed { matter, .. } => vec![Matter(*matter)],
            Self::PlaceItem { meeting, content, .. } => content
                .matter()
                .map(Matter)
                .into_iter()
                .chain([Meeting(*meeting)])
                .collect(),
            Self::FollowUp { matter, act } => [*matter].into_iter().chain(act.later()).map(Matter).collect(),
            Self::ImportRows(_) | Self::Expunge { .. } => vec![Imports],
            Self::AnswerRow(answer) => answer.matter.map(Matter).into_iter().chain([Imports]).collect(),
            Self::PlaceInEmergency { meeting, matter, .. } => vec![Matter(*matter), Meeting(*meeting)],
            Self::ReportEmergency { matter, report } => [Matter(*matter)]
                .into_iter()
                .chain(report.meeting.map(Meeting))
                .collect(),
            Self::OpenRectification(plan) => {
                let matter = plan.matter.map(Matter);
                matter.into_iter().chain(plan.meeting.map(Meeting)).collect()
            }
            Self::RecordIrregularity { matter, meeting, .. } => {
                matter.map(Matter).into_iter().chain(meeting.map(Meeting)).collect()
            }
            Self::TellMembers(told) => vec![Meeting(told.meeting)],
            Self::ExplainAbsence(explained) => vec![Meeting(explained.meeting)],
            Self::RecordGuestWords(spoke) => vec![Meeting(spoke.meeting)],
            Self::MoveGuests(moved) => vec![Meeting(moved.meeting)],
            Self::ReadOpinionOut(read) => vec![Meeting(read.meeting)],
            Self::HandOutPapers(hand_out) => vec![Meeting(hand_out.meeting)],
            Self::AccountForCopies(copies) => vec![Meeting(copies.meeting)],
            Self::RaiseSupervision(raised) => vec![Meeting(raised.opinion.meeting)],
            Self::AnswerSupervision(answer) => vec![Meeting(answer.meeting)],
            Self::ScanRecord(scan) => vec![Meeting(scan.meeting)],
            Self::ExplainDifference(difference) => vec![Meeting(difference.meeting)],
            Self::DraftSummary(draft) => vec![Meeting(draft.meeting)],
            Self::AdvanceSummary(advance) => vec![Meeting(advance.meeting)],
            Self::IssueSummary(summary) => vec![Meeting(summary.meeting)],
            Self::MoveMeeting { meeting, .. }
            | Self::CancelMeeting { meeting, .. }
            | Self::TakeItemOff { meeting, .. }
            | Self::PlaceItemAnew { meeting, .. }
            | Self::OrderAgenda { meeting, .. }
            | Self::SendNotice { meeting, .. }
            | Self::OpenMeeting { meeting, .. }
            | Self::ChangePresence { meeting, .. }
            | Self::TakeUpItem { meeting, .. }
            | Self::NoteItem { meeting, .. }
            | Self::RecordRecusal { meeting, .. }
            | Self::UndoRecusal { meeting, .. }
            | Self::ReturnRecused { meeting, .. }
            | Self::RecordRemark { meeting, .. }
            | Self::TakeStand { meeting, .. }
            | Self::UndoStand { meeting, .. }
            | Self::AnnounceResult { meeting, .. }
            | Self::VoiceReservation { meeting, .. }
            | Self::WithdrawAnnouncement { meeting, .. }
            | Self::RecordPaperResult { meeting, .. }
            | Self::CloseMeeting { meeting, .. }
            | Self::SignRecord { meeting, .. } => vec![Meeting(*meeting)],
        }
    }
}
