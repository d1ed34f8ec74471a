//! What a clerk does with the book, one word for each piece of work.
//!
//! Every word begins where the one before it ended and returns only after the page has said that the work is kept.

mod appointing;
mod disclosing;
mod meeting;
mod preparing;
mod reviewing;
mod safety;

pub use appointing::*;
pub use disclosing::*;
pub use meeting::*;
pub use preparing::*;
pub use reviewing::*;
pub use safety::*;

use crate::page::Page;

/// What the first page says on a machine without a book.
pub const NO_BOOK: &str = "本机还没有议事簿";
/// What the side of every page says once all is stored.
pub const KEPT: &str = "已保存在本机";

/// Accepts the statement and founds the main book with what the preset proposes.
pub async fn found_book(page: &Page) {
    begin_founding(page).await;
    page.press("下一步").await;
    take_what_is_proposed(page).await;
    finish_founding(page, "综合办经办人").await;
}

/// The same for the personnel book, which takes no short passphrase and none that is typed in two ways.
pub async fn found_personnel_book(page: &Page, passphrase: &str) {
    begin_founding(page).await;
    page.choose("新建哪一本", "人事另册").await;
    page.fill("口令", "短口令").await;
    page.fill("再次输入口令", "短口令甲").await;
    page.press("下一步").await;
    page.sees("口令须不少于12个字").await;
    page.sees("两次输入的口令不一致").await;
    page.fill("口令", passphrase).await;
    page.fill("再次输入口令", passphrase).await;
    page.press("下一步").await;
    take_what_is_proposed(page).await;
    finish_founding(page, "组织委员").await;
}

/// Names the office and leaves posts and meetings as they are proposed.
async fn take_what_is_proposed(page: &Page) {
    name_office(page).await;
    page.press("下一步").await;
    page.sees("回避人员是否计入应到人数").await;
    page.press("下一步").await;
}

/// The statement accepted, at the first step of a founding.
pub async fn begin_founding(page: &Page) {
    page.sees(NO_BOOK).await;
    accept_and_begin(page).await;
}

/// From the list of books to the first step of a founding, the statement accepted by name.
pub async fn accept_and_begin(page: &Page) {
    page.press("新建议事簿").await;
    page.sees("本程序仅用于非涉密办公设备").await;
    page.tick("本人已阅知，并按上述要求使用").await;
    page.fill("确认人姓名", "综合办经办人").await;
    page.press("确认并继续").await;
    page.sees("新建哪一本").await;
}

/// Fills the names of the office and goes on to its posts.
pub async fn name_office(page: &Page) {
    page.fill("工委全称", "中共越城区东湖街道工作委员会").await;
    page.fill("工委简称", "东湖街工委").await;
    page.fill("办事处全称", "越城区人民政府东湖街道办事处").await;
    page.press("下一步").await;
    page.sees("行次即本单位固定排序").await;
}

/// The last step: who enters.
pub async fn finish_founding(page: &Page, actor: &str) {
    page.choose("录入人（职务）", actor).await;
    page.press("新建议事簿").await;
    page.sees("没有等待办理的事项").await;
    page.sees(KEPT).await;
}

/// Goes to a part of the matter in front by the rail of its path.
pub async fn go_to_part(page: &Page, part: &str) {
    page.press_in("办理进度", part).await;
}

/// Finds a project in its register.
pub async fn see_in_register(page: &Page, title: &str) {
    page.press("重大项目安排台账").await;
    page.sees(title).await;
}

/// The head code beside the navigation: how many records, and what they come to.
pub async fn head_code(page: &Page) -> String {
    page.sees("校验码 ").await;
    let text = page.text().await;
    let code = text.lines().find_map(|line| line.trim().strip_prefix("校验码 "));
    code.expect("the page says the head code").to_owned()
}

/// How many records the book holds, as its head code tells.
pub async fn record_count(page: &Page) -> u32 {
    let code = head_code(page).await;
    let count = code.split('-').next().and_then(|count| count.parse().ok());
    count.expect("a head code begins with the count")
}
