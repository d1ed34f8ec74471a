//! R50: what missed its aim is evaluated, and by another than who carries it out or assessed it before.

use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::event::{CorrectableField, Correction};
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::rules::follow_up::{FollowUpGap, what_missed_its_aim_is_evaluated};
use minutebook::domain::rules::{Case, Severity};
use minutebook::domain::steps::{StepContent, StepKind, StepOutcome};

use crate::acts::{OWNER, assign, evaluation, evaluation_by, evaluation_case};
use crate::given::{Given, TODAY};
use crate::papers;

const DEPARTMENT: &str = "党政综合办公室";
const ASSESSOR: &str = "风险评估机构";

/// A major decision with a risk assessment, entered and assigned, of which a case was recorded.
fn called() -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.applied("D01", Particulars::Decision {});
    given.all_steps(matter);
    let mut assessed = papers::done(StepKind::RiskAssessment, TODAY);
    if let StepOutcome::Done(StepContent::RiskAssessment(assessment)) = &mut assessed {
        assessment.assessor = ASSESSOR.into();
    }
    given.resolve(matter, assessed);
    given.approved(matter);
    given.decided(matter, Outcome::Passed);
    given.entered(matter);
    given.when(assign(matter, TODAY));
    given.when(evaluation_case(matter, TODAY));
    (given, matter)
}

fn gaps_on(given: &Given, matter: MatterId, decided: Date) -> Vec<(Severity, GapFact)> {
    let case = Case {
        meeting_on: Some(decided),
        today: Some(TODAY),
        ..Case::of(given.book.rulebook(TODAY), given.matter(matter))
    };
    what_missed_its_aim_is_evaluated(&case).gaps
}

fn gaps(given: &Given, matter: MatterId) -> Vec<(Severity, GapFact)> {
    gaps_on(given, matter, TODAY)
}

fn finding(gap: FollowUpGap) -> (Severity, GapFact) {
    (Severity::Finding, GapFact::FollowUp(gap))
}

#[test]
fn r50_a_case_without_an_evaluation_is_a_finding_until_there_is_one() {
    let (mut given, matter) = called();
    let open = || finding(FollowUpGap::Unevaluated { since: TODAY });
    assert_eq!(gaps(&given, matter), [open()]);
    given.when(evaluation(matter, TODAY));
    assert_eq!(gaps(&given, matter), []);
    given.when(evaluation_case(matter, TODAY));
    assert_eq!(gaps(&given, matter), [open()], "a new case calls for a new one");
}

#[test]
fn r50_is_in_force_since_713() {
    let (given, matter) = called();
    for (day, judged) in [(date(2019, 8, 31), false), (date(2019, 9, 1), true)] {
        assert_eq!(!gaps_on(&given, matter, day).is_empty(), judged, "{day}");
    }
}

#[test]
fn r50_neither_who_carries_it_out_nor_who_assessed_it_evaluates() {
    let by = |evaluator: &str| {
        let (mut given, matter) = called();
        given.when(evaluation_by(matter, TODAY, evaluator));
        gaps(&given, matter)
    };
    assert_eq!(by(OWNER), [finding(FollowUpGap::EvaluatedByExecutor)]);
    assert_eq!(by(DEPARTMENT), [finding(FollowUpGap::EvaluatedByExecutor)]);
    assert_eq!(by("风险 评估机构"), [finding(FollowUpGap::EvaluatedByAssessor)]);
    assert_eq!(by("第三方评估机构"), []);
}

#[test]
fn r50_the_department_that_carries_it_out_is_the_one_as_corrected() {
    let (mut given, matter) = called();
    let target = given.matter(matter).entry.as_ref().expect("entered").stamp.seq;
    given.when(Command::Correct {
        matter,
        correction: Correction {
            target,
            field: CorrectableField::Department,
            was: DEPARTMENT.into(),
            now: "党群工作办公室".into(),
            reason: "登记时误选".into(),
            approved_by: "书记".into(),
            clerical: true,
        },
    });
    for (evaluator, found) in [("党群工作办公室", true), (DEPARTMENT, false)] {
        let mut given = given.clone();
        given.when(evaluation_by(matter, TODAY, evaluator));
        let expected: &[_] = if found {
            &[finding(FollowUpGap::EvaluatedByExecutor)]
        } else {
            &[]
        };
        assert_eq!(gaps(&given, matter), expected, "{evaluator}");
    }
}

#[test]
fn an_evaluation_needs_a_case_and_follows_it_and_only_major_decisions_have_one() {
    let (given, matter) = called();
    let before = evaluation(matter, TODAY.yesterday().expect("in range"));
    assert!(matches!(given.refused(before), Refusal::DateOrder { .. }));
    let mut given = Given::a_main_book();
    let project = given.an_entry();
    assert_eq!(given.refused(evaluation_case(project, TODAY)), Refusal::WrongState);
    let decision = given.a_ready_matter();
    given.decided(decision, Outcome::Passed);
    given.entered(decision);
    assert_eq!(given.refused(evaluation(decision, TODAY)), Refusal::WrongState);
    assert_eq!(gaps(&given, decision), [], "no case, no duty");
}
