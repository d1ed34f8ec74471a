//! One pen: the book goes to another machine and comes back; the machine without the pen reads.

use super::in_both_browsers;
use crate::{
    look,
    stage::{FIRST_MACHINE, Stage},
    words::*,
};

in_both_browsers! {
    the_book_goes_to_another_machine_and_comes_back: goes_and_comes_back;
    the_pen_of_a_machine_that_is_lost_is_taken_with_a_reason: is_taken;
}

const OTHER_MACHINE: &str = "two";

async fn goes_and_comes_back(stage: &mut Stage) {
    let before = Project::called("移交之前的道路改造工程");
    let there = Project::called("移交之后的排水改造工程");
    let after = Project::called("交回之后的绿化工程");
    stage.page().visit(&stage.address()).await;
    found_book(stage.page()).await;
    propose_project(stage.page(), &before).await;
    go_to_safety(stage.page()).await;
    let first = machine_code(stage.page()).await;

    stage.sit_down_at(OTHER_MACHINE).await;
    stage.page().visit(&stage.address()).await;
    stage.page().press("从文件恢复").await;
    stage.page().sees("本机设备码").await;
    let second = machine_code(stage.page()).await;
    look::at(stage.page(), "42-restoring").await;

    stage.sit_down_at(FIRST_MACHINE).await;
    let file = hand_over(stage.page(), &second).await;
    let code = head_code(stage.page()).await;
    look::at(stage.page(), "43-handed-over").await;
    // The copy reads, and says why it doesn't write.
    see_in_register(stage.page(), &before.title).await;
    write_application(stage.page(), &there).await;
    stage.page().cannot_press("申报议题").await;
    stage
        .page()
        .sees("本机为只读副本，由另一台设备执笔。可以查看、打印和核验，不能登记。")
        .await;
    look::at(stage.page(), "44-copy").await;
    assert_eq!(head_code(stage.page()).await, code);

    stage.sit_down_at(OTHER_MACHINE).await;
    inspect(stage.page(), &file).await;
    restore(stage.page(), "已核对文件内容").await;
    sit_down(stage.page()).await;
    see_in_register(stage.page(), &before.title).await;
    stage.page().does_not_see("本机为只读副本，由另一台设备执笔").await;
    propose_project(stage.page(), &there).await;
    let back = hand_over(stage.page(), &first).await;

    stage.sit_down_at(FIRST_MACHINE).await;
    go_to_safety(stage.page()).await;
    inspect(stage.page(), &back).await;
    stage.page().sees("全部在文件之内").await;
    restore(stage.page(), "已核对文件内容").await;
    sit_down(stage.page()).await;
    stage.page().does_not_see("本机为只读副本，由另一台设备执笔").await;
    see_in_register(stage.page(), &there.title).await;
    propose_project(stage.page(), &after).await;
    assert_eq!(record_count(stage.page()).await, 8);
}

async fn is_taken(stage: &mut Stage) {
    let before = Project::called("旧设备损坏之前的道路改造工程");
    let after = Project::called("接笔之后的排水改造工程");
    stage.page().visit(&stage.address()).await;
    found_book(stage.page()).await;
    propose_project(stage.page(), &before).await;
    let file = back_up(stage.page()).await;

    stage.sit_down_at(OTHER_MACHINE).await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.press("从文件恢复").await;
    inspect(page, &file).await;
    page.sees("本机没有这本议事簿").await;
    restore(page, "已核对文件内容").await;
    see_in_register(page, &before.title).await;
    page.sees("本机为只读副本，由另一台设备执笔。").await;

    go_to_safety(page).await;
    page.press("登记接笔").await;
    page.sees_in("登记接笔", "请填写").await;
    page.fill_in("登记接笔", "原因", "旧设备硬盘损坏，不能开机").await;
    page.fill_in("登记接笔", "办理人", "综合办经办人").await;
    look::at(page, "48-taking-the-pen").await;
    page.press("登记接笔").await;
    // Who took the pen accepts the statement before anything else.
    sit_down(page).await;
    page.does_not_see("本机为只读副本，由另一台设备执笔").await;
    propose_project(page, &after).await;
    assert_eq!(record_count(page).await, 6);
}
