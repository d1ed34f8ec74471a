//! How a counted date is explained, and how a year's arrangement of holidays reads before it is adopted.

use jiff::civil::{Date, date};
use minutebook::domain::calendar::{AdoptedYear, ArrangementError, Calendar, Doubt, Holiday, HolidayPeriod};
use minutebook::text::{day_count, year_arrangement as arrangement};

const BUILT_IN: Calendar = Calendar::built_in();

fn told(days: &[minutebook::domain::calendar::CountedDay]) -> Vec<String> {
    days.iter().map(day_count::day).collect()
}

#[test]
fn a_deadline_is_told_day_by_day_over_a_worked_weekend_and_a_holiday() {
    // The day before the holidays of October 2026 and the worked Saturday after them.
    let days = BUILT_IN.explain(date(2026, 9, 30), 2);
    let lines = told(&days);
    assert_eq!(lines[0], "2026年9月30日星期三　起算当日，不计");
    assert_eq!(lines[1], "2026年10月1日星期四　不计（放假）");
    assert_eq!(lines[3], "2026年10月3日星期六　不计（周六日）");
    assert_eq!(lines[8], "2026年10月8日星期四　第1个工作日（工作日）");
    assert_eq!(lines.len(), 10);
    let one_more = told(&BUILT_IN.explain(date(2026, 9, 30), 3));
    assert_eq!(one_more[10], "2026年10月10日星期六　第3个工作日（调休上班）");
    assert_eq!(
        day_count::end(days.last().expect("never empty"), false),
        "2026年10月9日星期五届满"
    );
    assert_eq!(
        day_count::after("成文日期", date(2026, 9, 30), 20),
        "自成文日期2026年9月30日的次日起计算，第20个工作日届满"
    );
}

#[test]
fn a_public_notice_tells_whether_its_first_day_counts() {
    let first = date(2015, 11, 23);
    let counted = told(&BUILT_IN.explain_notice(first, 5, true));
    assert_eq!(counted[0], "2015年11月23日星期一　第1个工作日（工作日）");
    assert_eq!(counted[4], "2015年11月27日星期五　第5个工作日（工作日）");
    assert_eq!(counted.len(), 5);
    let uncounted = told(&BUILT_IN.explain_notice(first, 5, false));
    assert_eq!(uncounted[0], "2015年11月23日星期一　起算当日，不计");
    assert_eq!(
        day_count::notice(first, 5, true),
        "自2015年11月23日起公示，公示当日计入，满5个工作日"
    );
    assert_eq!(
        day_count::notice(first, 5, false),
        "自2015年11月23日起公示，公示当日不计入，满5个工作日"
    );
}

#[test]
fn days_of_a_year_without_a_calendar_are_marked() {
    let days = BUILT_IN.explain(date(2026, 12, 31), 1);
    let lines = told(&days);
    assert_eq!(lines[1], "2027年1月1日星期五　不计（法定节假日，暂计）");
    assert_eq!(lines[2], "2027年1月2日星期六　不计（周六日，暂计）");
    assert_eq!(lines[4], "2027年1月4日星期一　第1个工作日（工作日，暂计）");
    assert_eq!(
        day_count::end(days.last().expect("never empty"), true),
        "2027年1月4日星期一届满（暂计，待导入该年放假安排）"
    );
}

fn period(from: Date, until: Date) -> HolidayPeriod {
    HolidayPeriod { from, until }
}

#[test]
fn a_year_reads_as_its_notice_before_it_is_adopted() {
    let periods = [
        period(date(2027, 1, 1), date(2027, 1, 3)),
        period(date(2027, 6, 9), date(2027, 6, 9)),
    ];
    assert_eq!(
        arrangement::preview(2027, &periods, 1),
        "2027年放假4天，调休上班1天。其余各日按周一至周五上班、周六日休息。"
    );
    assert_eq!(arrangement::periods(&periods), "2027年1月1日至3日；2027年6月9日");
    assert_eq!(arrangement::worked(&[date(2027, 1, 9)]), "2027年1月9日星期六");
    assert_eq!(arrangement::worked(&[]), "无");
    let worked = [date(2027, 1, 9), date(2026, 12, 27)];
    let field = arrangement::worked_field(&worked);
    assert_eq!(field, "2027年1月9日、2026年12月27日");
    assert_eq!(minutebook::domain::calendar::days_named(2027, &field), worked);
}

#[test]
fn what_is_wrong_with_a_typed_year_is_said_by_day() {
    let (first, third) = (date(2027, 1, 1), date(2027, 1, 3));
    let said = [
        (
            ArrangementError::Backwards {
                from: third,
                until: first,
            },
            "放假结束2027-01-01早于开始2027-01-03，须先核对。",
        ),
        (
            ArrangementError::TooLong {
                from: first,
                until: date(2027, 1, 20),
            },
            "2027年1月1日至20日放假超过15天，须先核对起止日期。",
        ),
        (
            ArrangementError::WorkedNoWeekend(first),
            "2027年1月1日星期五不是周六日，不属于调休上班，须先核对。",
        ),
        (
            ArrangementError::WorkedWhileOff(third),
            "2027年1月3日星期日既放假又上班，须先核对。",
        ),
        (
            ArrangementError::StatutoryMissing(Holiday::Duanwu, date(2027, 6, 9)),
            "2027年6月9日星期三（端午节）没有列入放假，法定节假日全年13天须全部放假，须先核对。",
        ),
    ];
    for (error, words) in said {
        assert_eq!(arrangement::error(&error), words);
    }
    let year = AdoptedYear::of_notice(1999, &[], &[]).expect_err("out of range");
    assert_eq!(arrangement::error(&year), "年份1999不在2004年至2100年之间。");
    let doubt = Doubt::Unbalanced { remain: 14, lawful: 13 };
    assert!(arrangement::doubt(&doubt).starts_with("周一至周五放假的天数减去调休上班的天数为14天"));
}
