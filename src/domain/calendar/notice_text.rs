//! The words of the State Council's yearly notice, read into the lines of an arrangement.
//!
//! `春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。`
//! What is not understood is passed over: the person sees the lines that were read before anything is adopted.

use jiff::civil::Date;

use super::{Holiday, HolidayPeriod};

/// What was read of a notice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeText {
    /// The periods off, each by the holiday its line names first.
    pub periods: Vec<(Holiday, HolidayPeriod)>,
    /// The weekends that are worked, in the order of the notice.
    pub worked: Vec<Date>,
}

const NAMES: [(&str, Holiday); 7] = [
    ("元旦", Holiday::NewYear),
    ("春节", Holiday::SpringFestival),
    ("清明", Holiday::Qingming),
    ("劳动节", Holiday::LabourDay),
    ("端午", Holiday::Duanwu),
    ("中秋", Holiday::Zhongqiu),
    ("国庆", Holiday::NationalDay),
];

impl NoticeText {
    /// Reads the notice for a year.
    pub fn read(year: i16, notice: &str) -> Self {
        let plain = without_brackets(notice);
        let mut read = Self::default();
        let mut of = None;
        for sentence in plain.split(['。', '\n', '；']) {
            let names = NAMES
                .iter()
                .filter_map(|(name, holiday)| Some((sentence.find(name)?, *holiday)));
            of = names.min_by_key(|(at, _)| *at).map(|(_, holiday)| holiday).or(of);
            if sentence.contains("上班") {
                read.worked.extend(days_named(year, sentence));
            } else if let Some(of) = of.filter(|_| sentence.contains("放假")) {
                read.periods
                    .extend(periods(year, sentence).into_iter().map(|period| (of, period)));
            }
        }
        read
    }
}

/// The days that a text names, `2月14日、2月28日`, in its order; a day without a month is of the month before it.
pub fn days_named(year: i16, text: &str) -> Vec<Date> {
    dates(year, &without_brackets(text))
        .into_iter()
        .map(|(_, date)| date)
        .collect()
}

fn periods(year: i16, sentence: &str) -> Vec<HolidayPeriod> {
    let mut periods = Vec::<HolidayPeriod>::new();
    for (until, date) in dates(year, sentence) {
        match periods.last_mut() {
            Some(period) if until => period.until = date,
            _ => periods.push(HolidayPeriod {
                from: date,
                until: date,
            }),
        }
    }
    periods
}

/// The dates of a text, each with whether it ends a period (`至`).
fn dates(mut year: i16, text: &str) -> Vec<(bool, Date)> {
    let (mut dates, mut digits, mut month, mut until) = (Vec::new(), String::new(), None, false);
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '0'..='9' => {
                digits.push(c);
                continue;
            }
            '年' => year = digits.parse().unwrap_or(year),
            '月' => month = digits.parse().ok(),
            '日' => {
                let date = month
                    .zip(digits.parse().ok())
                    .and_then(|(month, day)| Date::new(year, month, day).ok());
                dates.extend(date.map(|date| (until, date)));
                until = false;
            }
            '至' | '到' => until = true,
            _ => {}
        }
        digits.clear();
    }
    dates
}

/// What stands in brackets says weekdays and days of the moon: dates of another calendar.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| match c {
            '（' | '(' => {
                depth += 1;
                false
            }
            '）' | ')' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}
