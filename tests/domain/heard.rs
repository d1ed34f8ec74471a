//! Who is heard and what legality review takes: R02, R05, R06, R10, R11, each at its boundaries.

use jiff::civil::{Date, date};
use minutebook::domain::command::Command;
use minutebook::domain::decide::{NextStep, next_step};
use minutebook::domain::id::MatterId;
use minutebook::domain::refusal::GapFact;
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::groundwork::the_legality_review_had_its_time;
use minutebook::domain::rules::registry::DECISIONS;
use minutebook::domain::rules::{Case, CheckId, Found, Severity};
use minutebook::domain::steps::groundwork::{
    AffectedGroup, ConsultationWay, Dispute, LegalWay, Legality, OtherUnits, PublicHearing,
};
use minutebook::domain::steps::{Consultation, LegalReview, StepContent};

use crate::given::{Given, TODAY, checks, place, waiver};
use crate::groundwork::{found, severity, with_step};
use crate::papers;

/// A consultation by hearing on 2 March, changed as told.
fn heard(change: impl FnOnce(&mut Consultation)) -> (Given, MatterId) {
    let mut step = papers::consultation(ConsultationWay::Hearing, date(2026, 3, 2), date(2026, 3, 2));
    step.hearing = Some(PublicHearing {
        materials_on: date(2026, 2, 20),
        list_public: true,
        signed: true,
    });
    change(&mut step);
    with_step("D01", StepContent::Consultation(step))
}

fn facts(given: &Given, matter: MatterId, check: CheckId) -> Vec<(Severity, GapFact)> {
    let gaps = found(given, matter, TODAY, check).into_iter();
    gaps.map(|gap| (gap.severity, gap.fact)).collect()
}

#[test]
fn r02_a_dispute_with_other_units_is_told_with_both_views() {
    let told = || Dispute {
        issue: "占道期限".into(),
        theirs: "30日".into(),
        own: "45日，管线须分段迁移".into(),
    };
    let open = [(Severity::Warn, GapFact::DisputeUnexplained)];
    for (dispute, expected) in [
        (None, &[][..]),
        (Some(told()), &[]),
        (
            Some(Dispute {
                issue: " ".into(),
                ..told()
            }),
            &open,
        ),
        (
            Some(Dispute {
                theirs: " ".into(),
                ..told()
            }),
            &open,
        ),
        (
            Some(Dispute {
                own: " ".into(),
                ..told()
            }),
            &open,
        ),
    ] {
        let (given, matter) = heard(|step| {
            step.other_units = Some(OtherUnits {
                units: "区住建委".into(),
                dispute,
            });
        });
        assert_eq!(facts(&given, matter, CheckId::R02), expected);
    }
    let (given, matter) = heard(|step| {
        step.other_units = Some(OtherUnits {
            units: " ".into(),
            dispute: None,
        });
    });
    assert_eq!(facts(&given, matter, CheckId::R02), open, "which units is not told");
    assert_eq!(
        severity(&given, matter, date(2019, 8, 31), CheckId::R02),
        None,
        "713号令 was not in force"
    );
    assert_eq!(severity(&given, matter, DECISIONS, CheckId::R02), Some(Severity::Warn));
}

#[test]
fn r05_the_papers_of_a_hearing_are_served_seven_days_before_it() {
    for (served, days) in [(date(2026, 2, 22), 8), (date(2026, 2, 23), 7), (date(2026, 2, 24), 6)] {
        let (given, matter) = heard(|step| {
            step.hearing.as_mut().expect("a hearing").materials_on = served;
        });
        let late = (days < 7).then_some((Severity::Warn, GapFact::HearingMaterialsLate { days }));
        assert_eq!(
            facts(&given, matter, CheckId::R05),
            late.into_iter().collect::<Vec<_>>()
        );
    }
}

#[test]
fn r05_the_list_of_a_hearing_is_public_and_its_record_signed() {
    let unproven = [(Severity::Warn, GapFact::HearingUnproven)];
    for (list_public, signed) in [(false, true), (true, false)] {
        let (given, matter) = heard(|step| {
            let hearing = step.hearing.as_mut().expect("a hearing");
            (hearing.list_public, hearing.signed) = (list_public, signed);
        });
        assert_eq!(facts(&given, matter, CheckId::R05), unproven);
    }
    let (given, matter) = heard(|step| step.hearing = None);
    assert_eq!(facts(&given, matter, CheckId::R05), unproven);
    let (given, matter) = heard(|step| {
        step.way = ConsultationWay::Forum;
        step.hearing = None;
    });
    assert_eq!(facts(&given, matter, CheckId::R05), [], "no hearing was held");
}

