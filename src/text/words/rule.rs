//! The words of the rulebook and of what checks say.

use crate::domain::money::Fen;
use crate::domain::rulebook::{Base, CatalogueLine, Share, Threshold, WithoutSecretary};
use crate::domain::rules::{Severity, Verdict};
use crate::text::money;

/// A share, with its bound said exactly: 半数以上（含本数）.
pub const fn share(share: Share) -> &'static str {
    match share {
        Share::HalfOrMore => "半数以上（含本数）",
        Share::TwoThirdsOrMore => "三分之二以上（含本数）",
        Share::MoreThanHalf => "超过半数（不含本数）",
        Share::MoreThanTwoThirds => "超过三分之二（不含本数）",
    }
}

/// A share of a number of people: `半数以上（含本数），应到9人时为5人`.
pub fn share_of(demanded: Share, entitled: u32) -> String {
    format!("{}，应到{entitled}人时为{}人", share(demanded), demanded.of(entitled))
}

/// A threshold with its bound: `5.00万元以上（含本数）`.
pub fn threshold(threshold: Threshold) -> String {
    let small = Fen::from_yuan(10_000).is_some_and(|wan| threshold.amount < wan);
    let amount = if small {
        money::yuan(threshold.amount)
    } else {
        money::wan(threshold.amount)
    };
    if threshold.included {
        format!("{amount}以上（含本数）")
    } else {
        format!("超过{amount}（不含本数）")
    }
}

/// A line of the catalogue with its threshold, never cut.
pub fn catalogue_line(line: &CatalogueLine) -> String {
    match line.threshold {
        Some(bound) => format!("{}　{}（{}）", line.code, line.title, threshold(bound)),
        None => format!("{}　{}", line.code, line.title),
    }
}

/// How hard a check is.
pub const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "须办结",
        Severity::Warn => "须说明",
        Severity::Finding => "疑点",
    }
}

/// What a check said.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "符合",
        Verdict::NotApplicable => "不适用",
        Verdict::Waived => "已说明理由",
        Verdict::Unmet => "尚未符合",
    }
}

/// Of whom a majority is counted.
pub const fn base(base: Base) -> &'static str {
    match base {
        Base::Entitled => "应到人数",
        Base::Present => "实到人数",
    }
}

/// Who presides while the secretary, or the head of the meeting, is absent.
pub const fn without_secretary(rule: WithoutSecretary) -> &'static str {
    match rule {
        WithoutSecretary::NextInOrder => "由主持次序的下一位主持",
        WithoutSecretary::Entrusted => "书面委托的方可主持，会后即报告",
        WithoutSecretary::Nobody => "不作决定",
    }
}
