//! The words of the form in which a new version of the rules is typed.

use crate::domain::register::AppointmentKind;
use crate::domain::rulebook::Rulebook;
use crate::domain::rules::Severity;
use crate::domain::rules::registry::Origin;
use crate::text::words;

/// What an empty count asks for.
pub const FILL_COUNT: &str = "请填写1至255之间的整数";
/// What a term of keeping asks for.
pub const FILL_YEARS: &str = "请填写年数，如 30；永久的不填";
/// What a number of months asks for.
pub const FILL_MONTHS: &str = "请填写月数，如 12；没有规定的填写0";

/// The label of one field of one row of a list: `第3行　理由`.
pub fn of_row(row: usize, column: &str) -> String {
    format!("第{row}行　{column}")
}

/// How many rows a list holds.
pub fn entries(count: usize) -> String {
    if count == 0 {
        "未设定".to_owned()
    } else {
        format!("共{count}条")
    }
}

/// What is seldom set otherwise for a kind of meeting.
pub const MEETING_MORE: &str = "其他规定";
/// What it may decide.
pub const DECIDES: &str = "可以决定的事项";
/// The base of its majority.
pub const MAJORITY_BASE: &str = "同意票的计算基数";
/// The stands it offers.
pub const OPTIONS: &str = "表态选项";
/// None is chosen.
pub const OPTIONS_HINT: &str = "都不勾选的，按事项类别的通常选项；人事任免不设弃权。";
/// Who agrees and who does not must be able to say so.
pub const OPTIONS_WANT: &str = "须包括同意和不同意";
/// Who presides without the one who does as a rule.
pub const WITHOUT_SECRETARY: &str = "应当主持的负责同志缺席时";
/// Registers with shares of their own.
pub const OWN_SHARES: &str = "单独规定到会和同意人数的事项";
/// Adds one.
pub const ADD_OWN_SHARES: &str = "增加单独规定";
/// A register.
pub const REGISTER: &str = "事项类别";
/// Announced before it is decided.
pub const ANNOUNCED_BEFORE: &str = "决策之前公开征求意见";
/// The sub-kinds of appointment a line is for.
pub const LINE_KINDS: &str = "适用的任免类别";
/// What choosing none of them means.
pub const LINE_KINDS_HINT: &str = "一类都不选的，各类任免都可以选用本项。";
/// The sub-kinds, listed; any where none is named.
pub fn line_kinds(kinds: &[AppointmentKind]) -> String {
    match kinds {
        [] => "各类任免".to_owned(),
        kinds => words::appointment_kinds(kinds),
    }
}
/// The same as a part of a line: `适用于职级晋升`.
pub fn for_kinds(kinds: &[AppointmentKind]) -> String {
    format!("适用于{}", line_kinds(kinds))
}

