//! One thing that is missing: what a check found, with its numbers.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::domain::disclosure::TrackStep;
use crate::domain::execution::Execution;
use crate::domain::money::Fen;
use crate::domain::personal_data::FindingKind;
use crate::domain::rulebook::{MeetingKind, WithoutSecretary};
use crate::domain::rules::follow_up::FollowUpGap;
use crate::domain::rules::issued::Difference;
use crate::domain::rules::record::RecordGap;
use crate::domain::rules::requests::RequestGap;
use crate::domain::rules::split::Split;
use crate::domain::rules::{CheckId, Severity};
use crate::domain::steps::StepKind;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// The secretary approved the matter on this day, after that of the meeting.
    ApprovedLater {
        /// The day.
        on: Date,
    },
    /// The superior whose consent is needed did not give it (R35).
    SuperiorRefused,
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
    /// The member in charge of an item is no member of this meeting, and does not attend it (R55).
    InChargeNotAttending {
        /// The item.
        item: u16,
        /// The member in charge, as a post.
        post: String,
    },
    /// The notice of the meeting is older than the approval of an item's topic (R22).
    NoticeBeforeApproval {
        /// The item.
        item: u16,
        /// The day of the notice.
        notified: Date,
        /// The day of the approval.
        approved: Date,
    },
    /// A Party meeting has no first topic on its agenda (R56).
    NoFirstTopic,
    /// The first topic is another item than the first: its number (R56).
    FirstTopicNotFirst(u16),
    /// The application lacks what the meeting must know.
    ApplicationIncomplete,
    /// Notice was given fewer working days before the meeting than the rules ask.
    NoticeShort {
        /// Working days given.
        given: u32,
        /// Working days asked.
        required: u32,
    },
    /// No notice was given at all, and the rules ask for some working days of it.
    NoticeNotGiven {
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
        /// Those who could vote of whom the record shows no stand at all.
        unshown: u32,
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
    /// A request for information is late, or its reply or the yearly table is wanting (R42–R44).
    Request(RequestGap),
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
    /// The text of what was agreed to in principle was not revised and checked before it was carried out or made public
    /// (R59).
    RevisionUnchecked {
        /// What carries it out; `None` where it goes out.
        what: Option<Execution>,
        /// The day of that.
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
    /// The decision is not followed up, or not evaluated, as it should be (R49, R50).
    FollowUp(FollowUpGap),
    /// Numbered copies of a paper are still out (R57).
    CopiesOut {
        /// The item.
        item: u16,
        /// What the paper is called.
        title: String,
        /// The number on each, and who has it, as a post.
        copies: Vec<(u32, String)>,
    },
    /// A procedural warning has no answer (R64).
    WarningUnanswered {
        /// The item; `None` for the meeting as a whole.
        item: Option<u16>,
        /// Who raised it, as a post.
        by: String,
        /// When.
        at: Time,
    },
    /// A summary says other than the record (R61).
    SummaryDiffers(Box<Difference>),
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
