//! Every refusal and every gap there is, with figures.

use jiff::civil::{date, time};
use minutebook::domain::application::SignOffStage;
use minutebook::domain::body::RosterProblem;
use minutebook::domain::disclosure::{DisclosureAttribute, TrackStep};
use minutebook::domain::execution::{Execution, WorkStage};
use minutebook::domain::follow_up::Halt;
use minutebook::domain::id::{MatterId, MemberId};
use minutebook::domain::meeting::{SummaryStage, VotingMethod};
use minutebook::domain::money::Fen;
use minutebook::domain::occasion::Moment;
use minutebook::domain::personal_data::FindingKind;
use minutebook::domain::refusal::{Field, Gap, GapFact, Origin, Refusal, RoomProblem as P};
use minutebook::domain::register::{
    AppointmentKind, EntryNumber, IrregularityNumber, RectificationNumber, Register, SessionNumber,
};
use minutebook::domain::rulebook::{MeetingKind, Threshold, WithoutSecretary};
use minutebook::domain::rules::issued::{Difference, Differs};
use minutebook::domain::rules::record::RecordGap;
use minutebook::domain::rules::split::{Split, Together};
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::steps::StepKind;

pub fn yuan(yuan: i64) -> Fen {
    Fen::from_yuan(yuan).expect("a small amount")
}

pub fn record_gaps() -> [RecordGap; 19] {
    use RecordGap as G;
    let posts = || vec!["委员甲".to_owned(), "委员乙".to_owned()];
    [
        G::DecidedBelowQuorum {
            entitled: 9,
            present: 4,
            required: 5,
        },
        G::PassedBelowMajority {
            entitled: 9,
            agree: 4,
            required: 5,
        },
        G::RejectedByMinority { agree: 5, required: 5 },
        G::CountsDiffer,
        G::CountedWithoutVote(posts()),
        G::BallotsDiffer { issued: 8, voters: 9 },
        G::CountedThoughRecused(posts()),
        G::BaseDiffers { kept: 8, counted: 9 },
        G::DecidedBeforeAllSpoke(posts()),
        G::SpokeAfterPresiding(posts()),
        G::HeadReasonsNotKept,
        G::DissentNotKept(posts()),
        G::DissentWithoutWords(posts()),
        G::DecidedWithoutPower(MeetingKind::Director),
        G::SuperiorUnanswered,
        G::RequestMissing,
        G::BeforeAnswer {
            what: Execution::Contract,
            answered: date(2026, 11, 19),
            on: date(2026, 11, 18),
        },
        G::PutOffTwice { times: 2 },
        G::PutOffLong { days: 61 },
    ]
}

pub fn an_origin() -> Origin {
    Origin {
        matter: MatterId([1; 8]),
        number: EntryNumber {
            register: Register::Funds,
            year: 2026,
            serial: 7,
        },
    }
}

pub fn a_split(together: Together) -> Split {
    Split {
        together,
        others: vec![MatterId([1; 8]), MatterId([2; 8])],
        sum: yuan(62_000),
        threshold: Threshold {
            amount: yuan(50_000),
            included: true,
        },
    }
}

