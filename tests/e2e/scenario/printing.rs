//! 会议用纸 as a printer gets it: how many pages each sheet takes and what stands on it, for a meeting of nine with an
//! agenda of ten, for people to be appointed, and for an agenda that is far too long.

use crate::prepared::{Prepared, Topic};
use crate::{
    browser::Browser,
    look,
    page::Page,
    stage::{Stage, play},
    words::*,
};
use minutebook::domain::meeting::AgendaItem;
use minutebook::domain::register::BookKind;

/// The morning before the meeting.
const MOMENT: &str = "2026-11-19T09:30:00+08:00";

#[tokio::test(flavor = "multi_thread")]
async fn the_sheets_of_an_ordinary_meeting_fit_their_paper() {
    play(Browser::Chromium, prints).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tickets_are_alike_and_their_count_stands_on_one_page() {
    play(Browser::Chromium, ballots).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agenda_of_sixty_long_titles_is_printed_whole() {
    play(Browser::Chromium, long).await;
}

const SPIRIT: &str = "上级党组织关于基层治理的部署";
const GOVERNANCE: &str = "关于落实基层治理年度任务的实施意见";
const ROADS: &str = "东园社区道路改造提升工程";
const LAMPS: &str = "东园社区路灯维修支出";
const SNOW: &str = "除雪物资储备支出";
const TREES: &str = "行道树修剪支出";

async fn prints(stage: &mut Stage) {
    let prepared = Prepared {
        kind: BookKind::Main,
        passphrase: None,
        topics: vec![
            Topic::decision(GOVERNANCE, "决-01"),
            Topic::project(ROADS, "项-01", 860_000),
            Topic::funds(LAMPS, "资-03", 120_000),
            Topic::funds(SNOW, "资-03", 90_000),
            Topic::funds(TREES, "资-05", 75_000),
        ],
        others: (
            vec![
                AgendaItem::FirstTopic { topic: SPIRIT.into() },
                AgendaItem::Report {
                    topic: "上次议定事项落实情况".into(),
                },
            ],
            vec![
                AgendaItem::Placeholder {},
                AgendaItem::Personnel {
                    recorded_in: "人事另册第1页".into(),
                },
            ],
        ),
        besides: None,
    };
    let file = prepared.write(&stage.folder("prepared"));
    stage.wait_until(MOMENT).await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    take_over_prepared(page, &file).await;
    go_to_meeting(page).await;
    look::at(page, "200-papers").await;
    for (label, name) in [
        ("打印会议通知", "201-notice"),
        ("打印签到表", "202-sign-in"),
        ("打印议程", "203-agenda"),
        ("打印议题审批表（全部议题）", "204-applications"),
        ("打印主持人流程单", "205-run-sheet"),
        ("打印表决票", "206-tickets"),
        ("打印计票单", "207-count"),
    ] {
        let sheet = printed(page, label, name).await;
        eprintln!("{name}: {}", sheet.pages);
    }
    page.press("导出会议通知（Word）").await;
    look::file(&page.saved("会议通知", ".docx").await);
}

const PASSPHRASE: &str = "青砖黛瓦 石桥流水 乌篷慢摇";
const CANDIDATES: [&str; 3] = [
    "公共管理办公室副主任拟任人选",
    "司法所副所长拟任人选",
    "综合执法大队副大队长拟任人选",
];

async fn ballots(stage: &mut Stage) {
    let prepared = Prepared {
        kind: BookKind::Personnel,
        passphrase: Some(PASSPHRASE),
        topics: CANDIDATES.map(|title| Topic::candidate(title, "拟任人选")).into(),
        others: (Vec::new(), Vec::new()),
        besides: None,
    };
    let file = prepared.write(&stage.folder("prepared"));
    stage.wait_until(MOMENT).await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.press("从文件恢复").await;
    page.fill("文件的口令", PASSPHRASE).await;
    inspect(page, &file).await;
    restore(page, "已核对文件内容").await;
    take_pen(page).await;
    page.press("会议").await;
    page.press(SESSION).await;
    for (label, name) in [
        ("打印会议通知", "211-notice"),
        ("打印签到表", "212-sign-in"),
        ("打印议程", "213-agenda"),
        ("打印议题审批表（全部议题）", "214-applications"),
        ("打印主持人流程单", "215-run-sheet"),
        ("打印表决票", "216-tickets"),
        ("打印计票单", "217-count"),
    ] {
        let sheet = printed(page, label, name).await;
        eprintln!("{name}: {}", sheet.pages);
    }
}

async fn long(stage: &mut Stage) {
    let title = |number: u16| {
        let what = "关于进一步加强东湖街道各社区老旧小区改造提升工程项目资金统筹使用和全过程监督管理工作的若干具体措施的汇报";
        format!("{what}，以及下一阶段需要工委会议研究明确的有关事项（之{number}）")
    };
    let others = (1..=59).map(|number| AgendaItem::Report { topic: title(number) });
    let prepared = Prepared {
        kind: BookKind::Main,
        passphrase: None,
        topics: vec![Topic::funds(LAMPS, "资-03", 120_000)],
        others: (Vec::new(), others.collect()),
        besides: None,
    };
    let file = prepared.write(&stage.folder("prepared"));
    stage.wait_until(MOMENT).await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    take_over_prepared(page, &file).await;
    go_to_meeting(page).await;
    for (label, name) in [
        ("打印会议通知", "221-notice"),
        ("打印签到表", "222-sign-in"),
        ("打印议程", "223-agenda"),
        ("打印主持人流程单", "225-run-sheet"),
    ] {
        let sheet = printed(page, label, name).await;
        eprintln!("{name}: {}", sheet.pages);
    }
    page.press("导出会议通知（Word）").await;
    look::file(&page.saved("会议通知", ".docx").await);
}

/// A sheet as it came out of the printer.
struct Sheet {
    pages: usize,
    text: String,
}

/// Prints a sheet; it stands in the page only while it is printed.
async fn printed(page: &Page, label: &str, name: &str) -> Sheet {
    page.run("window.print = () => {}").await;
    page.press(label).await;
    let text = page.run("return document.querySelector('.sheet').textContent").await;
    if let Some(folder) = std::env::var_os("MINUTEBOOK_PICTURES") {
        let html = page.run("const root = document.documentElement; return `<html data-print=alone data-page=${root.dataset.page || ''}>` + document.querySelector('.sheet').outerHTML").await;
        std::fs::write(
            std::path::Path::new(&folder).join(format!("{name}.html")),
            html.as_str().unwrap_or_default(),
        )
        .expect("written");
    }
    let paper = page.printed().await.expect("Chromium prints");
    if let Some(folder) = std::env::var_os("MINUTEBOOK_PICTURES") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), &paper).expect("written");
    }
    Sheet {
        pages: pages(&paper),
        text: text.as_str().unwrap_or_default().to_owned(),
    }
}

/// How many pages a PDF file of Chromium has: it writes one dictionary for each.
fn pages(paper: &[u8]) -> usize {
    let text = String::from_utf8_lossy(paper);
    text.matches("/Type /Page\n").count()
}
