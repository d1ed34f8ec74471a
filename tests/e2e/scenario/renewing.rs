//! A year after the statement was accepted it is asked again, and nothing is done in the book before.

use crate::{browser::Browser, look, stage::play, words::*};

#[tokio::test(flavor = "multi_thread")]
async fn the_statement_is_accepted_again_every_year_before_anything_else() {
    play(Browser::Chromium, async |stage| {
        stage.page().visit(&stage.address()).await;
        found_book(stage.page()).await;
        stage.wait_until("2027-11-19T09:00:00+08:00").await;
        stage.page().visit(&stage.address()).await;
        stage.page().sees("没有等待办理的事项").await;
        stage.wait_until("2027-11-20T09:00:00+08:00").await;
        let page = stage.page();
        page.visit(&stage.address()).await;
        page.sees("上次由综合办经办人于2026年11月20日确认，已满一年").await;
        look::at(page, "55-renewal").await;
        page.press("申报议题").await;
        page.sees("本程序仅用于非涉密办公设备").await;
        page.does_not_see("是否涉及国家秘密").await;
        page.press("确认并继续").await;
        page.sees("请阅知后勾选").await;
        page.choose("录入人（职务）", "综合办经办人").await;
        page.tick("本人已阅知，并按上述要求使用").await;
        page.fill("确认人姓名", "综合办经办人").await;
        page.press("确认并继续").await;
        page.sees("是否涉及国家秘密").await;
        page.visit(&stage.address()).await;
        page.sees("没有等待办理的事项").await;
        page.press("制度与班子").await;
        page.sees("综合办经办人").await;
        page.sees("2027年11月20日").await;
    })
    .await;
}
