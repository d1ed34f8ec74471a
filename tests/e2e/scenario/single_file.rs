//! The one HTML file, opened from a disk.

use super::in_both_browsers;
use crate::{place, stage::Stage, words::*};

in_both_browsers! {
    the_single_file_keeps_what_was_applied_for: keeps;
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
    let project = Project::first_case();
    stage.page().visit(&address).await;
    found_book(stage.page()).await;
    propose_project(stage.page(), &project).await;
    let code = head_code(stage.page()).await;
    stage.restart_browser().await;
    stage.page().visit(&address).await;
    see_in_register(stage.page(), &project.title).await;
    assert_eq!(head_code(stage.page()).await, code);
}

async fn asks_nothing(stage: &mut Stage) {
    let address = address(stage);
    stage.page().visit(&address).await;
    stage.page().sees(NO_BOOK).await;
    let stranger = |asked: &String| !asked.starts_with("data:") && *asked != address;
    assert_eq!(stage.watch().requests().into_iter().find(stranger), None);
}