pub fn gaps() -> Vec<GapFact> {
    use GapFact as G;
    let on = date(2026, 11, 19);
    let mut all = vec![
        G::OpinionsUnanswered(2),
        G::PublicConsultationShort { days: 12 },
        G::DisputeUnexplained,
        G::HearingUnproven,
        G::HearingMaterialsLate { days: 6 },
        G::GroupUnasked,
        G::LegalPeriodUnknown,
        G::LegalPeriodShort { days: 6 },
        G::LegalityAskedOnly,
        G::ExpertUnsigned,
        G::RiskUncontrollable,
        G::Unlawful,
        G::StandardsUnjudged(3),
        G::StakeholdersUnheard,
        G::StakeholdersUnheardWithReason,
        G::NoConclusion,
        G::ConclusionUnwritten,
        G::DoesNotConform,
        G::ExceptionIncomplete,
        G::CountersignedOnly,
        G::ChangedSinceReview { on },
        G::LeadDrafterUnnamed,
        G::RegulatorNotConcluded,
        G::ExceptionLapsed { until: on },
        G::NotApproved,
        G::ApprovedLater { on },
        G::ApplicationIncomplete,
        G::NoticeShort { given: 0, required: 2 },
        G::NoticeNotGiven { required: 2 },
        G::AdHoc(None),
        G::AdHoc(Some(3)),
        G::StandsUnnamed {
            named: 2,
            counted: 8,
            unshown: 0,
        },
        G::StandsUnnamed {
            named: 2,
            counted: 7,
            unshown: 1,
        },
        G::FirstTopicNotFirst(3),
        G::NoticeBeforeApproval {
            item: 2,
            notified: on,
            approved: date(2026, 11, 20),
        },
        G::InChargeNotAttending {
            item: 2,
            post: "副主任".into(),
        },
        G::StepsOutOfOrder {
            first: StepKind::Nomination,
            then: StepKind::Inspection,
        },
        G::NoticeMissing,
        G::NoticeTakenDownEarly { stood: 3, required: 5 },
        G::NoticeStillUp,
        G::NoticeHungTooLong { days: 2 },
        G::SeveralPersons,
        G::NoticeTooShort {
            stood: 3,
            required: 5,
            ends: on,
        },
        G::BelowThreshold {
            amount: yuan(30_000),
            threshold: yuan(50_000),
            approver: Some("主任".into()),
        },
        G::NotStudiedFirst(MeetingKind::Director),
        G::NotAnnouncedBefore,
        G::SuperiorRefused,
        G::WithoutSecretary(WithoutSecretary::Entrusted),
        G::WithoutSecretary(WithoutSecretary::Nobody),
        G::AttendeesFew {
            who: "党代表".into(),
            given: 2,
            required: 3,
        },
        G::InChargeAbsent {
            item: 3,
            post: "委员甲".into(),
        },
        G::NoFirstTopic,
        G::RevisionUnchecked {
            what: Some(Execution::Payment),
            on: date(2026, 11, 18),
        },
        G::RevisionUnchecked {
            what: None,
            on: date(2026, 11, 18),
        },
        G::ContractExceeds {
            decided: yuan(50_000),
            contracted: yuan(60_000),
        },
        G::PaidBeyond {
            limit: yuan(50_000),
            paid: yuan(60_000),
        },
        G::BeforeDecision {
            what: Execution::Contract,
            decided: on,
            on,
        },
        G::CopiesOut {
            item: 2,
            title: "资金安排明细".to_owned(),
            copies: vec![(3, "宣传委员".to_owned())],
        },
        G::WarningUnanswered {
            item: None,
            by: "纪检监察工委书记".to_owned(),
            at: time(9, 20, 0, 0),
        },
        G::SummaryDiffers(Box::new(Difference {
            paragraph: Some(3),
            item: Some(2),
            what: Differs::NotUnanimous,
        })),
        G::NotEntered,
        G::AttributeMissing,
        G::SecrecyReviewMissing,
        G::SecrecyReviewForbids,
        G::DraftMissing,
        G::WithheldWithoutGround,
    ];
    all.extend(record_gaps().map(G::Recorded));
    all.extend(crate::carried_out::follow_up_gaps().map(G::FollowUp));
    all.extend(Together::ALL.map(|together| G::Split(a_split(together))));
    all.extend(TrackStep::ALL.map(G::TrackStepMissing));
    for step in StepKind::ALL {
        all.extend([
            G::StepUnresolved(step),
            G::StepIncomplete(step),
            G::CandidateNotClear(step),
            G::StepNotBefore { step, on, meeting: on },
        ]);
    }
    all
}

