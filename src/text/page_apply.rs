//! The words of 申报议题.

use super::money;
use crate::domain::application::NOTHING_BOUGHT;
use crate::domain::money::Fen;

/// The page's title.
pub const TITLE: &str = "申报议题";
/// Which register.
pub const WHICH_REGISTER: &str = "列入哪一台账";
/// What is asked before anything can be typed.
pub const ASKED_FIRST: &str = "先回答本问题，再填写内容";
/// Stores a placeholder without content.
pub const MAKE_PLACEHOLDER: &str = "登记占位";
/// What a placeholder keeps.
pub const PLACEHOLDER_KEEPS: &str = "只登记一个占位，不保存名称、金额、人员和文号。";
/// The matter's own section.
pub const SECTION_TOPIC: &str = "议题";
/// Who carries it.
pub const SECTION_WHO: &str = "承办";
/// What belongs to the register.
pub const SECTION_PARTICULARS: &str = "台账内容";
/// Steps and day.
pub const SECTION_PATH: &str = "程序和日期";
/// Steps beyond those that must be.
pub const ALSO_NEEDS: &str = "另需办理的程序";
/// What that means.
pub const ALSO_NEEDS_HINT: &str = "清单项已要求的不必再选。";
/// The day of the application.
pub const APPLIED_ON: &str = "申报日期";
/// Why it is entered afterwards.
pub const LATE_BECAUSE: &str = "补录原因";
/// A form of a register was typed in and not sent.
pub fn unsent(register: &str) -> String {
    format!("有一份没有提交的申报草稿（{register}）。")
}
/// Goes on with it.
pub const GO_ON: &str = "继续填写";
/// The placeholders that were made.
pub const PLACEHOLDERS: &str = "已登记的涉密占位";
/// How many.
pub fn count_of(count: usize) -> String {
    format!("{count}项")
}
/// One of them, in order.
pub fn placeholder(at: usize) -> String {
    format!("涉密占位（第{at}项）")
}

/// The matters whose application was taken out by law: they stand in no register any more.
pub const EMPTIED: &str = "申报内容已依规清除的事项";

/// One of them.
pub fn emptied(at: usize) -> String {
    format!("已清除的事项{at}")
}
/// Asks for it.
pub const WHY_LATE: &str = "申报日期早于今天，请写明补录原因。";
/// Asks how something is procured.
pub const WHICH_PROCUREMENT: &str = "请选择招标或者采购方式；不涉及的选“不涉及采购”。";
/// What late entry means.
pub const LATE_HINT: &str = "申报日期早于今天的，标记为补录，并写明原因。";
/// The deciding meeting.
pub const DECIDED_BY: &str = "决策会议";
/// The earlier meeting.
pub const STUDIED_FIRST_BY: &str = "先行研究";
/// The steps it will need.
pub const STEPS_NEEDED: &str = "会前程序";
/// The line's threshold.
pub const THRESHOLD: &str = "标准";
/// The amount does not reach the line.
pub const BELOW_THRESHOLD: &str = "金额未达到本清单项的标准。确需上会的，列入议程时须说明理由。";
/// Who approves what does not reach it.
pub fn approved_by(approver: &str) -> String {
    format!("按本单位审批权限，此金额由{approver}审批。")
}
/// What stands beside the form.
pub const ABOUT_THE_LINE: &str = "清单项要求";
/// Before a line is chosen.
pub const CHOOSE_A_LINE: &str = "选择清单项后，显示标准、决策会议和须办理的会前程序。";
/// The member in charge was proposed.
pub const PROPOSED_BY_CHARGE: &str = "按班子分工提出，可以更改。";

/// The sub-kind of spending.
pub const FUNDS_KIND: &str = "支出类别";
/// The amount.
pub const REQUESTED: &str = "申请金额";
/// The budget line.
pub const BUDGET: &str = "预算指标、科目";
/// How it is procured.
pub const PROCUREMENT: &str = "采购方式";
/// The usual ways.
pub const PROCUREMENT_WAYS: [&str; 8] = [
    NOTHING_BOUGHT,
    "尚未确定，采购前另行确定",
    "公开招标",
    "竞争性磋商",
    "竞争性谈判",
    "询价",
    "框架协议采购",
    "限额以下自行采购",
];
/// What a contract payment is.
pub const CONTRACT_PAYMENT: &str =
    "决定金额以内的合同付款不重复上会：到原决定事项办理“关联付款”。超过决定金额的，按新议题申报，并关联原决定。";
/// What the decision leaves, before an amount is typed.
pub fn left_of_origin(left: Fen) -> String {
    format!("原决定事项余额{}。", money::yuan(left))
}
/// The payment needs no decision of its own.
pub fn within_origin(left: Fen) -> String {
    format!(
        "申请金额在原决定事项余额{}以内，不重复上会，到原决定事项关联付款。",
        money::yuan(left)
    )
}
/// The payment goes beyond its decision, by how much.
pub fn beyond_origin(left: Fen, amount: Fen) -> String {
    let beyond = amount.checked_sub(left).map(money::yuan).unwrap_or_default();
    format!(
        "申请金额超过原决定事项余额{}，超出{beyond}，按新的事项申报上会。",
        money::yuan(left)
    )
}
/// Leads to the decision that was made.
pub const GO_TO_ORIGIN: &str = "前往原决定事项";
/// The project's place and content.
pub const PROJECT_PLACE: &str = "地点和建设内容";
/// Total investment.
pub const INVESTMENT: &str = "总投资";
/// The approval document.
pub const APPROVAL: &str = "立项批复文号";
/// The field: not every project has one.
pub const APPROVAL_FIELD: &str = "立项批复文号（没有的不填）";
/// How contractors are chosen.
pub const TENDER: &str = "招标或者采购方式";
/// The sub-kind of appointment.
pub const APPOINTMENT_KIND: &str = "任免类别";
/// One matter is one person and one post.
pub const ONE_PERSON: &str = "一项议题只研究一人一职，逐人表决。不填写身份证号、住址、联系方式和家庭情况。";
/// The words name several people.
pub const SEVERAL_PERSONS: &str = "一事一议：一人一职。本议题所填人选不止一人，须分别申报。";
/// Whether a public notice stands before the appointment.
pub const PUBLIC_NOTICE: &str = "任前公示";
/// No notice is posted.
pub const NO_PUBLIC_NOTICE: &str = "不公示";
/// None is asked for.
pub const NOTICE_FREE: &str = "由本单位决定是否公示";
/// What follows the decision.
pub const FOLLOWS: &str = "决定以后";
/// A notice is asked for.
pub fn notice_needed(working_days: u32) -> String {
    format!("须公示，不少于{working_days}个工作日")
}
/// Who reports, where nobody is named.
pub const REPORTER_DEFAULT: &str = "不填的，由承办科室汇报。";

/// A numbered matter in a list.
pub fn numbered(number: &str, title: &str) -> String {
    format!("{number}　{title}")
}
