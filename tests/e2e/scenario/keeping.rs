//! What the page has acknowledged is there, whatever happens to the server.

use super::in_both_browsers;
use crate::{stage::Stage, words::*};

in_both_browsers! {
    the_book_is_written_and_read_with_the_server_gone: server_gone;
}

async fn server_gone(stage: &mut Stage) {
    let before = Project::called("停网前申报的道路改造工程");
    let after = Project::called("停网后申报的排水改造工程");
    stage.page().visit(&stage.address()).await;
    found_book(stage.page()).await;
    propose_project(stage.page(), &before).await;
    stage.page().waits_until_offline_ready().await;
    stage.kill_server();

    stage.page().visit(&format!("{}?", stage.address())).await;
    stage.page().sees("首页").await;
    propose_project(stage.page(), &after).await;
    let code = head_code(stage.page()).await;
    stage.restart_browser().await;
    stage.page().visit(&stage.address()).await;
    see_in_register(stage.page(), &before.title).await;
    stage.page().sees(&after.title).await;
    assert_eq!(head_code(stage.page()).await, code);
    let home = stage.address();
    let stranger = |asked: &String| !["data:", "blob:", &home].iter().any(|ours| asked.starts_with(ours));
    assert_eq!(stage.watch().requests().into_iter().find(stranger), None);
}
