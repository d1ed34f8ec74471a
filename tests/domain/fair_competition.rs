//! The fair-competition review: R12, R13d, R13e, R14, R15, R17, R19 on the days around their coming into force.

use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::refusal::GapFact;
use minutebook::domain::rules::{CheckId, Severity};
use minutebook::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, Exception, ExceptionGround, Hearing, Review, STANDARDS,
};
use minutebook::domain::steps::{StepKind, StepOutcome};

use crate::given::{Given, TODAY};
use crate::groundwork::{found, severity};
use crate::papers;

const BEFORE_783: Date = date(2024, 7, 31);
const FROM_783: Date = date(2024, 8, 1);
const BEFORE_99: Date = date(2025, 4, 19);
const FROM_99: Date = date(2025, 4, 20);

/// How hard a check finds a review wanting, were the meeting on that day.
fn judged(review: Review, meeting: Date, check: CheckId) -> Option<Severity> {
    let (given, matter) = reviewed(review);
    severity(&given, matter, meeting, check)
}

fn reviewed(review: Review) -> (Given, minutebook::domain::id::MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    given.resolve(matter, papers::reviewed(review, date(2024, 7, 1)));
    (given, matter)
}

fn plain() -> Review {
    papers::review(date(2024, 7, 1))
}

fn exception(effect: &str, no_lesser_alternative: &str, term: &str) -> Review {
    Review {
        conclusion: Some(Conclusion::Exception(Exception {
            ground: ExceptionGround::PublicInterest,
            effect: effect.into(),
            no_lesser_alternative: no_lesser_alternative.into(),
            term: term.into(),
            until: None,
        })),
        ..plain()
    }
}

#[test]
fn a_complete_review_has_nothing_wanting_on_any_day() {
    let (given, matter) = reviewed(plain());
    for day in [BEFORE_783, FROM_783, BEFORE_99, FROM_99, TODAY] {
        for check in [
            CheckId::R12,
            CheckId::R13d,
            CheckId::R13e,
            CheckId::R14,
            CheckId::R15,
            CheckId::R17,
            CheckId::R19,
        ] {
            assert_eq!(severity(&given, matter, day, check), None, "{check} on {day}");
        }
    }
}

#[test]
fn r12_not_applicable_is_no_way_out_since_the_judgement_itself_is_the_step() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let outcome = papers::not_applicable(StepKind::FairCompetition, date(2016, 6, 1));
    given.resolve(matter, outcome);
    assert_eq!(severity(&given, matter, date(2016, 12, 31), CheckId::R12), None);
    assert_eq!(
        severity(&given, matter, date(2017, 1, 1), CheckId::R12),
        Some(Severity::Block)
    );
}

#[test]
fn r12_applicability_is_judged_by_the_day_of_the_meeting() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let reason = "不涉及经营者".to_owned();
    given.resolve(
        matter,
        papers::competition(Applicability::No { reason }, date(2026, 3, 9)),
    );
    assert_eq!(severity(&given, matter, date(2026, 3, 9), CheckId::R12), None);
    assert_eq!(
        severity(&given, matter, date(2026, 3, 8), CheckId::R12),
        Some(Severity::Block)
    );
}

#[test]
fn r13d_all_nineteen_standards_are_judged_from_the_day_of_783_on() {
    let mut review = plain();
    review.judged.pop();
    assert_eq!(judged(review.clone(), BEFORE_783, CheckId::R13d), None);
    let (given, matter) = reviewed(review);
    let gaps = found(&given, matter, FROM_783, CheckId::R13d);
    assert_eq!(gaps[0].fact, GapFact::StandardsUnjudged(1));
    assert_eq!(gaps[0].severity, Severity::Block);
    assert_eq!(STANDARDS.len(), 19);
}

