//! Why the rules say no: the fact that stands in the way, with its numbers, its check and the way to mend it.
//! The Chinese sentence is made in `text`; nothing here is shown as it stands.

mod field;

use jiff::civil::{Date, Time};

use super::application::SignOffStage;
use super::body::RosterProblem;
use super::disclosure::{DisclosureAttribute, TrackStep};
use super::execution::Execution;
use super::id::{MatterId, MemberId};
use super::meeting::VotingMethod;
use super::money::Fen;
use super::personal_data::FindingKind;
use super::register::{IrregularityNumber, RectificationNumber, Register};
use super::rulebook::{MeetingKind, WithoutSecretary};
use super::rules::record::RecordGap;
use super::rules::split::Split;
use super::rules::{CheckId, Severity};
use super::steps::StepKind;

pub use field::Field;

/// One thing that is missing, found by a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The check that found it.
    pub check: CheckId,
    /// Whether it blocks or asks for a reason and a name.
    pub severity: Severity,
    /// What is missing.
    pub fact: GapFact,
}

/// What can be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapFact {
    /// A step is neither done nor declared not applicable.
    StepUnresolved(StepKind),
    /// A step says too little: a named part is empty.
    StepIncomplete(StepKind),
    /// A step that this kind of appointment demands in any case is declared not applicable.
    StepNotWaivable(StepKind),
    /// A step that must come before the meeting is dated on or after it.
    StepNotBefore {
        /// The step.
        step: StepKind,
        /// The day of the step.
        on: Date,
        /// The day it had to precede.
        meeting: Date,
    },
    /// Opinions stand without adopted or a reason.
    OpinionsUnanswered(usize),
    /// A public consultation ran for fewer than thirty calendar days without a reason.
    PublicConsultationShort {
        /// Days it ran.
        days: i32,
    },
    /// Other units are concerned, and which ones or what stayed in dispute is not told in full (R02).
    DisputeUnexplained,
    /// Of a hearing the public list or the signed record is missing (R05).
    HearingUnproven,
    /// The papers of a hearing were served too late (R05).
    HearingMaterialsLate {
        /// Calendar days before it.
        days: i32,
    },
    /// A specific group is affected and was not asked itself (R06).
    GroupUnasked,
    /// When the papers went to the review of legality is not recorded (R10).
    LegalPeriodUnknown,
    /// The review of legality had too few working days, without a reason (R10).
    LegalPeriodShort {
        /// Working days it had.
        days: u32,
    },
    /// Asking for opinions took the place of the review of legality (R11).
    LegalityAskedOnly,
    /// The expert opinion is not signed, or interests were not declared.
    ExpertUnsigned,
    /// The risk is not controllable.
    RiskUncontrollable,
    /// The legality review found the draft unlawful.
    Unlawful,
    /// Standards of the fair-competition review are not judged yet.
    StandardsUnjudged(usize),
    /// Those affected were not heard and no reason is given.
    StakeholdersUnheard,
    /// Those affected were not heard, with a reason only.
    StakeholdersUnheardWithReason,
    /// The review has no conclusion.
    NoConclusion,
    /// The conclusion is not in writing.
    ConclusionUnwritten,
    /// The conclusion says that the draft does not conform.
    DoesNotConform,
    /// The exception lacks its explanations.
    ExceptionIncomplete,
    /// Countersigning took the place of the review.
    CountersignedOnly,
    /// The draft was changed in a major way on or after the day of its review.
    ChangedSinceReview {
        /// The day of the change.
        on: Date,
    },
    /// A measure of several bodies does not name the lead drafter and the others.
    LeadDrafterUnnamed,
    /// A measure of a government lacks the regulator's conclusion, or the drafter's papers for it.
    RegulatorNotConcluded,
    /// The term of an exception ended; that it was stopped or reviewed again is not recorded.
    ExceptionLapsed {
        /// Its last day.
        until: Date,
    },
    /// The secretary has not approved the matter.
    NotApproved,
    /// The meeting that studies it first has recorded no opinion on it (R34).
    NotStudiedFirst(MeetingKind),
    /// The line demands that the decision is announced before it is taken, and no consultation was public.
    NotAnnouncedBefore,
    /// Who presides as a rule is absent: the secretary, or the head of the meeting (R68).
    WithoutSecretary(WithoutSecretary),
    /// Fewer of those who must attend without a vote are there than the rules ask (R69).
    AttendeesFew {
        /// Who.
        who: String,
        /// How many are there.
        given: u32,
        /// How many are asked for.
        required: u32,
    },
    /// The member in charge of an item is not there (R55).
    InChargeAbsent {
        /// The item.
        item: u16,
        /// The member in charge, as a post.
        post: String,
    },
    /// A Party meeting has no first topic on its agenda (R56).
    NoFirstTopic,
    /// The application lacks what the meeting must know.
    ApplicationIncomplete,
    /// Notice was given fewer working days before the meeting than the rules ask.
    NoticeShort {
        /// Working days given.
        given: u32,
        /// Working days asked.
        required: u32,
    },
    /// A matter was put on the agenda after notice, and no notice named it in time; the item's number, `None` before it
    /// is placed.
    AdHoc(Option<u16>),
    /// Not every stand is named in the record of the vote.
    StandsUnnamed {
        /// Stands that are named.
        named: u32,
        /// Votes that were counted.
        counted: u32,
    },
    /// A finding of a personnel step stands in the way (negative, in doubt, not recommended).
    CandidateNotClear(StepKind),
    /// Personnel steps are dated out of order.
    StepsOutOfOrder {
        /// The step that should come first.
        first: StepKind,
        /// The step that should follow.
        then: StepKind,
    },
    /// The public notice is missing.
    NoticeMissing,
    /// The public notice has not stood long enough.
    NoticeTooShort {
        /// Working days it stood.
        stood: u32,
        /// Working days asked.
        required: u32,
        /// Its full term.
        ends: Date,
    },
    /// The public notice was taken down before its term: it is posted again.
    NoticeTakenDownEarly {
        /// Working days it stood.
        stood: u32,
        /// Working days asked.
        required: u32,
    },
    /// The public notice stood its term; that it was taken down and what was heard is not recorded.
    NoticeStillUp,
    /// The public notice hung for so many working days after the day on which it was to be taken down.
    NoticeHungTooLong {
        /// Working days.
        days: u32,
    },
    /// The application for one appointment names several people.
    SeveralPersons,
    /// The amount does not reach the threshold of its line; shown, never blocking.
    BelowThreshold {
        /// The amount.
        amount: Fen,
        /// The threshold.
        threshold: Fen,
        /// Who approves such an amount alone, as a post, where the rules say.
        approver: Option<String>,
    },
    /// What is stored of a decision does not hold when it is judged again.
    Recorded(RecordGap),
    /// Below its threshold, which it reaches together with others: combined or explained (R46).
    Split(Split),
    /// What carries the decision out is dated before it (R59).
    BeforeDecision {
        /// What.
        what: Execution,
        /// The day of the decision.
        decided: Date,
        /// Its own day.
        on: Date,
    },
    /// The contracts exceed the decided amount (R65).
    ContractExceeds {
        /// Decided.
        decided: Fen,
        /// The sum of the contracts.
        contracted: Fen,
    },
    /// More was paid than was contracted or decided (R65).
    PaidBeyond {
        /// The contract's or the decision's amount.
        limit: Fen,
        /// Paid.
        paid: Fen,
    },
    /// The matter is not in the register.
    NotEntered,
    /// No disclosure attribute.
    AttributeMissing,
    /// No secrecy review, or one that refers it.
    SecrecyReviewMissing,
    /// The secrecy review forbids disclosure.
    SecrecyReviewForbids,
    /// No draft.
    DraftMissing,
    /// A step of the Party track is missing.
    TrackStepMissing(TrackStep),
    /// Withheld parts lack ground, reason or day of re-check.
    WithheldWithoutGround,
    /// Personal data in the draft.
    PersonalData {
        /// Counted from 1.
        paragraph: u32,
        /// What was found.
        found: String,
        /// Of what kind.
        kind: FindingKind,
    },
}

