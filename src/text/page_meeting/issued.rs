//! The words of the summary (会议纪要) on the page of a meeting that is over.

/// The heading.
pub const SUMMARY: &str = "会议纪要";
/// What the form does.
pub const NOTE: &str = "正文按会议记录拟出，补写会议认为的内容后登记。登记之前逐段与会议记录核对，名称、会议决定、金额、牵头科室不一致的，不能登记；纪要不写票数、个人表态和人事事项。";
/// Field: the number.
pub const NUMBER: &str = "纪要文号";
/// An example for it.
pub const NUMBER_HINT: &str = "例：街工委纪要〔2026〕18号";
/// Field: the day of issue.
pub const ISSUED_ON: &str = "印发日期";
/// Field: who checked it.
pub const CHECKED_BY: &str = "核稿人";
/// Field: to whom it goes.
pub const DISTRIBUTION: &str = "印发范围";
/// An example for it.
pub const DISTRIBUTION_HINT: &str = "例：工委委员，各科室，共20份";
/// Field: the text.
pub const TEXT: &str = "纪要正文";
/// How the text is parted.
pub const TEXT_HINT: &str = "每段一行；每项议程单独成段，写明名称。不得录入国家秘密。";
/// Field: why another version.
pub const CHANGED_BECAUSE: &str = "另发新版的原因";
/// Asked where a field is empty.
pub const ASK_NUMBER: &str = "请填写纪要文号。";
/// See above.
pub const ASK_CHECKED_BY: &str = "请填写核稿人。";
/// See above.
pub const ASK_DISTRIBUTION: &str = "请填写印发范围。";
/// See above.
pub const ASK_TEXT: &str = "请填写纪要正文。";
/// See above.
pub const ASK_BECAUSE: &str = "请填写另发新版的原因。";
/// The button.
pub const ISSUE: &str = "核对并登记";
/// Opens the form for another version.
pub const AGAIN: &str = "另发新版";
/// How many versions there are.
pub fn version(count: usize) -> String {
    format!("第 {count} 版")
}
/// The summary in force no longer says what the record says.
pub const DIFFERS_NOW: &str = "会议记录更正之后，本版纪要与会议记录不一致，须另发新版：";
