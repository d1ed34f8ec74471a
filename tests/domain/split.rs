//! R46, its second half: amounts below a threshold that reach it together are combined or explained.

use jiff::civil::{Date, date};
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::{AgendaItem, Outcome};
use minutebook::domain::money::Fen;
use minutebook::domain::refusal::{GapFact, Refusal};
use minutebook::domain::register::{BookKind, FundsKind};
use minutebook::domain::rulebook::MeetingKind;
use minutebook::domain::rules::CheckId;
use minutebook::domain::rules::split::{Split, Together};

use crate::given::{Given, TODAY, application, founding, project, waiver, yuan};

/// The line of funds from 50,000 元 on.
const LINE: &str = "F01";

/// A main book whose rules add up within so many months.
fn a_book(months: u8) -> Given {
    let mut founding = founding(BookKind::Main);
    founding.rulebook.split_window_months = months;
    Given::founded(&founding)
}

fn fen(fen: i64) -> Fen {
    Fen::new(fen).expect("in range")
}

fn paid_to(payee: &str, budget: &str, amount: Fen) -> Particulars {
    Particulars::Funds {
        kind: FundsKind::WithinBudget,
        amount,
        payee: payee.into(),
        budget: budget.into(),
        contract: String::new(),
        procurement: String::new(),
        origin: None,
    }
}

fn applied(given: &mut Given, particulars: Particulars, on: Date) -> MatterId {
    let mut topic = application(LINE, particulars, on);
    topic.late_because = (on < given.today).then(|| "补录".to_owned());
    given.applied_with(topic)
}

fn ready(given: &mut Given, particulars: Particulars) -> MatterId {
    let matter = applied(given, particulars, given.today);
    given.all_steps(matter);
    given.approved(matter);
    matter
}

/// The answer to placing a matter on today's agenda: what adds up, or `None` where the amount is only too small.
fn placed(given: &mut Given, matter: MatterId) -> Option<Split> {
    let meeting = given.called(MeetingKind::Committee, given.today);
    let refusal = given.refused(crate::given::place(meeting, matter));
    let Refusal::NeedsWaiver(gaps) = refusal else {
        unreachable!("a warning was expected, not {refusal:?}")
    };
    assert_eq!(gaps.len(), 1, "one thing is explained once: {gaps:?}");
    assert_eq!(gaps[0].check, CheckId::R46);
    match &gaps[0].fact {
        GapFact::Split(split) => Some(split.clone()),
        GapFact::BelowThreshold { .. } => None,
        other => unreachable!("{other:?}"),
    }
}

#[test]
fn r46_amounts_add_up_at_the_threshold_and_not_one_fen_below() {
    for (second, adds_up) in [(1_999_999, false), (2_000_000, true), (2_000_001, true)] {
        let mut given = a_book(12);
        let first = applied(&mut given, paid_to("甲单位", "", fen(3_000_000)), TODAY);
        let matter = ready(&mut given, paid_to("甲单位", "", fen(second)));
        let split = placed(&mut given, matter);
        assert_eq!(split.is_some(), adds_up, "{second}");
        if let Some(split) = split {
            assert_eq!(split.together, Together::Payee);
            assert_eq!(split.others, [first]);
            assert_eq!(split.sum, fen(3_000_000 + second));
            assert_eq!(split.threshold.amount, yuan(50_000));
        }
    }
}

#[test]
fn r46_the_window_counts_its_first_and_last_day_on_both_sides() {
    let on = date(2026, 9, 10);
    for (other, adds_up) in [
        (date(2026, 6, 9), false),
        (date(2026, 6, 10), true),
        (date(2026, 12, 10), true),
        (date(2026, 12, 11), false),
    ] {
        let mut given = a_book(3).on(date(2026, 12, 11));
        applied(&mut given, paid_to("甲单位", "", yuan(30_000)), other);
        let matter = applied(&mut given, paid_to("甲单位", "", yuan(30_000)), on);
        given.all_steps(matter);
        given.approved(matter);
        assert_eq!(placed(&mut given, matter).is_some(), adds_up, "{other}");
    }
}

#[test]
fn r46_an_office_that_named_no_window_adds_nothing_up() {
    let mut given = a_book(0);
    applied(&mut given, paid_to("甲单位", "", yuan(30_000)), TODAY);
    let matter = ready(&mut given, paid_to("甲单位", "", yuan(30_000)));
    assert_eq!(placed(&mut given, matter), None);
}

