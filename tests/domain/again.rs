//! A matter that comes before a meeting once more, two meetings at one hour, and a notice that would be too short: hints
//! for who arranges and who records.

use jiff::ToSpan;
use jiff::civil::time;
use minutebook::domain::command::Command;
use minutebook::domain::meeting::{Clash, Outcome, clashes};
use minutebook::domain::refusal::GapFact;
use minutebook::domain::room::again;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::meeting::notice_gap_from;

use crate::given::{Given, TODAY, call};

fn postponed() -> Outcome {
    Outcome::Postponed {
        reason: "资金来源待落实".into(),
        by: String::new(),
    }
}

#[test]
fn a_matter_that_was_put_off_comes_again_with_the_reason_and_counts_its_times() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let first = given.decided(matter, postponed());
    assert_eq!(
        again(given.matter(matter), first),
        None,
        "its own result is no earlier one"
    );
    let next = given.called(MeetingKind::Committee, TODAY.saturating_add(7.days()));
    let second = again(given.matter(matter), next).expect("it was put off");
    assert_eq!((second.time, second.on, &second.outcome), (2, TODAY, &postponed()));

    given.decided(matter, postponed());
    let third = again(given.matter(matter), next).expect("it was put off twice");
    assert_eq!(third.time, 3);
}

#[test]
fn a_matter_that_passed_comes_for_nothing_that_was_put_off() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.decided(matter, postponed());
    given.decided(matter, Outcome::Passed);
    let next = given.called(MeetingKind::Committee, TODAY.saturating_add(7.days()));
    assert_eq!(again(given.matter(matter), next), None);
}

#[test]
fn a_second_meeting_at_the_hour_is_named_where_it_shares_the_place_or_a_member() {
    let mut given = Given::a_main_book();
    let on = TODAY.saturating_add(7.days());
    let meeting = given.called(MeetingKind::Committee, on);
    let (session, at) = (given.meeting(meeting).session, given.meeting(meeting).call.at);
    let place = call(MeetingKind::Committee, on, None).place;
    let both = Clash {
        session,
        kind: MeetingKind::Committee,
        place: true,
        members: true,
    };
    let asked = |given: &Given, at, place: &str| clashes(&given.book, MeetingKind::Committee, (on, at), place);
    assert_eq!(asked(&given, at, &place), [both]);
    assert_eq!(asked(&given, at, "别处"), [Clash { place: false, ..both }]);
    assert_eq!(asked(&given, time(at.hour() + 1, 0, 0, 0), &place), []);
    given.when(Command::CancelMeeting {
        meeting,
        reason: "改期".into(),
    });
    assert_eq!(
        asked(&given, at, &place),
        [],
        "a meeting that was cancelled is at no hour"
    );
}

#[test]
fn r22_a_notice_is_judged_by_the_day_it_would_be_given_on() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let on = TODAY.saturating_add(7.days());
    let meeting = given.called(MeetingKind::Committee, on);
    given.placed(meeting, matter);
    let file = given.meeting(meeting);
    let rulebook = given.book.rulebook(on);
    let required = rulebook
        .meeting(MeetingKind::Committee)
        .expect("the preset has it")
        .notice_working_days_min;
    assert!(required > 0);
    let gap = |day| notice_gap_from(rulebook, file, &given.book.calendar(), Some(day)).map(|gap| gap.fact);
    assert_eq!(gap(TODAY), None);
    assert_eq!(gap(on), Some(GapFact::NoticeShort { given: 0, required }));
    let none = notice_gap_from(rulebook, file, &given.book.calendar(), None);
    assert_eq!(none.map(|gap| gap.fact), Some(GapFact::NoticeNotGiven { required }));
}
