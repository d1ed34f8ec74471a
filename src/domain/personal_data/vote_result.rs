//! How all voted: 表决结果, 全票通过, 一致通过, and numbers of members without 票. A summary may say that all agreed; what is
//! published says what was decided, not how the votes fell.

use super::super::folded_text::{FoldedText, is_blank};
use super::vote::{past_gap, past_people, past_stand};
use super::{FindingKind, Hit};

/// How something was passed by all.
const BY_ALL: [&str; 2] = ["全票", "满票"];
/// How many did, without a number: 多数赞成, 无人反对.
const SO_MANY: [&str; 6] = ["多数", "过半数", "半数以上", "无人", "没有人", "少数"];
/// What all did.
const DONE: [&str; 8] = ["通过", "同意", "赞成", "反对", "否决", "弃权", "当选", "推荐"];
/// The head of a result.
const HEADS: [&str; 3] = ["表决结果", "表决情况", "投票结果"];
/// Whoever else is asked: what residents answered may be published.
const THE_PUBLIC: [&str; 13] = [
    "居民",
    "业主",
    "村民",
    "群众",
    "住户",
    "公众",
    "社会",
    "职工",
    "商户",
    "家长",
    "问卷",
    "征求意见",
    "听证",
];
/// How far back of a number the public may be named.
const BACK_MAX: usize = 40;

/// Finds results of votes.
pub(super) fn find(text: &FoldedText) -> Vec<Hit> {
    let of_the_meeting = |index: &usize| !speaks_before(text, *index, &THE_PUBLIC);
    let hits = (0..text.chars().len()).filter_map(|index| {
        let end = headed(text, index)
            .or_else(|| so_many(text, index))
            .or_else(|| scored(text, index))
            .or_else(|| by_all(text, index))
            .or_else(|| unanimous(text, index))
            .or_else(|| counted(text, index))?;
        of_the_meeting(&index).then_some(Hit {
            kind: FindingKind::NamedVote,
            start: index,
            end,
        })
    });
    hits.collect()
}

/// 表决结果：, 表决情况为.
fn headed(text: &FoldedText, index: usize) -> Option<usize> {
    let head = past_any(text, index, &HEADS)?;
    let end = past_gap(text, head, |c| is_blank(c) || matches!(c, ':' | '为' | '是'), 3);
    text.chars()[head..end].iter().any(|c| !is_blank(*c)).then_some(end)
}

/// 全票通过, 全票同意.
fn by_all(text: &FoldedText, index: usize) -> Option<usize> {
    past_any(text, past_any(text, index, &BY_ALL)?, &DONE)
}

/// 多数赞成, 多数委员同意, 无人反对.
fn so_many(text: &FoldedText, index: usize) -> Option<usize> {
    let many = past_any(text, index, &SO_MANY)?;
    let whose = past_any(text, many, &["委员", "人"]).unwrap_or(many);
    past_any(text, whose, &DONE)
}

/// 9:0通过, 以8:1的结果同意; not 9:30通过视频召开.
fn scored(text: &FoldedText, index: usize) -> Option<usize> {
    let digits = |from: usize| {
        let end = (from..text.chars().len()).find(|at| !text.chars()[*at].is_ascii_digit());
        Some(end.unwrap_or(text.chars().len())).filter(|end| *end > from && *end - from <= 2)
    };
    let begins = index == 0 || !text.chars()[index - 1].is_ascii_digit();
    let first = digits(index).filter(|_| begins)?;
    let colon = text.past(first, ":")?;
    // Two figures are the minutes of an hour.
    let second = digits(colon).filter(|end| end - colon == 1)?;
    let how = past_any(text, second, &["的结果", "票", "的票数"]).unwrap_or(second);
    past_any(text, past_gap(text, how, is_blank, 2), &DONE)
}

/// 一致通过; 一致同意 where a vote is spoken of before it (经表决，一致同意), since a meeting may say that it agrees.
fn unanimous(text: &FoldedText, index: usize) -> Option<usize> {
    let end = text.past(index, "一致")?;
    let denied = index > 0 && matches!(text.chars()[index - 1], '不' | '保');
    if denied {
        return None;
    }
    let voted = || speaks_before(text, index, &["表决", "投票", "票决"]);
    let carried = past_any(text, end, &["通过", "赞成"]);
    carried.or_else(|| past_stand(text, end).filter(|_| voted()))
}

/// 8人赞成, 1人弃权; 赞成8人, 弃权：1人 where nothing but the end of the clause or another number follows.
fn counted(text: &FoldedText, index: usize) -> Option<usize> {
    if let Some(people) = past_people(text, index) {
        return past_stand(text, past_gap(text, people, is_blank, 2));
    }
    let stand = past_stand(text, index)?;
    // 会议同意3人转正 decides on three, and counts nobody.
    let decides = ["会议", "原则", "决定"].iter().any(|word| {
        let length = word.chars().count();
        index >= length && text.reads(index - length, word)
    });
    let end = past_people(text, past_gap(text, stand, |c| is_blank(c) || c == ':', 2))?;
    let next = text.chars().get(end).copied();
    let closed =
        next.is_none_or(|c| matches!(c, '。' | ',' | ';' | '、' | '\n' | ')')) || past_stand(text, end).is_some();
    Some(end).filter(|_| closed && !decides)
}

fn past_any(text: &FoldedText, index: usize, words: &[&str]) -> Option<usize> {
    words.iter().find_map(|word| text.past(index, word))
}

/// Whether one of these words stands before `index` in its sentence.
fn speaks_before(text: &FoldedText, index: usize, words: &[&str]) -> bool {
    let ends = |c: char| matches!(c, '。' | ';' | '!' | '?' | '\n');
    let sentence = (index.saturating_sub(BACK_MAX)..index).rev();
    sentence
        .take_while(|at| !ends(text.chars()[*at]))
        .any(|at| past_any(text, at, words).is_some())
}
