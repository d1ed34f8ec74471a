//! `decide`: a command and an occasion in, facts or a refusal out. The only place that says no.
//!
//! What a screen greys out and what is refused can't disagree: [`next_step`] asks the same guards.

mod agenda;
mod beside;
mod book;
mod disclosure;
mod emergency;
mod evaluation;
mod execution;
mod follow_up;
mod guard;
mod imported;
mod information_request;
mod issued;
mod kept;
mod matter;
pub mod next_steps;
mod rectification;
mod register;
mod room;
mod rulebook;
mod told;

use std::sync::Arc;

use jiff::civil::Date;

use super::book::{Book, Files};
use super::command::Command;
use super::event::Event;
use super::id::{MatterId, MeetingId};
use super::imported::Imports;
use super::matter::Matter;
use super::meeting::Meeting;
use super::occasion::Occasion;
use super::personal_data::{self, FindingKind};
use super::refusal::{Field, Refusal};
use super::register::BookKind;
use super::secrecy_mark;
use super::texts::texts;

pub use agenda::next_session;
pub use emergency::may_hear_report;
pub use guard::{may_decide, replaces_finished_step, written_here};
pub use information_request::request_act;
pub use next_steps::{NextStep, next_step};
pub use register::stands_now;
pub use rulebook::rules_judge_from;

/// What a decision reads: the book, the files, the occasion.
#[derive(Clone, Copy)]
struct Desk<'a> {
    book: &'a Book,
    files: &'a Files,
    occasion: &'a Occasion,
}

impl<'a> Desk<'a> {
    fn matter(&self, id: MatterId) -> Result<&'a Matter, Refusal> {
        let matter: &Arc<Matter> = self.files.matters.get(&id).ok_or(Refusal::Unknown)?;
        match matter.placeholder {
            Some(_) => Err(Refusal::Placeholder(id)),
            None => Ok(matter),
        }
    }

    fn imports(&self) -> Result<&'a Imports, Refusal> {
        self.files.imports.as_deref().ok_or(Refusal::Unknown)
    }

    fn meeting(&self, id: MeetingId) -> Result<&'a Meeting, Refusal> {
        self.files.meetings.get(&id).map(Arc::as_ref).ok_or(Refusal::Unknown)
    }

    /// A day that a fact names may not lie in the future of the occasion.
    fn not_in_future(&self, day: Date) -> Result<(), Refusal> {
        if day > self.occasion.today {
            Err(Refusal::InFuture(day))
        } else {
            Ok(())
        }
    }

    /// A day on which something happened: it has come, and does not lie before what it follows.
    fn happened(&self, after: impl Into<Option<Date>>, given: Date) -> Result<(), Refusal> {
        self.not_in_future(given)?;
        in_order(after, given)
    }
}

/// A text that must say something.
fn filled(text: &str, field: Field) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::FieldEmpty(field))
    } else {
        Ok(())
    }
}

/// A day that may not lie before the one it follows, where there is one.
fn in_order(after: impl Into<Option<Date>>, given: Date) -> Result<(), Refusal> {
    match after.into() {
        Some(after) if given < after => Err(Refusal::DateOrder { after, given }),
        _ => Ok(()),
    }
}

/// Turns a command into facts, or says why the rules don't allow it. `book` is `None` before the founding.
///
/// # Errors
/// A [`Refusal`] with the numbers that stand in the way; nothing was changed.
pub fn decide(
    book: Option<&Book>,
    files: &Files,
    command: &Command,
    occasion: &Occasion,
) -> Result<Vec<Event>, Refusal> {
    let events = match (book, command) {
        (None, Command::FoundBook(founding)) => book::found(founding, occasion),
        (None, _) | (Some(_), Command::FoundBook(_)) => Err(Refusal::WrongState),
        (Some(book), command) => {
            let takes_pen = matches!(command, Command::RestoreBook { .. });
            if book.pen != occasion.device && !takes_pen {
                return Err(Refusal::NoPen);
            }
            decide_in(Desk { book, files, occasion }, command)
        }
    }?;
    let kind = book.map(|book| book.kind);
    events
        .iter()
        .try_for_each(|event| refuse_what_is_never_kept(kind, event))?;
    Ok(events)
}

/// Nothing that carries a mark of state secrets is ever stored (保密法 第29、31条), and the personnel book keeps no
/// numbers of people, no phones and no homes.
fn refuse_what_is_never_kept(book: Option<BookKind>, event: &Event) -> Result<(), Refusal> {
    refuse_texts_never_kept(book, &texts(&serde_json::to_vec(event).expect("facts are plain data")))
}

/// The same for words that are only typed.
///
/// # Errors
/// Why they are kept nowhere.
pub fn refuse_texts_never_kept(book: Option<BookKind>, facts: &[String]) -> Result<(), Refusal> {
    if secrecy_mark::stands_in(facts) {
        return Err(Refusal::SecrecyMark);
    }
    if book != Some(BookKind::Personnel) {
        return Ok(());
    }
    // A fingerprint is made of digits too.
    let fingerprint = |text: &&String| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let typed = facts.iter().filter(|text| !fingerprint(text));
    let found = typed.flat_map(|text| personal_data::scan(text));
    match found.map(|hit| hit.kind).find(|kind| NEVER_OF_PEOPLE.contains(kind)) {
        Some(kind) => Err(Refusal::NumberOfPerson(kind)),
        None => Ok(()),
    }
}

