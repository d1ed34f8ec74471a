//! The amounts of a decision in words: in their order, each held against the one before it, and where one goes beyond.

use minutebook::domain::execution::MoneyChain;
use minutebook::domain::id::MatterId;
use minutebook::domain::money::Fen;
use minutebook::domain::refusal::Refusal;
use minutebook::text::names::Names;
use minutebook::text::page_matter::chain;
use minutebook::text::refusal::{Fix, text};

use crate::refusals::an_origin;

fn yuan(yuan: i64) -> Fen {
    Fen::from_yuan(yuan).expect("a small amount")
}

fn amounts(decided: i64, contracted: Option<i64>, paid: i64) -> MoneyChain {
    MoneyChain {
        decided: yuan(decided),
        contracted: contracted.map(yuan),
        paid: yuan(paid),
        left: yuan(decided - paid),
    }
}

#[test]
fn the_amounts_stand_in_the_order_decided_contracted_paid_and_left() {
    let said = chain(&amounts(100, Some(80), 60)).map(|figure| (figure.name, figure.amount));
    let expected = [
        ("决定金额", "100.00 元"),
        ("合同金额", "80.00 元"),
        ("已付金额", "60.00 元"),
        ("余额", "40.00 元"),
    ];
    assert_eq!(said, expected.map(|(name, amount)| (name, amount.to_owned())));
    assert_eq!(chain(&amounts(100, None, 0))[1].amount, "未登记");
}

#[test]
fn an_amount_beyond_the_one_before_it_says_so_and_an_equal_one_does_not() {
    let notes = |amounts: MoneyChain| chain(&amounts).map(|figure| (figure.exceeds, figure.note));
    for (contracted, paid, contract_exceeds, paid_note) in [
        (Some(100), 100, false, "不超过合同金额"),
        (Some(101), 100, true, "不超过合同金额"),
        (Some(80), 81, false, "超过合同金额"),
        (Some(80), 101, false, "超过决定金额"),
        (None, 100, false, "不超过决定金额"),
        (None, 101, false, "超过决定金额"),
    ] {
        let [_, contract, paid, _] = notes(amounts(100, contracted, paid));
        assert_eq!(contract.0, contract_exceeds);
        assert_eq!(paid, (!paid_note.starts_with('不'), paid_note));
    }
}

#[test]
fn amounts_and_days_stand_in_the_refusal() {
    let text = text(
        &Refusal::AmountExceeded {
            origin: an_origin(),
            decided: yuan(50_000),
            paid: yuan(62_000),
        },
        Names::NONE,
    );
    assert_eq!(
        text.fact,
        "本笔付款后累计支付62,000.00 元，超过原决定（资〔2026〕7号）的决定金额50,000.00 元，不能关联。超出部分12,000.00 元须作为新的事项上会。"
    );
}

#[test]
fn a_contract_beyond_its_decision_says_by_how_much() {
    let refusal = Refusal::ContractExceeded {
        origin: an_origin(),
        decided: yuan(50_000),
        contracted: yuan(62_000),
    };
    let said = text(&refusal, Names::NONE);
    assert!(
        said.fact.contains("超出部分12,000.00 元须作为新的事项上会"),
        "{}",
        said.fact
    );
    assert_eq!(said.fix, [Fix::BeyondDecision(MatterId([1; 8])), Fix::Irregularity]);
}

#[test]
fn a_correction_below_what_rests_upon_it_names_contracts_and_payments() {
    let below = |contracted| {
        let refusal = Refusal::BelowCommitted {
            given: yuan(40_000),
            contracted,
            paid: yuan(45_000),
        };
        text(&refusal, Names::NONE).fact
    };
    assert!(below(Some(yuan(50_000))).contains("（合同金额合计50,000.00 元，已付45,000.00 元）"));
    assert!(below(None).contains("（已付45,000.00 元）"));
}

#[test]
fn a_payment_within_its_decision_is_sent_there() {
    let (origin, left) = (MatterId([1; 8]), yuan(60_000));
    let said = text(&Refusal::WithinDecision { origin, left }, Names::NONE);
    assert!(said.fact.contains("60,000.00 元"));
    assert_eq!(said.fix, [Fix::LinkPayment(origin)]);
}
