//! Two windows on one book: one order of records, seen by both.

use super::in_both_browsers;
use crate::{stage::Stage, words::*};

in_both_browsers! {
    two_windows_write_one_book: write_one_book;
}

async fn write_one_book(stage: &mut Stage) {
    let page = stage.page();
    let (one, other) = (
        Project::called("甲窗口申报的道路改造工程"),
        Project::called("乙窗口申报的排水改造工程"),
    );
    page.visit(&stage.address()).await;
    found_book(page).await;
    page.press("重大项目安排台账").await;
    let first = page.window().await;

    let second = page.open_beside(&stage.address()).await;
    propose_project(page, &other).await;
    page.turn_to(&first).await;
    page.sees(&other.title).await;
    propose_project(page, &one).await;
    let code = head_code(page).await;
    // The founding and one record of each.
    assert!(code.starts_with("3-"), "{code}");

    page.turn_to(&second).await;
    page.sees(&code).await;
    see_in_register(page, &one.title).await;
    page.sees(&other.title).await;
}
