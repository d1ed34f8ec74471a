//! Every stylesheet is linked, in the order of the groups; components and pages use tokens only.

use crate::{Finding, assert_none, files, root};
use std::fs;

/// The cascade of the house, first to last.
const GROUPS: [&str; 7] = ["tokens", "reset", "base", "layout", "components", "pages", "print"];

/// The group of a stylesheet: `style/tokens.css`, `style/pages/home.css`. The shell's own comes before all.
fn group_of(file: &str) -> Option<usize> {
    let name = file.strip_prefix("style/")?.split(['/', '.']).next()?;
    GROUPS.iter().position(|group| *group == name)
}

/// What `index.html` links, in its order.
fn linked(page: &str) -> Vec<String> {
    let links = page.lines().filter(|line| line.contains(r#"rel="css""#));
    links
        .filter_map(|line| Some(line.split("href=\"").nth(1)?.split('"').next()?.to_owned()))
        .collect()
}

fn order_breaches(page: &str, sheets: &[String]) -> Vec<String> {
    let links = linked(page);
    let ours: Vec<&String> = links.iter().filter(|link| link.starts_with("style/")).collect();
    let mut wrong: Vec<String> = Vec::new();
    wrong.extend(
        sheets
            .iter()
            .filter(|sheet| !links.contains(sheet))
            .map(|sheet| format!("{sheet} is not linked")),
    );
    wrong.extend(
        ours.iter()
            .filter(|link| !sheets.contains(link))
            .map(|link| format!("{link} does not exist")),
    );
    wrong.extend(
        ours.iter()
            .filter(|link| group_of(link).is_none())
            .map(|link| format!("{link} is of no group")),
    );
    wrong.extend(
        ours.windows(2)
            .filter(|pair| group_of(pair[0]) > group_of(pair[1]))
            .map(|pair| format!("{} stands before {}", pair[0], pair[1])),
    );
    wrong
}

/// What `index.html` should link, ready to be copied.
fn wanted(sheets: &[String]) -> String {
    let mut sheets = sheets.to_vec();
    sheets.sort_by_key(|sheet| (group_of(sheet), sheet.clone()));
    let link = |sheet: &String| format!("<link data-trunk rel=\"css\" href=\"{sheet}\">");
    sheets.iter().map(link).collect::<Vec<_>>().join("\n")
}

/// The declarations and selectors of a sheet, without comments, line by line.
fn bare_lines(text: &str) -> Vec<(usize, String)> {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("/*") {
        bare.push_str(&rest[..start]);
        let end = rest[start..].find("*/").map_or(rest.len(), |length| start + length + 2);
        bare.extend(rest[start..end].chars().filter(|c| *c == '\n'));
        rest = &rest[end..];
    }
    bare.push_str(rest);
    bare.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.to_owned()))
        .collect()
}

/// What old browsers of the promised floor don't know.
const TOO_NEW: [&str; 5] = ["@layer", "@container", ":has(", "color-mix(", "@scope"];

/// What would shorten a title or a name: a cut name is an accident.
const CUTS_WORDS: [&str; 4] = ["ellipsis", "line-clamp", "hyphens: auto", "word-break: break-all"];

fn sheet_breaches(file: &str, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let tokens_only = ["style/components/", "style/pages/"]
        .iter()
        .any(|folder| file.starts_with(folder));
    for (line, code) in bare_lines(text) {
        let mut find = |wrong: String| {
            found.push(Finding {
                file: file.into(),
                line,
                wrong,
            });
        };
        for word in CUTS_WORDS {
            if code.contains(word) {
                find(format!("{word} cuts a title or a name: let it wrap"));
            }
        }
        for word in TOO_NEW {
            if code.contains(word) {
                find(format!("{word} is unknown to Chromium 92"));
            }
        }
        if !tokens_only {
            continue;
        }
        if code.contains("!important") {
            find("!important: give the rule its place in the order instead".into());
        }
        let (before, value) = code.split_once(':').unwrap_or((&code, ""));
        let is_selector = code.trim_end().ends_with(['{', ',']);
        if is_selector && code.contains('#') {
            find(format!("{} selects by id", before.trim()));
        }
        let raw = ["#", "rgb(", "rgba(", "hsl(", "hsla("];
        if !is_selector && raw.iter().any(|word| value.contains(word)) && !value.contains("url(") {
            find(format!("{}: a raw colour; name it in tokens.css", before.trim()));
        }
    }
    found
}

