//! The amount decided: less than was applied for, corrected afterwards, and what rests upon it (R65, R59 of old records).

use jiff::civil::date;
use minutebook::domain::application::Particulars;
use minutebook::domain::command::Command;
use minutebook::domain::decide::stands_now;
use minutebook::domain::event::{Contract, CorrectableField, Correction, Event, Payment, Reduction};
use minutebook::domain::execution::{Execution, amount_now, money_chain};
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::money::Fen;
use minutebook::domain::refusal::{Field, GapFact, Refusal};
use minutebook::domain::replay::{self, Bench};
use minutebook::domain::rulebook::Strength;
use minutebook::domain::rules::{CheckId, Severity, Verdict};

use crate::execution::{answered, origin};
use crate::given::{Given, TODAY, announce, checks, enter, funds, project, yuan};
use crate::old_records;

fn fen(fen: i64) -> Fen {
    Fen::new(fen).expect("in range")
}

fn reduction(decided: Fen) -> Reduction {
    Reduction {
        requested: yuan(100_000),
        decided,
        because: "按市场询价结果核减".into(),
    }
}

/// The announcement of an outcome with an amount of its own, for a project of 100,000 元.
fn announcing(outcome: Outcome, given: &Reduction) -> (Given, Command, MatterId) {
    let mut book = Given::a_main_book();
    let matter = book.a_ready("P01", project(yuan(100_000)));
    let (meeting, item) = book.in_session_on(matter, &[]);
    let agree = if outcome.agrees() { 9 } else { 0 };
    book.all_speak(meeting, item, agree);
    let mut command = announce(meeting, item, outcome);
    if let Command::AnnounceResult { reduced, .. } = &mut command {
        *reduced = Some(given.clone());
    }
    (book, command, matter)
}

/// A project of 100,000 元 of which so much was decided, in the register.
fn decided(amount: Fen) -> (Given, MatterId) {
    let (mut given, command, matter) = announcing(Outcome::Passed, &reduction(amount));
    given.when(command);
    given.entered(matter);
    (given, matter)
}

fn contract(matter: MatterId, number: &str, amount: Fen) -> Command {
    Command::LinkContract {
        matter,
        contract: Box::new(Contract {
            number: number.into(),
            counterparty: "中选单位".into(),
            amount,
            signed_on: TODAY,
            ends_on: None,
            waivers: Vec::new(),
        }),
    }
}

fn pay(matter: MatterId, voucher: &str, amount: Fen) -> Command {
    Command::LinkPayment {
        matter,
        payment: Payment {
            amount,
            on: TODAY,
            voucher: voucher.into(),
            contract: None,
            waivers: Vec::new(),
        },
    }
}

fn correct(given: &Given, matter: MatterId, now: &str) -> Command {
    let file = given.matter(matter);
    Command::Correct {
        matter,
        correction: Correction {
            target: file.entry.as_ref().expect("it is entered").stamp.seq,
            field: CorrectableField::Amount,
            was: stands_now(file, CorrectableField::Amount).unwrap_or_default(),
            now: now.into(),
            reason: "登记时写错".into(),
            approved_by: "书记".into(),
            clerical: true,
        },
    }
}

fn on_the_shelf(given: &Given, matter: MatterId) -> Option<Fen> {
    given.book.matters.get(&matter).expect("on the shelf").amount
}

#[test]
fn a_meeting_decides_up_to_what_was_applied_for_and_not_one_fen_more() {
    let above = reduction(fen(10_000_001));
    let (given, command, _) = announcing(Outcome::Passed, &above);
    let refusal = Refusal::AboveRequest {
        requested: yuan(100_000),
        given: fen(10_000_001),
    };
    assert_eq!(given.refused(command), refusal);
    let (given, command, _) = announcing(Outcome::Passed, &reduction(Fen::ZERO));
    assert_eq!(given.refused(command), Refusal::FieldEmpty(Field::Amount));
    for (amount, kept) in [(fen(9_999_999), true), (yuan(100_000), false)] {
        let (mut given, command, matter) = announcing(Outcome::Passed, &reduction(amount));
        given.when(command);
        let decision = given.matter(matter).decision().expect("it is decided");
        assert_eq!(
            decision.value.reduced.is_some(),
            kept,
            "the amount applied for is no reduction"
        );
        assert_eq!(on_the_shelf(&given, matter), Some(amount));
    }
}

#[test]
fn another_amount_has_its_reason_and_is_one_of_what_was_applied_for_and_agreed_to() {
    let unexplained = Reduction {
        because: " ".into(),
        ..reduction(yuan(80_000))
    };
    let (given, command, _) = announcing(Outcome::Passed, &unexplained);
    assert_eq!(given.refused(command), Refusal::FieldEmpty(Field::Reason));
    let of_another = Reduction {
        requested: yuan(90_000),
        ..reduction(yuan(80_000))
    };
    let (given, command, _) = announcing(Outcome::Passed, &of_another);
    assert_eq!(given.refused(command), Refusal::WrongState);
    let (given, command, _) = announcing(Outcome::Rejected, &reduction(yuan(80_000)));
    assert_eq!(given.refused(command), Refusal::WrongState, "nothing is decided of it");
}

