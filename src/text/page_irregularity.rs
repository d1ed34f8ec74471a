//! The words of 程序瑕疵: what happened in breach of a rule, kept beside the registers.

use jiff::civil::Date;

use super::date;

/// The page's note.
pub const NOTE: &str = "会议或者事项确有程序瑕疵的，在此如实登记。";
/// What an irregularity is and is not.
pub const EXPLAINED: [&str; 2] = [
    "登记瑕疵不等于补正，登记后仍然是瑕疵，检查时一并出示。",
    "不得为了符合程序而编造日期、会议或者意见。",
];
/// The list's name.
pub const LIST: &str = "程序瑕疵登记";
/// Column.
pub const NUMBER: &str = "编号";
/// Column and field.
pub const WHAT: &str = "发生的情况";
/// Column and field.
pub const HAPPENED_ON: &str = "发生日期";
/// Column and field.
pub const MISSING: &str = "缺少的程序";
/// What it is for above all: a decision without a meeting (R33) is kept nowhere else.
pub const MISSING_HINT: &str = "以传阅、会签、个别征求意见、碰头会代替会议作出决定的，写明未经会议讨论和所用的方式。";
/// Column and field.
pub const REMEDY: &str = "补救措施";
/// Column and field.
pub const REMEDY_BY: &str = "补救期限";
/// The dialog's and button's words.
pub const CLOSE: &str = "登记补救结果";
/// Field.
pub const DONE: &str = "补救结果";
/// Its hint.
pub const DONE_HINT: &str = "写做了什么、有什么材料可以证明。";
/// Field.
pub const DONE_ON: &str = "完成日期";
/// Field.
pub const DONE_BY: &str = "责任人（职务）";
/// Column.
pub const ABOUT: &str = "相关事项、会议";
/// Field.
pub const WHY: &str = "原因";
/// Field.
pub const WHO_KNEW: &str = "知情人";
/// Its hint.
pub const WHO_KNEW_HINT: &str = "写职务：主持人、纪检监察工委书记等。";
/// Field.
pub const MATTER: &str = "相关事项";
/// Field.
pub const MEETING: &str = "相关会议";
/// Its hint.
pub const OPTIONAL: &str = "没有的不选。";
/// The dialog's and button's words.
pub const RECORD: &str = "瑕疵登记";
/// Why a copy can't record.
pub const READ_ONLY: &str = "本机为只读副本，不能登记。";
/// No remedy day.
pub const NO_DAY: &str = "未定期限";
/// No matter and no meeting.
pub const NOTHING: &str = "—";
/// Stored.
pub const SAVED: &str = "已登记";

/// The day of the remedy, and whether it has passed.
pub fn remedy_by(on: Date, today: Date) -> String {
    let on_words = date::iso(on);
    if on < today {
        format!("{on_words}（已过期限）")
    } else {
        on_words
    }
}

/// What came of a remedy.
pub fn remedied(done: &str, by: &str, on: Date) -> String {
    format!("{DONE}：{done}（{by}，{}）", date::iso(on))
}

/// Why it happened and who knew, as far as either is said.
pub fn why_and_who_knew(why: &str, who_knew: &str) -> String {
    [(WHY, why), (WHO_KNEW, who_knew)]
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(name, words)| format!("{name}：{words}"))
        .collect::<Vec<_>>()
        .join("；")
}

/// A matter in the list to choose from: its number, where it has one, and its title.
pub fn matter(number: Option<&str>, title: &str) -> String {
    match number {
        Some(number) => format!("{number}　{title}"),
        None => title.to_owned(),
    }
}

/// A meeting in the list to choose from.
pub fn meeting(session: &str, on: Date) -> String {
    format!("{session}（{}）", date::iso(on))
}

/// How many there are.
pub fn count(count: usize) -> String {
    format!("共{count}件")
}
