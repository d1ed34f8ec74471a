//! What the room sees: a window of its own shows the meeting, the hour and one title, and nothing of what is about people;
//! of two windows on one meeting one records, and the other follows until it takes over.

use super::in_both_browsers;
use crate::browser::Browser;
use crate::prepared::{Prepared, Topic};
use crate::{look, page::Page, stage::Stage, words::*};
use minutebook::domain::meeting::AgendaItem;
use minutebook::domain::register::BookKind;
use thirtyfour::Key;

in_both_browsers! {
    a_window_shows_the_room_one_title_and_never_what_is_about_people: shows;
    one_window_records_a_meeting_and_another_takes_over: takes_over;
}

pub(super) const ROADS: &str = "东园社区道路改造提升工程";
const LAMPS: &str = "东园社区路灯维修支出";
const FOLLOWS: &str = "本次会议正在另一个窗口记录";

pub(super) async fn in_the_room(stage: &Stage) {
    let prepared = Prepared {
        kind: BookKind::Main,
        passphrase: None,
        topics: vec![
            Topic::project(ROADS, "项-01", 860_000),
            Topic::funds(LAMPS, "资-03", 120_000),
        ],
        others: (
            vec![AgendaItem::FirstTopic {
                topic: "上级党组织关于基层治理的部署".into(),
            }],
            vec![AgendaItem::Personnel {
                recorded_in: "人事另册第1页".into(),
            }],
        ),
        besides: None,
    };
    let file = prepared.write(&stage.folder("prepared"));
    let page = stage.page();
    page.visit(&stage.address()).await;
    take_over_prepared(page, &file).await;
    page.press("会议").await;
    page.press(SESSION).await;
    page.press("宣布开会").await;
    page.fill("记录人", "记录人").await;
    page.press_in("到会情况", "宣布开会").await;
    page.press("进入下一项").await;
    page.press("登记办结").await;
    page.press("进入下一项").await;
    page.sees("第 2 项，共 4 项").await;
}

async fn shows(stage: &mut Stage) {
    in_the_room(stage).await;
    let page = stage.page();
    let room = page.window().await;
    page.press("投影显示").await;
    look::at(page, "120-projection").await;
    page.press("投影窗口").await;
    let window = page.turn_to_opened(std::slice::from_ref(&room)).await;
    page.sees(SESSION).await;
    page.sees(&format!("第 2 项 {ROADS}")).await;
    page.does_not_see("书记").await;
    // Firefox gives no size to a window that a page opened.
    if stage.browser == Browser::Chromium {
        look::at(page, "121-projector").await;
    }

    page.turn_to(&room).await;
    page.sees("投影窗口已连接").await;
    page.press("关闭").await;
    // One key blanks both.
    page.type_keys(Key::F8).await;
    page.sees("屏幕已遮挡").await;
    page.turn_to(&window).await;
    page.does_not_see(ROADS).await;
    page.sees(SESSION).await;
    page.turn_to(&room).await;
    page.press("恢复显示").await;
    page.turn_to(&window).await;
    page.sees(ROADS).await;

    // What is announced is not projected; the title stays until the next item is taken up.
    page.turn_to(&room).await;
    take_stands(page, "111111111").await;
    announce(page, "通过", &[]).await;
    page.sees("会议决定：通过").await;
    page.turn_to(&window).await;
    page.sees(&format!("第 2 项 {ROADS}")).await;
    page.does_not_see("通过").await;
    page.turn_to(&room).await;
    page.press("进入下一项").await;
    page.turn_to(&window).await;
    page.sees(&format!("第 3 项 {LAMPS}")).await;

    // Who withdraws is nobody's business but the record's.
    page.turn_to(&room).await;
    withdraws(page, "宣传委员").await;
    page.turn_to(&window).await;
    page.does_not_see(LAMPS).await;
    page.does_not_see("回避").await;
    page.sees(SESSION).await;

    // The room goes: nothing of it is left on the wall.
    page.turn_to(&room).await;
    page.press("首页").await;
    page.turn_to(&window).await;
    page.does_not_see(SESSION).await;
    page.sees("等待会议记录页面").await;
}

async fn withdraws(page: &Page, who: &str) {
    page.press("登记回避").await;
    page.sees("请断开投影后继续").await;
    page.press("已断开投影，继续").await;
    page.choose("回避人员", who).await;
    page.choose("回避事由", "涉及亲属利益").await;
    page.press_in("回避事由", "登记回避").await;
    page.sees_in(who, "离场").await;
}

async fn takes_over(stage: &mut Stage) {
    in_the_room(stage).await;
    let page = stage.page();
    let first = page.window().await;
    let address = page.run("return location.href").await;
    let address = address.as_str().expect("a page has an address").to_owned();
    let second = page.open_beside(&address).await;
    page.sees(FOLLOWS).await;
    page.does_not_see("登记回避").await;
    page.sees(&format!("第 2 项 {ROADS}")).await;
    look::at(page, "122-follower").await;

    page.turn_to(&first).await;
    page.type_keys("1").await;
    page.sees("已表态1人，应表态9人").await;
    page.turn_to(&second).await;
    page.sees("已表态1人，应表态9人").await;
    page.type_keys("1").await;
    page.press("改在本窗口记录").await;
    page.sees("副书记、主任").await;
    page.sees("已表态1人，应表态9人").await;
    page.type_keys("1").await;
    page.sees("已表态2人，应表态9人").await;

    page.turn_to(&first).await;
    page.sees(FOLLOWS).await;
    page.sees("已表态2人，应表态9人").await;
    // Who recorded leaves the room: the other goes on.
    page.turn_to(&second).await;
    page.press("首页").await;
    page.turn_to(&first).await;
    page.does_not_see(FOLLOWS).await;
    page.type_keys("1").await;
    page.sees("已表态3人，应表态9人").await;
}