#[test]
fn r06_a_group_that_is_affected_is_asked_itself() {
    for (asked, expected) in [(true, None), (false, Some(Severity::Warn))] {
        let (given, matter) = heard(|step| {
            step.group = Some(AffectedGroup {
                who: "沿街商户".into(),
                asked,
            });
        });
        assert_eq!(severity(&given, matter, TODAY, CheckId::R06), expected);
    }
}

/// A line that demands the review, with the review changed as told.
fn reviewed(change: impl FnOnce(&mut LegalReview)) -> (Given, MatterId) {
    let mut step = papers::legal(date(2026, 3, 6));
    change(&mut step);
    with_step("D02", StepContent::LegalReview(step))
}

/// What R10 finds, counted by the calendar.
fn time(given: &Given, matter: MatterId, on: Date) -> Found {
    let calendar = given.book.calendar();
    let case = Case {
        meeting_on: Some(on),
        calendar: Some(&calendar),
        ..Case::of(given.book.rulebook(on), given.matter(matter))
    };
    the_legality_review_had_its_time(&case)
}

#[test]
fn r10_a_review_has_seven_working_days_or_a_reason() {
    // Friday 6 March; Saturday 28 February was worked in place of the spring festival.
    for (handed_over, days) in [(date(2026, 2, 26), 7), (date(2026, 2, 27), 6), (date(2026, 2, 28), 5)] {
        let (given, matter) = reviewed(|step| step.handed_over = Some(handed_over));
        let short = (days < 7).then_some((Severity::Warn, GapFact::LegalPeriodShort { days }));
        let found = time(&given, matter, TODAY);
        assert!(found.applies);
        assert_eq!(found.gaps, short.into_iter().collect::<Vec<_>>(), "{handed_over}");
        assert!(
            !time(&given, matter, date(2019, 8, 31)).applies,
            "713号令 was not in force"
        );
    }
    let (given, matter) = reviewed(|step| {
        step.handed_over = Some(date(2026, 3, 5));
        step.shorter_because = "汛期抢险".into();
    });
    assert_eq!(time(&given, matter, TODAY).gaps, []);
    let (given, matter) = reviewed(|step| step.handed_over = None);
    assert_eq!(
        time(&given, matter, TODAY).gaps,
        [(Severity::Warn, GapFact::LegalPeriodUnknown)]
    );
}

#[test]
fn r10_what_is_entered_afterwards_is_told_ahead_of_its_agenda_what_the_agenda_asks_for() {
    let (given, matter) = reviewed(|step| step.handed_over = Some(date(2026, 3, 5)));
    let mut file = given.matter(matter).clone();
    for late in [false, true] {
        file.late = late;
        let step = NextStep::Place(MeetingKind::Committee);
        let ahead = next_step(&given.book, &file, step, given.today);
        let refused = ahead.expect_err("a reason is asked for");
        assert_eq!(checks(&refused), ("warn", vec![CheckId::R10]), "late: {late}");
    }
}

#[test]
fn r10_a_review_in_a_hurry_goes_on_an_agenda_with_a_reason_and_a_name() {
    let (mut given, matter) = reviewed(|step| step.handed_over = Some(date(2026, 3, 5)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    assert_eq!(
        checks(&given.refused(place(meeting, matter))),
        ("warn", vec![CheckId::R10])
    );
    let mut answered = place(meeting, matter);
    if let Command::PlaceItem { waivers, .. } = &mut answered {
        waivers.push(waiver(CheckId::R10, "汛期抢险", "书记"));
    }
    given.when(answered);
}

#[test]
fn r11_asking_for_opinions_is_no_review_of_legality() {
    let (given, matter) = reviewed(|step| step.way = LegalWay::AskedOnly);
    assert_eq!(
        facts(&given, matter, CheckId::R11),
        [(Severity::Block, GapFact::LegalityAskedOnly)]
    );
    assert_eq!(severity(&given, matter, DECISIONS, CheckId::R11), Some(Severity::Block));
    assert_eq!(severity(&given, matter, date(2019, 8, 31), CheckId::R11), None);
    let (given, matter) = reviewed(|_| {});
    assert_eq!(facts(&given, matter, CheckId::R11), []);
}

#[test]
fn r11_a_review_that_no_line_demands_warns_as_r09_does() {
    let mut step = papers::legal(date(2026, 3, 6));
    (step.way, step.result) = (LegalWay::AskedOnly, Legality::Unlawful);
    let (given, matter) = with_step("D01", StepContent::LegalReview(step));
    for check in [CheckId::R09, CheckId::R11] {
        assert_eq!(severity(&given, matter, TODAY, check), Some(Severity::Warn), "{check}");
    }
}
