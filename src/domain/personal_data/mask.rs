//! Masking: what was found is made unreadable, and enough stays to recognise it.

use super::super::folded_text::fold_char;
use super::{Finding, FindingKind};

/// What stands for words that are left out.
const LEFT_OUT: &str = "***";

/// The text with its findings masked: `3306**********1234`, `138****5678`, an address from its first
/// number on `***`. The findings must come from this text; one that overlaps an earlier one is passed over.
pub fn mask(text: &str, findings: &[Finding]) -> String {
    let mut ordered: Vec<&Finding> = findings.iter().collect();
    ordered.sort_by_key(|finding| finding.range.start);
    let mut chars = text.chars();
    let mut at = 0;
    let mut out = String::with_capacity(text.len());
    for finding in ordered {
        if finding.range.start < at {
            continue;
        }
        out.extend(chars.by_ref().take(finding.range.start - at));
        let found: Vec<char> = chars.by_ref().take(finding.range.len()).filter_map(fold_char).collect();
        out.push_str(&masked(finding.kind, &found));
        at = finding.range.end;
    }
    out.extend(chars);
    out
}

fn masked(kind: FindingKind, found: &[char]) -> String {
    let length = found.iter().filter(|c| c.is_ascii_alphanumeric()).count();
    match kind {
        FindingKind::IdentityNumber | FindingKind::BankCard => starred(found, 4, length.saturating_sub(4)),
        FindingKind::MobilePhone => starred(found, length.saturating_sub(8), length.saturating_sub(4)),
        FindingKind::Landline => starred(found, length.saturating_sub(4), length),
        FindingKind::Passport => starred(found, 1, length.saturating_sub(3)),
        FindingKind::Email => {
            let domain = found.iter().skip_while(|c| **c != '@');
            found.iter().take(1).chain(&['*', '*', '*']).chain(domain).collect()
        }
        FindingKind::HomeAddress => {
            let street = found.iter().take_while(|c| !c.is_ascii_digit() && !is_numeral(**c));
            street.copied().chain(LEFT_OUT.chars()).collect()
        }
        FindingKind::NamedVote => LEFT_OUT.to_owned(),
    }
}

/// The characters with letters and digits from the `from`-th up to the `to`-th starred.
fn starred(found: &[char], from: usize, to: usize) -> String {
    let mut index = 0;
    found
        .iter()
        .map(|c| {
            if !c.is_ascii_alphanumeric() {
                return *c;
            }
            index += 1;
            if (from..to).contains(&(index - 1)) { '*' } else { *c }
        })
        .collect()
}

/// Whether the character is a Chinese numeral.
pub(super) fn is_numeral(c: char) -> bool {
    matches!(
        c,
        '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百'
    )
}
