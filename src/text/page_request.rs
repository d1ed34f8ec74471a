//! The words of 依申请公开: the register of requests, its forms, and how a request stands.

pub mod report;

use jiff::civil::Date;

use super::{date, words};
use crate::domain::information_request::clock::{REPLY_WORKING_DAYS, ReplyTerm, RequestWaits};
use crate::domain::information_request::{RequestAct, RequestReceipt, RequestStep};
use crate::domain::waiting::Urgency;

/// The page's note.
pub const NOTE: &str = "收到的政府信息公开申请逐件登记，期限按工作日计算，答复按年度报告格式分类。";
/// The table's name.
pub const LIST: &str = "政府信息公开申请登记簿";
/// The part with the requests.
pub const REQUESTS: &str = "申请登记簿";
/// Column.
pub const NUMBER: &str = "编号";
/// Column: kind, way and day.
pub const RECEIVED: &str = "申请人类别、收到";
/// Column and field.
pub const CONTENT: &str = "申请内容";
/// What does not belong into it.
pub const CONTENT_HINT: &str = "写明所申请信息的名称、文号或者特征，不写申请人姓名、证件号码和联系方式。";
/// Column.
pub const COURSE: &str = "办理过程";
/// Column.
pub const TERM: &str = "期限";
/// Column.
pub const STATE: &str = "状态";
/// Field.
pub const APPLICANT: &str = "申请人类别";
/// Field.
pub const WAY: &str = "收到方式";
/// Field.
pub const RECEIVED_ON: &str = "收到申请日期";
/// Field.
pub const FILED_AS: &str = "收件登记号（可不填）";
/// The dialog's and button's words.
pub const RECEIVE: &str = "登记申请";
/// The dialog's and button's words.
pub const CORRECT: &str = "更正登记";
/// Its note.
pub const CORRECT_HINT: &str = "原登记保留，更正后的期限和统计按更正后的内容计算。";
/// Field.
pub const REASON: &str = "更正理由";
/// Field.
pub const BY: &str = "责任人（职务）";
/// The dialog's and button's words.
pub const TAKE_BACK: &str = "撤销最后一步登记";
/// Field.
pub const TAKE_BACK_REASON: &str = "撤销理由";
/// Field.
pub const ON: &str = "日期";
/// Field.
pub const SUPPLEMENT: &str = "需要补正的事项";
/// Field.
pub const SUPPLEMENT_UNTIL: &str = "补正期限";
/// Its note.
pub const SUPPLEMENT_HINT: &str =
    "须自收到申请之日起7个工作日内一次性告知，说明需要补正的事项和合理的补正期限。答复期限自收到补正之日起重新计算。";
/// Field.
pub const SUPPLEMENTED: &str = "补正内容（可不填）";
/// Field.
pub const OPINION_OF: &str = "征求对象";
/// Field.
pub const OPINION_ON: &str = "征求意见书送达日期";
/// Field.
pub const OPINION_WORDS: &str = "征求意见的内容（可不填）";
/// Its note.
pub const OPINION_HINT: &str = "自收到征求意见书之日起15个工作日内提出意见，逾期未提出的，由本机关依规定决定。征求意见的时间不计入答复期限。同时征求几方意见的，合并登记，填写最后送达的日期。";
/// Field.
pub const OPINION_GIVEN: &str = "反馈的意见（同意、不同意及理由）";
/// Field.
pub const EXTENDED_ON: &str = "告知申请人的日期";
/// Field.
pub const EXTENDED_BY: &str = "延长的工作日数";
/// Field.
pub const AGREED_BY: &str = "同意延长的负责人（职务）";
/// Field.
pub const EXTENDED_WORDS: &str = "延长的理由（可不填）";
/// Its note.
pub const EXTENDED_HINT: &str =
    "须在答复期限届满之前，经政府信息公开工作机构负责人同意并告知申请人；只能延长一次，最长20个工作日。";
/// Field.
pub const REPLIED_ON: &str = "答复日期";
/// Field.
pub const RESULT: &str = "答复类型（年度报告格式）";
/// A reply that was given before there was the form.
pub const RESULT_NONE: &str = "2021年以前的答复，未分类";
/// Field.
pub const ARTICLE: &str = "不公开部分依据的条款";
/// Something is withheld, and no article is named.
pub const NO_ARTICLE: &str = "不予公开、部分公开的，须写明依据的条款。";
/// No number of working days.
pub const NOT_DAYS: &str = "请填写1至20之间的数字。";
/// Field.
pub const REPLY_WORDS: &str = "理由、答复文号";
/// Its note.
pub const REPLIED_HINT: &str =
    "不予公开、部分公开的，须写明依据的条款和理由；区分处理的，只选部分公开。逾期的照实登记。";
