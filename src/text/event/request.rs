//! The sentences for what happened to requests for information.

use crate::domain::event::Event;
use crate::domain::information_request::{RequestNumber, RequestStep};
use crate::text::{page_request, words};

/// The sentence for a fact of requests; nothing for another.
pub(super) fn text(event: &Event) -> String {
    match event {
        Event::RequestReceived { number, receipt } => format!(
            "收到依申请公开{}：{}，{}，{}",
            words::request_number(*number),
            words::applicant_kind(receipt.applicant),
            words::request_way(receipt.way),
            crate::text::date::iso(receipt.received_on)
        ),
        Event::RequestCorrected { number, correction } => format!(
            "更正依申请公开{}：{}（{}）",
            words::request_number(*number),
            correction.reason,
            correction.by
        ),
        Event::RequestStepTaken { number, step } => of_step(*number, step),
        Event::RequestStepTakenBack { number, taken_back } => format!(
            "撤销依申请公开{}的第{}条登记：{}（{}）",
            words::request_number(*number),
            taken_back.target,
            taken_back.reason,
            taken_back.by
        ),
        Event::RequestReportMade(report) => format!("形成{}年依申请公开年度报告表（{}）", report.year, report.by),
        Event::RequestReportPublished(publication) => format!(
            "公布{}年政府信息公开工作年度报告：{}，{}",
            publication.year,
            crate::text::date::iso(publication.on),
            publication.place
        ),
        _ => String::new(),
    }
}

fn of_step(number: RequestNumber, step: &RequestStep) -> String {
    format!("{}　{}", words::request_number(number), page_request::step(step))
}
