//! The self-check: each thing is found one step beyond its bound and not at it, and nobody is named.

mod adding_up;
mod own_years;

use jiff::ToSpan;
use jiff::civil::{Date, date, time};
use minutebook::domain::calendar::Calendar;
use minutebook::domain::command::Command;
use minutebook::domain::disclosure::{AttributeSet, DisclosureAttribute, Ground};
use minutebook::domain::event::Event;
use minutebook::domain::matter::{Fact, Matter, Stamp, Stamped};
use minutebook::domain::meeting::{Meeting, Outcome};
use minutebook::domain::occasion::Moment;
use minutebook::domain::refusal::GapFact;
use minutebook::domain::register::{BookKind, Register};
use minutebook::domain::replay::Bench;
use minutebook::domain::rulebook::{MeetingKind, Strength};
use minutebook::domain::rules::CheckId;
use minutebook::domain::rules::record::RecordGap;
use minutebook::domain::self_check::{Concern, Coverage, Found, SelfCheck, Shown, Slip, What};
use minutebook::text::names::Names;
use minutebook::text::self_check as text;

use crate::acts;
use crate::given::{Given, TODAY, founding, project, yuan};

/// A book with one matter in the register, everything done by day and in its time but for the pace of its entry.
fn entered() -> (Given, Matter, Meeting) {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    let file = given.matter(matter).clone();
    let meeting = given.meeting(file.decision().expect("decided").value.meeting).clone();
    (given, file, meeting)
}

pub fn checked(given: &Given, matters: &[&Matter], meetings: &[&Meeting]) -> Vec<Found> {
    let calendar = Calendar::built_in();
    let mut check = SelfCheck::new(Bench {
        book: &given.book,
        calendar: &calendar,
        today: given.today,
    });
    for meeting in meetings {
        check.meeting(meeting);
    }
    for matter in matters {
        let decided_by = matter.decision().map(|decision| decision.value.meeting);
        check.matter(
            matter,
            meetings.iter().find(|meeting| Some(meeting.id) == decided_by).copied(),
        );
    }
    check.finish().found
}

fn of(found: &[Found], concern: Concern) -> Vec<&Found> {
    found.iter().filter(|one| one.what == What::Concern(concern)).collect()
}

fn shows(found: &[Found], wanted: impl Fn(&Shown) -> bool) -> bool {
    found.iter().any(|one| one.shown.iter().any(&wanted))
}

fn at(day: Date, clock: &str) -> Moment {
    Moment(format!("{day}T{clock}.000+08:00"))
}

#[test]
fn stands_entered_within_ten_seconds_were_not_taken_one_by_one() {
    let (given, matter, mut meeting) = entered();
    for (last, found) in [("09:00:09", true), ("09:00:10", false)] {
        let is_stand = |fact: &&mut Stamped<Fact>| matches!(&fact.value, Fact::Event(event) if matches!(**event, Event::StandRecorded { .. }));
        let stand = meeting.history.iter_mut().filter(is_stand).last();
        stand.expect("nine stood").stamp.at = at(TODAY, last);
        let told = checked(&given, &[&matter], &[&meeting]);
        let one = of(&told, Concern::NotOneByOne);
        assert_eq!(!one.is_empty(), found, "{last}");
        assert!(
            one.iter()
                .all(|one| one.check == Some(CheckId::R27) && one.evidence.len() == 9)
        );
    }
}

#[test]
fn more_than_twenty_lines_on_a_day_are_many() {
    let (given, mut matter, meeting) = entered();
    let entry = matter.entry.clone().expect("entered");
    let again = |seq| Stamped {
        stamp: Stamp {
            seq,
            ..entry.stamp.clone()
        },
        value: Fact::Event(Event::Entered(Box::new(entry.value.clone())).into()),
    };
    matter.history.extend((1001..1020).map(again));
    let many = |matter: &Matter| {
        shows(&checked(&given, &[matter], &[&meeting]), |shown| {
            matches!(shown, Shown::ManyEntries { .. })
        })
    };
    assert!(!many(&matter), "twenty");
    matter.history.push(again(1020));
    assert!(many(&matter), "twenty-one");
}

