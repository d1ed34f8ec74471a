//! The papers of a meeting as documents: its record to be bound and signed, its summary to be sent out.

use jiff::civil::Date;

use super::names::Names;
use super::page_meeting::item_line;
use super::record::whole;
use super::{date, paper, words};
use crate::domain::book::Book;
use crate::domain::id::{MatterId, MemberId};
use crate::domain::matter::Matter;
use crate::domain::meeting::{DraftInHand, IssuedSummary, Meeting, is_excerpt};
use crate::domain::room;
use crate::exchange::document::{Block, Document, Pages, TO_THE_EDGE};
use crate::ledger::HeadCode;

/// Across a record that is not signed yet.
const UNSIGNED: &str = "草稿·未签字";
/// Across a summary that is not issued yet.
const UNISSUED: &str = "草稿·未签发";
/// Lines of a summary that open with a word of their own.
const LABELS: [&str; 4] = ["出席：", "请假：", "缺席：", "列席："];
/// Around the number of a page and the count of all.
const OF_ALL_PAGES: [&str; 3] = ["第", "页，共", "页"];
/// The numerals that open a heading.
const ORDINALS: &str = "一二三四五六七八九十";

/// The button that makes one of the record.
pub const EXPORT_RECORD: &str = "导出会议记录（Word）";
/// The button that makes one of the summary in force.
pub const EXPORT_SUMMARY: &str = "导出会议纪要（Word）";
/// The button that prints the summary in force.
pub const PRINT_SUMMARY: &str = "打印会议纪要";
/// The button that makes one of what stands in the form.
pub const EXPORT_DRAFT: &str = "导出纪要草稿（Word）";
/// A part of the program is missing, or the file could not be saved.
pub const NOT_EXPORTED: &str = "未能导出。请连接网络后重新打开本页再试，或者改用打印。";

/// The file's name: what it is and of which meeting, no title and no person.
pub fn file_name(what: &str, meeting: &Meeting) -> String {
    format!("{what}-{}-{}.docx", meeting.session.year, meeting.session.serial)
}
/// What a record is called in a file name.
pub const RECORD: &str = "会议记录";
/// What a summary is called in a file name.
pub const SUMMARY: &str = "会议纪要";

/// The title of a record: `2026年第1次工委会议记录`.
pub fn record_title(meeting: &Meeting, book: &Book) -> String {
    let names = Names::of(book, meeting.call.on);
    let session = words::session(meeting.session, names.meeting(meeting.call.kind));
    format!("{session}记录")
}

/// The record of a meeting that is over (会议记录), with everything that is kept of it; `file` finds the file of a
/// matter. Its foot carries the code it can be checked against.
pub fn record<'a>(
    meeting: &Meeting,
    book: &Book,
    file: impl Fn(MatterId) -> Option<&'a Matter>,
    (code, today): (&HeadCode, Date),
) -> Document {
    let mut blocks = said(meeting, book, file);
    blocks.extend(
        paper::RECORD
            .iter()
            .map(|who| Block::Signature(format!("{who}（签字）："))),
    );
    blocks.push(Block::ScanCode(paper::scan_code(code, book.id)));
    Document {
        mark: String::new(),
        number: book.office.committee.clone(),
        title: record_title(meeting, book),
        blocks,
        imprint: Vec::new(),
        watermark: meeting.signed.is_none().then(|| UNSIGNED.to_owned()),
        foot: paper::foot(code, today),
        pages: Pages::OfAll(OF_ALL_PAGES),
    }
}

