//! Where things are: what is tested, what was borrowed, and folders that vanish after a play.

use std::{
    env, fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

/// The site as `make dist` leaves it.
pub fn site() -> PathBuf {
    built("dist/site", "index.html")
}

/// The single file as `make dist` leaves it.
pub fn single_file() -> PathBuf {
    built("dist", "议事簿.html").join("议事簿.html")
}

fn built(folder: &str, file: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    assert!(
        folder.join(file).is_file(),
        "{file} is not built: run `make dist` first"
    );
    folder
}

/// Packages of `tests/e2e/package.json`, installed by the Makefile.
pub fn packages() -> PathBuf {
    let cache = env::var_os("MINUTEBOOK_CACHE").map_or_else(
        || env::home_dir().expect("a person has a home").join(".cache/minutebook"),
        PathBuf::from,
    );
    cache.join("e2e/node_modules")
}

/// A folder of its own for one play, removed with everything in it.
pub struct Folder(PathBuf);

impl Folder {
    /// Makes an empty folder.
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = env::temp_dir().join(format!("minutebook-e2e-{}-{count}", std::process::id()));
        fs::create_dir_all(&path).expect("the temporary folder is writable");
        Self(path)
    }

    /// A folder inside it.
    pub fn inner(&self, name: &str) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(&path).expect("the temporary folder is writable");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is still writing its profile may keep a file: the next boot clears it.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies the files of a folder, without its folders.
pub fn copy_files(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("the folder can be read");
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("the copy is writable");
        }
    }
}