/// The classes a sheet gives a look to, each once.
fn classes(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let selectors = bare_lines(text).into_iter().map(|(_, line)| line);
    for line in selectors.filter(|line| line.trim_end().ends_with(['{', ','])) {
        for word in line.split('.').skip(1) {
            let end = word.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'));
            let class = &word[..end.unwrap_or(word.len())];
            // A point within a number begins no class.
            if class.starts_with(|c: char| c.is_ascii_alphabetic()) {
                found.push(class.to_owned());
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

fn unworn(sheets: &[(String, String)], wearers: &[(String, String)]) -> Vec<Finding> {
    let worn = |class: &String| wearers.iter().any(|(_, text)| text.contains(class.as_str()));
    sheets
        .iter()
        .flat_map(|(file, text)| {
            let unworn = classes(text).into_iter().filter(|class| !worn(class));
            unworn.map(|class| Finding {
                file: file.clone(),
                line: 1,
                wrong: format!("nothing wears the class {class}"),
            })
        })
        .collect()
}

#[test]
fn every_class_with_a_look_is_worn_by_something() {
    let mut wearers = files("src", ".rs");
    wearers.extend(files("src", ".js"));
    wearers.push((
        "index.html".into(),
        fs::read_to_string(root().join("index.html")).expect("the page can be read"),
    ));
    assert_none(&unworn(&files("style", ".css"), &wearers));
}

#[test]
fn a_class_that_nothing_wears_is_found() {
    let sheet = (
        "style/a.css".to_owned(),
        ".row,\n.row--end > .old:hover {\n  width: 0.5em;\n}".to_owned(),
    );
    let worn = ("src/a.rs".to_owned(), "class=\"row row--end\"".to_owned());
    let found = unworn(&[sheet], &[worn]);
    assert_eq!(found.len(), 1);
    assert!(found[0].wrong.ends_with("old"), "{}", found[0].wrong);
}

#[test]
fn every_stylesheet_is_linked_in_the_order_of_the_groups() {
    let page = fs::read_to_string(root().join("index.html")).expect("the page can be read");
    let sheets: Vec<String> = files("style", ".css").into_iter().map(|(file, _)| file).collect();
    let wrong = order_breaches(&page, &sheets);
    assert!(
        wrong.is_empty(),
        "{}\nindex.html should link:\n{}",
        wrong.join("\n"),
        wanted(&sheets)
    );
}

#[test]
fn components_and_pages_use_tokens_only() {
    let found: Vec<_> = files("style", ".css")
        .iter()
        .flat_map(|(file, text)| sheet_breaches(file, text))
        .collect();
    assert_none(&found);
}

#[test]
fn a_stylesheet_out_of_order_or_forgotten_is_found() {
    let page = "<link data-trunk rel=\"css\" href=\"style/pages/home.css\">\n<link data-trunk rel=\"css\" href=\"style/base.css\">";
    let sheets = ["style/base.css", "style/pages/home.css", "style/print.css"].map(String::from);
    let wrong = order_breaches(page, &sheets);
    assert_eq!(
        wrong,
        [
            "style/print.css is not linked",
            "style/pages/home.css stands before style/base.css"
        ]
    );
    assert!(wanted(&sheets).starts_with("<link data-trunk rel=\"css\" href=\"style/base.css\">"));
}

#[test]
fn a_raw_colour_an_id_and_force_are_found() {
    let wrong = |text| sheet_breaches("style/components/button.css", text).len();
    assert_eq!(wrong(".button {\n  color: #fff;\n}"), 1);
    assert_eq!(wrong("#app .button {\n}"), 1);
    assert_eq!(wrong(".button {\n  color: var(--ink) !important;\n}"), 1);
    assert_eq!(wrong(".row:has(.button) {\n}"), 1);
    assert_eq!(wrong(".title {\n  text-overflow: ellipsis;\n}"), 1);
    assert_eq!(wrong("/* #fff !important */\n.button {\n  color: var(--ink);\n}"), 0);
}
