//! Nouns and sentences of practice books: posts and places that name nobody.

use crate::domain::meeting::Outcome;
use crate::domain::money::Fen;
use crate::domain::register::Register;

/// A problem found in a record.
pub const PROBLEM: &str = "会议记录未写明列席人员";
/// What is to be done about it.
pub const MEASURE: &str = "补充列席人员名单，修订会议记录格式";
/// What was done.
pub const MENDED: &str = "已补充列席人员名单";
/// What is to be done about a decision.
pub const CARRY_OUT: &str = "按会议决定组织实施，按期报告进展";
/// That it was done.
pub const CARRIED_OUT: &str = "已按决定办理完毕，材料齐备";
/// Why a decision is evaluated.
pub const EVALUATION_CASE: &str = "实施满一年，工委认为有必要评估";
/// Who evaluates.
pub const EVALUATOR: &str = "第三方评估机构";
/// What was found.
pub const EVALUATED: &str = "达到预期效果";
/// What is proposed.
pub const GO_ON: &str = "继续实施";
/// The office's own ledger.
pub const LEDGER: &str = "财务支出明细账";
/// What the ledger's payments are for.
pub const LEDGER_PURPOSE: &str = "人员经费";
/// Why a large payment in it needed no decision.
pub const SALARIES: &str = "工资和社会保险，按预算按月支付";
/// Who checks it.
pub const DISCIPLINE: &str = "纪检监察工委书记";

/// Why less was decided than was applied for.
pub const REDUCED: &str = "按市场询价结果核减";

/// Places of the street.
const PLACES: [&str; 12] = [
    "东园社区",
    "西园社区",
    "南苑社区",
    "北苑社区",
    "新桥社区",
    "和平里社区",
    "光明社区",
    "滨河社区",
    "文昌社区",
    "枫林社区",
    "朝阳社区",
    "长青社区",
];

/// What is decided.
const DECISIONS: [&str; 10] = [
    "年度重点工作计划",
    "网格化管理实施办法",
    "安全生产隐患排查整治方案",
    "生活垃圾分类工作方案",
    "民生实事项目安排",
    "防汛应急预案修订",
    "物业服务质量提升行动方案",
    "社区工作者考核办法",
    "文明城区创建实施方案",
    "养老服务设施布局方案",
];

/// What is built or bought.
const PROJECTS: [&str; 12] = [
    "老旧小区外墙修缮工程",
    "背街小巷环境整治项目",
    "口袋公园改造项目",
    "党群服务中心装修项目",
    "道路积水点改造工程",
    "停车场智能化改造项目",
    "电动自行车充电设施建设项目",
    "雨污分流改造工程",
    "文体活动室更新项目",
    "消防设施维修项目",
    "无障碍坡道加装项目",
    "公共照明改造工程",
];

/// What money is spent on.
const FUNDS: [&str; 10] = [
    "保洁服务费支出",
    "办公设备采购",
    "食堂运营服务费",
    "绿化养护费",
    "消防维保服务费",
    "法律顾问服务费",
    "居家养老服务补贴",
    "节日慰问经费",
    "信息化运维费",
    "临时应急抢修费",
];

/// The posts a book of appointments fills.
const POSTS: [&str; 6] = [
    "党政综合办公室主任",
    "公共服务办公室主任",
    "城市管理办公室副主任",
    "经济发展办公室副主任",
    "社区建设办公室主任",
    "综合行政执法队副队长",
];

fn pick<const N: usize>(words: [&'static str; N], chance: u64) -> &'static str {
    words[usize::try_from(chance % N as u64).unwrap_or(0)]
}

/// A place.
pub fn place(chance: u64) -> &'static str {
    pick(PLACES, chance)
}

/// A post to be filled.
pub fn post(chance: u64) -> &'static str {
    pick(POSTS, chance)
}

/// A title as a department writes it.
pub fn title(register: Register, year: i16, chance: u64) -> String {
    let (one, other) = (chance, chance / 97);
    match register {
        Register::Decision => format!("关于审定{year}年{}{}的议题", place(other), pick(DECISIONS, one)),
        Register::Project => format!("关于实施{year}年{}{}的议题", place(other), pick(PROJECTS, one)),
        Register::Funds => format!("关于{year}年{}{}的议题", place(other), pick(FUNDS, one)),
        Register::Appointment => format!("关于{}人选的议题", post(one)),
    }
}

