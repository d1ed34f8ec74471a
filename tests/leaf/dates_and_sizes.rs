//! Dates and sizes as an office writes them.

use jiff::civil::date;
use minutebook::text::{date as dates, size};

#[test]
fn dates_read_as_offices_write_them() {
    let day = date(2026, 11, 22);
    assert_eq!(dates::iso(day), "2026-11-22");
    assert_eq!(dates::short(day), "11-22");
    assert_eq!(dates::long(day), "2026年11月22日");
    assert_eq!(dates::long_with_weekday(day), "2026年11月22日星期日");
    assert_eq!(dates::month(day), "2026年11月");
    assert_eq!(dates::month_day(date(2026, 3, 5)), "3月5日");
    assert_eq!(dates::short(date(2026, 3, 5)), "03-05");
}

#[test]
fn numerals_have_no_leading_one_before_ten_and_no_trailing_zero() {
    for (month, day, expected) in [
        (11, 22, "十一月二十二日"),
        (1, 1, "一月一日"),
        (10, 10, "十月十日"),
        (12, 20, "十二月二十日"),
        (2, 19, "二月十九日"),
        (3, 31, "三月三十一日"),
    ] {
        assert_eq!(dates::numerals(date(2026, month, day)), expected);
    }
    assert_eq!(
        dates::numerals_with_year(date(2026, 11, 22)),
        "二〇二六年十一月二十二日"
    );
}

#[test]
fn a_period_names_year_and_month_once() {
    let first = date(2015, 11, 23);
    assert_eq!(dates::period(first, date(2015, 11, 27)), "2015年11月23日至27日");
    assert_eq!(dates::period(first, date(2015, 12, 1)), "2015年11月23日至12月1日");
    assert_eq!(dates::period(first, date(2016, 1, 4)), "2015年11月23日至2016年1月4日");
}

#[test]
fn sizes_read_in_the_largest_fitting_unit() {
    for (bytes, expected) in [
        (0, "0 字节"),
        (1_023, "1023 字节"),
        (1_024, "1 KB"),
        (1_536, "1.5 KB"),
        (12_748, "12 KB"),
        (1_048_575, "1 MB"),
        (20 * 1_048_576, "20 MB"),
        (1_300_000_000, "1.2 GB"),
        (u64::MAX, "16777216 TB"),
    ] {
        assert_eq!(size::bytes(bytes), expected, "{bytes}");
    }
}
