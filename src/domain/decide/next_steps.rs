//! What can be done next with a matter, and why not: the same guards that `decide` asks.

use jiff::civil::Date;

use super::guard;
use crate::domain::application::SignOffStage;
use crate::domain::appointment::AppointmentFollow;
use crate::domain::book::Book;
use crate::domain::disclosure::TrackStep;
use crate::domain::event::WorkStage;
use crate::domain::matter::Matter;
use crate::domain::refusal::Refusal;
use crate::domain::rulebook::MeetingKind;
use crate::domain::steps::fair_competition::FollowUpKind;

/// An act that a matter's path knows. What it says is the form's to ask; whether it is open is asked here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NextStep {
    /// Amending the application.
    Amend,
    /// A sign-off.
    SignOff(SignOffStage),
    /// Striking the sign-off entered last.
    UndoSignOff,
    /// 退回补充.
    SendBack,
    /// 撤回议题.
    Withdraw,
    /// Recording a step before the meeting, or amending what was recorded.
    Resolve,
    /// Adding a paper.
    Attach,
    /// Taking a paper away.
    Detach,
    /// 列入议程 of a kind of meeting, to decide.
    Place(MeetingKind),
    /// 列入议程, to record an opinion.
    Discuss,
    /// 登记先行处置.
    ActInEmergency,
    /// 登记报告.
    ReportEmergency,
    /// 列入议程 of a kind of meeting by the emergency path.
    PlaceInEmergency(MeetingKind),
    /// 登记入台账.
    Enter,
    /// 办理更正.
    Correct,
    /// Proposing new rules with it.
    ProposeRules,
    /// Putting the rules into force that were decided.
    AdoptRules,
    /// 核对修改稿 of what was agreed to in principle.
    CheckRevision,
    /// Linking a payment to the decision.
    LinkPayment,
    /// Linking a contract to the decision.
    LinkContract,
    /// 登记开工、竣工、验收.
    RecordWork(WorkStage),
    /// 交办: naming who carries the decision out and by when.
    AssignFollowUp,
    /// 反馈.
    ReportFollowUp,
    /// 变更、停止、中止执行.
    ChangeFollowUp,
    /// 办结销号.
    CompleteFollowUp,
    /// Recording that a case calls for an evaluation.
    RecordEvaluationCase,
    /// Recording an evaluation.
    RecordEvaluation,
    /// Recording what followed the fair-competition review.
    FollowUpCompetition(FollowUpKind),
    /// 发布任前公示.
    PostNotice,
    /// Taking the public notice down.
    TakeNoticeDown,
    /// 办理任职.
    Appoint,
    /// What follows an appointment: 任职谈话, 试用期满, 上报备案.
    FollowAppointment(AppointmentFollow),
    /// 认定公开属性.
    JudgeAttribute,
    /// 保密审查.
    ReviewSecrecy,
    /// 起草公开稿.
    Draft,
    /// A step of the Party track before the release.
    PassTrackStep(TrackStep),
    /// 公开.
    Disclose,
    /// 撤回公开.
    WithdrawDisclosure,
    /// 不予公开、依申请公开.
    LeaveUndisclosed,
}

impl NextStep {
    /// Every act, for the kinds of meeting that a rulebook may know.
    pub fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Amend,
            Self::UndoSignOff,
            Self::SendBack,
            Self::Withdraw,
            Self::Resolve,
            Self::Attach,
            Self::Detach,
            Self::Discuss,
            Self::ActInEmergency,
            Self::ReportEmergency,
            Self::Enter,
            Self::Correct,
            Self::ProposeRules,
            Self::AdoptRules,
            Self::CheckRevision,
            Self::LinkPayment,
            Self::LinkContract,
            Self::AssignFollowUp,
            Self::ReportFollowUp,
            Self::ChangeFollowUp,
            Self::CompleteFollowUp,
            Self::RecordEvaluationCase,
            Self::RecordEvaluation,
            Self::PostNotice,
            Self::TakeNoticeDown,
            Self::Appoint,
            Self::JudgeAttribute,
            Self::ReviewSecrecy,
            Self::Draft,
            Self::Disclose,
            Self::WithdrawDisclosure,
            Self::LeaveUndisclosed,
        ];
        all.extend(WorkStage::ALL.map(Self::RecordWork));
        all.extend(SignOffStage::ALL.map(Self::SignOff));
        all.extend(MeetingKind::ALL.map(Self::Place));
        all.extend(MeetingKind::ALL.map(Self::PlaceInEmergency));
        all.extend(AppointmentFollow::ALL.map(Self::FollowAppointment));
        all.extend(FollowUpKind::ALL.map(Self::FollowUpCompetition));
        all.extend(TrackStep::ALL.map(Self::PassTrackStep));
        all
    }
}

