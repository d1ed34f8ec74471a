//! The disclosed page: what stands on it, and what never does.

#![cfg(not(target_arch = "wasm32"))]

use minutebook::domain::personal_data;
use minutebook::exchange::page::Page;

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
    for word in ["<script", "<link", "<img", "<iframe", "<form", "http:", "https:", "url(", "@import", "src=", "href=", " on"] {
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
