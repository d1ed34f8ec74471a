//! Where a person goes to mend what a refusal names, with the label of the button that leads there.

use crate::domain::application::SignOffStage;
use crate::domain::disclosure::TrackStep;
use crate::domain::id::MatterId;
use crate::domain::refusal::Field;
use crate::domain::register::BookKind;
use crate::domain::steps::StepKind;

/// A way to mend what stands in the way. The screen maps each to a place or an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fix {
    /// The form of a step.
    Step(StepKind),
    /// The sign-off of a stage.
    SignOff(SignOffStage),
    /// The application's form.
    Application,
    /// A new application.
    NewApplication,
    /// The field in the form at hand.
    Field(Field),
    /// The question why something is entered afterwards.
    LateReason,
    /// The reason and name for passing over a warning.
    Waive,
    /// The roster.
    Roster,
    /// The rulebook and catalogue.
    Rulebook,
    /// The working-day calendar.
    Calendar,
    /// The meeting.
    Meeting,
    /// The list of meetings, to call or choose another one.
    OtherMeeting,
    /// The next meeting instead of this one.
    NextMeeting,
    /// The emergency path.
    Emergency,
    /// The problem to be rectified.
    Rectification,
    /// The register of requests for information.
    Requests,
    /// An opinion instead of a decision.
    RecordOpinion,
    /// The matter on the agenda of the kind of meeting that decides it.
    ReferToDeciding,
    /// The notice of a meeting.
    MeetingNotice,
    /// Who is present.
    Attendance,
    /// Those in the room without a vote.
    Guests,
    /// Who presides.
    Presiding,
    /// The recusal and the hour of leaving.
    Recusal,
    /// The stands one by one.
    Stands,
    /// The count of ballots.
    Ballots,
    /// The way of voting.
    Method,
    /// The result recorded as not passed.
    RecordRejected,
    /// The result recorded as passed.
    RecordPassed,
    /// The item put off.
    RecordPostponed,
    /// The items still open.
    OpenItems,
    /// The papers handed out in the room.
    HandedOut,
    /// The opinions of supervision.
    Supervision,
    /// The text of the summary.
    SummaryText,
    /// The entry in the register.
    Entry,
    /// A new application for what goes beyond a decided matter.
    BeyondDecision(MatterId),
    /// The check of a revised text.
    Revision,
    /// The payments of a decided matter.
    LinkPayment(MatterId),
    /// The follow-up of the decision.
    FollowUp,
    /// The correction of a sealed line.
    Correct,
    /// The irregularity.
    Irregularity,
    /// The public notice of an appointment.
    PublicNotice,
    /// The disclosure attribute.
    Attribute,
    /// The secrecy review.
    SecrecyReview,
    /// The draft of the public text.
    Draft,
    /// A step of the Party track.
    Track(TrackStep),
    /// The end without disclosure.
    Undisclosed,
    /// The hand-over of the pen.
    HandOver,
    /// The other book.
    OtherBook(BookKind),
    /// Another file.
    OtherFile,
    /// What to do after a mark of state secrets was found.
    SecrecyIncident,
    /// The placeholder without content.
    Placeholder,
    /// The page read again from the store.
    Reload,
}

/// The label of the button.
pub const fn label(fix: Fix) -> &'static str {
    match fix {
        Fix::Step(_) | Fix::PublicNotice => "前往办理",
        Fix::SignOff(SignOffStage::Secretary) => "报书记审定",
        Fix::SignOff(_) => "前往签批",
        Fix::Application | Fix::Draft => "前往修改",
        Fix::NewApplication => "申报议题",
        Fix::BeyondDecision(_) => "申报超出部分",
        Fix::Field(_) => "前往填写",
        Fix::LateReason => "注明补录原因",
        Fix::Waive => "说明理由后继续",
        Fix::Roster => "前往班子名册",
        Fix::Rulebook => "前往制度与清单",
        Fix::Calendar => "导入工作日历",
        Fix::Meeting => "前往会议",
        Fix::OtherMeeting => "另选会议",
        Fix::NextMeeting => "转下次会议",
        Fix::Emergency => "紧急程序",
        Fix::Rectification => "前往整改",
        Fix::Requests => "前往依申请公开",
        Fix::RecordOpinion => "记为研究意见",
        Fix::ReferToDeciding => "转有权会议",
        Fix::MeetingNotice => "前往会议通知",
        Fix::Attendance => "核对到会",
        Fix::Guests => "登记列席离场",
        Fix::Presiding => "核对主持人",
        Fix::Recusal => "登记离场时间",
        Fix::Stands => "继续表态",
        Fix::Ballots => "核对",
        Fix::Method => "核对表决方式",
        Fix::RecordRejected => "登记为不予通过",
        Fix::RecordPassed => "登记为通过",
        Fix::RecordPostponed => "登记为缓议",
        Fix::OpenItems => "前往未完议程",
        Fix::HandedOut => "收回材料",
        Fix::Supervision => "登记答复",
        Fix::SummaryText => "修改纪要",
        Fix::Entry => "登记入台账",
        Fix::Revision => "核对修改稿",
        Fix::LinkPayment(_) => "前往关联付款",
        Fix::FollowUp => "前往督办",
        Fix::Correct => "办理更正",
        Fix::Irregularity => "瑕疵登记",
        Fix::Attribute => "认定公开属性",
        Fix::SecrecyReview => "前往审查",
        Fix::Track(TrackStep::Proposed) => "前往提出",
        Fix::Track(TrackStep::Examined) => "前往审核",
        Fix::Track(TrackStep::Approved) => "前往审批",
        Fix::Undisclosed => "登记不公开",
        Fix::HandOver => "办理移交",
        Fix::OtherBook(BookKind::Main) => "前往主册",
        Fix::OtherBook(BookKind::Personnel) => "前往人事另册",
        Fix::OtherFile => "另选文件",
        Fix::SecrecyIncident => "涉密处置",
        Fix::Placeholder => "登记涉密占位",
        Fix::Reload => "重新读取",
    }
}
