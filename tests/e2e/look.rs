//! A look at a page: nothing in it shuts anyone out, and there are pictures of it for whoever asks.

use crate::{axe, page::Page};
use std::{env, path::PathBuf};

/// A desk of an office, and a telephone; in CSS pixels.
const SIZES: [(u32, u32); 2] = [(1366, 768), (390, 844)];

/// Finds nothing serious on the page; with `MINUTEBOOK_PICTURES` set to a folder, keeps pictures of it there.
pub async fn at(page: &Page, name: &str) {
    axe::finds_nothing_serious(page).await;
    let Some(folder) = env::var_os("MINUTEBOOK_PICTURES")
        .filter(|folder| !folder.is_empty())
        .map(PathBuf::from)
    else {
        return;
    };
    std::fs::create_dir_all(&folder).expect("the folder of the pictures is writable");
    for (width, height) in SIZES {
        let file = folder.join(format!("{name}-{width}.png"));
        page.picture(&file, width, height)
            .await
            .expect("a picture can be taken");
        eprintln!("{}", file.display());
    }
}
