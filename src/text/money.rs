//! Money as people read it: grouped figures, 万元, and 大写 as the banks want it.
//!
//! 大写 follows 《支付结算办法》附一《正确填写票据和结算凭证的基本规定》; where that rule allows two
//! forms, the one it prints first is used.

use crate::domain::money::Fen;

/// Figures in groups of three with two decimals: `12,345.67`.
pub fn grouped(amount: Fen) -> String {
    let plain = amount.to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, "00"));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out.push('.');
    out.push_str(decimals);
    out
}

/// The grouped figures and the unit: `12,345.67 元`.
pub fn yuan(amount: Fen) -> String {
    format!("{} 元", grouped(amount))
}

/// The exact amount in 万元 with at least two decimals, as thresholds are written: `5.00万元`.
pub fn wan(amount: Fen) -> String {
    let sign = if amount.fen() < 0 { "-" } else { "" };
    let fen = amount.fen().unsigned_abs();
    let decimals = format!("{:06}", fen % 1_000_000);
    let (kept, rest) = decimals.split_at(2);
    let rest = rest.trim_end_matches('0');
    format!("{sign}{}.{kept}{rest}万元", fen / 1_000_000)
}

const DIGITS: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/// The amount in 大写: `壹万贰仟叁佰肆拾伍元陆角柒分`; 整 closes whole 元, and an amount below zero opens
/// with 负.
pub fn capital(amount: Fen) -> String {
    let mut out = String::new();
    if amount.fen() < 0 {
        out.push('负');
    }
    let fen = amount.fen().unsigned_abs();
    let (whole, tenth, hundredth) = (fen / 100, digit(fen / 10), digit(fen));
    if whole > 0 {
        push_whole(&mut out, whole);
        out.push('元');
    }
    if tenth == 0 && hundredth == 0 {
        if whole == 0 {
            out.push_str("零元");
        }
        out.push('整');
        return out;
    }
    // "角位是0，而分位不是0时，中文大写金额"元"后面应写"零"字"; a 元 digit of 0 before 角 takes one too.
    if whole > 0 && (tenth == 0 || whole.is_multiple_of(10)) {
        out.push('零');
    }
    if tenth > 0 {
        out.push(DIGITS[tenth]);
        out.push('角');
    }
    if hundredth > 0 {
        out.push(DIGITS[hundredth]);
        out.push('分');
    }
    out
}

/// Writes a number above zero in groups of four digits: 亿 over 万 over ones; 万亿 is 万 within 亿.
fn push_whole(out: &mut String, number: u64) {
    let (above, below) = (number / 100_000_000, number % 100_000_000);
    if above > 0 {
        push_below_yi(out, above);
        out.push('亿');
    }
    if below > 0 {
        if above > 0 && below < 10_000_000 {
            out.push('零');
        }
        push_below_yi(out, below);
    }
}

/// Writes a number from 1 to 99 999 999.
fn push_below_yi(out: &mut String, number: u64) {
    let (above, below) = (number / 10_000, number % 10_000);
    if above > 0 {
        push_group(out, above);
        out.push('万');
    }
    if below > 0 {
        if above > 0 && below < 1_000 {
            out.push('零');
        }
        push_group(out, below);
    }
}

/// Writes a number from 1 to 9 999; zeros between digits are written once.
fn push_group(out: &mut String, number: u64) {
    let mut begun = false;
    let mut gap = false;
    for (unit, name) in [(1_000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
        let digit = digit(number / unit);
        if digit == 0 {
            gap = begun;
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        out.push(DIGITS[digit]);
        out.push_str(name);
        begun = true;
    }
}

/// The last decimal digit.
fn digit(number: u64) -> usize {
    usize::try_from(number % 10).unwrap_or(0)
}
