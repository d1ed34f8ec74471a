//! In the room: who may speak, who must leave, how many are there, and what the screen keeps to itself.

use super::in_both_browsers;
use crate::{look, page::Page, stage::Stage, words::*};

const AGAIN: &str = "2026年第2次工委会议";

in_both_browsers! {
    a_meeting_is_held_by_its_rules_and_an_item_put_off_comes_back: holds;
}

async fn holds(stage: &mut Stage) {
    let page = stage.page();
    let (roads, fields) = (Project::case(1), Project::case(4));
    page.visit(&stage.address()).await;
    found_book(page).await;
    for project in [&roads, &fields] {
        propose_project(page, project).await;
        prepare_project(page).await;
    }
    call_meeting(page).await;
    for project in [&roads, &fields] {
        place_unstudied(page, &project.title).await;
        page.sees_in(&project.title, "从议程撤下").await;
    }
    page.choose("议程类别", "涉密占位").await;
    page.press("列入议程").await;
    page.sees_in("按规定另行记录", "从议程撤下").await;

    five_of_nine_open(page).await;
    is_short_of_its_quorum(page).await;
    is_spoken_to_one_by_one(page).await;
    is_agreed_in_principle(page).await;
    is_put_off(page, &fields.title).await;
    leaves_a_placeholder(page).await;
    is_closed_in_order(page).await;
    comes_back(page, &fields.title).await;
}

/// Called for nine, opened five minutes earlier, with two on leave and two who come late.
async fn five_of_nine_open(page: &Page) {
    give_notice(page, "2026-11-18").await;
    page.press("宣布开会").await;
    // Who would preside is away, and comes after all: the one who presides is asked for anew.
    page.choose("书记到会", "未到").await;
    page.sees("应到9人，实到8人").await;
    page.choose("书记到会", "实到").await;
    page.sees("应到9人，实到9人").await;
    page.choose("主持人", "书记").await;
    for post in ["组织委员", "统战委员", "政法委员", "武装部长"] {
        if ["组织委员", "武装部长"].contains(&post) {
            page.choose(&format!("{post}到会"), "未到").await;
        } else {
            page.choose(&format!("{post}到会"), "请假").await;
            page.choose(&format!("{post}请假事由"), "因公").await;
            page.fill(&format!("{post}准假人"), "书记").await;
        }
    }
    page.sees("应到9人，实到5人，法定到会人数5人").await;
    page.fill("开会时间", "08:55").await;
    page.fill("记录人", "记录人").await;
    look::at(page, "41-opening").await;
    declare_open_told(page).await;
    page.sees("08:55 开始").await;
    page.press("进入下一项").await;
    page.sees("应到 9 · 实到 5 · 法定到会 5").await;
}

/// One withdraws, so four of nine are left; two come late, and the item may go on.
async fn is_short_of_its_quorum(page: &Page) {
    // The form names reasons: the screen is blank until somebody says that no projector shows it.
    page.press("登记回避").await;
    page.sees("请断开投影后继续").await;
    page.does_not_see("道路改造").await;
    page.does_not_see("待表态").await;
    look::at(page, "42-disconnect").await;
    page.press("已断开投影，继续").await;
    page.choose("回避人员", "宣传委员").await;
    page.choose("回避事由", "涉及亲属利益").await;
    page.fill("离场时间", "08:30").await;
    page.press_in("回避事由", "登记回避").await;
    page.sees("时间08:30早于本次会议已登记的时间08:55").await;
    page.fill("离场时间", "09:05").await;
    page.press_in("回避事由", "登记回避").await;
    page.sees("09:05 离场").await;
    page.sees_in("宣传委员", "回避").await;
    page.does_not_see("亲属").await;

    page.sees_in(
        "到会人数不符合规定，不能表决。应到9人，实到4人，本议题须5人以上到会。",
        "依据",
    )
    .await;
    page.does_not_see("委员表态").await;
    page.cannot_press("宣布表决结果").await;
    look::at(page, "42-no-quorum").await;
    page.press("核对到会").await;
    comes_late(page, "武装部长", "09:10").await;
    page.sees("应到 9 · 实到 5 · 法定到会 5").await;
    page.press("到会、离会").await;
    comes_late(page, "组织委员", "09:12").await;
    page.does_not_see("到会人数不符合规定").await;
}

async fn comes_late(page: &Page, post: &str, at: &str) {
    page.choose("到会或离会的人员", &format!("{post}：到会")).await;
    page.fill("变动时间", at).await;
    page.press("确认").await;
    page.does_not_see("到会或离会的人员").await;
}

