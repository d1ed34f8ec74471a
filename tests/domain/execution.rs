//! R59 and R65: what carries a decision out follows it and stays within its amount.

use jiff::civil::{Date, date};
use minutebook::domain::application::{Particulars, TopicApplication};
use minutebook::domain::command::Command;
use minutebook::domain::event::{Contract, Payment, WorkStage};
use minutebook::domain::execution::{Execution, MoneyChain, money_chain};
use minutebook::domain::id::MatterId;
use minutebook::domain::meeting::Outcome;
use minutebook::domain::money::Fen;
use minutebook::domain::occasion::Moment;
use minutebook::domain::refusal::{Field, GapFact, Origin, Refusal};
use minutebook::domain::register::FundsKind;
use minutebook::domain::rules::{Case, CheckId, Phase, Severity, gaps};

use crate::given::{Given, TODAY, application, checks, project, waiver, yuan};

const EVE: Date = date(2026, 3, 9);
const LATER: Date = date(2026, 3, 20);

fn fen(fen: i64) -> Fen {
    Fen::new(fen).expect("in range")
}

/// A project of 100,000 元 that was decided on [`TODAY`], some days later.
fn decided() -> (Given, MatterId) {
    let mut given = Given::a_main_book();
    let matter = given.an_entry();
    (given.on(LATER), matter)
}

/// The decision of a matter, as refusals name it.
pub fn origin(given: &Given, matter: MatterId) -> Origin {
    let entry = given.matter(matter).entry.as_ref().expect("it is entered");
    Origin {
        matter,
        number: entry.value.number,
    }
}

fn contract(number: &str, amount: Fen, signed_on: Date) -> Contract {
    Contract {
        number: number.into(),
        counterparty: "中选单位".into(),
        amount,
        signed_on,
        ends_on: None,
        waivers: Vec::new(),
    }
}

fn sign(matter: MatterId, contract: Contract) -> Command {
    Command::LinkContract {
        matter,
        contract: Box::new(contract),
    }
}

fn pay(matter: MatterId, voucher: &str, amount: Fen, on: Date, contract: Option<u32>) -> Command {
    Command::LinkPayment {
        matter,
        payment: Payment {
            amount,
            on,
            voucher: voucher.into(),
            contract,
            waivers: Vec::new(),
        },
    }
}

/// A payment that somebody answers for where it goes beyond the contracts.
pub fn answered(mut command: Command) -> Command {
    if let Command::LinkPayment { payment, .. } = &mut command {
        payment.waivers = vec![waiver(CheckId::R65, "另付监理费", "主任")];
    }
    command
}

fn linked(given: &mut Given, matter: MatterId, number: &str, amount: Fen) -> u32 {
    given.when(sign(matter, contract(number, amount, TODAY)));
    given.matter(matter).contracts.last().expect("it is linked").stamp.seq
}

fn take_back(matter: MatterId, target: u32) -> Command {
    Command::UnlinkContract {
        matter,
        target,
        reason: "金额登记有误".into(),
        by: "主任".into(),
    }
}

#[test]
fn r59_a_contract_of_the_decision_day_is_linked_and_one_of_the_day_before_is_not() {
    let (mut given, matter) = decided();
    let before = Refusal::BeforeDecision {
        what: Execution::Contract,
        decided: TODAY,
        on: EVE,
    };
    assert_eq!(given.refused(sign(matter, contract("合-1", yuan(10), EVE))), before);
    let to_come = LATER.tomorrow().expect("in range");
    let ahead = sign(matter, contract("合-1", yuan(10), to_come));
    assert_eq!(given.refused(ahead), Refusal::InFuture(to_come));
    given.when(sign(matter, contract("合-1", yuan(10), TODAY)));
}

#[test]
fn r59_works_and_payments_do_not_begin_before_the_decision() {
    let (mut given, matter) = decided();
    let works = |stage, on| Command::RecordWork { matter, stage, on };
    for (what, command) in [
        (Execution::Payment, pay(matter, "记-1", yuan(1), EVE, None)),
        (Execution::Work(WorkStage::Started), works(WorkStage::Started, EVE)),
    ] {
        let (decided, on) = (TODAY, EVE);
        assert_eq!(given.refused(command), Refusal::BeforeDecision { what, decided, on });
    }
    given.when(works(WorkStage::Started, TODAY));
}

