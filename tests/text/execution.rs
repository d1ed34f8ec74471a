//! The amounts of a decision in words: in their order, each held against the one before it.

use minutebook::domain::execution::MoneyChain;
use minutebook::domain::money::Fen;
use minutebook::text::page_matter::chain;

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
