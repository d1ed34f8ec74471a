//! In the room: opening, presence, recusal, stands, the announcement, closing and signing.

mod announce;
mod guests;
mod opening;
mod presence;
mod read_out;
mod reservation;
mod withdraw;

use jiff::SignedDuration;
use jiff::civil::Time;

use super::{Desk, filled, guard};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::id::{MeetingId, MemberId};
use crate::domain::meeting::{AgendaItem, ItemState, Meeting, MeetingStatus, Numbers, Stand, StandTaken};
use crate::domain::refusal::{Field, Refusal, RoomProblem};
use crate::domain::rules::closing::closing_gaps;

pub use opening::asked_of;
use opening::{may_open, opening_gaps};

/// How far the clock on the wall and this machine's may be apart.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(15);

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::OpenMeeting {
            meeting,
            at,
            presiding,
            recorder,
            attendance,
            observers,
            attending,
            waivers,
        } => {
            let file = desk.meeting(*meeting)?;
            let entitled = may_open(desk, file, *presiding, recorder, attendance)?;
            guard::gaps(
                opening_gaps(desk, file, *presiding, attendance, (observers, attending)),
                waivers,
            )?;
            come(desk, file, *at)?;
            let opened = Event::MeetingOpened {
                meeting: *meeting,
                on: file.call.on,
                at: Some(*at),
                presiding: *presiding,
                recorder: recorder.clone(),
                entitled,
                attendance: attendance.clone(),
                observers: observers.clone(),
                waivers: waivers.clone(),
                attending: attending.clone(),
            };
            let came = guests::came_at_opening(desk, file, attendance, observers, *at)?;
            return Ok([vec![opened], came].concat());
        }
        Command::ChangePresence {
            meeting,
            member,
            movement,
            at,
            reason,
            approved_by,
        } => presence::changed(desk, *meeting, (*member, *movement, *at), (reason, approved_by))?,
        Command::ExplainAbsence(explained) => presence::explained(desk, explained)?,
        Command::MoveGuests(moved) => guests::moved(desk, moved)?,
        Command::RecordGuestWords(spoke) => guests::spoke(desk, spoke)?,
        Command::TakeUpItem { meeting, item } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = file.item(*item).ok_or(Refusal::Unknown)?;
            if state.done() {
                return Err(Refusal::ItemState);
            }
            leaves(file, *item)?;
            Event::ItemTakenUp {
                meeting: *meeting,
                item: *item,
            }
        }
        Command::NoteItem { meeting, item, words } => {
            let file = desk.meeting(*meeting)?;
            let state = noted(file, *item)?;
            if state.content.matter().is_some() {
                return Err(Refusal::ItemState);
            }
            note_allowed(&state.content, words)?;
            guests::have_left(file, state, None)?;
            Event::ItemNoted {
                meeting: *meeting,
                item: *item,
                words: words.clone(),
            }
        }
        Command::CloseMeeting { meeting, at, waivers } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let open: Vec<u16> = file
                .items
                .iter()
                .filter(|item| !item.done())
                .map(|item| item.number)
                .collect();
            if !open.is_empty() {
                return Err(Refusal::ItemsOpen(open));
            }
            guard::gaps(closing_gaps(desk.book.rulebook(file.call.on), file), waivers)?;
            follows(file.latest_hour(), *at)?;
            come(desk, file, *at)?;
            Event::MeetingClosed {
                meeting: *meeting,
                at: *at,
                waivers: waivers.clone(),
            }
        }
        Command::SignRecord {
            meeting,
            presiding,
            recorder,
            on,
            minute_book,
        } => {
            let file = desk.meeting(*meeting)?;
            if file.status() != MeetingStatus::Closed {
                return Err(Refusal::MeetingState);
            }
            filled(presiding, Field::Presiding)?;
            filled(recorder, Field::Recorder)?;
            filled(minute_book, Field::MinuteBook)?;
            desk.happened(file.call.on, *on)?;
            Event::RecordSigned {
                meeting: *meeting,
                presiding: presiding.clone(),
                recorder: recorder.clone(),
                on: *on,
                minute_book: minute_book.clone(),
            }
        }
        _ => return item(desk, command),
    };
    Ok(vec![event])
}

/// An item whose note is written: the one in hand, or one that was noted while the record is tidied until it is signed.
fn noted(meeting: &Meeting, number: u16) -> Result<&ItemState, Refusal> {
    if meeting.status() != MeetingStatus::Closed {
        return current(in_session(meeting)?, number);
    }
    let state = meeting.item(number).ok_or(Refusal::Unknown)?;
    state.note.as_ref().map(|_| state).ok_or(Refusal::ItemState)
}

/// The words of a note; of what is recorded elsewhere, in no words, that it was dealt with.
fn note_allowed(content: &AgendaItem, words: &str) -> Result<(), Refusal> {
    match guard::written_here(content) {
        Ok(()) => filled(words, Field::Words),
        Err(_) if words.is_empty() => Ok(()),
        Err(refusal) => Err(refusal),
    }
}

