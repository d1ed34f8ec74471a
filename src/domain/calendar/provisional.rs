//! Statutory holidays of years without a notice: enough for a provisional date, never for a final one.
//!
//! By 《全国年节及纪念日放假办法》 (国务院令第795号, in force 2025-01-01): 元旦 1 day, 春节 4 from 除夕,
//! 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆 3. How weekends are moved around them is known only from the
//! notice, so worked weekends and the days off in exchange are missing here.

use jiff::civil::Date;

/// The days of one year that follow the moon and the sun, as month and day.
struct Moving {
    year: i16,
    new_year: (i8, i8),
    qingming: (i8, i8),
    duanwu: (i8, i8),
    zhongqiu: (i8, i8),
}

const fn moving(year: i16, new_year: (i8, i8), qingming: (i8, i8), duanwu: (i8, i8), zhongqiu: (i8, i8)) -> Moving {
    Moving {
        year,
        new_year,
        qingming,
        duanwu,
        zhongqiu,
    }
}

/// 正月初一, 清明, 五月初五, 八月十五; two published almanac tables and a computation of the new moons
/// and of the sun's longitude of 15°, all in UTC+8, agree on every day.
const MOVING: [Moving; 9] = [
    moving(2027, (2, 6), (4, 5), (6, 9), (9, 15)),
    moving(2028, (1, 26), (4, 4), (5, 28), (10, 3)),
    moving(2029, (2, 13), (4, 4), (6, 16), (9, 22)),
    moving(2030, (2, 3), (4, 5), (6, 5), (9, 12)),
    moving(2031, (1, 23), (4, 5), (6, 24), (10, 1)),
    moving(2032, (2, 11), (4, 4), (6, 12), (9, 19)),
    moving(2033, (1, 31), (4, 4), (6, 1), (9, 8)),
    moving(2034, (2, 19), (4, 5), (6, 20), (9, 27)),
    moving(2035, (2, 8), (4, 5), (6, 10), (9, 16)),
];

/// A holiday of the law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// 元旦.
    NewYear,
    /// 春节, 除夕 included.
    SpringFestival,
    /// 清明节.
    Qingming,
    /// 劳动节.
    LabourDay,
    /// 端午节.
    Duanwu,
    /// 中秋节.
    Zhongqiu,
    /// 国庆节.
    NationalDay,
}

impl Holiday {
    /// All, in the order of the year.
    pub const ALL: [Self; 7] = [
        Self::NewYear,
        Self::SpringFestival,
        Self::Qingming,
        Self::LabourDay,
        Self::Duanwu,
        Self::Zhongqiu,
        Self::NationalDay,
    ];
}

/// Which of the law's holidays a day is, as far as this table knows; two may fall on one day.
pub(super) fn holidays_on(date: Date) -> impl Iterator<Item = Holiday> {
    let day = (date.month(), date.day());
    let moving = MOVING.iter().find(move |moving| moving.year == date.year());
    let moves = move |is: fn(&Moving, Date) -> bool| moving.is_some_and(|moving| is(moving, date));
    [
        (Holiday::NewYear, day == (1, 1)),
        (
            Holiday::SpringFestival,
            moves(|moving, date| is_spring_festival(date, moving.new_year)),
        ),
        (
            Holiday::Qingming,
            moves(|moving, date| moving.qingming == (date.month(), date.day())),
        ),
        (Holiday::LabourDay, matches!(day, (5, 1 | 2))),
        (
            Holiday::Duanwu,
            moves(|moving, date| moving.duanwu == (date.month(), date.day())),
        ),
        (
            Holiday::Zhongqiu,
            moves(|moving, date| moving.zhongqiu == (date.month(), date.day())),
        ),
        (Holiday::NationalDay, matches!(day, (10, 1..=3))),
    ]
    .into_iter()
    .filter(|(_, is)| *is)
    .map(|(holiday, _)| holiday)
}

/// Whether the law itself makes the day a holiday, as far as this table knows: always for the days fixed
/// in the civil calendar, for the others from 2027 to 2035.
pub(super) fn is_statutory_holiday(date: Date) -> bool {
    holidays_on(date).next().is_some()
}

/// The four days from 除夕, the day before 正月初一, to 正月初三.
fn is_spring_festival(date: Date, (month, day): (i8, i8)) -> bool {
    let new_year = Date::constant(date.year(), month, day);
    let days = i32::from(date.day_of_year()) - i32::from(new_year.day_of_year());
    (-1..=2).contains(&days)
}
