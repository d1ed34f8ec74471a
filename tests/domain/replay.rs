//! R52: what was decided is told as it was stored; the rules of today only say what they would ask.

use jiff::civil::date;
use minutebook::domain::calendar::Calendar;
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::replay::{Bench, Replayed, Then, replay};
use minutebook::domain::rules::{CheckId, Severity, Verdict};
use minutebook::domain::steps::StepKind;

use crate::given::{Given, TODAY, project, yuan};

pub fn replayed(given: &Given, matter: MatterId) -> Vec<Replayed> {
    let calendar = Calendar::built_in();
    let bench = Bench {
        book: &given.book,
        calendar: &calendar,
        today: given.today,
    };
    let file = given.matter(matter);
    let meeting = file
        .last_resolution()
        .map(|resolution| given.meeting(resolution.value.meeting));
    replay(&bench, file, meeting)
}

fn of(all: &[Replayed], check: CheckId) -> &Replayed {
    all.iter().find(|one| one.check == check).expect("it was judged")
}

#[test]
fn r52_harder_rules_leave_what_was_stored_and_mark_what_they_would_ask() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    given.decided(matter, Outcome::Passed);
    let before = replayed(&given, matter);
    let one = of(&before, CheckId::R51);
    assert_eq!((one.then, one.now), (Then::Stored(Verdict::Met), Verdict::Met));
    assert!(!one.changed());
    let mut harder = given.book.rulebook(TODAY).as_ref().clone();
    harder.effective = TODAY;
    for line in harder.catalogue.iter_mut().filter(|line| line.code == "P01") {
        line.demands = vec![StepKind::Sounding];
    }
    given.adopted(harder);
    let after = replayed(&given.on(date(2026, 4, 1)), matter);
    let one = of(&after, CheckId::R51);
    assert_eq!((one.then, one.now), (Then::Stored(Verdict::Met), Verdict::Unmet));
    assert!(one.changed() && one.gaps.is_empty() && !one.gaps_now.is_empty());
}

#[test]
fn r52_a_check_whose_law_came_later_says_that_it_was_not_in_force() {
    for (day, in_force) in [(date(2025, 4, 18), false), (date(2025, 4, 21), true)] {
        let mut given = Given::a_main_book().on(day);
        let matter = given.a_ready_matter();
        given.decided(matter, Outcome::Passed);
        let all = replayed(&given.on(TODAY), matter);
        let then = of(&all, CheckId::R19).then;
        assert_eq!(then != Then::NotInForce, in_force, "{day}: {then:?}");
    }
}

#[test]
fn what_was_not_stored_is_judged_by_the_rules_of_its_day() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    given.decided(matter, Outcome::Passed);
    let all = replayed(&given, matter);
    assert_eq!(of(&all, CheckId::R24).then, Then::Judged(Verdict::Met));
    assert!(all.is_sorted_by_key(|one| one.check), "each once, by their numbers");
    assert_eq!(of(&all, CheckId::R24).severity, Severity::Block);
}

#[test]
fn nothing_was_said_of_what_is_undecided() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let all = replayed(&given, matter);
    assert!(!all.is_empty() && all.iter().all(|one| one.then == Then::Undecided && !one.changed()));
}

#[test]
fn r12_an_applicability_that_nobody_judged_is_never_told_as_met_beside_r51_that_misses_it() {
    let mut given = Given::a_main_book();
    let matter = given.applied("P01", project(yuan(60_000)));
    let all = replayed(&given, matter);
    assert_eq!(of(&all, CheckId::R51).now, Verdict::Unmet);
    assert_eq!(of(&all, CheckId::R12).now, Verdict::NotApplicable);
}
