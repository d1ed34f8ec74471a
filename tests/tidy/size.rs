//! A file holds one idea, and says which.

use crate::{Finding, assert_none, files};

const LINES_MAX: usize = 500;

fn breaches(file: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let lines = text.lines().count();
    if lines > LINES_MAX {
        found.push(Finding {
            file: file.into(),
            line: lines,
            wrong: format!("{lines} lines, at most {LINES_MAX} may be"),
        });
    }
    if file.rsplit('.').next() == Some("rs") && !text.starts_with("//!") {
        found.push(Finding {
            file: file.into(),
            line: 1,
            wrong: "does not begin by saying what lives here (//!)".into(),
        });
    }
    found
}

#[test]
fn every_file_is_short_and_says_what_it_is_for() {
    let mut found = Vec::new();
    for folder in ["src", "tests", "style"] {
        for ending in [".rs", ".js", ".mjs", ".css"] {
            found.extend(
                files(folder, ending)
                    .iter()
                    .flat_map(|(file, text)| breaches(file, text)),
            );
        }
    }
    assert_none(&found);
}

#[test]
fn a_long_or_a_silent_file_is_found() {
    assert_eq!(breaches("style/a.css", &"a {}\n".repeat(501)).len(), 1);
    assert_eq!(breaches("src/a.rs", "fn a() {}").len(), 1);
    assert_eq!(breaches("src/a.rs", "//! A.\nfn a() {}").len(), 0);
}
