//! Counting days: deadlines, public notices, what remains, and the count day by day.
//!
//! Invariant: the day a deadline starts on does not count, while the first and the last day of a public
//! notice both do; a pause takes out the days after its own beginning up to and with its end. Dates beyond the last one the calendar can hold stay at that one.

use jiff::civil::Date;

use super::{Calendar, DayKind};

/// The last day of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The last day.
    pub date: Date,
    /// Whether days of years without a calendar were counted, so that the date may still move.
    pub provisional: bool,
    /// The years that a calendar must be imported for, ascending.
    pub years_missing: Vec<i16>,
}

impl Deadline {
    /// A last day that was named and not counted.
    pub const fn on(date: Date) -> Self {
        Self {
            date,
            provisional: false,
            years_missing: Vec::new(),
        }
    }
}

/// A time in which a period does not run: after one day, up to and with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The day after which it does not run.
    pub after: Date,
    /// The last day on which it does not run.
    pub until: Date,
}

impl Pause {
    fn holds(self, day: Date) -> bool {
        self.after < day && day <= self.until
    }
}

/// One day of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedDay {
    /// The day.
    pub date: Date,
    /// What kind of day it is.
    pub kind: DayKind,
    /// Its number in the count from 1, `None` where the day does not count.
    pub number: Option<u32>,
    /// Whether the count stood still on it.
    pub paused: bool,
}

impl Calendar {
    /// The `n`-th working day after `start`, which itself does not count; `start` if `n` is 0.
    pub fn deadline(&self, start: Date, n: u32) -> Deadline {
        self.deadline_with_pauses(start, n, &[])
    }

    /// The same for a period that stood still at times.
    pub fn deadline_with_pauses(&self, start: Date, n: u32, pauses: &[Pause]) -> Deadline {
        self.nth_working_day(start, days_after(start), n, pauses)
    }

    /// The last day of a public notice of `n` working days whose first day counts if it works.
    pub fn public_notice_end(&self, first_day: Date, n: u32) -> Deadline {
        self.nth_working_day(first_day, days_from(first_day), n, &[])
    }

    /// How many working days lie after `from` up to and with `to`; 0 if `to` is not after `from`.
    pub fn working_days_between(&self, from: Date, to: Date) -> u32 {
        self.working_days_up_to(from, to, u32::MAX)
    }

    /// The same, but no more than `most`: whoever only asks whether a day is near does not count for years.
    pub fn working_days_up_to(&self, from: Date, to: Date, most: u32) -> u32 {
        let working = days_after(from)
            .take_while(|day| *day <= to)
            .filter(|day| self.is_working(*day));
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        u32::try_from(working.take(most).count()).unwrap_or(u32::MAX)
    }

    /// How many working days a public notice stood from `first_day` to `last_day`, both included; an office may
    /// set that the day of posting does not count.
    pub fn notice_days(&self, first_day: Date, last_day: Date, first_day_counts: bool) -> u32 {
        let posted = first_day_counts && first_day <= last_day && self.is_working(first_day);
        u32::from(posted) + self.working_days_between(first_day, last_day)
    }

    /// The last day of a public notice of `n` working days, as the office counts the day of posting.
    pub fn notice_end(&self, first_day: Date, n: u32, first_day_counts: bool) -> Date {
        let end = if first_day_counts {
            self.public_notice_end(first_day, n)
        } else {
            self.deadline(first_day, n)
        };
        end.date
    }

    /// How many working days remain from `today` to the due day: 0 on the day itself (or over days off
    /// before it), negative once so many working days have passed since.
    pub fn remaining(&self, today: Date, due: Date) -> i32 {
        let days = |from, to| i32::try_from(self.working_days_between(from, to)).unwrap_or(i32::MAX);
        if today <= due {
            days(today, due)
        } else {
            -days(due, today)
        }
    }

    /// The deadline's count day by day, from the day of the start, which has no number, to the last day.
    pub fn explain(&self, start: Date, n: u32) -> Vec<CountedDay> {
        self.explain_with_pauses(start, n, &[])
    }

    /// The same for a period that stood still at times.
    pub fn explain_with_pauses(&self, start: Date, n: u32, pauses: &[Pause]) -> Vec<CountedDay> {
        self.day_by_day(start, n, false, pauses)
    }

    /// The count of a public notice day by day, from the day of posting to its last day (`notice_end`).
    pub fn explain_notice(&self, first_day: Date, n: u32, first_day_counts: bool) -> Vec<CountedDay> {
        self.day_by_day(first_day, n, first_day_counts, &[])
    }

    fn day_by_day(&self, start: Date, n: u32, start_counts: bool, pauses: &[Pause]) -> Vec<CountedDay> {
        let kind = self.day(start);
        let counts = start_counts && n > 0 && kind.is_working();
        let mut number = u32::from(counts);
        let mut counted = vec![CountedDay {
            date: start,
            kind,
            number: counts.then_some(number),
            paused: false,
        }];
        let mut days = days_after(start);
        while number < n {
            let Some(date) = days.next() else { break };
            let kind = self.day(date);
            let stands_still = pauses.iter().any(|pause| pause.holds(date));
            let counts = kind.is_working() && !stands_still;
            number += u32::from(counts);
            counted.push(CountedDay {
                date,
                kind,
                number: counts.then_some(number),
                paused: stands_still,
            });
        }
        counted
    }

    fn nth_working_day(&self, start: Date, mut days: impl Iterator<Item = Date>, n: u32, pauses: &[Pause]) -> Deadline {
        let mut date = start;
        let mut left = n;
        let mut years_missing = Vec::new();
        while left > 0 {
            let Some(next) = days.next() else { break };
            date = next;
            let kind = self.day(date);
            let stands_still = pauses.iter().any(|pause| pause.holds(date));
            left -= u32::from(kind.is_working() && !stands_still);
            if kind.is_provisional() && years_missing.last() != Some(&date.year()) {
                years_missing.push(date.year());
            }
        }
        Deadline {
            date,
            provisional: !years_missing.is_empty(),
            years_missing,
        }
    }
}

/// The day `n` calendar days after `start`, which itself does not count (a hearing's notice of 7 days).
pub fn calendar_days_after(start: Date, n: u32) -> Date {
    start.saturating_add(jiff::SignedDuration::from_hours(i64::from(n) * 24))
}

/// The last day of a period of `n` calendar days whose first day counts (a public comment of 30 days).
pub fn calendar_notice_end(first_day: Date, n: u32) -> Date {
    calendar_days_after(first_day, n.saturating_sub(1))
}

fn days_from(first: Date) -> impl Iterator<Item = Date> {
    core::iter::successors(Some(first), |day| day.tomorrow().ok())
}

fn days_after(start: Date) -> impl Iterator<Item = Date> {
    days_from(start).skip(1)
}
