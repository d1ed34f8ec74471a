//! Amounts: reading what is typed, exact sums, figures and 大写.

use minutebook::domain::money::{Fen, MoneyError};
use minutebook::text::money::{capital, grouped, wan, yuan};
use proptest::prelude::*;

fn fen(fen: i64) -> Fen {
    Fen::new(fen).expect("in range")
}

fn typed(text: &str) -> Result<i64, MoneyError> {
    text.parse().map(Fen::fen)
}

#[test]
fn amounts_are_read_as_clerks_type_them() {
    for (text, expected) in [
        ("12345", 1_234_500),
        ("12,345.67", 1_234_567),
        (" 12，345．67 ", 1_234_567),
        ("１２３４５．６", 1_234_560),
        ("¥12,345.67元", 1_234_567),
        ("￥ 5", 500),
        ("人民币500元整", 50_000),
        ("3.5万", 3_500_000),
        ("3万元", 3_000_000),
        ("0.000001万", 1),
        ("1.23亿元", 12_300_000_000),
        ("0", 0),
        ("-0.05", -5),
        ("007", 700),
        ("90071992547409.91", Fen::MAX.fen()),
    ] {
        assert_eq!(typed(text), Ok(expected), "{text}");
    }
}

#[test]
fn what_is_no_amount_is_refused_with_its_cause() {
    for (text, expected) in [
        ("", MoneyError::Empty),
        (" 　", MoneyError::Empty),
        ("1.234", MoneyError::TooManyDecimals { allowed: 2 }),
        ("1.2345678万", MoneyError::TooManyDecimals { allowed: 6 }),
        ("12,34", MoneyError::Grouping),
        ("1234,567", MoneyError::Grouping),
        (",123", MoneyError::Grouping),
        ("三万", MoneyError::NotANumber('三')),
        ("1.2.3", MoneyError::NotANumber('.')),
        ("1e5", MoneyError::NotANumber('E')),
        ("1.2,3", MoneyError::NotANumber(',')),
        ("万元", MoneyError::NoDigits),
        (".5", MoneyError::NoDigits),
        ("5.", MoneyError::NoDigits),
        ("-", MoneyError::NoDigits),
        ("90071992547409.92", MoneyError::TooLarge),
        ("99999999999999999999999", MoneyError::TooLarge),
    ] {
        assert_eq!(typed(text), Err(expected), "{text}");
    }
}

#[test]
fn sums_beyond_what_json_can_hold_are_refused() {
    assert_eq!(Fen::new(1 << 53), None);
    assert_eq!(Fen::MAX.checked_add(fen(1)), None);
    assert_eq!(Fen::MIN.checked_sub(fen(1)), None);
    assert_eq!(Fen::MAX.checked_mul(2), None);
    assert_eq!(fen(1).checked_mul(i64::MAX), None);
    assert_eq!(Fen::from_yuan(i64::MAX), None);
    assert_eq!(Fen::checked_sum([fen(1), fen(2), fen(3)]), Some(fen(6)));
    assert_eq!(Fen::checked_sum([Fen::MAX, fen(1), fen(-1)]), None);
}

#[test]
fn a_stored_amount_beyond_the_range_cannot_be_read() {
    assert_eq!(serde_json::to_string(&fen(1_234_567)).ok().as_deref(), Some("1234567"));
    assert_eq!(serde_json::from_str::<Fen>("9007199254740991").ok(), Some(Fen::MAX));
    for json in ["9007199254740992", "-9007199254740992", "1.5", "\"1\""] {
        assert!(serde_json::from_str::<Fen>(json).is_err(), "{json}");
    }
}

#[test]
fn figures_are_grouped_by_thousands() {
    assert_eq!(grouped(fen(0)), "0.00");
    assert_eq!(grouped(fen(99_999)), "999.99");
    assert_eq!(grouped(fen(100_000)), "1,000.00");
    assert_eq!(grouped(fen(-1_234_567)), "-12,345.67");
    assert_eq!(grouped(fen(123_456_789_012)), "1,234,567,890.12");
    assert_eq!(yuan(fen(1_234_567)), "12,345.67 元");
    assert_eq!(wan(fen(5_000_000)), "5.00万元");
    assert_eq!(wan(fen(1_234_567)), "1.234567万元");
    assert_eq!(wan(fen(-3_550_000)), "-3.55万元");
}

