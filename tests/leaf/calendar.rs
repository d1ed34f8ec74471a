//! Working days, deadlines and notices at their boundaries.

use jiff::civil::{Date, date};
use minutebook::domain::calendar::{
    AdoptError, AdoptedDay, AdoptedYear, Calendar, DayKind, calendar_days_after, calendar_notice_end,
};
use proptest::prelude::*;

const BUILT_IN: Calendar = Calendar::built_in();

/// A plausible notice for 2027: the lunar dates are right, the exchanged weekends are made up.
const NOTICE_2027: &str = r#"{"$schema": "x", "year": 2027, "papers": [], "days": [
    {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
    {"name": "元旦", "date": "2027-01-02", "isOffDay": true},
    {"name": "元旦", "date": "2027-01-03", "isOffDay": true},
    {"name": "元旦", "date": "2026-12-27", "isOffDay": false},
    {"name": "春节", "date": "2027-02-05", "isOffDay": true},
    {"name": "春节", "date": "2027-02-08", "isOffDay": true},
    {"name": "春节", "date": "2027-02-09", "isOffDay": true},
    {"name": "春节", "date": "2027-02-10", "isOffDay": true},
    {"name": "清明节", "date": "2027-04-05", "isOffDay": true},
    {"name": "劳动节", "date": "2027-05-03", "isOffDay": true},
    {"name": "端午节", "date": "2027-06-09", "isOffDay": true},
    {"name": "国庆节", "date": "2027-10-01", "isOffDay": true}]}"#;

fn with_2027() -> Calendar {
    let mut calendar = Calendar::built_in();
    calendar.adopt(AdoptedYear::parse(NOTICE_2027).expect("a whole notice"));
    calendar
}

#[test]
fn real_public_notices_of_five_working_days_end_as_published() {
    for (first, last) in [
        (date(2015, 11, 23), date(2015, 11, 27)),
        (date(2014, 12, 19), date(2014, 12, 25)),
    ] {
        let end = BUILT_IN.public_notice_end(first, 5);
        assert_eq!((end.date, end.provisional), (last, false));
    }
}

#[test]
fn a_notice_begun_on_a_day_off_counts_from_the_next_working_day() {
    assert_eq!(
        BUILT_IN.public_notice_end(date(2015, 11, 21), 5).date,
        date(2015, 11, 27)
    );
    assert_eq!(
        BUILT_IN.public_notice_end(date(2015, 11, 23), 1).date,
        date(2015, 11, 23)
    );
}

#[test]
fn a_deadline_does_not_count_its_first_day() {
    assert_eq!(BUILT_IN.deadline(date(2015, 11, 23), 5).date, date(2015, 11, 30));
    assert_eq!(BUILT_IN.deadline(date(2015, 11, 23), 0).date, date(2015, 11, 23));
    assert_eq!(BUILT_IN.deadline(date(2026, 9, 18), 1).date, date(2026, 9, 20));
}

#[test]
fn the_notice_of_2026_holds_day_by_day() {
    for (month, day) in [(1, 4), (2, 14), (2, 28), (5, 9), (9, 20), (10, 10)] {
        assert_eq!(BUILT_IN.day(date(2026, month, day)), DayKind::WorkedWeekend);
    }
    let off = [
        (1, 1, 3),
        (2, 15, 23),
        (4, 4, 6),
        (5, 1, 5),
        (6, 19, 21),
        (9, 25, 27),
        (10, 1, 7),
    ];
    for (month, first, last) in off {
        for day in first..=last {
            assert!(!BUILT_IN.is_working(date(2026, month, day)), "{month}-{day}");
        }
    }
    assert_eq!(BUILT_IN.day(date(2026, 2, 16)), DayKind::Holiday);
    assert_eq!(BUILT_IN.day(date(2026, 2, 21)), DayKind::Weekend);
}

#[test]
fn worked_weekends_of_2023_to_2025_are_those_published() {
    for (year, worked) in [
        (2025, &[(1, 26), (2, 8), (4, 27), (9, 28), (10, 11)][..]),
        (
            2024,
            &[(2, 4), (2, 18), (4, 7), (4, 28), (5, 11), (9, 14), (9, 29), (10, 12)][..],
        ),
        (
            2023,
            &[(1, 28), (1, 29), (4, 23), (5, 6), (6, 25), (10, 7), (10, 8)][..],
        ),
    ] {
        let found: Vec<(i8, i8)> = days_of(year)
            .filter(|day| BUILT_IN.day(*day) == DayKind::WorkedWeekend)
            .map(|day| (day.month(), day.day()))
            .collect();
        assert_eq!(found, worked, "{year}");
    }
}

