//! A year's arrangement read from the words of its notice, typed line by line, and what is found wrong with it.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::calendar::{
    AdoptError, AdoptedDay, AdoptedYear, ArrangementError, Calendar, Doubt, Holiday, HolidayPeriod, NoticeText,
    days_named,
};

/// The lines of the notice for 2026.
const NOTICE: &str = "\
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。";

fn period(from: Date, until: Date) -> HolidayPeriod {
    HolidayPeriod { from, until }
}

fn lines(year: i16, notice: &str) -> (Vec<HolidayPeriod>, Vec<Date>) {
    let read = NoticeText::read(year, notice);
    (
        read.periods.into_iter().map(|(_, period)| period).collect(),
        read.worked,
    )
}

#[test]
fn the_words_of_the_notice_for_2026_make_the_built_in_year() {
    let read = NoticeText::read(2026, NOTICE);
    let names: Vec<Holiday> = read.periods.iter().map(|(holiday, _)| *holiday).collect();
    assert_eq!(names, Holiday::ALL);
    let (periods, worked) = lines(2026, NOTICE);
    let year = AdoptedYear::of_notice(2026, &periods, &worked).expect("a whole notice");
    assert_eq!(year.doubts(), []);
    assert_eq!(
        year.as_notice(),
        (periods, {
            let mut worked = worked;
            worked.sort_unstable();
            worked
        })
    );
    let (built_in, mut adopted) = (Calendar::built_in(), Calendar::built_in());
    adopted.adopt(year);
    let days = date(2026, 1, 1).series(1.day()).take_while(|day| day.year() == 2026);
    for day in days {
        assert_eq!(adopted.day(day), built_in.day(day), "{day}");
    }
}

#[test]
fn a_notice_may_join_two_holidays_reach_into_december_and_name_one_day() {
    let joined = "国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。";
    let read = NoticeText::read(2025, joined);
    assert_eq!(
        read.periods,
        [(Holiday::NationalDay, period(date(2025, 10, 1), date(2025, 10, 8)))]
    );
    assert_eq!(read.worked, [date(2025, 9, 28), date(2025, 10, 11)]);
    let over = "元旦：2027年12月31日至2028年1月2日放假调休，共3天。";
    assert_eq!(
        NoticeText::read(2028, over).periods,
        [(Holiday::NewYear, period(date(2027, 12, 31), date(2028, 1, 2)))]
    );
    assert_eq!(
        NoticeText::read(2025, "元旦：1月1日（周三）放假1天，不调休。").periods,
        [(Holiday::NewYear, period(date(2025, 1, 1), date(2025, 1, 1)))]
    );
    assert_eq!(
        days_named(2026, "2月14日、28日"),
        [date(2026, 2, 14), date(2026, 2, 28)]
    );
    assert_eq!(days_named(2026, "2月30日，十四日"), []);
}

#[test]
fn lines_that_contradict_themselves_each_other_or_the_law_are_refused() {
    let (periods, worked) = lines(2026, NOTICE);
    let with = |change: fn(&mut Vec<HolidayPeriod>, &mut Vec<Date>)| {
        let (mut periods, mut worked) = (periods.clone(), worked.clone());
        change(&mut periods, &mut worked);
        AdoptedYear::of_notice(2026, &periods, &worked).expect_err("something is wrong")
    };
    let (first, third) = (date(2026, 1, 1), date(2026, 1, 3));
    assert_eq!(
        with(|periods, _| periods[0] = HolidayPeriod {
            from: date(2026, 1, 3),
            until: date(2026, 1, 1)
        }),
        ArrangementError::Backwards {
            from: third,
            until: first
        }
    );
    assert_eq!(
        with(|periods, _| periods[0].until = date(2026, 1, 16)),
        ArrangementError::TooLong {
            from: first,
            until: date(2026, 1, 16)
        }
    );
    assert_eq!(
        with(|_, worked| worked.push(date(2026, 2, 13))),
        ArrangementError::WorkedNoWeekend(date(2026, 2, 13))
    );
    assert_eq!(
        with(|_, worked| worked.push(date(2026, 2, 15))),
        ArrangementError::WorkedWhileOff(date(2026, 2, 15))
    );
    assert_eq!(
        with(|periods, _| periods[0].from = date(2025, 11, 30)),
        ArrangementError::TooLong {
            from: date(2025, 11, 30),
            until: third
        }
    );
    assert_eq!(
        with(|_, worked| worked.push(date(2027, 1, 2))),
        ArrangementError::Year(AdoptError::OtherYear(date(2027, 1, 2)))
    );
    assert_eq!(
        with(|periods, _| periods[0].from = date(2026, 1, 2)),
        ArrangementError::StatutoryMissing(Holiday::NewYear, first)
    );
    assert_eq!(
        with(|periods, _| periods[6].until = date(2026, 10, 2)),
        ArrangementError::StatutoryMissing(Holiday::NationalDay, date(2026, 10, 3))
    );
}

