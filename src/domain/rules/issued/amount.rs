//! The amounts of money in a text: figures with their unit, and numerals as words (伍万元, 三十五万元).

use super::paragraph::folded;
use crate::domain::money::Fen;

/// Units behind figures, the longer ones first. What only counts things (5万平方米) is no money.
const UNITS: [&str; 4] = ["亿元", "万元", "元整", "元"];
/// Words that begin with the last unit and are none.
const NO_MONEY: [&str; 2] = ["元旦", "元宵"];
/// Numerals, each with its value.
const DIGITS: [(char, i64); 21] = [
    ('零', 0),
    ('〇', 0),
    ('一', 1),
    ('壹', 1),
    ('二', 2),
    ('贰', 2),
    ('两', 2),
    ('三', 3),
    ('叁', 3),
    ('四', 4),
    ('肆', 4),
    ('五', 5),
    ('伍', 5),
    ('六', 6),
    ('陆', 6),
    ('七', 7),
    ('柒', 7),
    ('八', 8),
    ('捌', 8),
    ('九', 9),
    ('玖', 9),
];
/// Powers of ten within a group of four.
const TENS: [(char, i64); 6] = [
    ('十', 10),
    ('拾', 10),
    ('百', 100),
    ('佰', 100),
    ('千', 1000),
    ('仟', 1000),
];
/// Groups of four.
const GROUPS: [(char, i64); 2] = [('万', 10_000), ('亿', 100_000_000)];

/// What ends a clause: what a price is for stands in the same one.
const CLAUSE_ENDS: [char; 7] = [',', ';', '。', ':', '(', ')', '、'];
/// What stands before the price of one piece.
const PRICES: [&str; 5] = ["每", "单价", "均价", "人均", "户均"];
/// What follows it: 2万元/户.
const PER: [char; 2] = ['/', '每'];
/// How many characters may lie before such a price: 每平方米不超过.
const PRICE_DISTANCE_MAX: usize = 8;

/// An amount in a text.
pub struct Said {
    /// The amount.
    pub amount: Fen,
    /// Whether it is the price of one piece (单价), which is no amount of the matter.
    pub price: bool,
}

/// Whether a text says an amount.
pub fn says_amount(text: &str, amount: Fen) -> bool {
    amounts(&folded(text))
        .iter()
        .any(|said| !said.price && said.amount == amount)
}

/// All amounts of a folded text, in their order.
pub fn amounts(text: &str) -> Vec<Said> {
    let mut found = Vec::new();
    let mut rest = text;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let (length, amount) = if first.is_ascii_digit() && before != Some('.') {
            in_figures(rest)
        } else if is_numeral(first) {
            in_words(rest)
        } else {
            (first.len_utf8(), None)
        };
        let (told, behind) = (&text[..text.len() - rest.len()], &rest[length..]);
        let price = || is_price(told, behind);
        found.extend(amount.map(|amount| Said { amount, price: price() }));
        before = rest[..length].chars().next_back();
        rest = &rest[length..];
    }
    found
}

/// Whether an amount between these is the price of one piece: 每户2万元, 单价3000元, 2万元/户.
fn is_price(told: &str, behind: &str) -> bool {
    let clause = told.rsplit(CLAUSE_ENDS).next().unwrap_or_default();
    let from = clause.char_indices().rev().nth(PRICE_DISTANCE_MAX - 1);
    let near = &clause[from.map_or(0, |(at, _)| at)..];
    let unit = UNITS
        .into_iter()
        .chain(["圆整", "圆"])
        .find_map(|unit| behind.strip_prefix(unit));
    PRICES.iter().any(|word| near.contains(word)) || unit.unwrap_or(behind).starts_with(PER)
}

