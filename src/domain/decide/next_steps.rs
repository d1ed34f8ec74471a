//! What can be done next with a matter, and why not: the same guards that `decide` asks.

use jiff::civil::Date;

use super::guard;
use crate::domain::application::SignOffStage;
use crate::domain::book::Book;
use crate::domain::matter::Matter;
use crate::domain::refusal::Refusal;
use crate::domain::register::Register;
use crate::domain::rulebook::MeetingKind;

/// An act that a matter's path knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NextStep {
    /// A sign-off.
    SignOff(SignOffStage),
    /// 列入议程 of a kind of meeting.
    Place(MeetingKind),
    /// 登记入台账.
    Enter,
    /// 认定公开属性.
    JudgeAttribute,
    /// 起草公开稿.
    Draft,
    /// 公开.
    Disclose,
    /// 不予公开、依申请公开.
    LeaveUndisclosed,
    /// 发布任前公示.
    PostNotice,
    /// 办理任职.
    Appoint,
}

/// Each act of the matter's path with the rules' answer today.
pub fn next_steps(book: &Book, matter: &Matter, today: Date) -> Vec<(NextStep, Result<(), Refusal>)> {
    if matter.topic().is_none() {
        return Vec::new();
    }
    let mut steps: Vec<_> = SignOffStage::ALL
        .into_iter()
        .map(|stage| (NextStep::SignOff(stage), guard::sign_off(matter, stage)))
        .collect();
    steps.extend(book.rulebook(today).meetings.iter().map(|rule| {
        (
            NextStep::Place(rule.kind),
            guard::place(book, matter, rule.kind, today, &[]),
        )
    }));
    steps.push((NextStep::Enter, guard::enter(book, matter, &[])));
    steps.push((NextStep::JudgeAttribute, guard::judge_attribute(matter)));
    steps.push((NextStep::Draft, guard::draft(matter)));
    steps.push((NextStep::Disclose, guard::disclose(book, matter, today, &[])));
    steps.push((NextStep::LeaveUndisclosed, guard::leave_undisclosed(matter)));
    if matter.register() == Some(Register::Appointment) {
        steps.push((NextStep::PostNotice, guard::post_notice(matter)));
        steps.push((NextStep::Appoint, guard::appoint(book, matter, today)));
    }
    steps
}
