//! Words that are typed stay on the page: no window title, no notification, no spell check, completion or translation.

use crate::{Finding, assert_none, files};

/// What would carry a title or a name out of the page.
const CARRIERS: [&str; 6] = [
    "set_title(",
    "Notification",
    "SpeechRecognition",
    "speechSynthesis",
    "sendBeacon",
    "WebSocket",
];

/// What every control for text must say, so that the browser keeps its hands off.
const GUARDS: [&str; 3] = ["autocomplete=\"off\"", "spellcheck=\"false\"", "translate=\"no\""];

/// The controls of a source that take typed text, each with the line it begins on and its whole tag.
fn text_controls(source: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, name) in source.match_indices("<input").chain(source.match_indices("<textarea")) {
        let rest = &source[at + name.len()..];
        let end = rest.find("/>").or_else(|| rest.find("</")).unwrap_or(rest.len());
        let tag = &rest[..end];
        let types_no_text = ["\"radio\"", "\"checkbox\"", "\"file\"", "type=kind", "\"date\""];
        if !types_no_text.iter().any(|kind| tag.contains(kind)) {
            found.push((source[..at].lines().count().max(1), tag));
        }
    }
    found
}

fn breaches(file: &str, source: &str) -> Vec<Finding> {
    let finding = |line, wrong: String| Finding {
        file: file.into(),
        line,
        wrong,
    };
    let mut found: Vec<Finding> = text_controls(source)
        .into_iter()
        .flat_map(|(line, tag)| {
            let missing = GUARDS.iter().filter(move |guard| !tag.contains(**guard));
            missing.map(move |guard| (line, (*guard).to_owned()))
        })
        .map(|(line, guard)| finding(line, format!("a control without {guard}")))
        .collect();
    for (index, line) in source.lines().enumerate() {
        let carriers = CARRIERS.iter().filter(|carrier| line.contains(**carrier));
        found.extend(carriers.map(|carrier| finding(index + 1, format!("{carrier} carries words out"))));
    }
    found
}

#[test]
fn what_is_typed_never_leaves_by_a_title_a_notice_or_the_browsers_own_help() {
    let sources = files("src/ui", ".rs");
    let controls: usize = sources.iter().map(|(_, source)| text_controls(source).len()).sum();
    assert!(controls >= 4, "only {controls} controls for text were read");
    let found: Vec<_> = sources
        .iter()
        .chain(&files("src/app", ".rs"))
        .flat_map(|(file, source)| breaches(file, source))
        .collect();
    assert_none(&found);
}

#[test]
fn the_page_is_not_to_be_translated() {
    let page = std::fs::read_to_string(crate::root().join("index.html")).expect("the page");
    assert!(page.contains("<html lang=\"zh-CN\" translate=\"no\""));
    assert!(page.contains("<meta name=\"google\" content=\"notranslate\">"));
}

#[test]
fn a_bare_control_and_a_window_title_are_found() {
    let bare = "view! { <input id=id bind:value=value /> }";
    assert_eq!(breaches("src/ui/form/text_field.rs", bare).len(), GUARDS.len());
    let guarded = "view! { <input autocomplete=\"off\" spellcheck=\"false\" translate=\"no\" /> }";
    assert!(breaches("src/ui/form/text_field.rs", guarded).is_empty());
    assert_eq!(breaches("src/ui/root.rs", "document().set_title(&title);").len(), 1);
}
