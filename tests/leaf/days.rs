//! Days and hours as they are stored, held against jiff's own reading.

use jiff::ToSpan;
use jiff::civil::{Date, Time, date};
use minutebook::domain::day;
use proptest::prelude::*;

#[test]
fn every_day_of_400_years_is_read_from_its_stored_form() {
    let mut next = Some(date(1700, 1, 1));
    while let Some(due) = next.filter(|due| due.year() < 2100) {
        assert_eq!(day::date(&due.to_string()), Some(due));
        next = due.tomorrow().ok();
    }
    for edge in [date(0, 1, 1), date(9999, 12, 31)] {
        assert_eq!(day::date(&edge.to_string()), Some(edge));
    }
}

#[test]
fn every_minute_of_a_day_is_read_from_its_stored_form() {
    for minute in 0..24 * 60 {
        let (hour, minute) = (minute / 60, minute % 60);
        let due = i8::try_from(hour)
            .ok()
            .zip(i8::try_from(minute).ok())
            .and_then(|(hour, minute)| Time::new(hour, minute, 0, 0).ok());
        assert!(due.is_some());
        assert_eq!(day::time(&format!("{hour:02}:{minute:02}")), due);
    }
}

#[test]
fn another_form_is_no_stored_one() {
    for text in [
        "",
        "2026",
        "2026-11",
        "20261120",
        "2026-11-20T09:30",
        "2026-11-20-",
        "-2026-11-20",
        "+2026-11-20",
        "2026-+1-20",
        "2026-1-20",
        "26-11-20",
        " 2026-11-20",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-01-32",
        "２０２６-11-20",
    ] {
        assert_eq!(day::date(text), None, "{text}");
    }
    for text in ["", "9:30", "09:3", "0930", "09:30:00", "24:00", "09:60", "+9:30"] {
        assert_eq!(day::time(text), None, "{text}");
    }
}

proptest! {
    /// Stricter than jiff, never otherwise.
    #[test]
    fn what_is_read_jiff_reads_the_same(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}", hour in "[0-9]{2}:[0-9]{2}") {
        prop_assert_eq!(day::date(&text), text.parse::<Date>().ok());
        prop_assert_eq!(day::time(&hour), hour.parse::<Time>().ok());
    }
}

#[test]
fn a_year_after_every_day_is_the_one_jiff_adds_up_to() {
    let mut next = Some(date(1999, 1, 1));
    while let Some(day) = next.filter(|day| day.year() < 2030) {
        assert_eq!(day::a_year_after(day), day.saturating_add(1.year()));
        next = day.tomorrow().ok();
    }
    assert_eq!(day::a_year_after(Date::MAX), Date::MAX);
}