#[test]
fn works_take_one_stage_after_the_other_and_a_wrong_day_is_recorded_anew() {
    let (mut given, matter) = decided();
    let works = |stage, day| Command::RecordWork {
        matter,
        stage,
        on: date(2026, 3, day),
    };
    assert_eq!(given.refused(works(WorkStage::Completed, 12)), Refusal::WrongState);
    given.when(works(WorkStage::Started, 12));
    let backwards = given.refused(works(WorkStage::Completed, 11));
    assert!(matches!(backwards, Refusal::DateOrder { .. }));
    given.when(works(WorkStage::Completed, 15));
    let past_the_end = given.refused(works(WorkStage::Started, 16));
    assert!(matches!(past_the_end, Refusal::DateOrder { .. }));
    given.when(works(WorkStage::Started, 15));
    assert_eq!(given.matter(matter).works[&WorkStage::Started].value, date(2026, 3, 15));
    let mut funds = Given::a_main_book();
    let payment = funds.a_ready("F01", crate::given::funds(yuan(60_000)));
    funds.decided(payment, Outcome::Passed);
    funds.entered(payment);
    let of_funds = Command::RecordWork {
        matter: payment,
        stage: WorkStage::Started,
        on: TODAY,
    };
    assert_eq!(funds.refused(of_funds), Refusal::WrongState, "only a project is built");
}

#[test]
fn r65_contracts_reach_the_decided_amount_and_not_one_fen_more() {
    let (mut given, matter) = decided();
    linked(&mut given, matter, "合-1", fen(4_000_000));
    let beyond = Refusal::ContractExceeded {
        origin: origin(&given, matter),
        decided: yuan(100_000),
        contracted: fen(10_000_001),
    };
    assert_eq!(
        given.refused(sign(matter, contract("合-2", fen(6_000_001), TODAY))),
        beyond
    );
    linked(&mut given, matter, "合-2", fen(6_000_000));
    let whole = MoneyChain {
        decided: yuan(100_000),
        contracted: Some(yuan(100_000)),
        paid: Fen::ZERO,
        left: yuan(100_000),
    };
    assert_eq!(money_chain(given.matter(matter)), Some(whole));
    let summary = given.book.matters.get(&matter).expect("in the list");
    assert_eq!(summary.contracted, Some(yuan(100_000)));
}

#[test]
fn a_contract_is_linked_once_whole_and_to_a_decision_that_agreed() {
    let (mut given, matter) = decided();
    linked(&mut given, matter, "合-1", yuan(10));
    let again = given.refused(sign(matter, contract(" 合-1 ", yuan(10), TODAY)));
    assert_eq!(again, Refusal::ContractTwice("合-1".into()));
    for (contract, field) in [
        (contract(" ", yuan(10), TODAY), Field::ContractNumber),
        (contract("合-2", Fen::ZERO, TODAY), Field::Amount),
        (
            Contract {
                counterparty: String::new(),
                ..contract("合-2", yuan(10), TODAY)
            },
            Field::Counterparty,
        ),
    ] {
        assert_eq!(given.refused(sign(matter, contract)), Refusal::FieldEmpty(field));
    }
    let ends_first = Contract {
        ends_on: Some(EVE),
        ..contract("合-2", yuan(10), TODAY)
    };
    assert!(matches!(
        given.refused(sign(matter, ends_first)),
        Refusal::DateOrder { .. }
    ));
    let mut given = Given::a_main_book();
    let rejected = given.a_ready("P01", project(yuan(60_000)));
    let early = sign(rejected, contract("合-1", yuan(10), TODAY));
    assert!(matches!(given.refused(early.clone()), Refusal::NotReady(_)));
    given.decided(rejected, Outcome::Rejected);
    given.entered(rejected);
    assert_eq!(given.refused(early), Refusal::NotAgreed);
}

