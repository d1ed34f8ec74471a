//! A year's calendar that the office adopts from a file, in the form of holiday-cn:
//! `{"year": 2027, "days": [{"date": "2027-01-01", "isOffDay": true}]}`.
//!
//! Invariant: the days are ascending, without doubles, and lie in the year or in the December before it
//! (a notice for a year may arrange the days before New Year); enough of them are off for a whole notice.

use jiff::civil::Date;
use serde_json::Value;

use crate::domain::day;

/// The fewest days off a whole notice names: the statutory holidays of a year before 2008 were ten.
const OFF_DAYS_MIN: usize = 10;

/// The days that one year's notice names; all other days follow the week.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "Stored")]
pub struct AdoptedYear {
    year: i16,
    days: Vec<AdoptedDay>,
}

/// One day that a notice names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct AdoptedDay {
    /// The day.
    #[serde(deserialize_with = "day::stored")]
    pub date: Date,
    /// Whether it is off; a day named and not off is worked, also at a weekend.
    #[serde(rename = "isOffDay")]
    pub is_off: bool,
}

/// Why a file is no calendar of a year. The person imports another file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AdoptError {
    /// The text is no JSON from this place on.
    #[error("no JSON at line {line}, column {column}")]
    NotJson {
        /// The line, counted from 1.
        line: usize,
        /// The column, counted from 1.
        column: usize,
    },
    /// The field `year` is missing or no whole number.
    #[error("the year is missing")]
    YearMissing,
    /// The year lies outside 2004–2100.
    #[error("the year {0} is out of range")]
    YearOutOfRange(i64),
    /// The field `days` is missing or no list.
    #[error("the days are missing")]
    DaysMissing,
    /// The entry's `date` is missing or no day of the form 2027-01-01.
    #[error("entry {entry} has no valid date: {found}")]
    BadDate {
        /// The entry in the list, counted from 1.
        entry: usize,
        /// What stands there.
        found: String,
    },
    /// The entry's `isOffDay` is missing or neither true nor false.
    #[error("entry {entry} does not say whether the day is off")]
    OffDayMissing {
        /// The entry in the list, counted from 1.
        entry: usize,
    },
    /// The day lies neither in the year nor in the December before it.
    #[error("{0} does not belong to the year")]
    OtherYear(Date),
    /// The day stands in the list twice.
    #[error("{0} stands twice")]
    Twice(Date),
    /// Fewer days off than any whole notice: the file is cut off, or for another purpose.
    #[error("only {off} days are off")]
    TooFewDays {
        /// How many are off.
        off: usize,
    },
}

impl AdoptedYear {
    /// A year with the days its notice names, in any order.
    pub fn new(year: i16, mut days: Vec<AdoptedDay>) -> Result<Self, AdoptError> {
        if !(2004..=2100).contains(&year) {
            return Err(AdoptError::YearOutOfRange(i64::from(year)));
        }
        days.sort_unstable_by_key(|day| day.date);
        if let Some(other) = days.iter().find(|day| !belongs(day.date, year)) {
            return Err(AdoptError::OtherYear(other.date));
        }
        if let Some(pair) = days.windows(2).find(|pair| pair[0].date == pair[1].date) {
            return Err(AdoptError::Twice(pair[0].date));
        }
        let off = days.iter().filter(|day| day.is_off).count();
        if off < OFF_DAYS_MIN {
            return Err(AdoptError::TooFewDays { off });
        }
        Ok(Self { year, days })
    }

    /// Reads the text of a file; fields other than `year`, `days`, `date` and `isOffDay` are passed over.
    pub fn parse(json: &str) -> Result<Self, AdoptError> {
        let file: Value =
            serde_json::from_str(json.trim_start_matches('\u{FEFF}')).map_err(|error| AdoptError::NotJson {
                line: error.line(),
                column: error.column(),
            })?;
        let year = file
            .get("year")
            .and_then(Value::as_i64)
            .ok_or(AdoptError::YearMissing)?;
        let year = i16::try_from(year).map_err(|_| AdoptError::YearOutOfRange(year))?;
        let days = file
            .get("days")
            .and_then(Value::as_array)
            .ok_or(AdoptError::DaysMissing)?;
        let days = days
            .iter()
            .enumerate()
            .map(|(index, day)| parse_day(index + 1, day))
            .collect::<Result<_, _>>()?;
        Self::new(year, days)
    }

    /// The year whose notice this is.
    pub fn year(&self) -> i16 {
        self.year
    }

    /// The named days, ascending.
    pub fn days(&self) -> &[AdoptedDay] {
        &self.days
    }

    /// Whether the notice names the day, and as off (`true`) or worked (`false`).
    pub(super) fn says(&self, date: Date) -> Option<bool> {
        let index = self.days.binary_search_by_key(&date, |day| day.date).ok()?;
        Some(self.days[index].is_off)
    }
}

fn parse_day(entry: usize, day: &Value) -> Result<AdoptedDay, AdoptError> {
    let found = day.get("date").unwrap_or(&Value::Null);
    let date = found.as_str().and_then(day::date).ok_or_else(|| AdoptError::BadDate {
        entry,
        found: found.as_str().map_or_else(|| found.to_string(), str::to_owned),
    })?;
    let is_off = day
        .get("isOffDay")
        .and_then(Value::as_bool)
        .ok_or(AdoptError::OffDayMissing { entry })?;
    Ok(AdoptedDay { date, is_off })
}

fn belongs(date: Date, year: i16) -> bool {
    date.year() == year || (date.year() == year - 1 && date.month() == 12)
}

/// The stored form before its invariant is checked.
#[derive(serde::Deserialize)]
struct Stored {
    year: i16,
    days: Vec<AdoptedDay>,
}

impl TryFrom<Stored> for AdoptedYear {
    type Error = AdoptError;

    fn try_from(stored: Stored) -> Result<Self, AdoptError> {
        Self::new(stored.year, stored.days)
    }
}
