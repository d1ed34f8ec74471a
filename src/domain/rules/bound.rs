//! R58, before a record is signed: how its pages in the minute book stand beside those of the other meetings.

use super::afterwards::Pages;
use crate::domain::book::Book;
use crate::domain::id::MeetingId;
use crate::domain::register::SessionNumber;
use crate::domain::rulebook::MeetingKind;
use crate::domain::summary::MeetingSummary;

/// The other meetings whose pages can be read, each with them.
fn others(book: &Book, meeting: MeetingId) -> impl Iterator<Item = (&MeetingSummary, Pages<'_>)> {
    let others = book.meetings.values().filter(move |other| other.id != meeting);
    others.filter_map(|other| Some((other.as_ref(), Pages::read(&other.minute_book)?)))
}

/// The volume in use and the page it goes on with: after those of the latest meeting that is bound.
pub fn next_page(book: &Book, meeting: MeetingId) -> Option<(&str, u32)> {
    let latest = others(book, meeting).max_by_key(|(other, pages)| (other.on, other.session, pages.until));
    latest.map(|(_, pages)| (pages.volume, pages.until.saturating_add(1)))
}

/// What is to be looked at before these pages are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageWarning {
    /// Another meeting has some of them.
    Shared(MeetingKind, SessionNumber),
    /// So many pages lie between them and those before in the volume.
    Gap(u32),
    /// They are so many, and another number of pages was printed.
    Count {
        /// The pages given.
        bound: u32,
        /// The pages printed.
        printed: u32,
    },
}

/// How many pages there are from one to another that does not come before it.
pub const fn pages_from(from: u32, until: u32) -> u32 {
    until.saturating_sub(from).saturating_add(1)
}

/// R58: pages are no other meeting's, follow those before in their volume, and are as many as were printed, which the
/// program does not know and is told. A page on which one record ends and the next begins is nobody's alone.
pub fn page_warnings(book: &Book, meeting: MeetingId, pages: Pages<'_>, printed: Option<u32>) -> Vec<PageWarning> {
    let same = |(_, other): &(&MeetingSummary, Pages<'_>)| other.volume == pages.volume;
    let mut warnings: Vec<PageWarning> = others(book, meeting)
        .filter(same)
        .filter(|(_, other)| {
            let crossing = pages.from < other.until && other.from < pages.until;
            crossing || (pages.from, pages.until) == (other.from, other.until)
        })
        .map(|(other, _)| PageWarning::Shared(other.kind, other.session))
        .collect();
    let before = others(book, meeting)
        .filter(same)
        .map(|(_, other)| other.until)
        .filter(|until| *until <= pages.from)
        .max();
    let between = before.map_or(0, |until| pages.from.saturating_sub(until).saturating_sub(1));
    let bound = pages_from(pages.from, pages.until);
    let counted = printed.filter(|printed| *printed != bound);
    warnings.extend(counted.map(|printed| PageWarning::Count { bound, printed }));
    warnings.extend((between > 0).then_some(PageWarning::Gap(between)));
    warnings
}
