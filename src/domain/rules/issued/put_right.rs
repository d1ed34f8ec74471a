//! What a correction of a signed record (更正) never touches: how the votes fell, how members stood, and what was decided.

use super::{paragraph, words};
use crate::domain::personal_data;

/// Words of a stand or of a count of votes; what a member only said is no such thing.
const STANDS: [&str; 7] = ["同意", "反对", "弃权", "缓议", "赞成", "保留意见", "票"];
/// Opens what was decided, also where the rest of the sentence is left out.
const DECISION: [&str; 2] = ["会议决定", "决定金额"];

/// Whether words tell votes, a stand or a decision. Only a meeting changes these: by another item, never by a correction.
pub fn tells_a_result(said: &str, posts: &[&str]) -> bool {
    let folded = paragraph::folded(said);
    let has = |all: &[&str]| all.iter().any(|word| folded.contains(word));
    let stood = || {
        let found = personal_data::votes_by_name(said, posts).into_iter();
        let mut found = found.map(|hit| paragraph::folded(&hit.found));
        found.any(|found| STANDS.iter().any(|word| found.contains(word)) && words::is_stand(&found, &folded))
    };
    has(&words::VOTES)
        || has(&words::UNANIMOUS)
        || has(&words::BESIDES)
        || has(&DECISION)
        || words::counts_votes(&folded)
        || words::decided(&folded).into_iter().any(words::Decides::is_sure)
        || stood()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_stands_and_decisions_are_no_matter_of_a_correction() {
        for words in [
            "同意9票",
            "同意８票",
            "赞成八票",
            "9票",
            "表决结果",
            "弃权1人",
            "会议决定",
            "会议决定，本事项不予通过",
            "决定拨付五万元",
            "决定金额8万元",
            "会议原则同意",
            "一致通过",
            "委员甲：反对",
            "委员甲反对",
            "缓议",
        ] {
            assert!(tells_a_result(words, &["委员甲"]), "{words}");
        }
    }

    #[test]
    fn what_was_said_when_and_where_may_be_put_right() {
        for words in [
            "宣传委员10:05离会",
            "承办科室会后三日内报送",
            "街道三楼会议室",
            "委员甲提出，资金三万元偏低",
            "社区建设办公室汇报，已征求居民意见",
            "须书记同意后拨付",
        ] {
            assert!(!tells_a_result(words, &["委员甲"]), "{words}");
        }
    }
}