pub fn refusals() -> Vec<Refusal> {
    use Refusal as R;
    let on = date(2026, 11, 19);
    let mut all = vec![
        R::NoPen,
        R::NoProposal,
        R::ProposedBefore {
            by: MemberId(1),
            at: Moment("2026-11-20T09:30:00.000+08:00".into()),
        },
        R::RulesNotDecided,
        R::RulesInForce,
        R::RulesNeedMatter,
        R::NotAsHeadSpoke,
        R::HeadReasonsMissing { entitled: 5, agree: 2 },
        R::WrongState,
        R::Unknown,
        R::FieldEmpty(Field::Reporter),
        R::InFuture(on),
        R::DateOrder { after: on, given: on },
        R::HourOrder {
            after: jiff::civil::time(9, 0, 0, 0),
            given: jiff::civil::time(8, 50, 0, 0),
        },
        R::HourToCome {
            now: jiff::civil::time(9, 0, 0, 0),
            given: jiff::civil::time(23, 5, 0, 0),
        },
        R::Emptied,
        R::EarlierStandAgain(vec![7, 9]),
        R::LateWithoutReason(on),
        R::Sealed,
        R::OnAgenda,
        R::AlreadyDecided,
        R::Withdrawn,
        R::MayNotDecide {
            kind: MeetingKind::Committee,
            decided_by: MeetingKind::Committee,
        },
        R::MeetingState,
        R::NotTheDay { meeting: on, today: on },
        R::QuorumMissing {
            entitled: 9,
            present: 4,
            required: 5,
        },
        R::ItemState,
        R::MembersOut(vec![MemberId(3), MemberId(4)]),
        R::Room(P::GuestInside("司法所所长".into())),
        R::Room(P::GuestsInside(vec!["司法所所长".into(), "党员代表".into()])),
        R::Room(P::GuestSealed),
        R::Room(P::NotAbsent(MemberId(3))),
        R::Room(P::Agreed(MemberId(3))),
        R::Room(P::ReservationKept(MemberId(3))),
        R::Room(P::TellerTwice),
        R::Room(P::TellerConcerned),
        R::Room(P::GuestQuoted("财政所所长".into())),
        R::Room(P::GuestNotThere("财政所所长".into())),
        R::Room(P::GuestNotThere(String::new())),
        R::Room(P::NotMissing(MemberId(3))),
        R::Room(P::OtherBookWrites),
        R::Room(P::NobodyWrites),
        R::Room(P::ActedUpon),
        R::NoVote(MemberId(3)),
        R::OthersFirst(vec![MemberId(3)]),
        R::StandsMissing(vec![MemberId(3), MemberId(99)]),
        R::NobodyPresides,
        R::MayNotPreside(MemberId(3)),
        R::BallotCounts,
        R::OtherYear {
            session: 2026,
            given: 2027,
        },
        R::MajorityMissing {
            entitled: 9,
            agree: 4,
            required: 5,
        },
        R::MajorityAgreed { agree: 6, required: 5 },
        R::StandNotOffered,
        R::OutcomeNotOffered,
        R::ItemsOpen(vec![2, 5]),
        R::NotEnterable,
        R::AlreadyEntered,
        R::ThisMachine,
        R::AlreadyRemedied(IrregularityNumber { year: 2026, serial: 1 }),
        R::JudgesDecided {
            decided: on,
            effective: on,
        },
        R::NoEmergency,
        R::NothingUrgent,
        R::AlreadyActed,
        R::PaperCounts {
            voters: 8,
            counted: 5,
            unshown: 2,
        },
        R::AlreadyRectified(RectificationNumber { year: 2026, serial: 1 }),
        R::NotRectified(RectificationNumber { year: 2026, serial: 1 }),
        R::CorrectionMismatch,
        R::FileKind("text/html".to_owned()),
        R::SecrecyMark,
        R::NumberOfPerson(FindingKind::IdentityNumber),
        R::GroundMismatch,
        R::TwoNames,
        R::AboveRequest {
            requested: yuan(50_000),
            given: yuan(60_000),
        },
        R::BelowCommitted {
            given: yuan(40_000),
            contracted: Some(yuan(50_000)),
            paid: yuan(45_000),
        },
        R::BelowCommitted {
            given: yuan(40_000),
            contracted: None,
            paid: yuan(45_000),
        },
        R::ContractExceeded {
            origin: an_origin(),
            decided: yuan(50_000),
            contracted: yuan(60_000),
        },
        R::ContractOverpaid {
            contracted: yuan(50_000),
            paid: yuan(60_000),
        },
        R::ContractTwice("合-1".to_owned()),
        R::ContractPaid("合-1".to_owned()),
        R::WithinDecision {
            origin: MatterId([1; 8]),
            left: yuan(60_000),
        },
        R::AmountExceeded {
            origin: an_origin(),
            decided: yuan(50_000),
            paid: yuan(60_000),
        },
        R::KindNotOfLine {
            line: "公务员职级晋升".into(),
            kinds: vec![AppointmentKind::RankPromotion],
        },
        R::FileEmpty,
        R::LineGone,
        R::SameHand,
        R::PresidingSpoke,
        R::RosterIncomplete,
        R::Roster(RosterProblem::NotOneSecretary),
        R::Roster(RosterProblem::FewVoters),
        R::Roster(RosterProblem::NobodyPresides),
        R::Roster(RosterProblem::PresidesWithoutVote("书记".to_owned())),
        R::Roster(RosterProblem::TwoSecretaries(on)),
        R::Roster(RosterProblem::PostTwice("组织委员".to_owned())),
        R::Roster(RosterProblem::PlaceTwice(2)),
        R::NotTheirApproval("书记".to_owned()),
        R::NotOfTheBody(SignOffStage::MemberInCharge),
        R::NotSupplemented,
        R::NotAgreed,
        R::NotALaterMeeting,
        R::FollowUpHalted(Halt::Stopped(on)),
        R::FollowUpHalted(Halt::Suspended(on)),
        R::FollowUpHalted(Halt::Completed(on)),
        R::NotALaterDecision(on),
        R::ImportedTwice("记-1".to_owned()),
        R::VoucherTwice("记-1".to_owned()),
        R::RulebookIncomplete,
        R::SessionTaken(SessionNumber { year: 2026, serial: 7 }),
        R::CopyTwice(3),
        R::NoSummaryHere,
        R::SummaryWaits(SummaryStage::Countersign, vec!["委员甲".into()]),
        R::SummaryWaits(SummaryStage::Draft, Vec::new()),
        R::DrafterChecks,
        R::ReviserChecks,
        R::RevisedTextMissing,
        R::CorrectsResult,
        R::NotAboutIt,
        R::ChangesOpen(vec!["补充资金拨付进度安排。".into(), "明确验收时限".into()]),
        R::SummaryNumberTaken(MeetingKind::Committee, SessionNumber { year: 2026, serial: 1 }),
        R::Placeholder(MatterId([1; 8])),
        R::NotReady(Vec::new()),
        R::NeedsWaiver(Vec::new()),
    ];
    let works = WorkStage::ALL.map(Execution::Work);
    let executions = [Execution::Contract, Execution::Payment, Execution::Appointment];
    all.extend(
        executions
            .into_iter()
            .chain(works)
            .map(|what| R::BeforeDecision { what, decided: on, on }),
    );
    all.extend(Register::ALL.map(R::WrongBook));
    all.extend(SignOffStage::ALL.map(R::SignOffMissing));
    all.extend(VotingMethod::ALL.map(R::MethodMismatch));
    all.extend(DisclosureAttribute::ALL.map(R::AttributeForbids));
    all.extend(TrackStep::ALL.map(R::TrackOrder));
    for fact in gaps() {
        let one = |severity| {
            vec![Gap {
                check: CheckId::R51,
                severity,
                fact: fact.clone(),
            }]
        };
        all.push(R::NotReady(one(Severity::Block)));
        all.push(R::NeedsWaiver(one(Severity::Warn)));
    }
    all
}
