//! Marks of state secrets and of restricted papers in text that is about to be kept.
//!
//! An aid, not a clearance. A [`Mark::Secret`] means that nothing of the text may be stored or shown
//! (保密法 第22条: only state secrets carry such a mark); a [`Mark::Hint`] asks the person. Ordinary talk
//! of secrecy (按保密规定办理, 保密审查, 商业秘密) is no mark.

use core::ops::Range;

use super::folded_text::{FoldedText, is_blank};

/// How plainly a place marks a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// The mark of a restricted paper, or of an urgent telegram: ask before going on.
    Hint,
    /// The mark of a state secret: store nothing.
    Secret,
}

/// One mark in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkFound {
    /// How plain it is.
    pub mark: Mark,
    /// The paragraph (a line that is not blank), counted from 1.
    pub paragraph: u32,
    /// The place in the text, in characters.
    pub range: Range<usize>,
}

/// The three grades of state secrets.
const GRADES: [&str; 3] = ["绝密", "机密", "秘密"];
/// Marks of restricted papers that are no state secrets by themselves.
const HINTS: [&str; 14] = [
    "内部资料",
    "内部文件",
    "内部材料",
    "仅供内部使用",
    "特急电报",
    "加急电报",
    "特提电报",
    "平急电报",
    "特急·明电",
    "特急明电",
    "加急明电",
    "密码传真",
    "会后收回",
    "阅后收回",
];
/// What a form writes beside 密级 where nothing is secret.
const NOT_SECRET: [&str; 10] = [
    "公开",
    "可公开",
    "无",
    "非密",
    "非涉密",
    "不涉密",
    "一般",
    "普通",
    "否",
    "/",
];

/// Finds the marks of a text, ascending.
pub fn scan(text: &str) -> Vec<MarkFound> {
    let folded = FoldedText::of(text);
    let mut marks = Vec::new();
    let mut index = 0;
    while index < folded.chars().len() {
        let Some((mark, end)) = mark_at(&folded, index) else {
            index += 1;
            continue;
        };
        marks.push(MarkFound {
            mark,
            paragraph: folded.paragraph(index),
            range: folded.original(index, end),
        });
        index = end;
    }
    marks
}

/// The plainest mark of a text, if it has any.
pub fn plainest(text: &str) -> Option<Mark> {
    scan(text).into_iter().map(|found| found.mark).max()
}

/// Whether any of these texts carries the mark of a state secret.
pub fn stands_in(texts: &[String]) -> bool {
    texts.iter().any(|text| plainest(text) == Some(Mark::Secret))
}

fn mark_at(text: &FoldedText, index: usize) -> Option<(Mark, usize)> {
    grade_mark(text, index)
        .or_else(|| field(text, index))
        .or_else(|| secrecy_term(text, index))
        .or_else(|| Some((Mark::Secret, past_spaced(text, index, "密码电报")?)))
        .or_else(|| hint(text, index))
}

/// A grade with a star or a term beside it (秘密★10年), behind a star, or alone on its line.
fn grade_mark(text: &FoldedText, index: usize) -> Option<(Mark, usize)> {
    let chars = text.chars();
    if chars.get(index).copied().is_some_and(is_star) {
        let grade_end = grade(text, text.past_blanks(index + 1))?;
        return (!is_asterisk(chars[index])).then_some((Mark::Secret, grade_end));
    }
    let grade_end = grade(text, index)?;
    let end = text.past(grade_end, "级").unwrap_or(grade_end);
    let behind = text.past_blanks(end);
    let next = chars.get(behind).copied().unwrap_or('\n');
    if is_star(next) {
        let term = past_term(text, text.past_blanks(behind + 1));
        if term.is_some() || !is_asterisk(next) {
            return Some((Mark::Secret, term.unwrap_or(behind + 1)));
        }
    }
    // Without a star a grade inside a sentence is a word: 商业秘密, 工作秘密3年.
    let before = chars[..index].iter().rev().find(|c| !is_blank(**c));
    if before.is_some_and(|c| c.is_alphanumeric()) {
        return None;
    }
    let is_divider = matches!(next, '·' | ':' | '-' | '.');
    let value = if is_divider {
        text.past_blanks(behind + 1)
    } else {
        behind
    };
    if let Some(term) = past_term(text, value) {
        return Some((Mark::Secret, term));
    }
    let opens_line = before.is_none_or(|c| *c == '\n');
    let closes_line = chars.get(behind).is_none_or(|c| *c == '\n');
    (opens_line && closes_line).then_some((Mark::Secret, end))
}

