//! The site without its server: the service worker holds every part.

use super::in_both_browsers;
use crate::stage::Stage;

in_both_browsers! {
    the_book_opens_and_writes_with_the_server_killed: server_killed;
    nothing_is_asked_once_every_part_is_stored: asks_nobody;
}

async fn server_killed(stage: &mut Stage) {
    stage.page().visit(&stage.address()).await;
    stage.page().waits_until_offline_ready().await;
    stage.kill_server();
    stage.page().visit(&stage.address()).await;
    stage.page().fill("会议名称", "断网时").await;
    stage.page().press("保存").await;
    stage.page().sees("已保存：断网时").await;
    stage.restart_browser().await;
    stage.page().visit(&format!("{}#/matter", stage.address())).await;
    stage.page().sees("已保存：断网时").await;
}

async fn asks_nobody(stage: &mut Stage) {
    stage.page().visit(&stage.address()).await;
    stage.page().waits_until_offline_ready().await;
    stage.kill_server();
    stage.page().visit(&format!("{}index.html", stage.address())).await;
    stage.page().sees("尚无记录").await;
    let strangers: Vec<_> = stage
        .watch()
        .requests()
        .into_iter()
        .filter(|address| !address.starts_with(&stage.address()))
        .collect();
    assert!(
        strangers
            .iter()
            .all(|address| address.starts_with("data:") || address.starts_with("blob:")),
        "{strangers:?}"
    );
}
