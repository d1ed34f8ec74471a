//! Refusals of what follows a decision: contracts, payments and works held against its day and its amount, its follow-up,
//! and rows taken in from the office's own books.

use jiff::civil::Date;

use super::{Fix, RefusalText};
use crate::domain::execution::Execution;
use crate::domain::follow_up::Halt;
use crate::domain::id::MatterId;
use crate::domain::money::Fen;
use crate::domain::refusal::{Field, Origin};
use crate::domain::rules::CheckId;
use crate::domain::rules::follow_up::FollowUpGap;
use crate::text::{date, money, words};

/// R59: it is dated before the decision.
pub(super) fn before_decision(what: Execution, decided: Date, on: Date) -> RefusalText {
    RefusalText::new(
        format!(
            "{}{}早于会议决定日期{}，不能登记。日期填错的先改正；确系{}后上会的，作瑕疵登记。",
            words::execution_day(what),
            date::long(on),
            date::long(decided),
            words::executed(what)
        ),
        [Fix::Irregularity, Fix::Field(Field::Date)],
    )
    .cite(CheckId::R59)
}

/// R59: what was agreed to in principle is carried out or goes out before its text was checked.
pub(super) fn unrevised(what: Option<Execution>, on: Date) -> String {
    let act = match what {
        Some(what) => format!("{}{}", words::execution_day(what), date::long(on)),
        None => format!("公开日期{}", date::long(on)),
    };
    format!("会议原则同意本事项，按会议意见修改的文稿须先核对。{act}，截至该日没有核对登记。")
}

/// Who revised a text does not check it.
pub(super) fn reviser_checks() -> RefusalText {
    RefusalText::new(
        "修改稿的修改和核对须由不同的人办理。核对人须另行填写。",
        [Fix::Field(Field::RevisionChecker)],
    )
    .cite(CheckId::R59)
}

/// The text that was checked is not kept.
pub(super) fn revised_text_missing() -> RefusalText {
    RefusalText::new(
        "修改稿尚未作为附件加入，不能登记核对。须先加入修改稿，再选定所核对的文件。",
        [Fix::Field(Field::RevisedFile)],
    )
    .cite(CheckId::R59)
}

/// Not every change was found in the text.
pub(super) fn changes_open(changes: &[String]) -> RefusalText {
    RefusalText::new(
        format!(
            "会议的修改意见尚有{}条未核对：{}。每条须写明在修改稿中的位置和修改情况。",
            changes.len(),
            changes.join("；").trim_end_matches('。')
        ),
        [Fix::Field(Field::ChangeFound)],
    )
    .cite(CheckId::R59)
}

/// More is decided, or corrected to, than was applied for.
pub(super) fn above_request(requested: Fen, given: Fen) -> RefusalText {
    RefusalText::new(
        format!(
            "决定金额{}高于申报金额{}，不能登记。金额增加的，须另行申报议题。",
            money::yuan(given),
            money::yuan(requested)
        ),
        [Fix::Field(Field::Amount), Fix::NewApplication],
    )
    .cite(CheckId::R65)
}

/// R65: a correction falls below what rests upon the decision.
pub(super) fn below_committed(given: Fen, contracted: Option<Fen>, paid: Fen) -> RefusalText {
    let contracted = contracted.map(|sum| format!("合同金额合计{}，", money::yuan(sum)));
    RefusalText::new(
        format!(
            "更正后的决定金额{}低于已经登记的数额（{}已付{}），不能更正。合同、付款登记有误的，先撤销关联；确已超出决定金额的，作瑕疵登记。",
            money::yuan(given),
            contracted.unwrap_or_default(),
            money::yuan(paid)
        ),
        [Fix::Field(Field::Amount), Fix::Irregularity],
    )
    .cite(CheckId::R65)
}

/// R65: the contracts go beyond what was decided.
pub(super) fn contract_exceeded(origin: Origin, decided: Fen, contracted: Fen) -> RefusalText {
    beyond_origin(
        &format!("本合同关联后合同金额合计{}", money::yuan(contracted)),
        origin,
        decided,
        contracted,
    )
}

/// R65: the payments go beyond what was decided.
pub(super) fn amount_exceeded(origin: Origin, decided: Fen, paid: Fen) -> RefusalText {
    beyond_origin(
        &format!("本笔付款后累计支付{}", money::yuan(paid)),
        origin,
        decided,
        paid,
    )
}

/// What goes beyond a decision, with its number and amount.
fn beyond_origin(sum: &str, origin: Origin, decided: Fen, reached: Fen) -> RefusalText {
    RefusalText::new(
        format!(
            "{sum}，超过原决定（{}）的决定金额{}，不能关联。{}",
            words::entry_number(origin.number),
            money::yuan(decided),
            beyond(decided, reached)
        ),
        [Fix::BeyondDecision(origin.matter), Fix::Irregularity],
    )
    .cite(CheckId::R65)
}

/// R65: more is paid under a contract than it says.
pub(super) fn contract_overpaid(contracted: Fen, paid: Fen) -> RefusalText {
    RefusalText::new(
        format!(
            "本笔付款后该合同累计支付{}，超过合同金额{}，不能关联。合同有变更的，先关联补充合同。",
            money::yuan(paid),
            money::yuan(contracted)
        ),
        [Fix::Field(Field::Amount), Fix::Irregularity],
    )
    .cite(CheckId::R65)
}

/// The same contract again.
pub(super) fn contract_twice(number: &str) -> RefusalText {
    RefusalText::new(
        format!("合同{number}已经关联，不能重复关联。"),
        [Fix::Field(Field::ContractNumber)],
    )
}

