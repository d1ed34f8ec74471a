//! What only shows afterwards: R33, R35, R36, R58, R66 and R67, each at its boundaries.

use jiff::civil::{Date, date, time};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::afterwards::{
    Outdated, PageBreak, Pages, outdated, page_breaks, signing, the_superior_answered_before_execution,
    what_was_put_off_comes_back,
};
use minutebook::domain::rules::record::RecordGap;
use minutebook::domain::rules::{Case, CheckId, Found, Severity};
use minutebook::domain::steps::{StepContent, StepOutcome};

use crate::given::{Given, TODAY, announce, checks, enter, place, project, yuan};
use crate::papers;

fn case_of<T>(given: &Given, matter: MatterId, judge: impl FnOnce(&Case<'_>) -> T) -> T {
    judge(&Case {
        today: Some(given.today),
        ..Case::of(given.book.rulebook(given.today), given.matter(matter))
    })
}

fn recorded(found: Found) -> Vec<(Severity, RecordGap)> {
    assert!(found.applies);
    let gap = |(severity, fact)| match fact {
        GapFact::Recorded(gap) => (severity, gap),
        other => unreachable!("{other:?}"),
    };
    found.gaps.into_iter().map(gap).collect()
}

#[test]
fn r33_nothing_is_decided_or_entered_but_by_a_meeting_that_is_open() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    assert_eq!(given.refused(enter(matter)), Refusal::NotEnterable);
    let nowhere = MeetingId([9; 8]);
    assert_eq!(
        given.refused(announce(nowhere, 1, Outcome::Passed)),
        Refusal::Unknown,
        "there is no such meeting"
    );
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let item = given.placed(meeting, matter);
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Passed)),
        Refusal::MeetingState,
        "it is not open"
    );
    given.opened(meeting, &[]);
    assert_eq!(
        given.refused(announce(meeting, item, Outcome::Passed)),
        Refusal::ItemState,
        "it was not taken up"
    );
    given.when(Command::TakeUpItem { meeting, item });
    let silent = given.refused(announce(meeting, item, Outcome::Passed));
    assert!(
        matches!(silent, Refusal::StandsMissing(_)),
        "nobody has spoken: {silent:?}"
    );
}

/// A project that was laid before a superior, was answered as told, and passed then.
fn laid_before(answer: Option<StepContent>) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    given.decided(matter, Outcome::ToSuperior { to: "区委".into() });
    if let Some(answer) = answer {
        given.resolve(matter, StepOutcome::Done(answer));
    }
    (given, matter)
}

#[test]
fn r35_what_was_laid_before_a_superior_comes_back_with_the_answer() {
    let (mut given, matter) = laid_before(None);
    assert_eq!(
        recorded(case_of(&given, matter, the_superior_answered_before_execution)),
        [(Severity::Warn, RecordGap::SuperiorUnanswered)]
    );
    let meeting = given.called(MeetingKind::Committee, TODAY);
    assert_eq!(
        checks(&given.refused(place(meeting, matter))),
        ("block", vec![CheckId::R51])
    );
    let [_, _, answered] = papers::in_full(TODAY);
    given.resolve(matter, StepOutcome::Done(answered));
    given.when(place(meeting, matter));
    assert_eq!(
        recorded(case_of(&given, matter, the_superior_answered_before_execution)),
        []
    );
    let other = given.a_ready_matter();
    assert!(!case_of(&given, other, the_superior_answered_before_execution).applies);
}

#[test]
fn r35_the_request_has_a_number_and_comes_before_the_answer() {
    let [_, _, StepContent::SuperiorConsent(answer)] = papers::in_full(TODAY) else {
        unreachable!("the third is the answer")
    };
    for (after, numbered) in [(-1, true), (0, true), (1, false)] {
        let mut answer = answer.clone();
        let request = answer.request.as_mut().expect("a request");
        request.on = answer.on.saturating_add(jiff::Span::new().days(after));
        let (given, matter) = laid_before(Some(StepContent::SuperiorConsent(answer)));
        let found = recorded(case_of(&given, matter, the_superior_answered_before_execution));
        assert_eq!(found.is_empty(), numbered, "{after}: {found:?}");
    }
    let mut answer = answer;
    answer.request = None;
    let (given, matter) = laid_before(Some(StepContent::SuperiorConsent(answer)));
    assert_eq!(
        recorded(case_of(&given, matter, the_superior_answered_before_execution)),
        [(Severity::Warn, RecordGap::RequestMissing)]
    );
}

/// A meeting of today that was closed, signed on a day as entered on another.
fn closed(given: &mut Given) -> MeetingId {
    let (meeting, item) = given.in_session(&[]);
    given.all_speak(meeting, item, 9);
    given.announced(meeting, item, Outcome::Passed);
    given.when(Command::CloseMeeting {
        meeting,
        at: time(11, 0, 0, 0),
        waivers: Vec::new(),
    });
    meeting
}

fn sign(given: &mut Given, meeting: MeetingId, on: Date) {
    given.when(Command::SignRecord {
        meeting,
        presiding: "书记".into(),
        recorder: "记录人".into(),
        on,
        minute_book: "第一册第1页".into(),
    });
}

