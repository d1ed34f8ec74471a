//! When records were made: many on one day, at night, by a clock that went back (31).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::{Concern, Found, Place, Shown};
use crate::domain::event::Event;
use crate::domain::matter::{Fact, Matter, Stamp, Stamped};
use crate::domain::meeting::Meeting;

/// No more lines than these are entered on a day.
const ENTRIES_A_DAY_MAX: usize = 20;
/// The night, in hours of the day.
const NIGHT_FROM: u64 = 22;
const NIGHT_UNTIL: u64 = 6;
/// A clock may be set right by an hour.
const BACK_MINUTES_MAX: u64 = 60;
/// No more records than these are named of one day.
const NAMED_MAX: usize = 20;

/// When the records of one file were made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moments {
    /// Each record's number and moment in digits, `20261122093000`, as steps from the record before.
    steps: Vec<(u32, i64)>,
    /// Of a matter, the records that entered a line; of a meeting, those made on its day.
    marked: Marked,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Marked {
    Lines(Vec<u32>),
    InSession(Vec<u32>),
}

impl Default for Marked {
    fn default() -> Self {
        Self::Lines(Vec::new())
    }
}

impl Moments {
    pub fn of_matter(matter: &Matter) -> Self {
        let line = |fact: &&Stamped<Fact>| matches!(&fact.value, Fact::Event(event) if matches!(event.as_ref(), Event::Entered(_)));
        let lines = matter.history.iter().filter(line).map(|fact| fact.stamp.seq);
        Self {
            steps: steps(&matter.history),
            marked: Marked::Lines(lines.collect()),
        }
    }

    pub fn of_meeting(meeting: &Meeting) -> Self {
        let on_its_day = |fact: &&Stamped<Fact>| fact.stamp.at.date() == Some(meeting.call.on);
        let in_session = meeting.history.iter().filter(on_its_day).map(|fact| fact.stamp.seq);
        Self {
            steps: steps(&meeting.history),
            marked: Marked::InSession(in_session.collect()),
        }
    }

    fn each(&self) -> impl Iterator<Item = (u32, u64)> {
        self.steps.iter().scan((0, 0), |(seq, at): &mut (u32, u64), step| {
            (*seq, *at) = (seq.wrapping_add(step.0), at.wrapping_add_signed(step.1));
            Some((*seq, *at))
        })
    }
}

/// The steps from record to record, of those whose moment can be told.
fn steps(history: &[Stamped<Fact>]) -> Vec<(u32, i64)> {
    let told = history
        .iter()
        .filter_map(|fact| Some((fact.stamp.seq, digits(&fact.stamp)?)));
    let steps = told.scan((0, 0), |before: &mut (u32, u64), (seq, at)| {
        let step = (seq.wrapping_sub(before.0), at.wrapping_sub(before.1).cast_signed());
        *before = (seq, at);
        Some(step)
    });
    steps.collect()
}

/// The moments of the records that came by.
#[derive(Default)]
pub struct Entries {
    /// Each record with its moment in digits.
    at: Vec<(u32, u64)>,
    /// Records of a meeting that were made on its day.
    in_session: BTreeSet<u32>,
    /// The lines entered on a day.
    lines: BTreeMap<u64, Vec<u32>>,
}

impl Entries {
    pub fn take(&mut self, moments: &Moments) {
        self.at.extend(moments.each());
        match &moments.marked {
            Marked::InSession(records) => self.in_session.extend(records),
            Marked::Lines(records) => {
                for (seq, at) in moments.each().filter(|(seq, _)| records.contains(seq)) {
                    self.lines.entry(at / DAY).or_default().push(seq);
                }
            }
        }
    }

    pub fn finish(mut self) -> Vec<Found> {
        self.at.sort_unstable();
        self.at.dedup_by_key(|(seq, _)| *seq);
        let mut found = Vec::new();
        for (day, lines) in &self.lines {
            if let Some((on, _)) = civil(day * DAY).filter(|_| lines.len() > ENTRIES_A_DAY_MAX) {
                let count = count(lines.len());
                let one = told(Shown::ManyEntries { on, count }, on);
                found.push(one.resting_on(lines.iter().copied().take(NAMED_MAX)));
            }
        }
        found.extend(self.at_night());
        found.extend(self.clock_back());
        found
    }

    fn at_night(&self) -> Vec<Found> {
        let mut nights: BTreeMap<u64, Vec<(u32, u64)>> = BTreeMap::new();
        for (seq, at) in &self.at {
            let hour = at / 10_000 % 100;
            let night = !(NIGHT_UNTIL..NIGHT_FROM).contains(&hour);
            if night && !self.in_session.contains(seq) {
                nights.entry(at / DAY).or_default().push((*seq, *at));
            }
        }
        let told = nights.into_values().filter_map(|records| {
            let (on, at) = civil(records.first()?.1)?;
            let count = count(records.len());
            let one = told(Shown::AtNight { on, at, count }, on);
            Some(one.resting_on(records.iter().map(|(seq, _)| *seq).take(NAMED_MAX)))
        });
        told.collect()
    }

    fn clock_back(&self) -> Vec<Found> {
        let steps = self.at.windows(2).filter_map(|pair| {
            let [(before_seq, before), (seq, after)] = *pair else {
                return None;
            };
            let back = minutes(before).saturating_sub(minutes(after));
            let (before, after) = (civil(before)?, civil(after)?);
            (back > BACK_MINUTES_MAX)
                .then(|| told(Shown::ClockBack { before, after }, after.0).resting_on([before_seq, seq]))
        });
        steps.collect()
    }
}

fn told(shown: Shown, on: Date) -> Found {
    Found::of(Concern::EnteredAfterwards, Place::default(), shown).since(on)
}

/// What parts the day from the hour in [`digits`].
const DAY: u64 = 1_000_000;

/// A moment in digits: year, month, day, hour, minute, second by its own clock.
fn digits(stamp: &Stamp) -> Option<u64> {
    let text = stamp.at.0.as_bytes().get(..19)?;
    let digits = text.iter().filter(|byte| byte.is_ascii_digit());
    Some(digits.fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')))
}

fn civil(at: u64) -> Option<(Date, Time)> {
    let part = |shift: u64| i8::try_from(at / shift % 100).ok();
    let date = Date::new(i16::try_from(at / 10_000_000_000).ok()?, part(100_000_000)?, part(DAY)?).ok()?;
    Some((date, Time::new(part(10_000)?, part(100)?, part(1)?, 0).ok()?))
}

/// Minutes of a moment, counted with months of 31 days: only near moments are compared.
const fn minutes(at: u64) -> u64 {
    let (months, days) = (at / 10_000_000_000 * 12 + at / 100_000_000 % 100, at / DAY % 100);
    ((months * 31 + days) * 24 + at / 10_000 % 100) * 60 + at / 100 % 100
}

fn count(len: usize) -> u32 {
    u32::try_from(len).unwrap_or(u32::MAX)
}
