//! The words of 新建议事簿: the statement and the five steps of the founding.

use jiff::civil::Date;

use super::{date, words};
use crate::domain::event::Founding;

/// What the program is for, in one line.
pub const INTRODUCTION: &str = "登记“三重一大”事项集体决策的全过程。全部记录保存在本机，不上传。";
/// Goes on from the statement.
pub const ACCEPT: &str = "确认并继续";
/// Heading of the page that asks for the statement again.
pub const RENEWAL: &str = "使用声明确认";

/// Who accepted it last, and why it is asked again.
pub fn accepted_last(by: &str, on: Date, pen_moved: bool) -> String {
    let why = if pen_moved { "本机新接笔" } else { "已满一年" };
    format!(
        "上次由{by}于{}确认，{why}。重新具名确认并选定录入人后，继续使用本议事簿。",
        date::long(on)
    )
}

/// Who enters from now on.
pub const POST: &str = "录入人（职务）";

/// The statement was not ticked.
pub const NOT_ACCEPTED: &str = "请阅知后勾选";
/// What is kept of a founding that is not finished.
pub const KEPT_UNFINISHED: &str = "新建完成前，填写的内容（口令除外）暂存在本机。除单位名称、录入人外，各项均已预填，可先按预填内容新建，以后在“制度与班子”中调整。";
/// It was brought back.
pub const UNFINISHED_FOUND: &str = "已恢复上次没有填完的内容（口令除外），核对后新建。";
/// Names the list of steps.
pub const STEPS_LABEL: &str = "新建步骤";
/// The five steps.
pub const STEPS: [&str; 5] = ["簿册", "单位名称", "班子", "会议", "制度和清单"];
/// To the next step.
pub const NEXT: &str = "下一步";
/// To the step before.
pub const PREVIOUS: &str = "上一步";

/// Which book.
pub const KIND: &str = "新建哪一本";
/// What the main book is.
pub const MAIN_NOTE: &str = "重大决策、重大项目安排、大额资金使用，由综合科室保管。";
/// What the personnel book is.
pub const PERSONNEL_NOTE: &str = "重要人事任免，加密保存，由组织委员保管。";
/// The passphrase.
pub const PASSPHRASE: &str = "口令";
/// How it should be.
pub const PASSPHRASE_HINT: &str = "不少于12个字，不同的字不少于6个；可用几个互不相干的词连成。";
/// The passphrase again.
pub const AGAIN: &str = "再次输入口令";
/// Too short.
pub const TOO_SHORT: &str = "口令须不少于12个字，其中不同的字不少于6个";
/// The two differ.
pub const DIFFERENT: &str = "两次输入的口令不一致";
/// What a lost passphrase means.
pub const ENVELOPE: &str =
    "口令遗忘后无法找回，人事另册的内容不能再打开。把口令写在纸上，装入密封信封，由组织委员按干部人事材料保管。";
/// Takes the names and the roster over from the main book here.
pub const TAKE_OVER: &str = "沿用本机主册的单位名称和班子";
/// They were.
pub const TAKEN_OVER: &str = "已填入主册现行的单位名称和班子，可以再改";
/// What the meeting that decides is called.
pub const MEETING_NAME: &str = "会议名称";
/// One's own name for it.
pub const OTHER_MEETING_NAME: &str = "其他会议名称";
/// The catalogue of a register, closed at first.
pub const CATALOGUE_NOTE: &str = "金额标准和清单项按多数街道做法预填，须由本单位核实。取消“保留”的不写入制度。";
/// Who works with the book.
pub const ACTOR: &str = "录入人（职务）";
/// What that means.
pub const ACTOR_HINT: &str = "由使用者选定，每条记录注明；以后可以随时更换。";
/// Heads the summary.
pub const SUMMARY: &str = "新建内容";
/// The founding is under way.
pub const FOUNDING: &str = "正在新建议事簿";
/// Something in an earlier step is not whole.
pub const EARLIER_STEP: &str = "前面的步骤有内容尚未填好，请返回核对。";

/// The strength of a passphrase by its length, as a hint; `holds` says whether it is taken at all.
pub const fn strength(characters: usize, holds: bool) -> &'static str {
    match characters {
        0 => "",
        _ if !holds => "强度：不足",
        1..=19 => "强度：可用",
        _ => "强度：较强",
    }
}

/// The lines of the summary: name and value.
pub fn summary(founding: &Founding, today: Date) -> Vec<(&'static str, String)> {
    let deciding: Vec<_> = founding
        .rulebook
        .meetings
        .iter()
        .filter(|rule| !rule.decides.is_empty())
        .map(|rule| rule.name.as_str())
        .collect();
    vec![
        ("簿册", words::book_kind(founding.kind).to_owned()),
        ("工委", founding.office.committee.clone()),
        ("班子", super::page_office::entitled(&founding.roster, today)),
        ("作出决定的会议", deciding.join("、")),
        ("事项清单", format!("{}项", founding.rulebook.catalogue.len())),
        ("制度生效", date::long(founding.rulebook.effective)),
        ("声明确认人", founding.statement_by.clone()),
    ]
}
