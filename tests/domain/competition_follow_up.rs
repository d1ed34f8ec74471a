//! What comes after a fair-competition review: R16, a major change; R20, an exception whose term ends; a tender file.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::decide::{NextStep, next_step};
use minutebook::domain::id::{MatterId, MeetingId};
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{Field, GapFact, Refusal};
use minutebook::domain::register::{BookKind, FundsKind};
use minutebook::domain::rules::{Case, CheckId, Severity, fair_competition};
use minutebook::domain::self_check::{Concern, What};
use minutebook::domain::steps::StepKind;
use minutebook::domain::steps::fair_competition::{
    CompetitionFollowUp, Conclusion, Exception, ExceptionGround, FollowUpKind, Review,
};
use minutebook::domain::summary::Summary;
use minutebook::domain::waiting::{Task, Urgency, waiting};

use crate::acts;
use crate::given::{Given, TODAY, application, funds, project, yuan};
use crate::groundwork::{found, severity};
use crate::papers::{self, before};
use crate::self_check::checked;

const BEFORE_99: Date = date(2025, 4, 19);
const FROM_99: Date = date(2025, 4, 20);

fn amended(major_change_on: Option<Date>) -> impl Fn(&mut Given, MatterId) {
    move |given, matter| {
        let applied_on = given.matter(matter).topic().expect("an application").applied_on;
        let application = application("D01", Particulars::Decision {}, applied_on);
        given.when(Command::AmendTopic {
            matter,
            application: Box::new(application),
            major_change_on,
        });
    }
}

/// A decision matter, applied for some days ago, whose review was concluded on a day.
fn reviewed_on(day: Date) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    given.today = before(TODAY, 9);
    let matter = given.a_ready("D01", Particulars::Decision {});
    given.today = TODAY;
    given.resolve(matter, papers::reviewed(papers::review(day), day));
    (given, matter)
}

/// A measure under an exception, before its meeting; it was changed in a major way before its review.
fn excepted_until(until: Option<Date>) -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    amended(Some(TODAY))(&mut given, matter);
    given.all_steps(matter);
    let review = Review {
        conclusion: Some(Conclusion::Exception(Exception {
            ground: ExceptionGround::PublicInterest,
            effect: "影响有限".into(),
            no_lesser_alternative: "无替代".into(),
            term: "一年".into(),
            other: String::new(),
            until,
        })),
        ..papers::review(TODAY)
    };
    given.resolve(matter, papers::reviewed(review, TODAY));
    given.approved(matter);
    (given, matter)
}

/// The same, once a meeting agreed to it.
pub fn an_exception_until(until: Option<Date>) -> (Given, MatterId) {
    let (mut given, matter) = excepted_until(until);
    given.today = TODAY.tomorrow().expect("a day");
    given.decided(matter, Outcome::Passed);
    (given, matter)
}

#[test]
fn r20_an_exception_that_lapsed_after_its_decision_is_found_by_the_self_check_until_it_is_settled() {
    let until = TODAY.saturating_add(30.days());
    let lapsed = |given: &Given, matter, today: Date| {
        let file = given.matter(matter);
        let meeting = given.meeting(file.last_resolution().expect("resolved").value.meeting);
        let mut found = checked(&given.clone().on(today), &[file], &[meeting]);
        found.retain(|found| found.check == Some(CheckId::R20));
        found
    };
    let later = until.saturating_add(2.years());
    let (mut given, matter) = an_exception_until(Some(until));
    for (today, found) in [(until, false), (until.saturating_add(1.day()), true), (later, true)] {
        assert_eq!(!lapsed(&given, matter, today).is_empty(), found, "{today}");
    }
    let one = &lapsed(&given, matter, later)[0];
    assert_eq!(one.what, What::Concern(Concern::Unreviewed));
    assert_eq!(one.since, Some(until));
    let (mut rejected, other) = excepted_until(Some(until));
    rejected.today = TODAY.saturating_add(1.day());
    rejected.decided(other, Outcome::Rejected);
    assert_eq!(lapsed(&rejected, other, later), [], "it never came to be");
    given.today = later;
    given.when(follow_up(matter, FollowUpKind::ExceptionStopped, None, later));
    assert_eq!(lapsed(&given, matter, later), []);
}