#[test]
fn r36_r58_a_record_is_signed_within_three_working_days() {
    // A Tuesday: the third working day after it is Friday the 13th.
    for (day, late_by) in [(12, 0), (13, 0), (14, 0), (16, 1), (17, 2)] {
        let mut given = Given::a_main_book();
        let meeting = closed(&mut given);
        let calendar = given.book.calendar();
        let on = date(2026, 3, day);
        let open = signing(given.meeting(meeting), &calendar, on).expect("it is closed");
        assert_eq!(
            (open.due.date, open.signed, open.late_by),
            (date(2026, 3, 13), None, late_by)
        );
        given.today = on;
        sign(&mut given, meeting, on);
        let signed = signing(given.meeting(meeting), &calendar, date(2026, 12, 1)).expect("it is closed");
        assert_eq!(
            (signed.signed, signed.late_by, signed.entered_after),
            (Some(on), late_by, 0)
        );
    }
    let mut given = Given::a_main_book();
    let (meeting, _) = given.in_session(&[]);
    let calendar = given.book.calendar();
    assert_eq!(signing(given.meeting(meeting), &calendar, TODAY), None, "it still runs");
}

#[test]
fn r58_a_signing_that_is_entered_days_later_says_so() {
    let mut given = Given::a_main_book();
    let meeting = closed(&mut given);
    given.today = date(2026, 3, 16);
    sign(&mut given, meeting, date(2026, 3, 12));
    let calendar = given.book.calendar();
    let signed = signing(given.meeting(meeting), &calendar, given.today).expect("it is closed");
    assert_eq!((signed.late_by, signed.entered_after), (0, 2), "a Friday and a Monday");
}

#[test]
fn r58_pages_are_read_where_they_can_be_told() {
    let pages = |volume, from, until| Some(Pages { volume, from, until });
    for (words, read) in [
        ("第一册第41–47页", pages("第一册", 41, 47)),
        ("第一册，第41-47页", pages("第一册", 41, 47)),
        ("2026年第2册 41～47页", pages("2026年第2册", 41, 47)),
        ("第一册第41至47页", pages("第一册", 41, 47)),
        ("第一册第41页—第47页", pages("第一册", 41, 47)),
        ("第3页", pages("", 3, 3)),
        ("第一册第47–41页", None),
        ("第一册", None),
        ("第一册第页", None),
        ("另册", None),
    ] {
        assert_eq!(Pages::read(words), read, "{words}");
    }
}

#[test]
fn r58_pages_follow_each_other_in_their_volume() {
    for (next, expected) in [
        ("第一册第48页", None),
        ("第一册第47–49页", None),
        ("第一册第49页", Some(PageBreak::Gap(1))),
        ("第一册第46–50页", Some(PageBreak::Overlap(2))),
        ("第二册第1页", None),
        ("另行装订", None),
    ] {
        let found = page_breaks(["第一册第41–47页", next]);
        assert_eq!(
            found,
            expected.map(|found| (1, found)).into_iter().collect::<Vec<_>>(),
            "{next}"
        );
    }
    let last = u32::MAX;
    for words in [format!("第一册第{last}页"), format!("第一册第0–{last}页")] {
        assert_eq!(page_breaks([words.as_str(), "第一册第1页"]).len(), 1, "{words}");
    }
    assert_eq!(
        page_breaks(["第一册第1–3页", "第二册第1–9页", "第一册第4页", "第二册第10页"]),
        []
    );
}

/// A matter that meetings put off on some days.
fn put_off(days: &[Date]) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    for day in days {
        given.today = *day;
        given.decided(
            matter,
            Outcome::Postponed {
                reason: "情况不明".into(),
                by: String::new(),
            },
        );
    }
    (given, matter)
}

#[test]
fn r66_a_matter_is_put_off_once() {
    let (given, matter) = put_off(&[TODAY]);
    assert_eq!(recorded(case_of(&given, matter, what_was_put_off_comes_back)), []);
    let (given, matter) = put_off(&[TODAY, date(2026, 3, 12)]);
    assert_eq!(
        recorded(case_of(&given, matter, what_was_put_off_comes_back)),
        [(Severity::Finding, RecordGap::PutOffTwice { times: 2 })]
    );
    let (given, matter) = put_off(&[]);
    assert!(!case_of(&given, matter, what_was_put_off_comes_back).applies);
}

#[test]
fn r66_what_was_put_off_comes_back_within_sixty_days() {
    // The sixtieth day after 10 March is 9 May.
    for (today, days) in [(date(2026, 5, 9), 60), (date(2026, 5, 10), 61)] {
        let (mut given, matter) = put_off(&[TODAY]);
        given.today = today;
        let long = (days > 60).then_some((Severity::Finding, RecordGap::PutOffLong { days }));
        let found = recorded(case_of(&given, matter, what_was_put_off_comes_back));
        assert_eq!(found, long.into_iter().collect::<Vec<_>>());
    }
    // A decision ends the count.
    let (mut given, matter) = put_off(&[TODAY]);
    given.decided(matter, Outcome::Passed);
    given.today = date(2026, 12, 1);
    assert_eq!(recorded(case_of(&given, matter, what_was_put_off_comes_back)), []);
}

#[test]
fn r67_roster_and_rules_are_not_older_than_the_last_change_of_the_body() {
    let mut given = Given::a_main_book();
    let change = |given: &Given, from| {
        let mut roster = given.book.roster.clone();
        let last = roster.members.last_mut().expect("a body");
        last.from = from;
        Command::AdoptRoster(roster)
    };
    let changed_on = date(2026, 4, 1);
    // The roster was entered before the new term: by then the division of work is to be looked at again.
    given.when(change(&given, changed_on));
    assert_eq!(given.book.roster_on, Some(TODAY));
    assert_eq!(outdated(&given.book, date(2026, 3, 31)), None);
    assert_eq!(
        outdated(&given.book, changed_on),
        Some(Outdated {
            changed_on,
            roster: true,
            rulebook: true
        })
    );
    given.today = changed_on;
    given.when(change(&given, changed_on));
    assert_eq!(
        outdated(&given.book, changed_on),
        Some(Outdated {
            changed_on,
            roster: false,
            rulebook: true
        })
    );
}
