//! Why the rules say no: the fact that stands in the way, with its numbers, its check and the way to mend it.
//!
//! The Chinese sentence is made in `text`; nothing here is shown as it stands.

mod field;
mod gap;
mod request;
mod room;

use jiff::civil::{Date, Time};

use super::application::SignOffStage;
use super::body::RosterProblem;
use super::disclosure::{DisclosureAttribute, TrackStep};
use super::execution::Execution;
use super::follow_up::Halt;
use super::id::{MatterId, MemberId};
use super::meeting::{SummaryStage, VotingMethod};
use super::money::Fen;
use super::occasion::Moment;
use super::personal_data::FindingKind;
use super::register::{AppointmentKind, EntryNumber, IrregularityNumber, RectificationNumber, Register, SessionNumber};
use super::rulebook::MeetingKind;

pub use field::Field;
pub use gap::{Gap, GapFact};
pub use request::RequestProblem;
pub use room::RoomProblem;

/// The decision that contracts and payments are held against (原决定).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The matter.
    pub matter: MatterId,
    /// Its number in the register.
    pub number: EntryNumber,
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
    /// Another meeting of that kind has the session.
    SessionTaken(SessionNumber),
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
    /// What only the meeting room asks.
    Room(RoomProblem),
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
        /// Those of whom the record shows no stand.
        unshown: u32,
    },
    /// The problem is struck off: it can only be found again.
    AlreadyRectified(RectificationNumber),
    /// The problem is not struck off yet, so that it can't have come back.
    NotRectified(RectificationNumber),
    /// A request for information, or its yearly report, does not allow the act.
    Request(RequestProblem),
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
    /// The matter named is not one whose decision, entered and agreed to, came on or after this day (R49).
    NotALaterDecision(Date),
    /// The application of the later decision names neither the title nor the number of the one it is to change (R49).
    NotAboutIt,
    /// A meeting that is to have heard of a decision did not come after the one that took it (R32).
    NotALaterMeeting,
    /// The decision is not carried out any further: it was ended, suspended, or checked off (R49).
    FollowUpHalted(Halt),
    /// A row that tells the same, of this number, was imported already.
    ImportedTwice(String),
    /// An amount decided, or a correction of one, is more than was applied for: that is another matter.
    AboveRequest {
        /// Applied for.
        requested: Fen,
        /// Given.
        given: Fen,
    },
    /// A correction of the amount decided falls below what its contracts or payments come to (R65).
    BelowCommitted {
        /// Given.
        given: Fen,
        /// The sum of the contracts; `None` without one.
        contracted: Option<Fen>,
        /// Paid.
        paid: Fen,
    },
    /// A payment would exceed the decided amount.
    AmountExceeded {
        /// The decision that it goes beyond (原决定).
        origin: Origin,
        /// Decided.
        decided: Fen,
        /// Paid with this one.
        paid: Fen,
    },
    /// The contracts would exceed the decided amount (R65).
    ContractExceeded {
        /// The decision that they go beyond (原决定).
        origin: Origin,
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
    /// The line of an appointment is for other sub-kinds.
    KindNotOfLine {
        /// What the line names.
        line: String,
        /// The sub-kinds it is for.
        kinds: Vec<AppointmentKind>,
    },
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
    /// The matter proposes other rules already, which these would replace unseen.
    ProposedBefore {
        /// Who entered them.
        by: MemberId,
        /// When.
        at: Moment,
    },
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
    /// Two copies of a paper would have the same number.
    CopyTwice(u32),
    /// No summary is issued of a meeting of the personnel book.
    NoSummaryHere,
    /// The summary waits for another step first, by these posts where they are known.
    SummaryWaits(SummaryStage, Vec<String>),
    /// Who drafted a summary does not check it.
    DrafterChecks,
    /// Who revised a text does not check it.
    ReviserChecks,
    /// The revised text is not among the files that document the decision (R59).
    RevisedTextMissing,
    /// A correction of a signed record tells votes, a stand or a decision: only another item of a meeting changes those (R49).
    CorrectsResult,
    /// Changes that the meeting asked for, in its words, are not placed in the revised text yet (R59).
    ChangesOpen(Vec<String>),
    /// The summary of another meeting of the kind and year has this number: its session.
    SummaryNumberTaken(MeetingKind, SessionNumber),
    /// A matter of this kind is a placeholder without content (R63).
    Placeholder(MatterId),
}
