//! What waits for someone: derived from the book on one day, with what is due and what is late. Never stored.

mod counts;

use jiff::civil::Date;

use super::application::SignOffStage;
use super::appointment::AppointmentWaits;
use super::book::Book;
use super::calendar::{Calendar, Deadline};
use super::disclosure::DisclosureAttribute;
use super::emergency::EmergencyWaits;
use super::id::{MatterId, MeetingId};
use super::information_request::RequestNumber;
use super::information_request::clock::{self, RequestWaits};
use super::information_request::report::report_due;
use super::matter::MatterStatus;
use super::meeting::{MeetingStatus, Outcome, SummaryStage};
use super::register::{AppointmentKind, IrregularityNumber, RectificationNumber, Register};
use super::rulebook::MeetingKind;
use super::rules::afterwards::signing_due;
use super::rules::requests::years_to_report;
use super::summary::{MeetingSummary, Summary};

pub use counts::WaitingCounts;

/// Working days from the date of a proactive document to its disclosure (信息公开条例 第26条, R37).
pub const DISCLOSURE_WORKING_DAYS: u32 = 20;

/// From this many working days before a due day on it is shown as near (R37 warns from the fifteenth day).
pub const NEAR_WORKING_DAYS: i32 = 5;

/// How much time is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Late by this many working days.
    Late(u32),
    /// Due within [`NEAR_WORKING_DAYS`], in this many working days.
    Near(u32),
    /// Due later, or without a day.
    Calm,
}

/// What waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Task {
    /// A sign-off.
    SignOff(MatterId, SignOffStage),
    /// Steps before the meeting are missing or wanting.
    Steps(MatterId, u32),
    /// The matter is ready for an agenda.
    Place(MatterId),
    /// The matter came back: sent back, postponed or referred.
    TakeUpAgain(MatterId),
    /// A decided matter is not in the register yet.
    Enter(MatterId),
    /// Its disclosure is not judged.
    JudgeAttribute(MatterId),
    /// It is to be disclosed.
    Disclose(MatterId),
    /// Its end without disclosure is not recorded.
    Conclude(MatterId),
    /// What was withheld is to be judged again.
    Recheck(MatterId),
    /// The exception of a fair-competition review ends: the measure is stopped or reviewed again (R20).
    EndException(MatterId),
    /// The text agreed to in principle is to be revised and checked (R59).
    CheckRevision(MatterId),
    /// A public notice is to be posted.
    PostNotice(MatterId),
    /// A public notice is to be taken down.
    TakeNoticeDown(MatterId),
    /// An appointment is to be made.
    Appoint(MatterId),
    /// Who carries a decision out, and by when, is to be named (R49).
    Assign(MatterId),
    /// A decision is to be carried out (R49).
    CarryOut(MatterId),
    /// What follows an appointment is not recorded.
    Follow(MatterId, AppointmentWaits),
    /// A meeting is to be opened today.
    Open(MeetingId),
    /// A meeting is under way.
    Continue(MeetingId),
    /// The record of a meeting is to be signed.
    Sign(MeetingId),
    /// Absent members are to be told what came of a meeting.
    TellAbsent(MeetingId, u16),
    /// The draft of a meeting's summary waits for its next step.
    Summary(MeetingId, SummaryStage),
    /// What came of the remedy of an irregularity is not recorded.
    Remedy(IrregularityNumber),
    /// What was done or decided in an emergency is to be ratified, reported, or accounted for.
    Emergency(MatterId, EmergencyWaits),
    /// A problem is to be rectified.
    Rectify(RectificationNumber),
    /// A request for information waits for its applicant, for an opinion, or for the reply (R42).
    Request(RequestNumber, RequestWaits),
    /// The report of a year on requests is not published (R44).
    Report(i16),
}

/// What a task is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A matter.
    Matter(MatterId),
    /// A meeting.
    Meeting(MeetingId),
    /// An irregularity.
    Irregularity(IrregularityNumber),
    /// A problem to be rectified.
    Rectification(RectificationNumber),
    /// A request for information.
    Request(RequestNumber),
    /// The report of a year on requests.
    Report(i16),
}

