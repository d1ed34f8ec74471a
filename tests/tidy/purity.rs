//! The pure floors have no clock, no chance, no hashed order and no fractions; nobody leaves a note behind.

use crate::{Finding, assert_none, files, rust::Source};

const PURE: [&str; 5] = ["src/domain", "src/ledger", "src/desk", "src/text", "src/exchange"];

/// The word, and why it may not stand on a pure floor.
const IMPURE: [(&str, &str); 11] = [
    ("HashMap", "its order differs from run to run"),
    ("HashSet", "its order differs from run to run"),
    ("f32", "amounts and shares are counted exactly"),
    ("f64", "amounts and shares are counted exactly"),
    ("SystemTime", "the moment comes in as an argument"),
    ("Instant", "the moment comes in as an argument"),
    ("Zoned", "the moment comes in as an argument"),
    ("rand", "chance comes in as a seed"),
    ("getrandom", "chance comes in as a seed"),
    ("println", "a pure floor says nothing"),
    ("eprintln", "a pure floor says nothing"),
];

/// Where a word stands for what is refused: serde asks every reader about fractions.
const REFUSED_BY_NAME: (&str, [&str; 2]) = ("src/ledger/plain.rs", ["f32", "f64"]);

/// What is written to be removed.
const NOTES: [&str; 6] = ["TODO", "FIXME", "XXX", "dbg!", "todo!", "unimplemented!"];

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !(c.is_alphanumeric() || c == '_'))
}

fn impurities(file: &str, text: &str) -> Vec<Finding> {
    let source = Source::of(text);
    let mut found = Vec::new();
    for (line, code) in source.lines() {
        for (word, why) in IMPURE {
            let refused = file == REFUSED_BY_NAME.0 && REFUSED_BY_NAME.1.contains(&word);
            if !refused && words(code).any(|one| one == word) {
                found.push(Finding {
                    file: file.into(),
                    line,
                    wrong: format!("{word}: {why}"),
                });
            }
        }
    }
    found
}

fn notes(file: &str, text: &str) -> Vec<Finding> {
    let lines = text.lines().enumerate();
    lines
        .flat_map(|(index, line)| {
            NOTES
                .iter()
                .filter(move |note| line.contains(**note))
                .map(move |note| (index + 1, note))
        })
        .map(|(line, note)| Finding {
            file: file.into(),
            line,
            wrong: format!("{note} was left behind"),
        })
        .collect()
}

#[test]
fn the_pure_floors_are_pure() {
    let mut found = Vec::new();
    for (file, text) in files("src", ".rs") {
        if PURE.iter().any(|floor| file.starts_with(floor)) {
            found.extend(impurities(&file, &text));
        }
    }
    assert_none(&found);
}

#[test]
fn nothing_is_left_to_be_done_later() {
    let mut found = Vec::new();
    for folder in ["src", "tests", "style", "docs"] {
        for ending in [".rs", ".js", ".mjs", ".css", ".md", ".html"] {
            for (file, text) in files(folder, ending) {
                if !file.starts_with("tests/tidy/") {
                    found.extend(notes(&file, &text));
                }
            }
        }
    }
    assert_none(&found);
}

#[test]
fn an_impurity_and_a_note_are_found() {
    assert_eq!(impurities("src/domain/a.rs", "use std::collections::HashMap;").len(), 1);
    assert_eq!(
        impurities("src/domain/a.rs", "/// no HashMap\nfn rand_of() {}").len(),
        0
    );
    assert_eq!(notes("src/a.rs", "// TODO later").len(), 1);
}