#[test]
fn r65_a_contract_of_less_than_was_paid_already_asks_for_a_reason_and_a_name() {
    let (mut given, matter) = decided();
    given.when(pay(matter, "记-1", yuan(60_000), TODAY, None));
    let enough = sign(matter, contract("合-1", yuan(60_000), TODAY));
    assert!(given.clone().when(enough).len() == 1, "as much as was paid is enough");
    let less = contract("合-1", fen(6_000_000 - 1), TODAY);
    let refused = given.refused(sign(matter, less.clone()));
    assert_eq!(checks(&refused), ("warn", vec![CheckId::R65]));
    let answered = Contract {
        waivers: vec![waiver(CheckId::R65, "另有材料费", "主任")],
        ..less
    };
    given.when(sign(matter, answered));
    // What is missing is made up for by a second contract.
    given.when(sign(matter, contract("合-2", fen(1), TODAY)));
    assert_eq!(found(&given, given.matter(matter)), []);
}

#[test]
fn r65_payments_under_a_contract_reach_its_amount_and_not_one_fen_more() {
    let (mut given, matter) = decided();
    let target = linked(&mut given, matter, "合-1", fen(3_000));
    given.when(pay(matter, "记-1", fen(1_000), TODAY, Some(target)));
    let beyond = Refusal::ContractOverpaid {
        contracted: fen(3_000),
        paid: fen(3_001),
    };
    let one_too_many = pay(matter, "记-2", fen(2_001), TODAY, Some(target));
    assert_eq!(given.refused(one_too_many), beyond);
    let of_no_contract = pay(matter, "记-2", fen(1), TODAY, Some(target + 100));
    assert_eq!(given.refused(of_no_contract), Refusal::Unknown);
    given.when(pay(matter, "记-2", fen(2_000), TODAY, Some(target)));
    // Without a contract the decision alone is the limit.
    given.when(answered(pay(matter, "记-3", fen(9_997_000), TODAY, None)));
    let refusal = given.refused(pay(matter, "记-4", fen(1), TODAY, None));
    assert!(matches!(refusal, Refusal::AmountExceeded { .. }));
}

#[test]
fn a_payment_is_not_dated_before_its_contract() {
    let (mut given, matter) = decided();
    given.when(sign(matter, contract("合-1", yuan(10), date(2026, 3, 12))));
    let target = given.matter(matter).contracts[0].stamp.seq;
    let early = given.refused(pay(matter, "记-1", fen(1), date(2026, 3, 11), Some(target)));
    assert!(matches!(early, Refusal::DateOrder { .. }));
    given.when(pay(matter, "记-1", fen(1), date(2026, 3, 12), Some(target)));
}

#[test]
fn a_contract_taken_back_frees_its_amount_and_number_once_nothing_is_paid_under_it() {
    let (mut given, matter) = decided();
    let target = linked(&mut given, matter, "合-1", yuan(100_000));
    given.when(pay(matter, "记-1", yuan(10), TODAY, Some(target)));
    let refusal = given.refused(take_back(matter, target));
    assert_eq!(refusal, Refusal::ContractPaid("合-1".into()));
    let paid = given.matter(matter).payments[0].stamp.seq;
    given.when(Command::UnlinkPayment {
        matter,
        target: paid,
        reason: "登记有误".into(),
        by: "主任".into(),
    });
    given.when(take_back(matter, target));
    assert_eq!(given.refused(take_back(matter, target)), Refusal::Unknown);
    let gone = given.refused(pay(matter, "记-1", yuan(10), TODAY, Some(target)));
    assert_eq!(gone, Refusal::Unknown);
    linked(&mut given, matter, "合-1", yuan(100_000));
    assert_eq!(given.matter(matter).contracts.len(), 2, "the original stays");
}

fn contract_payment(origin: MatterId, amount: Fen) -> TopicApplication {
    let particulars = Particulars::Funds {
        kind: FundsKind::ContractPayment,
        amount,
        payee: "中选单位".into(),
        budget: String::new(),
        contract: "合同一号".into(),
        procurement: String::new(),
        origin: Some(origin),
    };
    application("F02", particulars, LATER)
}

#[test]
fn a_contract_payment_is_applied_for_one_fen_beyond_what_its_decision_leaves_and_linked_up_to_it() {
    let (mut given, origin) = decided();
    given.when(pay(origin, "记-1", yuan(40_000), TODAY, None));
    let ask = |given: &Given, amount| given.asked(&Command::ApplyTopic(Box::new(contract_payment(origin, amount))));
    let left = yuan(60_000);
    assert_eq!(ask(&given, left), Err(Refusal::WithinDecision { origin, left }));
    assert!(ask(&given, fen(6_000_001)).is_ok());
    let paid = given.matter(origin).payments[0].stamp.seq;
    given.when(Command::UnlinkPayment {
        matter: origin,
        target: paid,
        reason: "登记有误".into(),
        by: "主任".into(),
    });
    let left = yuan(100_000);
    assert_eq!(
        ask(&given, fen(6_000_001)),
        Err(Refusal::WithinDecision { origin, left }),
        "a payment taken back frees its amount"
    );
}