fn follow_up(matter: MatterId, kind: FollowUpKind, until: Option<Date>, on: Date) -> Command {
    Command::FollowUpCompetition {
        matter,
        follow_up: CompetitionFollowUp {
            ends_when: match (kind, until) {
                (FollowUpKind::ExceptionReviewed, None) => "市场形成充分竞争".into(),
                _ => String::new(),
            },
            kind,
            words: "已办理".into(),
            until,
            by: "科室负责人".into(),
            on,
        },
    }
}

#[test]
fn r16_after_a_major_change_the_review_is_made_anew_and_not_after_a_small_one() {
    let (mut given, matter) = reviewed_on(before(TODAY, 3));
    amended(None)(&mut given, matter);
    assert_eq!(severity(&given, matter, TODAY, CheckId::R16), None, "a small change");
    amended(Some(before(TODAY, 2)))(&mut given, matter);
    let gaps = found(&given, matter, TODAY, CheckId::R16);
    assert_eq!(gaps[0].fact, GapFact::ChangedSinceReview { on: before(TODAY, 2) });
    assert_eq!(gaps[0].severity, Severity::Block);
    amended(None)(&mut given, matter);
    assert_eq!(
        severity(&given, matter, TODAY, CheckId::R16),
        Some(Severity::Block),
        "a small change after it takes nothing back"
    );
    given.resolve(
        matter,
        papers::reviewed(papers::review(before(TODAY, 1)), before(TODAY, 1)),
    );
    assert_eq!(severity(&given, matter, TODAY, CheckId::R16), None);
}

#[test]
fn r16_on_the_day_of_the_change_the_later_record_is_the_later_one() {
    let day = before(TODAY, 2);
    let (mut given, matter) = reviewed_on(day);
    amended(Some(day))(&mut given, matter);
    assert_eq!(severity(&given, matter, TODAY, CheckId::R16), Some(Severity::Block));
    given.resolve(matter, papers::reviewed(papers::review(day), day));
    assert_eq!(severity(&given, matter, TODAY, CheckId::R16), None);
    given.resolve(matter, papers::reviewed(papers::review(before(day, 1)), day));
    assert_eq!(
        severity(&given, matter, TODAY, CheckId::R16),
        Some(Severity::Block),
        "recorded after the change, but concluded before"
    );
}

#[test]
fn r16_judges_from_the_day_of_99_on_also_that_the_review_does_not_apply() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    amended(Some(TODAY))(&mut given, matter);
    assert_eq!(severity(&given, matter, BEFORE_99, CheckId::R16), None);
    assert_eq!(severity(&given, matter, FROM_99, CheckId::R16), Some(Severity::Block));
    given.resolve(
        matter,
        papers::competition(
            minutebook::domain::steps::fair_competition::Applicability::No {
                reason: "不涉及".into(),
            },
            TODAY,
        ),
    );
    assert_eq!(severity(&given, matter, FROM_99, CheckId::R16), None);
}

#[test]
fn r16_a_review_after_a_major_change_is_recorded_without_another_reason() {
    let (mut given, matter) = reviewed_on(before(TODAY, 3));
    let anew = |given: &Given| {
        let outcome = papers::reviewed(papers::review(TODAY), TODAY);
        given
            .asked(&Command::ResolveStep {
                matter,
                outcome: Box::new(outcome),
                changed_because: String::new(),
            })
            .map(|_| ())
    };
    assert_eq!(anew(&given), Err(Refusal::FieldEmpty(Field::ChangeReason)));
    amended(Some(TODAY))(&mut given, matter);
    assert_eq!(anew(&given), Ok(()));
}

#[test]
fn a_major_change_lies_between_the_application_and_today() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready_matter();
    let amend = |on| {
        given
            .asked(&Command::AmendTopic {
                matter,
                application: Box::new(application("D01", Particulars::Decision {}, TODAY)),
                major_change_on: Some(on),
            })
            .map(|_| ())
    };
    let (yesterday, tomorrow) = (before(TODAY, 1), TODAY.tomorrow().expect("a day"));
    assert_eq!(amend(TODAY), Ok(()));
    assert_eq!(amend(tomorrow), Err(Refusal::InFuture(tomorrow)));
    let early = Refusal::DateOrder {
        after: TODAY,
        given: yesterday,
    };
    assert_eq!(amend(yesterday), Err(early));
}

/// What R20 finds on a day.
fn lapsed(given: &Given, matter: MatterId, today: Date) -> Vec<(Severity, GapFact)> {
    let case = Case {
        today: Some(today),
        ..Case::of(given.book.rulebook(today), given.matter(matter))
    };
    fair_competition::a_lapsed_exception_is_settled(&case).gaps
}