/// What the meeting is asked to decide.
pub const REQUEST: &str = "提请会议审议实施内容、资金来源和完成时限，并确定责任科室。";
/// What it rests on.
pub const BASIS: &str = "年度工作要点；上级主管部门有关通知；街道三重一大事项集体决策实施办法。";
/// A finding of an investigation.
pub const FINDING: &str = "实地走访三次，查看现场并核对台账，居民反映集中、需求迫切，实施条件基本具备，资金有保障。";
/// Options that were compared.
pub const OPTIONS: &str = "方案一分两年实施；方案二当年一次完成。经比较，建议采用方案二。";
/// Opinions that were received.
pub const OPINIONS: [&str; 3] = [
    "建议施工避开早晚高峰，减少对居民出行的影响。",
    "建议同步完善夜间照明。",
    "建议扩大实施范围至相邻小区。",
];
/// Why an opinion was not adopted.
pub const NOT_ADOPTED: &str = "超出本年度预算，列入下一年度计划研究。";
/// Why the review does not apply.
pub const NO_COMPETITION: &str = "不涉及制定影响经营者经济活动的政策措施。";
/// Why a step does not apply.
pub const NOT_APPLICABLE: &str = "预算已经批准，按合同约定支付，不涉及群众切身利益。";
/// Remarks in the room.
pub const REMARKS: [&str; 5] = [
    "同意汇报意见，请抓紧组织实施，注意安全。",
    "请科室做好居民解释工作，及时公开进展。",
    "建议加强过程监督，严格资金管理。",
    "实施中注意与相关科室衔接。",
    "请按时间节点推进，有困难及时报告。",
];
/// A reservation kept verbatim.
pub const RESERVATION: &str = "建议再核实工程量，本人保留意见。";
/// The content of a decision.
pub const SUMMARY: &str = "会议同意按汇报方案组织实施，由承办科室负责，按规定程序办理并及时报告进展。";
/// What is read in public.
pub const PUBLIC_TEXT: &str = "经街道工委会议研究，同意实施本事项。实施内容、资金来源和完成时限按会议审议意见办理。\n\
    监督方式：街道政务服务大厅意见箱。";

/// Where meetings are held.
pub const MEETING_PLACE: &str = "街道三楼会议室";
/// The first topic of a meeting.
pub const FIRST_TOPIC: &str = "学习上级重要会议精神";
/// What is noted of it.
pub const STUDIED: &str = "会议组织学习，结合实际提出贯彻意见。";
/// Who is given notice.
pub const ALL_MEMBERS: &str = "全体委员及列席科室";
/// One without a vote who confirmed the notice.
pub const GUEST: &str = "财政所所长";
/// Why a member is away.
pub const ON_DUTY: &str = "因公";
/// Who attends without a vote.
pub const OBSERVERS: &str = "办事处副主任";
/// Who listens, let in by mistake.
pub const LISTENER: &str = "党员代表";
/// What an absent member wrote.
pub const LETTER: &str = "同意，建议按季度通报进展";
/// Why an announced result is put right.
pub const MISREAD: &str = "宣读有误";
/// Why a member withdraws.
pub const RELATED: &str = "与议题有利害关系";
/// Who counts ballots.
pub const WATCHERS: [&str; 2] = ["纪检监察工委书记", "组织委员"];
pub const TELLER: &str = "记录人";
/// The secretary.
pub const SECRETARY: &str = "书记";
/// The head of the office.
pub const DIRECTOR: &str = "副书记、主任";
/// The member in charge.
pub const IN_CHARGE: &str = "专职副书记";
/// The head of a department.
pub const HEAD: &str = "科室负责人";
/// The general section.
pub const GENERAL_SECTION: &str = "综合办经办人";
/// Who writes the record.
pub const RECORDER: &str = "记录人";
/// A text revised as the meeting asked.
pub const REVISED_TEXT: &str = "修改后的实施方案（示街办发〔2026〕8号）";
/// The name of its file.
pub const REVISED_NAME: &str = "修改稿.txt";
/// Where a change stands in it.
pub const CHANGE_FOUND: &str = "第三部分，已按会议意见修改";
/// The opinion of a sign-off.
pub const AGREED: &str = "同意提请会议研究。";
/// A paper handed out in the room.
pub const PAPER: &str = "资金安排明细";
/// Why a copy stays with somebody.
pub const KEPT: &str = "承办科室留存办理";
/// A procedural warning.
pub const WARNING: &str = "请核实本项会前征求意见的范围。";
/// What is done about it.
pub const ADOPTED: &str = "由承办科室会后补充核实并书面报告。";
/// To whom a summary goes.
pub const DISTRIBUTION: &str = "工委委员，各科室";
/// How many copies of a summary are made.
pub const COPIES: u32 = 20;
/// Where the record is bound.
pub const MINUTE_BOOK: &str = "第一册第12页";
/// The same, corrected.
pub const MINUTE_BOOK_AFTER: &str = "第一册第13页";
/// Why it was corrected.
pub const SLIP: &str = "页码笔误";
/// The number of a contract.
pub const CONTRACT_NUMBER: &str = "示合字第6号";
/// A voucher.
pub const VOUCHER: &str = "记字第18号";
/// Why nothing is disclosed.
pub const NO_DUTY: &str = "属于内部管理事项，无主动公开义务。";
/// Where it is disclosed.
pub const CHANNEL: &str = "街道公开栏";
/// The source of the money.
pub const SOURCE: &str = "年度部门预算";
/// How contractors are chosen.
pub const TENDER: &str = "公开比选";
/// Who is paid.
pub const PAYEE: &str = "中选服务单位";
/// Who investigated.
pub const INVESTIGATORS: &str = "承办科室、社区居委会";
/// Who was asked.
pub const AUDIENCE: &str = "居民代表、楼组长、驻区单位代表";
/// Experts by field.
pub const EXPERTS: &str = "工程造价、城市管理领域专家";
/// Who reviews the law.
pub const LEGAL: &str = "司法所、法律顾问";
/// What they say.
pub const LAWFUL: &str = "主体、权限、程序和内容合法。";
/// The name of the scan of a page with signatures.
pub const SCAN_NAME: &str = "签字页.pdf";
/// What stands in it.
pub const SCAN: &str = "%PDF-1.4 签字页";
/// Where the signed paper differs.
pub const DIFFERENCE: &str = "纸质记录第二页页码漏编，内容与本簿一致。";
/// What is wrong in paper and book.
pub const WRONG: &str = "承办科室会后三日内报送";
/// Why a decision is checked off without feedback.
pub const DONE_AT_ONCE: &str = "交办当日即办理完毕";
/// What should stand there.
pub const RIGHT: &str = "承办科室会后三个工作日内报送";
/// How it came to be wrong.
pub const SLIP_OF_THE_PEN: &str = "记录时漏写";
/// The name of an attached file.
pub const FILE_NAME: &str = "调研报告.txt";