/// An item of which words are kept here.
fn written(state: &ItemState) -> Result<&ItemState, Refusal> {
    guard::written_here(&state.content).map(|()| state)
}

/// Acts on the current item.
fn item(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::RecordRecusal {
            meeting,
            item,
            member,
            reason,
            left,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = written(current(file, *item)?)?;
            filled(reason, Field::Reason)?;
            // Who is not in the room can't leave it: an absent member stays in the base (R23, R26).
            let inside = file.in_room.get(member).copied().unwrap_or(false);
            // Who withdrew and came back after a result that was taken back since leaves once more.
            let out = state.away(*member).is_some();
            if !inside || out || state.content.matter().is_none() {
                return Err(Refusal::NoVote(*member));
            }
            let came = file.movements.iter().filter(|moved| moved.member == *member);
            let came = came.map(|moved| moved.at).max();
            let back = state.recusals.iter().filter(|recusal| recusal.member == *member);
            let back = back.filter_map(|recusal| recusal.returned).max();
            follows(file.opened.max(came).max(file.left_last(*member)).max(back), *left)?;
            come(desk, file, *left)?;
            Event::RecusalRecorded {
                meeting: *meeting,
                item: *item,
                member: *member,
                reason: reason.clone(),
                left: *left,
            }
        }
        Command::UndoRecusal { meeting, item, member } => {
            let state = current(in_session(desk.meeting(*meeting)?)?, *item)?;
            if !state.recused(*member) {
                return Err(Refusal::Unknown);
            }
            Event::RecusalUndone {
                meeting: *meeting,
                item: *item,
                member: *member,
            }
        }
        Command::ReturnRecused {
            meeting,
            item,
            member,
            at,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = file.item(*item).ok_or(Refusal::Unknown)?;
            // Whoever withdrew comes back after the announcement, never before, and not into another item of that sort:
            // one the member withdrew from as well.
            let recused = file
                .current_item()
                .is_some_and(|item| !item.done() && item.recused(*member));
            let away = state.away(*member).filter(|_| state.done() && !recused);
            away.ok_or(Refusal::ItemState)?;
            // Who stayed out over several items comes back once, after having left the last of them.
            follows(file.left_last(*member), *at)?;
            come(desk, file, *at)?;
            Event::RecusalReturned {
                meeting: *meeting,
                item: *item,
                member: *member,
                at: *at,
            }
        }
        Command::RecordRemark {
            meeting,
            item,
            member,
            words,
        } => {
            let file = desk.meeting(*meeting)?;
            // Remarks stay editable until the record is signed.
            if !matches!(file.status(), MeetingStatus::Open | MeetingStatus::Closed) {
                return Err(Refusal::MeetingState);
            }
            let state = written(file.item(*item).ok_or(Refusal::Unknown)?)?;
            if !state.taken_up || state.recused(*member) || !file.was_there(*member) {
                return Err(Refusal::NoVote(*member));
            }
            Event::RemarkRecorded {
                meeting: *meeting,
                item: *item,
                member: *member,
                words: words.clone(),
            }
        }
        Command::TakeStand { meeting, item, stand } => stand_taken(desk, *meeting, *item, stand)?,
        Command::UndoStand { meeting, item, member } => {
            let state = current(in_session(desk.meeting(*meeting)?)?, *item)?;
            if !state.stands.iter().any(|taken| taken.member == *member) {
                return Err(Refusal::Unknown);
            }
            Event::StandUndone {
                meeting: *meeting,
                item: *item,
                member: *member,
            }
        }
        Command::VoiceReservation {
            meeting,
            item,
            member,
            words,
        } => reservation::voiced(desk, *meeting, *item, *member, words)?,
        Command::ReadOpinionOut(read) => read_out::read_out(desk, read)?,
        Command::WithdrawAnnouncement {
            meeting,
            item,
            reason,
            by,
        } => withdraw::withdrawn(desk, *meeting, *item, (reason, by))?,
        Command::AnnounceResult {
            meeting,
            item,
            method,
            ballots,
            outcome,
            reasons,
            reduced,
            summed_up,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = written(current(file, *item)?)?;
            announce::announced(
                desk,
                file,
                state,
                *method,
                announce::Said::Here(ballots.as_ref()),
                announce::Decided {
                    outcome,
                    reasons,
                    reduced: reduced.as_ref(),
                    summed_up,
                },
            )?
        }
        Command::RecordPaperResult {
            meeting,
            item,
            method,
            votes,
            outcome,
            reduced,
            summed_up,
            waivers,
        } => {
            let file = in_session(desk.meeting(*meeting)?)?;
            let state = written(current(file, *item)?)?;
            let decided = announce::Decided {
                outcome,
                reasons: "",
                reduced: reduced.as_ref(),
                summed_up,
            };
            announce::announced(
                desk,
                file,
                state,
                *method,
                announce::Said::OnPaper(votes, waivers),
                decided,
            )?
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

/// The hours of one meeting are in their order; an hour that no record says holds nothing up.
pub(super) fn follows(after: Option<Time>, given: Time) -> Result<(), Refusal> {
    match after {
        Some(after) if given < after => Err(Refusal::HourOrder { after, given }),
        _ => Ok(()),
    }
}

/// An hour of a meeting held today has come, give or take what two clocks differ by: a slip of the pen would stand for
/// ever and hold up every later hour.
pub(super) fn come(desk: Desk<'_>, meeting: &Meeting, given: Time) -> Result<(), Refusal> {
    if meeting.call.on != desk.occasion.today {
        return Ok(());
    }
    match desk.occasion.now.time() {
        Some(now) if given > now.saturating_add(CLOCKS_DIFFER) => Err(Refusal::HourToCome { now, given }),
        _ => Ok(()),
    }
}

pub(super) fn in_session(meeting: &Meeting) -> Result<&Meeting, Refusal> {
    if meeting.status() == MeetingStatus::Open {
        Ok(meeting)
    } else {
        Err(Refusal::MeetingState)
    }
}

/// R26: an item that members withdrew from is not left half way: nobody could say when they came back.
fn leaves(meeting: &Meeting, for_item: u16) -> Result<(), Refusal> {
    let left = meeting
        .current_item()
        .filter(|left| left.number != for_item && !left.done());
    let out = left.map_or(&[][..], |left| &left.recusals);
    if out.is_empty() {
        Ok(())
    } else {
        Err(Refusal::MembersOut(out.iter().map(|recusal| recusal.member).collect()))
    }
}

fn current(meeting: &Meeting, number: u16) -> Result<&ItemState, Refusal> {
    let state = meeting.item(number).ok_or(Refusal::Unknown)?;
    if meeting.current == Some(number) && !state.done() {
        Ok(state)
    } else {
        Err(Refusal::ItemState)
    }
}

fn numbers(desk: Desk<'_>, meeting: &Meeting, item: &ItemState) -> Result<Numbers, Refusal> {
    let register = item
        .content
        .matter()
        .and_then(|id| desk.files.matters.get(&id))
        .and_then(|file| file.register());
    meeting
        .numbers(desk.book.rulebook(meeting.call.on), register, item)
        .ok_or(Refusal::Unknown)
}

/// R23: enough of those entitled are present at this item, at this moment.
fn quorum(numbers: Numbers) -> Result<(), Refusal> {
    if numbers.quorate() {
        Ok(())
    } else {
        Err(Refusal::QuorumMissing {
            entitled: numbers.entitled,
            present: numbers.present,
            required: numbers.quorum,
        })
    }
}

fn stand_taken(desk: Desk<'_>, id: MeetingId, number: u16, stand: &StandTaken) -> Result<Event, Refusal> {
    let meeting = in_session(desk.meeting(id)?)?;
    let state = written(current(meeting, number)?)?;
    let AgendaItem::Decide { matter } = state.content else {
        return Err(Refusal::ItemState);
    };
    let register = desk.matter(matter)?.register().ok_or(Refusal::Unknown)?;
    quorum(numbers(desk, meeting, state)?)?;
    guests::have_left(meeting, state, Some(register))?;
    guests::recused_are_out(meeting, state)?;
    if !meeting.voters(state).contains(&stand.member) {
        return Err(Refusal::NoVote(stand.member));
    }
    let rule = desk.book.rulebook(meeting.call.on).meeting(meeting.call.kind);
    if !rule.is_some_and(|rule| rule.stands(register).contains(&stand.stand)) {
        return Err(Refusal::StandNotOffered);
    }
    if stand.stand == Stand::For && !stand.reservation.trim().is_empty() {
        return Err(RoomProblem::Agreed(stand.member).into());
    }
    let last = meeting
        .presides_at(&desk.book.roster, state)
        .ok_or(Refusal::NobodyPresides)?;
    let others: Vec<MemberId> = meeting
        .yet_to_speak(&desk.book.roster, state)
        .into_iter()
        .filter(|member| *member != last && *member != stand.member)
        .collect();
    if stand.member == last && !others.is_empty() {
        return Err(Refusal::OthersFirst(others));
    }
    // Nobody changes a stand after the one who presides: that one's is undone first. Who came in since then speaks, and
    // the one who presides once more.
    let spoken = meeting.standing(state).any(|taken| taken.member == stand.member);
    let closed = stand.member != last && meeting.last_stand(state).is_some_and(|taken| taken.member == last);
    if closed && spoken {
        return Err(Refusal::PresidingSpoke);
    }
    Ok(Event::StandRecorded {
        meeting: id,
        item: number,
        stand: stand.clone(),
    })
}
