//! R35: what a superior refused is not passed as if it had agreed, and nothing is carried out before the answer
//! (参照713号令 第31条, 重大事项请示报告条例).

use jiff::ToSpan;
use jiff::civil::Date;
use minutebook::domain::command::Command;
use minutebook::domain::event::{Contract, Payment, Waiver, WorkStage};
use minutebook::domain::execution::Execution;
use minutebook::domain::id::MatterId;
use minutebook::domain::matter::Matter;
use minutebook::domain::meeting::{AgendaItem, Outcome};
use minutebook::domain::refusal::GapFact;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::record::RecordGap;
use minutebook::domain::rules::{CheckId, Severity, Verdict};
use minutebook::domain::self_check::{Concern, Found, Shown, What};
use minutebook::domain::steps::{StepContent, StepOutcome};

use crate::given::{Given, TODAY, announce, checks, enter, place, project, waiver, yuan};
use crate::papers;
use crate::self_check::checked;

/// A project that was laid before a superior.
fn laid_before() -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("P01", project(yuan(100_000)));
    given.decided(matter, Outcome::ToSuperior { to: "区委".into() });
    (given, matter)
}

fn answered(given: &mut Given, matter: MatterId, consents: bool) {
    let [_, _, mut answer] = papers::in_full(TODAY);
    if let StepContent::SuperiorConsent(answer) = &mut answer {
        answer.consents = consents;
    }
    given.resolve(matter, StepOutcome::Done(answer));
}

fn placed_with(given: &mut Given, matter: MatterId, waivers: Vec<Waiver>) {
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.when(Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter },
        waivers,
    });
    given.opened(meeting, &[]);
    given.when(Command::TakeUpItem { meeting, item: 1 });
}

fn decided(given: &mut Given, matter: MatterId, outcome: Outcome) {
    let (meeting, item) = given.matter(matter).agenda.expect("it is before a meeting");
    given.all_speak(meeting, item, if outcome.agrees() { 9 } else { 0 });
    given.announced(meeting, item, outcome);
}

fn of_r35(given: &Given, matter: &Matter) -> Vec<Found> {
    let decided_by = matter.last_resolution().map(|last| last.value.meeting);
    let meetings: Vec<_> = decided_by.map(|id| given.meeting(id)).into_iter().collect();
    let found = checked(given, &[matter], &meetings);
    found
        .into_iter()
        .filter(|one| one.check == Some(CheckId::R35))
        .collect()
}

#[test]
fn r35_what_a_superior_refused_is_placed_and_passed_only_with_a_reason_and_a_name() {
    let (mut given, matter) = laid_before();
    answered(&mut given, matter, false);
    let meeting = given.called(MeetingKind::Committee, TODAY);
    assert_eq!(
        checks(&given.refused(place(meeting, matter))),
        ("warn", vec![CheckId::R35])
    );
    placed_with(
        &mut given,
        matter,
        vec![waiver(CheckId::R35, "方案已按答复意见缩减", "书记")],
    );
    decided(&mut given, matter, Outcome::Passed);
    let decision = given.matter(matter).decision().expect("it passed").value.clone();
    let stored = decision.verdicts.iter().find(|judged| judged.check == CheckId::R35);
    assert_eq!(stored.map(|judged| judged.verdict), Some(Verdict::Waived));
    given.entered(matter);
    let found = of_r35(&given, given.matter(matter));
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].what, What::Concern(Concern::PassedThoughNegative));
    assert_eq!(found[0].shown, [Shown::Gap(GapFact::SuperiorRefused)]);
    assert!(found[0].answered);
}

#[test]
fn r35_what_was_refused_after_its_placing_is_not_agreed_to_but_may_be_refused_too() {
    let (mut given, matter) = laid_before();
    answered(&mut given, matter, true);
    placed_with(&mut given, matter, Vec::new());
    answered(&mut given, matter, false);
    let mut refusing = given.clone();
    decided(&mut refusing, matter, Outcome::Rejected);
    assert!(of_r35(&refusing, refusing.matter(matter)).is_empty(), "as it should be");
    let (meeting, item) = given.matter(matter).agenda.expect("it is before a meeting");
    given.all_speak(meeting, item, 9);
    assert_eq!(
        checks(&given.refused(announce(meeting, item, Outcome::Passed))),
        ("block", vec![CheckId::R35])
    );
    answered(&mut given, matter, true);
    given.announced(meeting, item, Outcome::Passed);
    given.entered(matter);
    assert!(of_r35(&given, given.matter(matter)).is_empty());
}