/// What a request for information asks for.
pub const ASKED_FOR: &str = "上一年度社区服务项目的合同和支付情况";
/// What is to be made clear of it.
pub const MAKE_CLEAR: &str = "请写明所申请合同的项目名称或者年度。";
/// What a third party says.
pub const CONSENTED: &str = "同意公开，报价明细除外。";
/// The article on which a part is withheld.
pub const ARTICLE: &str = "信息公开条例第十五条、第三十七条";
/// Why.
pub const WITHHELD_BECAUSE: &str = "报价明细涉及第三方商业秘密，区分处理。";
/// Why a yearly table was entered by hand.
pub const BEFORE_THE_BOOK: &str = "建簿之前的年度，按已报送的年度报告填写";
/// Where the yearly report is published.
pub const WEBSITE: &str = "区政府网站政府信息公开专栏";

/// What who reports adds.
pub const GUEST_SAYS: &str = "方案已征求相关科室意见";
/// How the one who presides sums the discussion up.
pub const SUMMED_UP: &str = "符合年度工作安排，条件已经具备";
/// Why somebody was not there, as it became known later.
pub const KNOWN_LATER: &str = "临时处置突发情况";
/// What is recorded at the opening of a member of whom nobody knows yet why.
pub const NOT_COME_YET: &str = "开会时未到会、未请假";
/// A remark.
pub fn remark(chance: u64) -> &'static str {
    pick(REMARKS, chance)
}

/// The number of a voucher in the ledger.
pub fn ledger_voucher(meeting: u32, part: u32) -> String {
    format!("账-{meeting}-{part}")
}

/// The number of a summary.
pub fn summary_number(year: i16, serial: u32) -> String {
    format!("示街工委纪要〔{year}〕{serial}号")
}

/// A line of names in a summary.
pub fn list_of(label: &str, names: &[&str]) -> String {
    format!("{label}：{}。", names.join("；"))
}

/// What a summary says of a matter.
pub fn summary_of(title: &str, outcome: &Outcome, amount: Option<Fen>, department: &str) -> String {
    let amount = amount.map(|amount| format!("金额{amount}元，")).unwrap_or_default();
    let decided = match outcome {
        Outcome::Passed => format!("会议决定，同意本事项，{amount}由{department}牵头落实。"),
        Outcome::PassedInPrinciple { reviser, changes } => {
            format!(
                "会议原则同意，{amount}由{reviser}按修改意见完善后按程序实施，由{department}牵头落实。修改意见：{changes}"
            )
        }
        Outcome::Rejected => "会议决定，本事项不予通过。".to_owned(),
        _ => "会议决定，本事项缓议。".to_owned(),
    };
    format!("{title}\n会议听取了{department}的汇报。{decided}")
}