/// The rules' answer to one act on a matter, on a day.
///
/// # Errors
/// Why the act would be refused, whatever its form says.
pub fn next_step(book: &Book, matter: &Matter, step: NextStep, today: Date) -> Result<(), Refusal> {
    if matter.placeholder.is_some() {
        return Err(Refusal::Placeholder(matter.id));
    }
    match step {
        NextStep::Amend | NextStep::Withdraw => guard::open(matter),
        NextStep::SendBack => guard::send_back(matter),
        NextStep::SignOff(stage) => guard::sign_off(matter, stage),
        NextStep::UndoSignOff => guard::undo_sign_off(matter).map(|_| ()),
        NextStep::Resolve => guard::resolve(matter),
        NextStep::Detach => guard::undecided(matter),
        NextStep::Attach => guard::attach(matter),
        NextStep::Place(kind) => guard::place_some_day(book, matter, kind, today),
        NextStep::Discuss => guard::discuss(matter),
        NextStep::ActInEmergency => guard::act_in_emergency(matter),
        NextStep::ReportEmergency => guard::report_emergency(matter),
        NextStep::PlaceInEmergency(kind) => guard::place_in_emergency(book, matter, kind, today).map(|_| ()),
        NextStep::Enter => guard::enter(book, matter, &[]),
        NextStep::Correct => guard::correct(matter).map(|_| ()),
        NextStep::ProposeRules => guard::propose_rules(matter),
        NextStep::AdoptRules => guard::adopt_rules(book, matter).map(|_| ()),
        NextStep::CheckRevision => guard::check_revision(matter).map(|_| ()),
        NextStep::LinkPayment | NextStep::LinkContract => guard::spend(matter).map(|_| ()),
        NextStep::RecordWork(stage) => guard::record_work(matter, stage),
        NextStep::AssignFollowUp => guard::assign(matter).map(|_| ()),
        NextStep::ReportFollowUp | NextStep::CompleteFollowUp => guard::followed_up(matter).map(|_| ()),
        NextStep::ChangeFollowUp => guard::change(matter).map(|_| ()),
        NextStep::RecordEvaluationCase => guard::record_evaluation_case(matter).map(|_| ()),
        NextStep::RecordEvaluation => guard::evaluate(matter).map(|_| ()),
        NextStep::FollowUpCompetition(kind) => guard::follow_up_competition(matter, kind),
        NextStep::PostNotice => guard::post_notice(matter),
        NextStep::TakeNoticeDown => guard::take_notice_down(matter).map(|_| ()),
        NextStep::Appoint => guard::appoint(book, matter, today),
        NextStep::FollowAppointment(what) => guard::follow_appointment(matter, what),
        NextStep::JudgeAttribute => guard::judge_attribute(matter),
        NextStep::ReviewSecrecy => guard::review_secrecy(matter),
        NextStep::Draft => guard::draft(matter),
        NextStep::PassTrackStep(step) => {
            guard::pass_track_step(matter, step).and_then(|()| guard::published_words(book, matter))
        }
        NextStep::Disclose => guard::disclose(book, matter, today),
        NextStep::WithdrawDisclosure => guard::withdraw_disclosure(matter),
        NextStep::LeaveUndisclosed => guard::leave_undisclosed(matter),
    }
}
