//! The slip of one file: what a self-check made of it, kept so that the file need not be read again while neither it
//! nor anything that judges it has changed.
//!
//! A slip is never a second truth: it names the last record it was made from and the days on which it holds, and is
//! thrown away with everything it rests on.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::entries::Moments;
use super::{Found, matters, meetings};
use crate::domain::book::Book;
use crate::domain::event::Subject;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::Matter;
use crate::domain::meeting::Meeting;
use crate::domain::replay::Bench;
use crate::domain::rules::imported::Link;
use crate::domain::rules::{CheckId, Verdict};

/// A matter as inspectors ask for it: its papers, and the days of its procedure, each with the day of its entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// The matter.
    pub matter: MatterId,
    /// The meeting that resolved on it last.
    pub meeting: Option<MeetingId>,
    /// The names of its papers.
    pub papers: Vec<String>,
    /// Applied for.
    pub applied: Option<(Date, Option<Date>)>,
    /// Decided, or resolved on last.
    pub decided: Option<(Date, Option<Date>)>,
    /// Disclosed.
    pub disclosed: Option<(Date, Option<Date>)>,
}

impl Sheet {
    fn of(matter: &Matter, meeting: Option<MeetingId>) -> Self {
        let files = matter.files.iter();
        let applied = matter.application.as_ref();
        let decided = matter.last_resolution();
        let disclosed = matter.disclosed.as_ref();
        Self {
            matter: matter.id,
            meeting,
            papers: files.map(|file| file.value.1.file_name.clone()).collect(),
            applied: applied.map(|stored| (stored.value.applied_on, stored.stamp.at.date())),
            decided: decided.map(|stored| (stored.value.on, stored.stamp.at.date())),
            disclosed: disclosed.map(|stored| (stored.value.release.on, stored.stamp.at.date())),
        }
    }
}

/// What a slip keeps beside what was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kept {
    /// Of a meeting: its day, and where its record is bound.
    Meeting(MeetingId, Date, Option<String>),
    /// Of a matter.
    Matter {
        /// The code of its catalogue line.
        line: Option<String>,
        /// Its sheet.
        sheet: Sheet,
        /// What was linked to its decision.
        links: Vec<Link>,
        /// Whether R46 was answered for at its decision.
        #[serde(default)]
        waived_r46: bool,
    },
}

fn waived_r46(matter: &Matter) -> bool {
    let verdicts = matter.decision().map_or(&[][..], |decision| &decision.value.verdicts);
    let mut asked = verdicts.iter().filter(|judged| judged.check == CheckId::R46);
    asked.any(|judged| judged.verdict == Verdict::Waived)
}

/// What a self-check made of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// The last record of the file, and that of the meeting which resolved on it last.
    read: (u32, Option<u32>),
    /// The first and the last day on which it holds.
    days: (Date, Date),
    pub(super) found: Vec<Found>,
    pub(super) moments: Moments,
    pub(super) kept: Kept,
}

impl Slip {
    /// Checks a meeting as it stands on the day of the bench.
    pub fn of_meeting(bench: &Bench<'_>, meeting: &Meeting) -> Self {
        let bound = meeting.signed.as_ref().map(|(_, _, _, pages)| pages.clone());
        Self {
            read: (meeting.last_record(), None),
            days: (bench.today, bench.today),
            found: meetings::found(bench, meeting),
            moments: Moments::of_meeting(meeting),
            kept: Kept::Meeting(meeting.id, meeting.call.on, bound),
        }
    }

    /// Checks a matter as it stands on the day of the bench, with the meeting that resolved on it last, where one did.
    pub fn of_matter(bench: &Bench<'_>, matter: &Matter, meeting: Option<&Meeting>) -> Self {
        let line = matter.topic().map(|topic| topic.line.clone());
        Self {
            read: (matter.last_record(), meeting.map(Meeting::last_record)),
            days: (bench.today, bench.today),
            found: matters::found(bench, matter, meeting),
            moments: Moments::of_matter(matter),
            kept: Kept::Matter {
                line,
                sheet: Sheet::of(matter, meeting.map(|meeting| meeting.id)),
                links: Link::all_of(matter),
                waived_r46: waived_r46(matter),
            },
        }
    }

    /// A meeting's slip for as many days as it will hold.
    pub fn lasting_of_meeting(bench: &Bench<'_>, meeting: &Meeting) -> Self {
        Self::of_meeting(bench, meeting).lasting(bench, |later| meetings::found(later, meeting))
    }

    /// A matter's slip for as many days as it will hold.
    pub fn lasting_of_matter(bench: &Bench<'_>, matter: &Matter, meeting: Option<&Meeting>) -> Self {
        Self::of_matter(bench, matter, meeting).lasting(bench, |later| matters::found(later, matter, meeting))
    }

    /// Time alone only lets days pass by, each once: what is found alike today and in a year was so all the while. It holds
    /// no longer than the rules of today do, since others may ask something and the next ones not.
    fn lasting(mut self, bench: &Bench<'_>, again: impl FnOnce(&Bench<'_>) -> Vec<Found>) -> Self {
        let later = Bench {
            today: bench.today.saturating_add(1.year()),
            ..*bench
        };
        if again(&later) == self.found {
            let rulebooks = bench.book.rulebooks.iter().map(|rulebook| rulebook.effective);
            let others = rulebooks.filter(|day| *day > bench.today).min();
            let ruled = others.and_then(|day| day.yesterday().ok());
            self.days.1 = ruled.map_or(later.today, |ruled| ruled.min(later.today));
        }
        self
    }

    /// What the slip is about.
    pub const fn about(&self) -> Subject {
        match &self.kept {
            Kept::Meeting(id, ..) => Subject::Meeting(*id),
            Kept::Matter { sheet, .. } => Subject::Matter(sheet.matter),
        }
    }

    /// Whether it still tells what a book shows on a day: nothing was recorded since, and the day is one on which it
    /// holds.
    pub fn holds(&self, book: &Book, today: Date) -> bool {
        self.fits(book) && self.days.0 <= today && today <= self.days.1
    }

    /// Whether nothing was recorded in its file since, nor in that of its meeting.
    fn fits(&self, book: &Book) -> bool {
        let last_of = |id: &MeetingId| book.meetings.get(id).map(|meeting| meeting.last);
        let read = match &self.kept {
            Kept::Meeting(id, ..) => last_of(id).map(|last| (last, None)),
            Kept::Matter { sheet, .. } => book.matters.get(&sheet.matter).and_then(|matter| {
                let meeting = matter.resolved.as_ref().map(|resolved| resolved.meeting);
                let last = meeting.as_ref().and_then(last_of);
                (meeting == sheet.meeting).then_some((matter.last, last))
            }),
        };
        read == Some(self.read)
    }

    /// What is linked to a matter's decision, on whatever day; `None` where something was recorded since.
    pub fn links(self, book: &Book) -> Option<Vec<Link>> {
        let fits = self.fits(book);
        match self.kept {
            Kept::Matter { links, .. } if fits => Some(links),
            _ => None,
        }
    }
}
