//! How a date was counted, day by day, and what kind each day is.

use jiff::civil::Date;

use super::date;
use crate::domain::calendar::{CountedDay, DayKind};

/// Opens the count.
pub const HOW_COUNTED: &str = "怎样计算";
/// What a date counted over a year without a calendar is.
pub const PROVISIONAL: &str = "暂按法定节假日和周六日计，待导入该年安排";

/// The rule of a count that begins after a day: `自成文日期……的次日起计算，第20个工作日届满`.
pub fn after(what: &str, start: Date, working_days: u32) -> String {
    format!(
        "自{what}{}的次日起计算，第{working_days}个工作日届满",
        date::long(start)
    )
}

/// The rule of a public notice, whose first day counts or does not, as the office counts.
pub fn notice(first_day: Date, working_days: u32, first_day_counts: bool) -> String {
    let counts = if first_day_counts {
        "公示当日计入"
    } else {
        "公示当日不计入"
    };
    format!("自{}起公示，{counts}，满{working_days}个工作日", date::long(first_day))
}

/// One day of a count: the day, its number or that it does not count, and what kind of day it is.
pub fn day(day: &CountedDay) -> String {
    let (on, kind) = (date::long_with_weekday(day.date), day_kind(day.kind));
    match day.number {
        Some(number) => format!("{on}　第{number}个工作日（{kind}）"),
        None if day.paused => format!("{on}　停止计算，不计（{kind}）"),
        // A working day that does not count is the one the count starts on.
        None if day.kind.is_working() => format!("{on}　起算当日，不计"),
        None => format!("{on}　不计（{kind}）"),
    }
}

/// The end of a count.
pub fn end(last: &CountedDay, provisional: bool) -> String {
    let provisional = if provisional {
        "（暂计，待导入该年放假安排）"
    } else {
        ""
    };
    format!("{}届满{provisional}", date::long_with_weekday(last.date))
}

const fn day_kind(kind: DayKind) -> &'static str {
    match kind {
        DayKind::Working => "工作日",
        DayKind::WorkedWeekend => "调休上班",
        DayKind::Weekend => "周六日",
        DayKind::Holiday => "放假",
        DayKind::ProvisionalWorking => "工作日，暂计",
        DayKind::ProvisionalWeekend => "周六日，暂计",
        DayKind::ProvisionalHoliday => "法定节假日，暂计",
    }
}
