//! A whole meeting by the keyboard alone, without a network, the browser killed three times in the middle: nine members,
//! twelve matters, and everything that happens in a room. The record and the summary equal texts written by hand.

mod said;

use super::in_both_browsers;
use crate::keyboard::Keyboard;
use crate::prepared::{Prepared, Topic};
use crate::{look, page::Page, stage::Stage, words::*};
use minutebook::domain::meeting::AgendaItem;
use minutebook::domain::register::BookKind;
use minutebook::exchange::word_file;
use said::{hears_a_guest, leaves, reads_out, reserves, sums_up};
use serde_json::json;
use std::fs;
use std::path::Path;
use thirtyfour::Key;

in_both_browsers! {
    a_whole_meeting_is_held_by_keys_alone_and_survives_three_kills: holds;
}

/// The moment at which the play begins: the hours of the meeting are before it.
pub const MOMENT: &str = "2026-11-20T11:30:00+08:00";

const SPIRIT: &str = "上级党组织关于基层治理的部署";
const GOVERNANCE: &str = "关于落实基层治理年度任务的实施意见";
const ROADS: &str = "东园社区道路改造提升工程";
const LAMPS: &str = "东园社区路灯维修支出";
const STYLE: &str = "关于改进工作作风的若干措施";
const HALL: &str = "西园社区平安体验馆建设";
const SNOW: &str = "除雪物资储备支出";
const TREES: &str = "行道树修剪支出";
const FIELDS: &str = "北园社区旱地改水田工程";
const PARKING: &str = "关于规范路内停车管理的意见";
const KITCHEN: &str = "社区食堂设备更新支出";
const RAILING: &str = "河道护栏改造工程";
const LETTER: &str = "赞成，请统筹好经费";
const BURST: &str = "主干道供水管网抢修支出";

fn main_book() -> Prepared<'static> {
    Prepared {
        kind: BookKind::Main,
        passphrase: None,
        topics: vec![
            Topic::decision(GOVERNANCE, "决-01"),
            Topic::project(ROADS, "项-01", 860_000),
            Topic::funds(LAMPS, "资-03", 120_000),
            Topic::decision(STYLE, "决-02"),
            Topic::project(HALL, "项-02", 450_000).of("统战委员"),
            Topic::funds(SNOW, "资-03", 90_000),
            Topic::funds(TREES, "资-05", 75_000),
            Topic::project(FIELDS, "项-03", 300_000),
            Topic::decision(PARKING, "决-02"),
            Topic::funds(KITCHEN, "资-05", 95_000),
            Topic::project(RAILING, "项-02", 250_000),
        ],
        others: (
            vec![AgendaItem::FirstTopic { topic: SPIRIT.into() }],
            vec![AgendaItem::Personnel {
                recorded_in: "人事另册第1页".into(),
            }],
        ),
        besides: Some(Topic::funds(BURST, "资-04", 60_000)),
    }
}

async fn holds(stage: &mut Stage) {
    let file = main_book().write(&stage.folder("prepared"));
    stage.wait_until(MOMENT).await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    take_over_prepared(page, &file).await;
    page.waits_until_offline_ready().await;
    stage.kill_server();

    let mut count = Count::default();
    begins(stage.page(), &mut count).await;
    // The item is still one that somebody withdrew from: nothing is seen before the projector is off.
    is_cut_off(stage, SESSION, "请断开投影后继续").await;
    goes_through(stage.page(), &mut count).await;
    is_cut_off(stage, "第 7 项，共 13 项", "已表态0人，应表态8人").await;
    ends_the_votes(stage.page(), &mut count).await;
    is_cut_off(stage, "第 13 项，共 13 项", "另行记录").await;
    closes(stage.page(), &mut count).await;
    eprintln!("{count}");
    reads_as_expected(stage.page()).await;
}

/// The record and the summary, as the program writes them, against texts that were written by hand.
async fn reads_as_expected(page: &Page) {
    page.press("导出会议记录（Word）").await;
    let saved = page.saved("会议记录-2026-1", ".docx").await;
    look::file(&saved);
    look::on_paper(page, "112-record").await;
    let record = paragraphs_in(&saved);
    let summary = page.value("纪要正文").await;
    equal(&record, include_str!("../expected/record.txt"));
    equal(&summary, include_str!("../expected/summary.txt"));
}

/// The texts are equal line by line; the line with the head code is another in every play.
fn equal(found: &str, expected: &str) {
    let lines = |text: &str| -> Vec<String> {
        let lines = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.contains("校验码"));
        lines.map(str::to_owned).collect()
    };
    let (found, expected) = (lines(found), lines(expected));
    for (number, line) in expected.iter().enumerate() {
        assert_eq!(found.get(number), Some(line), "line {}", number + 1);
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
}

