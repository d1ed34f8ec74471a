//! The working-day calendar: which days work, and the counting of deadlines and notices.
//!
//! Known years come from the State Council's notices: 2004–2026 are built in, later ones are adopted from
//! a file. Invariant: a date counted over a day of an unknown year is always marked provisional
//! (暂按法定节假日和周六日计), never a silent guess. Statutory holidays of unknown years: `provisional`.

mod adopted;
mod arrangement;
mod count;
mod notice_text;
mod notices;
mod provisional;

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

pub use adopted::{AdoptError, AdoptedDay, AdoptedYear};
pub use arrangement::{ArrangementError, Doubt, HolidayPeriod};
pub use count::{CountedDay, Deadline, Pause, calendar_days_after, calendar_notice_end};
pub use notice_text::{NoticeText, days_named};
pub use provisional::Holiday;

/// What kind of day a date is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// Monday to Friday, worked.
    Working,
    /// A Saturday or Sunday that the notice makes a working day (调休上班).
    WorkedWeekend,
    /// A Saturday or Sunday off.
    Weekend,
    /// Monday to Friday, off by the notice.
    Holiday,
    /// Monday to Friday of a year without a calendar: taken as worked for now.
    ProvisionalWorking,
    /// A Saturday or Sunday of a year without a calendar: taken as off for now.
    ProvisionalWeekend,
    /// A statutory holiday from Monday to Friday in a year without a calendar: taken as off for now.
    ProvisionalHoliday,
}

impl DayKind {
    /// Whether the day counts as a working day (for now, if it is provisional).
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::WorkedWeekend | Self::ProvisionalWorking)
    }

    /// Whether the year has no calendar yet.
    pub const fn is_provisional(self) -> bool {
        matches!(
            self,
            Self::ProvisionalWorking | Self::ProvisionalWeekend | Self::ProvisionalHoliday
        )
    }
}

/// The built-in years and those the office adopted. An adopted year stands before the built-in one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    adopted: BTreeMap<i16, AdoptedYear>,
}

impl Calendar {
    /// The calendar with the built-in years only.
    pub const fn built_in() -> Self {
        Self {
            adopted: BTreeMap::new(),
        }
    }

    /// Takes a year in, in place of what was known of it.
    pub fn adopt(&mut self, year: AdoptedYear) {
        self.adopted.insert(year.year(), year);
    }

    /// The adopted years, ascending.
    pub fn adopted(&self) -> impl Iterator<Item = &AdoptedYear> {
        self.adopted.values()
    }

    /// Whether the year's notice is built in or adopted.
    pub fn knows(&self, year: i16) -> bool {
        self.adopted.contains_key(&year) || built_in(year).is_some()
    }

    /// The last year from the first built-in one on that is known without a gap.
    pub fn known_until(&self) -> i16 {
        let last = notices::NOTICES.last().map_or(0, |notice| notice.year);
        (last..i16::MAX).find(|year| !self.knows(year + 1)).unwrap_or(last)
    }

    /// What kind of day the date is.
    pub fn day(&self, date: Date) -> DayKind {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        if !self.knows(date.year()) {
            return match (self.named_by_next_year(date), weekend) {
                (Some(off), _) => known_kind(off, weekend),
                (None, true) => DayKind::ProvisionalWeekend,
                (None, false) if provisional::is_statutory_holiday(date) => DayKind::ProvisionalHoliday,
                (None, false) => DayKind::ProvisionalWorking,
            };
        }
        known_kind(self.named(date).unwrap_or(weekend), weekend)
    }

    /// Whether the date counts as a working day (for now, in a year without a calendar).
    pub fn is_working(&self, date: Date) -> bool {
        self.day(date).is_working()
    }

    /// Whether a notice names the day, and as off or worked. In December the next year's notice has the
    /// last word; an adopted year's own list stands alone for January to November.
    fn named(&self, date: Date) -> Option<bool> {
        let own = self.adopted.get(&date.year());
        self.named_by_next_year(date).or_else(|| own?.says(date)).or_else(|| {
            if own.is_some() && date.month() < 12 {
                return None;
            }
            built_in(date.year())?.says(date)
        })
    }

    fn named_by_next_year(&self, date: Date) -> Option<bool> {
        self.adopted.get(&date.year().checked_add(1)?)?.says(date)
    }
}

fn known_kind(off: bool, weekend: bool) -> DayKind {
    match (off, weekend) {
        (true, true) => DayKind::Weekend,
        (true, false) => DayKind::Holiday,
        (false, true) => DayKind::WorkedWeekend,
        (false, false) => DayKind::Working,
    }
}

fn built_in(year: i16) -> Option<&'static notices::Notice> {
    let index = notices::NOTICES
        .binary_search_by_key(&year, |notice| notice.year)
        .ok()?;
    notices::NOTICES.get(index)
}
