//! A new edition on the server: it waits until the person wants it, and never mixes with the old one.

use super::in_both_browsers;
use crate::{edition, place, stage::Stage, words::NO_BOOK};
use std::{fs, path::Path};

in_both_browsers! {
    a_new_edition_waits_until_it_is_wanted: waits;
}

/// The same site with another title, as the build step would leave it.
fn another_edition(folder: &Path) {
    place::copy_files(&place::site(), folder);
    let page = fs::read_to_string(folder.join("index.html")).expect("the page can be read");
    fs::write(
        folder.join("index.html"),
        page.replace("<title>议事簿</title>", "<title>新版</title>"),
    )
    .expect("the copy is writable");
    let worker = concat!(env!("CARGO_MANIFEST_DIR"), "/src/shell/sw.js");
    let worker = fs::read_to_string(worker).expect("the worker can be read");
    edition::write(folder, &worker).expect("the edition can be listed");
}

async fn waits(stage: &mut Stage) {
    stage.page().visit(&stage.address()).await;
    stage.page().waits_until_offline_ready().await;
    let folder = stage.folder("another");
    another_edition(&folder);
    stage.serve(&folder);

    stage.page().visit(&format!("{}?", stage.address())).await;
    stage.page().waits_for_mark("data-update", "waiting").await;
    assert_eq!(stage.page().run("return document.title").await, "议事簿");

    stage
        .page()
        .run("window.dispatchEvent(new CustomEvent('minutebook:take-update'))")
        .await;
    stage.page().waits_for_title("新版").await;
    stage.page().sees(NO_BOOK).await;
}
