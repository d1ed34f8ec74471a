//! What a meeting decided, as its record says it: the words in which it was asked, with the verb of the outcome before
//! them.

use super::{because, by, by_where_named, stop};
use crate::domain::application::{TopicApplication, asked_for};
use crate::domain::event::Resolution;
use crate::domain::meeting::{Outcome, Votes};
use crate::text::money;
use crate::text::names::Names;

/// `会议决定，同意组织实施道路改造工程`, `会议审议通过《……》`: what was asked for is agreed to, whatever verb the request
/// brings; without a full stop.
pub fn agreed(request: &str) -> String {
    let asked = asked_for(request);
    match (asked.what, asked.passes) {
        ("", _) => "会议决定，同意本事项".to_owned(),
        (what, true) => format!("会议审议通过{what}"),
        (what, false) => format!("会议决定，同意{what}"),
    }
}

/// What was decided, with the words in which the meeting was asked for it where it agreed or refused: what is signed says
/// itself what it decides, and the amount in figures and in 大写.
pub fn decision(resolution: &Resolution, topic: Option<&TopicApplication>, names: Names<'_>) -> String {
    let request = topic.map_or("", |topic| topic.request.as_str());
    let amount = topic.and_then(|topic| amount(topic, resolution));
    let amount = amount.map(|said| format!("，{said}")).unwrap_or_default();
    let what = asked_for(request).what;
    match &resolution.outcome {
        Outcome::Passed => format!("{}{amount}。", agreed(request)),
        Outcome::PassedInPrinciple { changes, reviser } => format!(
            "会议原则同意{what}{amount}，{}根据会议意见修改完善后按程序实施。修改意见：{changes}{}",
            by(reviser),
            stop(changes)
        ),
        Outcome::Rejected if what.is_empty() => outcome(&resolution.outcome, names),
        Outcome::Rejected => format!("会议决定，不同意{what}{amount}。"),
        // After a vote nothing is held back from it.
        Outcome::Postponed { reason, by } if resolution.votes != Votes::None => {
            format!("{}，经表决，本议题缓议，{}再议。", because(reason), goes_on(by))
        }
        Outcome::Postponed { .. }
        | Outcome::SentBack { .. }
        | Outcome::Referred { .. }
        | Outcome::ToSuperior { .. }
        | Outcome::Opinion { .. } => outcome(&resolution.outcome, names),
    }
}

/// `由专职副书记进一步论证后`, `待进一步论证后`: who goes on with what is put off.
fn goes_on(post: &str) -> String {
    let by = by_where_named(post);
    format!("{}进一步论证后", if by.is_empty() { "待" } else { &by })
}

/// The amount the meeting was asked for, where it neither agreed nor refused; what it was asked for stands at the beginning
/// of the item. `None` where none is known.
pub fn substance(topic: &TopicApplication, resolution: &Resolution) -> Option<String> {
    if resolution.outcome.agrees() || resolution.outcome == Outcome::Rejected {
        return None;
    }
    amount(topic, resolution).map(|said| format!("{said}。"))
}

/// The amount in figures and in 大写: as decided, or as applied for where the meeting did not agree.
fn amount(topic: &TopicApplication, resolution: &Resolution) -> Option<String> {
    let reduced = resolution.reduced.as_ref().map(|reduction| reduction.decided);
    let amount = reduced.or_else(|| topic.particulars.amount())?;
    let of = if resolution.outcome.agrees() {
        "决定金额"
    } else {
        "申报金额"
    };
    Some(format!(
        "{of}{}（大写：{}）",
        money::yuan(amount),
        money::capital(amount)
    ))
}

/// What the meeting decided in a word, where what it was asked for stands beside it.
pub fn outcome(outcome: &Outcome, names: Names<'_>) -> String {
    match outcome {
        Outcome::Passed => "会议决定：通过。".to_owned(),
        Outcome::PassedInPrinciple { changes, reviser } => format!(
            "会议原则同意，{}根据会议意见修改完善后按程序实施。修改意见：{changes}{}",
            by(reviser),
            stop(changes)
        ),
        Outcome::Postponed { reason, by } => {
            format!("{}，本议题暂缓表决，{}再议。", because(reason), goes_on(by))
        }
        Outcome::Rejected => "会议决定：不予通过。".to_owned(),
        Outcome::SentBack { reason, by } => {
            let by = match by_where_named(by).as_str() {
                "" => String::new(),
                by => format!("，{by}补充后再提交会议"),
            };
            format!("会议决定：退回补充{by}。须补充：{reason}{}", stop(reason))
        }
        Outcome::Referred { to } => format!("会议决定：转{}研究。", names.meeting(*to)),
        Outcome::ToSuperior { to } => format!("会议决定：报{to}审批。"),
        Outcome::Opinion { words } => {
            format!("会议研究意见（不作为决定）：{words}{}", stop(words))
        }
    }
}