#[test]
fn r35_a_decision_kept_from_before_that_was_asked_is_found_and_asked_about_at_its_entry() {
    let (mut given, matter) = laid_before();
    answered(&mut given, matter, true);
    placed_with(&mut given, matter, Vec::new());
    decided(&mut given, matter, Outcome::Passed);
    let file = std::sync::Arc::make_mut(given.files.matters.get_mut(&matter).expect("it is there"));
    let answer = file.steps.values_mut().find_map(|step| match &mut step.value {
        StepOutcome::Done(StepContent::SuperiorConsent(answer)) => Some(answer),
        _ => None,
    });
    answer.expect("an answer").consents = false;
    for decision in &mut file.resolutions {
        decision.value.verdicts.retain(|judged| judged.check != CheckId::R35);
    }
    assert_eq!(checks(&given.refused(enter(matter))), ("warn", vec![CheckId::R35]));
    let found = of_r35(&given, given.matter(matter));
    assert_eq!(
        found.iter().map(|one| (one.what, one.severity)).collect::<Vec<_>>(),
        [(What::Concern(Concern::PassedThoughNegative), Severity::Warn)]
    );
}

/// A project that passed after its answer and was carried out on these days.
fn carried_out(contract: Date, work: Date, payment: Date) -> (Given, MatterId) {
    let (mut given, matter) = laid_before();
    answered(&mut given, matter, true);
    placed_with(&mut given, matter, Vec::new());
    decided(&mut given, matter, Outcome::Passed);
    given.entered(matter);
    given.today = TODAY.saturating_add(30.days());
    given.when(Command::LinkContract {
        matter,
        contract: Box::new(Contract {
            number: "2026-1".into(),
            counterparty: "中选单位".into(),
            amount: yuan(1000),
            signed_on: contract,
            ends_on: None,
            waivers: Vec::new(),
        }),
    });
    given.when(Command::RecordWork {
        matter,
        stage: WorkStage::Started,
        on: work,
    });
    given.when(Command::LinkPayment {
        matter,
        payment: Payment {
            amount: yuan(100),
            on: payment,
            voucher: "记-1".into(),
            contract: None,
            waivers: Vec::new(),
        },
    });
    (given, matter)
}

#[test]
fn r35_no_contract_work_or_payment_comes_before_the_answer_also_where_one_was_stored_as_met() {
    let day = |days: i32| TODAY.saturating_add(days.days());
    let answered = day(3);
    for (contract, work, payment, first) in [
        (3, 3, 3, None),
        (2, 4, 5, Some((Execution::Contract, 2))),
        (3, 2, 5, Some((Execution::Work(WorkStage::Started), 2))),
        (4, 4, 2, Some((Execution::Payment, 2))),
        (1, 2, 0, Some((Execution::Payment, 0))),
    ] {
        let (mut given, matter) = carried_out(day(contract), day(work), day(payment));
        // The answer came three days after the decision, as an old record may have it.
        let file = std::sync::Arc::make_mut(given.files.matters.get_mut(&matter).expect("it is there"));
        let answer = file.steps.values_mut().find_map(|step| match &mut step.value {
            StepOutcome::Done(StepContent::SuperiorConsent(answer)) => Some(answer),
            _ => None,
        });
        answer.expect("an answer").on = answered;
        let shown: Vec<Shown> = of_r35(&given, given.matter(matter))
            .into_iter()
            .flat_map(|one| one.shown)
            .collect();
        let expected = first.map(|(what, on)| {
            let on = day(on);
            Shown::Gap(GapFact::Recorded(RecordGap::BeforeAnswer { what, answered, on }))
        });
        assert_eq!(shown, expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn r35_what_a_superior_left_unanswered_for_sixty_one_days_is_found_though_undecided() {
    for (days, found) in [(60, false), (61, true)] {
        let (given, matter) = laid_before();
        let given = given.on(TODAY.saturating_add(days.days()));
        let told = of_r35(&given, given.matter(matter));
        assert_eq!(!told.is_empty(), found, "{days}");
        let unanswered = Shown::Gap(GapFact::Recorded(RecordGap::SuperiorUnanswered));
        assert!(told.iter().all(|one| one.what == What::Concern(Concern::PutOff)
            && one.shown == [unanswered.clone()]
            && one.since == Some(TODAY)));
        let mut given = given;
        given.when(Command::WithdrawTopic {
            matter,
            reason: "不再办理".into(),
            by: "书记".into(),
        });
        assert!(of_r35(&given, given.matter(matter)).is_empty(), "withdrawn");
    }
}
