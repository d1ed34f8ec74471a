//! The arrows of the house only point down.

use crate::{Finding, assert_none, files, rust::Source};

const FLOORS: [&str; 10] = [
    "domain", "ledger", "text", "desk", "exchange", "store", "ui", "app", "audit", "bin",
];

/// What each room may know besides itself. A room that is not named here may know everything.
const MAY_KNOW: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("ledger", &[]),
    // A whole book as a file is the desk's to write and to take in.
    ("desk", &["domain", "ledger", "exchange"]),
    ("exchange", &["domain", "ledger"]),
    // The sentences name what the floors below found; nothing is done there.
    ("text", &["domain", "ledger", "exchange", "desk"]),
    ("store", &["domain", "ledger", "desk"]),
    ("ui", &["domain", "ledger", "desk", "exchange", "text"]),
];

/// Crates of the browser, and which rooms may use them.
const BROWSER_CRATES: [&str; 9] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "indexed_db_futures",
    "console_error_panic_hook",
    "futures",
];
const BROWSER_ROOMS: [&str; 5] = ["store", "ui", "app", "main", "bin"];

fn room_of(file: &str) -> &str {
    let inner = file.strip_prefix("src/").unwrap_or(file);
    inner.split(['/', '.']).next().unwrap_or(inner)
}

/// The rooms that a text names, each with its line: `crate::desk`, `minutebook::{desk, ledger::Head}`.
fn rooms_named(code: &str) -> Vec<(usize, &str)> {
    let mut named = Vec::new();
    for root in ["crate::", "minutebook::"] {
        for (at, _) in code.match_indices(root) {
            if code[..at].ends_with(is_part_of_name) {
                continue;
            }
            let line = code[..at].matches('\n').count() + 1;
            let rest = &code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => named.extend(heads_of(group).into_iter().map(|name| (line, name))),
                None => named.push((line, first_name(rest))),
            }
        }
    }
    named
}

/// The first name of each path in a `{…}` group, given what follows its opening brace.
fn heads_of(group: &str) -> Vec<&str> {
    let mut heads = vec![first_name(group)];
    let mut depth = 0;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(first_name(&group[at + 1..])),
            _ => {}
        }
    }
    heads
}

fn first_name(text: &str) -> &str {
    let text = text.trim_start();
    text.split(|c| !is_part_of_name(c)).next().unwrap_or(text)
}

fn is_part_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn breaches(file: &str, text: &str) -> Vec<Finding> {
    let room = room_of(file);
    let source = Source::of(text);
    let mut found = Vec::new();
    let mut find = |line, wrong| {
        found.push(Finding {
            file: file.into(),
            line,
            wrong,
        });
    };
    if let Some((_, may_know)) = MAY_KNOW.iter().find(|(name, _)| *name == room) {
        for (line, named) in rooms_named(&source.code) {
            if FLOORS.contains(&named) && named != room && !may_know.contains(&named) {
                find(line, format!("{room} may not know {named}"));
            }
        }
    }
    for (line, code) in source.lines() {
        for name in code.split(|c| !is_part_of_name(c)) {
            if BROWSER_CRATES.contains(&name) && !BROWSER_ROOMS.contains(&room) {
                find(line, format!("{room} is no room of the browser, but uses {name}"));
            }
            if name == "indexed_db_futures" && room != "store" && BROWSER_ROOMS.contains(&room) {
                find(line, format!("{room} may not know how books are stored"));
            }
        }
    }
    found
}

#[test]
fn no_arrow_points_up() {
    let sources = files("src", ".rs");
    assert!(sources.len() > 20, "the sources were not found");
    let found: Vec<_> = sources.iter().flat_map(|(file, text)| breaches(file, text)).collect();
    assert_none(&found);
}

#[test]
fn an_arrow_that_points_up_is_found() {
    let wrong = |file, text| breaches(file, text).len();
    assert_eq!(wrong("src/domain/matter.rs", "use crate::ledger::Head;"), 1);
    assert_eq!(wrong("src/domain.rs", "fn f() -> crate::ui::Page {}"), 1);
    assert_eq!(wrong("src/ledger/head.rs", "use crate::domain::Fen;"), 1);
    assert_eq!(wrong("src/ui/pages/home.rs", "use crate::store::IdbJournal;"), 1);
    assert_eq!(wrong("src/ui.rs", "use indexed_db_futures::prelude::*;"), 1);
    assert_eq!(wrong("src/desk/journal.rs", "use leptos::prelude::*;"), 1);
    assert_eq!(wrong("src/ui.rs", "// use crate::store\nuse crate::desk::Desk;"), 0);
    assert_eq!(wrong("src/app.rs", "use crate::{store::IdbJournal, ui::Room};"), 0);
}