/// What the checks of carrying out find in a matter as it is stored.
fn found(given: &Given, matter: &minutebook::domain::matter::Matter) -> Vec<(CheckId, Severity, GapFact)> {
    let case = Case::of(given.book.rulebook(TODAY), matter);
    let gaps = gaps(&case, Phase::Execution).into_iter();
    gaps.map(|gap| (gap.check, gap.severity, gap.fact)).collect()
}

#[test]
fn r59_and_r65_are_found_in_what_is_stored() {
    let (mut given, matter) = decided();
    let target = linked(&mut given, matter, "合-1", yuan(50_000));
    given.when(pay(matter, "记-1", yuan(50_000), TODAY, Some(target)));
    let mut file = given.matter(matter).clone();
    assert_eq!(found(&given, &file), []);
    file.contracts[0].value.what.signed_on = EVE;
    file.contracts[0].value.what.amount = fen(5_000_000 - 1);
    let expected = |severity| {
        let before = GapFact::BeforeDecision {
            what: Execution::Contract,
            decided: TODAY,
            on: EVE,
        };
        let beyond = GapFact::PaidBeyond {
            limit: fen(5_000_000 - 1),
            paid: yuan(50_000),
        };
        vec![(CheckId::R59, severity, before), (CheckId::R65, Severity::Warn, beyond)]
    };
    assert_eq!(found(&given, &file), expected(Severity::Block));
    file.late = true;
    assert_eq!(
        found(&given, &file),
        expected(Severity::Block),
        "the meeting was held in the book"
    );
    file.resolutions[0].stamp.at = Moment(format!("{LATER}T09:00:00.000+08:00"));
    assert_eq!(found(&given, &file), expected(Severity::Finding));
    file.contracts[0].value.what = contract("合-1", fen(10_000_001), TODAY);
    let exceeds = GapFact::ContractExceeds {
        decided: yuan(100_000),
        contracted: fen(10_000_001),
    };
    assert_eq!(found(&given, &file), [(CheckId::R65, Severity::Warn, exceeds)]);
}

#[test]
fn r65_what_was_paid_beyond_all_contracts_is_found_by_their_sum() {
    let (mut given, matter) = decided();
    linked(&mut given, matter, "合-1", yuan(50_000));
    given.when(pay(matter, "记-1", yuan(50_000), TODAY, None));
    assert_eq!(found(&given, given.matter(matter)), []);
    given.when(answered(pay(matter, "记-2", fen(1), TODAY, None)));
    let beyond = GapFact::PaidBeyond {
        limit: yuan(50_000),
        paid: fen(5_000_001),
    };
    assert_eq!(
        found(&given, given.matter(matter)),
        [(CheckId::R65, Severity::Warn, beyond)]
    );
}

#[test]
fn r65_what_was_contracted_is_not_known_once_one_contract_was_erased() {
    let (mut given, matter) = decided();
    linked(&mut given, matter, "HT-1", yuan(80_000));
    given.when(pay(matter, "记-1", yuan(80_000), LATER, None));
    let place = given.log.len() - 2;
    linked(&mut given, matter, "HT-2", yuan(20_000));
    let erased = given.without_words_of(
        &crate::given::founding(minutebook::domain::register::BookKind::Main),
        place,
    );
    let found = found(&erased, erased.matter(matter));
    assert!(
        !found
            .iter()
            .any(|(_, _, fact)| matches!(fact, GapFact::PaidBeyond { .. })),
        "{found:?}"
    );
    let chain = money_chain(erased.matter(matter)).expect("it is of money");
    assert_eq!(chain.contracted, None);
    // What can be read still stands in the way of more than was decided.
    let more = sign(matter, contract("HT-3", yuan(80_001), LATER));
    assert!(matches!(erased.refused(more), Refusal::ContractExceeded { .. }));
}