/// The browser is killed without a word and opened again: the same item is in hand, and all that was said is there.
async fn is_cut_off(stage: &mut Stage, item: &str, shown: &str) {
    stage.kill_browser().await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.sees(item).await;
    page.sees(shown).await;
}

/// Takes stands as fast as the page shows that each was stored, and tells how long that took beside a write of raw
/// `IndexedDB` that is as durable. Figures, no judgement: the machine may be busy.
async fn tells_how_fast(page: &Page, stands: usize) {
    let told = page.reach(include_str!("sitting.js"), json!(stands)).await;
    let median = |name: &str| {
        let mut all: Vec<f64> = serde_json::from_value(told[name].clone()).expect("times are numbers");
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    let (act, raw) = (median("acts"), median("raw"));
    eprintln!(
        "a stand, until it is shown as stored: {act:.1} ms; a strict write of raw IndexedDB: {raw:.1} ms; {:.1} ×",
        act / raw
    );
}

/// The paragraphs of a Word file.
fn paragraphs_in(file: &Path) -> String {
    let bytes = fs::read(file).expect("it was saved");
    let texts = word_file::parts(&bytes)
        .into_iter()
        .map(|part| String::from_utf8_lossy(part.bytes).into_owned());
    let body = texts
        .into_iter()
        .find(|text| text.contains("<w:body"))
        .expect("a Word file has a body");
    let paragraphs = body.split("</w:p>").map(word_file::words);
    paragraphs.collect::<Vec<_>>().join("\n")
}

/// How often a key was pressed, item by item.
#[derive(Default)]
struct Count(Vec<(&'static str, usize)>);

impl Count {
    fn note(&mut self, what: &'static str, keys: &Keyboard<'_>) {
        self.0.push((what, keys.pressed()));
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, told: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(told, "keys pressed:")?;
        self.0
            .iter()
            .try_for_each(|(what, keys)| writeln!(told, "  {what}: {keys}"))
    }
}

async fn begins(page: &Page, count: &mut Count) {
    let keys = &Keyboard::of(page);
    page.press("会议").await;
    page.press(SESSION).await;
    opens(page, keys).await;
    count.note("opening, two on leave", keys);
    learns(page, keys).await;
    count.note("1, first topic", keys);
    goes_on(page, keys, 2).await;
    look::at(page, "102-stands").await;
    lets_in(page, keys).await;
    hears_a_guest(page, keys).await;
    reads_out(page, keys).await;
    stands(page, keys, "1111111").await;
    look::at(page, "103-all-spoke").await;
    passes(page, keys).await;
    look::at(page, "104-passed").await;
    count.note(
        "2, who reports comes in and speaks, a letter read out, seven stands",
        keys,
    );
    goes_on(page, keys, 3).await;
    withdraws(page, keys, "宣传委员", "0915").await;
    takes(page, keys, 0, "11").await;
}

async fn goes_through(page: &Page, count: &mut Count) {
    let keys = &Keyboard::of(page);
    keys.types("0").await;
    page.sees("第 3 项，共 13 项").await;
    takes(page, keys, 2, "1111").await;
    passes(page, keys).await;
    comes_back(page, keys, "0922").await;
    count.note("3, one withdraws, six stands (from the kill on)", keys);
    goes_on(page, keys, 4).await;
    moves(page, keys, "武装部长：到会", "0925").await;
    withdraws(page, keys, "组织委员", "0926").await;
    stands(page, keys, "1111111").await;
    sums_up(page, keys).await;
    comes_back(page, keys, "0932").await;
    count.note(
        "4, one comes late, one withdraws, seven stands, the discussion summed up",
        keys,
    );
    goes_on(page, keys, 5).await;
    agrees_in_principle(page, keys).await;
    count.note("5, agreed in principle, eight stands", keys);
    goes_on(page, keys, 6).await;
    puts_off(page, keys).await;
    count.note("6, put off", keys);
    goes_on(page, keys, 7).await;
}

async fn ends_the_votes(page: &Page, count: &mut Count) {
    let keys = &Keyboard::of(page);
    keeps_an_opinion(page, keys).await;
    count.note("7, an opinion kept, eight stands", keys);
    goes_on(page, keys, 8).await;
    says_it_in_one(page, keys).await;
    count.note("8, a remark, eight stands", keys);
    goes_on(page, keys, 9).await;
    leaves(page, keys).await;
    tells_how_fast(page, 7).await;
    page.sees("应表态人员均已表态").await;
    passes(page, keys).await;
    count.note("9, one leaves early, seven stands", keys);
    goes_on(page, keys, 10).await;
    rejects(page, keys).await;
    count.note("10, rejected, an opinion kept after the vote", keys);
    goes_on(page, keys, 11).await;
    decides_less(page, keys).await;
    count.note("11, decided for less, seven stands", keys);
    goes_on(page, keys, 12).await;
    sends_back(page, keys).await;
    count.note("12, sent back", keys);
    goes_on_to_personnel(page, keys).await;
    count.note("13, personnel, all without a vote leave", keys);
}

/// Seven of nine are there: one is on leave with a letter, one comes late; one attends without a vote.
async fn opens(page: &Page, keys: &Keyboard<'_>) {
    page.sees("会议安排").await;
    keys.presses("宣布开会").await;
    page.sees("到会情况").await;
    keys.picks("统战委员到会", "请假").await;
    keys.picks("统战委员请假事由", "因公").await;
    keys.writes("统战委员准假人", "书记").await;
    keys.writes("统战委员书面意见", LETTER).await;
    keys.picks("武装部长到会", "未到").await;
    keys.writes("记录人", "记录人").await;
    keys.writes_hour("开会时间", "0900").await;
    keys.writes("列席、旁听人员", "司法所所长").await;
    look::at(page, "100-opening").await;
    keys.key(Key::Enter).await;
    page.sees("分管领导（统战委员）没有到会，一般缓议。").await;
    look::at(page, "100-asked").await;
    keys.writes("理由（分管领导", "会前已当面汇报，是否缓议由会议决定")
        .await;
    keys.presses("说明理由后继续").await;
}

async fn learns(page: &Page, keys: &Keyboard<'_>) {
    page.sees("09:00 开始").await;
    keys.types("0").await;
    page.sees("第 1 项，共 13 项").await;
    look::at(page, "101-first-topic").await;
    keys.types("0").await;
    page.sees("已学习").await;
}

/// One withdraws; the form of it opens behind a blank screen.
async fn withdraws(page: &Page, keys: &Keyboard<'_>, who: &str, hour: &str) {
    keys.types("6").await;
    page.sees("请断开投影后继续").await;
    keys.types("0").await;
    page.sees("回避事由").await;
    keys.picks("回避人员", who).await;
    keys.picks("回避事由", "涉及亲属利益").await;
    keys.writes_hour("离场时间", hour).await;
    look::at(page, "105-recusal").await;
    keys.key(Key::Enter).await;
    page.sees_in(who, "回避").await;
}

async fn comes_back(page: &Page, keys: &Keyboard<'_>, hour: &str) {
    keys.types("+").await;
    keys.writes_hour("返场时间", hour).await;
    keys.key(Key::Enter).await;
    page.does_not_see("登记返场").await;
}

/// Stands by their keys, each stored before the next; so many were taken before.
async fn takes(page: &Page, keys: &Keyboard<'_>, before: usize, directions: &str) {
    for (taken, direction) in directions.chars().enumerate() {
        page.sees(&format!("已表态{}人，", before + taken)).await;
        keys.types(&direction.to_string()).await;
    }
    page.sees(&format!("已表态{}人，", before + directions.len())).await;
}

/// Everyone's stand.
async fn stands(page: &Page, keys: &Keyboard<'_>, directions: &str) {
    takes(page, keys, 0, directions).await;
    page.sees("应表态人员均已表态").await;
}

/// Announces that it passed.
async fn passes(page: &Page, keys: &Keyboard<'_>) {
    keys.types("0").await;
    page.sees("宣布后，到会、回避、表态和结果即封存").await;
    keys.picks("会议决定", "通过").await;
    keys.key(Key::Enter).await;
    page.sees("会议决定：通过").await;
}

/// Somebody comes.
async fn moves(page: &Page, keys: &Keyboard<'_>, movement: &str, hour: &str) {
    keys.types("7").await;
    page.sees("到会或离会的人员").await;
    keys.picks("到会或离会的人员", movement).await;
    keys.writes_hour("变动时间", hour).await;
    keys.key(Key::Enter).await;
    page.does_not_see("到会或离会的人员").await;
}

async fn agrees_in_principle(page: &Page, keys: &Keyboard<'_>) {
    stands(page, keys, "11111111").await;
    keys.types("0").await;
    keys.picks("会议决定", "原则同意").await;
    keys.writes("修改意见", "补充考核办法").await;
    keys.writes("修改责任人", "专职副书记").await;
    look::at(page, "106-in-principle").await;
    keys.key(Key::Enter).await;
    page.sees("会议原则同意，由专职副书记根据会议意见修改完善后按程序实施。")
        .await;
}

/// The member in charge is on leave: it is put off, with the reason proposed.
async fn puts_off(page: &Page, keys: &Keyboard<'_>) {
    page.sees("分管领导（统战委员）没有到会，一般缓议。").await;
    look::at(page, "107-put-off").await;
    keys.types("0").await;
    page.sees("缓议原因").await;
    keys.writes("进一步论证的责任人或科室", "统战委员").await;
    keys.key(Key::Enter).await;
    page.sees("由统战委员进一步论证后再议").await;
}

/// One is against and keeps an opinion, word for word.
async fn keeps_an_opinion(page: &Page, keys: &Keyboard<'_>) {
    takes(page, keys, 0, "112").await;
    reserves(page, keys, "纪检监察工委书记", "去年的物资还有结余，现在不必再买").await;
    takes(page, keys, 3, "11111").await;
    passes(page, keys).await;
}

/// A remark and a stand in one.
async fn says_it_in_one(page: &Page, keys: &Keyboard<'_>) {
    keys.types("5").await;
    page.sees("发言要点").await;
    keys.presses("记为“同意，无补充”").await;
    takes(page, keys, 1, "1111111").await;
    passes(page, keys).await;
}

/// Who reports comes in, at the hour that is on the wall in the play.
async fn lets_in(page: &Page, keys: &Keyboard<'_>) {
    keys.types("8").await;
    keys.writes_hour("进场、离场时间", "0905").await;
    keys.presses("公共管理办公室负责人进场").await;
    page.sees("09:05进场").await;
    look::at(page, "102-guests").await;
    keys.key(Key::Escape).await;
    page.does_not_see("进场、离场时间").await;
}

/// Most are against; one of them says after everybody has spoken what is held to.
async fn rejects(page: &Page, keys: &Keyboard<'_>) {
    stands(page, keys, "1122222").await;
    reserves(page, keys, "宣传委员", "先试点一条路，看居民怎么说").await;
    page.sees("应表态人员均已表态").await;
    keys.types("0").await;
    keys.picks("会议决定", "不予通过").await;
    keys.key(Key::Enter).await;
    page.sees("会议决定：不予通过。").await;
}

/// It passes for less than was applied for, with the reason.
async fn decides_less(page: &Page, keys: &Keyboard<'_>) {
    stands(page, keys, "1111111").await;
    keys.types("0").await;
    keys.picks("会议决定", "通过").await;
    keys.writes("决定金额", "80000").await;
    keys.writes("决定金额与申报金额不同的理由", "旧灶具可以继续使用").await;
    look::at(page, "108-less").await;
    keys.presses("确认宣布").await;
    page.sees("决定金额80,000.00 元").await;
}

/// Papers are missing: it goes back without a vote.
async fn sends_back(page: &Page, keys: &Keyboard<'_>) {
    keys.types("/").await;
    keys.picks("会议决定", "退回补充").await;
    keys.writes("需要补充的内容", "补充防洪评价意见").await;
    keys.presses("确认宣布").await;
    page.sees("退回补充").await;
    page.sees("本项已办结").await;
}

async fn goes_on_to_personnel(page: &Page, keys: &Keyboard<'_>) {
    keys.types("0").await;
    page.sees("请断开投影后继续").await;
    keys.types("0").await;
    page.sees("第 13 项，共 13 项").await;
    look::at(page, "109-personnel").await;
    page.sees("列席、旁听人员须先离场").await;
    keys.types("8").await;
    keys.writes_hour("进场、离场时间", "1030").await;
    keys.presses("全部离场").await;
    page.sees("10:30离场").await;
    keys.key(Key::Escape).await;
    page.does_not_see("列席、旁听人员须先离场").await;
    keys.types("0").await;
    // The agenda says so from the beginning; that it is done is said once it is stored.
    page.sees("本项已办结").await;
}

/// What broke out in the morning comes before the meeting by the emergency path.
async fn takes_up_an_emergency(page: &Page, keys: &Keyboard<'_>) {
    keys.types("*").await;
    page.sees("会前未列入议程，不能临时提交表决").await;
    keys.picks("议题", BURST).await;
    keys.writes("紧急情况和理由", "今晨供水干管爆裂，二千户停水，不能等到下次会议")
        .await;
    keys.writes("已经采取的措施", "关闭阀门，组织送水车供水").await;
    look::at(page, "110-emergency").await;
    keys.presses("紧急程序").await;
    page.does_not_see("会前未列入议程，不能临时提交表决").await;
    keys.types("0").await;
    page.sees("第 14 项，共 14 项").await;
    stands(page, keys, "1111111").await;
    passes(page, keys).await;
}

/// The emergency and the end.
async fn closes(page: &Page, count: &mut Count) {
    let keys = &Keyboard::of(page);
    takes_up_an_emergency(page, keys).await;
    count.note("14, an emergency", keys);
    keys.types("0").await;
    keys.writes_hour("散会时间", "1040").await;
    keys.key(Key::Enter).await;
    page.sees("会议记录签字").await;
    count.note("closing", keys);
}

/// The next item, told by its number.
async fn goes_on(page: &Page, keys: &Keyboard<'_>, item: u16) {
    keys.types("0").await;
    page.sees(&format!("第 {item} 项，共 13 项")).await;
}
