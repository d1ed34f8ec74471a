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
/// The surnames that nearly everyone has: the first character of a name that no roster knows.
const SURNAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
/// Words that begin like a name and are none.
const NO_NAMES: [&str; 12] = [
    "方案", "方式", "方面", "金额", "文件", "文号", "任务", "任免", "任命", "万元", "常委", "高度",
];
/// How many characters may lie between a name and its word.
const DISTANCE_MAX: usize = 12;

/// Finds names and posts near words of a stand or of speech, and tallies.
pub(super) fn find(text: &FoldedText, names: &[&str]) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut index = 0;
    while index < text.chars().len() {
        let hit = tally(text, index)
            .or_else(|| named(text, names, index))
            .or_else(|| plain_name(text, index));
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
    if let Some(word_end) = past_stand(text, index) {
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
    Some((index, past_stand(text, word)?))
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

/// The index behind a stand.
pub(super) fn past_stand(text: &FoldedText, index: usize) -> Option<usize> {
    WORDS[..STANDS].iter().find_map(|word| text.past(index, word))
}

/// The index behind a number of people, not within a longer number: 8人, 8名.
pub(super) fn past_people(text: &FoldedText, index: usize) -> Option<usize> {
    if index > 0 && text.chars().get(index - 1).is_some_and(|c| is_number_char(*c)) {
        return None;
    }
    let number = text.past_blanks(past_number(text, index)?);
    ["人", "名", "位"].iter().find_map(|word| text.past(number, word))
}

fn past_number(text: &FoldedText, index: usize) -> Option<usize> {
    let end = past_gap(text, index, is_number_char, 4);
    (end > index).then_some(end)
}

fn is_number_char(c: char) -> bool {
    c.is_ascii_digit() || is_numeral(c) || c == '两'
}

/// The index behind at most `most` characters of one sort.
pub(super) fn past_gap(text: &FoldedText, index: usize, sort: impl Fn(char) -> bool, most: usize) -> usize {
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
    let stand_end = past_stand(text, index)?;
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

/// A name that no roster knows at `index`, as a record writes it: 王某同志反对, 张某某：同意.
fn plain_name(text: &FoldedText, index: usize) -> Option<(usize, usize)> {
    let chars = text.chars();
    let begins = chars.get(index).is_some_and(|first| SURNAMES.contains(*first));
    let within_a_word = index > 0 && is_han(chars[index - 1]);
    if !begins || NO_NAMES.iter().any(|word| text.reads(index, word)) {
        return None;
    }
    let word_past = |at: usize, words: &[&str]| words.iter().find_map(|word| text.past(text.past_blanks(at), word));
    (index + 2..=index + 4).find_map(|end| {
        let name = chars.get(index..end)?;
        if !name.iter().all(|c| is_han(*c)) {
            return None;
        }
        let comrade = text.past(end, "同志").and_then(|at| word_past(at, &WORDS));
        let colon = text.past(end, ":").filter(|_| !within_a_word);
        let colon = colon.and_then(|at| word_past(at, &WORDS[..STANDS]));
        Some((index, comrade.or(colon)?))
    })
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
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