/// Field.
pub const WITHDRAWN_WORDS: &str = "撤回的方式（可不填）";
/// Its note.
pub const WITHDRAWN_HINT: &str = "申请人撤回的，在年度报告中计入“其他处理：其他”。";
/// A reply under rules that are not counted here.
pub const NOT_JUDGED: &str = "2019年5月15日以前收到，不适用现行期限";
/// The state of a request that was withdrawn.
pub const WITHDRAWN: &str = "申请人撤回";
/// What the term of the reply begins with.
pub const FROM_RECEIPT: &str = "收到申请之日";
/// The same after a supplement.
pub const FROM_SUPPLEMENT: &str = "收到补正之日";

/// How a request was received: `自然人，当面提交，2026-11-20`.
pub fn received(receipt: &RequestReceipt) -> String {
    let filed = if receipt.filed_as.is_empty() {
        String::new()
    } else {
        format!("（{}）", receipt.filed_as)
    };
    format!(
        "{}，{}，{}{filed}",
        words::applicant_kind(receipt.applicant),
        words::request_way(receipt.way),
        date::iso(receipt.received_on)
    )
}

/// A line of the course.
pub fn step(step: &RequestStep) -> String {
    let on = date::iso(step.on);
    let said = said(&step.words);
    match &step.act {
        RequestAct::SupplementAsked { until } => {
            format!("{on}　告知补正{said}，补正期限{}", date::iso(*until))
        }
        RequestAct::Supplemented => format!("{on}　收到补正{said}"),
        RequestAct::OpinionAsked { of } => format!("{on}　征求{}意见{said}", words::opinion_of(*of)),
        RequestAct::OpinionGiven => format!("{on}　收到意见{said}"),
        RequestAct::Extended {
            working_days,
            agreed_by,
        } => format!("{on}　告知延长{working_days}个工作日（{agreed_by}同意）{said}"),
        RequestAct::Replied { result, article } => {
            let result = result.map_or_else(|| RESULT_NONE.to_owned(), words::reply_result);
            let article = if article.is_empty() {
                String::new()
            } else {
                format!("（{article}）")
            };
            format!("{on}　答复：{result}{article}{said}")
        }
        RequestAct::Withdrawn => format!("{on}　{WITHDRAWN}{said}"),
    }
}

fn said(words: &str) -> String {
    if words.is_empty() {
        String::new()
    } else {
        format!("：{words}")
    }
}

/// A step that was taken back.
pub fn taken_back(step_line: &str, reason: &str, by: &str) -> String {
    format!("已撤销　{step_line}（{reason}，{by}）")
}

/// A correction.
pub fn corrected(before: &RequestReceipt, reason: &str, by: &str) -> String {
    format!("更正前：{}（{reason}，{by}）", received(before))
}

/// How an open request stands, in words: the colour only follows them.
pub fn state(waits: RequestWaits, urgency: Urgency) -> String {
    let waits = words::request_waits(waits);
    match urgency {
        Urgency::Late(days) => format!("{waits}，逾期{days}个工作日"),
        Urgency::Near(0) => format!("{waits}，今日到期"),
        Urgency::Near(days) => format!("{waits}，还有{days}个工作日"),
        Urgency::Calm => waits.to_owned(),
    }
}

/// How an ended request stands.
pub fn ended(step: &RequestStep) -> String {
    match &step.act {
        RequestAct::Replied {
            result: Some(result), ..
        } => words::reply_result(*result),
        RequestAct::Replied { result: None, .. } => "已答复".to_owned(),
        _ => WITHDRAWN.to_owned(),
    }
}

/// How a request stands that was answered late.
pub fn ended_late(step: &RequestStep, days: u32) -> String {
    format!("{}，逾期答复{days}个工作日", ended(step))
}

/// By when the applicant is to be told what to make clear.
pub fn supplement_due(due: Date) -> String {
    format!("内容不明确的，{}前告知补正", date::iso(due))
}

/// By when the applicant makes it clear.
pub fn supplement_until(until: Date) -> String {
    format!("补正期限{}，收到补正后重新计算答复期限", date::iso(until))
}

/// By when those who were asked answer.
pub fn opinion_due(due: Date) -> String {
    format!("{}前反馈意见", date::iso(due))
}

/// By when the reply is due.
pub fn reply_due(due: Date) -> String {
    format!("{}前答复", date::iso(due))
}

/// The rule of the count of the reply's term.
pub fn rule(term: &ReplyTerm) -> String {
    let from = if term.supplemented {
        FROM_SUPPLEMENT
    } else {
        FROM_RECEIPT
    };
    let counted = super::day_count::after(from, term.from, term.working_days);
    let extended = match term.working_days.checked_sub(REPLY_WORKING_DAYS) {
        Some(more) if more > 0 => format!("，其中延长{more}个工作日"),
        _ => String::new(),
    };
    let paused = if term.pauses.is_empty() {
        ""
    } else {
        "，征求意见的时间不计算在内"
    };
    format!("{counted}{extended}{paused}")
}

/// How many there are, and how they stand.
pub fn counted(all: usize, open: usize, late: usize, replied_late: usize) -> String {
    format!("共{all}件，办理中{open}件（逾期{late}件），逾期答复{replied_late}件")
}
