//! Appointments: R30, R31, R53 by sub-kind.

use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::appointment::{Demand, STEPS, path};
use minutebook::domain::command::Command;
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::refusal::{Field, GapFact, Refusal};
use minutebook::domain::register::AppointmentKind;
use minutebook::domain::rules::{Case, CheckId, Phase, Severity, gaps};
use minutebook::domain::steps::{StepContent, StepKind, StepOutcome};
use minutebook::domain::summary::Proposed;

use crate::given::{Given, TODAY, appointment, checks};
use crate::groundwork::{found, severity};
use crate::papers;

pub fn candidate(kind: AppointmentKind) -> (Given, MatterId) {
    let mut given = Given::a_personnel_book();
    let matter = given.a_ready("A01", appointment(kind));
    (given, matter)
}

#[test]
fn r53_a_finding_against_the_person_blocks_whatever_the_kind() {
    type Change = fn(&mut StepContent);
    let against: [(StepKind, Change); 6] = [
        (StepKind::Recommendation, |content| {
            if let StepContent::Recommendation(step) = content {
                step.recommended = false;
            }
        }),
        (StepKind::Inspection, |content| {
            if let StepContent::Inspection(step) = content {
                step.fit = false;
            }
        }),
        (StepKind::DisciplineOpinion, |content| {
            if let StepContent::DisciplineOpinion(step) = content {
                step.no_objection = false;
            }
        }),
        (StepKind::ArchiveCheck, |content| {
            if let StepContent::ArchiveCheck(step) = content {
                step.clear = false;
            }
        }),
        (StepKind::ComplaintCheck, |content| {
            if let StepContent::ComplaintCheck(step) = content {
                step.clear = false;
            }
        }),
        (StepKind::SuperiorConsent, |content| {
            if let StepContent::SuperiorConsent(step) = content {
                step.consents = false;
            }
        }),
    ];
    for (step, change) in against {
        let (mut given, matter) = candidate(AppointmentKind::Removal);
        assert!(found(&given, matter, TODAY, CheckId::R53).is_empty());
        let StepOutcome::Done(mut content) = papers::done(step, TODAY) else {
            unreachable!("the step is done")
        };
        change(&mut content);
        given.resolve(matter, StepOutcome::Done(content));
        let gaps = found(&given, matter, TODAY, CheckId::R53);
        assert_eq!(gaps[0].fact, GapFact::CandidateNotClear(step));
        assert_eq!(gaps[0].severity, Severity::Block);
    }
}

#[test]
fn r53_what_a_path_demands_in_any_case_is_never_waived() {
    for kind in AppointmentKind::ALL {
        // Fair competition says itself that it does not apply.
        for step in STEPS.into_iter().filter(|step| *step != StepKind::FairCompetition) {
            let (mut given, matter) = candidate(kind);
            given.resolve(matter, papers::not_applicable(step, TODAY));
            let facts: Vec<_> = found(&given, matter, TODAY, CheckId::R53)
                .into_iter()
                .map(|gap| gap.fact)
                .collect();
            let expected = match path(kind).demand(step) {
                Demand::Must => vec![GapFact::StepNotWaivable(step)],
                Demand::Unless(_) | Demand::NotAsked => Vec::new(),
            };
            assert_eq!(facts, expected, "{kind:?} {step:?}");
        }
    }
}

#[test]
fn r53_the_preconditions_are_asked_for_from_2014_on() {
    let (mut given, matter) = candidate(AppointmentKind::LeadingPost);
    given.resolve(matter, papers::not_applicable(StepKind::Inspection, TODAY));
    let waived = |day| {
        let gaps = found(&given, matter, day, CheckId::R53);
        gaps.iter()
            .any(|gap| gap.fact == GapFact::StepNotWaivable(StepKind::Inspection))
    };
    assert!(!waived(date(2013, 12, 31)));
    assert!(waived(date(2014, 1, 1)));
}

#[test]
fn r53_every_precondition_is_dated_by_the_day_of_the_meeting() {
    for step in [
        StepKind::DisciplineOpinion,
        StepKind::ArchiveCheck,
        StepKind::ComplaintCheck,
        StepKind::SuperiorConsent,
    ] {
        let (mut given, matter) = candidate(AppointmentKind::LeadingPost);
        let later = papers::done(step, date(2026, 3, 12));
        given.today = date(2026, 3, 12);
        given.resolve(matter, later);
        assert_eq!(severity(&given, matter, date(2026, 3, 10), CheckId::R53), None);
        assert_eq!(
            severity(&given, matter, date(2026, 3, 9), CheckId::R53),
            Some(Severity::Block)
        );
    }
}