#[test]
fn r13d_there_is_a_conclusion_with_a_day_and_a_reviewer_before_the_decision() {
    let without = |change: fn(&mut Review)| {
        let mut review = plain();
        change(&mut review);
        judged(review, TODAY, CheckId::R13d)
    };
    assert_eq!(without(|review| review.conclusion = None), Some(Severity::Block));
    assert_eq!(without(|review| review.concluded_on = None), Some(Severity::Block));
    assert_eq!(without(|review| review.reviewer = " ".into()), Some(Severity::Block));
    assert_eq!(without(|review| review.concluded_on = Some(date(2026, 3, 9))), None);
    assert_eq!(
        without(|review| review.concluded_on = Some(TODAY)),
        Some(Severity::Block),
        "the day of the decision is too late"
    );
}

#[test]
fn r13e_the_conclusion_is_written_from_the_day_of_99_on() {
    let spoken = || Review {
        written: false,
        ..plain()
    };
    assert_eq!(judged(spoken(), BEFORE_99, CheckId::R13e), None);
    assert_eq!(judged(spoken(), FROM_99, CheckId::R13e), Some(Severity::Block));
}

#[test]
fn r14_what_does_not_conform_goes_back_also_if_it_only_calls_itself_conforming() {
    let fails = || Review {
        conclusion: Some(Conclusion::DoesNotConform),
        ..plain()
    };
    assert_eq!(judged(fails(), date(2021, 6, 28), CheckId::R14), None);
    assert_eq!(judged(fails(), date(2021, 6, 29), CheckId::R14), Some(Severity::Block));
    let mut touched = plain();
    touched.judged[0].found = true;
    assert_eq!(judged(touched.clone(), TODAY, CheckId::R14), Some(Severity::Block));
    touched.conclusion = exception("影响小", "无替代", "一年").conclusion;
    assert_eq!(judged(touched, TODAY, CheckId::R14), None);
}

#[test]
fn r15_an_exception_is_explained_and_from_99_on_its_effect_too() {
    let complete = || exception("影响小", "无替代", "一年");
    assert_eq!(judged(complete(), TODAY, CheckId::R15), None);
    for wanting in [exception("影响小", "", "一年"), exception("影响小", "无替代", " ")] {
        assert_eq!(judged(wanting.clone(), BEFORE_783, CheckId::R15), None);
        assert_eq!(judged(wanting, FROM_783, CheckId::R15), Some(Severity::Block));
    }
    let without_effect = exception("", "无替代", "一年");
    assert_eq!(judged(without_effect.clone(), BEFORE_99, CheckId::R15), None);
    assert_eq!(judged(without_effect, FROM_99, CheckId::R15), Some(Severity::Block));
}

#[test]
fn r17_those_affected_are_heard_or_a_reason_asks_for_a_name() {
    let heard = |hearing| Review { hearing, ..plain() };
    let reason = |reason: &str| Some(Hearing::NotHeld { reason: reason.into() });
    assert_eq!(judged(heard(None), BEFORE_783, CheckId::R17), None);
    assert_eq!(judged(heard(None), FROM_783, CheckId::R17), Some(Severity::Block));
    assert_eq!(
        judged(heard(reason("涉及商业秘密")), FROM_783, CheckId::R17),
        Some(Severity::Warn)
    );
    assert_eq!(
        judged(heard(reason(" ")), FROM_783, CheckId::R17),
        Some(Severity::Block)
    );
}

#[test]
fn r19_countersigning_is_no_review_from_the_day_of_99_on() {
    let countersigned = || Review {
        source: ConclusionSource::Countersigned,
        ..plain()
    };
    assert_eq!(judged(countersigned(), BEFORE_99, CheckId::R19), None);
    assert_eq!(judged(countersigned(), FROM_99, CheckId::R19), Some(Severity::Block));
}

#[test]
fn a_review_that_does_not_apply_asks_for_nothing_more() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let outcome: StepOutcome = papers::done(StepKind::FairCompetition, TODAY);
    given.resolve(matter, outcome);
    for check in [
        CheckId::R13d,
        CheckId::R13e,
        CheckId::R14,
        CheckId::R15,
        CheckId::R17,
        CheckId::R19,
    ] {
        assert_eq!(severity(&given, matter, TODAY, check), None);
    }
}
