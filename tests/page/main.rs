//! The disclosed page: what stands on it, and what never does.

#![cfg(not(target_arch = "wasm32"))]

use std::sync::Arc;

use jiff::civil::date;
use minutebook::domain::body::Office;
use minutebook::domain::disclosure::{
    AttributeSet, DisclosureAttribute, DisclosureDraft, Ground, Scope, Track, Withheld,
};
use minutebook::domain::event::{CorrectableField, Correction, Entry, Event};
use minutebook::domain::id::{MatterId, MeetingId, MemberId};
use minutebook::domain::matter::{Fact, Matter, Stamp};
use minutebook::domain::meeting::{Outcome, Tally};
use minutebook::domain::occasion::Moment;
use minutebook::domain::personal_data;
use minutebook::domain::register::{EntryNumber, Register, SessionNumber};
use minutebook::exchange::page::Page;
use minutebook::text::{disclosure, page_disclosure};

fn page(title: &str, text: &str) -> Page {
    Page {
        title: title.to_owned(),
        paragraphs: Page::paragraphs(text),
        withheld: Vec::new(),
        office: "中共××区××街道工作委员会".to_owned(),
        date: "2026年11月23日".to_owned(),
        metadata: vec![
            ("公开属性".to_owned(), "主动公开".to_owned()),
            ("公开方式".to_owned(), "政府网站".to_owned()),
        ],
    }
}

#[test]
fn every_word_is_escaped() {
    let nasty = "<script>alert(1)</script> & \"a\" 'b'";
    let mut page = page(nasty, nasty);
    page.withheld = vec![nasty.to_owned()];
    page.office = nasty.to_owned();
    page.date = nasty.to_owned();
    page.metadata = vec![(nasty.to_owned(), nasty.to_owned())];
    let html = page.html();
    assert!(!html.contains("<script"));
    assert!(!html.contains("alert(1)<"));
    let escaped = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;a&quot; &#39;b&#39;";
    assert_eq!(html.matches(escaped).count(), 8);
}

#[test]
fn the_page_fetches_and_runs_nothing() {
    let html = page("题", "文").html();
    for word in [
        "<script", "<link", "<img", "<iframe", "<form", "http:", "https:", "url(", "@import", "src=", "href=", " on",
    ] {
        assert!(!html.replace("http-equiv", "").contains(word), "{word}");
    }
    assert!(html.contains("default-src 'none'"));
}

#[test]
fn the_page_says_its_language_and_is_whole() {
    let html = page("题", "文").html();
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    assert!(html.contains("<meta charset=\"utf-8\">"));
    assert!(html.trim_end().ends_with("</html>"));
    for name in ["html", "head", "body", "main", "table", "h1", "title", "style"] {
        assert_eq!(html.matches(&format!("</{name}>")).count(), 1, "{name}");
    }
}

#[test]
fn the_table_stands_above_the_title_in_the_order_given() {
    let html = page("集体决策结果公开", "文").html();
    let place = |words: &str| html.find(words).expect("the words are on the page");
    let first = place("<th scope=\"row\">公开属性</th><td>主动公开</td>");
    let second = place("<th scope=\"row\">公开方式</th><td>政府网站</td>");
    assert!(first < second && second < place("<h1>集体决策结果公开</h1>"));
}

#[test]
fn blank_lines_make_no_paragraphs() {
    assert_eq!(Page::paragraphs("　一\r\n\n  \n二 \n"), ["一", "二"]);
    assert_eq!(page("题", "一\n\n二").html().matches("<p>").count(), 2);
}

#[test]
fn what_cannot_be_seen_does_not_reach_the_page() {
    let html = page("题\u{0}目\u{8}", "一\u{1b}二").html();
    assert!(html.contains("<h1>题目</h1>"));
    assert!(html.contains("<p>一二</p>"));
}

#[test]
fn the_text_to_paste_is_what_the_page_says() {
    let mut page = page("题", "一\n二");
    page.withheld = vec!["附件不予公开".to_owned()];
    assert_eq!(
        page.plain(),
        "题\n\n　　一\n　　二\n　　附件不予公开\n\n中共××区××街道工作委员会\n2026年11月23日"
    );
}

#[test]
fn what_was_masked_is_on_neither() {
    let text = "联系电话13800138000，张某负责。";
    let masked = personal_data::mask(text, &personal_data::scan(text));
    let page = page("题", &masked);
    assert!(!page.html().contains("13800138000"));
    assert!(!page.plain().contains("13800138000"));
    assert!(page.html().contains("138****8000"));
}