/// The length of the figures at the beginning, and the amount where a unit follows them.
fn in_figures(text: &str) -> (usize, Option<Fen>) {
    let length = text
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
        .unwrap_or(text.len());
    let (figures, behind) = text.split_at(length);
    let unit = UNITS.into_iter().find(|unit| behind.starts_with(unit));
    let unit = unit.filter(|_| !NO_MONEY.iter().any(|word| behind.starts_with(word)));
    // A comma or a point that ends the figures belongs to the sentence.
    let figures = figures.trim_end_matches([',', '.']);
    (length, unit.and_then(|unit| format!("{figures}{unit}").parse().ok()))
}

/// The length of the numerals at the beginning, and the amount where 元 follows two or more of them: 一元 is a word.
fn in_words(text: &str) -> (usize, Option<Fen>) {
    let length = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (numerals, behind) = text.split_at(length);
    let money = behind.starts_with(['元', '圆']) && numerals.chars().nth(1).is_some();
    let money = money && !NO_MONEY.iter().any(|word| behind.starts_with(word));
    let amount = money.then(|| value(numerals)).flatten().and_then(Fen::from_yuan);
    (length, amount)
}

fn is_numeral(c: char) -> bool {
    let known = |table: &[(char, i64)]| table.iter().any(|(numeral, _)| *numeral == c);
    known(&DIGITS) || known(&TENS) || known(&GROUPS)
}

fn look_up(table: &[(char, i64)], c: char) -> Option<i64> {
    table.iter().find(|(numeral, _)| *numeral == c).map(|(_, value)| *value)
}

/// The number that numerals say; `None` where it is too large.
fn value(numerals: &str) -> Option<i64> {
    let (mut sum, mut group, mut digit) = (0_i64, 0_i64, None::<i64>);
    for c in numerals.chars() {
        if let Some(value) = look_up(&DIGITS, c) {
            digit = Some(value);
        } else if let Some(ten) = look_up(&TENS, c) {
            // 十五 begins without its one.
            group = group.checked_add(digit.take().unwrap_or(1).checked_mul(ten)?)?;
        } else if let Some(power) = look_up(&GROUPS, c) {
            let below = sum.checked_add(group.checked_add(digit.take().unwrap_or(0))?)?;
            // 一亿二千万: what stands before 亿 is counted with it, what stands before 万 alone.
            let (kept, counted) = if power == GROUPS[0].1 {
                (sum, below - sum)
            } else {
                (0, below)
            };
            sum = kept.checked_add(counted.checked_mul(power)?)?;
            group = 0;
        }
    }
    sum.checked_add(group)?.checked_add(digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In yuan, without prices.
    fn yuan(text: &str) -> Vec<i64> {
        let totals = amounts(text).into_iter().filter(|said| !said.price);
        totals.map(|said| said.amount.fen() / 100).collect()
    }

    #[test]
    fn figures_with_a_unit_of_money_are_amounts_and_others_are_not() {
        assert_eq!(yuan("拨付12,345.67元,其中5万元用于3万平方米绿化"), [12_345, 50_000]);
        assert_eq!(yuan("共2.5亿元"), [250_000_000]);
        assert_eq!(yuan("2026年3月10日,5名委员,2026元旦"), [0_i64; 0]);
    }

    #[test]
    fn numerals_are_read_as_they_are_spoken() {
        assert_eq!(
            yuan("壹拾贰万叁仟元整,三十五万元,十五元,一亿二千万元"),
            [123_000, 350_000, 15, 120_000_000]
        );
        assert_eq!(yuan("二十万零五百元"), [200_500]);
    }

    #[test]
    fn the_price_of_one_piece_is_told_from_an_amount() {
        assert_eq!(yuan("每户2万元,单价不超过3000元,5000元/平方米,户均三十元"), [0_i64; 0]);
        assert_eq!(yuan("每户2万元,共100万元"), [1_000_000]);
        assert_eq!(yuan("每年开展一次,由社区建设办公室负责实施,共5万元"), [50_000]);
    }

    #[test]
    fn a_single_numeral_before_yuan_is_a_word() {
        assert_eq!(yuan("坚持一元化领导"), [0_i64; 0]);
    }
}
