//! Calling a meeting and making its agenda, in the ordinary way and in an emergency.

use std::sync::Arc;

use super::{Desk, filled, guard};
use crate::domain::book::{Book, Counters};
use crate::domain::command::Command;
use crate::domain::emergency::Emergency;
use crate::domain::event::{Event, Waiver};
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, AgendaOrder, Meeting, MeetingCall, MeetingStatus};
use crate::domain::refusal::{Field, Gap, GapFact, Refusal};
use crate::domain::register::{BookKind, SessionNumber};
use crate::domain::rulebook::MeetingKind;
use crate::domain::rules::{CheckId, Severity};

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
        } => {
            let placed = placed(desk, *meeting, content, waivers)?;
            let file = desk.meeting(*meeting)?;
            // In session the numbers stand.
            let prepared = file.status() != MeetingStatus::Open;
            let before = file.items.iter().map(|item| (item.number, &item.content));
            let order = set_in_order(file, before.chain([(next_item(file), content)])).filter(|_| prepared);
            return Ok([placed].into_iter().chain(order).collect());
        }
        Command::PlaceInEmergency {
            meeting,
            matter,
            emergency,
        } => placed_in_emergency(desk, *meeting, *matter, emergency)?,
        Command::TakeItemOff { meeting, item } => {
            let file = before_opening(desk.meeting(*meeting)?)?;
            let state = file.item(*item).ok_or(Refusal::Unknown)?;
            let taken_off = Event::ItemTakenOff {
                meeting: *meeting,
                item: *item,
                matter: state.content.matter(),
            };
            let left = file.items.iter().filter(|left| left.number != *item);
            let order = set_in_order(file, left.map(|left| (left.number, &left.content)));
            return Ok([taken_off].into_iter().chain(order).collect());
        }
        Command::PlaceItemAnew { meeting, item, waivers } => return placed_anew(desk, *meeting, *item, waivers),
        Command::OrderAgenda { meeting, items } => {
            let file = before_opening(desk.meeting(*meeting)?)?;
            let order = file.in_order(items).ok_or(Refusal::Unknown)?;
            if order.changes_nothing() {
                return Err(Refusal::WrongState);
            }
            Event::AgendaOrdered(order)
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
    let session = match session {
        Some(given) => own_session(book, call, given)?,
        // The personnel book follows the sessions of the main book.
        None if book.kind == BookKind::Personnel => return Err(Refusal::FieldEmpty(Field::Session)),
        None => next_session(book, call.kind, call.on.year()),
    };
    Ok(Event::MeetingCalled {
        meeting: MeetingId(desk.occasion.chance(0)),
        session,
        call: call.clone(),
    })
}

/// The session after the last one of a kind in a year.
pub fn next_session(book: &Book, kind: MeetingKind, year: i16) -> SessionNumber {
    let serial = Counters::next(&book.counters.sessions, &(kind, year));
    SessionNumber { year, serial }
}

/// The session as the paper has it: a book that begins late in a year, or takes in an old meeting, goes on from what was
/// held before. In the main book no other meeting that was not cancelled has it.
fn own_session(book: &Book, call: &MeetingCall, given: SessionNumber) -> Result<SessionNumber, Refusal> {
    if given.serial == 0 || given.year != call.on.year() {
        return Err(Refusal::FieldEmpty(Field::Session));
    }
    let taken = book.meetings.values().any(|meeting| {
        let stands = meeting.status != MeetingStatus::Cancelled;
        stands && meeting.kind == call.kind && meeting.session == given
    });
    if taken && book.kind == BookKind::Main {
        return Err(Refusal::SessionTaken(given));
    }
    Ok(given)
}

fn placed(desk: Desk<'_>, id: MeetingId, content: &AgendaItem, waivers: &[Waiver]) -> Result<Event, Refusal> {
    let file = desk.meeting(id)?;
    let ad_hoc = file.status() == MeetingStatus::Open && matches!(content, AgendaItem::Decide { .. });
    let meeting = if ad_hoc { file } else { before_opening(file)? };
    let mut package = Vec::new();
    match content {
        AgendaItem::Decide { matter } => {
            let file = desk.matter(*matter)?;
            guard::place(desk.book, file, meeting.call.kind, meeting.call.on, waivers)?;
            if ad_hoc {
                let mut found = ad_hoc_gap(desk, meeting);
                found.extend(joining_gaps(desk, meeting, file));
                guard::gaps(found, waivers)?;
            }
            package = file.package();
        }
        AgendaItem::Discuss { matter } => {
            let file = desk.matter(*matter)?;
            guard::discuss(file)?;
            package = file.package();
        }
        AgendaItem::FirstTopic { topic }
        | AgendaItem::Study { topic, .. }
        | AgendaItem::Report { topic, .. }
        | AgendaItem::Inform { topic, .. } => filled(topic, Field::Topic)?,
        AgendaItem::Personnel { recorded_in } => {
            no_reasons(content, waivers)?;
            filled(recorded_in, Field::MinuteBook)?;
            if desk.book.kind != BookKind::Main {
                return Err(Refusal::WrongState);
            }
        }
        AgendaItem::Placeholder {} => no_reasons(content, waivers)?,
    }
    Ok(Event::ItemPlaced {
        meeting: id,
        item: next_item(meeting),
        content: content.clone(),
        waivers: waivers.to_vec(),
        package,
        emergency: None,
    })
}

