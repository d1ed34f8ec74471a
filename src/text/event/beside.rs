//! The order of the agenda, what members were told, papers handed out, opinions of supervision and summaries in the course of a meeting.

use crate::domain::meeting::{
    AgendaOrder, CopiesAccounted, CopyAccount, HandOut, IssuedSummary, MembersTold, RecordDifference, RecordScan,
    SummaryDraft, SummaryStep, SupervisionAnswer, SupervisionOpinion, Told,
};
use crate::text::names::Names;
use crate::text::{date, words};

pub(super) fn handed_out(serial: u16, hand_out: &HandOut) -> String {
    let numbers: Vec<u32> = hand_out.copies.iter().map(|copy| copy.number).collect();
    format!(
        "第{}项会上发放材料（第{serial}次）：“{}”{}份，编号{}，{}",
        hand_out.item,
        hand_out.title,
        numbers.len(),
        words::numbers(&numbers),
        date::clock(hand_out.at)
    )
}

pub(super) fn accounted(copies: &CopiesAccounted) -> String {
    let CopiesAccounted {
        serial,
        numbers,
        account,
        ..
    } = copies;
    let what = match account {
        CopyAccount::Out {} => "改为未收回".to_owned(),
        CopyAccount::Collected { by, at } => format!("收回（{by}，{}）", date::clock(*at)),
        CopyAccount::Kept { reason, approved_by } => format!("经{approved_by}批准留存：{reason}"),
        CopyAccount::Mistaken { reason } => format!("撤销发放登记：{reason}"),
    };
    format!("第{serial}次发放的材料，编号{}：{what}", words::numbers(numbers))
}

pub(super) fn raised(opinion: &SupervisionOpinion) -> String {
    let about = opinion
        .item
        .map_or_else(|| "本次会议".to_owned(), |item| format!("第{item}项"));
    format!("{}对{about}提出监督意见，{}", opinion.by, date::clock(opinion.at))
}

pub(super) fn answered(answer: &SupervisionAnswer, names: Names<'_>) -> String {
    format!(
        "{}答复监督意见：{}，{}",
        names.post(answer.by),
        words::adopted(answer.adopted),
        date::clock(answer.at)
    )
}

pub(super) fn drafted(draft: &SummaryDraft) -> String {
    let changed = draft
        .changed_because
        .as_ref()
        .map_or_else(String::new, |why| format!("，修改原因：{why}，已办环节重新办理"));
    format!(
        "会议纪要拟稿：{}，{}{changed}",
        draft.drafted.by,
        date::iso(draft.drafted.on)
    )
}

pub(super) fn advanced(step: &SummaryStep, names: Names<'_>) -> String {
    match step {
        SummaryStep::Checked { done, .. } => format!("会议纪要核稿：{}，{}", done.by, date::iso(done.on)),
        SummaryStep::Countersigned(done) => format!("会议纪要会核：{}，{}", done.by, date::iso(done.on)),
        SummaryStep::SignedForIssue { by, on } => format!("会议纪要签发：{}，{}", names.post(*by), date::iso(*on)),
    }
}

pub(super) fn issued(summary: &IssuedSummary) -> String {
    let instead = summary
        .changed_because
        .as_ref()
        .map_or_else(String::new, |why| format!("，代替前一版：{why}"));
    format!(
        "印发会议纪要：{}，{}，{}核稿{instead}",
        summary.number,
        date::iso(summary.on),
        summary.checked_by
    )
}

pub(super) fn scanned(scan: &RecordScan) -> String {
    let instead = scan
        .instead_because
        .as_ref()
        .map_or_else(String::new, |why| format!("，代替前一份：{why}"));
    format!("存入签字页扫描件（{}确认不含国家秘密）{instead}", scan.not_secret_by)
}

pub(super) fn differs(difference: &RecordDifference) -> String {
    let said = match &difference.put_right {
        None => format!("差异说明：{}", difference.words),
        Some(put_right) => format!("更正会议记录：“{}”应为“{}”", difference.words, put_right.right),
    };
    format!("{said}（{}，{}）", difference.by, date::iso(difference.on))
}

pub(super) fn ordered(order: &AgendaOrder) -> String {
    let moved = order
        .moved()
        .map(|(number, ordered)| format!("第{}项列为第{number}项", ordered.item));
    format!("调整议程顺序：{}", moved.collect::<Vec<_>>().join("，"))
}

pub(super) fn told(told: &MembersTold, names: Names<'_>) -> String {
    let members = names.posts(&told.members);
    let guests = told.guests.join("、");
    let who = match (members.is_empty(), guests.is_empty()) {
        (_, true) => members,
        (true, false) => format!("列席{guests}"),
        (false, false) => format!("{members}；列席{guests}"),
    };
    match &told.told {
        Told::Notice { on, way } => format!("会议通知已签收：{who}，{}，{}", date::iso(*on), words::notice_way(*way)),
        Told::NoticeOpen {} => format!("会议通知改为未签收：{who}"),
        Told::Result { on, by } => format!("会后通报：{who}，{}（{by}）", date::iso(*on)),
        Told::ResultOpen {} => format!("会后通报改为未通报：{who}"),
    }
}
