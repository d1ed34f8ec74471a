//! The fields of forms by name, and what is asked where one is empty.

use crate::domain::refusal::Field;

/// The label of a field.
pub const fn label(field: Field) -> &'static str {
    match field {
        Field::Title => "议题名称",
        Field::Line => "清单项",
        Field::Department => "承办科室",
        Field::InCharge => "分管领导",
        Field::Request => "提请决定事项",
        Field::Basis => "依据",
        Field::Reporter => "汇报人",
        Field::FromPost => "现任职务职级",
        Field::ToPost => "拟任免职务职级",
        Field::Place => "地点",
        Field::Amount => "金额",
        Field::Payee => "收款单位",
        Field::Source => "资金来源",
        Field::Contract => "支出依据（合同、文件或标准）",
        Field::Origin => "原决定事项",
        Field::Reason => "理由",
        Field::ChangeReason => "修改理由",
        Field::EarlyReason => "提前撤下的理由",
        Field::By => "责任人（职务）",
        Field::Person | Field::Name => "姓名",
        Field::Opinion => "意见",
        Field::Date => "日期",
        Field::Hour => "时间",
        Field::People => "参加人员",
        Field::Finding => "结论",
        Field::Audience => "征求对象",
        Field::Words => "内容",
        Field::RightWords => "应当记为",
        Field::Presiding => "主持人",
        Field::Recorder => "记录人",
        Field::Attendance => "到会情况",
        Field::LeaveReason => "请假事由",
        Field::Watchers => "监票人",
        Field::Tellers => "监票人、计票人",
        Field::Changes => "修改意见",
        Field::Reviser => "修改责任人",
        Field::RevisedText => "修改稿名称、文号",
        Field::RevisedFile => "所核对的修改稿（附件）",
        Field::ChangeFound => "在修改稿中的位置、修改情况",
        Field::RevisedBy => "修改人（职务或者科室）",
        Field::RevisionChecker => "核对人（职务）",
        Field::Summary => "决定内容摘要",
        Field::MinuteBook => "会议记录本册号、页码",
        Field::What => "发生的情况",
        Field::Missing => "缺少的程序",
        Field::WhoKnew => "知情人（主持人、纪检监察工委书记）",
        Field::Remedy => "补救措施",
        Field::Done => "补救结果",
        Field::Reviewer => "审查人",
        Field::Channel => "公开方式",
        Field::Text => "公开内容",
        Field::Committee => "工委全称",
        Field::CommitteeShort => "工委简称",
        Field::Office => "办事处全称",
        Field::GeneralSection => "综合科室",
        Field::Post => "职务",
        Field::Topic => "议题",
        Field::File => "附件",
        Field::DocumentNumber => "文号",
        Field::DocumentDate => "成文日期",
        Field::Voucher => "凭证号",
        Field::ContractNumber => "合同编号",
        Field::Counterparty => "合同对方",
        Field::Measures => "先行处置情况",
        Field::Problem => "问题",
        Field::Measure => "措施",
        Field::Owner => "责任人",
        Field::WithoutFeedback => "没有登记反馈即办结的理由",
        Field::Proof => "销号依据（材料名称、文号）",
        Field::Later => "作出变更的事项",
        Field::Evaluator => "评估单位",
        Field::Proposal => "评估建议",
        Field::Ledger => "资料来源",
        Field::Rows => "导入的内容",
        Field::RequestContent => "申请内容",
        Field::Supplement => "需要补正的事项",
        Field::OpinionGiven => "反馈的意见",
        Field::PublishedAt => "公布位置",
        Field::Paper => "材料名称",
        Field::Holder => "领用人",
        Field::CopyNumbers => "材料编号",
        Field::Session => "会次序号",
        Field::Collector => "收回人",
        Field::Supervisor => "提出人",
        Field::Supervision => "监督意见（原话）",
        Field::SupervisionAnswer => "主持人答复",
        Field::SummaryNumber => "纪要文号",
        Field::Checker => "核稿人",
        Field::Drafter => "拟稿人",
        Field::Countersigner => "会核人",
        Field::Copies => "份数",
        Field::Distribution => "印发范围",
        Field::SummaryText => "纪要正文",
        Field::Guest => "进场人员",
        Field::Reservation => "保留意见",
        Field::EndCondition => "终止条件",
    }
}

/// Whether a field is chosen rather than typed.
const fn chosen(field: Field) -> bool {
    matches!(
        field,
        Field::Line
            | Field::Department
            | Field::InCharge
            | Field::Origin
            | Field::Later
            | Field::Date
            | Field::DocumentDate
            | Field::Presiding
            | Field::File
            | Field::RevisedFile
    )
}

/// What is asked beside an empty field: `请填写汇报人。`, `请选择清单项。`
pub fn ask(field: Field) -> String {
    let verb = if chosen(field) { "选择" } else { "填写" };
    format!("请{verb}{}。", label(field))
}

/// What is asked beside an empty field that the form calls by a name of its own.
pub fn ask_for(label: &str) -> String {
    format!("请填写{label}。")
}

/// Names the field for one's own words behind a list.
pub fn own_words(label: &str) -> String {
    format!("{label}：自行填写")
}

/// A field with a day that has not come.
pub const LATER_THAN_TODAY: &str = "不能晚于今天，须填写已经发生的日期。";
/// A field without a date.
pub const NOT_A_DATE: &str = "日期不完整，请按年、月、日填写。";
/// A field without an hour.
pub const NOT_AN_HOUR: &str = "请填写时间，例：09:00。";
/// A field without an amount.
pub const NOT_AN_AMOUNT: &str = "请填写大于零的金额，最多到分，例：12345.67。";
/// A field without a count.
pub const NOT_A_COUNT: &str = "请填写人数，只填数字。";
/// A question or a list without a choice.
pub const CHOOSE_ONE: &str = "请选择一项。";

/// The reason for passing over the warnings of a check, by its name.
pub fn waive_reason(check: &str) -> String {
    format!("理由（{check}）")
}
