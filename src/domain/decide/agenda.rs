//! Calling a meeting and making its agenda.

use super::{Desk, filled, guard};
use crate::domain::book::Counters;
use crate::domain::command::Command;
use crate::domain::event::{Event, Waiver};
use crate::domain::id::MeetingId;
use crate::domain::meeting::{AgendaItem, Meeting, MeetingCall, MeetingStatus};
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::{BookKind, SessionNumber};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        Command::CallMeeting { call, session } => called(desk, call, *session)?,
        Command::MoveMeeting { meeting, on, at, place } => {
            let file = before_opening(desk.meeting(*meeting)?)?;
            filled(place, Field::Place)?;
            // The session belongs to its year: a meeting of another year is called anew.
            if on.year() != file.session.year {
                return Err(Refusal::OtherYear {
                    session: file.session.year,
                    given: on.year(),
                });
            }
            if *on < desk.occasion.today && !file.call.late() {
                return Err(Refusal::LateWithoutReason(*on));
            }
            Event::MeetingMoved {
                meeting: *meeting,
                on: *on,
                at: *at,
                place: place.clone(),
            }
        }
        Command::CancelMeeting { meeting, reason } => {
            let file = before_opening(desk.meeting(*meeting)?)?;
            filled(reason, Field::Reason)?;
            // Its matters go back to where they were; the session stays taken.
            let mut events: Vec<Event> = file
                .items
                .iter()
                .map(|item| Event::ItemTakenOff {
                    meeting: *meeting,
                    item: item.number,
                    matter: item.content.matter(),
                })
                .collect();
            events.push(Event::MeetingCancelled {
                meeting: *meeting,
                reason: reason.clone(),
            });
            return Ok(events);
        }
        Command::PlaceItem {
            meeting,
            content,
            waivers,
        } => placed(desk, *meeting, content, waivers)?,
        Command::TakeItemOff { meeting, item } => {
            let file = before_opening(desk.meeting(*meeting)?)?;
            let state = file.item(*item).ok_or(Refusal::Unknown)?;
            Event::ItemTakenOff {
                meeting: *meeting,
                item: *item,
                matter: state.content.matter(),
            }
        }
        Command::SendNotice { meeting, on, to } => {
            before_opening(desk.meeting(*meeting)?)?;
            filled(to, Field::Audience)?;
            desk.not_in_future(*on)?;
            Event::NoticeSent {
                meeting: *meeting,
                on: *on,
                to: to.clone(),
            }
        }
        _ => return Err(Refusal::WrongState),
    };
    Ok(vec![event])
}

fn before_opening(meeting: &Meeting) -> Result<&Meeting, Refusal> {
    match meeting.status() {
        MeetingStatus::Preparing | MeetingStatus::Notified => Ok(meeting),
        _ => Err(Refusal::MeetingState),
    }
}

fn called(desk: Desk<'_>, call: &MeetingCall, session: Option<SessionNumber>) -> Result<Event, Refusal> {
    let book = desk.book;
    filled(&call.place, Field::Place)?;
    if book.rulebook(call.on).meeting(call.kind).is_none() {
        return Err(Refusal::Unknown);
    }
    if call.on < desk.occasion.today && !call.late() {
        return Err(Refusal::LateWithoutReason(call.on));
    }
    let year = call.on.year();
    let next = SessionNumber {
        year,
        serial: Counters::next(&book.counters.sessions, &(call.kind, year)),
    };
    let session = match (book.kind, session) {
        (BookKind::Main, _) => next,
        // The personnel book follows the sessions of the main book.
        (BookKind::Personnel, Some(session)) if session.serial > 0 && session.year == year => session,
        (BookKind::Personnel, _) => return Err(Refusal::FieldEmpty(Field::Words)),
    };
    Ok(Event::MeetingCalled {
        meeting: MeetingId(desk.occasion.chance(0)),
        session,
        call: call.clone(),
    })
}

fn placed(desk: Desk<'_>, id: MeetingId, content: &AgendaItem, waivers: &[Waiver]) -> Result<Event, Refusal> {
    let meeting = before_opening(desk.meeting(id)?)?;
    let mut package = Vec::new();
    match content {
        AgendaItem::Decide { matter } => {
            let file = desk.matter(*matter)?;
            guard::place(desk.book, file, meeting.call.kind, meeting.call.on, waivers)?;
            package = file.files.iter().map(|kept| kept.value.1.sm3.clone()).collect();
        }
        AgendaItem::Discuss { matter } => {
            let file = desk.matter(*matter)?;
            guard::discuss(file)?;
            package = file.files.iter().map(|kept| kept.value.1.sm3.clone()).collect();
        }
        AgendaItem::FirstTopic { topic }
        | AgendaItem::Study { topic }
        | AgendaItem::Report { topic }
        | AgendaItem::Inform { topic } => filled(topic, Field::Topic)?,
        AgendaItem::Personnel { recorded_in } => {
            filled(recorded_in, Field::MinuteBook)?;
            if desk.book.kind != BookKind::Main {
                return Err(Refusal::WrongState);
            }
        }
        AgendaItem::Placeholder {} => {}
    }
    let item = meeting.items.iter().map(|item| item.number).max().unwrap_or(0) + 1;
    Ok(Event::ItemPlaced {
        meeting: id,
        item,
        content: content.clone(),
        waivers: waivers.to_vec(),
        package,
    })
}
