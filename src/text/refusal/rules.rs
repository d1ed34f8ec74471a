//! Refusals about the rules themselves.

use jiff::civil::Date;

use super::{Fix, RefusalText};
use crate::domain::occasion::Moment;
use crate::domain::refusal::Field;
use crate::domain::rules::CheckId;
use crate::text::date;
use crate::text::page_matter::entered;

/// Another window, or an earlier act, proposed other words with the same matter.
pub fn proposed_before(post: &str, at: &Moment) -> RefusalText {
    let entered = entered(at, post);
    RefusalText::new(
        format!(
            "本议题已有提出的修订文本（{entered}录入），本次没有提出，本表内容保留。须填入该文本接着修改，或者以本表代替。"
        ),
        [Fix::Field(Field::DocumentNumber)],
    )
}

/// A book can't work by them.
pub fn incomplete() -> RefusalText {
    RefusalText::new(
        "议事规则不完整：每类事项须有作出决定的会议和清单项；清单项的决策主体须是召开并有权决定该类事项的会议；列席要求须选定事项类别；审批权限的起点金额不能相同。",
        [Fix::Rulebook],
    )
}

/// No meeting agreed to them.
pub fn not_decided() -> RefusalText {
    RefusalText::new(
        "会议尚未通过本次修订，不能施行。原则同意的，按会议意见改好文本，再次提交会议。",
        [Fix::Meeting],
    )
    .cite(CheckId::R52)
}

/// They are changed by a matter of their own.
pub fn need_matter() -> RefusalText {
    RefusalText::new(
        "议事规则的修订须作为议题申报，经会议通过后施行。",
        [Fix::NewApplication, Fix::Rulebook],
    )
    .cite(CheckId::R52)
}

/// They would judge what other rules judged.
pub fn judges_decided(decided: Date, effective: Date) -> RefusalText {
    RefusalText::new(
        format!(
            "{}已有按其他规则作出的决定，不能启用自{}起执行的规则，已经作出的决定不得按新规则重新核对。执行日期须晚于该决定。",
            date::iso(decided),
            date::iso(effective)
        ),
        [Fix::Rulebook],
    )
    .cite(CheckId::R52)
}
