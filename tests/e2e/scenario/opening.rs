//! The site from a server: it opens, writes, and has it again.

use super::in_both_browsers;
use crate::{axe, stage::Stage};

in_both_browsers! {
    the_app_opens_on_the_day_of_the_play: opens;
    what_was_saved_is_there_after_a_restart: keeps;
    what_was_saved_survives_a_killed_browser: survives;
    a_plain_http_name_is_enough: plain;
    a_panic_shows_the_notice: panics;
    a_fetched_file_lands_in_the_downloads: downloads;
    a_violated_policy_is_noticed: violates;
}

async fn opens(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.sees("2026-11-20").await;
    page.does_not_see("正在打开").await;
    axe::finds_nothing_serious(page).await;
    let picture = stage.folder("pictures").join("opening.png");
    page.picture(&picture, 390, 844).await.expect("a picture can be taken");
    let png = std::fs::read(picture).expect("the picture was written");
    assert_eq!(
        (&png[16..20], &png[20..24]),
        (&390u32.to_be_bytes()[..], &844u32.to_be_bytes()[..])
    );
}

async fn keeps(stage: &mut Stage) {
    stage.page().visit(&stage.address()).await;
    stage.page().fill("会议名称", "第三十一次工委会议").await;
    stage.page().choose("会议种类", "主任办公会议").await;
    stage.page().press("保存").await;
    stage.page().sees("已保存：第三十一次工委会议").await;
    stage.restart_browser().await;
    stage.page().visit(&stage.address()).await;
    stage.page().sees("已保存：第三十一次工委会议").await;
}

async fn survives(stage: &mut Stage) {
    stage.page().visit(&stage.address()).await;
    stage.page().fill("会议名称", "断电前").await;
    stage.page().press("保存").await;
    stage.page().sees("已保存：断电前").await;
    stage.kill_browser().await;
    stage.page().visit(&stage.address()).await;
    stage.page().sees("已保存：断电前").await;
}

async fn plain(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.plain_address()).await;
    assert_eq!(page.run("return isSecureContext").await, false);
    page.fill("会议名称", "内网").await;
    page.press("保存").await;
    page.sees("已保存：内网").await;
}

async fn panics(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.press("出错").await;
    page.sees("程序出错，已保存的记录不受影响，请重新打开本页").await;
    stage.watch().hears("panicked at").await;
    stage.watch().forget();
    page.press("重新打开").await;
    page.does_not_see("程序出错").await;
    page.sees("尚无记录").await;
}

async fn downloads(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.sees("尚无记录").await;
    page.run(
        "const link = document.createElement('a'); link.download = '备份.txt';
         link.href = URL.createObjectURL(new Blob(['whole'])); link.click();",
    )
    .await;
    let file = page.downloaded("备份.txt").await;
    assert_eq!(std::fs::read_to_string(file).expect("the file can be read"), "whole");
}

async fn violates(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.sees("尚无记录").await;
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