/// Nothing is passed over in words at an item of which nothing is written here.
fn no_reasons(content: &AgendaItem, waivers: &[Waiver]) -> Result<(), Refusal> {
    if waivers.is_empty() {
        Ok(())
    } else {
        guard::written_here(content)
    }
}

/// The agenda counts from 1 without a gap and its first topic stands first (R56), also after an item came or went.
fn set_in_order<'a>(meeting: &Meeting, items: impl Iterator<Item = (u16, &'a AgendaItem)>) -> Option<Event> {
    let order = AgendaOrder::of(meeting.id, items);
    (!order.changes_nothing()).then_some(Event::AgendaOrdered(order))
}

fn next_item(meeting: &Meeting) -> u16 {
    meeting.items.iter().map(|item| item.number).max().unwrap_or(0) + 1
}

/// A matter whose files are others than those it was placed with goes before the meeting with those of now: it is taken
/// off and placed again at its place, by the rules of any placing; a notice that was given names it no more (R22, R32).
fn placed_anew(desk: Desk<'_>, id: MeetingId, item: u16, waivers: &[Waiver]) -> Result<Vec<Event>, Refusal> {
    let file = before_opening(desk.meeting(id)?)?;
    let state = file.item(item).ok_or(Refusal::Unknown)?;
    let matter = state.content.matter().ok_or(Refusal::WrongState)?;
    let mut taken_off = desk.matter(matter)?.clone();
    if state.papers_moved(&taken_off).none() {
        return Err(Refusal::WrongState);
    }
    taken_off.agenda = None;
    let mut files = desk.files.clone();
    files.matters.insert(matter, Arc::new(taken_off));
    let desk = Desk { files: &files, ..desk };
    let placed = match &state.emergency {
        Some(emergency) => placed_in_emergency(desk, id, matter, emergency)?,
        None => placed(desk, id, &state.content, waivers)?,
    };
    let number = |other: u16| if other == item { next_item(file) } else { other };
    let items = file.items.iter().map(|other| (number(other.number), &other.content));
    let order = AgendaOrder::of(id, items);
    let off = Event::ItemTakenOff {
        meeting: id,
        item,
        matter: Some(matter),
    };
    Ok(vec![off, placed, Event::AgendaOrdered(order)])
}

/// R32: in an open meeting nothing is put to the vote that the agenda did not name before. A meeting that is entered
/// afterwards has the agenda of its paper record, in whatever order it is entered.
fn ad_hoc_gap(desk: Desk<'_>, meeting: &Meeting) -> Vec<Gap> {
    if meeting.call.late() {
        return Vec::new();
    }
    let on = meeting.call.on;
    let severity = desk.book.rulebook(on).severity_on(CheckId::R32, on);
    let gap = |severity| Gap {
        check: CheckId::R32,
        severity,
        fact: GapFact::AdHoc(None),
    };
    severity.map(gap).into_iter().collect()
}

/// R55, R68, R69: what an opening asks of its matters is asked of one that comes before a meeting which is open. Who
/// presides was answered for at the opening, where it was asked then.
fn joining_gaps(desk: Desk<'_>, meeting: &Meeting, matter: &Matter) -> Vec<Gap> {
    let open = meeting.status() == MeetingStatus::Open;
    let Some(presiding) = meeting.presiding.filter(|_| open) else {
        return Vec::new();
    };
    let mut gaps = super::room::asked_of(desk, meeting, presiding, next_item(meeting), matter);
    let answered = |gap: &Gap| {
        let warned = gap.check == CheckId::R68 && gap.severity == Severity::Warn;
        warned && guard::answered(gap.check, &meeting.waivers)
    };
    gaps.retain(|gap| !answered(gap));
    gaps
}

/// R32: a sudden emergency goes before a meeting that no notice named it for, also one that is open. Who approves it is
/// the secretary or presides, and answers for every warning and for every step that is done afterwards. Where nobody may
/// preside in the secretary's place, nothing is decided in an emergency either (R68).
fn placed_in_emergency(
    desk: Desk<'_>,
    id: MeetingId,
    matter: MatterId,
    emergency: &Emergency,
) -> Result<Event, Refusal> {
    let meeting = desk.meeting(id)?;
    if !matches!(
        meeting.status(),
        MeetingStatus::Preparing | MeetingStatus::Notified | MeetingStatus::Open
    ) {
        return Err(Refusal::MeetingState);
    }
    let file = desk.matter(matter)?;
    let (kind, on) = (meeting.call.kind, meeting.call.on);
    let mut passed = guard::place_in_emergency(desk.book, file, kind, on)?;
    passed.extend(guard::passed_in_emergency(joining_gaps(desk, meeting, file))?);
    filled(&emergency.reason, Field::Reason)?;
    filled(&emergency.measures, Field::Measures)?;
    filled(&emergency.approver, Field::By)?;
    let roster = &desk.book.roster;
    if !meeting
        .emergency_approvers(roster)
        .contains(&emergency.approver.as_str())
    {
        let secretary = roster.secretary(on).map(|member| member.post.clone());
        return Err(Refusal::NotTheirApproval(secretary.unwrap_or_default()));
    }
    let waiver = |check| Waiver {
        check,
        reason: emergency.reason.clone(),
        by: emergency.approver.clone(),
    };
    Ok(Event::ItemPlaced {
        meeting: id,
        item: next_item(meeting),
        content: AgendaItem::Decide { matter },
        waivers: passed.into_iter().map(waiver).collect(),
        package: file.package(),
        emergency: Some(emergency.clone()),
    })
}
