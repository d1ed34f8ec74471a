//! Dates as an office writes them.

use jiff::civil::{Date, Time, Weekday};

/// The ISO form, sortable: `2026-11-22`.
pub fn iso(date: Date) -> String {
    date.to_string()
}

/// The hour of the day: `09:30`.
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Month and day for narrow columns: `11-22`.
pub fn short(date: Date) -> String {
    format!("{:02}-{:02}", date.month(), date.day())
}

/// The date in a sentence: `2026年11月22日`.
pub fn long(date: Date) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

/// The date with its day of the week: `2026年11月22日星期日`.
pub fn long_with_weekday(date: Date) -> String {
    format!("{}{}", long(date), weekday(date.weekday()))
}

/// Month and day in a sentence that names the year elsewhere: `11月22日`.
pub fn month_day(date: Date) -> String {
    format!("{}月{}日", date.month(), date.day())
}

/// The month: `2026年11月`.
pub fn month(date: Date) -> String {
    format!("{}年{}月", date.year(), date.month())
}

/// From the first to the last day, naming year and month once where they are the same:
/// `2026年11月23日至27日`.
pub fn period(first: Date, last: Date) -> String {
    let end = if first.year() != last.year() {
        long(last)
    } else if first.month() != last.month() {
        month_day(last)
    } else {
        format!("{}日", last.day())
    };
    format!("{}至{end}", long(first))
}

/// The day of the week: `星期日`.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "星期一",
        Weekday::Tuesday => "星期二",
        Weekday::Wednesday => "星期三",
        Weekday::Thursday => "星期四",
        Weekday::Friday => "星期五",
        Weekday::Saturday => "星期六",
        Weekday::Sunday => "星期日",
    }
}

/// Month and day in Chinese numerals: `十一月二十二日`.
pub fn numerals(date: Date) -> String {
    format!("{}月{}日", below_hundred(date.month()), below_hundred(date.day()))
}

/// The whole date in Chinese numerals, as signed papers write it: `二〇二六年十一月二十二日`.
pub fn numerals_with_year(date: Date) -> String {
    let year: String = date
        .year()
        .to_string()
        .chars()
        .filter_map(|c| c.to_digit(10))
        .filter_map(|digit| NUMERALS.get(usize::try_from(digit).ok()?).copied())
        .collect();
    format!("{year}年{}", numerals(date))
}

const NUMERALS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A number from 1 to 99 in Chinese numerals.
fn below_hundred(number: i8) -> String {
    let numeral = |digit: i8| usize::try_from(digit).map_or("", |digit| NUMERALS[digit]);
    match (number / 10, number % 10) {
        (0, ones) => numeral(ones).to_owned(),
        (tens, ones) => format!(
            "{}十{}",
            if tens == 1 { "" } else { numeral(tens) },
            if ones == 0 { "" } else { numeral(ones) },
        ),
    }
}
