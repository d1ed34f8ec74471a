//! The words of the register page.

use jiff::civil::Date;

use super::{date, money, words};
use crate::domain::money::Fen;
use crate::domain::steps::StepKind;

/// The table's columns.
pub const NUMBER: &str = "编号";
/// The title's column.
pub const TITLE: &str = "事项";
/// The department's column.
pub const DEPARTMENT: &str = "承办科室";
/// The amount's column.
pub const AMOUNT: &str = "金额（元）";
/// The source's column, of projects.
pub const SOURCE: &str = "资金来源";
/// The same, of funds.
pub const BUDGET: &str = "预算指标、科目";
/// The payee's column, of funds.
pub const PAYEE: &str = "收款单位";
/// The column of the appointment's paper, of appointments.
pub const APPOINTED: &str = "任免文号、日期";
/// The appointment's paper with its day.
pub fn appointed(document_number: &str, on: Date) -> String {
    format!("{document_number}，{}", date::iso(on))
}
/// The contracts' column.
pub const CONTRACTED: &str = "合同（元）";
/// The payments' column.
pub const PAID: &str = "已付（元）";
/// What was paid, below the amount.
pub fn paid(amount: Fen) -> String {
    format!("已付{}", money::grouped(amount))
}
/// The steps' column.
pub const STEPS: &str = "会前程序";
/// What the marks of that column say on paper: the steps by their characters, and how each stands by its frame.
pub fn legend(steps: &[StepKind]) -> String {
    let named = steps.iter().map(|step| {
        let name = words::step(*step);
        let mark: String = name.chars().take(1).collect();
        format!("{mark}＝{name}")
    });
    let named: Vec<_> = named.collect();
    format!(
        "{STEPS}一栏：{}；粗框＝已办理，虚框加删除线＝不适用，细框＝尚缺，虚框＝未办理。",
        named.join("，")
    )
}
/// The session's column.
pub const SESSION: &str = "会次·项次";
/// Session and item of a decision with its day, as the paper register has them.
pub fn session_on_paper(session_item: &str, on: Date) -> String {
    format!("{session_item}，{}", date::iso(on))
}
/// The decision's column.
pub const DECISION: &str = "会议决定";
/// The disclosure's column.
pub const DISCLOSURE: &str = "公开";
/// Where no number was given yet.
pub const UNNUMBERED: &str = "未编号";
/// The search field.
pub const SEARCH: &str = "搜索事项、承办科室、编号、会次";
/// All years.
pub const ALL_YEARS: &str = "全部年度";
/// Not entered yet.
pub const OPEN: &str = "办理中";
/// Entered.
pub const ENTERED: &str = "已登记";
/// Waits for disclosure.
pub const TO_DISCLOSE: &str = "待公开";
/// 程序瑕疵.
pub const IRREGULAR: &str = "程序瑕疵";
/// Entered, and its disclosure not judged yet.
pub const TO_JUDGE: &str = "待认定";
/// 补录.
pub const LATE: &str = "补录";
/// 更正过.
pub const CORRECTED: &str = "更正过";
/// Prints the register.
pub const PRINT: &str = "打印台账";

/// A year as a chip.
pub fn year(year: i16) -> String {
    format!("{year}年")
}

/// How many rows remain of how many.
pub fn shown(shown: usize, all: usize) -> String {
    if shown == all {
        format!("共{all}项")
    } else {
        format!("{shown}项，共{all}项")
    }
}

/// How a register stands, below its title.
pub fn standing(entered: usize, disclosed: usize) -> String {
    format!("已登记{entered}项，已公开{disclosed}项")
}

/// The day of disclosure.
pub fn disclosed_on(day: &str) -> String {
    format!("{day} 已公开")
}

/// The day it is due.
pub fn due_on(day: &str) -> String {
    format!("{day} 到期")
}

/// Its day of disclosure has passed.
pub const OVERDUE: &str = "逾期未公开";