#[test]
fn what_is_recorded_at_night_outside_a_meeting_is_a_doubt() {
    for (clock, night) in [
        ("21:59:59", false),
        ("22:00:00", true),
        ("05:59:59", true),
        ("06:00:00", false),
    ] {
        let mut given = Given::a_main_book();
        let id = given.a_ready_matter();
        let mut matter = given.matter(id).clone();
        matter.history[0].stamp.at = at(TODAY, clock);
        let told = checked(&given, &[&matter], &[]);
        assert_eq!(
            shows(&told, |shown| matches!(shown, Shown::AtNight { .. })),
            night,
            "{clock}"
        );
    }
    let (given, matter, mut meeting) = entered();
    meeting
        .history
        .iter_mut()
        .for_each(|fact| fact.stamp.at = at(TODAY, "22:30:00"));
    let told = checked(&given, &[&matter], &[&meeting]);
    assert!(
        !shows(&told, |shown| matches!(shown, Shown::AtNight { .. })),
        "a meeting may last"
    );
}

#[test]
fn a_clock_that_went_back_more_than_an_hour_is_told() {
    let (given, mut matter, _) = entered();
    for (clock, back) in [("08:00:00", false), ("07:59:00", true)] {
        matter.history.last_mut().expect("facts").stamp.at = at(TODAY, clock);
        let told = checked(&given, &[&matter], &[]);
        assert_eq!(
            shows(&told, |shown| matches!(shown, Shown::ClockBack { .. })),
            back,
            "{clock}"
        );
    }
}

#[test]
fn what_is_entered_four_days_after_its_day_is_not_contemporaneous() {
    for (day, late) in [(13, false), (14, true)] {
        let (given, mut matter, meeting) = entered();
        matter.history[0].stamp.at = at(date(2026, 3, day), "09:00:00");
        let told = checked(&given.on(date(2026, 3, 14)), &[&matter], &[&meeting]);
        let lag = of(&told, Concern::EnteredAfterwards);
        let lag = lag
            .iter()
            .any(|one| matches!(one.shown[0], Shown::EnteredLate { declared: false, .. }));
        assert_eq!(lag, late, "the {day}th");
    }
}

#[test]
fn r22_what_was_passed_over_at_a_meeting_is_told_by_its_item_or_else_by_its_reason() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let (eve, on) = (TODAY.yesterday().expect("a day"), TODAY.saturating_add(7.days()));
    let meeting = given.called(MeetingKind::Committee, on);
    let item = given.placed(meeting, matter);
    given.when(Command::SendNotice {
        meeting,
        on: eve,
        to: "全体委员".into(),
    });
    given.today = on;
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item });
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    let found = checked(&given, &[given.matter(matter)], &[given.meeting(meeting)]);
    let older = GapFact::NoticeBeforeApproval {
        item,
        notified: eve,
        approved: TODAY,
    };
    let of = |check| {
        found
            .iter()
            .filter(move |one| one.check == Some(check))
            .collect::<Vec<_>>()
    };
    let told = of(CheckId::R22);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].place.matter, told[0].place.item), (Some(matter), Some(item)));
    assert_eq!((&told[0].shown, told[0].answered), (&vec![Shown::Gap(older)], true));
    // Who presided in whose place is told with the reason that was given.
    let reason = Shown::PassedOver {
        reason: "会上分发".into(),
        by: "书记".into(),
    };
    assert_eq!(of(CheckId::R55)[0].shown, [reason]);
}

#[test]
fn r09_a_finding_of_before_713_cites_the_offices_own_rules_and_none_that_came_later() {
    let (given, mut matter, meeting) = entered();
    matter.history[0].stamp.at = at(date(2026, 3, 14), "09:00:00");
    let told = checked(&given.on(date(2026, 3, 14)), &[&matter], &[&meeting]);
    let mut found = told[0].clone();
    found.check = Some(CheckId::R09);
    for (day, clause) in [
        (date(2019, 8, 31), "合法性审查（本单位议事规则）"),
        (date(2019, 9, 1), "合法性审查（参照国令713号第二十五条）"),
    ] {
        found.since = Some(day);
        assert_eq!(text::check(&found).as_deref(), Some(clause), "{day}");
    }
}

#[test]
fn r37_a_proactive_document_is_late_the_day_after_its_twentieth_working_day() {
    let (given, mut matter, meeting) = entered();
    matter.attribute = Some(Stamped {
        stamp: matter.history[0].stamp.clone(),
        value: AttributeSet {
            attribute: DisclosureAttribute::Proactive,
            ground: Ground::fitting(DisclosureAttribute::Proactive)[0],
            document_date: Some(TODAY),
            by: "综合办".into(),
            on: TODAY,
        },
    });
    // 清明 lies between.
    for (today, late) in [(date(2026, 4, 8), false), (date(2026, 4, 9), true)] {
        let told = checked(&given.clone().on(today), &[&matter], &[&meeting]);
        assert_eq!(!of(&told, Concern::DisclosureLate).is_empty(), late, "{today}");
    }
}

