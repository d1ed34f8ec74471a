//! What was typed and not sent yet survives a killed browser; of the personnel book nothing of it stands in clear.

use super::in_both_browsers;
use crate::{disk, look, page::GLANCE, page::PATIENCE, page::Page, stage::Stage, words::*};
use std::time::Instant;

in_both_browsers! {
    a_founding_that_is_not_finished_is_there_when_the_browser_opens_again: begun;
    unsent_text_survives_a_killed_browser: survives;
    unsent_text_of_the_personnel_book_survives_unreadable: survives_sealed;
}

const PASSPHRASE: &str = "青松 白云 石桥 流水 灯火";
const CANDIDATE: &str = "拟任东湖社区党总支书记人选";

const LAST_WORDS: &str = "还没有定下来的汇报人";

async fn survives(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::called("还没有提交的道路改造工程");
    page.visit(&stage.address()).await;
    found_book(page).await;
    write_application(page, &project).await;
    // What is typed last is kept last: once it is, so is everything before it.
    page.fill("汇报人", LAST_WORDS).await;
    is_kept(page, LAST_WORDS).await;
    stage.kill_browser().await;

    let page = stage.page();
    page.visit(&stage.address()).await;
    page.sees("没有等待办理的事项").await;
    page.press("申报议题").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.choose("列入哪一台账", "重大项目安排").await;
    page.sees("已恢复上次未提交的草稿").await;
    assert_eq!(page.value("议题名称").await, project.title);
    look::at(page, "45-unsent").await;
    send_application(page).await;
    see_in_register(page, &project.title).await;
    assert_eq!(disk::drafts(page).await, 0);
}

async fn survives_sealed(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_personnel_book(page, PASSPHRASE).await;
    page.press("申报议题").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.fill("议题名称", CANDIDATE).await;
    is_kept(page, "").await;
    assert!(!disk::holds(page, CANDIDATE).await);
    stage.kill_browser().await;

    let page = stage.page();
    page.visit(&stage.address()).await;
    page.press("打开").await;
    page.fill("口令", "不对的口令，不对的口令").await;
    page.press("打开").await;
    page.sees("口令不正确").await;
    page.fill("口令", PASSPHRASE).await;
    page.press("打开").await;
    page.sees("没有等待办理的事项").await;
    page.press("申报议题").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.sees("已恢复上次未提交的草稿").await;
    assert_eq!(page.value("议题名称").await, CANDIDATE);
    assert!(!disk::holds(page, CANDIDATE).await);
}

/// Waits until the form is kept with these words in it.
pub(super) async fn is_kept(page: &Page, words: &str) {
    let started = Instant::now();
    while disk::drafts(page).await == 0 || !disk::holds(page, words).await {
        assert!(started.elapsed() < PATIENCE, "no draft was kept");
        tokio::time::sleep(GLANCE).await;
    }
}

async fn begun(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    accept_and_begin(page).await;
    page.press("下一步").await;
    page.fill("工委简称", "某某街工委").await;
    page.fill("工委全称", "中共某区某某街道工作委员会").await;
    let started = Instant::now();
    while !page
        .run("return JSON.stringify(Object.entries(localStorage))")
        .await
        .to_string()
        .contains("中共某区某某街道工作委员会")
    {
        assert!(started.elapsed() < PATIENCE, "nothing was kept");
        tokio::time::sleep(GLANCE).await;
    }
    // The browser writes such values to the disk in its own time.
    stage.restart_browser().await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    accept_and_begin(page).await;
    page.sees("已恢复上次没有填完的内容").await;
    page.press("下一步").await;
    assert_eq!(page.value("工委简称").await, "某某街工委");
}
