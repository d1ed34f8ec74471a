//! A full disk: told in words, nothing lost, what was typed still there, and on it goes when there is room.

use super::in_both_browsers;
use crate::{auditor, disk, look, stage::Stage, words::*};

in_both_browsers! {
    a_full_disk_loses_nothing_and_stops_nothing_for_long: full;
}

async fn full(stage: &mut Stage) {
    let page = stage.page();
    let before = Project::called("写满之前的道路改造工程");
    let during = Project::called("写满之时的排水改造工程");
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &before).await;
    let code = head_code(page).await;

    write_application(page, &during).await;
    disk::is_full(page, true).await;
    page.press_in("议题名称", "申报议题").await;
    page.sees("存储空间已满，本次内容没有保存，此前的记录完好。").await;
    page.sees("上次内容没有保存").await;
    assert_eq!(head_code(page).await, code);
    assert_eq!(page.value("议题名称").await, during.title);
    look::at(page, "37-full").await;
    page.press("保存到文件").await;
    page.sees("文件已交浏览器保存").await;
    let (exit, said) = auditor::verify(&page.saved("-2.", ".yishibu").await);
    assert_eq!(exit, Some(0), "{said}");

    disk::is_full(page, false).await;
    send_application(page).await;
    see_in_register(page, &before.title).await;
    page.sees(&during.title).await;
    page.visit(&format!("{}?", stage.address())).await;
    see_in_register(page, &during.title).await;
}