#[test]
fn r58_a_record_is_late_the_day_after_its_third_working_day() {
    let (mut given, matter, meeting) = entered();
    given.when(Command::CloseMeeting {
        meeting: meeting.id,
        at: time(10, 0, 0, 0),
        waivers: Vec::new(),
    });
    let meeting = given.meeting(meeting.id).clone();
    for (today, late) in [(date(2026, 3, 13), false), (date(2026, 3, 16), true)] {
        let told = checked(&given.clone().on(today), &[&matter], &[&meeting]);
        assert_eq!(
            shows(&told, |shown| matches!(shown, Shown::Signing { .. })),
            late,
            "{today}"
        );
    }
}

#[test]
fn r36_a_record_that_nobody_signed_is_found_also_where_the_office_sets_no_term() {
    let off = |checks: &[CheckId]| {
        let mut founding = founding(BookKind::Main);
        let strength = |check: &CheckId| Strength {
            check: *check,
            severity: None,
        };
        founding.rulebook.strengths.extend(checks.iter().map(strength));
        let mut given = Given::founded(&founding);
        let matter = given.an_entry();
        let meeting = given.matter(matter).decision().expect("decided").value.meeting;
        given.when(Command::CloseMeeting {
            meeting,
            at: time(10, 0, 0, 0),
            waivers: Vec::new(),
        });
        (given, meeting)
    };
    let unsigned = |given: &Given, meeting, today| {
        let told = checked(&given.clone().on(today), &[], &[given.meeting(meeting)]);
        let mut wanting = told.into_iter().filter(|one| one.shown == [Shown::Unsigned]);
        wanting.next().map(|one| (one.check, one.since))
    };
    let (mut given, meeting) = off(&[CheckId::R58]);
    let found = Some((Some(CheckId::R36), Some(TODAY)));
    assert_eq!(unsigned(&given, meeting, TODAY), None, "on the day itself");
    assert_eq!(unsigned(&given, meeting, date(2026, 3, 11)), found);
    given.when(Command::SignRecord {
        meeting,
        presiding: "书记".into(),
        recorder: "记录人".into(),
        on: TODAY,
        minute_book: "第一册第1页".into(),
    });
    assert_eq!(unsigned(&given, meeting, date(2027, 3, 11)), None);
    let (given, meeting) = off(&[CheckId::R36, CheckId::R58]);
    assert_eq!(unsigned(&given, meeting, date(2026, 3, 11)), None);
}

#[test]
fn irregularities_come_first_then_what_was_passed_against_a_review_then_the_numbers() {
    let (mut given, matter, meeting) = entered();
    let irregularity = acts::irregularity(&given, Some(matter.id), None);
    given.when(irregularity);
    given.book.counters.sessions.insert((MeetingKind::Committee, 2026), 3);
    let told = checked(&given, &[&matter], &[&meeting]);
    assert!(matches!(told[0].what, What::Irregularity(_)));
    let numbers: Vec<u8> = told[1..]
        .iter()
        .filter_map(|one| match one.what {
            What::Concern(concern) => Some(concern.number()),
            What::Irregularity(_) => None,
        })
        .collect();
    assert!(numbers.len() >= 2 && numbers.is_sorted(), "{numbers:?}");
    let negative = Concern::shown_by_gap(CheckId::R09, &GapFact::Unlawful, true);
    assert_eq!(negative, Some(Concern::PassedThoughNegative));
    let rejected = Concern::shown_by_gap(CheckId::R09, &GapFact::Unlawful, false);
    assert_eq!(rejected, Some(Concern::Unreviewed));
}

