//! The Outside port: the clock and chance, the only way either of them comes in.
//!
//! Days and moments are always those of China (UTC+8, no summer time), whatever the machine's zone:
//! a register kept in Beijing time must not change its dates on a laptop set to another zone.

use core::cell::Cell;

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz::Offset};

/// What a desk asks the world outside for.
pub trait Outside {
    /// Now, as RFC 3339 text with milliseconds and the offset `+08:00`.
    fn now(&self) -> String;
    /// The civil day it is now, in UTC+8.
    fn today(&self) -> Date;
    /// 32 bytes that nobody can foresee; new ones at each call.
    fn seed(&self) -> [u8; 32];
}

/// Writes milliseconds since 1970 (UTC) as [`Outside::now`] does.
/// A moment outside the years 0001–9999 is written as the nearest one inside.
pub fn moment_text(epoch_ms: i64) -> String {
    format!("{:.3}+08:00", in_china(epoch_ms))
}

/// The civil day in UTC+8 at milliseconds since 1970 (UTC).
pub fn civil_day(epoch_ms: i64) -> Date {
    in_china(epoch_ms).date()
}

fn in_china(epoch_ms: i64) -> DateTime {
    let first = DateTime::constant(1, 1, 1, 0, 0, 0, 0);
    let moment =
        Timestamp::from_millisecond(epoch_ms).unwrap_or(if epoch_ms < 0 { Timestamp::MIN } else { Timestamp::MAX });
    Offset::constant(8).to_datetime(moment).max(first)
}

/// A world that stands still until told otherwise, for tests and reproducible books.
#[derive(Clone, Debug)]
pub struct FixedOutside {
    epoch_ms: Cell<i64>,
    seeds: Cell<u64>,
}

impl FixedOutside {
    /// A world where it is this many milliseconds since 1970 (UTC).
    pub fn at(epoch_ms: i64) -> Self {
        Self {
            epoch_ms: Cell::new(epoch_ms),
            seeds: Cell::new(0),
        }
    }

    /// Lets time pass; a negative number is a clock that was set back.
    pub fn pass(&self, milliseconds: i64) {
        self.epoch_ms.set(self.epoch_ms.get() + milliseconds);
    }
}

impl Outside for FixedOutside {
    fn now(&self) -> String {
        moment_text(self.epoch_ms.get())
    }

    fn today(&self) -> Date {
        civil_day(self.epoch_ms.get())
    }

    /// The call's number, so that two runs are alike and no two seeds of one run are.
    fn seed(&self) -> [u8; 32] {
        let number = self.seeds.get() + 1;
        self.seeds.set(number);
        let mut seed = [0x5e; 32];
        seed[..8].copy_from_slice(&number.to_be_bytes());
        seed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-03-10 00:00:00.007 in Beijing, still the ninth in Greenwich.
    const JUST_AFTER_MIDNIGHT: i64 = 1_773_072_000_007;

    #[test]
    fn the_day_is_beijings_also_while_greenwich_has_yesterday() {
        let outside = FixedOutside::at(JUST_AFTER_MIDNIGHT);
        assert_eq!(outside.today().to_string(), "2026-03-10");
        assert_eq!(outside.now(), "2026-03-10T00:00:00.007+08:00");
        outside.pass(-8);
        assert_eq!(outside.today().to_string(), "2026-03-09");
        assert_eq!(outside.now(), "2026-03-09T23:59:59.999+08:00");
    }

    #[test]
    fn whole_seconds_still_carry_three_digits() {
        assert_eq!(moment_text(0), "1970-01-01T08:00:00.000+08:00");
    }

    #[test]
    fn a_mad_clock_gives_a_date_and_no_panic() {
        assert_eq!(civil_day(i64::MAX).year(), 9999);
        assert_eq!(civil_day(i64::MIN).to_string(), "0001-01-01");
    }

    #[test]
    fn no_two_seeds_of_one_run_are_alike() {
        let outside = FixedOutside::at(0);
        assert_ne!(outside.seed(), outside.seed());
    }
}
