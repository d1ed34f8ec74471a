//! The house rules that the compiler cannot hold: arrows, purity, words, styles, sizes.
//!
//! Every rule is a function from sources to findings, so that each is also shown to find a breach.

#![cfg(not(target_arch = "wasm32"))]

mod arrows;
mod leaks;
mod purity;
mod rust;
mod size;
mod style;
mod words;

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

/// One breach of a rule and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file, from the root of the package, with `/`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, for whoever mends it.
    pub wrong: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.wrong)
    }
}

/// The root of the package.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder whose name ends so: its path from the root, and its text.
pub fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut ask = vec![root().join(folder)];
    while let Some(folder) = ask.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                ask.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let text = fs::read_to_string(&path).expect("sources are UTF-8");
                found.push((from_root(&path), text));
            }
        }
    }
    found.sort();
    found
}

fn from_root(path: &Path) -> String {
    let inner = path.strip_prefix(root()).expect("the file lies in the package");
    inner.to_string_lossy().replace('\\', "/")
}

/// Fails with every finding, one a line.
pub fn assert_none(findings: &[Finding]) {
    let lines: Vec<String> = findings.iter().map(Finding::to_string).collect();
    assert!(findings.is_empty(), "{} findings:\n{}", lines.len(), lines.join("\n"));
}
