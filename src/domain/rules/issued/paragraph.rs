//! A summary parted by items: which paragraphs are about which item of the agenda.
//!
//! An item begins where its title stands, or where a paragraph is numbered (一、), and goes on until the next one does.

use super::OnRecord;
use crate::domain::folded_text::fold_char;
use crate::domain::meeting::SummaryPart;

/// A paragraph of a text: a line that is not blank.
pub struct Paragraph {
    /// Counted from 1.
    pub number: u32,
    /// Without blanks, in plain signs.
    pub words: String,
}

/// What a paragraph is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing of the agenda: the head of the summary, or several items at once.
    Nothing,
    /// A numbered paragraph that names no item of the agenda, and what follows it.
    Unknown,
    /// One item.
    Item(u16),
}

/// The numerals of a heading.
const ORDINALS: &str = "一二三四五六七八九十";

/// Plain signs without blanks.
pub fn folded(text: &str) -> String {
    text.chars()
        .filter_map(fold_char)
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// The paragraphs of a text that are asked for, by their numbers.
pub fn paragraphs(text: &str, wanted: impl Fn(u32) -> bool) -> Vec<Paragraph> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let lines = (1..).zip(lines).filter(|(number, _)| wanted(*number));
    lines
        .map(|(number, line)| Paragraph {
            number,
            words: folded(line),
        })
        .collect()
}

/// What each paragraph is about.
pub fn about(paragraphs: &[Paragraph], items: &[OnRecord]) -> Vec<About> {
    let mut current = About::Nothing;
    let mut begun: Vec<u16> = Vec::new();
    let each = paragraphs.iter().map(|paragraph| {
        let named = named(&paragraph.words, items);
        match named.as_slice() {
            [] if is_numbered(&paragraph.words) => current = About::Unknown,
            [] => {}
            // Items of one title come in their order.
            [first, others @ ..] if others.iter().all(|other| other.title == first.title) => {
                let next = named.iter().find(|item| !begun.contains(&item.item));
                let item = next.unwrap_or(first).item;
                begun.push(item);
                current = About::Item(item);
            }
            _ => current = About::Nothing,
        }
        current
    });
    each.collect()
}

/// The items whose titles stand in a paragraph. A title within a longer one does not count, nor within what the record
/// of another item says itself.
fn named<'a>(words: &str, items: &'a [OnRecord]) -> Vec<&'a OnRecord> {
    let titled = items.iter().filter(|item| !item.title.is_empty());
    let there: Vec<&'a OnRecord> = titled.filter(|item| words.contains(&item.title)).collect();
    let alone = |item: &&&OnRecord| {
        let others = items.iter().filter(|other| other.title != item.title);
        let around = others.flat_map(|other| other.own_words.iter().chain([&other.title]));
        let without = around
            .filter(|around| around.len() > item.title.len() && around.contains(&item.title))
            .fold(words.to_owned(), |words, around| words.replace(around.as_str(), "\n"));
        without.contains(&item.title)
    };
    there.iter().filter(alone).copied().collect()
}

/// `一、`, `十二、`.
fn is_numbered(words: &str) -> bool {
    heading(words).is_some()
}

/// What stands behind `一、`.
fn heading(words: &str) -> Option<&str> {
    let rest = words.trim_start_matches(|c| ORDINALS.contains(c));
    rest.strip_prefix('、').filter(|_| rest.len() < words.len())
}

/// Numbered headings, no sentences, that name no item of the agenda, above a paragraph that is about one.
pub fn foreign_headings<'a>(paragraphs: &'a [Paragraph], about: &'a [About]) -> impl Iterator<Item = (u32, &'a str)> {
    let pairs = paragraphs.iter().zip(about.windows(2));
    pairs.filter_map(|(paragraph, about)| {
        let heading = heading(&paragraph.words).filter(|heading| !heading.contains('。'))?;
        let foreign = matches!(about, [About::Unknown, About::Item(_)]);
        foreign.then_some((paragraph.number, heading))
    })
}

/// Where each item stands: one part for paragraphs that follow each other.
pub fn parts(paragraphs: &[Paragraph], items: &[OnRecord]) -> Vec<SummaryPart> {
    let mut parts: Vec<SummaryPart> = Vec::new();
    for (paragraph, about) in paragraphs.iter().zip(about(paragraphs, items)) {
        let About::Item(item) = about else { continue };
        match parts.last_mut() {
            Some(last) if last.item == item && last.until + 1 == paragraph.number => last.until = paragraph.number,
            _ => parts.push(SummaryPart {
                item,
                matter: items.iter().find(|one| one.item == item).and_then(|one| one.matter),
                from: paragraph.number,
                until: paragraph.number,
            }),
        }
    }
    parts
}