/// What a record says, above the lines for the signatures.
fn said<'a>(meeting: &Meeting, book: &Book, file: impl Fn(MatterId) -> Option<&'a Matter>) -> Vec<Block> {
    let mut blocks: Vec<Block> = whole::of_meeting(meeting, book).into_iter().map(Block::Text).collect();
    for item in &meeting.items {
        let file = item.content.matter().and_then(&file);
        let topic = file.and_then(Matter::topic);
        let line = item_line(&item.content, &room::title(book, &item.content));
        blocks.push(Block::Heading(whole::item_heading(item, &line)));
        blocks.extend(whole::papers(item, file).into_iter().map(Block::Text));
        let all = whole::whole_lines(book, meeting, item, topic);
        let lines = if all.is_empty() {
            whole::open_lines(book, meeting, item, topic)
        } else {
            all
        };
        blocks.extend(lines.into_iter().map(Block::Text));
    }
    blocks.extend(whole::after_items(meeting).into_iter().map(Block::Text));
    blocks
}

/// Whether words are an excerpt of what a record says, whatever their blanks, and long enough to be found there.
pub fn record_says<'a>(
    words: &str,
    meeting: &Meeting,
    book: &Book,
    file: impl Fn(MatterId) -> Option<&'a Matter>,
) -> bool {
    said(meeting, book, file).iter().any(|block| match block {
        Block::Heading(line) | Block::Text(line) => is_excerpt(words, line),
        _ => false,
    })
}

/// The draft of a summary that is in hand: it is no draft any more once the one who presided signed it.
pub fn in_hand(meeting: &Meeting, book: &Book, in_hand: &DraftInHand) -> Document {
    let drafted = drafted(meeting, book, &in_hand.draft.value.text);
    match in_hand.signed {
        Some((by, _)) => Document {
            number: signed_by(book, by),
            watermark: None,
            ..drafted
        },
        None => drafted,
    }
}

/// Who signed a summary for issue.
fn signed_by(book: &Book, by: MemberId) -> String {
    format!("签发人：{}", book.roster.post(by))
}

/// The summary of a meeting (会议纪要) as it was issued.
pub fn issued(meeting: &Meeting, book: &Book, summary: &IssuedSummary) -> Document {
    let section = &book.office.general_section;
    let signer = summary.path.as_ref().map(|path| signed_by(book, path.signed_by));
    let copies = summary.copies.map(|copies| format!("共印{copies}份"));
    Document {
        number: [Some(summary.number.clone()), signer]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join("　　　　"),
        imprint: [
            format!("印发：{}", summary.distribution),
            format!("{section}{TO_THE_EDGE}{}印发", date::long(summary.on)),
        ]
        .into_iter()
        .chain(copies)
        .collect(),
        watermark: None,
        ..drafted(meeting, book, &summary.text)
    }
}

/// A summary as it stands in the form, not issued yet.
pub fn drafted(meeting: &Meeting, book: &Book, text: &str) -> Document {
    let names = Names::of(book, meeting.call.on);
    let meeting_name = names.meeting(meeting.call.kind);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Document {
        mark: format!("{}纪要", together(&book.office.committee_short, meeting_name)),
        number: String::new(),
        title: String::new(),
        blocks: lines.map(block).collect(),
        imprint: Vec::new(),
        watermark: Some(UNISSUED.to_owned()),
        foot: String::new(),
        pages: Pages::Outer,
    }
}

/// Two names as one: what ends the first and begins the second is said once (`东湖街工委` and `工委会议`).
fn together(first: &str, second: &str) -> String {
    let mut ends = first.char_indices().map(|(at, _)| &first[at..]);
    let rest = ends.find_map(|end| second.strip_prefix(end)).unwrap_or(second);
    format!("{first}{rest}")
}

/// `一、…` is a heading, `出席：…` opens with its label, everything else is a paragraph.
fn block(line: &str) -> Block {
    let rest = line.trim_start_matches(|c| ORDINALS.contains(c));
    if rest.len() < line.len() && rest.starts_with('、') && !line.ends_with('。') {
        return Block::Heading(line.to_owned());
    }
    match LABELS
        .iter()
        .find_map(|label| line.strip_prefix(label).map(|rest| (label, rest)))
    {
        Some((label, rest)) => Block::Labelled {
            label: (*label).to_owned(),
            text: rest.to_owned(),
        },
        None => Block::Text(line.to_owned()),
    }
}
