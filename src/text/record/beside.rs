//! Papers handed out in the room, and opinions of supervision with their answers, as the record says them.

use crate::domain::meeting::CopyAccount;
use crate::domain::meeting::beside::{HandedOut, Supervision};
use crate::text::names::Names;
use crate::text::{date, words};

/// `会上发放“资金安排表”9份（编号1–9），散会前收回8份，编号4经书记批准留存：……。`
pub fn hand_out(one: &HandedOut) -> String {
    let title = one.hand_out.as_ref().map_or("", |hand_out| &hand_out.title);
    let all: Vec<u32> = one.copies().map(|(copy, _)| copy.number).collect();
    let collected = one
        .copies()
        .filter(|(_, account)| matches!(account, CopyAccount::Collected { .. }));
    let out: Vec<u32> = one.out().map(|copy| copy.number).collect();
    let kept = one.copies().filter_map(|(copy, account)| match account {
        CopyAccount::Kept { reason, approved_by } => Some(format!(
            "，编号{}经{approved_by}批准留存：{}",
            copy.number,
            reason.trim_end_matches('。')
        )),
        _ => None,
    });
    let still = if out.is_empty() {
        String::new()
    } else {
        format!("，编号{}未收回", words::numbers(&out))
    };
    format!(
        "会上发放“{title}”{}份（编号{}），收回{}份{}{still}。",
        all.len(),
        words::numbers(&all),
        collected.count(),
        kept.collect::<String>()
    )
}

/// `监督意见：纪检监察工委书记09:20提出程序性提醒：“……”。书记09:25答复：采纳，……。`; `None` where the words were taken
/// out by law.
pub fn supervision(one: &Supervision, names: Names<'_>) -> Option<String> {
    let opinion = one.opinion.as_ref()?;
    let answer = one.answer.as_ref().map_or_else(
        || "主持人尚未答复。".to_owned(),
        |answer| {
            format!(
                "{}{}答复：{}{}。",
                names.post(answer.by),
                date::clock(answer.at),
                if answer.adopted {
                    "采纳，"
                } else {
                    "未采纳，理由："
                },
                answer.words.trim_end_matches('。')
            )
        },
    );
    let stop = if opinion.words.ends_with(['。', '！', '？']) {
        ""
    } else {
        "。"
    };
    Some(format!(
        "监督意见：{}{}提出程序性提醒：“{}”{stop}{answer}",
        opinion.by,
        date::clock(opinion.at),
        opinion.words
    ))
}