#[test]
fn r30_nomination_recommendation_and_inspection_are_dated_in_this_order() {
    let (mut given, matter) = candidate(AppointmentKind::LeadingPost);
    assert!(found(&given, matter, TODAY, CheckId::R30).is_empty());
    let StepOutcome::Done(StepContent::Nomination(mut nomination)) = papers::done(StepKind::Nomination, TODAY) else {
        unreachable!("the step is done")
    };
    // The recommendation was seven days before.
    nomination.on = papers::before(TODAY, 7);
    given.resolve(matter, StepOutcome::Done(StepContent::Nomination(nomination.clone())));
    assert!(
        found(&given, matter, TODAY, CheckId::R30).is_empty(),
        "the same day is in order"
    );
    nomination.on = papers::before(TODAY, 6);
    given.resolve(matter, StepOutcome::Done(StepContent::Nomination(nomination)));
    let gaps = found(&given, matter, TODAY, CheckId::R30);
    let expected = GapFact::StepsOutOfOrder {
        first: StepKind::Nomination,
        then: StepKind::Recommendation,
    };
    assert_eq!(gaps[0].fact, expected);
    // The inspection ended three days before.
    assert!(severity(&given, matter, papers::before(TODAY, 4), CheckId::R30).is_some());
}

#[test]
fn r30_the_order_is_asked_for_from_the_day_of_the_civil_servants_law_on() {
    let (mut given, matter) = candidate(AppointmentKind::LeadingPost);
    let StepOutcome::Done(StepContent::Nomination(mut nomination)) = papers::done(StepKind::Nomination, TODAY) else {
        unreachable!("the step is done")
    };
    nomination.on = papers::before(TODAY, 1);
    given.resolve(matter, StepOutcome::Done(StepContent::Nomination(nomination)));
    assert_eq!(severity(&given, matter, date(2019, 5, 31), CheckId::R30), None);
    assert_eq!(
        severity(&given, matter, date(2019, 6, 1), CheckId::R30),
        Some(Severity::Block)
    );
}

pub fn appoint(matter: MatterId, on: Date) -> Command {
    Command::Appoint {
        matter,
        document_number: "示街工委〔2026〕9号".into(),
        on,
    }
}

pub fn post(matter: MatterId, from: Date, until: Date) -> Command {
    Command::PostNotice {
        matter,
        from,
        until,
        place: "公示栏".into(),
    }
}

pub fn take_down(matter: MatterId, on: Date, early_because: &str) -> Command {
    Command::TakeNoticeDown {
        matter,
        on,
        objections: "未收到影响任职的反映".into(),
        early_because: early_because.into(),
    }
}

pub fn agreed(kind: AppointmentKind) -> (Given, MatterId) {
    let (mut given, matter) = candidate(kind);
    given.decided(matter, Outcome::Passed);
    (given, matter)
}

#[test]
fn r31_a_notice_stands_five_working_days_with_its_first_and_last() {
    // Tuesday 10 to Monday 16 March are five working days, to Friday 13 only four.
    let (mut given, matter) = agreed(AppointmentKind::LeadingPost);
    let refusal = given.refused(post(matter, TODAY, date(2026, 3, 13)));
    assert_eq!(checks(&refusal), ("block", vec![CheckId::R31]));
    let Refusal::NotReady(gaps) = refusal else {
        unreachable!("gaps were expected")
    };
    let expected = GapFact::NoticeTooShort {
        stood: 4,
        required: 5,
        ends: date(2026, 3, 16),
    };
    assert_eq!(gaps[0].fact, expected);
    given.when(post(matter, TODAY, date(2026, 3, 16)));
    given.today = date(2026, 3, 16);
    assert_eq!(
        checks(&given.refused(appoint(matter, date(2026, 3, 16)))).0,
        "block",
        "its last day is not over"
    );
    given.today = date(2026, 3, 17);
    let refusal = given.refused(appoint(matter, date(2026, 3, 17)));
    let Refusal::NotReady(gaps) = refusal else {
        unreachable!("gaps were expected")
    };
    assert_eq!(gaps[0].fact, GapFact::NoticeStillUp, "what was heard is not recorded");
    given.when(take_down(matter, date(2026, 3, 17), ""));
    given.when(appoint(matter, date(2026, 3, 17)));
    assert_eq!(given.refused(appoint(matter, date(2026, 3, 17))), Refusal::Sealed);
    assert_eq!(given.refused(post(matter, TODAY, date(2026, 3, 20))), Refusal::Sealed);
}

