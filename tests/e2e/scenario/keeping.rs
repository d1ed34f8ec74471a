//! What the page has acknowledged is there, whatever happens to the server or the browser.

use super::in_both_browsers;
use crate::{stage::Stage, words::*};
use std::{
    env,
    time::{Duration, SystemTime},
};

/// How often the browser is killed where nothing else is asked for.
const KILLS: u32 = 10;
/// The longest a killed browser is left alone after its acknowledgement.
const GRACE_MS_MAX: u32 = 400;

in_both_browsers! {
    the_book_is_written_and_read_with_the_server_gone: server_gone;
    nothing_acknowledged_is_missing_however_often_the_browser_is_killed: killed;
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

/// `MINUTEBOOK_KILLS` asks for more rounds.
async fn killed(stage: &mut Stage) {
    let rounds = env::var("MINUTEBOOK_KILLS").map_or(KILLS, |rounds| rounds.parse().expect("a number of rounds"));
    stage.page().visit(&stage.address()).await;
    found_book(stage.page()).await;
    for round in 1..=rounds {
        let project = Project::called(format!("第{round}回申报的道路改造工程"));
        propose_project(stage.page(), &project).await;
        let code = head_code(stage.page()).await;
        tokio::time::sleep(some_moments()).await;
        stage.kill_browser().await;
        stage.page().visit(&stage.address()).await;
        see_in_register(stage.page(), &project.title).await;
        stage.page().sees(&format!("共{round}项")).await;
        assert_eq!(head_code(stage.page()).await, code, "after round {round}");
    }
}

/// Between nothing and [`GRACE_MS_MAX`].
fn some_moments() -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    let chance = now.map_or(0, |now| now.subsec_micros());
    Duration::from_millis(u64::from(chance % GRACE_MS_MAX))
}
