//! A year's arrangement typed as the State Council's notice says it: periods off, and weekends that are worked.
//!
//! What contradicts itself is refused; what only looks incomplete is a doubt, for a file too: the law may change.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::provisional::{Holiday, holidays_on};
use super::{AdoptError, AdoptedDay, AdoptedYear};

/// The days that 《全国年节及纪念日放假办法》 gives (国务院令第795号, in force 2025-01-01).
const STATUTORY_DAYS: i32 = 13;

/// The first year of these thirteen days.
const STATUTORY_SINCE: i16 = 2025;

/// The longest period off a notice ever gave was nine days; one of more than this many is a slip.
const PERIOD_DAYS_MAX: i32 = 15;

/// A line of the notice: `国庆节：10月1日至7日放假`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidayPeriod {
    /// The first day off.
    pub from: Date,
    /// The last day off.
    pub until: Date,
}

/// Why typed lines are no arrangement of a year. The person corrects the line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArrangementError {
    /// The period ends before it begins.
    #[error("{from} to {until} runs backwards")]
    Backwards {
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
    /// The period is longer than any notice gives.
    #[error("{from} to {until} is too long")]
    TooLong {
        /// Its first day.
        from: Date,
        /// Its last day.
        until: Date,
    },
    /// The worked day is no Saturday or Sunday.
    #[error("{0} is no weekend")]
    WorkedNoWeekend(Date),
    /// The worked day lies in a period off.
    #[error("{0} is both off and worked")]
    WorkedWhileOff(Date),
    /// A day of the law is not off.
    #[error("{1} is not off")]
    StatutoryMissing(Holiday, Date),
    /// The days make no year.
    #[error(transparent)]
    Year(#[from] AdoptError),
}

/// What looks incomplete in a year that can be adopted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A day of the law is not off.
    StatutoryMissing(Holiday, Date),
    /// Weekdays off less weekends worked should be the days that the law gives: a period or a worked day is missing.
    Unbalanced {
        /// What remains.
        remain: i32,
        /// What the law gives.
        lawful: i32,
    },
}

impl AdoptedYear {
    /// A year from the lines of its notice; a day in two periods is off once.
    ///
    /// # Errors
    /// The first line that contradicts another, itself or the law.
    pub fn of_notice(year: i16, periods: &[HolidayPeriod], worked: &[Date]) -> Result<Self, ArrangementError> {
        let mut off = BTreeSet::new();
        for period in periods {
            let (from, until) = (period.from, period.until);
            if until < from {
                return Err(ArrangementError::Backwards { from, until });
            }
            if (until - from).get_days() >= PERIOD_DAYS_MAX {
                return Err(ArrangementError::TooLong { from, until });
            }
            off.extend(from.series(1.day()).take_while(|day| *day <= until));
        }
        for day in worked {
            if off.contains(day) {
                return Err(ArrangementError::WorkedWhileOff(*day));
            }
            if !is_weekend(*day) {
                return Err(ArrangementError::WorkedNoWeekend(*day));
            }
        }
        let off = off.into_iter().map(|date| AdoptedDay { date, is_off: true });
        let worked = worked.iter().map(|date| AdoptedDay {
            date: *date,
            is_off: false,
        });
        let year = Self::new(year, off.chain(worked).collect())?;
        match year.statutory_missing() {
            Some((holiday, day)) => Err(ArrangementError::StatutoryMissing(holiday, day)),
            None => Ok(year),
        }
    }

    /// What looks incomplete; from the year on whose days the law now gives.
    pub fn doubts(&self) -> Vec<Doubt> {
        if self.year() < STATUTORY_SINCE {
            return Vec::new();
        }
        let missing = self
            .statutory_missing()
            .map(|(holiday, day)| Doubt::StatutoryMissing(holiday, day));
        let count = |is: fn(&AdoptedDay) -> bool| {
            let days = self.days().iter().filter(|day| is(day)).count();
            i32::try_from(days).unwrap_or(i32::MAX)
        };
        let remain =
            count(|day| day.is_off && !is_weekend(day.date)) - count(|day| !day.is_off && is_weekend(day.date));
        let unbalanced = (remain != STATUTORY_DAYS).then_some(Doubt::Unbalanced {
            remain,
            lawful: STATUTORY_DAYS,
        });
        missing.into_iter().chain(unbalanced).collect()
    }

    /// The first day of the law that is not off, as far as the almanac goes.
    fn statutory_missing(&self) -> Option<(Holiday, Date)> {
        if self.year() < STATUTORY_SINCE {
            return None;
        }
        let first = Date::new(self.year(), 1, 1).ok()?;
        let days = first.series(1.day()).take_while(|day| day.year() == self.year());
        days.filter(|day| self.says(*day) != Some(true))
            .find_map(|day| holidays_on(day).next().map(|holiday| (holiday, day)))
    }

    /// The days off in periods and the days worked, as the notice would say them, ascending.
    pub fn as_notice(&self) -> (Vec<HolidayPeriod>, Vec<Date>) {
        let (mut periods, mut worked) = (Vec::<HolidayPeriod>::new(), Vec::new());
        for day in self.days() {
            match periods.last_mut() {
                _ if !day.is_off => worked.push(day.date),
                Some(period) if period.until.tomorrow().ok() == Some(day.date) => period.until = day.date,
                _ => periods.push(HolidayPeriod {
                    from: day.date,
                    until: day.date,
                }),
            }
        }
        (periods, worked)
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}
