//! What a person can do, as a person says it; [`Command::needs`] names the files the decision reads.

mod needs;

mod rules_source;

use jiff::civil::{Date, Time};

use super::application::{Attachment, Place, SignOff, TopicApplication};
use super::appointment::Followed;
use super::body::{Office, Roster};
use super::calendar::AdoptedYear;
use super::disclosure::{AttributeSet, DisclosureDraft, Release, SecrecyReview, TrackStepTaken, Undisclosed};
use super::emergency::{Emergency, EmergencyAction, EmergencyReport};
use super::evaluation::{Evaluation, EvaluationCase};
use super::event::{Contract, Correction, Founding, Payment, Reduction, Waiver, WorkStage};
use super::follow_up::FollowUpAct;
use super::id::{AttachmentId, DeviceId, MatterId, MeetingId, MemberId};
use super::imported::{ImportedRows, RowAnswer};
use super::information_request::command::RequestCommand;
use super::meeting::{
    AbsenceExplained, AgendaItem, AnswerGiven, AttendanceLine, BallotCount, CopiesAccounted, GuestWords, GuestsMoved,
    HandOut, MeetingCall, MembersTold, Movement, OpinionRaised, OpinionRead, Outcome, PaperVotes, RecordDifference,
    RecordScan, StandTaken, SummaryAdvance, SummaryToDraft, SummaryToIssue, VotingMethod,
};
use super::rectification::{RectificationClosing, RectificationPlan, RectificationProgress, RectificationRecurrence};
use super::register::{IrregularityNumber, RectificationNumber, SessionNumber};
use super::revision::RevisionCheck;
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
        /// The record of the proposal that these words replace, where the person saw one.
        instead_of: Option<u32>,
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
    /// Places a matter again at its place, with the papers it has now.
    PlaceItemAnew {
        meeting: MeetingId,
        item: u16,
        waivers: Vec<Waiver>,
    },
    /// Sets the order of the whole agenda: the items by the numbers they have.
    OrderAgenda {
        meeting: MeetingId,
        items: Vec<u16>,
    },
    SendNotice {
        meeting: MeetingId,
        on: Date,
        to: String,
    },
    /// Enters who was told of the meeting.
    TellMembers(MembersTold),
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
        /// Why; needed of whoever leaves.
        reason: String,
        /// Who let the member go, where somebody did.
        approved_by: String,
    },
    /// Says why a member was missing at the opening.
    ExplainAbsence(AbsenceExplained),
    /// Somebody without a vote comes in or leaves.
    MoveGuests(GuestsMoved),
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
    /// Writes down what somebody without a vote said.
    RecordGuestWords(GuestWords),
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
    /// Reads out what an absent member wrote.
    ReadOpinionOut(OpinionRead),
    /// Announces the result computed from the stands, or from the count of a secret ballot.
    AnnounceResult {
        meeting: MeetingId,
        item: u16,
        method: VotingMethod,
        ballots: Option<BallotCount>,
        outcome: Outcome,
        /// The reasons of the head where the meeting's head decides, needed against the majority.
        reasons: String,
        /// The amount decided, where it is less than was applied for.
        reduced: Option<Reduction>,
        /// How the one who presides summed the discussion up (会议认为); empty where nobody did.
        summed_up: String,
    },
    /// Puts a reservation beside a stand that is sealed, until the record is signed.
    VoiceReservation {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
        words: String,
    },
    /// Takes back a result that was announced wrongly, to be announced anew.
    WithdrawAnnouncement {
        meeting: MeetingId,
        item: u16,
        reason: String,
        by: String,
    },
    /// Records the result of a meeting entered afterwards as its paper record has it, which does not say how each
    /// member stood.
    RecordPaperResult {
        meeting: MeetingId,
        item: u16,
        method: VotingMethod,
        votes: PaperVotes,
        outcome: Outcome,
        reduced: Option<Reduction>,
        /// How the discussion was summed up (会议认为), as the paper has it; empty where it does not say.
        summed_up: String,
        /// Who answers for a result that does not follow from the counts it shows (R24), and why.
        waivers: Vec<Waiver>,
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
    DraftSummary(Box<SummaryToDraft>),
    /// 核稿、会核、签发 of the draft in hand.
    AdvanceSummary(Box<SummaryAdvance>),
    IssueSummary(Box<SummaryToIssue>),
    SignRecord {
        meeting: MeetingId,
        presiding: String,
        recorder: String,
        on: Date,
        minute_book: String,
    },
    /// Keeps the scan of the page with the signatures.
    ScanRecord(Box<RecordScan>),
    /// Says where the signed paper and this book differ.
    ExplainDifference(Box<RecordDifference>),

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
    /// 交办、反馈、变更、办结 of a decision that is carried out.
    FollowUp {
        matter: MatterId,
        act: FollowUpAct,
    },
    /// Records that the text agreed to in principle was revised as the meeting asked.
    CheckRevision {
        matter: MatterId,
        check: RevisionCheck,
    },
    RecordEvaluationCase {
        matter: MatterId,
        case: EvaluationCase,
    },
    RecordEvaluation {
        matter: MatterId,
        evaluation: Evaluation,
    },
    /// Takes in rows of the office's own books.
    ImportRows(Box<ImportedRows>),
    /// Names the decision of a row, or why it needs none.
    AnswerRow(Box<RowAnswer>),
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
    /// An act on the register of requests for information.
    Requests(Box<RequestCommand>),
}