#[test]
fn r65_contracts_payments_and_the_register_are_held_to_what_was_decided_and_not_to_what_was_applied_for() {
    let (mut given, matter) = decided(yuan(80_000));
    let file = given.matter(matter);
    let entry = &file.entry.as_ref().expect("it is entered").value;
    assert_eq!(entry.amount, Some(yuan(80_000)));
    assert_eq!(entry.reduced, Some(reduction(yuan(80_000))));
    assert_eq!(money_chain(file).map(|chain| chain.decided), Some(yuan(80_000)));
    assert_eq!(on_the_shelf(&given, matter), Some(yuan(80_000)));
    assert_eq!(
        given.book.matters.get(&matter).and_then(|matter| matter.left()),
        Some(yuan(80_000))
    );
    let beyond = Refusal::ContractExceeded {
        origin: origin(&given, matter),
        decided: yuan(80_000),
        contracted: fen(8_000_001),
    };
    assert_eq!(given.refused(contract(matter, "合-1", fen(8_000_001))), beyond);
    let beyond = Refusal::AmountExceeded {
        origin: origin(&given, matter),
        decided: yuan(80_000),
        paid: fen(8_000_001),
    };
    assert_eq!(given.refused(pay(matter, "记-1", fen(8_000_001))), beyond);
    given.when(contract(matter, "合-1", yuan(80_000)));
    given.when(pay(matter, "记-1", yuan(80_000)));
}

#[test]
fn what_was_decided_in_principle_may_be_less_too() {
    let in_principle = Outcome::PassedInPrinciple {
        changes: "压减非必要内容".into(),
        reviser: "主任".into(),
    };
    let (mut given, command, matter) = announcing(in_principle, &reduction(yuan(60_000)));
    given.when(command);
    assert_eq!(
        amount_now(given.matter(matter)),
        Some(yuan(60_000)),
        "before it is entered"
    );
}

#[test]
fn a_corrected_amount_reaches_the_chain_the_guards_and_the_lists() {
    let (mut given, matter) = decided(yuan(80_000));
    given.when(correct(&given, matter, "6万元"));
    let file = given.matter(matter);
    assert_eq!(file.corrections[0].value.was, "80000.00");
    assert_eq!(file.corrections[0].value.now, "60000.00");
    assert_eq!(
        file.entry.as_ref().and_then(|entry| entry.value.amount),
        Some(yuan(80_000)),
        "the original stays"
    );
    assert_eq!(money_chain(file).map(|chain| chain.decided), Some(yuan(60_000)));
    assert_eq!(on_the_shelf(&given, matter), Some(yuan(60_000)));
    let beyond = given.refused(pay(matter, "记-1", fen(6_000_001)));
    assert!(matches!(beyond, Refusal::AmountExceeded { decided, .. } if decided == yuan(60_000)));
    given.when(pay(matter, "记-1", yuan(60_000)));
}

#[test]
fn r65_a_correction_reaches_down_to_what_is_contracted_and_paid_and_up_to_what_was_applied_for() {
    let (mut given, matter) = decided(yuan(80_000));
    given.when(contract(matter, "合-1", yuan(50_000)));
    given.when(pay(matter, "记-1", yuan(40_000)));
    let below = |given_amount| Refusal::BelowCommitted {
        given: given_amount,
        contracted: Some(yuan(50_000)),
        paid: yuan(40_000),
    };
    assert_eq!(
        given.refused(correct(&given, matter, "49999.99")),
        below(fen(4_999_999))
    );
    assert!(given.asked(&correct(&given, matter, "50000")).is_ok());
    assert!(
        given.asked(&correct(&given, matter, "100000")).is_ok(),
        "it was applied for"
    );
    let above = Refusal::AboveRequest {
        requested: yuan(100_000),
        given: fen(10_000_001),
    };
    assert_eq!(given.refused(correct(&given, matter, "100000.01")), above);
    for no_amount in ["若干", "0"] {
        let refusal = given.refused(correct(&given, matter, no_amount));
        assert_eq!(refusal, Refusal::FieldEmpty(Field::Amount));
    }
    assert_eq!(
        given.refused(correct(&given, matter, "8万元")),
        Refusal::CorrectionMismatch,
        "as it stands"
    );
    // What is paid without a contract counts alone.
    let (mut given, matter) = decided(yuan(80_000));
    given.when(pay(matter, "记-1", yuan(40_000)));
    let refusal = given.refused(correct(&given, matter, "39999.99"));
    assert!(matches!(refusal, Refusal::BelowCommitted { contracted: None, .. }));
    assert!(given.asked(&correct(&given, matter, "40000")).is_ok());
}