#[test]
fn special_days_of_past_years_are_known() {
    for (day, kind) in [
        (date(2007, 12, 31), DayKind::Holiday),
        (date(2015, 9, 3), DayKind::Holiday),
        (date(2015, 9, 6), DayKind::WorkedWeekend),
        (date(2018, 12, 29), DayKind::WorkedWeekend),
        (date(2018, 12, 31), DayKind::Holiday),
        (date(2020, 1, 31), DayKind::Holiday),
        (date(2020, 2, 29), DayKind::Weekend),
        (date(2004, 1, 1), DayKind::Holiday),
        (date(2024, 2, 29), DayKind::Working),
    ] {
        assert_eq!(BUILT_IN.day(day), kind, "{day}");
    }
}

#[test]
fn every_built_in_year_has_a_plausible_number_of_working_days() {
    for year in 2004..=2026 {
        let working = days_of(year).filter(|day| BUILT_IN.is_working(*day)).count();
        assert!((244..=252).contains(&working), "{year}: {working}");
        assert!(days_of(year).all(|day| !BUILT_IN.day(day).is_provisional()));
    }
}

#[test]
fn twenty_working_days_from_late_2026_run_into_a_provisional_2027() {
    let last_known = BUILT_IN.deadline(date(2026, 12, 3), 20);
    assert_eq!((last_known.date, last_known.provisional), (date(2026, 12, 31), false));

    let first_unknown = BUILT_IN.deadline(date(2026, 12, 4), 20);
    assert_eq!(first_unknown.date, date(2027, 1, 4));
    assert!(first_unknown.provisional);
    assert_eq!(first_unknown.years_missing, [2027]);

    let november = BUILT_IN.deadline(date(2026, 11, 30), 20);
    assert_eq!((november.date, november.provisional), (date(2026, 12, 28), false));
}

#[test]
fn an_unknown_year_takes_the_statutory_holidays_for_now() {
    for (year, holidays) in [
        (2027, &[(1, 1), (2, 5), (2, 8), (4, 5), (6, 9), (9, 15), (10, 1)][..]),
        (
            2028,
            &[
                (1, 25),
                (1, 26),
                (1, 27),
                (1, 28),
                (4, 4),
                (5, 1),
                (5, 2),
                (10, 2),
                (10, 3),
            ][..],
        ),
        (
            2033,
            &[(1, 31), (2, 1), (2, 2), (4, 4), (5, 2), (6, 1), (9, 8), (10, 3)][..],
        ),
        (2036, &[(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)][..]),
    ] {
        let found: Vec<(i8, i8)> = days_of(year)
            .filter(|day| BUILT_IN.day(*day) == DayKind::ProvisionalHoliday)
            .map(|day| (day.month(), day.day()))
            .collect();
        assert_eq!(found, holidays, "{year}");
        assert!(days_of(year).all(|day| BUILT_IN.day(day).is_provisional()));
    }
}

#[test]
fn an_adopted_year_makes_its_dates_final() {
    let calendar = with_2027();
    assert_eq!((BUILT_IN.known_until(), calendar.known_until()), (2026, 2027));
    let deadline = calendar.deadline(date(2026, 12, 4), 20);
    // 12-27 is worked by the notice for 2027, so the count ends a day earlier.
    assert_eq!((deadline.date, deadline.provisional), (date(2026, 12, 31), false));
    assert_eq!(calendar.day(date(2027, 2, 8)), DayKind::Holiday);
    assert_eq!(calendar.day(date(2027, 9, 15)), DayKind::Working);
    assert_eq!(calendar.day(date(2028, 1, 3)), DayKind::ProvisionalWorking);
}

#[test]
fn a_revised_notice_stands_in_place_of_the_built_in_year() {
    let days = (1..=12)
        .map(|day| AdoptedDay {
            date: date(2025, 3, day),
            is_off: true,
        })
        .collect();
    let mut calendar = Calendar::built_in();
    calendar.adopt(AdoptedYear::new(2025, days).expect("enough days off"));
    assert_eq!(calendar.day(date(2025, 3, 3)), DayKind::Holiday);
    assert_eq!(calendar.day(date(2025, 10, 1)), DayKind::Working);
    assert_eq!(calendar.day(date(2026, 10, 1)), DayKind::Holiday);
}