/// What is never kept of the people in the personnel book.
const NEVER_OF_PEOPLE: [FindingKind; 5] = [
    FindingKind::IdentityNumber,
    FindingKind::MobilePhone,
    FindingKind::BankCard,
    FindingKind::HomeAddress,
    FindingKind::Passport,
];

fn decide_in(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    match command {
        Command::FoundBook(_) => Err(Refusal::WrongState),
        Command::ProposeRulebook { .. } | Command::AdoptRulebook(_) => rulebook::decide(desk, command),

        Command::RestoreBook { .. }
        | Command::HandOver { .. }
        | Command::AdoptCalendar(_)
        | Command::AdoptRoster(_)
        | Command::RenameOffice(_)
        | Command::RenewStatement { .. }
        | Command::RecordBackup { .. }
        | Command::Expunge { .. } => book::decide(desk, command),

        Command::MakePlaceholder { .. }
        | Command::ApplyTopic(_)
        | Command::AmendTopic { .. }
        | Command::SignOff { .. }
        | Command::UndoSignOff { .. }
        | Command::SendTopicBack { .. }
        | Command::WithdrawTopic { .. }
        | Command::ResolveStep { .. }
        | Command::ReopenStep { .. }
        | Command::AttachFile { .. }
        | Command::DetachFile { .. } => matter::decide(desk, command),

        Command::CallMeeting { .. }
        | Command::MoveMeeting { .. }
        | Command::CancelMeeting { .. }
        | Command::PlaceItem { .. }
        | Command::PlaceInEmergency { .. }
        | Command::TakeItemOff { .. }
        | Command::PlaceItemAnew { .. }
        | Command::OrderAgenda { .. }
        | Command::SendNotice { .. } => agenda::decide(desk, command),

        Command::TellMembers(told) => told::decide(desk, told),

        Command::OpenMeeting { .. }
        | Command::ChangePresence { .. }
        | Command::ExplainAbsence(_)
        | Command::MoveGuests(_)
        | Command::RecordGuestWords(_)
        | Command::TakeUpItem { .. }
        | Command::NoteItem { .. }
        | Command::RecordRecusal { .. }
        | Command::UndoRecusal { .. }
        | Command::ReturnRecused { .. }
        | Command::RecordRemark { .. }
        | Command::TakeStand { .. }
        | Command::UndoStand { .. }
        | Command::VoiceReservation { .. }
        | Command::ReadOpinionOut(_)
        | Command::AnnounceResult { .. }
        | Command::WithdrawAnnouncement { .. }
        | Command::RecordPaperResult { .. }
        | Command::CloseMeeting { .. }
        | Command::SignRecord { .. } => room::decide(desk, command),

        Command::HandOutPapers(_)
        | Command::AccountForCopies(_)
        | Command::RaiseSupervision(_)
        | Command::AnswerSupervision(_) => beside::decide(desk, command),

        Command::DraftSummary(_) | Command::AdvanceSummary(_) | Command::IssueSummary(_) => {
            issued::decide(desk, command)
        }

        Command::ScanRecord(_) | Command::ExplainDifference(_) => kept::decide(desk, command),

        Command::RecordEmergencyAction { .. } | Command::ReportEmergency { .. } => emergency::decide(desk, command),

        Command::OpenRectification(_)
        | Command::RecordProgress { .. }
        | Command::CloseRectification { .. }
        | Command::RecordRecurrence { .. } => rectification::decide(desk, command),

        Command::EnterInRegister { .. }
        | Command::Correct { .. }
        | Command::RecordIrregularity { .. }
        | Command::CloseRemedy { .. }
        | Command::FollowUpCompetition { .. }
        | Command::PostNotice { .. }
        | Command::TakeNoticeDown { .. }
        | Command::Appoint { .. }
        | Command::FollowAppointment { .. } => register::decide(desk, command),

        Command::LinkPayment { .. }
        | Command::UnlinkPayment { .. }
        | Command::LinkContract { .. }
        | Command::UnlinkContract { .. }
        | Command::RecordWork { .. }
        | Command::CheckRevision { .. } => execution::decide(desk, command),

        Command::FollowUp { .. } => follow_up::decide(desk, command),
        Command::RecordEvaluationCase { .. } | Command::RecordEvaluation { .. } => evaluation::decide(desk, command),
        Command::ImportRows(_) | Command::AnswerRow(_) => imported::decide(desk, command),

        Command::JudgeAttribute { .. }
        | Command::ReviewSecrecy { .. }
        | Command::DraftDisclosure { .. }
        | Command::PassTrackStep { .. }
        | Command::Disclose { .. }
        | Command::WithdrawDisclosure { .. }
        | Command::LeaveUndisclosed { .. } => disclosure::decide(desk, command),

        Command::Requests(command) => information_request::decide(desk, command),
    }
}
