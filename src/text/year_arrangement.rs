//! A year's arrangement of holidays: its form, its preview, and what is wrong with it.

use jiff::civil::Date;

use super::{date, page_office};
use crate::domain::calendar::{ArrangementError, Doubt, Holiday, HolidayPeriod};

/// The heading of the form.
pub const BY_NOTICE: &str = "按放假通知填写";
/// What the form is for.
pub const BY_NOTICE_NOTE: &str =
    "国务院办公厅每年年底印发下一年部分节假日安排的通知。粘贴通知正文后读入，核对下表；也可以直接填写。";
/// The heading of the import.
pub const BY_FILE: &str = "导入放假安排文件";
/// The year.
pub const YEAR: &str = "年份";
/// Not a year.
pub const YEAR_WRONG: &str = "填写四位年份，如2027";
/// The words of the notice.
pub const NOTICE_TEXT: &str = "通知正文";
/// What to paste.
pub const NOTICE_TEXT_HINT: &str = "例如：元旦：1月1日（周五）至3日（周日）放假，共3天。可以不填。";
/// Reads them into the table.
pub const READ_NOTICE: &str = "读入下表";
/// Nothing was read.
pub const NOTHING_READ: &str = "没有读出放假日期。填写年份，粘贴“一、元旦……”各段，或者直接填写下表。";
/// The table.
pub const PERIODS: &str = "放假起止";
/// A column.
pub const HOLIDAY: &str = "节日";
/// A column.
pub const FROM: &str = "放假开始";
/// A column.
pub const UNTIL: &str = "放假结束";
/// The weekends that are worked.
pub const WORKED_FIELD: &str = "调休上班日";
/// How they are written.
pub const WORKED_HINT: &str = "例如：2月14日、2月28日；没有的不填。两个节日连放的，填在其中一行。";
/// A day in it is not understood.
pub const WORKED_WRONG: &str = "按“2月14日、2月28日”填写";
/// A line has one day only.
pub const BOTH_DAYS: &str = "开始和结束都要填写";
/// Days off.
pub const OFF: &str = "放假";
/// Days worked.
pub const WORKED: &str = "调休上班";
/// None.
const NONE: &str = "无";

/// A holiday of the law.
pub const fn holiday(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "元旦",
        Holiday::SpringFestival => "春节",
        Holiday::Qingming => "清明节",
        Holiday::LabourDay => "劳动节",
        Holiday::Duanwu => "端午节",
        Holiday::Zhongqiu => "中秋节",
        Holiday::NationalDay => "国庆节",
    }
}

/// A field of a holiday's line, for assistive technology.
pub fn field(of: Holiday, column: &str) -> String {
    format!("{}{column}", holiday(of))
}

/// What will be adopted, in one line.
pub fn preview(year: i16, periods: &[HolidayPeriod], worked: usize) -> String {
    let days: i32 = periods
        .iter()
        .map(|period| (period.until - period.from).get_days() + 1)
        .sum();
    format!("{year}年放假{days}天，调休上班{worked}天。其余各日按周一至周五上班、周六日休息。")
}

/// The periods off.
pub fn periods(periods: &[HolidayPeriod]) -> String {
    let said = |period: &HolidayPeriod| {
        if period.from == period.until {
            date::long(period.from)
        } else {
            date::period(period.from, period.until)
        }
    };
    joined(periods.iter().map(said))
}

/// The days worked.
pub fn worked(days: &[Date]) -> String {
    joined(days.iter().map(|day| date::long_with_weekday(*day)))
}

fn joined(said: impl Iterator<Item = String>) -> String {
    let said: Vec<_> = said.collect();
    if said.is_empty() {
        NONE.to_owned()
    } else {
        said.join("；")
    }
}

/// The days worked, as the field of the form holds them.
pub fn worked_field(days: &[Date]) -> String {
    let said: Vec<_> = days
        .iter()
        .map(|day| format!("{}年{}月{}日", day.year(), day.month(), day.day()))
        .collect();
    said.join("、")
}

/// Why typed lines are no arrangement, and what to do.
pub fn error(error: &ArrangementError) -> String {
    match error {
        ArrangementError::Backwards { from, until } => {
            format!("放假结束{}早于开始{}，须先核对。", date::iso(*until), date::iso(*from))
        }
        ArrangementError::TooLong { from, until } => {
            format!("{}放假超过15天，须先核对起止日期。", date::period(*from, *until))
        }
        ArrangementError::WorkedNoWeekend(day) => {
            format!(
                "{}不是周六日，不属于调休上班，须先核对。",
                date::long_with_weekday(*day)
            )
        }
        ArrangementError::WorkedWhileOff(day) => {
            format!("{}既放假又上班，须先核对。", date::long_with_weekday(*day))
        }
        ArrangementError::StatutoryMissing(of, day) => missing(*of, *day),
        ArrangementError::Year(error) => page_office::adopt_error(error),
    }
}

/// What looks incomplete, and what to do.
pub fn doubt(doubt: &Doubt) -> String {
    match doubt {
        Doubt::StatutoryMissing(of, day) => missing(*of, *day),
        Doubt::Unbalanced { remain, lawful } => format!(
            "周一至周五放假的天数减去调休上班的天数为{remain}天，法定节假日为{lawful}天：可能少填了放假日或者调休上班日，须对照通知核对。"
        ),
    }
}

fn missing(of: Holiday, day: Date) -> String {
    format!(
        "{}（{}）没有列入放假，法定节假日全年13天须全部放假，须先核对。",
        date::long_with_weekday(day),
        holiday(of)
    )
}
