//! Facts, complete and for ever. A stored shape is never edited: add a variant or a version.

mod correction;
mod entry;
mod erasure;
mod irregularity;
mod resolution;
mod subject;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::application::{Attachment, Place, SignOff, TopicApplication};
use super::appointment::Followed;
use super::body::{Office, Roster};
use super::book::Counters;
use super::calendar::AdoptedYear;
use super::disclosure::{
    AttributeSet, DisclosureAttribute, DisclosureDraft, Release, SecrecyReview, TrackStepTaken, Undisclosed,
};
use super::emergency::{Emergency, EmergencyAction, EmergencyReport};
use super::evaluation::{Evaluation, EvaluationCase};
use super::follow_up::FollowUpAct;
use super::id::{AttachmentId, BookId, DeviceId, MatterId, MeetingId, MemberId};
use super::imported::{ImportedRows, RowAnswer};
use super::information_request::report::{ReportPublication, RequestReport};
use super::information_request::{RequestCorrection, RequestNumber, RequestReceipt, RequestStep, StepTakenBack};
use super::matter::Stamped;
use super::meeting::{
    AbsenceExplained, AgendaItem, AgendaOrder, AnnouncementWithdrawn, AttendanceLine, CopiesAccounted, GuestWords,
    GuestsMoved, HandOut, IssuedSummary, MeetingCall, MembersTold, Movement, OpinionRead, RecordDifference, RecordScan,
    ReservationVoiced, StandTaken, SummaryAdvance, SummaryDraft, SupervisionAnswer, SupervisionOpinion,
};
use super::rectification::{RectificationClosing, RectificationPlan, RectificationProgress, RectificationRecurrence};
use super::register::{BookKind, RectificationNumber, SessionNumber};
use super::revision::RevisionCheck;
use super::rulebook::Rulebook;
use super::steps::fair_competition::CompetitionFollowUp;
use super::steps::{StepKind, StepOutcome};

pub use super::execution::{Contract, Payment, Reduction, WorkStage};
pub use correction::{CorrectableField, Correction};
pub use entry::Entry;
pub use irregularity::{Irregularity, Remedy};
pub use resolution::{HeadDecision, Resolution};
pub use subject::Subject;

/// The founding of a book, with the whole first rulebook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founding {
    /// The book's id.
    pub book: BookId,
    /// Main or personnel.
    pub kind: BookKind,
    /// The machine that holds the pen.
    pub device: DeviceId,
    /// The names of the house.
    pub office: Office,
    /// The first roster.
    pub roster: Roster,
    /// The first rulebook.
    pub rulebook: Rulebook,
    /// Who accepted the non-secrecy statement, by name.
    pub statement_by: String,
    /// The day of the statement.
    pub statement_on: Date,
}

/// A waived warning: the check, the reason, the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiver {
    /// The check that warned.
    pub check: super::rules::CheckId,
    /// Why it is passed over.
    pub reason: String,
    /// Who answers for it, as a post.
    pub by: String,
}

/// A fact of the book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(
    missing_docs,
    reason = "each variant names its fact; payloads are documented at their types"
)]
pub enum Event {
    // The book.
    BookFounded(Box<Founding>),
    BookRestored {
        device: DeviceId,
        from_count: u32,
        known_count: u32,
        reason: String,
        by: String,
    },
    HandedOver {
        to: DeviceId,
        by: String,
        to_whom: String,
    },
    RulebookAdopted(Box<Rulebook>),
    CalendarAdopted(AdoptedYear),
    RosterAdopted(Roster),
    OfficeRenamed(Office),
    StatementRenewed {
        by: String,
        on: Date,
    },
    BackupTaken {
        count: u32,
        link: String,
        reason: String,
        by: String,
        with: String,
    },
    Expunged {
        targets: Vec<u32>,
        basis: String,
        approved_by: Vec<String>,
        on: Date,
        /// The numbers given so far: they outlive the bodies that gave them.
        counters: Counters,
        /// What the erased facts of the book's own began or ended, without their words.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        kept: Vec<Stamped<Event>>,
    },

