//! Three candidates in the personnel book, voted on in secret by the keyboard alone, without a network; after each the
//! browser is killed.

use super::in_both_browsers;
use super::sitting::MOMENT;
use crate::keyboard::Keyboard;
use crate::prepared::{Prepared, Topic};
use crate::{look, page::Page, stage::Stage, words::*};
use minutebook::domain::register::BookKind;
use thirtyfour::Key;

in_both_browsers! {
    three_candidates_are_voted_on_in_secret_by_keys_alone: ballots;
}

const PASSPHRASE: &str = "青砖黛瓦 石桥流水 乌篷慢摇";
const CANDIDATES: [&str; 3] = [
    "公共管理办公室副主任拟任人选",
    "司法所副所长拟任人选",
    "综合执法大队副大队长拟任人选",
];
/// 同意, 不同意, 缓议 of each, as counted.
const COUNTS: [[&str; 3]; 3] = [["9", "0", "0"], ["7", "1", "1"], ["4", "3", "2"]];

/// The personnel item of the same meeting, in the book of its keeper.
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
    page.waits_until_offline_ready().await;
    stage.kill_server();
    opens_for_all(stage.page()).await;
    for (candidate, counts) in CANDIDATES.into_iter().zip(COUNTS) {
        decides_on(stage.page(), candidate, counts).await;
        reopens(stage, candidate).await;
    }
    let page = stage.page();
    let keys = &Keyboard::of(page);
    keys.types("0").await;
    keys.writes_hour("散会时间", "1040").await;
    keys.key(Key::Enter).await;
    page.sees("会议记录签字").await;
    look::at(page, "115-ballots").await;
}

/// All nine are there.
async fn opens_for_all(page: &Page) {
    page.press("会议").await;
    page.press(SESSION).await;
    let keys = &Keyboard::of(page);
    keys.presses("宣布开会").await;
    page.sees("到会情况").await;
    keys.writes("记录人", "记录人").await;
    keys.writes_hour("开会时间", "0900").await;
    keys.key(Key::Enter).await;
    page.sees("请断开投影后继续").await;
    keys.types("0").await;
    page.sees("会议开始").await;
}

/// One candidate, in secret: counts, two who watch and one who counts.
async fn decides_on(page: &Page, candidate: &'static str, counts: [&str; 3]) {
    let keys = &Keyboard::of(page);
    keys.types("0").await;
    page.sees_in("发言", candidate).await;
    keys.picks("表决方式", "无记名投票").await;
    page.sees("无记名投票计票单").await;
    for (name, count) in [
        ("发出", "9"),
        ("收回", "9"),
        ("同意", counts[0]),
        ("不同意", counts[1]),
        ("缓议", counts[2]),
    ] {
        keys.writes(name, count).await;
    }
    for (name, post) in [("监票人一", "宣传委员"), ("监票人二", "武装部长"), ("计票人", "记录人")]
    {
        keys.writes(name, post).await;
    }
    page.sees("票数相符").await;
    keys.presses("宣布表决结果").await;
    let passed = counts[0] != "4";
    keys.picks("会议决定", if passed { "通过" } else { "不予通过" }).await;
    keys.key(Key::Enter).await;
    let [agree, against, postpone] = counts;
    page.sees(&format!("同意{agree}票，不同意{against}票，缓议{postpone}票"))
        .await;
    page.sees("本项已办结").await;
    eprintln!("keys pressed, {candidate}: {}", keys.pressed());
}

/// The browser is killed; the book asks for its passphrase, and what was announced stands.
async fn reopens(stage: &mut Stage, candidate: &str) {
    stage.kill_browser().await;
    let page = stage.page();
    page.visit(&stage.address()).await;
    page.press("打开").await;
    unlock(page, PASSPHRASE).await;
    page.sees("请断开投影后继续").await;
    Keyboard::of(page).types("0").await;
    page.sees_in("发言", candidate).await;
    page.sees("本项已办结").await;
}
