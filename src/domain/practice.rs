//! Plausible books, made from a number: for tests, measurements and practice. Posts only, never people.
//!
//! [`Practice`] yields acts, each a command with its occasion. Every command went through `decide` here first, so
//! every book is lawful; the same number gives the same book, byte for byte.

mod beside;
mod carried_out;
mod clerk;
pub mod office;
mod papers;
mod problem;
mod request;
mod room;
mod words;

use std::collections::VecDeque;

use jiff::civil::{Date, date};

use super::calendar::Calendar;
use super::command::Command;
use super::id::{AttachmentId, BookId, DeviceId};
use super::meeting::MeetingCall;
use super::occasion::Occasion;
use super::register::{BookKind, Register};
use super::rulebook::MeetingKind;
use clerk::Clerk;

/// How many matters a meeting takes.
const MATTERS_A_MEETING: u32 = 8;
/// Working days over which a large book spreads: five years of them.
const WORKING_DAYS: u32 = 1250;
/// The longest rest between two meetings of a small book, in working days.
const REST_WORKING_DAYS_MAX: u32 = 7;

/// One act of a practice book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// When, by whom, and with which chance.
    pub occasion: Occasion,
    /// What is done.
    pub command: Command,
    /// The content of a file that is attached.
    pub blobs: Vec<(AttachmentId, Vec<u8>)>,
}

/// A practice book as a sequence of acts, the founding first.
#[derive(Debug)]
pub struct Practice {
    clerk: Clerk,
    calendar: Calendar,
    left: u32,
    rest: u32,
    register: Option<Register>,
    founded: bool,
    acts: VecDeque<Act>,
}

impl Practice {
    /// A main book with so many matters, from the first working days of a year on.
    pub fn new(number: u64, matters: u32, year: i16) -> Self {
        let meetings = matters.div_ceil(MATTERS_A_MEETING).max(1);
        Self {
            clerk: Clerk::at(number, date(year, 1, 4)),
            calendar: Calendar::built_in(),
            left: matters,
            rest: (WORKING_DAYS / meetings).clamp(1, REST_WORKING_DAYS_MAX),
            register: None,
            founded: false,
            acts: VecDeque::new(),
        }
    }

    /// The same with every matter in one register: the longest list a book can show.
    pub const fn all_in(mut self, register: Register) -> Self {
        self.register = Some(register);
        self
    }

    /// The id of the book.
    pub fn book(&self) -> BookId {
        self.clerk.book_id()
    }

    /// The machine that holds its pen.
    pub fn device(&self) -> DeviceId {
        self.clerk.device()
    }

    fn found(&mut self) {
        let founding = office::founding(self.book(), BookKind::Main, self.device(), self.clerk.today());
        self.clerk.act(office::CLERK, Command::FoundBook(Box::new(founding)));
        self.founded = true;
    }

    /// The day before a meeting its papers are made, then it is held and its matters are entered and disclosed.
    fn meet(&mut self) {
        let today = self.clerk.today();
        let on = self.calendar.deadline(today, 1).date;
        self.clerk.wait_until(today, 14);
        let call = MeetingCall {
            kind: MeetingKind::Committee,
            on,
            at: jiff::civil::time(9, 0, 0, 0),
            place: words::MEETING_PLACE.into(),
            late_because: None,
        };
        let meeting = self.clerk.call(call);
        room::begin(&mut self.clerk, meeting);
        for _ in 0..self.left.min(MATTERS_A_MEETING) {
            papers::prepare(&mut self.clerk, meeting, self.register);
            self.left -= 1;
        }
        request::handle(&mut self.clerk, meeting, today);
        room::hold(&mut self.clerk, meeting, on);
        problem::find(&mut self.clerk, meeting, on);
        carried_out::import(&mut self.clerk, meeting, on);
        let next = self.calendar.deadline(on, self.rest - 1).date;
        self.clerk.wait_until(next, 13);
        self.acts.extend(self.clerk.take());
    }
}

impl Iterator for Practice {
    type Item = Act;

    fn next(&mut self) -> Option<Act> {
        if !self.founded {
            self.found();
        }
        while self.acts.is_empty() && self.left > 0 {
            self.meet();
        }
        if self.acts.is_empty() {
            self.acts.extend(self.clerk.take());
        }
        self.acts.pop_front()
    }
}

/// The first day after a number of calendar days back: papers are older than the meeting.
fn days_before(day: Date, days: i64) -> Date {
    day.saturating_sub(jiff::SignedDuration::from_hours(days * 24))
}