    // The matter, before the meeting.
    PlaceholderMade {
        matter: MatterId,
        certain: bool,
    },
    TopicApplied {
        matter: MatterId,
        application: Box<TopicApplication>,
    },
    TopicAmended {
        matter: MatterId,
        application: Box<TopicApplication>,
        /// The day of a major change, after which the draft is reviewed again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        major_change_on: Option<Date>,
    },
    SignedOff {
        matter: MatterId,
        sign_off: SignOff,
    },
    SignOffUndone {
        matter: MatterId,
        /// The record that holds the sign-off.
        target: u32,
        reason: String,
        by: String,
    },
    TopicSentBack {
        matter: MatterId,
        reason: String,
        by: String,
    },
    TopicWithdrawn {
        matter: MatterId,
        reason: String,
        by: String,
    },
    StepResolved {
        matter: MatterId,
        outcome: Box<StepOutcome>,
        /// Why a step that was recorded before is recorded anew.
        changed_because: Option<String>,
    },
    StepReopened {
        matter: MatterId,
        step: StepKind,
        reason: String,
    },
    FileAttached {
        matter: MatterId,
        place: Place,
        attachment: Attachment,
        not_secret_by: String,
    },
    FileDetached {
        matter: MatterId,
        attachment: AttachmentId,
        reason: String,
    },
    /// The words of new rules, which the matter asks a meeting to decide.
    RulebookProposed {
        matter: MatterId,
        rulebook: Box<Rulebook>,
    },

    // The meeting.
    MeetingCalled {
        meeting: MeetingId,
        session: SessionNumber,
        call: MeetingCall,
    },
    MeetingMoved {
        meeting: MeetingId,
        on: Date,
        at: Time,
        place: String,
    },
    MeetingCancelled {
        meeting: MeetingId,
        reason: String,
    },
    ItemPlaced {
        meeting: MeetingId,
        item: u16,
        content: AgendaItem,
        waivers: Vec<Waiver>,
        package: Vec<String>,
        /// Why it is placed though no notice names it; absent where it is placed in the ordinary way.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        emergency: Option<Emergency>,
    },
    ItemTakenOff {
        meeting: MeetingId,
        item: u16,
        matter: Option<MatterId>,
    },
    AgendaOrdered(AgendaOrder),
    NoticeSent {
        meeting: MeetingId,
        on: Date,
        to: String,
    },
    MembersTold(MembersTold),
    MeetingOpened {
        meeting: MeetingId,
        on: Date,
        /// The hour it began; absent from records made before it was asked for.
        #[serde(default)]
        at: Option<Time>,
        presiding: MemberId,
        recorder: String,
        entitled: Vec<MemberId>,
        attendance: Vec<AttendanceLine>,
        observers: String,
        waivers: Vec<Waiver>,
        /// How many came of those who must attend without a vote, in the order of the rules (R69).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        attending: Vec<u32>,
    },
    PresenceChanged {
        meeting: MeetingId,
        member: MemberId,
        movement: Movement,
        at: Time,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reason: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        approved_by: String,
    },
    AbsenceExplained(AbsenceExplained),
    GuestsMoved(GuestsMoved),
    ItemTakenUp {
        meeting: MeetingId,
        item: u16,
    },
    ItemNoted {
        meeting: MeetingId,
        item: u16,
        words: String,
    },
    RecusalRecorded {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
        reason: String,
        left: Time,
    },
    RecusalUndone {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
    },
    RecusalReturned {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
        at: Time,
    },
    RemarkRecorded {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
        words: String,
    },
    GuestSpoke(GuestWords),
    StandRecorded {
        meeting: MeetingId,
        item: u16,
        stand: StandTaken,
    },
    StandUndone {
        meeting: MeetingId,
        item: u16,
        member: MemberId,
    },
    OpinionReadOut(OpinionRead),
    ResolutionAnnounced(Box<Resolution>),
    AnnouncementWithdrawn(AnnouncementWithdrawn),
    ReservationVoiced(ReservationVoiced),
    MeetingClosed {
        meeting: MeetingId,
        at: Time,
        /// Warnings passed over at the closing (R57, R64, where an office made them warnings).
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        waivers: Vec<Waiver>,
    },
    PapersHandedOut {
        serial: u16,
        hand_out: Box<HandOut>,
    },
    CopiesAccountedFor(CopiesAccounted),
    SupervisionRaised {
        serial: u16,
        opinion: Box<SupervisionOpinion>,
    },
    SupervisionAnswered(Box<SupervisionAnswer>),
    SummaryDrafted(Box<SummaryDraft>),
    SummaryAdvanced(Box<SummaryAdvance>),
    SummaryIssued(Box<IssuedSummary>),
    RecordSigned {
        meeting: MeetingId,
        presiding: String,
        recorder: String,
        on: Date,
        minute_book: String,
    },
    RecordScanned(Box<RecordScan>),
    RecordDiffers(Box<RecordDifference>),

