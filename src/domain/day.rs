//! Days and hours from their stored form, `2026-11-20` and `09:30`, and from no other.
//!
//! jiff reads every form of ISO 8601, and its reader holds the texts of all errors of that crate: a tenth of the first
//! module. So a type of which books open says `#[serde(deserialize_with = "day::stored")]` where it holds a day
//! (`tests/size.mjs` looks); what only a record's body holds need not.

use jiff::civil::{Date, Time};
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use super::disclosure::DisclosureAttribute;

/// The day that a text of the form `2026-11-20` names.
pub fn date(text: &str) -> Option<Date> {
    let [year, month, day] = numbers(text, '-', [4, 2, 2])?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The hour and minute that a text of the form `09:30` names.
pub fn time(text: &str) -> Option<Time> {
    let [hour, minute] = numbers(text, ':', [2, 2])?;
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// The same day of the next year, or 28 February after a 29th. jiff's spans of years bring the texts of its errors along.
pub fn a_year_after(day: Date) -> Date {
    let next = |of_month| Date::new(day.year() + 1, day.month(), of_month);
    next(day.day()).or_else(|_| next(28)).unwrap_or(Date::MAX)
}

/// As many numbers, each of so many digits, with the sign between them.
fn numbers<const N: usize>(text: &str, between: char, digits: [usize; N]) -> Option<[i16; N]> {
    let mut parts = text.split(between);
    let mut numbers = [0; N];
    for (number, digits) in numbers.iter_mut().zip(digits) {
        let part = parts.next()?;
        if part.len() != digits || !part.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

/// Reads a field that holds days: a day, one that may be absent, or a tuple with days in it.
pub fn stored<'de, T: Dated, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::Stored::deserialize(deserializer).map(T::of)
}

/// What [`stored`] reads.
pub trait Dated {
    /// Its form for reading.
    type Stored: for<'de> Deserialize<'de>;
    /// Made from that form.
    fn of(stored: Self::Stored) -> Self;
}

impl Dated for Date {
    type Stored = Day;

    fn of(day: Day) -> Self {
        day.0
    }
}

impl<T: Dated> Dated for Option<T> {
    type Stored = Option<T::Stored>;

    fn of(stored: Self::Stored) -> Self {
        stored.map(T::of)
    }
}

impl<A: Dated, B: Dated> Dated for (A, B) {
    type Stored = (A::Stored, B::Stored);

    fn of((a, b): Self::Stored) -> Self {
        (A::of(a), B::of(b))
    }
}

impl<A: Dated, B: Dated, C: Dated> Dated for (A, B, C) {
    type Stored = (A::Stored, B::Stored, C::Stored);

    fn of((a, b, c): Self::Stored) -> Self {
        (A::of(a), B::of(b), C::of(c))
    }
}

/// What stands beside a day in a tuple.
macro_rules! beside_days {
    ($($plain:ty),*) => {
        $(impl Dated for $plain {
            type Stored = Self;

            fn of(stored: Self) -> Self {
                stored
            }
        })*
    };
}

beside_days!(bool, String, DisclosureAttribute);

/// A day, read from its stored form.
pub struct Day(Date);

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DayVisitor;

        impl Visitor<'_> for DayVisitor {
            type Value = Day;

            fn expecting(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                f.write_str("a date string")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Day, E> {
                date(text)
                    .map(Day)
                    .ok_or_else(|| E::custom("no day such as 2026-11-20"))
            }
        }

        deserializer.deserialize_str(DayVisitor)
    }
}
