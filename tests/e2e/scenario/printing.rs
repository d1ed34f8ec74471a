//! 会议用纸 as a printer gets it: how many pages each sheet takes and what stands on it, for an ordinary meeting of
//! nine, for people to be appointed, and for an agenda that is far too long. Only Chromium can be asked for its paper.

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
use serde_json::json;

/// The morning before the meeting.
const MOMENT: &str = "2026-11-19T09:30:00+08:00";

#[tokio::test(flavor = "multi_thread")]
async fn every_sheet_of_an_ordinary_meeting_fits_its_paper() {
    play(Browser::Chromium, ordinary).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tickets_are_alike_and_people_are_counted_on_one_page() {
    play(Browser::Chromium, of_people).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_agenda_of_sixty_long_titles_is_printed_whole() {
    play(Browser::Chromium, long).await;
}

const LAMPS: &str = "东园社区路灯维修支出";

/// A book whose meeting is prepared, with its page open.
async fn prepared(stage: &mut Stage, book: Prepared<'_>) {
    let passphrase = book.passphrase.map(str::to_owned);
    let file = book.write(&stage.folder("prepared"));
    stage.wait_until(MOMENT).await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.press("从文件恢复").await;
    if let Some(passphrase) = passphrase {
        page.fill("文件的口令", &passphrase).await;
    }
    inspect(page, &file).await;
    restore(page, "已核对文件内容").await;
    take_pen(page).await;
    go_to_meeting(page).await;
    page.run("window.print = () => {}").await;
}

async fn ordinary(stage: &mut Stage) {
    let topics = vec![
        Topic::decision("关于落实基层治理年度任务的实施意见", "决-01"),
        Topic::project("东园社区道路改造提升工程", "项-01", 860_000),
        Topic::funds(LAMPS, "资-03", 120_000),
        Topic::funds("除雪物资储备支出", "资-03", 90_000),
        Topic::funds("行道树修剪支出", "资-05", 75_000),
    ];
    let first = AgendaItem::FirstTopic {
        topic: "上级党组织关于基层治理的部署".into(),
    };
    let report = AgendaItem::Report {
        topic: "上次议定事项落实情况".into(),
        reporter: String::new(),
    };
    let elsewhere = AgendaItem::Personnel {
        recorded_in: "人事另册第1页".into(),
    };
    let book = Prepared {
        kind: BookKind::Main,
        passphrase: None,
        topics,
        others: (vec![first, report], vec![AgendaItem::Placeholder {}, elsewhere]),
        besides: None,
    };
    prepared(stage, book).await;
    let page = stage.page();
    look::at(page, "200-papers").await;

    let notice = printed(page, "打印会议通知", "201-notice").await;
    notice.takes(2);
    notice.says("二、列席：公共管理办公室负责人（第3至7项）。");
    notice.says("2026年第1次工委会议通知签收表");
    let list = printed(page, "打印签到表", "202-sign-in").await;
    list.takes(1);
    list.says("9武装部长");
    list.says("第3至7项公共管理办公室负责人");
    let agenda = printed(page, "打印议程", "203-agenda").await;
    agenda.takes(1);
    agenda.says("第8项另行记录按规定另行记录");
    // One form a page.
    let forms = printed(page, "打印议题审批表（全部议题）", "204-applications").await;
    forms.takes(5);
    forms.says("收款单位中选单位");
    forms.says("书记审定同意书记　2026年11月16日");
    let lead = printed(page, "打印主持人流程单", "205-run-sheet").await;
    lead.takes(3);
    lead.says("有书面意见的，由记录人宣读，不计入票数。");
    lead.says("“请纪检监察工委书记提出监督意见。”");
    lead.says("主持人回避的，由副书记、主任主持本项。");
    page.press("导出会议通知（Word）").await;
    look::file(&page.saved("会议通知", ".docx").await);
}

const PASSPHRASE: &str = "青砖黛瓦 石桥流水 乌篷慢摇";
const CANDIDATES: [&str; 3] = [
    "公共管理办公室副主任拟任人选",
    "司法所副所长拟任人选",
    "综合执法大队副大队长拟任人选",
];

async fn of_people(stage: &mut Stage) {
    let book = Prepared {
        kind: BookKind::Personnel,
        passphrase: Some(PASSPHRASE),
        topics: CANDIDATES.map(|title| Topic::candidate(title, "拟任人选")).into(),
        others: (Vec::new(), Vec::new()),
        besides: None,
    };
    prepared(stage, book).await;
    let page = stage.page();
    let tickets = printed(page, "打印表决票", "216-tickets").await;
    tickets.takes(3);
    assert_eq!(tickets.tickets.len(), 9, "one for each who votes");
    assert!(tickets.tickets.iter().all(|ticket| *ticket == tickets.tickets[0]));
    tickets.says("每人只在一栏内划“○”，多划或者不划的，对该人的表决无效。本票不署名、不编号。");
    tickets.says("（加盖印章处）");
    // The code of a printed sheet tells when it was printed.
    assert!(!tickets.text.contains("校验码"));
    let count = printed(page, "打印计票单", "217-count").await;
    count.takes(1);
    count.says("应到9人实到　　人发出　　张收回　　张有效　　张无效　　张");
    count.says("监票人监票人计票人主持人");
    let forms = printed(page, "打印议题审批表（全部议题）", "214-applications").await;
    forms.takes(3);
    let lead = printed(page, "打印主持人流程单", "215-run-sheet").await;
    lead.says("推定监票人二人、计票人，均不是人选");
    let notice = printed(page, "打印会议通知", "211-notice").await;
    assert!(!notice.text.contains("拟任人选"), "it goes from hand to hand");
}

async fn long(stage: &mut Stage) {
    let title = |number: u16| {
        let what =
            "关于进一步加强东湖街道各社区老旧小区改造提升工程项目资金统筹使用和全过程监督管理工作的若干具体措施的汇报";
        format!("{what}，以及下一阶段需要工委会议研究明确的有关事项（之{number}）")
    };
    let others = (2..=60).map(|number| AgendaItem::Report {
        topic: title(number),
        reporter: String::new(),
    });
    let book = Prepared {
        kind: BookKind::Main,
        passphrase: None,
        topics: vec![Topic::funds(LAMPS, "资-03", 120_000)],
        others: (Vec::new(), others.collect()),
        besides: None,
    };
    prepared(stage, book).await;
    let page = stage.page();
    printed(page, "打印签到表", "222-sign-in").await.takes(1);
    let agenda = printed(page, "打印议程", "223-agenda").await;
    let notice = printed(page, "打印会议通知", "221-notice").await;
    let lead = printed(page, "打印主持人流程单", "225-run-sheet").await;
    for number in 2..=60 {
        agenda.says(&format!("第{number}项听取汇报{}", title(number)));
        notice.says(&title(number));
        lead.says(&title(number));
    }
}

/// A sheet as it came out of the printer.
struct Sheet {
    name: &'static str,
    pages: usize,
    text: String,
    tickets: Vec<String>,
}

impl Sheet {
    fn takes(&self, pages: usize) {
        assert_eq!(self.pages, pages, "pages of {}", self.name);
    }

    fn says(&self, words: &str) {
        assert!(self.text.contains(words), "{words} in {}: {}", self.name, self.text);
    }
}

/// Prints a sheet; it stands in the page only while it is printed.
async fn printed(page: &Page, label: &str, name: &'static str) -> Sheet {
    page.press(label).await;
    let script = "const sheet = document.querySelector('.sheet');
        return [sheet.textContent, [...sheet.querySelectorAll('.ticket')].map((ticket) => ticket.textContent)];";
    let said = page.run(script).await;
    let paper = page.printed().await.expect("Chromium prints");
    look::sheet(&paper, name);
    assert_eq!(page.run("return document.querySelector('.sheet')").await, json!(null));
    let (text, tickets) = serde_json::from_value(said).expect("a sheet has words");
    Sheet {
        name,
        pages: pages(&paper),
        text,
        tickets,
    }
}

/// How many pages a PDF file of Chromium has: it writes one dictionary for each.
fn pages(paper: &[u8]) -> usize {
    String::from_utf8_lossy(paper).matches("/Type /Page\n").count()
}
