//! What carries a decision out, and why amounts belong together.

use crate::domain::execution::{Execution, WorkStage};
use crate::domain::rules::split::Together;

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

/// Why amounts belong together.
pub const fn together(together: Together) -> &'static str {
    match together {
        Together::Payee => "同一收款单位",
        Together::Purpose => "同一清单项、同一项目或者预算科目",
    }
}