/// Why the rules say no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another machine holds the pen.
    NoPen,
    /// The book was founded already, or not yet.
    WrongState,
    /// The id names nothing in this book.
    Unknown,
    /// This book does not keep that register.
    WrongBook(Register),
    /// A field that must be filled is empty; named by the command's field.
    FieldEmpty(Field),
    /// A date lies in the future of the occasion.
    InFuture(Date),
    /// A date lies before the one it must follow.
    DateOrder {
        /// The earlier day it must follow.
        after: Date,
        /// The day given.
        given: Date,
    },
    /// An hour lies before the one it must follow in the same meeting.
    HourOrder {
        /// The earlier hour it must follow.
        after: Time,
        /// The hour given.
        given: Time,
    },
    /// An hour of today's meeting that has not come.
    HourToCome {
        /// The hour by this machine's clock.
        now: Time,
        /// The hour given.
        given: Time,
    },
    /// The first day given lies more than a day back and no reason is given (补录).
    LateWithoutReason(Date),
    /// What a command would change is sealed.
    Sealed,
    /// Blocking gaps.
    NotReady(Vec<Gap>),
    /// Warnings that need a reason and a name.
    NeedsWaiver(Vec<Gap>),
    /// Sign-offs that must come first.
    SignOffMissing(SignOffStage),
    /// The matter stands on an agenda already.
    OnAgenda,
    /// The matter was decided; it can't be put on an agenda again.
    AlreadyDecided,
    /// The application was taken out by law: nothing can be entered of it.
    Emptied,
    /// Earlier records of the same thing would stand again: they are erased together.
    EarlierStandAgain(Vec<u32>),
    /// The matter was withdrawn.
    Withdrawn,
    /// The kind of meeting may not decide the matter (R54).
    MayNotDecide {
        /// The kind.
        kind: MeetingKind,
        /// The kind that may.
        decided_by: MeetingKind,
    },
    /// The meeting is not in the state the act needs.
    MeetingState,
    /// The device's day is not the day of the meeting and it is no late entry.
    NotTheDay {
        /// The day of the meeting.
        meeting: Date,
        /// The device's day.
        today: Date,
    },
    /// A meeting keeps its session, so it can't be moved to another year: cancel it and call a new one.
    OtherYear {
        /// The year of the session.
        session: i16,
        /// The year asked for.
        given: i16,
    },
    /// Those present are too few (R23).
    QuorumMissing {
        /// Entitled.
        entitled: u32,
        /// Present at this item.
        present: u32,
        /// Needed.
        required: u32,
    },
    /// Members withdrew from the item in hand, which is not done: no other item is taken up (R26).
    MembersOut(Vec<MemberId>),
    /// The item is not the current one or was announced.
    ItemState,
    /// The member has no vote here: not in office, absent, or withdrawn (R25, R26).
    NoVote(MemberId),
    /// The one who presides speaks last; these have not spoken (R27).
    OthersFirst(Vec<MemberId>),
    /// Stands are missing.
    StandsMissing(Vec<MemberId>),
    /// Stands were taken though the vote is secret, or the other way round.
    MethodMismatch(VotingMethod),
    /// Everyone who could preside withdrew or is absent.
    NobodyPresides,
    /// The one named may not preside.
    MayNotPreside(MemberId),
    /// The ballot counts don't add up.
    BallotCounts,
    /// Agreement is short of the majority (R24).
    MajorityMissing {
        /// Entitled.
        entitled: u32,
        /// In favour.
        agree: u32,
        /// Needed.
        required: u32,
    },
    /// The majority agreed, so it can't be recorded as rejected.
    MajorityAgreed {
        /// In favour.
        agree: u32,
        /// Needed.
        required: u32,
    },
    /// The stand is not offered for this register.
    StandNotOffered,
    /// An appointment is agreed to or not; it is not agreed to in principle.
    OutcomeNotOffered,
    /// Items are still open, so the meeting can't be closed.
    ItemsOpen(Vec<u16>),
    /// The outcome can't be entered.
    NotEnterable,
    /// The matter has its number.
    AlreadyEntered,
    /// The pen can't be handed to the machine that holds it.
    ThisMachine,
    /// Rules of that effective day would judge a decision that others judged (R52).
    JudgesDecided {
        /// The last day of such a decision.
        decided: Date,
        /// The effective day given.
        effective: Date,
    },
    /// An appointment waits for its steps: no emergency carries it past them.
    NoEmergency,
    /// The matter was not decided in an emergency and nothing was done in one: there is nothing to report or ratify.
    NothingUrgent,
    /// What was done at once is recorded already.
    AlreadyActed,
    /// The counts of a paper record don't fit those present, or the stands it names.
    PaperCounts {
        /// Those who could vote.
        voters: u32,
        /// Votes counted.
        counted: u32,
    },
    /// The problem is struck off: it can only be found again.
    AlreadyRectified(RectificationNumber),
    /// The problem is not struck off yet, so that it can't have come back.
    NotRectified(RectificationNumber),
    /// The remedy of that irregularity is recorded.
    AlreadyRemedied(IrregularityNumber),
    /// What stands there is not what the correction says stood there.
    CorrectionMismatch,
    /// An attachment is too large.
    FileTooLarge(u64),
    /// A media type that is not taken.
    FileKind(String),
    /// A text carries a mark of state secrets; nothing was stored.
    SecrecyMark,
    /// A text of the personnel book names a number, a phone or a home of a person; nothing was stored.
    NumberOfPerson(FindingKind),
    /// The attribute does not allow what was asked.
    AttributeForbids(DisclosureAttribute),
    /// The ground does not fit the attribute.
    GroundMismatch,
    /// The track's steps are taken in order; this one comes first.
    TrackOrder(TrackStep),
    /// Two different names are needed.
    TwoNames,
    /// What carries a decision out is dated before it (R59).
    BeforeDecision {
        /// What.
        what: Execution,
        /// The day of the decision.
        decided: Date,
        /// The day given.
        on: Date,
    },
    /// The meeting did not agree: nothing is paid under its decision.
    NotAgreed,
    /// A payment with this voucher is linked already.
    VoucherTwice(String),
    /// A payment would exceed the decided amount.
    AmountExceeded {
        /// Decided.
        decided: Fen,
        /// Paid with this one.
        paid: Fen,
    },
    /// The contracts would exceed the decided amount (R65).
    ContractExceeded {
        /// Decided.
        decided: Fen,
        /// Contracted with this one.
        contracted: Fen,
    },
    /// A payment would exceed its contract (R65).
    ContractOverpaid {
        /// The contract's amount.
        contracted: Fen,
        /// Paid under it with this one.
        paid: Fen,
    },
    /// A contract with this number is linked already.
    ContractTwice(String),
    /// Payments are linked under the contract of this number, so its link stays.
    ContractPaid(String),
    /// The payment fits what its decision leaves: it is linked there, not applied for anew.
    WithinDecision {
        /// The decided matter.
        origin: MatterId,
        /// What is left of its amount.
        left: Fen,
    },
    /// The one who presides spoke last: that stand is undone before another is changed (R27).
    PresidingSpoke,
    /// The one who proposed a release approves it too.
    SameHand,
    /// The catalogue of the day no longer has the matter's line.
    LineGone,
    /// An attachment without content.
    FileEmpty,
    /// The roster leaves out a member it once named, or names one twice.
    RosterIncomplete,
    /// The roster does not make a body.
    Roster(RosterProblem),
    /// Only the secretary, or who presides in the secretary's place, approves a topic; the secretary's post.
    NotTheirApproval(String),
    /// This stage is signed by a member of the body, or by the member in charge that the application names.
    NotOfTheBody(SignOffStage),
    /// What was sent back was not supplemented since.
    NotSupplemented,
    /// The rulebook lacks what a book needs.
    RulebookIncomplete,
    /// The matter proposes no rules.
    NoProposal,
    /// No meeting agreed to the rules yet.
    RulesNotDecided,
    /// The rules are in force already.
    RulesInForce,
    /// Rules of this book are decided by a matter of this book.
    RulesNeedMatter,
    /// The head decides as the head spoke: the outcome is another one.
    NotAsHeadSpoke,
    /// The head decides against the majority and gives no reasons (R28).
    HeadReasonsMissing {
        /// Entitled.
        entitled: u32,
        /// In favour.
        agree: u32,
    },
    /// A matter of this kind is a placeholder without content (R63).
    Placeholder(MatterId),
}
