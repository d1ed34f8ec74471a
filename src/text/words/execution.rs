//! What carries a decision out, and why amounts belong together.

use crate::domain::execution::{Execution, Reduction, WorkStage};
use crate::domain::revision::RevisionCheck;
use crate::domain::rules::split::Together;
use crate::text::{date, money};

/// A stage of the works of a project.
pub const fn work_stage(stage: WorkStage) -> &'static str {
    match stage {
        WorkStage::Started => "开工",
        WorkStage::Completed => "竣工",
        WorkStage::Accepted => "验收",
    }
}

/// The day of what carries a decision out: `支付日期`.
pub fn execution_day(what: Execution) -> String {
    match what {
        Execution::Contract => "合同签订日期".to_owned(),
        Execution::Payment => "支付日期".to_owned(),
        Execution::Work(stage) => format!("{}日期", work_stage(stage)),
        Execution::Appointment => "任免日期".to_owned(),
    }
}

/// What was done first, where it came before its decision: `先支付`.
pub const fn executed(what: Execution) -> &'static str {
    match what {
        Execution::Contract => "先签合同",
        Execution::Payment => "先支付",
        Execution::Work(_) => "先开工",
        Execution::Appointment => "先任免",
    }
}

/// What was decided of an amount, and what was applied for: `决定金额40,000.00 元（申报金额50,000.00 元）`.
pub fn reduction(reduction: &Reduction) -> String {
    format!(
        "决定金额{}（申报金额{}）",
        money::yuan(reduction.decided),
        money::yuan(reduction.requested)
    )
}

/// Why amounts belong together.
pub const fn together(together: Together) -> &'static str {
    match together {
        Together::Payee => "同一收款单位",
        Together::Purpose => "同一清单项、同一项目或者预算科目",
    }
}

/// That a revised text carries the changes: `核对修改稿：《……》（东街办发〔2026〕12号），社区建设办公室修改，综合办主任2026-03-12核对，修改意见已落实`.
pub fn revision_check(check: &RevisionCheck) -> String {
    let each = match check.changes.len() {
        0 => String::new(),
        count => format!("{count}条"),
    };
    format!(
        "核对修改稿：{}，{}修改，{}{}核对，{each}修改意见已落实",
        check.document,
        check.revised_by,
        check.checked_by,
        date::iso(check.on)
    )
}