#[test]
fn r58_meetings_of_one_day_are_compared_in_the_order_of_their_pages_whatever_their_ids() {
    let (mut given, _, meeting) = entered();
    given.when(Command::CloseMeeting {
        meeting: meeting.id,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    given.when(Command::SignRecord {
        meeting: meeting.id,
        presiding: "书记".into(),
        recorder: "记录人".into(),
        on: TODAY,
        minute_book: "第一册第1页".into(),
    });
    let signed = given.meeting(meeting.id).clone();
    let bound = |id: u8, pages: &str| {
        let mut meeting = signed.clone();
        meeting.id = minutebook::domain::id::MeetingId([id; 8]);
        let signing = meeting.signed.as_mut().expect("it is signed");
        signing.3 = pages.to_owned();
        meeting
    };
    for (first, second) in [(1, 2), (2, 1)] {
        let meetings = [bound(first, "第一册第1–3页"), bound(second, "第一册第4–6页")];
        let told = checked(&given, &[], &[&meetings[0], &meetings[1]]);
        assert!(
            !shows(&told, |shown| matches!(shown, Shown::Pages(_))),
            "{first} before {second}"
        );
        let meetings = [bound(first, "第一册第1–3页"), bound(second, "第一册第5–6页")];
        let told = checked(&given, &[], &[&meetings[0], &meetings[1]]);
        assert!(shows(&told, |shown| matches!(shown, Shown::Pages(_))));
    }
}

#[test]
fn nobody_is_named() {
    let posts = || vec!["委员甲".to_owned(), "委员乙".to_owned()];
    for gap in [
        RecordGap::CountedWithoutVote(posts()),
        RecordGap::CountedThoughRecused(posts()),
        RecordGap::DecidedBeforeAllSpoke(posts()),
        RecordGap::SpokeAfterPresiding(posts()),
        RecordGap::DissentNotKept(posts()),
        RecordGap::DissentWithoutWords(posts()),
    ] {
        let told = text::shown(&Shown::Gap(GapFact::Recorded(gap)), Names::NONE);
        assert!(!told.contains("委员"), "{told}");
    }
    let post = || "委员甲".to_owned();
    for gap in [
        GapFact::InChargeAbsent { item: 1, post: post() },
        GapFact::InChargeNotAttending { item: 1, post: post() },
    ] {
        let told = text::shown(&Shown::Gap(gap), Names::NONE);
        assert!(!told.contains("委员"), "{told}");
    }
}

#[test]
fn the_31_have_their_numbers_words_and_reach() {
    let numbers = Concern::ALL.map(Concern::number);
    assert!(numbers.into_iter().eq(1..=31));
    for concern in Concern::ALL {
        assert!(text::duty(concern).ends_with('。'));
        let alone = text::coverage(concern, None);
        assert_eq!(alone.is_none(), concern.coverage(false) == Coverage::Book);
        // Payments, contracts and appointments can be imported: only what those show is asked of an import.
        let by_rows = matches!(concern, Concern::NotBroughtToMeeting | Concern::ActedFirst);
        let imports = alone.is_some_and(|told| told.contains("须导入"));
        assert_eq!(imports, by_rows, "{concern:?}");
    }
    for number in [2, 9] {
        assert_eq!(Concern::ALL[number - 1].coverage(false), Coverage::OtherPapers);
    }
    let house = CheckId::ALL.iter().filter(|check| Concern::shown_by(**check).is_none());
    assert_eq!(
        house.copied().collect::<Vec<_>>(),
        [CheckId::R45, CheckId::R47, CheckId::R48, CheckId::R52]
    );
}

#[test]
fn a_matter_put_off_twice_is_found_while_it_is_open() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    for times in 1..=2 {
        given.decided(
            matter,
            Outcome::Postponed {
                reason: "再研究".into(),
                by: String::new(),
            },
        );
        let file = given.matter(matter).clone();
        assert_eq!(file.register(), Some(Register::Project));
        let told = checked(&given, &[&file], &[]);
        assert_eq!(of(&told, Concern::PutOff).len(), times - 1, "put off {times} times");
    }
}

#[test]
fn a_slip_holds_no_longer_than_the_rules_of_its_day() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    let reason = || "再研究".to_owned();
    given.decided(
        matter,
        Outcome::Postponed {
            reason: reason(),
            by: String::new(),
        },
    );
    let meeting = given.decided(
        matter,
        Outcome::Postponed {
            reason: reason(),
            by: String::new(),
        },
    );
    // What is withdrawn grows no older.
    given.when(Command::WithdrawTopic {
        matter,
        reason: reason(),
        by: "书记".into(),
    });
    let lasting = |given: &Given| {
        let calendar = Calendar::built_in();
        let bench = Bench {
            book: &given.book,
            calendar: &calendar,
            today: TODAY,
        };
        Slip::lasting_of_matter(&bench, given.matter(matter), Some(given.meeting(meeting)))
    };
    let (eve, first) = (date(2026, 6, 30), date(2026, 7, 1));
    assert!(lasting(&given).holds(&given.book, first));
    // R66 is not applied for a month, and applied again.
    for (effective, applied) in [(first, false), (date(2026, 8, 1), true)] {
        let mut rulebook = given.book.rulebook(TODAY).as_ref().clone();
        rulebook.effective = effective;
        rulebook.strengths.extend((!applied).then_some(Strength {
            check: CheckId::R66,
            severity: None,
        }));
        given.book.rulebooks.push(std::sync::Arc::new(rulebook));
    }
    let slip = lasting(&given);
    assert!(slip.holds(&given.book, TODAY) && slip.holds(&given.book, eve));
    assert!(!slip.holds(&given.book, first));
}
