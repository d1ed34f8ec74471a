//! The oldest engines that are promised, and Safari's.

use crate::page::{GLANCE, PATIENCE, Page};
use crate::{browser::Browser, place, serve::Server, stage::play, words::found_book};
use std::process::Stdio;
use std::time::{Duration, Instant};
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

/// Whether the page opens the book, rather than say that the browser does not answer.
async fn opens(page: &Page) -> bool {
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        let said = page.text().await;
        if said.contains("浏览器没有应答") {
            return false;
        }
        if said.contains("东湖街工委") {
            return true;
        }
        tokio::time::sleep(GLANCE).await;
    }
    false
}

/// How long whatever is written behind a page that stands takes at most, on a busy machine.
const AT_REST: Duration = Duration::from_secs(2);

#[tokio::test(flavor = "multi_thread")]
async fn webkit_opens_and_writes() {
    play(Browser::WebKit, async |stage| {
        let page = stage.page();
        page.visit(&stage.address()).await;
        found_book(page).await;
        tokio::time::sleep(AT_REST).await;
        page.visit(&format!("{}?again", stage.address())).await;
        page.sees("东湖街工委").await;
        page.sees("校验码 1-").await;
        // Left again as soon as it stands, while the page still writes behind it. On a busy machine WebKit may then keep
        // what was being written to from all pages until it is closed: the page says that, and never stands there mute.
        for round in 0..12 {
            page.visit(&format!("{}?{round}", stage.address())).await;
            if !opens(page).await {
                page.sees("记录不受影响").await;
                page.sees("关闭浏览器后再打开").await;
                break;
            }
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