/// The one who presides is kept to the last place, and no number is seen before the announcement.
async fn is_spoken_to_one_by_one(page: &Page) {
    page.sees("已表态0人，应表态6人").await;
    page.press("书记：发言、查看或修改表态").await;
    page.press("查看、修改表态").await;
    page.choose("本人表态", "同意").await;
    page.press("保存").await;
    page.sees("尚有5名委员未表态，主持人应最后表态。未表态：").await;
    look::at(page, "43-presiding-first").await;
    page.press("关闭").await;

    page.choose("表决方式", "记名投票").await;
    for (taken, key) in ["1", "1", "2"].into_iter().enumerate() {
        page.sees(&format!("已表态{taken}人，应表态6人")).await;
        page.type_keys(key).await;
    }
    page.sees("已表态3人，应表态6人").await;
    page.press("纪检监察工委书记：发言、查看或修改表态").await;
    page.fill("发言要点", "施工前应当查清地下管线").await;
    page.press("查看、修改表态").await;
    page.fill("保留意见（原话）", "管线没有查清，现在不宜开工").await;
    page.press("保存").await;
    page.sees("发言已记").await;
    page.does_not_see("管线").await;
    for (key, taken) in [("1", 4), ("1", 5)] {
        page.type_keys(key).await;
        page.sees(&format!("已表态{taken}人，应表态6人")).await;
    }
    for number in ["同意4票", "同意5票", "不同意1票", "5票"] {
        page.does_not_see(number).await;
    }
    page.sees("主持人末位表态").await;
    look::at(page, "44-stands").await;
    page.type_keys("1").await;
    page.sees("应表态人员均已表态").await;
    page.does_not_see("5票").await;
}

async fn is_agreed_in_principle(page: &Page) {
    page.press("宣布表决结果").await;
    // Until it is announced nobody sees by how many: a stand can still be taken back.
    page.sees("确认宣布").await;
    page.does_not_see("5票").await;
    page.choose("会议决定", "原则同意").await;
    page.press("确认宣布").await;
    page.sees("请填写。").await;
    page.fill("修改意见", "开工前查清地下管线，补充交通疏导方案").await;
    page.fill("修改责任人", "公共管理办公室负责人").await;
    look::at(page, "45-announcing").await;
    page.press("确认宣布").await;
    page.sees("采用记名投票方式表决：同意5票，不同意1票，弃权0票，缓议0票。")
        .await;
    page.sees("会议原则同意，由公共管理办公室负责人根据会议意见修改完善后按程序实施。")
        .await;
    look::at(page, "46-announced").await;
}

/// Who withdrew from the item before has no vote until back.
async fn comes_back_from_the_item_before(page: &Page) {
    page.sees("回避后未返场").await;
    look::at(page, "46-still-out").await;
    page.press("登记宣传委员返场").await;
    page.fill("返场时间", "09:00").await;
    page.press_in("返场时间", "登记返场").await;
    page.sees("时间09:00早于本次会议已登记的时间09:05").await;
    page.fill("返场时间", "23:25").await;
    page.press_in("返场时间", "登记返场").await;
    page.sees("时间23:25晚于现在的").await;
    page.fill("返场时间", "09:25").await;
    page.press_in("返场时间", "登记返场").await;
    page.does_not_see("回避后未返场").await;
}

async fn is_put_off(page: &Page, title: &str) {
    page.press("进入下一项").await;
    page.sees_in(title, "应表态6人").await;
    comes_back_from_the_item_before(page).await;
    page.sees_in(title, "应表态7人").await;
    page.press("本项缓议").await;
    page.fill("缓议原因", "耕地指标尚未落实").await;
    page.press("确认宣布").await;
    page.sees("因耕地指标尚未落实，本议题暂缓表决，待进一步论证后再议。")
        .await;
}

/// Nothing of the meeting is left on the screen while an item is recorded elsewhere.
async fn leaves_a_placeholder(page: &Page) {
    page.press("进入下一项").await;
    page.sees("下一项按保密规定另行记录。").await;
    page.does_not_see("道路改造").await;
    page.cannot_type().await;
    look::at(page, "47-placeholder").await;
    page.press("本项已结束，恢复记录").await;
    page.sees("另行记录").await;
}

async fn is_closed_in_order(page: &Page) {
    page.press("宣布散会").await;
    page.fill("散会时间", "08:50").await;
    page.press_in("散会时间", "宣布散会").await;
    page.sees("时间08:50早于本次会议已登记的时间09:25").await;
    page.fill("散会时间", "09:40").await;
    page.press_in("散会时间", "宣布散会").await;
    sign_record(page).await;
    page.sees("于2026年11月20日08:55在街道三楼会议室召开").await;
    page.sees("迟到：组织委员（09:12到会）；武装部长（09:10到会）").await;
    page.press_in("第 1 项", "逐人表态和发言").await;
    page.sees("宣传委员因涉及亲属利益，按规定回避，未参加本议题讨论和表决（09:05离场，09:25返场）。")
        .await;
    page.sees("纪检监察工委书记表示：“管线没有查清，现在不宜开工”，保留个人意见。")
        .await;
    page.sees("会议于09:40结束。").await;
    look::at(page, "48-record").await;
}

/// The item put off stands before a later meeting, which passes it.
async fn comes_back(page: &Page, title: &str) {
    page.press("首页").await;
    page.sees_in(title, "待补充后再议").await;
    call_meeting_on(page, "2026-11-20", "14:00", &[]).await;
    page.sees(AGAIN).await;
    place_unstudied(page, title).await;
    page.sees("从议程撤下").await;
    let again = "第2次上会，上次缓议（2026年11月20日）：耕地指标尚未落实。";
    page.sees(again).await;
    look::at(page, "49-again").await;
    open_meeting(page).await;
    page.sees(again).await;
    take_stands_by_keys(page).await;
    announce_passed(page).await;
    page.press("重大项目安排台账").await;
    page.press(title).await;
    go_to_part(page, "集体讨论").await;
    page.sees_in("2026年第1次工委会议第2项", "缓议：耕地指标尚未落实").await;
    page.sees_in("2026年第2次工委会议第1项", "通过").await;
    look::at(page, "49-two-resolutions").await;
}
