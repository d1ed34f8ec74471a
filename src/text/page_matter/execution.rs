//! What follows a decision on money, in words: amounts, contracts, works.

use jiff::civil::Date;

use crate::domain::event::Waiver;
use crate::domain::execution::{Contract, MoneyChain};
use crate::domain::money::Fen;
use crate::domain::rules::CheckId;
use crate::text::{date, money};

/// The amounts of a decision.
pub const CHAIN: &str = "决定、合同、付款";
/// The contracts.
pub const CONTRACTS: &str = "合同登记";
/// None yet.
pub const NO_CONTRACTS: &str = "尚未登记合同";
/// What linking means.
pub const CONTRACTS_ARE_LINKED: &str = "决定金额以内的合同关联到本决定，签订日期不得早于决定日期（补录的事项照实登记，由自查列出）；超出决定金额的部分，作为新的事项上会。";
/// Column: the contract, by its number and who it is with.
pub const CONTRACT: &str = "合同";
/// The amount.
pub const CONTRACT_AMOUNT: &str = "合同金额";
/// What was paid under it.
pub fn paid_under(paid: Fen) -> String {
    format!("已付{}", money::grouped(paid))
}
/// The contract under which it was paid.
pub fn under(number: &str) -> String {
    format!("列入合同：{number}")
}
/// The day it was signed.
pub const CONTRACT_SIGNED_ON: &str = "签订日期";
/// Column: both its days.
pub const CONTRACT_DAYS: &str = "签订、完成";
/// The day it is planned to end.
pub fn ends_on(on: Date) -> String {
    format!("计划{}完成", date::iso(on))
}
/// The field: not every contract names one.
pub const CONTRACT_ENDS_ON_FIELD: &str = "计划完成日期（没有约定的不填）";
/// Under which contract money is paid.
pub const UNDER_CONTRACT: &str = "列入合同（不按合同支付的不选）";
/// Why more was paid than was contracted: `超过合同金额的理由：……（主任）`.
pub fn paid_because(waiver: &Waiver) -> String {
    because(waiver, "超过合同金额的理由")
}
/// Why a contract was linked of less than was paid before.
pub fn contract_because(waiver: &Waiver) -> String {
    because(waiver, "已付超过合同金额的理由")
}

fn because(waiver: &Waiver, beyond_contracts: &str) -> String {
    let of = match waiver.check {
        CheckId::R49 => "停止、中止执行后办理的理由",
        CheckId::R59 => "修改稿核对之前办理的理由",
        _ => beyond_contracts,
    };
    format!("{of}：{}（{}）", waiver.reason, waiver.by)
}

/// What taking a contract back means.
pub const UNLINK_CONTRACT_NOTE: &str =
    "登记有误的合同撤销后不再计入合同金额，原登记保留在原处；其项下已有付款的，先撤销付款的关联。";
/// The works of a project.
pub const WORKS: &str = "开工、竣工、验收";
/// Which stage.
pub const WORK_STAGE: &str = "环节";
/// Its day.
pub const WORK_DAY: &str = "实际日期";
/// A stage without a day.
pub const NOT_RECORDED: &str = "尚未登记";

/// The matters whose amounts add up.
pub const ADDED_UP: &str = "合并计算的事项";

/// One of them, behind its title: `2026-03-10 申报，30,000.00 元`.
pub fn added_up(applied_on: Option<Date>, amount: Option<Fen>) -> String {
    let applied = applied_on.map(|on| format!("{} 申报", date::iso(on)));
    let amount = amount.map(money::yuan);
    applied.into_iter().chain(amount).collect::<Vec<_>>().join("，")
}

/// A contract in a list: `合字第1号，某单位，50,000.00 元`.
pub fn contract_choice(contract: &Contract) -> String {
    let amount = money::yuan(contract.amount);
    format!("{}，{}，{amount}", contract.number, contract.counterparty)
}

/// One amount of the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainFigure {
    /// What it is.
    pub name: &'static str,
    /// The figures with their unit, or that there are none.
    pub amount: String,
    /// How it stands against the one before it.
    pub note: &'static str,
    /// Whether it goes beyond it.
    pub exceeds: bool,
}

/// The amounts in their order: 决定金额 ≥ 合同金额 ≥ 已付金额, and what is left.
pub fn chain(chain: &MoneyChain) -> [ChainFigure; 4] {
    let figure = |name: &'static str, amount| ChainFigure {
        name,
        amount: money::yuan(amount),
        note: "",
        exceeds: false,
    };
    let against = |figure: ChainFigure, exceeds, within, beyond| ChainFigure {
        note: if exceeds { beyond } else { within },
        exceeds,
        ..figure
    };
    let contracted = match chain.contracted {
        Some(contracted) => against(
            figure("合同金额", contracted),
            contracted > chain.decided,
            "不超过决定金额",
            "超过决定金额",
        ),
        None => ChainFigure {
            name: "合同金额",
            amount: "未登记".to_owned(),
            note: "",
            exceeds: false,
        },
    };
    let (limit, within, beyond) = match chain.contracted {
        Some(contracted) if chain.paid <= chain.decided => (contracted, "不超过合同金额", "超过合同金额"),
        _ => (chain.decided, "不超过决定金额", "超过决定金额"),
    };
    let paid = against(figure("已付金额", chain.paid), chain.paid > limit, within, beyond);
    [
        figure("决定金额", chain.decided),
        contracted,
        paid,
        figure("余额", chain.left),
    ]
}
