//! What a person can do, as a person says it. `needs` names the files the decision reads.

mod rules_source;

use jiff::civil::{Date, Time};

use super::application::{Attachment, Place, SignOff, TopicApplication};
use super::appointment::Followed;
use super::body::{Office, Roster};
use super::calendar::AdoptedYear;
use super::disclosure::{AttributeSet, DisclosureDraft, Release, SecrecyReview, TrackStepTaken, Undisclosed};
use super::emergency::{Emergency, EmergencyAction, EmergencyReport};
use super::event::{Contract, Correction, Founding, Payment, Subject, Waiver, WorkStage};
use super::id::{AttachmentId, DeviceId, MatterId, MeetingId, MemberId};
use super::meeting::{
    AgendaItem, AnswerGiven, AttendanceLine, BallotCount, CopiesAccounted, HandOut, MeetingCall, Movement,
    OpinionRaised, Outcome, PaperVotes, StandTaken, SummaryToIssue, VotingMethod,
};
use super::rectification::{RectificationClosing, RectificationPlan, RectificationProgress, RectificationRecurrence};
use super::register::{IrregularityNumber, RectificationNumber, SessionNumber};
use super::rulebook::Rulebook;
use super::steps::fair_competition::CompetitionFollowUp;
use super::steps::{StepKind, StepOutcome};

pub use rules_source::RulesSource;

/// A command. Ids of new things are made by `decide` from the occasion's chance.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    missing_docs,
    reason = "each variant is what its name says; payloads are documented at their types"
)]
pub enum Command {
    FoundBook(Box<Founding>),
    RestoreBook {
        from_count: u32,
        known_count: u32,
        reason: String,
        by: String,
    },
    HandOver {
        to: DeviceId,
        by: String,
        to_whom: String,
    },
    /// Keeps the words of new rules with the matter that asks a meeting to decide them.
    ProposeRulebook {
        matter: MatterId,
        rulebook: Box<Rulebook>,
    },
    /// Puts the rules into force that a meeting decided.
    AdoptRulebook(RulesSource),
    AdoptCalendar(AdoptedYear),
    AdoptRoster(Roster),
    RenameOffice(Office),
    /// The yearly statement that nothing secret is kept here.
    RenewStatement {
        by: String,
    },
    RecordBackup {
        count: u32,
        link: String,
        reason: String,
        by: String,
        with: String,
    },
    Expunge {
        targets: Vec<u32>,
        basis: String,
        approved_by: Vec<String>,
    },

    MakePlaceholder {
        certain: bool,
    },
    ApplyTopic(Box<TopicApplication>),
    /// `major_change_on` is the day of a major change, where the draft was changed so that it is reviewed again.
    AmendTopic {
        matter: MatterId,
        application: Box<TopicApplication>,
        major_change_on: Option<Date>,
    },
    SignOff {
        matter: MatterId,
        sign_off: SignOff,
    },
    /// Strikes the sign-off entered last; `target` is the record that holds it.
    UndoSignOff {
        matter: MatterId,
        target: u32,
        reason: String,
        by: String,
    },
    SendTopicBack {
        matter: MatterId,
        reason: String,
        by: String,
    },
    WithdrawTopic {
        matter: MatterId,
        reason: String,
        by: String,
    },
    ResolveStep {
        matter: MatterId,
        outcome: Box<StepOutcome>,
        changed_because: String,
    },
    ReopenStep {
        matter: MatterId,
        step: StepKind,
        reason: String,
    },
    AttachFile {
        matter: MatterId,
        place: Place,
        attachment: Attachment,
        not_secret_by: String,
    },
    DetachFile {
        matter: MatterId,
        attachment: AttachmentId,
        reason: String,
    },

    /// `session` is given only in the personnel book, which follows the main book's sessions.
    CallMeeting {
        call: MeetingCall,
        session: Option<SessionNumber>,
    },
    MoveMeeting {
        meeting: MeetingId,
        on: Date,
        at: Time,
        place: String,
    },
    CancelMeeting {
        meeting: MeetingId,
        reason: String,
    },
    PlaceItem {
        meeting: MeetingId,
        content: AgendaItem,
        waivers: Vec<Waiver>,
    },
    /// Places a matter that no notice names, before the meeting or in it (紧急程序).
    PlaceInEmergency {
        meeting: MeetingId,
        matter: MatterId,
        emergency: Emergency,
    },
    TakeItemOff {
        meeting: MeetingId,
        item: u16,
    },
    SendNotice {
        meeting: MeetingId,
        on: Date,
        to: String,
    },
    OpenMeeting {
        meeting: MeetingId,
        at: Time,
        presiding: MemberId,
        recorder: String,
        attendance: Vec<AttendanceLine>,
        observers: String,
        /// How many came of those who must attend without a vote, in the order of the rules.
        attending: Vec<u32>,
        waivers: Vec<Waiver>,
    },
    ChangePresence {
        meeting: MeetingId,
        member: MemberId,
        movement: Movement,
        at: Time,
    },
    TakeUpItem {
        meeting: MeetingId,
        item: u16,
    },
    NoteItem {
        meeting: MeetingId,
        item: u16,
        words: String,
    },
    RecordRecusal {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
        reason: String,
        left: Time,
    },
    UndoRecusal {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
    },
    ReturnRecused {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
        at: Time,
    },
    RecordRemark {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
        words: String,
    },
    TakeStand {
        meeting: MeetingId,
        item: u16,
        stand: StandTaken,
    },
    UndoStand {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
    },
    /// Announces the result computed from the stands, or from the count of a secret ballot.
    AnnounceResult {
        meeting: MeetingId,
        item: u16,
        method: VotingMethod,
        ballots: Option<BallotCount>,
        outcome: Outcome,
        /// The reasons of the head where the meeting's head decides, needed against the majority.
        reasons: String,
    },
    /// Records the result of a meeting entered afterwards as its paper record has it, which does not say how each
    /// member stood.
    RecordPaperResult {
        meeting: MeetingId,
        item: u16,
        method: VotingMethod,
        votes: PaperVotes,
        outcome: Outcome,
    },
    CloseMeeting {
        meeting: MeetingId,
        at: Time,
        waivers: Vec<Waiver>,
    },
    HandOutPapers(Box<HandOut>),
    AccountForCopies(Box<CopiesAccounted>),
    RaiseSupervision(Box<OpinionRaised>),
    AnswerSupervision(Box<AnswerGiven>),
    IssueSummary(Box<SummaryToIssue>),
    SignRecord {
        meeting: MeetingId,
        presiding: String,
        recorder: String,
        on: Date,
        minute_book: String,
    },