/// Adds a standard reason.
pub const ADD_REASON: &str = "增加标准理由";
/// Who must attend.
pub const ATTENDEES: &str = "须列席的人员";
/// What is meant.
pub const ATTENDEES_HINT: &str = "审议所选事项时须到会列席、没有表决权的人员，如党员代表。没有规定的不填。";
/// Adds some.
pub const ADD_ATTENDEES: &str = "增加列席人员";
/// Who.
pub const WHO_ATTENDS: &str = "人员";
/// How many.
pub const AT_LEAST: &str = "至少人数";
/// When.
pub const AT_REGISTERS: &str = "审议的事项";
/// Who approves smaller spending.
pub const SPENDING: &str = "集体决定标准以下的审批权限";
/// What is meant.
pub const SPENDING_HINT: &str = "没有达到集体决定标准的支出由谁审批，按金额从小到大填写。没有规定的不填。";
/// Adds a level.
pub const ADD_LEVEL: &str = "增加审批权限";
/// Who.
pub const APPROVER: &str = "审批人职务";
/// From which amount on.
pub const FROM_AMOUNT: &str = "起点金额（元）";
/// How hard checks are.
pub const STRENGTHS: &str = "核对项和严格程度";
/// What can be changed.
pub const STRENGTHS_HINT: &str = "惯例和本单位自定的核对项可以调整；法律法规、参照执行的规定和程序次序不能调整。";
/// A check.
pub const CHECK: &str = "核对项";
/// How hard.
pub const STRENGTH: &str = "严格程度";
/// The two disclosure catalogues.
pub const DISCLOSURE_CATALOGUES: &str = "党务公开目录和主动公开目录";
/// Adds a line.
pub const ADD_DISCLOSED: &str = "增加公开事项";
/// Which catalogue.
pub const WHICH_CATALOGUE: &str = "目录";
/// What is disclosed.
pub const DISCLOSED: &str = "公开事项";
/// What it rests on.
pub const DISCLOSED_BASIS: &str = "公开依据";
/// To whom.
pub const DISCLOSED_SCOPE: &str = "公开范围";
/// Where.
pub const DISCLOSED_CHANNEL: &str = "公开方式";
/// When.
pub const DISCLOSED_TERM: &str = "公开时限";
/// How long papers are kept.
pub const RETENTION: &str = "保管期限";
/// What is meant.
pub const RETENTION_HINT: &str = "按本单位归档范围和保管期限表填写；永久保管的，年数不填。";
/// Adds a class.
pub const ADD_RETENTION: &str = "增加材料类别";
/// The class.
pub const PAPERS_KEPT: &str = "材料类别";
/// The years.
pub const YEARS_KEPT: &str = "保管年数";
/// Days, months, acts.
pub const TERMS_AND_COUNTS: &str = "公示、合并计算和备份提醒";
/// Days of a public notice.
pub const NOTICE_WORKING_DAYS: &str = "任前公示不少于（工作日）";
/// The appointments that the office puts up for notice.
pub const NOTICE_KINDS: &str = "本单位规定须任前公示的任免";
/// What stands beside them.
pub const NOTICE_KINDS_HINT: &str = "科级领导职务选任和职级晋升依规定须公示，不在此列。";
/// Whether the day of posting counts.
pub const FIRST_DAY: &str = "张贴当日";
/// Months within which payments are added up.
pub const SPLIT_WINDOW: &str = "合并计算付款的期间（月）";
/// Why.
pub const SPLIT_WINDOW_HINT: &str = "同一收款方或者同一项目在此期间的付款合并计算；没有规定的填写0。";
/// Acts before a reminder.
pub const BACKUP_AFTER: &str = "登记多少次后提醒备份";
/// What is counted.
pub const BACKUP_AFTER_HINT: &str = "自上次核对无误的备份算起。";

/// Whether the day of posting counts.
pub const fn first_day(counts: bool) -> &'static str {
    if counts {
        "计入公示期"
    } else {
        "不计入公示期"
    }
}

/// How hard a check is, with what the program does then.
pub const fn strength(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(Severity::Block) => "拦：不符合的不能办理",
        Some(Severity::Warn) => "提：不符合的须说明理由",
        Some(Severity::Finding) => "疑：只列入自查",
        None => "不适用",
    }
}

/// The same in a word, for a table.
pub const fn strength_short(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(Severity::Block) => "拦",
        Some(Severity::Warn) => "提",
        Some(Severity::Finding) => "疑",
        None => "不适用",
    }
}

/// The choice that leaves a check as it comes.
pub fn as_it_comes(severity: Severity) -> String {
    format!("按预设（{}）", strength_short(Some(severity)))
}

/// A check that can't be changed.
pub fn locked(severity: Severity) -> String {
    format!("{}　不能调整", strength(Some(severity)))
}

/// How many checks are set otherwise.
pub fn strengths_set(count: usize) -> String {
    if count == 0 {
        "全部按预设".to_owned()
    } else {
        format!("已调整{count}项")
    }
}

/// Where a check comes from.
pub const fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Law => "法律法规和党内法规",
        Origin::Analogy => "参照执行",
        Origin::Practice => "惯例",
        Origin::Local => "本单位",
        Origin::House => "本程序",
    }
}

