//! Money: whole fen in an integer of its own, and the reading of what a clerk types.
//!
//! Invariant: a [`Fen`] always lies within ±(2^53 − 1), since larger numbers lose digits in canonical
//! JSON. Sums that would leave that range are `None`, never wrapped. How money is shown to people
//! (grouping, 大写) lives in `text::money`.

use core::fmt;
use core::str::FromStr;

use super::folded_text::fold_char;

/// An amount of money in whole fen (0.01 元), within ±(2^53 − 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(transparent)]
pub struct Fen(i64);

/// Why an amount cannot be read or made. The person corrects the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// Nothing was typed.
    #[error("no amount")]
    Empty,
    /// This character does not belong into an amount.
    #[error("{0:?} does not belong into an amount")]
    NotANumber(char),
    /// A unit, a sign or a point stands alone, without digits.
    #[error("no digits")]
    NoDigits,
    /// The commas do not part the digits in groups of three (a comma typed for a point?).
    #[error("commas do not part groups of three digits")]
    Grouping,
    /// More decimals than whole fen have in the unit typed: 2 in 元, 6 in 万元, 10 in 亿元.
    #[error("more than {allowed} decimals")]
    TooManyDecimals {
        /// How many decimals the unit allows.
        allowed: u8,
    },
    /// The amount lies beyond ±(2^53 − 1) fen.
    #[error("the amount is too large")]
    TooLarge,
}

impl Fen {
    /// The largest amount: 90 071 992 547 409.91 元.
    pub const MAX: Self = Self((1 << 53) - 1);
    /// The smallest amount, the negative of [`Fen::MAX`].
    pub const MIN: Self = Self(-Self::MAX.0);
    /// No money.
    pub const ZERO: Self = Self(0);

    /// An amount of so many fen, `None` beyond ±(2^53 − 1).
    pub const fn new(fen: i64) -> Option<Self> {
        if fen >= Self::MIN.0 && fen <= Self::MAX.0 {
            Some(Self(fen))
        } else {
            None
        }
    }

    /// An amount of so many whole 元, `None` beyond the range.
    pub const fn from_yuan(yuan: i64) -> Option<Self> {
        match yuan.checked_mul(100) {
            Some(fen) => Self::new(fen),
            None => None,
        }
    }

    /// The amount in fen.
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// Whether the amount is greater than nothing.
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// The sum, `None` beyond the range.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        // Two values below 2^53 never overflow 2^63.
        Self::new(self.0 + other.0)
    }

    /// The difference, `None` beyond the range.
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        Self::new(self.0 - other.0)
    }

    /// So many times the amount, `None` beyond the range.
    pub const fn checked_mul(self, times: i64) -> Option<Self> {
        match self.0.checked_mul(times) {
            Some(fen) => Self::new(fen),
            None => None,
        }
    }

    /// The sum of all amounts, `None` beyond the range.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

/// Whole 元 and two decimals without grouping: `12345.67`, `-0.05`.
impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

impl<'de> serde::Deserialize<'de> for Fen {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fen = i64::deserialize(deserializer)?;
        Self::new(fen).ok_or_else(|| serde::de::Error::custom("an amount lies within ±(2^53-1) fen"))
    }
}

/// The unit after the digits: its name and how many decimals of it make whole fen.
const UNITS: [(&str, u8); 7] = [
    ("亿元", 10),
    ("亿", 10),
    ("万元", 6),
    ("万", 6),
    ("元整", 2),
    ("元", 2),
    ("块", 2),
];

/// Signs of currency that may stand before the digits; full-width forms are folded before.
const CURRENCY: [&str; 4] = ["人民币", "RMB", "CNY", "¥"];

/// Reads what a clerk types: `12,345.67`, `12345`, `¥３.５万`, `3万元`; spaces are ignored.
impl FromStr for Fen {
    type Err = MoneyError;

    fn from_str(typed: &str) -> Result<Self, MoneyError> {
        let folded: String = typed
            .chars()
            .filter_map(fold_char)
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let mut rest = folded.as_str();
        if rest.is_empty() {
            return Err(MoneyError::Empty);
        }
        let mut negative = false;
        for currency in CURRENCY {
            rest = rest.strip_prefix(currency).unwrap_or(rest);
        }
        if let Some(after) = rest.strip_prefix('-') {
            negative = true;
            rest = after;
        }
        let mut allowed = 2;
        for (unit, decimals) in UNITS {
            if let Some(before) = rest.strip_suffix(unit) {
                rest = before;
                allowed = decimals;
                break;
            }
        }
        let fen = digits_to_fen(rest, allowed)?;
        Self::new(if negative { -fen } else { fen }).ok_or(MoneyError::TooLarge)
    }
}

/// Reads ASCII digits with commas and one point as so many fen, scaled by the unit's decimals.
fn digits_to_fen(text: &str, allowed: u8) -> Result<i64, MoneyError> {
    if let Some(stray) = text.chars().find(|c| !c.is_ascii_digit() && !matches!(c, ',' | '.')) {
        return Err(MoneyError::NotANumber(stray));
    }
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if let Some(stray) = decimals.chars().find(|c| !c.is_ascii_digit()) {
        return Err(MoneyError::NotANumber(stray));
    }
    if whole.is_empty() || (decimals.is_empty() && text.ends_with('.')) {
        return Err(MoneyError::NoDigits);
    }
    if whole.contains(',') {
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or_default().len();
        if !(1..=3).contains(&first) || groups.any(|group| group.len() != 3) {
            return Err(MoneyError::Grouping);
        }
    }
    if decimals.len() > usize::from(allowed) {
        return Err(MoneyError::TooManyDecimals { allowed });
    }
    let missing = usize::from(allowed) - decimals.len();
    whole
        .chars()
        .filter(|c| *c != ',')
        .chain(decimals.chars())
        .chain(core::iter::repeat_n('0', missing))
        .filter_map(|c| c.to_digit(10))
        .try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(i64::from(digit)))
        .ok_or(MoneyError::TooLarge)
}
