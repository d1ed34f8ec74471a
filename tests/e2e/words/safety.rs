//! 数据安全: backing up, looking at a file, restoring, handing over, erasing.

use crate::page::Page;
use std::path::{Path, PathBuf};

/// Opens the page.
pub async fn go_to_safety(page: &Page) {
    page.press("数据安全").await;
    page.sees("数据在哪里").await;
}

/// Puts a backup on record and saves it.
pub async fn back_up(page: &Page) -> PathBuf {
    go_to_safety(page).await;
    page.fill("共同确认人", "记录人").await;
    page.choose("用途", "定期备份").await;
    page.press("登记并保存备份文件").await;
    page.sees("备份文件已交浏览器保存").await;
    let count = super::record_count(page).await;
    page.saved(&format!("-{count}."), ".yishibu").await
}

/// The head code as it is printed; the page is open.
pub async fn printed_code(page: &Page) -> String {
    let text = page.text().await;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let code = lines.skip_while(|line| *line != "打印件用").nth(1).unwrap_or_default();
    assert!(code.contains('-'), "no printed code: {text}");
    code.to_owned()
}

/// Verifies the whole book against a code on paper.
pub async fn verify_against(page: &Page, code: &str) {
    page.fill("打印件或者导出文件上的校验码", code).await;
    page.press("核验全部记录").await;
    page.sees("首尾相接").await;
}

/// Has a file looked at; the form of restoring is in front.
pub async fn inspect(page: &Page, file: &Path) {
    page.attach("选择备份文件", file).await;
    page.press("核验文件").await;
}

/// Takes the file over that was looked at, having ticked what is asked.
pub async fn restore(page: &Page, confirm: &str) {
    page.tick(confirm).await;
    page.press("恢复到本机").await;
}

/// Restores a book that was prepared on another machine and takes its pen.
pub async fn take_over_prepared(page: &Page, file: &Path) {
    page.press("从文件恢复").await;
    inspect(page, file).await;
    restore(page, "已核对文件内容").await;
    take_pen(page).await;
}

/// Takes the pen of a book that another machine wrote.
pub async fn take_pen(page: &Page) {
    page.press("办理接笔").await;
    page.fill_in("登记接笔", "原因", "原设备停用").await;
    page.fill_in("登记接笔", "办理人", "综合办经办人").await;
    page.press("登记接笔").await;
    sit_down(page).await;
}

/// Accepts the statement on the machine that took the pen, and says who enters.
pub async fn sit_down(page: &Page) {
    page.sees("使用声明确认").await;
    page.choose("录入人（职务）", "综合办经办人").await;
    page.tick("本人已阅知，并按上述要求使用").await;
    page.fill("确认人姓名", "综合办经办人").await;
    page.press("确认并继续").await;
    page.does_not_see("使用声明确认").await;
}

/// The code of this machine, as the page of restoring or of safety says it.
pub async fn machine_code(page: &Page) -> String {
    let text = page.text().await;
    let code = text
        .split(|character: char| !character.is_ascii_alphanumeric())
        .find(|word| word.len() == 16 && word.chars().all(|digit| digit.is_ascii_hexdigit()));
    code.expect("the page says the machine's code").to_owned()
}

/// Hands the book over to another machine and saves the file for it.
pub async fn hand_over(page: &Page, to: &str) -> PathBuf {
    go_to_safety(page).await;
    page.fill("新设备的设备码", to).await;
    page.fill("接收人", "接收经办人").await;
    page.tick("已与接收方核对设备码").await;
    page.press("办理移交并保存移交文件").await;
    page.sees("已移交。移交文件已交浏览器保存，本机现为只读副本。").await;
    let count = super::record_count(page).await;
    page.saved(&format!("-{count}."), ".yishibu").await
}

/// Fills in the erasure of one record of a matter; the page is open.
pub async fn fill_erasure(page: &Page, matter: &str, record: &str) {
    page.press("依规清除").await;
    page.choose("事项、会议或者其他登记", matter).await;
    page.tick(record).await;
    page.fill("清除依据", "区委保密办通知，东保密〔2026〕3号，2026年11月20日")
        .await;
    page.fill("批准人一", "书记").await;
    page.fill("批准人二", "纪检监察工委书记").await;
    page.tick("已按保密部门要求或者规定办理").await;
}

/// Clears everything of the program from this machine.
pub async fn clear_everything(page: &Page) {
    page.press("清除本程序在本机的全部数据").await;
    page.tick("已有核验过的备份").await;
    page.fill("输入“清除”二字再次确认", "清除").await;
    page.press_in("输入“清除”二字再次确认", "清除本程序在本机的全部数据")
        .await;
}
