//! The words that components themselves say: marks, states, hints of fields, the frame.
//!
//! Words of one page belong to that page's text module; here stands only what every page shares.

/// The name of the program.
#[must_use]
pub fn program() -> &'static str {
    "议事簿"
}

/// The single character in the red square.
#[must_use]
pub fn seal() -> &'static str {
    "议"
}

/// The standing line at every editor and attachment.
#[must_use]
pub fn no_state_secrets() -> &'static str {
    "不得录入国家秘密"
}

/// Name of the navigation, for assistive technology.
#[must_use]
pub fn main_navigation() -> &'static str {
    "主导航"
}

/// First link of the page, seen when focused.
#[must_use]
pub fn skip_to_content() -> &'static str {
    "跳到正文"
}

/// Mark of a field that must be filled.
#[must_use]
pub fn required() -> &'static str {
    "必填"
}

/// Acknowledgement beside a form; shown only after the record is stored.
#[must_use]
pub fn saved() -> &'static str {
    "已保存"
}

/// Closes a dialog.
#[must_use]
pub fn close() -> &'static str {
    "关闭"
}

/// First, empty line of a list to choose from.
#[must_use]
pub fn please_choose() -> &'static str {
    "请选择"
}

/// Last line of a list of reasons: write one's own.
#[must_use]
pub fn another_reason() -> &'static str {
    "其他（自行填写）"
}

/// Unit behind an amount of money.
#[must_use]
pub fn yuan() -> &'static str {
    "元"
}

/// Heads the list of fields to mend.
#[must_use]
pub fn fields_to_mend(count: usize) -> String {
    format!("尚有 {count} 处需要核对")
}

/// The whole name of a way that several refusals share: what it says, and for what.
#[must_use]
pub fn way_of(label: &str, fact: &str) -> String {
    format!("{label}：{fact}")
}

/// One line of that list.
#[must_use]
pub fn field_to_mend(label: &str, error: &str) -> String {
    format!("{label}：{error}")
}

/// Leads the clause on which a refusal rests.
#[must_use]
pub fn according_to(citation: &str) -> String {
    format!("依据：{citation}")
}

/// What kind a notice is, so that colour is never the only sign.
#[must_use]
pub fn notice_info() -> &'static str {
    "提示"
}

/// See [`notice_info`].
#[must_use]
pub fn notice_warning() -> &'static str {
    "注意"
}

/// See [`notice_info`].
#[must_use]
pub fn notice_broken() -> &'static str {
    "不符"
}

/// See [`notice_info`].
#[must_use]
pub fn notice_error() -> &'static str {
    "未完成"
}

/// State of a step: done.
#[must_use]
pub fn step_done() -> &'static str {
    "已完成"
}

/// State of a step: resolved as not applicable.
#[must_use]
pub fn step_not_applicable() -> &'static str {
    "不适用"
}

/// State of a step: begun, waiting for a day or a reply.
#[must_use]
pub fn step_waiting() -> &'static str {
    "办理中"
}

/// State of a step: something is lacking.
#[must_use]
pub fn step_missing() -> &'static str {
    "尚缺"
}

/// State of a step: not begun.
#[must_use]
pub fn step_todo() -> &'static str {
    "未开始"
}

/// One step of the compact rail, read aloud.
#[must_use]
pub fn step_read_aloud(name: &str, state: &str) -> String {
    format!("{name}：{state}")
}

/// The day on which a fact was entered, beside the day on which it happened.
#[must_use]
pub fn entered_on(moment: &str) -> String {
    format!("录入 {moment}")
}

/// Button that opens the browser's file dialog.
#[must_use]
pub fn choose_file() -> &'static str {
    "选择文件"
}

/// Beside the button: files may also be dropped here.
#[must_use]
pub fn or_drop_here() -> &'static str {
    "也可以把文件拖到此处"
}

/// A file above the limit was left out; the limit is given in whole megabytes.
#[must_use]
pub fn file_too_large(name: &str, limit_megabytes: u32) -> String {
    format!("“{name}”超过 {limit_megabytes} MB，未加入。请压缩或拆分后再选。")
}

/// A file of a kind that is not accepted was left out.
#[must_use]
pub fn file_not_accepted(name: &str) -> String {
    format!("“{name}”的格式不在可接收范围内，未加入。")
}

/// Large words of the covered screen.
#[must_use]
pub fn screen_covered() -> &'static str {
    "屏幕已遮挡"
}

/// Uncovers the screen.
#[must_use]
pub fn uncover() -> &'static str {
    "恢复显示"
}

/// Prints the page as it stands.
#[must_use]
pub fn print() -> &'static str {
    "打印"
}

/// Facts in a row, read as one sentence.
#[must_use]
pub fn in_a_row<T: AsRef<str>>(facts: &[T]) -> String {
    facts.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("，")
}

/// A fact as a sentence.
#[must_use]
pub fn sentence(fact: &str) -> String {
    format!("{fact}。")
}

/// A number before a title.
#[must_use]
pub fn numbered(number: &str, title: &str) -> String {
    format!("{number}　{title}")
}