#[test]
fn an_entry_without_an_amount_has_none_to_correct() {
    let mut given = Given::a_main_book();
    let matter = given.a_ready("D01", Particulars::Decision {});
    given.decided(matter, Outcome::Passed);
    given.entered(matter);
    assert_eq!(stands_now(given.matter(matter), CorrectableField::Amount), None);
    assert_eq!(
        given.refused(correct(&given, matter, "100")),
        Refusal::CorrectionMismatch
    );
}

#[test]
fn r65_payments_beyond_the_sum_of_the_contracts_ask_for_a_reason_and_keep_it() {
    let (mut given, matter) = decided(yuan(80_000));
    given.when(contract(matter, "合-1", yuan(50_000)));
    given.when(pay(matter, "记-1", yuan(50_000)));
    let one_fen_more = pay(matter, "记-2", fen(1));
    let refusal = given.refused(one_fen_more.clone());
    assert_eq!(checks(&refusal), ("warn", vec![CheckId::R65]));
    let Refusal::NeedsWaiver(gaps) = refusal else {
        unreachable!("a reason is asked for")
    };
    let beyond = GapFact::PaidBeyond {
        limit: yuan(50_000),
        paid: fen(5_000_001),
    };
    assert_eq!(gaps[0].fact, beyond);
    given.when(answered(one_fen_more));
    let kept = &given.matter(matter).payments[1].value.what.waivers;
    assert_eq!(
        kept.iter().map(|waiver| waiver.check).collect::<Vec<_>>(),
        [CheckId::R65]
    );
    let bench = Bench {
        book: &given.book,
        calendar: &given.book.calendar(),
        today: TODAY,
    };
    let replayed = replay::replay(&bench, given.matter(matter), None);
    let judged = replayed.iter().find(|judged| judged.check == CheckId::R65);
    assert_eq!(
        judged.map(|judged| judged.now),
        Some(Verdict::Waived),
        "still found, and answered for"
    );
    // Without any contract the decision alone is the limit.
    let (mut given, matter) = decided(yuan(80_000));
    given.when(pay(matter, "记-1", yuan(80_000)));
}

#[test]
fn r65_payments_beyond_the_contracts_are_as_hard_as_the_rules_of_the_decision_make_them() {
    for (severity, expected) in [
        (Some(Severity::Block), Some("block")),
        (None, None),
        (Some(Severity::Finding), None),
    ] {
        let mut given = Given::a_main_book();
        let mut rules = given.book.rulebook(TODAY).as_ref().clone();
        rules.effective = TODAY;
        rules.strengths = vec![Strength {
            check: CheckId::R65,
            severity,
        }];
        given.book.rulebooks.push(rules.into());
        let matter = given.a_ready("F01", funds(yuan(60_000)));
        given.decided(matter, Outcome::Passed);
        given.when(enter(matter));
        given.when(contract(matter, "合-1", yuan(10_000)));
        let answer = given.asked(&pay(matter, "记-1", fen(1_000_001)));
        assert_eq!(answer.err().map(|refusal| checks(&refusal).0), expected, "{severity:?}");
    }
}

#[test]
fn r59_what_came_before_the_decision_of_an_old_record_is_recorded_and_found() {
    let (mut given, meeting, item) = old_records::of_2018();
    let events = given.when(old_records::paper(
        meeting,
        item,
        8,
        vec![],
        minutebook::domain::meeting::VotingMethod::Hands,
    ));
    let Event::ResolutionAnnounced(resolution) = &events[0] else {
        unreachable!("it is decided")
    };
    let (matter, decided) = (resolution.matter, resolution.on);
    given.when(enter(matter));
    let signed_on = date(2018, 5, 1);
    let mut early = contract(matter, "合-1", yuan(100_000));
    if let Command::LinkContract { contract, .. } = &mut early {
        contract.signed_on = signed_on;
    }
    given.when(early);
    let bench = Bench {
        book: &given.book,
        calendar: &given.book.calendar(),
        today: TODAY,
    };
    let replayed = replay::replay(&bench, given.matter(matter), Some(given.meeting(meeting)));
    let judged = replayed
        .iter()
        .find(|judged| judged.check == CheckId::R59)
        .expect("it is judged");
    let before = GapFact::BeforeDecision {
        what: Execution::Contract,
        decided,
        on: signed_on,
    };
    assert_eq!(judged.gaps, [(Severity::Finding, before)]);
}

#[test]
fn r59_an_application_entered_late_makes_no_decision_of_today_an_old_one() {
    let mut given = Given::a_main_book();
    let matter = given.applied_with(minutebook::domain::application::TopicApplication {
        late_because: Some("会前已书面申报".into()),
        ..crate::given::application("P01", project(yuan(100_000)), date(2026, 3, 2))
    });
    given.all_steps(matter);
    given.approved(matter);
    given.decided(matter, Outcome::Passed);
    given.entered(matter);
    let mut early = contract(matter, "合-1", yuan(10));
    if let Command::LinkContract { contract, .. } = &mut early {
        contract.signed_on = date(2026, 3, 9);
    }
    assert!(matches!(given.refused(early), Refusal::BeforeDecision { .. }));
}
