//! The words of versions of the rules: what waits, what is proposed, when a version judges, reading and comparing.

use jiff::civil::Date;

use crate::domain::rulebook::{Adoption, LateEntry, Rulebook};
use crate::text::date;

/// How many attend and agree.
pub const SHARES: &str = "到会、同意人数和通知";
/// From which amount on, in words.
pub const FROM_AMOUNT_WORDS: &str = "起点金额";
/// Checks set otherwise than they come.
pub const STRENGTHS_SET: &str = "本单位调整的核对项";
/// The columns of the table of counts.
pub const TERMS_KEPT: [&str; 2] = ["项目", "规定"];

/// The names of the meetings an office holds.
pub fn held(names: &[String]) -> String {
    super::listed(names)
}

/// The proposal, on the matter it goes with.
pub const PROPOSAL: &str = "提出的议事规则修订";
/// Reads it whole.
pub const WHOLE_TEXT: &str = "修订后的全文";
/// Versions that are proposed or decided and not in force.
pub const WAITING_RULES: &str = "待施行的修订";
/// The matter they go with.
pub const WITH_MATTER: &str = "议题";
/// The state of a proposal.
pub const PROPOSED: &str = "提出中，待会议决定";
/// The same once a meeting passed it.
pub const PASSED: &str = "会议已通过，待施行";
/// The same once a meeting decided otherwise.
pub const NOT_PASSED: &str = "会议没有照原文通过";
/// The same once it is in force.
pub const IN_FORCE: &str = "已施行";
/// Goes to the matter.
pub const TO_MATTER: &str = "查看议题";

/// How a proposal stands.
pub const fn proposal_state(in_force: bool, resolved: Option<bool>) -> &'static str {
    match (in_force, resolved) {
        (true, _) => IN_FORCE,
        (false, None) => PROPOSED,
        (false, Some(true)) => PASSED,
        (false, Some(false)) => NOT_PASSED,
    }
}

/// From which day on a version judges, and why that is later than the day that was decided.
pub fn first_day_judged(decided: Date, effective: Date) -> String {
    if decided < effective {
        format!(
            "决定的生效日期为{}。该日及以后已有事项按原制度作出决定，不重新核对，故自{}起按新版核对。",
            date::long(decided),
            date::long(effective),
        )
    } else {
        format!("自{}起按新版核对。", date::long(effective))
    }
}

/// The same before it is put into force.
pub fn would_judge_from(decided: Date, effective: Date) -> String {
    format!("现在施行的，{}", first_day_judged(decided, effective))
}

/// What comes into force, before it does: which version, from which day on, and that it stays.
pub fn puts_into_force(rulebook: &Rulebook, judges_from: Date) -> String {
    format!(
        "施行{}。{}施行后不能撤回，再有修改的，另行修订。",
        version(rulebook),
        first_day_judged(rulebook.effective, judges_from),
    )
}

/// Which decision put a version into force, where it was made elsewhere.
pub fn decided_elsewhere(adoption: &Adoption) -> String {
    format!("{}，{}", adoption.decided, date::long(adoption.on))
}

/// That a version was entered afterwards.
pub const ENTERED_LATE: &str = "补录";

/// Why a version was entered afterwards, and who answers for it.
pub fn entered_late(late: &LateEntry) -> String {
    format!("{}（{}负责）", late.because.trim_end_matches('。'), late.by)
}

/// The rules of before the book.
pub const EARLIER_RULES: &str = "早前制度";
/// Opens the form that enters them.
pub const ENTER_EARLIER: &str = "补录早前制度";
/// What they are for.
pub const EARLIER_NOTE: &str = "早年事项按当时执行的制度核对。本簿最早版本以前执行的制度，在此补录：写明文号、生效日期、当时决定的会议或者文件、补录原因和责任人。只用于核对早年事项，不改变已按本簿制度作出的决定。";
/// Why they are entered.
pub const EARLIER_BECAUSE: &str = "补录原因";

/// Which decision put it into force.
pub const DECIDED_BY_MATTER: &str = "决定的议题";
/// The day of it.
pub const DECIDED_DAY: &str = "决定日期";
/// From when on it judges.
pub const JUDGES_FROM: &str = "核对起始日";
/// The fingerprint in full.
pub const DIGEST_WHOLE: &str = "全文校验值";

/// Reads a version whole.
pub const READ_WHOLE: &str = "阅读全文";
/// Back to the page.
pub const BACK_TO_OFFICE: &str = "返回制度与班子";
/// Saves a version as a file.
pub const EXPORT: &str = "导出为文件";
/// Compares two versions.
pub const COMPARE: &str = "版本对照";
/// What is asked.
pub const COMPARE_WHICH: &str = "选择两个版本";
/// The earlier one.
pub const OLDER: &str = "原版本";
/// The later one.
pub const NEWER: &str = "新版本";
/// What differs.
pub const DIFFERENCE: &str = "修改之处";
/// A version that is not among those of the book.
pub const UNKNOWN_VERSION: &str = "没有这个版本";
/// Nothing differs between two versions.
pub const SAME: &str = "两个版本内容相同。";

/// A version in a list: `2026年1月1日起　“三重一大”事项集体决策制度（××街工委发〔2026〕3号）`.
pub fn version(rulebook: &Rulebook) -> String {
    let number = if rulebook.document_number.is_empty() {
        String::new()
    } else {
        format!("（{}）", rulebook.document_number)
    };
    format!("{}起　{}{number}", date::long(rulebook.effective), rulebook.title)
}

/// The whole name of the link that opens a version.
pub fn read_version(rulebook: &Rulebook) -> String {
    format!("{READ_WHOLE}：{}", version(rulebook))
}

/// The name of a file of rules: no title stands in it.
pub fn file_name(rulebook: &Rulebook, extension: &str) -> String {
    format!("议事规则-{}.{extension}", date::iso(rulebook.effective))
}

/// The whole text of a version.
pub const WHOLE: &str = "全文";
/// The browser did not save the file.
pub const EXPORT_FAILED: &str = "浏览器没有保存文件，请重试。";
/// Reads the version in force whole.
pub const READ_IN_FORCE: &str = "阅读现行制度全文";
