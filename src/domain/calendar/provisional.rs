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

/// Whether the law itself makes the day a holiday, as far as this table knows: always for the days fixed
/// in the civil calendar, for the others from 2027 to 2035.
pub(super) fn is_statutory_holiday(date: Date) -> bool {
    let day = (date.month(), date.day());
    if matches!(day, (1, 1) | (5, 1 | 2) | (10, 1..=3)) {
        return true;
    }
    MOVING
        .iter()
        .find(|moving| moving.year == date.year())
        .is_some_and(|moving| {
            [moving.qingming, moving.duanwu, moving.zhongqiu].contains(&day)
                || is_spring_festival(date, moving.new_year)
        })
}

/// The four days from 除夕, the day before 正月初一, to 正月初三.
fn is_spring_festival(date: Date, (month, day): (i8, i8)) -> bool {
    let new_year = Date::constant(date.year(), month, day);
    let days = i32::from(date.day_of_year()) - i32::from(new_year.day_of_year());
    (-1..=2).contains(&days)
}
