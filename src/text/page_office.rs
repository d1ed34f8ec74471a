//! The words of 制度与班子, and of the same fields where a book is founded.

mod checks;
mod form;
mod version;
pub mod whole;

use jiff::civil::Date;

use super::{date, words};
use crate::domain::body::{Roster, RosterProblem};
use crate::domain::calendar::AdoptError;
use crate::domain::rulebook::{CatalogueLine, MeetingKind, MeetingRule, Rulebook, StandardReason, Threshold};
use crate::domain::steps::StepKind;

pub use checks::*;
pub use form::*;
pub use version::*;

/// Names one after the other.
pub fn listed(names: &[String]) -> String {
    names.join("、")
}

/// What an empty field asks for.
pub const FILL: &str = "请填写";
/// What a field without a day asks for.
pub const FILL_DAY: &str = "请选择日期";
/// What a field without a whole number asks for.
pub const FILL_NUMBER: &str = "请填写整数，如 1";
/// What a field without an amount asks for.
pub const FILL_AMOUNT: &str = "请填写大于零的金额，如 50,000 或 5万元";
/// A term that ends before it begins.
pub const TERM_REVERSED: &str = "任期止早于任期起";

/// The committee's full name.
pub const COMMITTEE: &str = "工委全称";
/// An example of it.
pub const COMMITTEE_HINT: &str = "如：中共××区××街道工作委员会";
/// The committee's short name.
pub const COMMITTEE_SHORT: &str = "工委简称";
/// An example of it.
pub const COMMITTEE_SHORT_HINT: &str = "如：××街工委";
/// The office's full name.
pub const OFFICE: &str = "办事处全称";
/// An example of it.
pub const OFFICE_HINT: &str = "如：××区人民政府××街道办事处";
/// The mark in document numbers.
pub const DOCUMENT_MARK: &str = "机关代字";
/// An example of it.
pub const DOCUMENT_MARK_HINT: &str = "用于文号，如：××街工委发";
/// The general section.
pub const GENERAL_SECTION: &str = "综合科室名称";
/// The discipline organ.
pub const DISCIPLINE: &str = "纪检机构名称";
/// The departments.
pub const DEPARTMENTS: &str = "承办科室";
/// How they are typed.
pub const DEPARTMENTS_HINT: &str = "每行一个，按本单位排列次序";

/// The matter that asks a meeting to decide new rules.
pub const PROPOSED_WITH: &str = "随哪一项议题提交会议";
/// Which meeting decided the rules of the other book, or which document set them.
pub const DECIDED: &str = "决定的会议或者文件";
/// What that field asks for.
pub const ASK_DECIDED: &str = "请填写，如：2026年第18次工委会议第3项";
/// The day of that decision.
pub const DECIDED_ON: &str = "决定日期";

/// The roster.
pub const ROSTER: &str = "班子名册";
/// A post.
pub const POST: &str = "职务";
/// The right to vote.
pub const VOTING: &str = "表决权";
/// The secretary.
pub const SECRETARY: &str = "书记";
/// First day of a term.
pub const TERM_FROM: &str = "任期起";
/// Last day of a term.
pub const TERM_UNTIL: &str = "任期止";
/// The term.
pub const TERM: &str = "任期";
/// The division of work.
pub const CHARGE: &str = "分工";
/// The order of presiding.
pub const PRESIDES: &str = "主持次序";
/// What can be done with a row.
pub const ROW_ACTS: &str = "操作";
/// Adds a member.
pub const ADD_POST: &str = "增加职务";
/// The document that sets the roster.
pub const ROSTER_BASIS: &str = "任职文件、分工文件";
/// How it is typed.
pub const ROSTER_BASIS_HINT: &str = "文号，如：××组任〔2026〕1号";
/// How the roster is kept.
pub const ROSTER_NOTE: &str = "填写职务，不填写姓名。行次即本单位固定排序，用“上移”调整。离任的填写任期止，不删除。主持次序：书记为1，书记不能主持时由下一次序主持。";
/// A row can't be read.
pub const ROSTER_ROWS: &str = "名册中有的职务或者日期尚未填好。";

