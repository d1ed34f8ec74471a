//! The papers of a meeting as documents: what stands on them is what the record and the issued text say.

use minutebook::domain::id::MatterId;
use minutebook::domain::matter::Matter;
use minutebook::domain::meeting::{Outcome, SummaryStep};
use minutebook::exchange::document::{Block, Pages};
use minutebook::ledger::{Head, HeadCode};
use minutebook::text::documents;

use super::{GRID, Held, WALLS, held};
use crate::acts;
use crate::given::TODAY;

fn heading(block: &Block) -> Option<&str> {
    match block {
        Block::Heading(words) => Some(words),
        _ => None,
    }
}

fn headings(blocks: &[Block]) -> Vec<&str> {
    blocks.iter().filter_map(heading).collect()
}

#[test]
fn a_summary_in_the_form_is_a_draft_with_its_headings_and_who_was_there() {
    let held = held(Outcome::Passed);
    let meeting = held.given.meeting(held.meeting);
    let document = documents::drafted(meeting, &held.given.book, &held.draft());
    assert_eq!(document.watermark.as_deref(), Some("草稿·未签发"));
    // The office's name ends as the meeting's begins: that is said once.
    assert_eq!(held.given.book.office.committee_short, "示例街工委");
    assert_eq!(document.mark, "示例街工委会议纪要");
    let titles = [&format!("二、{WALLS}")[..], &format!("三、{GRID}")];
    assert_eq!(headings(&document.blocks)[1..], titles);
    let labels = document.blocks.iter().filter_map(|block| match block {
        Block::Labelled { label, .. } => Some(label.as_str()),
        _ => None,
    });
    assert_eq!(labels.collect::<Vec<_>>(), ["出席：", "请假：", "列席："]);
}

#[test]
fn an_issued_summary_has_its_number_and_to_whom_it_goes_and_is_no_draft() {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    held.issued(&text);
    let meeting = held.given.meeting(held.meeting);
    let summary = &meeting.beside.summary().expect("issued").value;
    let document = documents::issued(meeting, &held.given.book, summary);
    let chair = held.given.book.roster.post(meeting.presiding.expect("opened"));
    assert_eq!(
        (document.watermark, document.number),
        (None, format!("{}　　　　签发人：{chair}", summary.number))
    );
    assert_eq!(document.imprint[0], format!("印发：{}", summary.distribution));
    assert!(document.imprint[1].ends_with("印发"), "{:?}", document.imprint);
    assert_eq!(document.imprint[2], "共印20份");
    assert_eq!(document.pages, Pages::Outer);
}

#[test]
fn a_summary_in_hand_is_a_draft_until_it_is_signed_for_issue() {
    let mut held = held(Outcome::Passed);
    let text = held.draft();
    held.given.when(acts::draft_summary(&held.given, held.meeting, &text));
    held.given.when(acts::check(&held.given, held.meeting));
    let countersigned = SummaryStep::Countersigned(acts::done_by(&held.given, "副书记"));
    held.given.when(acts::advance(held.meeting, countersigned));
    let document = |held: &Held| {
        let meeting = held.given.meeting(held.meeting);
        let in_hand = meeting.beside.in_hand.as_ref().expect("drafted");
        documents::in_hand(meeting, &held.given.book, in_hand)
    };
    let before = document(&held);
    assert_eq!(
        (before.watermark.as_deref(), &*before.number),
        (Some("草稿·未签发"), "")
    );
    let by = held.given.meeting(held.meeting).presiding.expect("opened");
    held.given.when(acts::advance(
        held.meeting,
        SummaryStep::SignedForIssue { by, on: TODAY },
    ));
    let after = document(&held);
    assert_eq!((after.watermark, &*after.number), (None, "签发人：书记"));
}

#[test]
fn a_record_says_everything_and_is_a_draft_until_it_is_signed() {
    let held = held(Outcome::Passed);
    let (given, meeting) = (&held.given, held.given.meeting(held.meeting));
    let file = |id: MatterId| -> Option<&Matter> { Some(given.matter(id)) };
    let code = HeadCode::in_print(&Head::EMPTY);
    let document = documents::record(meeting, &given.book, file, (&code, TODAY));
    assert_eq!(document.title, "2026年第1次工委会议记录");
    assert_eq!(document.watermark.is_some(), meeting.signed.is_none());
    assert!(document.foot.contains(&code.to_string()));
    assert!(matches!(document.pages, Pages::OfAll(_)));
    assert_eq!(headings(&document.blocks)[1], format!("第 2 项　{WALLS}"));
    let said = |words: &str| {
        let mut texts = document.blocks.iter();
        texts.any(|block| matches!(block, Block::Text(text) if text.contains(words)))
    };
    for words in ["实到8人", "主持人当场宣布：通过。", "同意8票", "决定金额100,000.00 元"] {
        assert!(said(words), "{words}: {:?}", document.blocks);
    }
    let excerpt = |words: &str| documents::record_says(words, meeting, &given.book, file);
    for words in ["实到 8 人", WALLS, "同意8票"] {
        assert!(excerpt(words), "{words}");
    }
    for words in ["同意9票", "8票", ""] {
        assert!(!excerpt(words), "{words}");
    }
    let signatures = document
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Signature(_)));
    assert_eq!(signatures.count(), 2);
}
