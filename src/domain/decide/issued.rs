//! The summary of a meeting (会议纪要): held against the record, then kept as it was issued.

use super::{Desk, filled, guard};
use crate::domain::command::Command;
use crate::domain::event::Event;
use crate::domain::folded_text::plain_form;
use crate::domain::meeting::{IssuedSummary, Meeting, MeetingStatus, SummaryToIssue};
use crate::domain::refusal::{Field, Refusal};
use crate::domain::register::BookKind;
use crate::domain::rules::issued::{self, Head, OnRecord};

pub fn decide(desk: Desk<'_>, command: &Command) -> Result<Vec<Event>, Refusal> {
    let Command::IssueSummary(summary) = command else {
        return Err(Refusal::WrongState);
    };
    Ok(vec![issue(desk, summary)?])
}

fn issue(desk: Desk<'_>, summary: &SummaryToIssue) -> Result<Event, Refusal> {
    // What the personnel book records never stands in a summary.
    if desk.book.kind == BookKind::Personnel {
        return Err(Refusal::NoSummaryHere);
    }
    let file = desk.meeting(summary.meeting)?;
    if !matches!(file.status(), MeetingStatus::Closed | MeetingStatus::Signed) {
        return Err(Refusal::MeetingState);
    }
    filled(&summary.number, Field::SummaryNumber)?;
    filled(&summary.checked_by, Field::Checker)?;
    filled(&summary.distribution, Field::Distribution)?;
    filled(&summary.text, Field::SummaryText)?;
    number_is_free(desk, file, &summary.number)?;
    let before = file.beside.summary().map(|stamped| stamped.value.on);
    desk.happened(before.unwrap_or(file.call.on), summary.on)?;
    if before.is_some() {
        filled(&summary.changed_because, Field::ChangeReason)?;
    }
    let items = OnRecord::of_meeting(file, |id| desk.files.matters.get(&id).map(AsRef::as_ref));
    let posts: Vec<&str> = desk.book.roster.members.iter().map(|member| &*member.post).collect();
    let head = Head::of(file, &desk.book.roster);
    let differences = issued::differences(&summary.text, &head, &items, &posts);
    let rulebook = desk.book.rulebook(file.call.on);
    guard::gaps(issued::gaps(rulebook, file, differences), &summary.waivers)?;
    Ok(Event::SummaryIssued(Box::new(IssuedSummary {
        meeting: summary.meeting,
        number: summary.number.clone(),
        on: summary.on,
        checked_by: summary.checked_by.clone(),
        distribution: summary.distribution.clone(),
        text: summary.text.clone(),
        parts: issued::parts(&summary.text, &items),
        changed_because: before.map(|_| summary.changed_because.clone()),
        waivers: summary.waivers.clone(),
    })))
}

/// A number is given to one meeting of its kind and year; another version of its summary keeps it.
fn number_is_free(desk: Desk<'_>, file: &Meeting, number: &str) -> Result<(), Refusal> {
    let (kind, year, number) = (file.call.kind, file.session.year, plain_form(number));
    let others = desk.book.meetings.values().filter(|other| other.id != file.id);
    let mut others = others.filter(|other| (other.kind, other.session.year) == (kind, year));
    let taken = others.find(|other| {
        other
            .summary_number
            .as_deref()
            .is_some_and(|taken| plain_form(taken) == number)
    });
    taken.map_or(Ok(()), |other| Err(Refusal::SummaryNumberTaken(kind, other.session)))
}