fn house() -> Office {
    Office {
        committee: "中共××区××街道工作委员会".to_owned(),
        committee_short: "××街工委".to_owned(),
        office: "××区人民政府××街道办事处".to_owned(),
        discipline: String::new(),
        general_section: String::new(),
        document_mark: String::new(),
        departments: Vec::new(),
    }
}

fn entry() -> Entry {
    Entry {
        matter: MatterId([1; 8]),
        number: EntryNumber {
            register: Register::Project,
            year: 2026,
            serial: 31,
        },
        title: "社区养老服务站改造".to_owned(),
        department: "公共服务办公室".to_owned(),
        in_charge: "委员甲".to_owned(),
        basis: "区民政局批复".to_owned(),
        meeting: MeetingId([2; 8]),
        meeting_name: "工委会议".to_owned(),
        session: SessionNumber { year: 2026, serial: 18 },
        item: 3,
        decided_on: date(2026, 11, 20),
        outcome: Outcome::Passed,
        tally: Tally {
            agree: 7,
            against: 1,
            ..Tally::default()
        },
        entitled: 9,
        present: 8,
        summary: "实施改造".to_owned(),
        amount: None,
        reduced: None,
        minute_book: "第2册第31页".to_owned(),
        waivers: Vec::new(),
    }
}

#[test]
fn the_proposed_page_shows_the_decision_and_no_vote_post_or_minutes() {
    let (house, entry) = (house(), entry());
    let proposal = disclosure::proposal(&entry, &house);
    let set = AttributeSet {
        attribute: DisclosureAttribute::Proactive,
        ground: Ground::PartyCatalogue,
        document_date: Some(date(2026, 11, 20)),
        by: "书记".to_owned(),
        on: date(2026, 11, 23),
    };
    let draft = DisclosureDraft {
        track: Track::Government,
        scope: Scope::Society,
        channel: "政府网站".to_owned(),
        title: proposal.title,
        text: proposal.text,
        withheld: vec![Withheld {
            part: "附件二".to_owned(),
            ground: Ground::ThirdParty,
            reason: "含企业报价".to_owned(),
            reassess_on: date(2027, 11, 20),
        }],
        not_personal: Vec::new(),
    };
    let page = Page {
        title: draft.title.clone(),
        paragraphs: Page::paragraphs(&draft.text),
        withheld: disclosure::withheld(&draft),
        office: draft.track.publisher(&house).to_owned(),
        date: "2026年11月23日".to_owned(),
        metadata: page_disclosure::metadata(draft.track.publisher(&house), &set, &draft, Some(date(2026, 11, 23))),
    };
    let html = page.html();
    for shown in ["实施改造", "成文日期", "发布日期", "××街道办事处", "附件二不予公开"] {
        assert!(html.contains(shown), "{shown}");
    }
    for never in ["7票", "1票", "同意", "委员甲", "书记", "第2册", "含企业报价", "应到"] {
        assert!(!html.contains(never), "{never}");
        assert!(!page.plain().contains(never), "{never}");
    }
    assert_eq!(personal_data::votes_by_name(&page.plain(), &["委员甲", "书记"]), []);
}

#[test]
fn the_file_is_named_by_its_number_alone() {
    assert_eq!(page_disclosure::file_name(entry().number), "公开-项2026-31");
}

#[test]
fn what_is_proposed_reads_as_corrected() {
    let stamp = |seq| Stamp {
        seq,
        at: Moment("2026-11-23T09:00:00.000+08:00".to_owned()),
        by: MemberId(1),
    };
    let mut matter = Matter::new(MatterId([1; 8]));
    matter.apply(&stamp(40), &Fact::Event(Arc::new(Event::Entered(Box::new(entry())))));
    let correction = Correction {
        target: 40,
        field: CorrectableField::Title,
        was: "社区养老服务站改造".to_owned(),
        now: "社区养老服务中心改造".to_owned(),
        reason: "笔误".to_owned(),
        approved_by: "书记".to_owned(),
        clerical: true,
    };
    matter.apply(
        &stamp(41),
        &Fact::Event(Arc::new(Event::Corrected {
            matter: matter.id,
            correction,
        })),
    );
    let read = matter.corrected_entry().expect("the matter is in the register");
    assert_eq!(read.title, "社区养老服务中心改造");
    assert_eq!(read.summary, "实施改造");
}
