//! Refusals and findings of requests for information, and of their yearly report.

use super::{Fix, RefusalText};
use crate::domain::information_request::report::Column;
use crate::domain::refusal::{Field, RequestProblem};
use crate::domain::register::BookKind;
use crate::domain::rules::CheckId;
use crate::domain::rules::requests::RequestGap;
use crate::text::{date, words};

/// Why an act on a request, or on a report, can't be done.
pub(super) fn problem(problem: RequestProblem) -> RefusalText {
    use RequestProblem as P;
    let page = [Fix::Requests];
    match problem {
        P::MainBookOnly => RefusalText::new(
            "依申请公开在主册登记，人事另册不登记。",
            [Fix::OtherBook(BookKind::Main)],
        ),
        P::NumberOfPerson(kind) => RefusalText::new(
            format!(
                "登记簿只记申请人类别，不记个人号码，未保存任何内容。须删去{}后再办，申请表原件另行存档。",
                words::personal_data(kind)
            ),
            [Fix::Field(Field::RequestContent)],
        )
        .cite(CheckId::R41),
        P::Ended(number) => RefusalText::new(
            format!(
                "{}已经办结，不能继续登记。登记错的，先撤销最后一步登记。",
                words::request_number(number)
            ),
            page,
        ),
        P::SupplementOnce => RefusalText::new(
            "补正只能一次性告知，已经告知过。补正后仍不明确的，按“补正后申请内容仍不明确”登记答复。",
            page,
        )
        .cite(CheckId::R42),
        P::NoSupplementAsked => RefusalText::new("没有告知申请人补正，或者补正已经收到。", page).cite(CheckId::R42),
        P::SupplementTermRuns(until) => RefusalText::new(
            format!("补正期限到{}为止，期满未补正的才能按逾期不补正登记。", date::long(until)),
            page,
        )
        .cite(CheckId::R42),
        P::OpinionOut => RefusalText::new(
            "正在征求意见，尚未收到。同时征求几方意见的，合并登记，以最后送达的日期为准。",
            page,
        )
        .cite(CheckId::R42),
        P::NoOpinionAsked => RefusalText::new("没有征求意见，或者意见已经收到。", page).cite(CheckId::R42),
        P::ExtendedBefore => RefusalText::new("答复期限已经延长过，只能延长一次。", page).cite(CheckId::R42),
        P::ExtensionOutOfRange(most) => RefusalText::new(
            format!("延长的期限须为1至{most}个工作日。"),
            [Fix::Field(Field::Date)],
        )
        .cite(CheckId::R42),
        P::TermNotRunning => RefusalText::new(
            "答复期限现在没有起算，不能延长：等待补正的，从收到补正之日起重新计算；2019年5月15日以前收到的，不适用现行规定。",
            page,
        )
        .cite(CheckId::R42),
        P::TermEnded(due) => RefusalText::new(
            format!("答复期限已于{}届满，不能再延长。须尽快答复，按逾期答复登记。", date::long(due)),
            page,
        )
        .cite(CheckId::R42),
        P::ResultAgainstSteps => RefusalText::new(
            "所选答复类型与登记的补正情况不相符：逾期不补正的，须告知过补正且没有收到；补正后仍不明确的，须收到过补正。",
            page,
        )
        .cite(CheckId::R43),
        P::LastStepFirst => RefusalText::new("只能撤销最后登记的一步。须从最后一步起依次撤销。", page),
        P::NoReportYear(year) => RefusalText::new(format!("{year}年尚未结束或者年份有误，不能形成年度报告。"), page)
            .cite(CheckId::R44),
        P::NotOfTheForm => RefusalText::new("年度报告表的栏目与规定格式不一致。", [Fix::Reload]).cite(CheckId::R44),
        P::NoReport(year) => {
            RefusalText::new(format!("{year}年的年度报告表尚未形成，不能登记公布。"), page).cite(CheckId::R44)
        }
    }
}

/// What is late or wanting.
pub(super) fn gap(gap: &RequestGap) -> String {
    use RequestGap as G;
    match gap {
        G::SupplementLate { due, told } => format!("告知补正应在{}前，{}告知。", date::iso(*due), date::iso(*told)),
        G::ReplyLate {
            due,
            replied: Some(replied),
        } => format!("应于{}前答复，{}答复。", date::iso(*due), date::iso(*replied)),
        G::ReplyLate { due, replied: None } => format!("应于{}前答复，未答复。", date::iso(*due)),
        G::NoResult => "未选定答复类型。".to_owned(),
        G::NoArticle => "不予公开、部分公开的，须写明依据的条款。".to_owned(),
        G::NoReason => "不予公开、部分公开的，须写明理由。".to_owned(),
        G::ColumnUnbalanced { column, came, went } => format!(
            "“{}”一栏不平衡：本年新收加上年结转为{came}件，办理结果总计加结转下年度为{went}件。",
            words::report_column(*column)
        ),
        G::TotalOff { column, sum, told } => format!(
            "“{}”一栏办理结果各项合计{sum}件，（七）总计为{told}件。",
            words::report_column(*column)
        ),
        G::RowOff { row, sum, told } => format!(
            "“{}”一行各栏合计{sum}件，{}为{told}件。",
            words::report_row(*row),
            words::report_column(Column::Total)
        ),
        G::CarriedOverDiffers { before, now } => {
            format!("上年年度报告结转下年度{before}件，本年度报告上年结转{now}件，合计或者分栏不一致，须核对。")
        }
        G::ReportLate {
            year,
            due,
            published: Some(on),
        } => format!(
            "{year}年年度报告应于{}前公布，{}公布。",
            date::iso(*due),
            date::iso(*on)
        ),
        G::ReportLate {
            year,
            due,
            published: None,
        } => format!("{year}年年度报告应于{}前公布，未登记公布。", date::iso(*due)),
    }
}
