//! What is stored of a decision and does not hold, as a line of the self-check.

use crate::domain::rules::record::RecordGap;
use crate::text::names::Names;
use crate::text::{date, words};

/// The fact of a gap, with its numbers.
pub fn gap(gap: &RecordGap, names: Names<'_>) -> String {
    use RecordGap as G;
    match gap {
        G::DecidedBelowQuorum {
            entitled,
            present,
            required,
        } => format!("应到{entitled}人，到会{present}人，不足法定的{required}人，仍作出了决定。"),
        G::PassedBelowMajority {
            entitled,
            agree,
            required,
        } => format!("应到{entitled}人，同意{agree}人，不足{required}人，仍记为通过。"),
        G::RejectedByMinority { agree, required } => {
            format!("同意{agree}人，已达到{required}人，仍记为不予通过。")
        }
        G::CountsDiffer => "所记票数与逐人表态或者选票的合计不符。".to_owned(),
        G::CountedWithoutVote(posts) => format!("没有表决权或者没有到会的人计了票：{}。", posts.join("、")),
        G::BallotsDiffer { issued, voters } => format!("发出选票{issued}张，可以投票的{voters}人。"),
        G::CountedThoughRecused(posts) => format!("已回避的人计了票：{}。", posts.join("、")),
        G::BaseDiffers { kept, counted } => format!("所记应到{kept}人，按议事规则应为{counted}人。"),
        G::DecidedBeforeAllSpoke(posts) => format!("未表态即作出了决定：{}。", posts.join("、")),
        G::SpokeAfterPresiding(posts) => format!("主持人表态之后又有人表态：{}。", posts.join("、")),
        G::HeadReasonsNotKept => "主要负责人的决定与多数人的意见不一致，没有记录理由。".to_owned(),
        G::DissentNotKept(posts) => format!("不同意见或者保留意见没有照原话记入决定：{}。", posts.join("、")),
        G::DissentWithoutWords(posts) => format!("有不同意见，没有记录发言或者理由：{}。", posts.join("、")),
        G::SuperiorUnanswered => "已报上级审批或者须经上级批准，未登记上级的答复。".to_owned(),
        G::RequestMissing => "上级的答复之前没有登记请示的文号和日期。".to_owned(),
        G::BeforeAnswer { what, answered, on } => format!(
            "{}{}早于上级答复的日期{}。",
            words::execution_day(*what),
            date::iso(*on),
            date::iso(*answered)
        ),
        G::PutOffTwice { times } => format!("本事项已缓议{times}次。"),
        G::PutOffLong { days } => format!("缓议之后{days}日未作出决定，超过60日。"),
        G::DecidedWithoutPower(kind) => format!("{}无权决定本事项。", names.meeting(*kind)),
    }
}
