//! The oldest engines that are promised, and Safari's.

use crate::{browser::Browser, place, serve::Server, stage::play, words::found_book};
use std::process::Stdio;
use tokio::process::Command;

/// The old Chromiums speak a protocol that today's driver does not: a script plays this.
async fn old_chromium(version: &str) {
    let server = Server::start(&place::site(), "127.0.0.1:0").expect("a free port can be served");
    let folder = place::Folder::new();
    let output = Command::new("node")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/old-chromium.mjs"))
        .args([version, &format!("http://{}/", server.address())])
        .arg(place::single_file())
        .arg(place::packages())
        .arg(folder.inner("profile"))
        .stdin(Stdio::null())
        .kill_on_drop(true)
        .output()
        .await
        .expect("node starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert_eq!(
        said.lines().filter(|line| line.starts_with("kept ")).count(),
        2,
        "{said}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_92_keeps_what_was_saved() {
    old_chromium("92").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_109_keeps_what_was_saved() {
    old_chromium("109").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_opens_and_writes() {
    play(Browser::WebKit, async |stage| {
        let page = stage.page();
        page.visit(&stage.address()).await;
        found_book(page).await;
        // Left again as soon as it stands, while the page still writes behind it: WebKit may then keep what was being
        // written to from the pages after.
        for round in 0..12 {
            page.visit(&format!("{}?{round}", stage.address())).await;
            page.sees("东湖街工委").await;
            page.sees("校验码 1-").await;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_below_the_floor_is_told_so() {
    play(Browser::Chromium, async |stage| {
        // Chromium 91 and older lack this one method.
        stage
            .page()
            .before_every_page("() => { delete Array.prototype.at; }")
            .await;
        stage.page().visit(&stage.address()).await;
        stage.page().sees("这个浏览器打不开议事簿").await;
        stage.page().does_not_see("正在打开").await;
    })
    .await;
}
