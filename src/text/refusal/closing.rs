//! What keeps a meeting from being closed, and what a summary says otherwise than the record, in words.

use jiff::civil::Time;

use crate::domain::rules::issued::{Difference, Differs};
use crate::text::page_meeting::room::outcome_kind;
use crate::text::{date, money};

/// Numbered copies that are still out, each with who has it.
pub(super) fn copies_out(item: u16, title: &str, copies: &[(u32, String)]) -> String {
    let each: Vec<String> = copies
        .iter()
        .map(|(number, to)| format!("{number}号（{to}）"))
        .collect();
    format!(
        "第{item}项会上材料“{title}”尚有{}份未收回：{}。",
        copies.len(),
        each.join("、")
    )
}

/// A warning without an answer.
pub(super) fn warning_unanswered(item: Option<u16>, by: &str, at: Time) -> String {
    let about = item.map_or_else(|| "对本次会议".to_owned(), |item| format!("对第{item}项"));
    format!("{by}{}{about}提出的监督意见，主持人尚未答复。", date::clock(at))
}

/// What differs: where, what the summary says, what the record says.
pub(super) fn difference(difference: &Difference) -> String {
    let place = match (difference.paragraph, difference.item) {
        (Some(paragraph), Some(item)) => format!("第{paragraph}段（第{item}项）："),
        (Some(paragraph), None) => format!("第{paragraph}段："),
        (None, Some(item)) => format!("第{item}项："),
        (None, None) => String::new(),
    };
    format!("{place}{}", differs(&difference.what))
}

fn differs(what: &Differs) -> String {
    match what {
        Differs::MatterMissing { title } => {
            format!("会议作出决定的“{title}”没有写入纪要，或者名称与会议记录不一致；须单独成段，写明名称。")
        }
        Differs::OutcomeMissing { record } => format!("没有写明会议决定。会议记录为“{}”。", outcome_kind(*record)),
        Differs::OutcomeOther { said, record } => format!(
            "纪要写为“{}”，会议记录为“{}”。",
            outcome_kind(*said),
            outcome_kind(*record)
        ),
        Differs::AmountMissing { record } => format!("没有写明金额。会议记录为{}。", money::yuan(*record)),
        Differs::NamedOther { said, record } => format!("纪要写为{said}，会议记录为{record}。"),
        Differs::AmountOther {
            said,
            record: Some(record),
        } => {
            format!("纪要写为{}，会议记录为{}。", money::yuan(*said), money::yuan(*record))
        }
        Differs::AmountOther { said, record: None } => {
            format!("纪要写有{}，会议记录没有这一金额。", money::yuan(*said))
        }
        Differs::Turned(said) => format!("纪要写有“{said}”，与会议决定相反。"),
        Differs::PayeeOther { said, record } => format!("纪要写为向“{said}”付款，会议记录的收款单位为“{record}”。"),
        Differs::OwnerMissing { record } => format!("没有写明由谁落实。会议记录为“{record}”。"),
        Differs::OwnerOther { said, record } => format!("纪要写为由“{said}”牵头，会议记录为“{record}”。"),
        Differs::ReporterOther { said, record } => format!("纪要写为听取“{said}”汇报，会议记录为“{record}”。"),
        Differs::ThoughtOther { said, record } if record.is_empty() => {
            format!("纪要写有“会议认为，{said}”，会议记录没有登记主持人归纳意见。")
        }
        Differs::ThoughtOther { said, record } => {
            format!("纪要写为“会议认为，{said}”，会议记录的主持人归纳意见为“{record}”。")
        }
        Differs::HeadingOther(said) => format!("标题“{said}”不是议程中的议题名称，标题按会议记录写全。"),
        Differs::SessionOther { record } => format!("会次与会议记录不一致，会议记录为“{record}”。"),
        Differs::DayOther { record } => format!("日期与会议记录不一致，会议记录为{}。", date::long(*record)),
        Differs::PlaceOther { record } => format!("地点与会议记录不一致，会议记录为“{record}”。"),
        Differs::ChangesMissing { record } => format!("没有写明原则同意所附的修改意见。会议记录为“{record}”。"),
        Differs::PresidingOther { record } => format!("主持人与会议记录不一致，会议记录为“{record}”。"),
        Differs::AttendanceOther { post, present: true } => format!("“{post}”到会，纪要没有列入出席人员或者列为请假。"),
        Differs::AttendanceOther { post, present: false } => {
            format!("“{post}”没有到会，纪要没有列入请假人员或者列为出席。")
        }
        Differs::ListMissing { attended: true } => "有列席人员，纪要没有写列席。以“列席：”开头单列一行。".to_owned(),
        Differs::ListMissing { attended: false } => "有请假人员，纪要没有写请假。以“请假：”开头单列一行。".to_owned(),
        Differs::AttendedOther { name, there: true } => format!("“{name}”列席会议，纪要没有列入列席人员。"),
        Differs::AttendedOther { name, there: false } => format!("“{name}”不在会议记录的列席人员之中。"),
        Differs::NotUnanimous => "纪要写为意见一致，会议记录不是一致同意。".to_owned(),
        Differs::Vote(found) => format!("“{found}”：纪要不写票数和个人表态。"),
        Differs::Reservation => "写有保留意见的原话。纪要不写个人意见，保留意见只存入会议记录。".to_owned(),
        Differs::Personnel(found) => format!("“{found}”：人事事项不写入一般纪要，另行记录。"),
        Differs::NotOnAgenda => "写有会议决定，但不属于议程中作出决定的任何一项。".to_owned(),
        Differs::NotDecided => "写有会议决定，会议记录中本项没有作出决定。".to_owned(),
    }
}
