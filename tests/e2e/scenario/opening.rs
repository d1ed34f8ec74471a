//! The site from a server: it opens, keeps its day, hands out files, and stops what its policy forbids.

use super::in_both_browsers;
use crate::{stage::Stage, words::*};

in_both_browsers! {
    the_book_opens_on_the_day_of_the_play: opens;
    a_plain_http_name_is_enough: plain;
    without_a_worker_an_open_window_needs_no_server: cut_off;
    a_violated_policy_is_noticed: violates;
}

async fn opens(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    page.sees("十一月二十日，星期五").await;
    page.does_not_see("正在打开").await;
    stage.restart_browser().await;
    stage.page().visit(&stage.address()).await;
    stage.page().sees("十一月二十日，星期五").await;
}

async fn plain(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::first_case();
    page.visit(&stage.plain_address()).await;
    assert_eq!(page.run("return isSecureContext").await, false);
    found_book(page).await;
    propose_project(page, &project).await;
    page.visit(&format!("{}?", stage.plain_address())).await;
    see_in_register(page, &project.title).await;
}

/// Plain http has no service worker: what the first screen does without must come by itself.
async fn cut_off(stage: &mut Stage) {
    let project = Project::first_case();
    stage.page().visit(&stage.plain_address()).await;
    stage.page().sees(NO_BOOK).await;
    stage.page().waits_for_mark("data-pages", "ready").await;
    stage.kill_server();
    found_book(stage.page()).await;
    propose_project(stage.page(), &project).await;
    see_in_register(stage.page(), &project.title).await;
}

async fn violates(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.sees(NO_BOOK).await;
    for script in [
        "document.body.setAttribute('style', 'color: red')",
        "new Image().src = 'http://127.0.0.2:9/x.png'",
        "const s = document.createElement('script'); s.textContent = 'window.hurt = 1'; document.body.append(s)",
    ] {
        page.run(script).await;
    }
    for directive in ["style-src", "img-src", "script-src"] {
        stage.watch().hears(&format!("policy: {directive}")).await;
    }
    assert_eq!(page.run("return window.hurt === undefined").await, true);
    stage.watch().forget();
}
