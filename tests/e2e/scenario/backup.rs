//! The whole book in a file: saved, read again, and brought back to a machine that has lost it.

use super::in_both_browsers;
use crate::{stage::Stage, words::*};

in_both_browsers! {
    a_book_cleared_from_the_machine_comes_back_from_its_file: comes_back;
}

async fn comes_back(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::first_case();
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &project).await;

    page.press("数据安全").await;
    page.fill("共同确认人", "记录人").await;
    page.choose("用途", "定期备份").await;
    page.press("登记并保存备份文件").await;
    page.sees("备份文件已交浏览器保存").await;
    let file = page.downloaded(".yishibu").await;
    page.attach("选取刚保存的备份文件，重新读入核验", &file).await;
    page.sees("备份文件完好，与本机一致").await;
    let code = head_code(page).await;

    page.press("清除本程序在本机的全部数据").await;
    page.tick("已有核验过的备份").await;
    page.fill("输入“清除”二字再次确认", "清除").await;
    page.press_in("输入“清除”二字再次确认", "清除本程序在本机的全部数据")
        .await;
    page.sees(NO_BOOK).await;

    page.press("从文件恢复").await;
    page.attach("选择备份文件", &file).await;
    page.press("核验文件").await;
    page.sees("完好").await;
    page.tick("已核对文件内容，确认恢复到本机").await;
    page.press("恢复到本机").await;
    see_in_register(page, &project.title).await;
    assert_eq!(head_code(page).await, code);
}
