//! Votes and words by name, and tallies: what a published text must not show.

use super::super::folded_text::{FoldedText, is_blank};
use super::mask::is_numeral;
use super::{FindingKind, Hit};

/// Words of a stand or of speech. The stands first: they may also come before the name.
const WORDS: [&str; 14] = [
    "不同意",
    "同意",
    "弃权",
    "缓议",
    "反对",
    "赞成",
    "表态",
    "认为",
    "表示",
    "指出",
    "发言",
    "提出",
    "强调",
    "保留意见",
];
/// How many of [`WORDS`] are stands.
const STANDS: usize = 6;
/// Posts that name a person as surely as the name does; the longer before their ends.
const POSTS: [&str; 9] = [
    "副书记",
    "书记",
    "副主任",
    "主任",
    "纪检监察工委",
    "组织委员",
    "宣传委员",
    "统战委员",
    "委员",
];
/// What, behind a post, makes it something else than a person.
const NOT_A_PERSON: [&str; 7] = ["会", "办公", "专题", "接待", "信箱", "联席", "职务"];
/// How many characters may lie between a name and its word.
const DISTANCE_MAX: usize = 12;

/// Finds names and posts near words of a stand or of speech, and tallies.
pub(super) fn find(text: &FoldedText, names: &[&str]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut index = 0;
    while index < text.chars().len() {
        let hit = tally(text, index).or_else(|| named(text, names, index));
        index = hit.as_ref().map_or(index + 1, |(_, end)| *end);
        if let Some((start, end)) = hit {
            hits.push(Hit {
                kind: FindingKind::NamedVote,
                start,
                end,
            });
        }
    }
    hits
}

/// A tally at `index`: 同意8票, 赞成：八票, 8票同意, 8名委员同意.
fn tally(text: &FoldedText, index: usize) -> Option<(usize, usize)> {
    let stand_past = |at| WORDS[..STANDS].iter().find_map(|word| text.past(at, word));
    if let Some(word_end) = stand_past(index) {
        let number = past_gap(
            text,
            word_end,
            |c| is_blank(c) || matches!(c, ':' | '的' | '票' | '数' | '为'),
            6,
        );
        let end = past_votes(text, number)?;
        return Some((index, end));
    }
    if index > 0 && is_number_char(text.chars()[index - 1]) {
        return None;
    }
    let votes = past_votes(text, index).or_else(|| past_members(text, index))?;
    let word = past_gap(text, votes, is_blank, 2);
    Some((index, stand_past(word)?))
}

/// The index behind a number of 票.
fn past_votes(text: &FoldedText, index: usize) -> Option<usize> {
    let number = past_number(text, index)?;
    text.past(text.past_blanks(number), "票")
}

/// The index behind a number of members: 8名委员, 8位班子成员.
fn past_members(text: &FoldedText, index: usize) -> Option<usize> {
    let number = text.past_blanks(past_number(text, index)?);
    let measure = ["名", "位", "人"].iter().find_map(|word| text.past(number, word))?;
    ["班子成员", "领导班子成员", "委员", "成员", "领导", "同志"]
        .iter()
        .find_map(|word| text.past(measure, word))
}

fn past_number(text: &FoldedText, index: usize) -> Option<usize> {
    let end = past_gap(text, index, is_number_char, 4);
    (end > index).then_some(end)
}

fn is_number_char(c: char) -> bool {
    c.is_ascii_digit() || is_numeral(c) || c == '两'
}

/// The index behind at most `most` characters of one sort.
fn past_gap(text: &FoldedText, index: usize, sort: impl Fn(char) -> bool, most: usize) -> usize {
    let rest = text.chars().get(index..).unwrap_or_default();
    index + rest.iter().take(most).take_while(|c| sort(**c)).count()
}

/// A name at `index` with a word behind it, or a stand at `index` with a colon or 的 and a name behind it.
fn named(text: &FoldedText, names: &[&str], index: usize) -> Option<(usize, usize)> {
    if let Some(name_end) = person(text, names, index) {
        let word_end = (name_end..=name_end + DISTANCE_MAX)
            .take_while(|at| *at == name_end || !ends_clause(text, at - 1, name_end))
            .find_map(|at| WORDS.iter().find_map(|word| text.past(at, word)))?;
        return Some((index, word_end));
    }
    let stand_end = WORDS[..STANDS].iter().find_map(|word| text.past(index, word))?;
    let name = past_gap(
        text,
        stand_end,
        |c| is_blank(c) || matches!(c, ':' | '的' | '有' | '是' | '('),
        5,
    );
    if name == stand_end {
        return None;
    }
    Some((index, person(text, names, name)?))
}

/// The index behind a name or post at `index`.
fn person(text: &FoldedText, names: &[&str], index: usize) -> Option<usize> {
    let given = names.iter().filter(|name| !name.trim().is_empty());
    let end = given
        .filter_map(|name| text.past(index, name))
        .chain(POSTS.iter().filter_map(|post| text.past(index, post)))
        .max()?;
    let is_other = NOT_A_PERSON.iter().any(|word| text.reads(end, word));
    (!is_other).then_some(end)
}

/// Whether the character closes what is said of the name that ends at `name_end`: a full stop always, a
/// comma unless it stands right behind the name, and 会议, which begins the meeting's own words.
fn ends_clause(text: &FoldedText, index: usize, name_end: usize) -> bool {
    match text.chars().get(index) {
        Some('。' | ';' | '!' | '?' | '\n') | None => true,
        Some(',') => index != name_end,
        Some(_) => text.reads(index, "会议"),
    }
}