#[test]
fn a_file_that_is_no_calendar_says_why() {
    let parse = |json: &str| AdoptedYear::parse(json).map(|year| year.year());
    let day = |date: &str, off: &str| format!(r#"{{"year": 2027, "days": [{{"date": "{date}", "isOffDay": {off}}}]}}"#);
    assert_eq!(parse(NOTICE_2027), Ok(2027));
    assert_eq!(parse(&format!("\u{FEFF}{NOTICE_2027}")), Ok(2027));
    assert_eq!(
        parse("{\n  \"year\": x"),
        Err(AdoptError::NotJson { line: 2, column: 11 })
    );
    assert_eq!(parse("[]"), Err(AdoptError::YearMissing));
    assert_eq!(parse(r#"{"year": "2027"}"#), Err(AdoptError::YearMissing));
    assert_eq!(
        parse(r#"{"year": 20270, "days": []}"#),
        Err(AdoptError::YearOutOfRange(20_270))
    );
    assert_eq!(
        parse(r#"{"year": 99999, "days": []}"#),
        Err(AdoptError::YearOutOfRange(99_999))
    );
    assert_eq!(parse(r#"{"year": 2027}"#), Err(AdoptError::DaysMissing));
    let bad_date = |found: &str| {
        Err(AdoptError::BadDate {
            entry: 1,
            found: found.to_owned(),
        })
    };
    assert_eq!(parse(&day("2027-02-29", "true")), bad_date("2027-02-29"));
    assert_eq!(parse(&day("2027/1/1", "true")), bad_date("2027/1/1"));
    assert_eq!(parse(r#"{"year": 2027, "days": [1]}"#), bad_date("null"));
    assert_eq!(
        parse(&day("2027-01-01", "\"yes\"")),
        Err(AdoptError::OffDayMissing { entry: 1 })
    );
    assert_eq!(
        parse(&day("2026-11-30", "true")),
        Err(AdoptError::OtherYear(date(2026, 11, 30)))
    );
    assert_eq!(
        parse(&day("2028-01-01", "true")),
        Err(AdoptError::OtherYear(date(2028, 1, 1)))
    );
    assert_eq!(
        parse(&day("2027-01-01", "true")),
        Err(AdoptError::TooFewDays { off: 1 })
    );
    let twice = NOTICE_2027.replace("2027-01-02", "2027-01-01");
    assert_eq!(parse(&twice), Err(AdoptError::Twice(date(2027, 1, 1))));
}

#[test]
fn a_stored_year_reads_back_and_a_damaged_one_does_not() {
    let year = AdoptedYear::parse(NOTICE_2027).expect("a whole notice");
    let stored = serde_json::to_string(&year).expect("plain data");
    assert!(stored.starts_with(r#"{"year":2027,"days":[{"date":"2026-12-27","isOffDay":false}"#));
    assert_eq!(serde_json::from_str::<AdoptedYear>(&stored).ok(), Some(year));
    assert!(serde_json::from_str::<AdoptedYear>(r#"{"year":2027,"days":[]}"#).is_err());
}

#[test]
fn what_remains_is_counted_in_working_days_with_a_sign() {
    let remaining = |today, due| BUILT_IN.remaining(today, due);
    assert_eq!(remaining(date(2026, 9, 24), date(2026, 9, 24)), 0);
    assert_eq!(remaining(date(2026, 9, 24), date(2026, 9, 28)), 1);
    assert_eq!(remaining(date(2026, 9, 28), date(2026, 9, 24)), -1);
    assert_eq!(remaining(date(2026, 9, 27), date(2026, 9, 24)), 0);
    assert_eq!(remaining(date(2026, 9, 19), date(2026, 9, 21)), 2);
    assert_eq!(BUILT_IN.working_days_between(date(2026, 9, 28), date(2026, 9, 24)), 0);
}

#[test]
fn the_count_is_explained_day_by_day() {
    let days = BUILT_IN.explain(date(2026, 9, 18), 3);
    let told: Vec<(i8, DayKind, Option<u32>)> = days.iter().map(|day| (day.date.day(), day.kind, day.number)).collect();
    assert_eq!(
        told,
        [
            (18, DayKind::Working, None),
            (19, DayKind::Weekend, None),
            (20, DayKind::WorkedWeekend, Some(1)),
            (21, DayKind::Working, Some(2)),
            (22, DayKind::Working, Some(3)),
        ]
    );
}

#[test]
fn a_public_notice_is_explained_with_its_first_day() {
    let told = |first, counts| -> Vec<(i8, Option<u32>)> {
        let days = BUILT_IN.explain_notice(first, 5, counts);
        days.iter().map(|day| (day.date.day(), day.number)).collect()
    };
    // The real notice of 19 to 25 December 2014, over a weekend.
    let real = [
        (19, Some(1)),
        (20, None),
        (21, None),
        (22, Some(2)),
        (23, Some(3)),
        (24, Some(4)),
        (25, Some(5)),
    ];
    assert_eq!(told(date(2014, 12, 19), true), real);
    // An office may not count the day of posting: one working day more.
    let posted_uncounted = told(date(2014, 12, 19), false);
    assert_eq!((posted_uncounted[0], posted_uncounted[7]), ((19, None), (26, Some(5))));
    // Posted on a Saturday, the first day counts nothing either way.
    assert_eq!(told(date(2014, 12, 20), true), told(date(2014, 12, 20), false));
}

#[test]
fn the_explained_count_of_a_year_without_a_calendar_is_marked() {
    let days = BUILT_IN.explain(date(2026, 12, 31), 1);
    let kinds: Vec<DayKind> = days.iter().map(|day| day.kind).collect();
    assert_eq!(kinds[0], DayKind::Working);
    assert_eq!(kinds[1], DayKind::ProvisionalHoliday, "the first of January");
    assert!(days.last().is_some_and(|last| last.kind.is_provisional()));
}

proptest! {
    #[test]
    fn an_explained_notice_ends_where_the_notice_ends(first in any_day(), n in 1_u32..30, counts: bool) {
        let days = BUILT_IN.explain_notice(first, n, counts);
        let last = days.last().expect("never empty");
        prop_assert_eq!((last.date, last.number), (BUILT_IN.notice_end(first, n, counts), Some(n)));
    }
}

#[test]
fn calendar_periods_cross_leap_days() {
    assert_eq!(calendar_days_after(date(2024, 2, 22), 7), date(2024, 2, 29));
    assert_eq!(calendar_days_after(date(2023, 2, 22), 7), date(2023, 3, 1));
    assert_eq!(calendar_notice_end(date(2024, 2, 1), 30), date(2024, 3, 1));
    assert_eq!(calendar_notice_end(date(2023, 2, 1), 30), date(2023, 3, 2));
    assert_eq!(BUILT_IN.deadline(date(2024, 2, 28), 2).date, date(2024, 3, 1));
}

#[test]
fn counting_stops_at_the_last_date_there_is() {
    assert_eq!(BUILT_IN.deadline(Date::MAX, 5).date, Date::MAX);
    assert_eq!(calendar_days_after(Date::MAX, u32::MAX), Date::MAX);
    assert_eq!(BUILT_IN.explain(Date::MAX, 5).len(), 1);
}

fn days_of(year: i16) -> impl Iterator<Item = Date> {
    let first = date(year, 1, 1);
    std::iter::successors(Some(first), |day| day.tomorrow().ok()).take_while(move |day| day.year() == year)
}

fn any_day() -> impl Strategy<Value = Date> {
    (2003_i16..2040, 1_i16..=365).prop_map(|(year, day)| {
        Date::constant(year, 1, 1)
            .with()
            .day_of_year(day)
            .build()
            .expect("in range")
    })
}

proptest! {
    #[test]
    fn a_longer_or_later_count_never_ends_earlier(start in any_day(), n in 0_u32..40) {
        let end = BUILT_IN.deadline(start, n).date;
        let next_day = start.tomorrow().expect("in range");
        prop_assert!(BUILT_IN.deadline(start, n + 1).date > end);
        prop_assert!(BUILT_IN.deadline(next_day, n).date >= end);
    }

    #[test]
    fn the_ways_of_counting_agree(start in any_day(), n in 1_u32..40) {
        let deadline = BUILT_IN.deadline(start, n);
        prop_assert!(BUILT_IN.is_working(deadline.date));
        prop_assert_eq!(BUILT_IN.working_days_between(start, deadline.date), n);
        prop_assert_eq!(i64::from(BUILT_IN.remaining(start, deadline.date)), i64::from(n));
        prop_assert_eq!(BUILT_IN.remaining(deadline.date, start), -BUILT_IN.remaining(start, deadline.date));
        let days = BUILT_IN.explain(start, n);
        let last = days.last().expect("never empty");
        prop_assert_eq!((last.date, last.number), (deadline.date, Some(n)));
        let next_day = start.tomorrow().expect("in range");
        prop_assert_eq!(BUILT_IN.public_notice_end(next_day, n), deadline);
    }
}