    // The emergency.
    EmergencyActed {
        matter: MatterId,
        action: Box<EmergencyAction>,
    },
    EmergencyReported {
        matter: MatterId,
        report: Box<EmergencyReport>,
    },

    // The register.
    Entered(Box<Entry>),
    Corrected {
        matter: MatterId,
        correction: Correction,
    },
    IrregularityRecorded(Box<Irregularity>),
    RemedyDone(Box<Remedy>),
    RectificationOpened {
        number: RectificationNumber,
        plan: Box<RectificationPlan>,
    },
    RectificationProgressed {
        number: RectificationNumber,
        progress: RectificationProgress,
    },
    RectificationClosed {
        number: RectificationNumber,
        closing: RectificationClosing,
    },
    RectificationRecurred {
        number: RectificationNumber,
        recurrence: RectificationRecurrence,
    },
    PaymentLinked {
        matter: MatterId,
        payment: Payment,
    },
    PaymentUnlinked {
        matter: MatterId,
        /// The record that linked it.
        target: u32,
        reason: String,
        by: String,
    },
    ContractLinked {
        matter: MatterId,
        contract: Box<Contract>,
    },
    ContractUnlinked {
        matter: MatterId,
        /// The record that linked it.
        target: u32,
        reason: String,
        by: String,
    },
    WorkRecorded {
        matter: MatterId,
        stage: WorkStage,
        on: Date,
    },
    FollowedUp {
        matter: MatterId,
        act: FollowUpAct,
    },
    /// The text that a meeting agreed to in principle was revised as it asked, and checked.
    RevisionChecked {
        matter: MatterId,
        check: RevisionCheck,
    },
    EvaluationDue {
        matter: MatterId,
        case: EvaluationCase,
    },
    Evaluated {
        matter: MatterId,
        evaluation: Evaluation,
    },
    RowsImported(Box<ImportedRows>),
    RowAnswered(Box<RowAnswer>),
    CompetitionFollowedUp {
        matter: MatterId,
        follow_up: CompetitionFollowUp,
    },
    NoticePosted {
        matter: MatterId,
        from: Date,
        until: Date,
        place: String,
    },
    NoticeTakenDown {
        matter: MatterId,
        on: Date,
        objections: String,
        /// Why it was taken down before its last day, where it was.
        early_because: Option<String>,
    },
    Appointed {
        matter: MatterId,
        document_number: String,
        on: Date,
    },
    AppointmentFollowed {
        matter: MatterId,
        followed: Followed,
    },

    // Disclosure.
    AttributeJudged {
        matter: MatterId,
        judgement: AttributeSet,
    },
    SecrecyReviewed {
        matter: MatterId,
        review: SecrecyReview,
    },
    DisclosureDrafted {
        matter: MatterId,
        draft: Box<DisclosureDraft>,
    },
    TrackStepPassed {
        matter: MatterId,
        step: TrackStepTaken,
    },
    Disclosed {
        matter: MatterId,
        release: Release,
        /// Who disclosed, by the name of that day.
        publisher: String,
        draft: Box<DisclosureDraft>,
    },
    DisclosureWithdrawn {
        matter: MatterId,
        reason: String,
        by: String,
        on: Date,
    },
    LeftUndisclosed {
        matter: MatterId,
        attribute: DisclosureAttribute,
        end: Undisclosed,
    },

    // Requests for information.
    RequestReceived {
        number: RequestNumber,
        receipt: Box<RequestReceipt>,
    },
    RequestCorrected {
        number: RequestNumber,
        correction: Box<RequestCorrection>,
    },
    RequestStepTaken {
        number: RequestNumber,
        step: Box<RequestStep>,
    },
    RequestStepTakenBack {
        number: RequestNumber,
        taken_back: StepTakenBack,
    },
    RequestReportMade(Box<RequestReport>),
    RequestReportPublished(ReportPublication),
}