/// What changes.
pub const WHAT_CHANGES: &str = "修改了什么";
/// Nothing differs.
pub const NOTHING_CHANGES: &str = "与生效日期当日执行的制度没有差别。";
/// Begins the form anew from the version that judges its first day.
pub const BEGIN_FROM_IT: &str = "以该版为底本";

/// On the first day that is typed another version judges than the one the form began from.
pub fn other_base(version: &Rulebook, in_force: bool) -> String {
    let state = if in_force { "" } else { "（已通过，尚未生效）" };
    format!(
        "所填生效日期当日执行的是{}{state}，本表不是以该版为底本。照本表施行的，该版的修改随之改回，见“{WHAT_CHANGES}”。以该版为底本的，本表已填的制度内容随之替换，文号和生效日期保留。",
        super::version(version),
    )
}
/// The form can't be read yet.
pub const NOT_READABLE_YET: &str = "有的内容尚未填好，填好后在此列出修改之处。";
/// What is touched.
pub const TOUCHED: &str = "影响的在办事项";
/// Nothing is.
pub const NOTHING_TOUCHED: &str = "没有在办事项受影响。";

/// How many matters are touched beyond those that are listed.
pub fn more_touched(count: usize) -> String {
    format!("另有{count}项。")
}

/// Fills the form with what is proposed with the chosen matter.
pub const TAKE_PROPOSED: &str = "填入该议题已提出的文本";
/// Replaces what is proposed with the chosen matter.
pub const REPLACE_PROPOSED: &str = "以本表代替已提出的文本";
/// What the chosen matter proposes already, and the two ways on.
pub const PROPOSED_BEFORE: &str = "本议题已有提出的修订文本。在其基础上修改的，填入该文本（本表现有内容随之替换）；不采用的，以本表代替，原文本仍留在记录中。";
/// Takes a file in as a draft.
pub const IMPORT: &str = "从文件取入";
/// What is taken.
pub const IMPORT_FILE: &str = "议事规则文件";
/// What happens then.
pub const IMPORT_HINT: &str = "文件内容只填入本表，仍须经会议通过后施行。";
/// It was filled in.
pub const IMPORTED: &str = "已填入，请逐项核对";

/// No open decision matter.
pub const NO_OPEN_MATTER: &str =
    "议事规则的修订须作为一项重大决策议题提交会议。现在没有尚未决定的重大决策议题，先申报一项。";
/// What proposing means.
pub const PROPOSE_NOTE: &str = "修订文本随议题提交会议；会议通过后，在该议题或者本页施行。施行以前仍按现行制度办理。书记审定之后又提出或者改动的，已有的签批全部作废，须从承办科室负责人起重新签批。";
/// What adopting from elsewhere means.
pub const ADOPT_ELSEWHERE_NOTE: &str = "人事另册的制度由主册所记的会议或者上级文件决定，写明会议或者文件后在此启用。新版只用于生效日及以后的决定，已作出的决定仍按当时的制度核对。";

/// Seats in meetings that have members of their own.
pub const SEATS: &str = "其他会议";
/// One seat.
pub const SEAT: &str = "参加";
/// How they are kept.
pub const SEATS_NOTE: &str =
    "“其他会议”填写主任办公会议等会议的成员和在该会议的主持次序；一种会议没有填写任何成员的，按有表决权的委员计。";

/// The seats of a member: `主任办公会议（主持次序1）、专题会`.
pub fn seats<'a>(seats: impl Iterator<Item = (&'a str, String)>) -> String {
    let one = |(name, place): (&str, String)| {
        if place.trim().is_empty() {
            name.to_owned()
        } else {
            format!("{name}（主持次序{}）", place.trim())
        }
    };
    let said: Vec<_> = seats.map(one).collect();
    if said.is_empty() {
        "未参加".to_owned()
    } else {
        said.join("、")
    }
}

/// The proposal that the form replaces.
pub fn replaces(entered: &str) -> String {
    format!("提出后，代替{entered}录入的文本。")
}