#[test]
fn r46_one_payee_is_known_in_whatever_width_and_spacing_it_is_written() {
    for (written, same) in [
        ("甲（A）单位", true),
        (" 甲 （Ａ） 单位\u{3000}", true),
        ("甲(a)单位", true),
        ("甲（B）单位", false),
        ("", false),
    ] {
        let mut given = a_book(12);
        let other = match written {
            // A budget names nobody.
            "" => Particulars::Funds {
                kind: FundsKind::AnnualBudget,
                amount: yuan(30_000),
                payee: String::new(),
                budget: String::new(),
                contract: String::new(),
                procurement: String::new(),
                origin: None,
            },
            named => paid_to(named, "", yuan(30_000)),
        };
        applied(&mut given, other, TODAY);
        let matter = ready(&mut given, paid_to("甲（A）单位", "", yuan(30_000)));
        assert_eq!(placed(&mut given, matter).is_some(), same, "{written}");
    }
}

#[test]
fn r46_one_purpose_adds_up_though_the_payees_differ() {
    let mut given = a_book(12);
    applied(&mut given, paid_to("甲单位", "社区专项", yuan(30_000)), TODAY);
    let other = ready(&mut given, paid_to("乙单位", "环卫专项", yuan(30_000)));
    assert_eq!(placed(&mut given, other), None);
    let same = ready(&mut given, paid_to("丙单位", "社区 专项", yuan(30_000)));
    let split = placed(&mut given, same).expect("they add up");
    assert_eq!((split.together, split.others.len()), (Together::Purpose, 1));
}

#[test]
fn r46_works_at_one_place_add_up() {
    let mut given = a_book(12);
    given.applied("P01", project(yuan(30_000)));
    let matter = given.a_ready("P01", project(yuan(30_000)));
    let split = placed(&mut given, matter).expect("they add up");
    assert_eq!((split.together, split.sum), (Together::Purpose, yuan(60_000)));
}

#[test]
fn r46_what_was_withdrawn_or_rejected_is_not_counted_and_what_was_passed_is() {
    let mut given = a_book(12);
    let withdrawn = applied(&mut given, paid_to("甲单位", "", yuan(30_000)), TODAY);
    given.when(Command::WithdrawTopic {
        matter: withdrawn,
        reason: "合并申报".into(),
        by: "书记".into(),
    });
    let decided = ready(&mut given, paid_to("甲单位", "", yuan(30_000)));
    assert_eq!(placed(&mut given, decided), None);
    for (outcome, agree, counted) in [(Outcome::Rejected, 0, false), (Outcome::Passed, 9, true)] {
        let mut given = given.clone();
        let meeting = given.called(MeetingKind::Committee, TODAY);
        given.when(Command::PlaceItem {
            meeting,
            content: AgendaItem::Decide { matter: decided },
            waivers: vec![waiver(CheckId::R46, "书记要求上会", "书记")],
        });
        let item = given.meeting(meeting).items[0].number;
        given.opened(meeting, &[]);
        given.when(Command::TakeUpItem { meeting, item });
        given.all_speak(meeting, item, agree);
        given.announced(meeting, item, outcome);
        let matter = ready(&mut given, paid_to("甲单位", "", yuan(30_000)));
        assert_eq!(placed(&mut given, matter).is_some(), counted);
    }
}

#[test]
fn r46_what_reaches_the_threshold_alone_hides_nothing_and_is_no_part_of_a_split() {
    let mut given = a_book(12);
    applied(&mut given, paid_to("甲单位", "", yuan(50_000)), TODAY);
    let small = ready(&mut given, paid_to("甲单位", "", yuan(10_000)));
    assert_eq!(placed(&mut given, small), None);
    let large = ready(&mut given, paid_to("甲单位", "", yuan(50_000)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    given.placed(meeting, large);
}

#[test]
fn r46_a_reason_and_a_name_answer_for_amounts_that_are_not_combined() {
    let mut given = a_book(12);
    applied(&mut given, paid_to("甲单位", "", yuan(30_000)), TODAY);
    let matter = ready(&mut given, paid_to("甲单位", "", yuan(30_000)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    let place = |reason: &str, by: &str| Command::PlaceItem {
        meeting,
        content: AgendaItem::Decide { matter },
        waivers: vec![waiver(CheckId::R46, reason, by)],
    };
    for nobody in [place(" ", "书记"), place("两个不同年度的合同", "")] {
        assert!(matches!(given.refused(nobody), Refusal::NeedsWaiver(_)));
    }
    given.when(place("两个不同年度的合同", "书记"));
}

#[test]
fn r46_an_office_may_make_the_warning_a_block() {
    let mut founding = founding(BookKind::Main);
    founding.rulebook.split_window_months = 12;
    founding.rulebook.strengths = vec![minutebook::domain::rulebook::Strength {
        check: CheckId::R46,
        severity: Some(minutebook::domain::rules::Severity::Block),
    }];
    let mut given = Given::founded(&founding);
    applied(&mut given, paid_to("甲单位", "", yuan(30_000)), TODAY);
    let matter = ready(&mut given, paid_to("甲单位", "", yuan(30_000)));
    let meeting = given.called(MeetingKind::Committee, TODAY);
    assert!(matches!(
        given.refused(crate::given::place(meeting, matter)),
        Refusal::NotReady(_)
    ));
}