/// What keeps a roster from working as a body.
pub fn roster_problem(problem: &RosterProblem) -> String {
    match problem {
        RosterProblem::NotOneSecretary => "今天在任的书记须有且只有1名。".to_owned(),
        RosterProblem::FewVoters => "今天在任的有表决权的委员不得少于3名。".to_owned(),
        RosterProblem::PresidesWithoutVote(post) => {
            format!("“{post}”要主持会议并末位表态，须有表决权；不再主持的，清空主持次序。")
        }
        RosterProblem::NobodyPresides => "至少1名在任委员须有主持次序。".to_owned(),
        RosterProblem::PostTwice(post) => {
            format!("职务“{post}”同时有两行在任，记录中分不清是哪一位。前任离任的填写任期止，同时在任的写得不同。")
        }
        RosterProblem::PlaceTwice(place) => {
            format!("主持次序{place}同时有两人在任，须各不相同。前任离任的填写任期止。")
        }
        RosterProblem::TwoSecretaries(on) => {
            format!("{}起有两名书记在任，须先填写前任的任期止。", date::long(*on))
        }
    }
}

/// The label of one field of one row: `副书记、主任　分工`, or `第3行　分工` while the post is not named.
pub fn of_post(post: &str, row: usize, column: &str) -> String {
    match post.trim() {
        "" => of_row(row, column),
        post => format!("{post}　{column}"),
    }
}

/// The kinds of meeting.
pub const MEETINGS: &str = "会议种类";
/// Whether the office holds the kind.
pub const HELD: &str = "召开";
/// Its name.
pub const MEETING_NAME: &str = "会议名称";
/// What it may do.
pub const POWER: &str = "权限";
/// Quorum.
pub const QUORUM: &str = "法定到会人数";
/// Quorum for appointments.
pub const QUORUM_APPOINTMENT: &str = "人事任免到会人数";
/// Majority.
pub const MAJORITY: &str = "同意票";
/// Notice.
pub const NOTICE_DAYS: &str = "提前通知（工作日）";
/// No kind of meeting decides.
pub const NO_DECIDING_MEETING: &str = "每类事项至少由一种召开的会议决定。";
/// The question of the base.
pub const RECUSED_BASE: &str = "回避人员是否计入应到人数";
/// Stays.
pub const RECUSED_STAYS: &str = "计入应到人数";
/// Leaves.
pub const RECUSED_LEAVES: &str = "不计入应到人数";
/// The base, as the rules in force have it.
pub const fn recused(leave_base: bool) -> &'static str {
    if leave_base {
        "回避人员不计入应到人数。"
    } else {
        "回避人员计入应到人数。"
    }
}

/// How counts are read.
pub const COUNTS_NOTE: &str = "“以上”含本数，“超过”不含本数；同意票以应到人数为基数。";

/// The label of one field of one kind of meeting.
pub fn of_meeting(kind: &str, column: &str) -> String {
    format!("{kind}　{column}")
}

/// Whether a line stays.
pub const KEPT: &str = "保留";
/// A line's code.
pub const CODE: &str = "编号";
/// A line.
pub const LINE: &str = "清单项";
/// The amount.
pub const THRESHOLD: &str = "金额标准（元）";
/// The amount with its bound, in words.
pub const THRESHOLD_WORDS: &str = "金额标准";
/// Its bound.
pub const BOUND: &str = "含本数";
/// Who decides and what is demanded.
pub const MORE: &str = "决策主体和程序要求";
/// Who decides.
pub const DECIDED_BY: &str = "决策主体";
/// Who studies first.
pub const STUDIED_FIRST_BY: &str = "先议会议";
/// What is demanded.
pub const DEMANDS: &str = "另须办理的程序";
/// The administrative catalogue.
pub const FULL_713: &str = "列入重大行政决策事项目录，按重大行政决策程序全部办理";
/// A register without a line.
pub const NO_LINE_KEPT: &str = "每类事项至少保留一项。";

/// A bound in words.
pub const fn bound(included: bool) -> &'static str {
    if included {
        "以上（含）"
    } else {
        "超过（不含）"
    }
}

/// The label of one field of one line.
pub fn of_line(code: &str, column: &str) -> String {
    format!("{code}　{column}")
}

/// Adds a line to a register.
pub fn add_line(register: &str) -> String {
    format!("增加{register}事项")
}

/// The procedure of a line in a sentence, meetings by the office's own names: `主任办公会议先议，工委会议决定；另须：合法性审查`.
pub fn line_procedure(decided_by: Option<&str>, first: Option<&str>, demands: &[StepKind], full_713: bool) -> String {
    let first = first.map(|name| format!("{name}先议，")).unwrap_or_default();
    let decided = decided_by.unwrap_or("未定");
    let demands = if demands.is_empty() {
        String::new()
    } else {
        format!("；另须：{}", words::steps(demands))
    };
    let full = if full_713 {
        "；按重大行政决策程序全部办理"
    } else {
        ""
    };
    format!("{first}{decided}决定{demands}{full}")
}