#[test]
fn r20_an_exception_stands_on_its_last_day_and_lapses_on_the_next_until_it_is_stopped() {
    let last = date(2026, 12, 31);
    let (mut given, matter) = an_exception_until(Some(last));
    let next = last.tomorrow().expect("a day");
    assert_eq!(lapsed(&given, matter, last), []);
    let gap = (Severity::Warn, GapFact::ExceptionLapsed { until: last });
    assert_eq!(lapsed(&given, matter, next), [gap]);
    given.today = next;
    given.when(follow_up(matter, FollowUpKind::ExceptionStopped, None, next));
    assert_eq!(lapsed(&given, matter, next), []);
    let again = follow_up(matter, FollowUpKind::ExceptionStopped, None, next);
    assert_eq!(
        given.refused(again),
        Refusal::WrongState,
        "what was stopped does not stand"
    );
}

#[test]
fn r20_a_new_review_gives_a_new_last_day_or_none() {
    let (mut given, matter) = an_exception_until(Some(date(2026, 12, 31)));
    given.today = date(2027, 1, 4);
    let until = date(2027, 6, 30);
    given.when(follow_up(
        matter,
        FollowUpKind::ExceptionReviewed,
        Some(until),
        given.today,
    ));
    assert_eq!(lapsed(&given, matter, until), []);
    assert_eq!(lapsed(&given, matter, date(2027, 7, 1)).len(), 1);
    given.when(follow_up(matter, FollowUpKind::ExceptionReviewed, None, given.today));
    assert_eq!(
        lapsed(&given, matter, date(2030, 1, 1)),
        [],
        "it has an end condition only"
    );
}

#[test]
fn r20_an_exception_goes_on_only_with_a_last_day_or_a_condition_that_ends_it() {
    let (given, matter) = an_exception_until(Some(date(2026, 12, 31)));
    let today = given.today;
    for (until, ends_when, allowed) in [
        (None, "", false),
        (None, "  ", false),
        (None, "市场形成充分竞争", true),
        (Some(today), "", true),
    ] {
        let mut command = follow_up(matter, FollowUpKind::ExceptionReviewed, until, today);
        if let Command::FollowUpCompetition { follow_up, .. } = &mut command {
            follow_up.ends_when = ends_when.into();
        }
        let expected = if allowed {
            Ok(())
        } else {
            Err(Refusal::FieldEmpty(Field::EndCondition))
        };
        assert_eq!(given.asked(&command).map(|_| ()), expected, "{until:?} {ends_when}");
    }
}

#[test]
fn r20_reminds_from_the_day_of_99_on_also_of_an_exception_that_is_older() {
    let (given, matter) = excepted_until(Some(date(2025, 1, 1)));
    assert_eq!(lapsed(&given, matter, BEFORE_99), []);
    assert_eq!(lapsed(&given, matter, FROM_99).len(), 1);
}

#[test]
fn r20_a_measure_whose_exception_lapsed_comes_before_a_meeting_with_a_reason_only() {
    let on = |until| {
        let (given, matter) = excepted_until(Some(until));
        severity(&given, matter, TODAY, CheckId::R20)
    };
    assert_eq!(on(TODAY), None);
    assert_eq!(on(before(TODAY, 1)), Some(Severity::Warn));
}

#[test]
fn the_end_of_an_exception_waits_once_it_is_near_and_the_summary_forgets_it_when_it_is_stopped() {
    let last = date(2026, 6, 30);
    let (mut given, matter) = an_exception_until(Some(last));
    let waits = |given: &mut Given, today| {
        let summary = Summary::of(given.book.rulebook(today), given.matter(matter));
        given.book.matters.insert(matter, std::sync::Arc::new(summary));
        let mut all = waiting(&given.book, today).into_iter();
        all.find(|one| one.task == Task::EndException(matter))
            .map(|one| one.urgency)
    };
    assert_eq!(waits(&mut given, date(2026, 6, 22)), None);
    assert_eq!(waits(&mut given, date(2026, 6, 23)), Some(Urgency::Near(5)));
    assert_eq!(waits(&mut given, last), Some(Urgency::Near(0)));
    assert_eq!(waits(&mut given, date(2026, 7, 1)), Some(Urgency::Late(1)));
    given.today = date(2026, 7, 1);
    given.when(follow_up(
        matter,
        FollowUpKind::ExceptionStopped,
        None,
        date(2026, 7, 1),
    ));
    assert_eq!(waits(&mut given, date(2026, 7, 1)), None);
}