impl Task {
    /// What it is about.
    pub const fn about(self) -> About {
        match self {
            Self::SignOff(id, _)
            | Self::Steps(id, _)
            | Self::Place(id)
            | Self::TakeUpAgain(id)
            | Self::Enter(id)
            | Self::JudgeAttribute(id)
            | Self::Disclose(id)
            | Self::Conclude(id)
            | Self::Recheck(id)
            | Self::EndException(id)
            | Self::CheckRevision(id)
            | Self::PostNotice(id)
            | Self::TakeNoticeDown(id)
            | Self::Appoint(id)
            | Self::Assign(id)
            | Self::CarryOut(id)
            | Self::Follow(id, _)
            | Self::Emergency(id, _) => About::Matter(id),
            Self::Open(id) | Self::Continue(id) | Self::Sign(id) | Self::TellAbsent(id, _) | Self::Summary(id, _) => {
                About::Meeting(id)
            }
            Self::Remedy(number) => About::Irregularity(number),
            Self::Rectify(number) => About::Rectification(number),
            Self::Request(number, _) => About::Request(number),
            Self::Report(year) => About::Report(year),
        }
    }

    /// Whether it is one of disclosure.
    pub const fn discloses(self) -> bool {
        matches!(
            self,
            Self::JudgeAttribute(_) | Self::Disclose(_) | Self::Conclude(_) | Self::Recheck(_)
        )
    }
}

/// One thing that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// How much time is left.
    pub urgency: Urgency,
    /// What waits.
    pub task: Task,
    /// The day it is due, and whether days of a year without a calendar were counted.
    pub due: Option<Deadline>,
}

/// When a proactive document must be disclosed.
pub fn disclosure_due(calendar: &Calendar, document_date: Date) -> Deadline {
    calendar.deadline(document_date, DISCLOSURE_WORKING_DAYS)
}

/// Everything that waits on a day: a meeting under way, then late, near and calm, each by its due day. A re-check
/// and the end of an exception wait only once they are near.
pub fn waiting(book: &Book, today: Date) -> Vec<Waiting> {
    let calendar = book.calendar();
    let mut day_of = DayOf::new(&calendar, today);
    let mut at = |task, due: Option<Deadline>| Waiting {
        urgency: due.as_ref().map_or(Urgency::Calm, |due| day_of.urgency(due.date)),
        task,
        due,
    };
    let mut all: Vec<Waiting> = Vec::new();
    for summary in book.matters.values() {
        if let Some(task) = task_of(summary) {
            let one = at(task, due_of(task, summary, &calendar));
            // A re-check that is months away waits for nobody yet.
            if !matches!((task, one.urgency), (Task::Recheck(_), Urgency::Calm)) {
                all.push(one);
            }
        }
        for (waits, kind) in summary.emergency.iter().copied() {
            let due = emergency_due(book, &calendar, summary, waits, kind);
            all.push(at(Task::Emergency(summary.id, waits), Some(due)));
        }
        if summary.unrevised {
            all.push(at(Task::CheckRevision(summary.id), None));
        }
        if let Some(until) = summary.exception_until {
            let one = at(Task::EndException(summary.id), Some(Deadline::on(until)));
            if one.urgency != Urgency::Calm {
                all.push(one);
            }
        }
        if let Some((task, due)) = follow_up_task(summary, &calendar) {
            let one = at(task, Some(due));
            // One whose day is far off waits in its own table.
            if one.urgency != Urgency::Calm {
                all.push(one);
            }
        }
        let since = summary.appointed_on.or_else(|| Some(summary.resolved.as_ref()?.on));
        for waits in &summary.follows {
            let due = since.and_then(|since| waits.due(&calendar, since));
            all.push(at(Task::Follow(summary.id, *waits), due));
        }
        if let Some((_, until, false)) = summary.notice {
            // R62: it hangs through its last day and comes down on the next working one.
            all.push(at(Task::TakeNoticeDown(summary.id), Some(calendar.deadline(until, 1))));
        }
    }
    for meeting in book.meetings.values() {
        all.extend(absent_task(meeting).map(|task| at(task, None)));
        all.extend(summary_task(meeting).map(|task| at(task, None)));
        let Some(task) = meeting_task(meeting, today) else {
            continue;
        };
        let due = match task {
            Task::Open(_) => Some(Deadline::on(meeting.on)),
            Task::Sign(_) => Some(signing_due(&calendar, meeting.on)),
            _ => None,
        };
        all.push(at(task, due));
    }
    for irregularity in book.irregularities.iter().map(|recorded| &recorded.value) {
        if book.remedy(irregularity.number).is_none() {
            all.push(at(
                Task::Remedy(irregularity.number),
                irregularity.remedy_by.map(Deadline::on),
            ));
        }
    }
    for rectification in book.rectifications.iter().filter(|one| one.closed().is_none()) {
        let one = at(
            Task::Rectify(rectification.number),
            Some(Deadline::on(rectification.due())),
        );
        // One whose day is far off waits in its own table.
        if one.urgency != Urgency::Calm {
            all.push(one);
        }
    }
    for request in &book.information.requests {
        if let Some((waits, due)) = clock::waits(request, &calendar, today) {
            all.push(at(Task::Request(request.number, waits), due));
        }
    }
    for year in unpublished(book, today) {
        all.push(at(Task::Report(year), Some(Deadline::on(report_due(year)))));
    }
    all.sort_by_key(|waiting| {
        let rank = match (waiting.task, waiting.urgency) {
            // People sit in the room and wait.
            (Task::Continue(_), _) => 0,
            // What was done in an emergency stays red, however far its day.
            (Task::Emergency(..), _) | (_, Urgency::Late(_)) => 1,
            (_, Urgency::Near(_)) => 2,
            (_, Urgency::Calm) => 3,
        };
        (
            rank,
            waiting.due.as_ref().map_or(Date::MAX, |due| due.date),
            waiting.task,
        )
    });
    all
}