#[test]
fn capitals_match_every_example_of_the_banking_rule() {
    for (fen_amount, expected) in [
        (140_950, "壹仟肆佰零玖元伍角"),
        (600_714, "陆仟零柒元壹角肆分"),
        (168_032, "壹仟陆佰捌拾元零叁角贰分"),
        (10_700_053, "壹拾万柒仟元零伍角叁分"),
        (1_640_902, "壹万陆仟肆佰零玖元零贰分"),
        (32_504, "叁佰贰拾伍元零肆分"),
    ] {
        assert_eq!(capital(fen(fen_amount)), expected);
    }
}

#[test]
fn capitals_write_zeros_units_and_the_closing_word() {
    for (fen_amount, expected) in [
        (0, "零元整"),
        (1, "壹分"),
        (10, "壹角"),
        (53, "伍角叁分"),
        (100, "壹元整"),
        (1_000, "壹拾元整"),
        (1_100, "壹拾壹元整"),
        (1_234_567, "壹万贰仟叁佰肆拾伍元陆角柒分"),
        (1_000_100, "壹万零壹元整"),
        (1_010_000, "壹万零壹佰元整"),
        (100_500_500, "壹佰万伍仟零伍元整"),
        (10_000_000, "壹拾万元整"),
        (10_000_000_000, "壹亿元整"),
        (10_000_000_100, "壹亿零壹元整"),
        (10_001_000_000, "壹亿零壹万元整"),
        (17_000_000_000, "壹亿柒仟万元整"),
        (100_000_700_000, "壹拾亿零柒仟元整"),
        (10_010_010_000, "壹亿零壹拾万零壹佰元整"),
        (100_000_000_000_000, "壹万亿元整"),
        (100_000_000_000_100, "壹万亿零壹元整"),
        (105_000_000_000_000, "壹万零伍佰亿元整"),
        (
            Fen::MAX.fen(),
            "玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分",
        ),
        (-500, "负伍元整"),
    ] {
        assert_eq!(capital(fen(fen_amount)), expected);
    }
}

/// Reads 大写 back, so that no two amounts can share one form.
fn capital_value(text: &str) -> i64 {
    let digit = |c| "零壹贰叁肆伍陆柒捌玖".chars().position(|d| d == c);
    let (mut total, mut section, mut below_yi, mut digit_read) = (0_i64, 0_i64, 0_i64, 0_i64);
    for c in text.chars() {
        if let Some(value) = digit(c) {
            digit_read = i64::try_from(value).expect("one digit");
            continue;
        }
        match c {
            '拾' => section += digit_read * 10,
            '佰' => section += digit_read * 100,
            '仟' => section += digit_read * 1_000,
            '万' => {
                below_yi = (section + digit_read) * 10_000;
                section = 0;
            }
            '亿' => {
                total = (below_yi + section + digit_read) * 100_000_000;
                (below_yi, section) = (0, 0);
            }
            '元' => total = (total + below_yi + section + digit_read) * 100,
            '角' => total += digit_read * 10,
            '分' => total += digit_read,
            _ => {}
        }
        digit_read = 0;
    }
    total
}

proptest! {
    #[test]
    fn every_amount_reads_back_as_it_was_shown(amount in Fen::MIN.fen()..=Fen::MAX.fen()) {
        let amount = fen(amount);
        prop_assert_eq!(amount.to_string().parse(), Ok(amount));
        prop_assert_eq!(grouped(amount).parse(), Ok(amount));
        prop_assert_eq!(wan(amount).parse(), Ok(amount));
        prop_assert_eq!(yuan(amount).parse(), Ok(amount));
    }

    #[test]
    fn every_capital_form_names_its_amount(
        amount in prop_oneof![0..=Fen::MAX.fen(), 0..10_000_000_i64, (0..1_000_i64).prop_map(|n| n * 100_000)]
    ) {
        let text = capital(fen(amount));
        prop_assert_eq!(capital_value(&text), amount, "{}", text);
        prop_assert!(!text.contains("零零"));
        prop_assert_eq!(text.ends_with('整'), amount % 100 == 0);
    }

    #[test]
    fn reading_never_fails_loudly(text in "\\PC*") {
        let _ = text.parse::<Fen>();
    }
}
