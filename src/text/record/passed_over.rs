//! What was passed over with a reason, as the record says it: the fact, why, and who answers for it.

use super::because;
use crate::domain::application::TopicApplication;
use crate::domain::event::Waiver;
use crate::domain::rules::CheckId;
use crate::text::citation;
use crate::text::names::Names;

/// The same of a meeting as it was opened: whose member in charge was not there is said item by item (R55).
pub fn waiver_at_opening(waiver: &Waiver, absent: &[(u16, &str)], names: Names<'_>) -> String {
    if waiver.check != CheckId::R55 || absent.is_empty() {
        return self::waiver(waiver, None, names);
    }
    let absent = absent
        .iter()
        .map(|(item, post)| format!("第{item}项分管领导（{post}）"));
    let absent: Vec<String> = absent.collect();
    passed(&format!("{}未到会", absent.join("、")), waiver)
}

fn passed(fact: &str, waiver: &Waiver) -> String {
    let (reason, by) = (waiver.reason.trim_end_matches('。'), &waiver.by);
    format!("{fact}，理由：{reason}（{by}负责）。")
}

/// A warning that was passed over, with the reason and who answers for it; `topic` is the application of the item.
pub fn waiver(waiver: &Waiver, topic: Option<&TopicApplication>, names: Names<'_>) -> String {
    let (reason, by) = (waiver.reason.trim_end_matches('。'), &waiver.by);
    let fact = match waiver.check {
        // Entrusted in writing is what the rule asks for, not a breach of it.
        CheckId::R68 => return format!("书记（负责同志）因故未到会，委托主持的依据：{reason}（{by}负责）。"),
        CheckId::R34 => {
            let first = topic.and_then(|topic| names.studied_first(&topic.line));
            let first = first.unwrap_or("其他会议");
            return format!(
                "本事项按规定应先经{first}研究。{}，未经{first}研究，直接提交本次会议（{by}负责）。",
                because(&waiver.reason)
            );
        }
        CheckId::R22 => "会议通知的发出不符合规定",
        CheckId::R35 => "上级对本事项的答复为不同意",
        CheckId::R55 => {
            let post = topic.map(|topic| format!("（{}）", topic.in_charge));
            return passed(&format!("分管领导{}未到会", post.unwrap_or_default()), waiver);
        }
        CheckId::R56 => "第一议题的安排不符合规定",
        CheckId::R57 => "会上材料未全部收回",
        CheckId::R64 => "监督意见未全部答复",
        CheckId::R69 => "列席人数未达到规定",
        other => {
            let name = citation::text(other).name;
            return format!("“{name}”未达到要求，已说明理由：{reason}（{by}负责）。");
        }
    };
    passed(fact, waiver)
}