/// When what was done or decided in an emergency is to be ratified or reported: at the next meeting of the kind that
/// decides the matter, or at the end of the term.
pub fn emergency_due(
    book: &Book,
    calendar: &Calendar,
    matter: &Summary,
    waits: EmergencyWaits,
    kind: MeetingKind,
) -> Deadline {
    waits.due(
        calendar,
        next_hearing(book, matter, waits, kind).map(|meeting| meeting.on),
    )
}

/// The first meeting that can hear of it: called for a day after what was done, or, of a decision, later in the order of
/// the sessions, also on the same day.
pub fn next_hearing<'a>(
    book: &'a Book,
    matter: &Summary,
    waits: EmergencyWaits,
    kind: MeetingKind,
) -> Option<&'a MeetingSummary> {
    let decided = match waits {
        EmergencyWaits::Report(_) | EmergencyWaits::Steps(_) => matter.resolved.as_ref(),
        EmergencyWaits::Ratification(_) | EmergencyWaits::Account(_) => None,
    };
    let comes_after = |meeting: &MeetingSummary| match decided {
        Some(decided) => (meeting.on, meeting.session) > (decided.on, decided.session),
        None => meeting.on > waits.since(),
    };
    let meetings = book.meetings.values().map(AsRef::as_ref);
    meetings
        .filter(|meeting| meeting.kind == kind && meeting.status != MeetingStatus::Cancelled && comes_after(meeting))
        .min_by_key(|meeting| (meeting.on, meeting.session))
}

/// How a due day stands on a day: late after it, near before it.
pub fn urgency(calendar: &Calendar, today: Date, due: Date) -> Urgency {
    DayOf::new(calendar, today).urgency(due)
}

/// A day on which many due days are judged: the days behind it are counted once, however many are late.
struct DayOf<'a> {
    calendar: &'a Calendar,
    today: Date,
    /// The earliest day counted so far, and the working days after each day back to it.
    earliest: Date,
    passed: Vec<u32>,
}

impl<'a> DayOf<'a> {
    fn new(calendar: &'a Calendar, today: Date) -> Self {
        Self {
            calendar,
            today,
            earliest: today,
            passed: vec![0],
        }
    }

    fn urgency(&mut self, due: Date) -> Urgency {
        if due < self.today {
            return Urgency::Late(self.passed_since(due).max(1));
        }
        let near = NEAR_WORKING_DAYS.unsigned_abs();
        match self.calendar.working_days_up_to(self.today, due, near + 1) {
            left if left <= near => Urgency::Near(left),
            _ => Urgency::Calm,
        }
    }

    /// How many working days lie after a past day, up to and with today.
    fn passed_since(&mut self, due: Date) -> u32 {
        while due < self.earliest {
            let passed = self.passed.last().copied().unwrap_or_default();
            self.passed
                .push(passed + u32::from(self.calendar.is_working(self.earliest)));
            self.earliest = self.earliest.yesterday().unwrap_or(due);
        }
        let back = self.today.duration_since(due).as_hours() / 24;
        usize::try_from(back)
            .ok()
            .and_then(|back| self.passed.get(back))
            .copied()
            .unwrap_or_default()
    }
}

