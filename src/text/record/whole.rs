//! The record as a whole: the sentences about the meeting, and those about each item, for the screen and for paper.

use super::room::OPINIONS_READ;
use super::{
    attendance, ballots, beside, closing, decided, decision, difference, guests, heading, item as sentences_of_item,
    letters, movements, presided, presiding, put_right, recusal_in_the_room, reduction, report,
    reported_without_matter, roll, substance, summed_up, supervision_of_meeting, waiver, waiver_at_opening, withdrawn,
    words_of_guests,
};
use crate::domain::application::TopicApplication;
use crate::domain::book::Book;
use crate::domain::matter::Matter;
use crate::domain::meeting::{AgendaItem, ItemState, Meeting, Votes};
use crate::domain::register::Register;
use crate::domain::rules::meeting::in_charge_absent_at_opening;
use crate::text::meeting_papers::package;
use crate::text::names::Names;
use crate::text::page_meeting::record as words;
use crate::text::page_meeting::room::note_of;
use crate::text::words::agenda_item;
use crate::text::{date, statement, ui};

/// What stands before the items: heading, attendance, who presided, movements, and what is about no single item.
pub fn of_meeting(meeting: &Meeting, book: &Book) -> Vec<String> {
    let names = Names::of(book, meeting.call.on);
    let rule = book.rulebook(meeting.call.on).meeting(meeting.call.kind);
    let entitled = u32::try_from(meeting.entitled.len()).unwrap_or(u32::MAX);
    let quorum = rule.map_or(0, |rule| rule.quorum_in(book.kind).of(entitled));
    let in_charge_of = |matter| book.matters.get(&matter).map(|summary| summary.in_charge.as_str());
    let absent = in_charge_absent_at_opening(&book.roster, meeting, in_charge_of);
    let passed_over = meeting
        .waivers
        .iter()
        .map(|passed| waiver_at_opening(passed, &absent, names));
    [
        Some(heading(meeting, names)),
        Some(attendance(meeting, quorum, names.at(meeting.call.kind))),
        Some(roll(meeting, names)),
        letters(&meeting.attendance, names),
        presiding(meeting, names),
        Some(movements(meeting, names)),
    ]
    .into_iter()
    .flatten()
    .chain(supervision_of_meeting(meeting, names))
    .chain(passed_over)
    .filter(|line| !line.is_empty())
    .collect()
}

/// What stands after the items: when the meeting ended, who signed, and what was put right or differs since.
pub fn after_items(meeting: &Meeting) -> Vec<String> {
    let signed = meeting.signed.as_ref().map(|(presiding, recorder, on, minute_book)| {
        words::signed(presiding, recorder, &date::long(*on), minute_book)
    });
    let since = meeting.kept.differences.iter().map(|one| match &one.value.put_right {
        None => difference(&one.value),
        Some(right) => put_right(&one.value, right),
    });
    closing(meeting).into_iter().chain(signed).chain(since).collect()
}

/// The heading of an item: its title, or its topic with what kind of item it is where that is not plain from it.
pub fn item_heading(item: &ItemState, line: &str) -> String {
    match &item.content {
        first @ AgendaItem::FirstTopic { .. } => {
            words::item_heading(item.number, &format!("{}：{line}", agenda_item(first)))
        }
        _ => words::item_heading(item.number, line),
    }
}

/// The papers an item was placed with, and how the matter's files differed from them when the result was announced.
pub fn papers(item: &ItemState, file: Option<&Matter>) -> Vec<String> {
    let lines = [package::papers(item, file), package::moved(item, file)];
    lines.into_iter().flatten().map(|line| ui::sentence(&line)).collect()
}

/// The register of an item's matter.
fn register_of(book: &Book, item: &ItemState) -> Option<Register> {
    let matter = item.content.matter().and_then(|id| book.matters.get(&id));
    matter.and_then(|summary| summary.register)
}

/// The sentences on one item that everybody who reads the record may see.
pub fn open_lines(book: &Book, meeting: &Meeting, item: &ItemState, topic: Option<&TopicApplication>) -> Vec<String> {
    let names = Names::of(book, meeting.call.on);
    let mut lines: Vec<String> = item
        .recusals
        .iter()
        .map(|recusal| ui::sentence(&recusal_in_the_room(recusal, names)))
        .collect();
    lines.extend(guests(item, meeting, topic));
    lines.extend(presided(item, meeting, names));
    lines.extend(topic.and_then(|topic| report(item, meeting, topic, names)));
    lines.extend(reported_without_matter(item, meeting, names));
    lines.extend(item.waivers.iter().map(|passed| waiver(passed, topic, names)));
    lines.extend((!item.opinions.is_empty()).then(|| OPINIONS_READ.to_owned()));
    lines.extend(beside(item, meeting, names));
    lines.extend(withdrawn(item, register_of(book, item)));
    if let Some(resolution) = item.resolution.as_ref().map(|stamped| &stamped.value) {
        lines.extend(summed_up(resolution));
        if let Votes::Counted(count) = &resolution.votes {
            lines.push(ballots(count));
        }
        lines.extend(register_of(book, item).and_then(|register| decided(resolution, register, names)));
        lines.push(decision(resolution, topic, names));
        lines.extend(resolution.reduced.as_ref().map(reduction));
        lines.extend(resolution.waivers.iter().map(|passed| waiver(passed, topic, names)));
        lines.extend(topic.and_then(|topic| substance(topic, resolution)));
    } else if item.lost {
        lines.push(ui::sentence(statement::ERASED));
    } else {
        let noted = item.note.as_ref().map(|note| note_of(&item.content, note));
        lines.push(noted.unwrap_or_else(|| words::NOT_HELD.to_owned()));
    }
    lines
}

/// The whole record of an item with reasons, remarks, stands and reservations, for those who may read it; empty for an
/// item that is no matter and at which no guest's words are kept.
pub fn whole_lines(book: &Book, meeting: &Meeting, item: &ItemState, topic: Option<&TopicApplication>) -> Vec<String> {
    let names = Names::of(book, meeting.call.on);
    if let Some(register) = register_of(book, item) {
        return sentences_of_item(item, meeting, register, topic, names);
    }
    let words = words_of_guests(item, meeting, topic);
    if words.is_empty() {
        return words;
    }
    // The note comes last: what was said stands before it.
    let mut lines = open_lines(book, meeting, item, topic);
    let note = lines.len().saturating_sub(1);
    lines.splice(note..note, words);
    lines
}
