//! A book that won't open is said in words, and what can be read of it is saved.

use super::in_both_browsers;
use crate::{auditor, browser::Browser, disk, look, stage::Stage, stage::play, words::*};

in_both_browsers! {
    a_damaged_book_is_told_saved_and_restored: damaged;
    a_book_of_a_newer_program_is_told_and_saved: newer;
    a_lost_book_is_told_as_lost_and_never_begun_afresh: lost;
}

async fn with_two_projects(stage: &Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    for title in ["第一项道路改造工程", "第二项排水改造工程"] {
        propose_project(page, &Project::called(title)).await;
    }
}

async fn damaged(stage: &mut Stage) {
    with_two_projects(stage).await;
    let page = stage.page();
    let backup = back_up(page).await;
    disk::loses(page, 2).await;
    disk::damages(page, 3).await;

    page.visit(&format!("{}?", stage.address())).await;
    page.sees("议事簿打不开").await;
    page.sees("第2条记录缺失或者损坏").await;
    look::at(page, "32-damaged").await;
    page.press("保存到文件").await;
    page.sees("已保存能读出的全部原始记录").await;
    let (code, said) = auditor::verify(&page.downloaded(".yishilog").await);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("读出记录：3 条") && said.contains("没有读出：第 2 条"),
        "{said}"
    );

    page.press("从文件恢复").await;
    inspect(page, &backup).await;
    page.sees("完好").await;
    restore(page, "已核对文件内容").await;
    see_in_register(page, "第一项道路改造工程").await;
    page.sees("第二项排水改造工程").await;
}

async fn newer(stage: &mut Stage) {
    with_two_projects(stage).await;
    let page = stage.page();
    // The page lets the newer program have the book.
    disk::is_upgraded(page).await;
    page.visit(&format!("{}?", stage.address())).await;
    page.sees("本议事簿由新版本程序写入，当前版本打不开，记录完好。").await;
    look::at(page, "33-newer").await;
    page.press("保存到文件").await;
    let (code, said) = auditor::verify(&page.downloaded(".yishilog").await);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("读出记录：3 条"), "{said}");
}

async fn lost(stage: &mut Stage) {
    with_two_projects(stage).await;
    let page = stage.page();
    let backup = back_up(page).await;
    propose_project(page, &Project::called("备份之后的绿化工程")).await;
    let code = head_code(page).await;
    disk::is_cleaned(page).await;

    page.visit(&format!("{}?", stage.address())).await;
    page.sees("本机曾有这本议事簿，此前确认保存5条记录，现在浏览器里已没有它的数据")
        .await;
    page.sees("不要新建议事簿").await;
    look::at(page, "34-lost").await;
    page.press("重新打开").await;
    page.sees("本机曾有这本议事簿").await;

    page.press("从文件恢复").await;
    inspect(page, &backup).await;
    page.sees_in("已丢失或者损坏，此前为 5 条", &code).await;
    page.sees("第5条不在文件之内").await;
    look::at(page, "35-restoring-what-was-lost").await;
    restore(page, "已查找过更近的备份").await;
    see_in_register(page, "第一项道路改造工程").await;
    page.does_not_see("备份之后的绿化工程").await;
    page.sees("恢复之前有5条记录，须登记恢复的原因").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_window_that_does_not_let_go_is_told_and_nothing_is_half_done() {
    play(Browser::Chromium, async |stage| {
        with_two_projects(stage).await;
        let page = stage.page();
        let first = page.window().await;
        let second = page.open_beside(&format!("{}icon.svg", stage.address())).await;
        disk::is_held(page).await;
        page.turn_to(&first).await;
        go_to_safety(page).await;
        clear_everything(page).await;
        page.sees("另一个窗口正在使用本议事簿，没有办理成").await;
        look::at(page, "36-held").await;

        page.turn_to(&second).await;
        disk::is_let_go(page).await;
        // What was asked for is done as soon as it can be.
        page.turn_to(&first).await;
        page.sees(NO_BOOK).await;
    })
    .await;
}
