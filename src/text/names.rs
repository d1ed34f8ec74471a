//! What the ids of one book stand for: posts and the office's own names of its meetings.
//!
//! Posts come in the fixed order of the roster, never by alphabet, and are never cut.

use jiff::civil::Date;

use super::{citation, words};
use crate::domain::body::{Member, Roster};
use crate::domain::book::Book;
use crate::domain::id::MemberId;
use crate::domain::register::BookKind;
use crate::domain::rulebook::{CatalogueLine, MeetingKind, MeetingRule, Rulebook};
use crate::domain::rules::CheckId;

/// The names of one book, as a sentence needs them.
#[derive(Clone, Copy, Debug)]
pub struct Names<'a> {
    members: &'a [Member],
    meetings: &'a [MeetingRule],
    catalogue: &'a [CatalogueLine],
    at: MeetingKind,
    law_on: Option<Date>,
    emergencies: bool,
}

impl<'a> Names<'a> {
    /// Names where no book is open: posts are unknown and meetings have their default names.
    pub const NONE: Names<'static> = Names {
        members: &[],
        meetings: &[],
        catalogue: &[],
        at: MeetingKind::Committee,
        law_on: None,
        emergencies: true,
    };

    /// The names of a roster and a rulebook.
    pub fn new(roster: &'a Roster, rulebook: &'a Rulebook) -> Self {
        Self {
            members: &roster.members,
            meetings: &rulebook.meetings,
            catalogue: &rulebook.catalogue,
            ..Self::NONE
        }
    }

    /// The names of meetings as a rulebook has them; posts are unknown.
    pub fn of_rules(rulebook: &'a Rulebook) -> Self {
        Self {
            meetings: &rulebook.meetings,
            ..Self::NONE
        }
    }

    /// The names of a book under the rules of a day.
    pub fn of(book: &'a Book, on: Date) -> Self {
        Self {
            emergencies: book.kind == BookKind::Main,
            ..Self::new(&book.roster, book.rulebook(on))
        }
    }

    /// Whether a matter of the book may go the emergency path: what is about people never does (R32).
    pub const fn emergencies(&self) -> bool {
        self.emergencies
    }

    /// The same names in a meeting of a kind.
    #[must_use]
    pub const fn at(self, kind: MeetingKind) -> Self {
        Self { at: kind, ..self }
    }

    /// The same names where the law of a day judges.
    #[must_use]
    pub const fn under_law_of(self, day: Option<Date>) -> Self {
        Self { law_on: day, ..self }
    }

    /// The clause behind a check, of the day whose law judges.
    pub fn clause(&self, check: CheckId) -> &'static str {
        match self.law_on {
            Some(day) => citation::on(check, day),
            None => citation::of(check),
        }
    }

    /// What those are called who sit in the meeting at hand; the committee's, where none is.
    pub const fn sitters(&self) -> &'static str {
        words::sitters(self.at)
    }

    /// The post of a member; an id the roster never held is an unnamed member.
    pub fn post(&self, member: MemberId) -> &'a str {
        self.members
            .iter()
            .find(|known| known.id == member)
            .map_or("（名册中没有的委员）", |known| &known.post)
    }

    /// Posts in the fixed order of the roster: `书记、委员甲`; parted by `；` where a post itself is a double one.
    pub fn posts(&self, members: &[MemberId]) -> String {
        let place = |id: &MemberId| {
            self.members
                .iter()
                .position(|known| known.id == *id)
                .unwrap_or(usize::MAX)
        };
        let mut ordered = members.to_vec();
        ordered.sort_by_key(place);
        let posts: Vec<_> = ordered.into_iter().map(|id| self.post(id)).collect();
        let double = posts.iter().any(|post| post.contains('、'));
        posts.join(if double { "；" } else { "、" })
    }

    /// The name of the meeting that studies the matters of a catalogue line first, where one does (R34).
    pub fn studied_first(&self, line: &str) -> Option<&'a str> {
        let line = self.catalogue.iter().find(|known| known.code == line)?;
        line.studied_first_by.map(|kind| self.meeting(kind))
    }

    /// The name of a kind of meeting in this office; the rulebook's own name wins over the default.
    pub fn meeting(&self, kind: MeetingKind) -> &'a str {
        self.meetings
            .iter()
            .find(|rule| rule.kind == kind && !rule.name.is_empty())
            .map_or(words::meeting_kind(kind), |rule| &rule.name)
    }
}
