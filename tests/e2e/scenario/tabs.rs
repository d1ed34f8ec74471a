//! Two windows on one book: one order of records, seen by both.

use super::in_both_browsers;
use crate::{stage::Stage, words::*};

in_both_browsers! {
    two_windows_write_one_book: write_one_book;
}

async fn write_one_book(stage: &mut Stage) {
    let page = stage.page();
    let one = Project::called("甲窗口申报的道路改造工程");
    let other = Project::called("乙窗口申报的排水改造工程");
    page.visit(&stage.address()).await;
    found_book(page).await;
    page.press("重大项目安排台账").await;
    let first = page.window().await;

    let second = page.open_beside(&stage.address()).await;
    propose_project(page, &other).await;
    page.turn_to(&first).await;
    page.sees(&other.title).await;

    // The first window writes on while the second sends: what it sends then comes after the other's record.
    write_application(page, &one).await;
    page.turn_to(&second).await;
    sign_off_all(page).await;
    page.turn_to(&first).await;
    send_application(page).await;
    let code = head_code(page).await;
    // The founding, two applications and four sign-offs.
    assert!(code.starts_with("7-"), "{code}");

    page.turn_to(&second).await;
    page.sees(&code).await;
    see_in_register(page, &one.title).await;
    page.sees(&other.title).await;
}
