//! The one HTML file, opened from a disk.

use super::in_both_browsers;
use crate::{place, stage::Stage};

in_both_browsers! {
    the_single_file_keeps_what_was_saved: keeps;
    the_single_file_asks_nothing: asks_nothing;
}

fn address(stage: &Stage) -> String {
    let file = stage.folder("disk").join("book.html");
    if !file.exists() {
        std::fs::copy(place::single_file(), &file).expect("the folder of the play is writable");
    }
    format!("file://{}", file.display())
}

async fn keeps(stage: &mut Stage) {
    let address = address(stage);
    stage.page().visit(&address).await;
    stage.page().fill("会议名称", "从磁盘打开").await;
    stage.page().press("保存").await;
    stage.page().sees("已保存：从磁盘打开").await;
    stage.restart_browser().await;
    stage.page().visit(&address).await;
    stage.page().sees("已保存：从磁盘打开").await;
}

async fn asks_nothing(stage: &mut Stage) {
    let address = address(stage);
    stage.page().visit(&address).await;
    stage.page().sees("尚无记录").await;
    let asked: Vec<_> = stage
        .watch()
        .requests()
        .into_iter()
        .filter(|one| !one.starts_with("data:"))
        .collect();
    assert!(asked.iter().all(|one| *one == address), "{asked:?}");
}
