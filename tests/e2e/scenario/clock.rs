//! A clock that was set back is shown and recorded, and stops nobody.

use crate::{browser::Browser, look, stage::play, words::*};

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_set_back_is_shown_and_stops_nobody() {
    play(Browser::Chromium, async |stage| {
        stage.page().visit(&stage.address()).await;
        found_book(stage.page()).await;
        propose_project(stage.page(), &Project::called("拨回时钟之前的道路改造工程")).await;
        stage.wait_until("2026-11-18T08:05:00+08:00").await;
        let page = stage.page();
        page.visit(&stage.address()).await;
        page.sees("本机时间为2026年11月18日 08:05，上一条记录为2026年11月20日 09:")
            .await;
        page.sees("可以继续登记，录入时刻按本机时间如实保存").await;
        look::at(page, "46-clock").await;
        let later = Project::called("拨回时钟之后的排水改造工程");
        propose_project(page, &later).await;
        page.sees("2026-11-18").await;
        go_to_safety(page).await;
        page.press("核验全部记录").await;
        page.sees("完好：3条记录首尾相接").await;
    })
    .await;
}