/// 密级 as a field: secret unless it is empty or says that nothing is.
fn field(text: &FoldedText, index: usize) -> Option<(Mark, usize)> {
    let end = past_spaced(text, index, "密级")?;
    let colon = text.past_blanks(end);
    let value = match text.chars().get(colon) {
        Some(':') => text.past_blanks(colon + 1),
        _ => return None,
    };
    if let Some(grade_end) = grade(text, value) {
        return Some((Mark::Secret, grade_end));
    }
    let is_open = NOT_SECRET.iter().any(|word| text.reads(value, word));
    (!is_open).then_some((Mark::Hint, colon + 1))
}

/// 保密期限 as a mark: with a colon or a term behind it.
fn secrecy_term(text: &FoldedText, index: usize) -> Option<(Mark, usize)> {
    let end = past_spaced(text, index, "保密期限")?;
    let behind = text.past_blanks(end);
    let is_colon = text.chars().get(behind) == Some(&':');
    let value = if is_colon { text.past_blanks(behind + 1) } else { behind };
    if NOT_SECRET.iter().any(|word| text.reads(value, word)) {
        return None;
    }
    let term = past_term(text, value);
    (is_colon || term.is_some()).then_some((Mark::Secret, term.unwrap_or(behind + 1)))
}

fn hint(text: &FoldedText, index: usize) -> Option<(Mark, usize)> {
    let end = HINTS.iter().find_map(|words| past_spaced(text, index, words))?;
    let opens_line = text.chars()[..index]
        .iter()
        .rev()
        .take_while(|c| **c != '\n')
        .all(|c| !c.is_alphanumeric());
    let rest = text.past_blanks(past_one(text, end, &[',', ':', '·', '。', '★']));
    let keep = ["注意保存", "不得外传", "请勿外传", "严禁外传", "注意保密"];
    let kept = keep.iter().find_map(|words| past_spaced(text, rest, words));
    let closes_line = text
        .chars()
        .get(text.past_blanks(end))
        .is_none_or(|c| *c == '\n' || !c.is_alphanumeric());
    match kept {
        Some(kept) => Some((Mark::Hint, kept)),
        None => (opens_line && closes_line).then_some((Mark::Hint, end)),
    }
}

/// The index behind a grade at `index`.
fn grade(text: &FoldedText, index: usize) -> Option<usize> {
    GRADES.iter().find_map(|grade| past_spaced(text, index, grade))
}

/// The index behind a term: 10年, 6个月, 长期.
fn past_term(text: &FoldedText, index: usize) -> Option<usize> {
    if let Some(end) = text.past(index, "长期") {
        return Some(end);
    }
    let rest = text.chars().get(index..)?;
    let digits = rest
        .iter()
        .take_while(|c| c.is_ascii_digit() || matches!(c, '一' | '二' | '三' | '五' | '十'))
        .count();
    if digits == 0 || digits > 3 {
        return None;
    }
    let unit = text.past_blanks(index + digits);
    ["年", "个月"].iter().find_map(|name| text.past(unit, name))
}

/// The index behind `word` if its characters stand at `index`, with or without blanks between them.
fn past_spaced(text: &FoldedText, index: usize, word: &str) -> Option<usize> {
    let mut at = index;
    for (position, c) in word.chars().enumerate() {
        if position > 0 {
            at = text.past_blanks(at);
        }
        if text.chars().get(at) != Some(&c) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn past_one(text: &FoldedText, index: usize, any: &[char]) -> usize {
    let at = text.past_blanks(index);
    if text.chars().get(at).is_some_and(|c| any.contains(c)) {
        at + 1
    } else {
        at
    }
}

/// Stars as people type or paste them.
fn is_star(c: char) -> bool {
    matches!(
        c,
        '★' | '☆' | '✩' | '✪' | '✫' | '✬' | '✭' | '✮' | '✯' | '✰' | '⭐' | '⋆' | '🌟' | '﹡'
    ) || is_asterisk(c)
}

/// An asterisk is a star only beside a term: it also opens lists and bold words.
fn is_asterisk(c: char) -> bool {
    matches!(c, '*' | '﹡')
}
