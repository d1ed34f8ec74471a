//! Identity, phone and card numbers, also where blanks or dashes part their digits.
//!
//! Digits are read as groups. Groups joined by dashes belong together and are never cut, so a project
//! code such as 2025-330602-48-01-123456 yields no number of another kind; blanks may part two numbers.

use super::super::folded_text::FoldedText;
use super::identity::{is_bank_card, is_compact_date, is_credit_code, is_identity_15, is_identity_18};
use super::{FindingKind, Hit};

/// Digits without anything between; an identity number's closing X belongs to its group.
struct Group {
    start: usize,
    end: usize,
    /// Whether a dash or a bracket joins it to the group before.
    joined: bool,
}

/// Most groups that one number is parted into.
const GROUPS_MAX: usize = 6;

/// Words before a number that make seven or eight bare digits a phone.
const PHONE_LABELS: [&str; 6] = ["电话", "座机", "传真", "联系方式", "TEL", "Tel"];

/// Finds numbers that are personal by their own form.
pub(super) fn find(text: &FoldedText) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut index = 0;
    while index < text.chars().len() {
        if text.chars()[index].is_ascii_digit() {
            let groups = groups(text, index);
            find_in_groups(text, &groups, &mut hits);
            index = groups.last().map_or(index, |group| group.end);
        }
        index += 1;
    }
    hits
}

/// Reads the groups from the digit at `index` on, as long as one blank run, dash or bracket parts them.
fn groups(text: &FoldedText, index: usize) -> Vec<Group> {
    let chars = text.chars();
    let mut groups = Vec::new();
    let mut start = index;
    let mut joined = false;
    loop {
        let mut end = start + chars[start..].iter().take_while(|c| c.is_ascii_digit()).count();
        let ends_here = !chars.get(end + 1).is_some_and(char::is_ascii_alphanumeric);
        if matches!(chars.get(end), Some('X' | 'x')) && ends_here {
            end += 1;
        }
        groups.push(Group { start, end, joined });
        let mut next = text.past_blanks(end);
        joined = matches!(chars.get(next), Some('-' | ')'));
        if joined {
            next = text.past_blanks(next + 1);
        }
        if next == end || !chars.get(next).is_some_and(char::is_ascii_digit) {
            return groups;
        }
        start = next;
    }
}

/// Takes, from each group on, the longest run of groups that is a number; a run never cuts a dash.
fn find_in_groups(text: &FoldedText, groups: &[Group], hits: &mut Vec<Hit>) {
    let mut first = 0;
    while first < groups.len() {
        let longest = groups.len().min(first + GROUPS_MAX);
        let hit = (first + 1..=longest).rev().find_map(|end| {
            let cuts = groups[first].joined || groups.get(end).is_some_and(|next| next.joined);
            let kind = if cuts { None } else { kind(text, &groups[first..end]) };
            kind.map(|kind| (kind, end))
        });
        let Some((kind, end)) = hit else {
            first += 1;
            continue;
        };
        let start = groups[first].start;
        let plus = start > 0 && text.chars()[start - 1] == '+';
        hits.push(Hit {
            kind,
            start: start - usize::from(plus),
            end: groups[end - 1].end,
        });
        first = end;
    }
}

/// What number the groups make together, if any.
fn kind(text: &FoldedText, groups: &[Group]) -> Option<FindingKind> {
    let chars = text.chars();
    let (start, end) = (groups.first()?.start, groups.last()?.end);
    if chars.get(end).is_some_and(char::is_ascii_alphanumeric) {
        return None;
    }
    let sizes: Vec<usize> = groups.iter().map(|group| group.end - group.start).collect();
    let digits: Vec<char> = groups
        .iter()
        .flat_map(|group| &chars[group.start..group.end])
        .copied()
        .collect();
    if digits.len() == 18 && is_identity_18(&digits) && !is_inside_code(chars, start) {
        return Some(FindingKind::IdentityNumber);
    }
    if is_quantity(text, start, end) || (starts_in_word(chars, start) && !follows_label(text, start)) {
        return None;
    }
    if is_card_grouping(&sizes) && is_bank_card(&digits) && !is_credit_code(&digits) {
        Some(FindingKind::BankCard)
    } else if is_mobile(&digits, &sizes) {
        Some(FindingKind::MobilePhone)
    } else if is_landline(&digits, groups, &sizes) || is_labelled_phone(text, start, &digits, &sizes) {
        Some(FindingKind::Landline)
    } else if sizes == [15] && is_identity_15(&digits) {
        Some(FindingKind::IdentityNumber)
    } else {
        None
    }
}