#[test]
fn an_exception_is_followed_up_only_after_the_decision_and_dated_in_order() {
    use FollowUpKind::{ExceptionReviewed, ExceptionStopped, TenderNotNeeded};
    let (given, matter) = an_exception_until(None);
    let today = given.today;
    let asked = |kind, until, on| given.asked(&follow_up(matter, kind, until, on)).map(|_| ());
    assert_eq!(asked(ExceptionReviewed, Some(today), today), Ok(()));
    assert_eq!(asked(ExceptionStopped, Some(today), today), Err(Refusal::WrongState));
    assert_eq!(
        asked(TenderNotNeeded, None, today),
        Err(Refusal::WrongState),
        "no project"
    );
    let early = before(TODAY, 1);
    let order = |after, given| Err(Refusal::DateOrder { after, given });
    assert_eq!(asked(ExceptionReviewed, None, early), order(TODAY, early));
    assert_eq!(asked(ExceptionReviewed, Some(TODAY), today), order(today, TODAY));
    let (undecided, matter) = reviewed_on(TODAY);
    let answer = next_step(
        &undecided.book,
        undecided.matter(matter),
        NextStep::FollowUpCompetition(ExceptionStopped),
        TODAY,
    );
    assert_eq!(answer, Err(Refusal::WrongState));
}

/// Whether a matter of these particulars, judged not to be a measure, waits for the review of its tender file.
fn awaits(line: &str, particulars: Particulars) -> bool {
    let mut given = Given::a_main_book();
    let matter = given.a_ready(line, particulars);
    given.matter(matter).awaits_tender_review()
}

#[test]
fn a_tender_file_is_reminded_of_for_projects_and_for_money_that_is_procured() {
    assert!(awaits("P01", project(yuan(600_000))));
    assert!(awaits("F01", funds(yuan(600_000))));
    assert!(!awaits("D01", Particulars::Decision {}));
    let budget = |kind| match funds(yuan(600_000)) {
        Particulars::Funds {
            amount,
            payee,
            budget,
            contract,
            procurement,
            origin,
            ..
        } => Particulars::Funds {
            kind,
            amount,
            payee,
            budget,
            contract,
            procurement,
            origin,
        },
        other => other,
    };
    for kind in [FundsKind::AnnualBudget, FundsKind::SubsidyList] {
        assert!(!awaits("F01", budget(kind)), "{kind:?}");
    }
}

#[test]
fn a_tender_file_is_not_reminded_of_where_nothing_is_bought() {
    let said = |way: &str| {
        let mut particulars = funds(yuan(600_000));
        if let Particulars::Funds { procurement, .. } = &mut particulars {
            *procurement = way.into();
        }
        let mut built = project(yuan(600_000));
        if let Particulars::Project { tender, .. } = &mut built {
            *tender = way.into();
        }
        (awaits("F01", particulars), awaits("P01", built))
    };
    assert_eq!(said(" 不涉及采购 "), (false, false));
    for buys in ["公开招标", "尚未确定，采购前另行确定", "不涉及采购以外的事项", ""] {
        assert_eq!(said(buys), (true, true), "{buys}");
    }
}

#[test]
fn a_tender_file_waits_through_the_decision_until_it_was_reviewed_or_needs_no_review() {
    for kind in [FollowUpKind::TenderReviewed, FollowUpKind::TenderNotNeeded] {
        let (mut given, matter, _) =
            crate::state_table::a_matter_that_is(BookKind::Main, minutebook::domain::matter::MatterStatus::Entered);
        assert!(given.matter(matter).awaits_tender_review());
        let command = acts::of_step(&given, matter, NextStep::FollowUpCompetition(kind), MeetingId([0; 8]));
        given.when(command);
        assert!(!given.matter(matter).awaits_tender_review());
    }
}

#[test]
fn a_project_whose_review_applies_or_that_was_withdrawn_waits_for_no_tender_file() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(600_000)));
    given.resolve(matter, papers::reviewed(papers::review(TODAY), TODAY));
    assert!(!given.matter(matter).awaits_tender_review());
    given.resolve(matter, papers::done(StepKind::FairCompetition, TODAY));
    assert!(given.matter(matter).awaits_tender_review());
    let command = acts::of_step(&given, matter, NextStep::Withdraw, MeetingId([0; 8]));
    given.when(command);
    assert!(!given.matter(matter).awaits_tender_review());
}