/// The name of the rules.
pub const RULE_TITLE: &str = "制度名称";
/// Their document number.
pub const RULE_NUMBER: &str = "文号和通过会议";
/// How it is typed.
pub const RULE_NUMBER_HINT: &str = "如：××街工委发〔2026〕3号，2026年第5次工委会议通过";
/// The first day they judge.
pub const RULE_EFFECTIVE: &str = "生效日期";
/// Past days are allowed.
pub const RULE_EFFECTIVE_HINT: &str = "可以早于今天；补录早前会议时按当时生效的制度核对。";
/// Rules above.
pub const SUPERIOR_RULES: &str = "市、区对街道工委议事的规定";
/// What to fill in there.
pub const SUPERIOR_RULES_HINT: &str = "有的填写名称和文号，并按其核对以下各项；没有的不填。";

/// The document number with the rules above it.
pub fn document_number(number: &str, superior: &str) -> String {
    match (number.is_empty(), superior.is_empty()) {
        (_, true) => number.to_owned(),
        (true, false) => format!("上级规定：{superior}"),
        (false, false) => format!("{number}；上级规定：{superior}"),
    }
}

/// The superior's rules that a document number names.
pub fn superior_of(document_number: &str) -> &str {
    let named = document_number.split_once("上级规定：");
    named.map_or("", |(_, superior)| superior)
}

/// The page's note.
pub const NOTE: &str = "名称、班子、议事规则和事项清单都注明日期；变更另存新版，不改动已作出的决定。";
/// The names.
pub const NAMES: &str = "单位名称";
/// Opens the form of the names.
pub const RENAME: &str = "修改名称";
/// Stores the names.
pub const SAVE_NAMES: &str = "保存名称";
/// Opens the form of the roster.
pub const AMEND_ROSTER: &str = "调整班子";
/// Opens the form of a new version of the rules.
pub const NEW_RULES: &str = "修订制度";
/// The rules in force.
pub const RULES: &str = "现行制度";
/// The rules' versions.
pub const HISTORY: &str = "制度版本";
/// The fingerprint of a version.
pub const DIGEST: &str = "校验值";
/// Whether a version is in force.
pub const STATE: &str = "状态";
/// The basis is open.
pub const TO_CONFIRM: &str = "须由本单位核实";
/// Why the counts are open.
pub const COUNTS_TO_CONFIRM: &str =
    "到会、同意人数和通知时限按多数街道做法预设，对照现行工作机关条例和市、区规定核实。";
/// Why the amounts are open.
pub const AMOUNTS_TO_CONFIRM: &str = "金额标准没有统一规定，以本单位制度为准。";
/// No document number was given.
pub const NO_NUMBER: &str = "未填写文号";
/// The catalogue.
pub const CATALOGUE: &str = "事项清单";
/// Standard reasons.
pub const REASONS: &str = "不适用的标准理由";
/// The step of a reason.
pub const STEP: &str = "程序";
/// The reason.
pub const REASON: &str = "理由";
/// Who accepted the statement, and when.
pub fn accepted(by: &str, on: Date) -> String {
    format!("{by}，{}确认", date::long(on))
}

/// A version's place in time.
pub const fn rule_state(effective_yet: bool, in_force: bool, late: bool) -> &'static str {
    match (effective_yet, in_force, late) {
        (false, _, _) => "尚未生效",
        (true, true, _) => "现行",
        (true, false, false) => "已由新版替代",
        (true, false, true) => "补录，已由新版替代",
    }
}

/// The first digits of a fingerprint.
pub fn digest_short(rulebook: &Rulebook) -> String {
    rulebook.digest().chars().take(12).collect()
}

/// A kind of meeting for a body of so many: `应到9人：到会5人以上，人事任免到会6人以上，同意5票以上`.
fn counts(rule: &MeetingRule, entitled: u32) -> String {
    format!(
        "应到{entitled}人：到会{}人以上，人事任免到会{}人以上，同意{}票以上",
        rule.quorum.of(entitled),
        rule.quorum_appointment.of(entitled),
        rule.majority.of(entitled),
    )
}

/// Counts and shares of a meeting that decides.
pub fn counts_and_shares(rule: &MeetingRule, entitled: u32) -> String {
    format!("{} {}", counts(rule, entitled), shares(rule))
}

/// The shares behind the counts, and the notice.
pub fn shares(rule: &MeetingRule) -> String {
    format!(
        "到会{}，人事任免{}，同意{}；提前{}个工作日通知",
        words::share(rule.quorum),
        words::share(rule.quorum_appointment),
        words::share(rule.majority),
        rule.notice_working_days_min,
    )
}

