//! The whole book in a file: saved, read again, and brought back to a machine that has lost it.

use super::in_both_browsers;
use crate::{disk, stage::Stage, words::*};
use serde_json::json;

in_both_browsers! {
    a_book_cleared_from_the_machine_comes_back_from_its_file: comes_back;
}

async fn comes_back(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::first_case();
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &project).await;

    let file = back_up(page).await;
    page.attach("选取刚保存的备份文件，重新读入核验", &file).await;
    page.sees("备份文件完好，与本机一致").await;
    let code = head_code(page).await;

    clear_everything(page).await;
    page.sees(NO_BOOK).await;
    // The empty list of books is made anew by whoever looks at it.
    assert_eq!(disk::left(page).await, json!(["minutebook"]));

    page.press("从文件恢复").await;
    inspect(page, &file).await;
    page.sees("完好").await;
    restore(page, "已核对文件内容，确认恢复到本机").await;
    see_in_register(page, &project.title).await;
    assert_eq!(head_code(page).await, code);
}
