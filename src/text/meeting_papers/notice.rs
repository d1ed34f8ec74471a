//! 会议通知: one text for paper and for the Word file that is sent, with the list in which receipt is signed.

use jiff::civil::Date;

use super::{BLANK_DAY, Papers, items_in_words, numbered, when};
use crate::domain::body::Office;
use crate::domain::meeting::NoticeWay;
use crate::domain::register::{BookKind, Register};
use crate::domain::rulebook::Power;
use crate::exchange::document::{Block, Document, Pages};
use crate::text::{date, words};

/// The button that prints it.
pub const PRINT: &str = "打印会议通知";
/// The button that makes a Word file of it.
pub const EXPORT: &str = "导出会议通知（Word）";
/// What it is called in a file name.
pub const FILE: &str = "会议通知";
/// The columns of the list in which receipt is signed.
const RECEIPT_HEADS: [&str; 5] = ["序号", "职务", "签收人", "签收日期", "备注"];

/// The notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// `关于召开2026年第6次工委会议的通知`.
    pub title: String,
    /// The text, up to who sends it and when, and the list of receipt.
    pub blocks: Vec<Block>,
}

/// The notice of a meeting.
pub fn notice(papers: Papers<'_>) -> Notice {
    let meeting = papers.meeting;
    let sitters = papers.names().sitters();
    let labelled = |label: &str, text: String| Block::Labelled {
        label: label.to_owned(),
        text,
    };
    let mut blocks = vec![
        Block::Flush(format!("各位{sitters}、列席人员：")),
        Block::Text(format!(
            "定于{}在{}召开{}，有关事项通知如下。",
            when(meeting),
            meeting.call.place,
            papers.session()
        )),
        labelled("一、出席：", format!("{}。", papers.posts(&papers.members()))),
        labelled("二、列席：", attending(papers)),
        labelled("三、议程：", format!("共{}项。", meeting.items.len())),
    ];
    blocks.extend(meeting.items.iter().map(|item| Block::Text(agenda_line(papers, item))));
    blocks.extend([
        labelled("四、材料：", materials(papers)),
        labelled("五、请假：", leave(papers)),
        labelled(
            "六、保密要求：",
            "会议材料不复印、不摘抄、不外传；未经批准不录音、不录像、不拍照；会议讨论情况不外传。".to_owned(),
        ),
        labelled(
            "七、签收：",
            format!(
                "收到后签收；不能当面签收的，电话或者书面告知{}。",
                sender(&papers.book.office)
            ),
        ),
        Block::Closing(sender(&papers.book.office).to_owned()),
        Block::Closing(
            meeting
                .notice
                .as_ref()
                .map_or_else(|| BLANK_DAY.to_owned(), |(on, _)| date::long(*on)),
        ),
        Block::Table {
            title: format!("{}通知签收表", papers.session()),
            heads: RECEIPT_HEADS.map(str::to_owned).into(),
            rows: receipts(papers),
        },
    ]);
    Notice {
        title: format!("关于召开{}的通知", papers.session()),
        blocks,
    }
}

/// The notice as a Word file.
pub fn document(papers: Papers<'_>) -> Document {
    let Notice { title, blocks } = notice(papers);
    Document {
        mark: String::new(),
        number: String::new(),
        title,
        blocks,
        imprint: Vec::new(),
        watermark: None,
        foot: String::new(),
        pages: Pages::Outer,
    }
}

/// Who sends it: the general section, or the committee where none is named.
fn sender(office: &Office) -> &str {
    if office.general_section.is_empty() {
        &office.committee
    } else {
        &office.general_section
    }
}

/// A notice goes from hand to hand: people who are to be appointed are not named on it.
fn agenda_line(papers: Papers<'_>, item: &crate::domain::meeting::ItemState) -> String {
    let of_people = papers.register(item) == Some(Register::Appointment) || papers.book.kind == BookKind::Personnel;
    if of_people && item.content.matter().is_some() {
        return format!("第{}项　研究干部任免事项", item.number);
    }
    let line = numbered(item, &papers.line(item));
    let reporter = papers
        .topic(item)
        .map_or_else(|| item.content.reporter(), |topic| &topic.reporter);
    match reporter.trim() {
        "" => line,
        reporter => format!("{line}（汇报人：{reporter}）"),
    }
}

fn attending(papers: Papers<'_>) -> String {
    let guests = papers.guests_of_all().into_iter();
    let guests = guests.map(|(who, items)| format!("{who}（{}）", items_in_words(&items)));
    let all: Vec<String> = guests.collect();
    if all.is_empty() {
        "另行通知。".to_owned()
    } else {
        format!("{}。", all.join("；"))
    }
}

fn materials(papers: Papers<'_>) -> String {
    let items = papers.meeting.items.iter().filter(|item| !item.package.is_empty());
    let counts: Vec<String> = items
        .map(|item| format!("第{}项{}件", item.number, item.package.len()))
        .collect();
    let what = if counts.is_empty() {
        String::new()
    } else {
        format!("{}；", counts.join("、"))
    };
    let copies = papers.members().len();
    // What is about people is not sent ahead.
    let how = match papers.book.kind {
        BookKind::Main => "发放方式：□随本通知发放　□会上发放、散会前收回",
        BookKind::Personnel => "会上编号发放，散会前收回",
    };
    format!("{what}每人一份，各{copies}份。{how}。")
}

fn leave(papers: Papers<'_>) -> String {
    let call = &papers.meeting.call;
    let presides = papers.book.roster.presides_first(call.kind, call.on);
    let presides = presides.map_or_else(String::new, |member| format!("（{}）", member.post));
    let letter = match papers.rule().map(|rule| rule.power) {
        Some(Power::Votes) => "书面意见会前提交，会上宣读，不计入票数。",
        _ => "",
    };
    format!(
        "因故不能到会的，会前向主持人{presides}请假，并告知{}。{letter}",
        sender(&papers.book.office)
    )
}

/// A row for each member, and for each who attends without a vote, on the agenda or not: number, post, blank, day, how.
fn receipts(papers: Papers<'_>) -> Vec<Vec<String>> {
    let members = papers.members().into_iter().map(|member| {
        let post = papers.names().post(member).to_owned();
        (post, papers.meeting.receipt(member))
    });
    let mut named = papers.guests_named();
    let others = papers.meeting.confirmed_beside(&named);
    named.extend(others.into_iter().map(str::to_owned));
    let guests = named.into_iter().map(|who| {
        let receipt = papers.meeting.guest_receipt(&who);
        (format!("{who}（列席）"), receipt)
    });
    let row = |(number, (who, receipt)): (usize, (String, Option<(Date, NoticeWay)>))| {
        let (day, way) = match receipt {
            Some((on, way)) => (date::iso(on), words::notice_way(way).to_owned()),
            None => Default::default(),
        };
        vec![number.to_string(), who, String::new(), day, way]
    };
    (1..).zip(members.chain(guests)).map(row).collect()
}