/// The one thing that a matter waits for, if it waits.
fn task_of(summary: &Summary) -> Option<Task> {
    let id = summary.id;
    // A placeholder, or an application whose body was erased: nothing can be done with either.
    summary.register?;
    Some(match summary.status {
        MatterStatus::Applying | MatterStatus::AwaitingApproval => Task::SignOff(id, summary.next_sign_off?),
        MatterStatus::Preparing if summary.gaps > 0 => Task::Steps(id, summary.gaps),
        MatterStatus::Preparing => Task::Place(id),
        MatterStatus::Postponed | MatterStatus::SentBack | MatterStatus::Referred => Task::TakeUpAgain(id),
        MatterStatus::Passed | MatterStatus::PassedInPrinciple | MatterStatus::Rejected => Task::Enter(id),
        MatterStatus::Entered => appointment_task(summary).unwrap_or(Task::JudgeAttribute(id)),
        MatterStatus::Disclosing => match summary.attribute {
            Some((DisclosureAttribute::Proactive, _)) => Task::Disclose(id),
            _ => Task::Conclude(id),
        },
        MatterStatus::Undisclosed => {
            summary.recheck_on?;
            Task::Recheck(id)
        }
        MatterStatus::Placeholder | MatterStatus::OnAgenda | MatterStatus::Withdrawn | MatterStatus::Disclosed => {
            return None;
        }
    })
}

/// The day on which what a matter waits for is due, if it has one.
fn due_of(task: Task, summary: &Summary, calendar: &Calendar) -> Option<Deadline> {
    match task {
        Task::Disclose(_) => Some(disclosure_due(calendar, summary.attribute?.1?)),
        Task::Recheck(_) => Some(Deadline::on(summary.recheck_on?)),
        _ => None,
    }
}

/// What the follow-up of a decision waits for, and by when. Nobody is named for what was entered afterwards.
fn follow_up_task(summary: &Summary, calendar: &Calendar) -> Option<(Task, Deadline)> {
    let following = summary.following.as_ref()?;
    let task = match following.due {
        Some(_) => Task::CarryOut(summary.id),
        None if summary.late => return None,
        None => Task::Assign(summary.id),
    };
    Some((task, following.next_due(calendar)?))
}

/// The years that are over and whose report on requests is not published.
fn unpublished(book: &Book, today: Date) -> impl Iterator<Item = i16> {
    let register = &book.information;
    years_to_report(register, today).filter(|year| register.publication(*year).is_none())
}

/// The one thing that a meeting waits for on a day, if it waits.
fn meeting_task(meeting: &MeetingSummary, today: Date) -> Option<Task> {
    match meeting.status {
        MeetingStatus::Open => Some(Task::Continue(meeting.id)),
        MeetingStatus::Preparing | MeetingStatus::Notified if meeting.on <= today => Some(Task::Open(meeting.id)),
        MeetingStatus::Closed => Some(Task::Sign(meeting.id)),
        _ => None,
    }
}

/// What came of a meeting is told to those who were absent; one entered afterwards is told of where its page is read.
fn absent_task(meeting: &MeetingSummary) -> Option<Task> {
    (meeting.untold > 0 && !meeting.late).then_some(Task::TellAbsent(meeting.id, meeting.untold))
}

/// A summary that was drafted goes on to its issue.
fn summary_task(meeting: &MeetingSummary) -> Option<Task> {
    meeting.summary_stage.map(|stage| Task::Summary(meeting.id, stage))
}

/// What an appointment that was agreed to waits for before its disclosure is judged.
fn appointment_task(summary: &Summary) -> Option<Task> {
    let agreed = matches!(summary.resolved.as_ref()?.outcome, Outcome::Passed);
    if summary.register != Some(Register::Appointment) || !agreed || summary.appointed_on.is_some() {
        return None;
    }
    // The superior appoints: its answer is waited for beside the disclosure.
    let kind = summary.proposed.as_ref().map(|proposed| proposed.kind);
    if kind.is_some_and(AppointmentKind::superior_appoints) {
        return None;
    }
    match (summary.needs_notice, summary.notice) {
        (true, None) => Some(Task::PostNotice(summary.id)),
        (true, Some((_, _, false))) => None,
        (true, Some((_, _, true))) | (false, _) => Some(Task::Appoint(summary.id)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn many_due_days_are_judged_as_each_alone_in_whatever_order_they_come() {
        let calendar = Calendar::built_in();
        let today = date(2026, 10, 9);
        let mut day_of = DayOf::new(&calendar, today);
        // The holidays of October, the turn of years, and years without a calendar.
        let near = (-30..40).map(|days| today.saturating_add(jiff::SignedDuration::from_hours(days * 24)));
        let dues = near.chain([
            date(2022, 12, 1),
            date(2026, 9, 30),
            date(2024, 2, 29),
            date(2031, 1, 1),
        ]);
        for due in dues {
            let left = calendar.remaining(today, due);
            let alone = match left {
                left if due < today => Urgency::Late(left.unsigned_abs().max(1)),
                left if left <= NEAR_WORKING_DAYS => Urgency::Near(left.unsigned_abs()),
                _ => Urgency::Calm,
            };
            assert_eq!(day_of.urgency(due), alone, "{due}");
        }
    }
}