#[test]
fn r31_a_notice_taken_down_early_did_not_stand_its_term() {
    let (mut given, matter) = agreed(AppointmentKind::RankPromotion);
    given.when(post(matter, TODAY, date(2026, 3, 16)));
    given.today = date(2026, 3, 13);
    let early = date(2026, 3, 13);
    assert_eq!(
        given.refused(take_down(matter, early, " ")),
        Refusal::FieldEmpty(Field::EarlyReason)
    );
    given.when(take_down(matter, early, "改期公示"));
    given.today = date(2026, 3, 20);
    let Refusal::NotReady(gaps) = given.refused(appoint(matter, date(2026, 3, 20))) else {
        unreachable!("gaps were expected")
    };
    let expected = GapFact::NoticeTakenDownEarly { stood: 4, required: 5 };
    assert_eq!((gaps[0].check, &gaps[0].fact), (CheckId::R31, &expected));
    // It is posted again for its whole term; while it hangs, no other hangs beside it.
    given.when(post(matter, date(2026, 3, 20), date(2026, 3, 26)));
    let another = post(matter, date(2026, 3, 20), date(2026, 3, 27));
    assert_eq!(given.refused(another), Refusal::WrongState);
    given.today = date(2026, 3, 27);
    given.when(take_down(matter, date(2026, 3, 27), ""));
    given.when(appoint(matter, date(2026, 3, 27)));
}

#[test]
fn r31_a_notice_with_a_wrong_term_is_taken_back_and_posted_again() {
    let (mut given, matter) = agreed(AppointmentKind::LeadingPost);
    given.when(post(matter, date(2036, 3, 10), date(2036, 3, 20)));
    given.when(take_down(matter, TODAY, "公示日期填错"));
    let Refusal::NotReady(gaps) = given.refused(appoint(matter, TODAY)) else {
        unreachable!("gaps were expected")
    };
    assert_eq!(gaps[0].fact, GapFact::NoticeTakenDownEarly { stood: 0, required: 5 });
    given.when(post(matter, TODAY, date(2026, 3, 16)));
    given.today = date(2026, 3, 17);
    given.when(take_down(matter, date(2026, 3, 17), ""));
    given.when(appoint(matter, date(2026, 3, 17)));
}

#[test]
fn r31_asks_for_a_notice_from_2014_on() {
    let (given, matter) = candidate(AppointmentKind::LeadingPost);
    let decided_on = |day| {
        let case = Case {
            meeting_on: Some(day),
            today: Some(TODAY),
            ..Case::of(given.book.rulebook(day), given.matter(matter))
        };
        gaps(&case, Phase::Appointment).len()
    };
    assert_eq!(decided_on(date(2013, 12, 31)), 0);
    assert_eq!(decided_on(date(2014, 1, 1)), 1);
}

#[test]
fn r31_promotions_need_a_notice_and_what_the_offices_own_rules_name() {
    for kind in AppointmentKind::ALL {
        let (given, matter) = agreed(kind);
        let asked = given.asked(&appoint(matter, TODAY));
        let by_law = matches!(kind, AppointmentKind::LeadingPost | AppointmentKind::RankPromotion);
        let by_own_rule = matches!(kind, AppointmentKind::CommunityPost | AppointmentKind::HiredStaff);
        assert_eq!(asked.is_err(), by_law || by_own_rule, "{kind:?}");
        if let Err(refusal) = asked {
            assert_eq!(checks(&refusal), ("block", vec![CheckId::R31]));
        }
    }
}

#[test]
fn the_register_on_paper_knows_who_leaves_which_post_for_which_and_by_what_paper() {
    let (mut given, matter) = agreed(AppointmentKind::Transfer);
    let listed = |given: &Given| {
        let summary = given.book.matters.get(&matter).expect("in the list");
        (summary.proposed.clone(), summary.appointed_by.clone())
    };
    let Particulars::Appointment {
        person,
        from_post,
        to_post,
        ..
    } = appointment(AppointmentKind::Transfer)
    else {
        unreachable!("an appointment")
    };
    let proposed = Some(Proposed {
        kind: AppointmentKind::Transfer,
        person,
        from_post,
        to_post,
    });
    assert_eq!(listed(&given), (proposed.clone(), None));
    given.when(appoint(matter, TODAY));
    assert_eq!(listed(&given), (proposed, Some("示街工委〔2026〕9号".to_owned())));
    let mut main = Given::a_main_book();
    let funds = main.a_ready_matter();
    let summary = main.book.matters.get(&funds).expect("in the list");
    assert_eq!(summary.proposed, None);
}

#[test]
fn nobody_is_appointed_before_the_decision_or_against_it() {
    let (given, matter) = agreed(AppointmentKind::Removal);
    let refusal = given.refused(appoint(matter, date(2026, 3, 9)));
    assert!(matches!(refusal, Refusal::DateOrder { .. }));
    let (promoted, promotion) = agreed(AppointmentKind::LeadingPost);
    assert!(matches!(
        promoted.refused(post(promotion, date(2026, 3, 9), date(2026, 3, 20))),
        Refusal::DateOrder { .. }
    ));
    let (mut given, matter) = candidate(AppointmentKind::Removal);
    assert_eq!(given.refused(appoint(matter, TODAY)), Refusal::NotEnterable);
    given.decided(matter, Outcome::Rejected);
    assert_eq!(given.refused(appoint(matter, TODAY)), Refusal::NotEnterable);
}
