//! Chinese stands on the text floor and in data, nowhere else in code.

use crate::{Finding, assert_none, files, rust::Source};

/// Files whose strings are data in the users' language, and what they hold.
const DATA: [(&str, &str); 15] = [
    ("src/text.rs", "the text floor"),
    ("src/text/", "the text floor"),
    (
        "src/domain/appointment/",
        "words by which several people are recognised",
    ),
    ("src/domain/application/", "words that say that nothing is bought"),
    ("src/domain/calendar/", "names of holidays and of the notices"),
    (
        "src/domain/imported/",
        "names by which the columns of a table are known",
    ),
    ("src/domain/practice/", "practice books, in the words of an office"),
    ("src/domain/preset/", "first rulebooks, in the office's words"),
    ("src/domain/preset.rs", "words by which a post is recognised"),
    ("src/domain/rules/issued/", "words by which a summary is read"),
    (
        "src/domain/personal_data/",
        "words by which personal data is recognised",
    ),
    ("src/exchange/docx/fonts.rs", "names of fonts"),
    ("src/domain/money.rs", "words by which a typed amount is read"),
    ("src/domain/register.rs", "the form of an entry's number"),
    (
        "src/domain/secrecy_mark.rs",
        "words by which a secrecy mark is recognised",
    ),
];

fn is_chinese(c: char) -> bool {
    // Ideographs, and the punctuation that comes with them.
    matches!(c, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}')
}

fn breaches(file: &str, text: &str) -> Vec<Finding> {
    if DATA.iter().any(|(place, _)| file.starts_with(place)) {
        return Vec::new();
    }
    let strings = Source::of(text).strings;
    let chinese = strings
        .into_iter()
        .filter(|(_, content)| content.chars().any(is_chinese));
    chinese
        .map(|(line, content)| Finding {
            file: file.into(),
            line,
            wrong: format!("“{content}” belongs in src/text"),
        })
        .collect()
}

#[test]
fn chinese_stands_only_in_text_and_data() {
    let found: Vec<_> = files("src", ".rs")
        .iter()
        .flat_map(|(file, text)| breaches(file, text))
        .collect();
    assert_none(&found);
}

#[test]
fn a_chinese_sentence_in_a_view_is_found() {
    assert_eq!(breaches("src/ui/pages/home.rs", "view! { <h1>\"首页\"</h1> }").len(), 1);
    assert_eq!(
        breaches("src/ui/pages/home.rs", "/// 首页\nlet a = text::home();").len(),
        0
    );
    assert_eq!(breaches("src/text/home.rs", "\"首页\"").len(), 0);
}
