//! E-mail addresses and passport numbers: the two kinds that begin with letters.

use super::super::folded_text::FoldedText;
use super::{FindingKind, Hit};

/// Finds e-mail addresses and passport numbers.
pub(super) fn find(text: &FoldedText) -> Vec<Hit> {
    let chars = text.chars();
    (0..chars.len())
        .filter_map(|index| email(chars, index).or_else(|| passport(chars, index)))
        .collect()
}

/// The address around an `@`: a local part, and a domain whose last label is letters.
fn email(chars: &[char], at: usize) -> Option<Hit> {
    if chars[at] != '@' {
        return None;
    }
    let is_local = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let is_domain = |c: &&char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let start = at - chars[..at].iter().rev().take_while(is_local).count();
    let mut end = at + 1 + chars[at + 1..].iter().take_while(is_domain).count();
    while matches!(chars[end - 1], '.' | '-') {
        end -= 1;
    }
    let domain: String = chars.get(at + 1..end)?.iter().collect();
    let (name, last) = domain.rsplit_once('.')?;
    let is_whole = start < at
        && !name.split('.').any(str::is_empty)
        && last.len() >= 2
        && last.chars().all(|c| c.is_ascii_alphabetic());
    is_whole.then_some(Hit {
        kind: FindingKind::Email,
        start,
        end,
    })
}

/// `E12345678` or `EA1234567`, standing alone.
fn passport(chars: &[char], start: usize) -> Option<Hit> {
    let end = start + 9;
    let number = chars.get(start..end)?;
    let is_passport = match number {
        ['E' | 'G' | 'D' | 'S' | 'P', digits @ ..] if digits.iter().all(char::is_ascii_digit) => true,
        ['E', second, digits @ ..] => second.is_ascii_uppercase() && digits.iter().all(char::is_ascii_digit),
        _ => false,
    };
    let joined = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    let stands_alone = !chars[..start].last().is_some_and(joined) && !chars.get(end).is_some_and(joined);
    (is_passport && stands_alone).then_some(Hit {
        kind: FindingKind::Passport,
        start,
        end,
    })
}