/// The threshold of a line, or that it has none.
pub fn threshold(line: &CatalogueLine) -> String {
    threshold_or_none(line.threshold)
}

/// A threshold, or that there is none.
pub fn threshold_or_none(threshold: Option<Threshold>) -> String {
    threshold.map_or_else(|| "不分金额".to_owned(), words::threshold)
}

/// Where a reason is offered.
pub fn reason_place(reason: &StandardReason) -> String {
    format!("{}　{}", words::register(reason.register), words::step(reason.step))
}

/// How many are entitled on a day.
pub fn entitled(roster: &Roster, on: Date) -> String {
    format!("应到{}人", roster.entitled(MeetingKind::Committee, on).count())
}

/// A term.
pub fn term(from: Date, until: Option<Date>) -> String {
    until.map_or_else(
        || format!("{}起", date::iso(from)),
        |until| format!("{}至{}", date::iso(from), date::iso(until)),
    )
}

/// Whether a term has not begun or has ended.
pub fn out_of_office(from: Date, until: Option<Date>, today: Date) -> Option<&'static str> {
    if today < from {
        Some("未到任")
    } else {
        until.filter(|until| *until < today).map(|_| "已离任")
    }
}

/// Lines whose first meeting is not held any more.
pub fn left_unstudied(lines: usize) -> String {
    format!("有{lines}条清单项原由未勾选的会议先议，启用后这些清单项不再先议；以后恢复召开的，须逐条重新选定。")
}

/// Moves a row up by one.
pub const MOVE_UP: &str = "上移";

/// Whether a member votes.
pub const fn votes(voting: bool) -> &'static str {
    if voting { "有表决权" } else { "无表决权" }
}

/// The calendar.
pub const CALENDAR: &str = "工作日历";
/// The text of a notice file.
pub const CALENDAR_TEXT: &str = "放假安排文件内容";
/// What is taken.
pub const CALENDAR_TEXT_HINT: &str = "选择下载的放假安排文件（.json）即可，读出的安排显示在下面；也可以粘贴文件内容。";
/// The picker's name.
pub const CALENDAR_FILE: &str = "放假安排文件";
/// The file can't be read.
pub const CALENDAR_UNREADABLE: &str = "浏览器没有读出所选文件，请重新选择。";
/// Explaining a deadline.
pub const EXPLAIN: &str = "期限计算";
/// Its first day.
pub const EXPLAIN_FROM: &str = "起算日";
/// Its length.
pub const EXPLAIN_DAYS: &str = "工作日数";
/// Not a number of days that can be shown.
pub fn explain_days_wrong(max: u32) -> String {
    format!("填写1至{max}之间的整数")
}
/// What a count starts on.
pub const EXPLAIN_START: &str = "起算日";
/// How long it may be.
pub const EXPLAIN_DAYS_HINT: &str = "1至60";
/// Until when the calendar is known.
pub fn known_until(year: i16) -> String {
    format!("已有至{year}年的放假安排；以后年份暂按法定节假日和周六日计，待导入该年安排。")
}

/// The years an office imported.
pub fn imported_years(years: &[i16]) -> String {
    let years: Vec<_> = years.iter().map(|year| format!("{year}年")).collect();
    format!("本单位已导入：{}", years.join("、"))
}

/// A year was taken in.
pub fn year_imported(year: i16) -> String {
    format!("已导入{year}年放假安排")
}

/// Why a text is no calendar of a year, and what to do.
pub fn adopt_error(error: &AdoptError) -> String {
    match error {
        AdoptError::NotJson { line, column } => format!("不是放假安排文件：第{line}行第{column}个字起不能识别。"),
        AdoptError::YearMissing => "缺少年份（year）。".to_owned(),
        AdoptError::YearOutOfRange(year) => format!("年份{year}不在2004年至2100年之间。"),
        AdoptError::DaysMissing => "缺少日期列表（days）。".to_owned(),
        AdoptError::BadDate { entry, found } => format!("第{entry}个日期“{found}”不是 2027-01-01 这样的日期。"),
        AdoptError::OffDayMissing { entry } => format!("第{entry}个日期没有写明是否放假（isOffDay）。"),
        AdoptError::OtherYear(day) => format!("{}不属于该年，也不是上一年12月。", date::iso(*day)),
        AdoptError::Twice(day) => format!("{}重复出现。", date::iso(*day)),
        AdoptError::TooFewDays { off } => format!("只有{off}天放假，内容不完整，请核对文件。"),
    }
}

/// Opens the standard reasons.
pub fn reasons(count: usize) -> String {
    format!("共{count}条，展开查看")
}
