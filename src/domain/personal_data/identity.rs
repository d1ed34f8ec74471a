//! Numbers that prove themselves: identity numbers, bank cards, and the credit codes that are neither.

use jiff::civil::Date;

/// The first two digits of an identity number: the provinces of GB/T 2260 and the residence permits for
/// Hong Kong, Macao (81, 82) and Taiwan (71, 83).
const PROVINCES: [u32; 35] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 71, 81, 82, 83,
];

/// Whether 18 characters are an identity number: region, date of birth and check digit (GB 11643) hold.
pub(super) fn is_identity_18(number: &[char]) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    let [body @ .., check] = number else {
        return false;
    };
    let Some(digits) = digits(body).filter(|digits| digits.len() == 17) else {
        return false;
    };
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    CHECKS[sum as usize % 11] == check.to_ascii_uppercase()
        && is_region(&digits)
        && is_birthday(value(&digits[6..10]), &digits[10..14])
}

/// Whether 15 digits are an identity number of the first generation: region and date of birth hold.
pub(super) fn is_identity_15(number: &[char]) -> bool {
    digits(number).is_some_and(|digits| {
        digits.len() == 15 && is_region(&digits) && is_birthday(1900 + value(&digits[6..8]), &digits[8..12])
    })
}

/// Whether 16 to 19 digits are a bank card: a plausible issuer and the Luhn check hold.
pub(super) fn is_bank_card(number: &[char]) -> bool {
    digits(number).is_some_and(|digits| is_issued(&digits) && is_luhn(&digits))
}

/// Whether 18 characters are a 统一社会信用代码: form and check character (GB 32100) hold.
pub(super) fn is_credit_code(code: &[char]) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    let values: Option<Vec<usize>> = code.iter().map(|c| ALPHABET.find(*c)).collect();
    let Some(values) = values.filter(|values| values.len() == 18) else {
        return false;
    };
    let sum: usize = values.iter().zip(WEIGHTS).map(|(value, weight)| value * weight).sum();
    values[17] == (31 - sum % 31) % 31
}

/// `UnionPay` (62, 60), the old 9558 of 19 digits, Visa, `MasterCard` and JCB of 16.
fn is_issued(digits: &[u32]) -> bool {
    match digits.len() {
        16 => matches!(digits, [6, 2 | 0, ..] | [4, ..] | [5, 1..=5, ..] | [3, 5, ..]),
        19 => matches!(digits, [6, 2 | 0, ..] | [9, 5, 5, 8, ..]),
        17 | 18 => matches!(digits, [6, 2 | 0, ..]),
        _ => false,
    }
}

fn is_luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| match (index % 2, digit * 2) {
            (0, _) => *digit,
            (_, twice) if twice > 9 => twice - 9,
            (_, twice) => twice,
        })
        .sum();
    sum.is_multiple_of(10)
}

fn is_region(digits: &[u32]) -> bool {
    PROVINCES.contains(&value(&digits[..2]))
}

/// Whether the year and the digits MMDD are a day on which a living person may be born.
fn is_birthday(year: u32, month_day: &[u32]) -> bool {
    (1900..2100).contains(&year) && is_date(year, value(&month_day[..2]), value(&month_day[2..]))
}

fn is_date(year: u32, month: u32, day: u32) -> bool {
    let (Ok(year), Ok(month), Ok(day)) = (i16::try_from(year), i8::try_from(month), i8::try_from(day)) else {
        return false;
    };
    Date::new(year, month, day).is_ok()
}

/// Whether eight digits are a day of these times, written together: 20261122.
pub(super) fn is_compact_date(number: &[char]) -> bool {
    digits(number).is_some_and(|digits| digits.len() == 8 && is_birthday(value(&digits[..4]), &digits[4..]))
}

fn digits(number: &[char]) -> Option<Vec<u32>> {
    number.iter().map(|c| c.to_digit(10)).collect()
}

fn value(digits: &[u32]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + digit)
}