/// Payments stand under it.
pub(super) fn contract_paid(number: &str) -> RefusalText {
    RefusalText::new(
        format!("合同{number}项下已有付款，不能撤销。须先撤销其项下付款的关联。"),
        [Fix::Entry],
    )
}

/// A contract payment that needs no decision of its own.
pub(super) fn within_decision(origin: MatterId, left: Fen) -> RefusalText {
    RefusalText::new(
        format!(
            "原决定尚有余额{}，本笔合同付款在决定金额以内，不重复上会。到原决定事项关联付款。",
            money::yuan(left)
        ),
        [Fix::LinkPayment(origin)],
    )
    .cite(CheckId::R65)
}

/// What goes beyond a decision is decided anew: `超出部分2,000.00 元须作为新的事项上会。`
pub(super) fn beyond(decided: Fen, amount: Fen) -> String {
    let beyond = amount.checked_sub(decided).map(money::yuan).unwrap_or_default();
    format!("超出部分{beyond}须作为新的事项上会。")
}

/// R49: what changes a decision is no later decision.
pub(super) fn not_a_later_decision(decided: Date) -> RefusalText {
    RefusalText::new(
        format!(
            "变更或者停止执行会议决定，须由以后的会议作出决定。所选事项不是{}以后另一次会议通过并已登记入台账的事项。",
            date::long(decided)
        ),
        [Fix::NewApplication, Fix::Field(Field::Later)],
    )
    .cite(CheckId::R49)
}

/// R49: a decision is changed by one that is about it.
pub(super) fn not_about_it() -> RefusalText {
    RefusalText::new(
        "所选事项的议题名称、提请决定事项没有写明本事项的名称或者编号，不是对本事项的决定。须先就本事项的变更申报议题，写明本事项的名称或者编号。",
        [Fix::NewApplication, Fix::Field(Field::Later)],
    )
    .cite(CheckId::R49)
}

/// R49: what was voted and decided is changed by a meeting, not by a correction of its record.
pub(super) fn corrects_result() -> RefusalText {
    RefusalText::new(
        "更正写有票数、表态或者会议决定。表决结果和会议决定不能用更正改变，须另行申报议题，由会议重新研究；其他笔误只摘录记错的文字。",
        [Fix::NewApplication, Fix::Field(Field::RightWords)],
    )
    .cite(CheckId::R49)
}

/// R32: a meeting that is to have heard of a decision came before it.
pub(super) fn not_a_later_meeting() -> RefusalText {
    RefusalText::new(
        "紧急议题的决定须向作出决定之后的下一次会议报告。所选会议不在作出决定的会议之后。",
        [Fix::OtherMeeting],
    )
    .cite(CheckId::R32)
}

/// R49: nothing is followed up any more, or not for now.
pub(super) fn follow_up_halted(halt: Halt) -> RefusalText {
    let (said, fix) = match halt {
        Halt::Stopped(on) => (
            format!("本决定已于{}停止执行，不再办理督办。", date::long(on)),
            Fix::NewApplication,
        ),
        Halt::Suspended(on) => (
            format!("本决定自{}起中止执行。恢复执行的，重新交办后再办。", date::long(on)),
            Fix::FollowUp,
        ),
        Halt::Completed(on) => (
            format!("本决定已于{}办结销号。仍须办理的，重新交办后再办。", date::long(on)),
            Fix::FollowUp,
        ),
    };
    RefusalText::new(said, [fix]).cite(CheckId::R49)
}

/// A row that was taken in before.
pub(super) fn imported_twice(number: &str) -> RefusalText {
    RefusalText::new(
        format!("凭证号或者文号{number}的同一行已经导入，不能重复导入。须在预览中略去。"),
        [Fix::Field(Field::Rows)],
    )
}

/// What is missing of a follow-up or an evaluation.
pub(super) fn follow_up_gap(gap: &FollowUpGap) -> String {
    use FollowUpGap as G;
    match gap {
        G::NotAssigned => "尚未明确责任人和完成时限，须先交办。".to_owned(),
        G::Unassigned { due } => format!("未明确责任人和完成时限，最迟应于{}明确。", date::iso(*due)),
        G::Overdue { due } => format!("完成时限{}，未办结销号。", date::iso(*due)),
        G::Silent { since, days } => format!("{}以来{days}日没有落实反馈。", date::iso(*since)),
        G::SuspendedLong { since, days } => {
            format!(
                "{}中止执行，已{days}日，没有提交会议决定变更、停止或者恢复。",
                date::iso(*since)
            )
        }
        G::CarriedOn {
            what,
            on,
            halted,
            since,
        } => format!(
            "{}{}，本决定自{}起{}。",
            words::execution_day(*what),
            date::iso(*on),
            date::iso(*since),
            words::change_kind(*halted)
        ),
        G::Unevaluated { since } => format!("{}已出现须作决策后评估的情形，没有评估结果。", date::iso(*since)),
        G::EvaluatedByExecutor => "评估由承担执行的单位作出。".to_owned(),
        G::EvaluatedByAssessor => "评估由决策之前承担论证、评估的单位作出。".to_owned(),
    }
}

pub(super) fn not_agreed() -> RefusalText {
    RefusalText::new(
        "会议没有通过本事项，不能签订合同、付款和开工。",
        [Fix::NewApplication, Fix::Irregularity],
    )
    .cite(CheckId::R46)
}

pub(super) fn voucher_twice(voucher: &str) -> RefusalText {
    RefusalText::new(
        format!("凭证号{voucher}的付款已经关联到本簿的决定，不能重复关联。凭证号填错的，改正后再关联；原关联有误的，到原事项撤销关联。"),
        [Fix::Field(Field::Voucher)],
    )
    .cite(CheckId::R65)
}
