//! The words of the summary (会议纪要) on the page of a meeting that is over.

use jiff::civil::Date;

use crate::domain::meeting::SummaryStage;
use crate::text::{date, words};

/// The heading.
pub const SUMMARY: &str = "会议纪要";
/// Names the list of steps.
pub const STEPS: &str = "会议纪要办理环节";
/// What the path is.
pub const NOTE: &str = "正文按会议记录拟出。“会议认为”照登记的主持人归纳意见写，没有登记的不写；会议要求的内容没有登记，需要写的由拟稿人补写。核稿和印发时逐段与会议记录核对，名称、会议决定、金额、牵头科室不一致的，不能通过；纪要不写票数、个人表态和人事事项。";
/// What each step asks.
pub const fn asks(stage: SummaryStage) -> &'static str {
    match stage {
        SummaryStage::Draft => "拟稿人按会议记录起草，写明会核人。",
        SummaryStage::Check => "核稿人逐段与会议记录核对。核稿人不能是拟稿人本人。",
        SummaryStage::Countersign => "有关领导逐人会核。有不同意见的，修改正文后重新核稿。",
        SummaryStage::Sign => "由主持会议的负责人签发。签发之前印有“草稿”字样。",
        SummaryStage::Issue => "填写文号、印发范围、份数，登记印发。",
    }
}
/// Field: the number.
pub const NUMBER: &str = "纪要文号";
/// An example for it.
pub const NUMBER_HINT: &str = "例：街工委纪要〔2026〕18号";
/// Field: the day of issue.
pub const ISSUED_ON: &str = "印发日期";
/// Field: who drafted it.
pub const DRAFTED_BY: &str = "拟稿人";
/// Field: when it was drafted.
pub const DRAFTED_ON: &str = "拟稿日期";
/// Field: who checked it.
pub const CHECKED_BY: &str = "核稿人";
/// Field: when it was checked.
pub const CHECKED_ON: &str = "核稿日期";
/// Field: who is to countersign it, or did.
pub const COUNTERSIGNED_BY: &str = "会核人";
/// How several are written.
pub const COUNTERSIGNED_BY_HINT: &str = "填写职务，多人用分号分开；不需要会核的不填。";
/// Several posts, or what they did, in one line: a post may have a 、 of its own (副书记、主任).
pub fn in_a_line<T: AsRef<str>>(all: &[T]) -> String {
    let all: Vec<&str> = all.iter().map(AsRef::as_ref).collect();
    all.join("；")
}
/// The posts in such a line.
pub fn posts_in(line: &str) -> Vec<String> {
    let posts = line.split(['；', ';']).map(str::trim);
    posts.filter(|post| !post.is_empty()).map(str::to_owned).collect()
}
/// Field: when it was countersigned.
pub const COUNTERSIGNED_ON: &str = "会核日期";
/// Who signed it for issue.
pub const SIGNED_BY: &str = "签发人";
/// Field: when it was signed for issue.
pub const SIGNED_ON: &str = "签发日期";
/// Field: to whom it goes.
pub const DISTRIBUTION: &str = "印发范围";
/// An example for it.
pub const DISTRIBUTION_HINT: &str = "例：工委委员，各科室";
/// Field: how many copies.
pub const COPIES: &str = "份数";
/// A number of copies.
pub fn copies(count: u32) -> String {
    format!("{count}份")
}
/// Field: the text.
pub const TEXT: &str = "纪要正文";
/// How the text is parted.
pub const TEXT_HINT: &str = "每段一行；每项议程单独成段，写明名称。不得录入国家秘密。";
/// Field: why the text is changed, or another version issued.
pub const CHANGED_BECAUSE: &str = "修改原因";
/// Why a text was changed.
pub fn changed_because(why: &str) -> String {
    format!("{CHANGED_BECAUSE}：{why}")
}
/// Field: why all of it is entered at once.
pub const AT_ONCE_BECAUSE: &str = "补录原因";
/// Asked where a field is empty.
pub const ASK_NUMBER: &str = "请填写纪要文号。";
/// See above.
pub const ASK_DRAFTED_BY: &str = "请填写拟稿人。";
/// See above.
pub const ASK_CHECKED_BY: &str = "请填写核稿人。";
/// See above.
pub const ASK_COUNTERSIGNED_BY: &str = "请选择会核人。";
/// See above.
pub const ASK_DISTRIBUTION: &str = "请填写印发范围。";
/// See above.
pub const ASK_TEXT: &str = "请填写纪要正文。";
/// See above.
pub const ASK_BECAUSE: &str = "请填写修改原因。";
/// See above.
pub const ASK_AT_ONCE: &str = "请填写补录原因。";
/// The button of a step.
pub const fn act(stage: SummaryStage) -> &'static str {
    match stage {
        SummaryStage::Draft => "保存拟稿",
        SummaryStage::Check => "核对并登记核稿",
        SummaryStage::Countersign => "登记会核",
        SummaryStage::Sign => "登记签发",
        SummaryStage::Issue => "核对并登记印发",
    }
}
/// Opens the form for another version.
pub const AGAIN: &str = "另发新版";
/// Opens the form that changes the text of the draft in hand.
pub const CHANGE: &str = "修改正文";
/// What changing it does, once it was checked.
pub const CHANGE_NOTE: &str = "核稿之后修改正文的，核稿、会核、签发重新办理，此前的文稿保留。";
/// Opens the form for a path that paper has.
pub const AT_ONCE: &str = "补录纸质办结的纪要";
/// What it does.
pub const AT_ONCE_NOTE: &str =
    "拟稿、核稿、会核、签发、印发已在纸质文稿上办结的，按文稿载明的人员和日期一次登记，注明补录。";
/// Its button.
pub const ENTER_AT_ONCE: &str = "核对并补录";
/// Opens the drafts before.
pub fn drafts(count: usize) -> String {
    format!("历次文稿（{count}）")
}
/// The heading of the draft in hand.
pub const IN_HAND: &str = "办理中的文稿";
/// How many versions there are.
pub fn version(count: usize) -> String {
    format!("第 {count} 版")
}
/// A step that somebody took: `综合办负责人，2026-03-12`.
pub fn done(by: &str, on: Date) -> String {
    format!("{by}，{}", date::iso(on))
}
/// Whose turn a step is.
pub fn turn(posts: &[&str]) -> String {
    format!("待办理：{}", in_a_line(posts))
}
/// Nobody countersigns.
pub const NOBODY: &str = "不需要会核";
/// What the summary waits for, on its badge.
pub fn waits(stage: SummaryStage) -> String {
    words::summary_waits(stage).to_owned()
}
/// The summary in force no longer says what the record says.
pub const DIFFERS_NOW: &str = "会议记录更正之后，本版纪要与会议记录不一致，须另发新版：";
/// The draft in hand does not say what the record says.
pub const DRAFT_DIFFERS: &str = "文稿与会议记录不一致，修改之后才能核稿、印发：";
