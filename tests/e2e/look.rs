//! A look at a page: nothing in it shuts anyone out, and there are pictures of it for whoever asks.

use crate::{axe, browser::Browser, page::Page};
use std::{
    env,
    path::{Path, PathBuf},
};

/// A desk of an office, and a telephone; in CSS pixels.
const SIZES: [(u32, u32); 2] = [(1366, 768), (390, 844)];

/// The folder that pictures are kept in, where somebody asks for them.
fn folder() -> Option<PathBuf> {
    let folder = env::var_os("MINUTEBOOK_PICTURES").filter(|folder| !folder.is_empty());
    let folder = folder.map(PathBuf::from)?;
    std::fs::create_dir_all(&folder).expect("the folder of the pictures is writable");
    Some(folder)
}

/// With `MINUTEBOOK_PICTURES` set to a folder, keeps the page there as Chromium prints it.
pub async fn on_paper(page: &Page, name: &str) {
    if folder().is_some()
        && let Ok(paper) = page.printed().await
    {
        sheet(&paper, name);
    }
}

/// With `MINUTEBOOK_PICTURES` set to a folder, keeps a sheet there that was printed.
pub fn sheet(paper: &[u8], name: &str) {
    let Some(folder) = folder() else {
        return;
    };
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, paper).expect("the folder of the pictures is writable");
    eprintln!("{}", file.display());
}

/// With `MINUTEBOOK_PICTURES` set to a folder, keeps a file there that the page saved.
pub fn file(saved: &Path) {
    if let (Some(folder), Some(name)) = (folder(), saved.file_name()) {
        std::fs::copy(saved, folder.join(name)).expect("the folder of the pictures is writable");
    }
}

/// Finds nothing serious on the page, in Chromium: the document is the same in all, and judging it takes as long as the
/// rest of a play. With `MINUTEBOOK_PICTURES` set to a folder, keeps pictures of it there.
pub async fn at(page: &Page, name: &str) {
    if page.browser() == Browser::Chromium {
        axe::finds_nothing_serious(page).await;
    }
    let Some(folder) = folder() else {
        return;
    };
    for (width, height) in SIZES {
        let file = folder.join(format!("{name}-{width}.png"));
        page.picture(&file, width, height)
            .await
            .expect("a picture can be taken");
        eprintln!("{}", file.display());
    }
}

/// Nothing lies beside the window at either size; on a desk no table has to be moved sideways either.
pub async fn fits(page: &Page, name: &str) {
    const BESIDE: &str = "const wide = (box) => box.scrollWidth > box.clientWidth + 1;
        const tables = innerWidth < 900 ? [] : [...document.querySelectorAll('[role=table]')].map((table) => table.parentElement);
        return [document.documentElement, ...tables].filter(wide).map((box) => box.innerText.slice(0, 40));";
    for (width, height) in SIZES {
        page.resize(Some((width, height)))
            .await
            .expect("the page can be resized");
        let beside = page.run(BESIDE).await;
        page.resize(None).await.expect("the page can be resized");
        assert_eq!(beside, serde_json::json!([]), "{name} at {width} pixels");
    }
}