    RecordEmergencyAction {
        matter: MatterId,
        action: Box<EmergencyAction>,
    },
    ReportEmergency {
        matter: MatterId,
        report: Box<EmergencyReport>,
    },

    EnterInRegister {
        matter: MatterId,
        summary: String,
        minute_book: String,
        waivers: Vec<Waiver>,
    },
    Correct {
        matter: MatterId,
        correction: Correction,
    },
    RecordIrregularity {
        matter: Option<MatterId>,
        meeting: Option<MeetingId>,
        what: String,
        happened_on: Date,
        missing: String,
        why: String,
        who_knew: String,
        remedy: String,
        remedy_by: Option<Date>,
    },
    CloseRemedy {
        number: IrregularityNumber,
        done: String,
        by: String,
        on: Date,
    },
    OpenRectification(Box<RectificationPlan>),
    RecordProgress {
        number: RectificationNumber,
        progress: RectificationProgress,
    },
    CloseRectification {
        number: RectificationNumber,
        closing: RectificationClosing,
    },
    /// The same problem was found again after it was struck off.
    RecordRecurrence {
        number: RectificationNumber,
        recurrence: RectificationRecurrence,
    },
    LinkPayment {
        matter: MatterId,
        payment: Payment,
    },
    UnlinkPayment {
        matter: MatterId,
        target: u32,
        reason: String,
        by: String,
    },
    LinkContract {
        matter: MatterId,
        contract: Box<Contract>,
    },
    UnlinkContract {
        matter: MatterId,
        target: u32,
        reason: String,
        by: String,
    },
    /// Records that the works began, were completed or accepted; a day recorded before is replaced.
    RecordWork {
        matter: MatterId,
        stage: WorkStage,
        on: Date,
    },
    FollowUpCompetition {
        matter: MatterId,
        follow_up: CompetitionFollowUp,
    },
    PostNotice {
        matter: MatterId,
        from: Date,
        until: Date,
        place: String,
    },
    TakeNoticeDown {
        matter: MatterId,
        on: Date,
        objections: String,
        early_because: String,
    },
    Appoint {
        matter: MatterId,
        document_number: String,
        on: Date,
    },
    FollowAppointment {
        matter: MatterId,
        followed: Followed,
    },

    JudgeAttribute {
        matter: MatterId,
        judgement: AttributeSet,
    },
    ReviewSecrecy {
        matter: MatterId,
        review: SecrecyReview,
    },
    DraftDisclosure {
        matter: MatterId,
        draft: Box<DisclosureDraft>,
    },
    PassTrackStep {
        matter: MatterId,
        step: TrackStepTaken,
    },
    Disclose {
        matter: MatterId,
        release: Release,
    },
    WithdrawDisclosure {
        matter: MatterId,
        reason: String,
        by: String,
    },
    LeaveUndisclosed {
        matter: MatterId,
        end: Undisclosed,
    },
}

impl Command {
    /// The subjects whose files `decide` reads. Matters on a meeting's agenda are added by the desk.
    pub fn needs(&self) -> Vec<Subject> {
        use Subject::{Matter, Meeting};
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
            | Self::Expunge { .. }
            | Self::MakePlaceholder { .. }
            | Self::CloseRemedy { .. }
            | Self::RecordProgress { .. }
            | Self::CloseRectification { .. }
            | Self::RecordRecurrence { .. }
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
            Self::HandOutPapers(hand_out) => vec![Meeting(hand_out.meeting)],
            Self::AccountForCopies(copies) => vec![Meeting(copies.meeting)],
            Self::RaiseSupervision(raised) => vec![Meeting(raised.opinion.meeting)],
            Self::AnswerSupervision(answer) => vec![Meeting(answer.meeting)],
            Self::IssueSummary(summary) => vec![Meeting(summary.meeting)],
            Self::MoveMeeting { meeting, .. }
            | Self::CancelMeeting { meeting, .. }
            | Self::TakeItemOff { meeting, .. }
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
            | Self::RecordPaperResult { meeting, .. }
            | Self::CloseMeeting { meeting, .. }
            | Self::SignRecord { meeting, .. } => vec![Meeting(*meeting)],
        }
    }
}