/// Whether letters and digits run into the number, as in a file's hash; letters alone may be a label.
fn is_inside_code(chars: &[char], start: usize) -> bool {
    chars[..start]
        .iter()
        .rev()
        .take_while(|c| c.is_ascii_alphanumeric())
        .any(char::is_ascii_digit)
}

fn starts_in_word(chars: &[char], start: usize) -> bool {
    chars[..start].last().is_some_and(char::is_ascii_alphanumeric)
}

/// Whether the number is a decimal fraction or an amount: 13812345678.00, 13812345678元.
fn is_quantity(text: &FoldedText, start: usize, end: usize) -> bool {
    let chars = text.chars();
    let digit_at = |index: usize| chars.get(index).is_some_and(char::is_ascii_digit);
    let fraction_before = start >= 2 && chars[start - 1] == '.' && digit_at(start - 2);
    let fraction_after = chars.get(end) == Some(&'.') && digit_at(end + 1);
    let unit = text.past_blanks(end);
    let currency = start > 0 && matches!(chars[start - 1], '¥' | '$');
    fraction_before || fraction_after || currency || matches!(chars.get(unit), Some('元' | '万' | '亿'))
}

/// Four digits in each group but the last, or an issuer's six digits and the rest, or no groups.
fn is_card_grouping(sizes: &[usize]) -> bool {
    match sizes {
        [_] | [6, _] => true,
        [fours @ .., last] => fours.iter().all(|size| *size == 4) && *last <= 4,
        [] => false,
    }
}

/// Eleven digits from 13 to 19, grouped as people write them, with or without 86 or 0086 before.
fn is_mobile(digits: &[char], sizes: &[usize]) -> bool {
    let prefix = match digits {
        ['8', '6', ..] if digits.len() == 13 => 2,
        ['0', '0', '8', '6', ..] if digits.len() == 15 => 4,
        _ if digits.len() == 11 => 0,
        _ => return false,
    };
    // The groups of the number itself: the prefix may stand in one group, in several, or in one with the number.
    let mut left = prefix;
    let mut own = Vec::with_capacity(sizes.len());
    for size in sizes {
        let taken = left.min(*size);
        left -= taken;
        if size - taken > 0 || prefix == 0 {
            own.push(size - taken);
        }
    }
    matches!(digits[prefix..], ['1', '3'..='9', ..])
        && digits.iter().all(char::is_ascii_digit)
        && matches!(
            own[..],
            [11] | [3, 4, 4] | [3, 8] | [7, 4] | [4, 7] | [3, 3, 5] | [5, 6]
        )
}

/// An area code and seven or eight digits, with or without an extension behind a dash.
fn is_landline(digits: &[char], groups: &[Group], sizes: &[usize]) -> bool {
    let area = match digits {
        ['0', '1', '0', ..] | ['0', '2', ..] => 3,
        ['0', '3'..='9', ..] => 4,
        _ => return false,
    };
    let extension = match (sizes, groups) {
        ([first, .., last], [.., group]) if *first == area && sizes.len() > 2 && group.joined && *last <= 6 => {
            Some(*last)
        }
        _ => None,
    };
    let is_number = |length: usize| {
        let fits = if area == 3 {
            length == 8
        } else {
            length == 7 || length == 8
        };
        fits && matches!(digits.get(area), Some('2'..='8'))
    };
    let whole = digits.len() - area.min(digits.len());
    let grouped = sizes.len() == 1 || (sizes[0] == area && sizes.len() <= 4);
    grouped && (is_number(whole) || extension.is_some_and(|extension| is_number(whole - extension)))
}

/// Seven or eight bare digits behind 电话 and the like that are not a date.
fn is_labelled_phone(text: &FoldedText, start: usize, digits: &[char], sizes: &[usize]) -> bool {
    matches!(sizes, [7 | 8] | [3 | 4, 4])
        && matches!(digits, ['2'..='8', ..])
        && !is_compact_date(digits)
        && follows_label(text, start)
}

/// Whether a word for a phone stands within six characters before, on the same line.
fn follows_label(text: &FoldedText, start: usize) -> bool {
    (start.saturating_sub(6)..start).any(|index| {
        PHONE_LABELS.iter().any(|label| {
            text.past(index, label)
                .and_then(|end| text.chars().get(end..start))
                .is_some_and(|between| !between.contains(&'\n'))
        })
    })
}
