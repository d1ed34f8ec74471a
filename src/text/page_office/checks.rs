//! The words of the table of all checks.

use jiff::civil::Date;

use crate::domain::rules::CheckId;
use crate::text::date;

/// The table.
pub const CHECKS: &str = "本簿的规则";
/// What it is.
pub const CHECKS_NOTE: &str = "每项办理、登记、公开都按下列规则核对。拦：不符合的不能办理；提：须说明理由和责任人；疑：只列入自查。法律法规和参照执行的，按事项发生当日有效的规定核对；惯例和本单位自定的，严格程度可以在修订制度时调整。";
/// Opens it.
pub const OPEN_CHECKS: &str = "查看全部规则";
/// The search field.
pub const FIND_CHECK: &str = "按名称、要求、依据查找";
/// A check's number.
pub const CHECK_NUMBER: &str = "序号";
/// What it demands.
pub const DEMAND: &str = "要求";
/// The clause.
pub const CLAUSE: &str = "依据";
/// Where it comes from.
pub const ORIGIN: &str = "来源";
/// When it is in force.
pub const IN_FORCE_DAYS: &str = "适用期间";
/// How hard it is here.
pub const HERE: &str = "本簿";

/// How many checks remain of all.
pub fn checks_shown(shown: usize, all: usize) -> String {
    format!("{shown}／{all}项")
}

/// From when till when a check judges.
pub fn in_force(from: Option<Date>, until: Option<Date>) -> String {
    match (from, until) {
        (None, None) => "不限日期".to_owned(),
        (Some(from), None) => format!("{}起", date::iso(from)),
        (None, Some(until)) => format!("至{}止", date::iso(until)),
        (Some(from), Some(until)) => format!("{}至{}", date::iso(from), date::iso(until)),
    }
}

/// Where a check is softer than its badge says.
pub const fn here_note(check: CheckId) -> Option<&'static str> {
    match check {
        CheckId::R49 => {
            Some("期限按惯例核对，本单位须确认：决定后10个工作日内明确责任和时限，90日内有反馈，中止后60日内上会。")
        }
        CheckId::R60 => Some("在“导入资料核对”导入支出明细、合同台账或者任免文件目录之后核对。"),
        CheckId::R04 => Some("清单项列入重大行政决策事项目录的拦，其他的提。"),
        CheckId::R07 | CheckId::R08 | CheckId::R09 => Some("清单项要求此项程序的拦，其他的提。"),
        _ => None,
    }
}
