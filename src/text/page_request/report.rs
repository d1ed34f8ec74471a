//! The words of the yearly table 收到和处理政府信息公开申请情况.

use jiff::civil::Date;

use crate::domain::information_request::report::{Column, ReportPublication, ReportRow, RequestReport};
use crate::text::{date, words};

/// The part's name.
pub const REPORTS: &str = "年度报告表";
/// The table's title in the form.
pub const TABLE: &str = "收到和处理政府信息公开申请情况";
/// What must hold of each column, as the form says.
pub const EQUATION: &str = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
/// The head above all columns.
pub const APPLICANTS: &str = "申请人情况";
/// The head above the five kinds that are no natural persons.
pub const ORGANISATIONS: &str = "法人或其他组织";
/// The head beside all results.
pub const RESULTS: &str = "三、本年度办理结果";
/// Field.
pub const YEAR: &str = "年度";
/// The dialog's and button's words.
pub const MAKE: &str = "形成年度报告表";
/// The same where there is one.
pub const MAKE_AGAIN: &str = "重新形成年度报告表";
/// Its note.
pub const MAKE_HINT: &str = "各栏已按登记簿填好。建簿之前的申请，可以手工改填，须写明原因，改填的数字注明“手工”。总计由程序合计，各栏不平衡的不能形成。";
/// Field.
pub const BY_HAND_BECAUSE: &str = "手工填写的原因（没有改填的可不填）";
/// Field.
pub const BY: &str = "制表人（职务）";
/// The dialog's and button's words.
pub const PUBLISH: &str = "登记公布";
/// Field.
pub const PUBLISHED_ON: &str = "公布日期";
/// Field.
pub const PUBLISHED_AT: &str = "公布位置（网址、公开栏）";
/// Its note.
pub const PUBLISH_HINT: &str = "每年1月31日前向政府信息公开工作主管部门提交，并向社会公布。";
/// A cell without a count.
pub const NOT_A_COUNT: &str = "只填数字，没有的填0。";
/// What stands behind a figure that was entered by hand.
pub const BY_HAND: &str = "手工";
/// The table of the register, before it is made.
pub const NOT_MADE: &str = "尚未形成，下表按登记簿现有登记计算。";
/// The year is not over.
pub const NOT_OVER: &str = "本年度尚未结束，下表为截至今日的登记情况，不能形成年度报告表。";
/// The register says something else by now.
pub const DIFFERS: &str =
    "登记簿现有登记与已形成的年度报告表不一致：形成之后又有登记或者更正。须核对，需要的重新形成。";

/// The title on paper.
pub fn title(year: i16) -> String {
    format!("{year}年度{TABLE}")
}

/// A year as a choice.
pub fn year(year: i16) -> String {
    format!("{year}年")
}

/// How the table was made.
pub fn made(report: &RequestReport, entered: Option<Date>) -> String {
    let on = entered.map(date::iso).unwrap_or_default();
    let by_hand = if report.by_hand_because.is_empty() {
        String::new()
    } else {
        format!("；{BY_HAND}填写的原因：{}", report.by_hand_because)
    };
    format!("{on}形成（{}）{by_hand}", report.by)
}

/// When and where it was published.
pub fn published(publication: &ReportPublication) -> String {
    format!("{}公布：{}", date::iso(publication.on), publication.place)
}

/// Names a cell: the row and the column.
pub fn cell(row: ReportRow, column: Column) -> String {
    format!("{}，{}", words::report_row(row), words::report_column(column))
}
