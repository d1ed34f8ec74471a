//! Every sentence in the sources of `text`, also those no test makes: no blame, no codes, no raised voice.

use std::fs;
use std::path::{Path, PathBuf};

use crate::office::NEVER;

/// What a person meets in Latin letters all the same: units, a key, kinds of files, what stands on paper or in a
/// file that is handed over.
const SHOWN: [&str; 15] = [
    "%H:%M",
    "\\n",
    "KB",
    "MB",
    "GB",
    "F8",
    "PDF",
    "Word",
    ".json",
    "isOffDay",
    "year",
    "days",
    "date",
    "a–f",
    "128-8f3a-12bc",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of text") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The string literals of one source, without comments; `text` has no raw strings.
fn literals(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in source.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let mut parts = line.split('"');
        parts.next();
        while let (Some(inside), Some(_)) = (parts.next(), parts.next()) {
            found.push(inside.to_owned());
        }
    }
    found
}

/// A literal without its `{…}` places, clock formats, escapes and units of size.
fn spoken(literal: &str) -> String {
    let mut depth = 0_u32;
    let kept: String = literal
        .chars()
        .filter(|c| {
            match c {
                '{' => depth += 1,
                '}' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect();
    SHOWN.into_iter().fold(kept, |said, shown| said.replace(shown, ""))
}

#[test]
fn nothing_in_text_blames_begs_shouts_or_speaks_in_codes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut count = 0;
    for file in files {
        let source = fs::read_to_string(&file).expect("a source");
        for literal in literals(&source) {
            let said = spoken(&literal);
            count += 1;
            for word in NEVER {
                assert!(!said.contains(word), "{word} in {}: {said}", file.display());
            }
            let chinese = said.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
            // What verification found is also read by an auditor at the command line, where formats have names.
            let codes_allowed = file.ends_with("verification.rs");
            assert!(
                codes_allowed || !chinese || !said.chars().any(|c| c.is_ascii_alphabetic()),
                "a Latin letter in {}: {said}",
                file.display()
            );
        }
    }
    assert!(count > 500, "only {count} literals were read");
}

#[test]
fn no_text_offers_or_prints_a_grade_of_secrecy() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text");
    let mut files = Vec::new();
    sources(&root, &mut files);
    for file in files {
        let source = fs::read_to_string(&file).expect("a source");
        for literal in literals(&source) {
            assert_ne!(
                minutebook::domain::secrecy_mark::plainest(&literal),
                Some(minutebook::domain::secrecy_mark::Mark::Secret),
                "{literal} in {}",
                file.display()
            );
        }
    }
}
