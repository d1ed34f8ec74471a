//! The room by its keys: as fast as fingers are, never for another member than whose turn it is, and never for what a blank
//! screen covers.

use super::in_both_browsers;
use super::projecting::{ROADS, in_the_room};
use crate::browser::Browser;
use crate::{look, page::Page, stage::Stage, words::*};
use serde_json::{Value, json};
use thirtyfour::Key;

in_both_browsers! {
    keys_struck_at_once_are_the_stands_of_members_in_their_order: strikes_fast;
    behind_a_blank_screen_nothing_is_reached: covers;
    a_meeting_is_shown_over_the_whole_window_and_every_dialog_by_a_key: opens_by_keys;
}

/// Strikes keys in one moment, before anything can be stored.
async fn at_once(page: &Page, keys: &[&str]) {
    let struck = format!(
        "for (const key of {}) document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key, bubbles: true }}))",
        json!(keys)
    );
    page.run(&struck).await;
}

async fn strikes_fast(stage: &mut Stage) {
    in_the_room(stage).await;
    let page = stage.page();
    page.sees("已表态0人，应表态9人").await;
    at_once(page, &["1", "1", "1"]).await;
    page.sees("已表态3人，应表态9人").await;
    page.sees("组织委员表态").await;
    look::at(page, "123-three-at-once").await;
    // Taken, taken back and taken anew: each time of the same member.
    at_once(page, &["2", "Backspace", "1"]).await;
    page.sees("已表态4人，应表态9人").await;
    page.sees("宣传委员表态").await;
    // One more than there are members left says nothing; the next step comes after the last stand.
    at_once(page, &["1", "1", "1", "1", "1", "1", "0"]).await;
    page.sees("宣布后，到会、回避、表态和结果即封存").await;
    page.choose("会议决定", "通过").await;
    page.press("确认宣布").await;
    page.sees("同意9票，不同意0票，弃权0票").await;
    // Words are taken down until the record is signed.
    page.type_keys("5").await;
    page.sees("发言要点").await;
    page.press("关闭").await;
    // What was announced wrongly is taken back by the key that took back a stand.
    page.type_keys(Key::Backspace).await;
    page.sees("更正原因").await;
}

/// What has the focus, and whether it stands on the blank screen.
const FOCUS: &str = "const one = document.activeElement;
    return [one === document.body || one.closest('.room__blank') !== null, one.innerText || ''];";

/// Whether the focus stands in the first field of the dialog that is open.
const FIRST_FIELD: &str = "const fields = document.querySelector('dialog[open]').querySelectorAll('input, select, textarea');
    return fields[0] === document.activeElement || fields[0].name !== '' && fields[0].name === document.activeElement.name;";

/// Goes through a blank screen by Tab, further than it has controls: the focus is on it or nowhere.
async fn stays_on_the_blank_screen(page: &Page, last: &str) {
    let mut reached = Vec::new();
    for _ in 0..12 {
        page.strike(Key::Tab.value().to_string()).await;
        let focus = page.run(FOCUS).await;
        assert_eq!(focus[0], Value::Bool(true), "behind the blank screen: {focus}");
        reached.push(focus[1].as_str().unwrap_or_default().to_owned());
    }
    assert!(reached.iter().any(|name| name.contains(last)), "{reached:?}");
}

async fn covers(stage: &mut Stage) {
    in_the_room(stage).await;
    let page = stage.page();
    page.type_keys("6").await;
    page.sees("请断开投影后继续").await;
    page.does_not_see("首页").await;
    stays_on_the_blank_screen(page, "已断开投影，继续").await;
    // No key opens what is not seen.
    at_once(page, &["7", "8", ".", "*"]).await;
    page.does_not_see("变动时间").await;
    page.sees("请断开投影后继续").await;
    // The cover goes over it.
    page.type_keys(Key::F8).await;
    page.sees("屏幕已遮挡").await;
    page.type_keys(Key::F8).await;
    page.does_not_see("屏幕已遮挡").await;
    page.press("返回").await;
    page.sees("首页").await;
    page.sees("已表态0人，应表态9人").await;

    // The counts of a secret ballot are typed before they are announced.
    page.choose("表决方式", "无记名投票").await;
    page.sees("下面的内容不对会场显示").await;
    page.does_not_see("发出").await;
    look::at(page, "124-counting").await;
    page.press("返回").await;
    page.sees("已表态0人，应表态9人").await;
    page.choose("表决方式", "无记名投票").await;
    page.press("已断开投影，继续").await;
    page.sees("无记名投票计票单").await;
    look::at(page, "125-count-sheet").await;
}

async fn opens_by_keys(stage: &mut Stage) {
    in_the_room(stage).await;
    let page = stage.page();
    page.sees("提请决定").await;
    page.sees("申报金额：860,000.00 元").await;
    look::at(page, "126-item").await;
    // Nothing was applied for that could be put before the meeting now.
    page.type_keys("*").await;
    page.sees("没有可以增列的议题").await;
    page.sees("申报议题").await;
    page.press("关闭").await;
    for (key, seen) in [
        ("/", "缓议原因"),
        ("7", "变动时间"),
        ("8", "进场人员（单位和职务）"),
        ("9", "监督意见（原话）"),
        ("-", "材料名称"),
        (".", "全屏显示会议"),
    ] {
        page.type_keys(key).await;
        page.sees(seen).await;
        if key != "." {
            let first = page.run(FIRST_FIELD).await;
            assert_eq!(
                first,
                Value::Bool(true),
                "the dialog of {key} begins at its first field"
            );
            page.type_keys(Key::Escape).await;
            page.does_not_see(seen).await;
        }
    }
    page.press("全屏显示会议").await;
    page.sees(SESSION).await;
    page.sees(&format!("第 2 项 {ROADS}")).await;
    page.does_not_see("组织委员").await;
    // Firefox does not change the size of a page that fills the screen.
    if stage.browser == Browser::Chromium {
        look::at(page, "127-whole-window").await;
    }
    // No key works behind it.
    at_once(page, &["1"]).await;
    page.press("返回记录").await;
    page.sees("已表态0人，应表态9人").await;
}