/// The statutory days of 2027, each alone, and what fills the gaps between them.
fn of_2027(without: Option<Holiday>) -> Result<AdoptedYear, ArrangementError> {
    let periods = [
        (Holiday::NewYear, date(2027, 1, 1), date(2027, 1, 1)),
        (Holiday::SpringFestival, date(2027, 2, 5), date(2027, 2, 9)),
        (Holiday::Qingming, date(2027, 4, 5), date(2027, 4, 5)),
        (Holiday::LabourDay, date(2027, 5, 1), date(2027, 5, 4)),
        (Holiday::Duanwu, date(2027, 6, 9), date(2027, 6, 9)),
        (Holiday::Zhongqiu, date(2027, 9, 15), date(2027, 9, 15)),
        (Holiday::NationalDay, date(2027, 10, 1), date(2027, 10, 5)),
    ];
    let kept = periods.into_iter().filter(|(holiday, ..)| Some(*holiday) != without);
    let periods: Vec<_> = kept.map(|(_, from, until)| period(from, until)).collect();
    AdoptedYear::of_notice(2027, &periods, &[])
}

#[test]
fn each_holiday_of_the_law_must_be_off_also_those_of_the_moon() {
    of_2027(None).expect("every day of the law is off");
    for holiday in Holiday::ALL {
        let missing = of_2027(Some(holiday)).expect_err("a holiday is missing");
        assert!(
            matches!(missing, ArrangementError::StatutoryMissing(found, _) if found == holiday),
            "{holiday:?}"
        );
    }
}

#[test]
fn a_forgotten_worked_day_is_a_doubt() {
    let (periods, mut worked) = lines(2026, NOTICE);
    worked.pop();
    let year = AdoptedYear::of_notice(2026, &periods, &worked).expect("it can be adopted");
    let doubt = Doubt::Unbalanced { remain: 14, lawful: 13 };
    assert_eq!(year.doubts(), [doubt]);
}

#[test]
fn a_file_that_leaves_a_holiday_out_is_doubted_but_can_be_adopted() {
    let (periods, worked) = lines(2026, NOTICE);
    let whole = AdoptedYear::of_notice(2026, &periods, &worked).expect("a whole notice");
    let days: Vec<AdoptedDay> = whole
        .days()
        .iter()
        .filter(|day| day.date.month() != 6)
        .copied()
        .collect();
    let file = AdoptedYear::new(2026, days).expect("enough days off");
    assert_eq!(
        file.doubts().len(),
        1,
        "the almanac of 2026 is not here, the balance is"
    );
    // Before 2025 the law gave other days: nothing is doubted.
    let old = |year| {
        let days = whole.days().iter().take(12);
        let moved = days.map(|day| AdoptedDay {
            date: day.date.with().year(year).build().expect("a day"),
            ..*day
        });
        AdoptedYear::new(year, moved.collect()).expect("a year").doubts()
    };
    assert_eq!(old(2024), []);
    assert_ne!(old(2025), []);
}
