//! The director's meeting: it has members of its own; what it studies first the committee then decides, and what the
//! rules leave to its head the head decides, after the members.

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, page::Page, words::*};

const STUDIED: &str = "2026年第1次主任办公会议";

#[tokio::test(flavor = "multi_thread")]
async fn the_directors_meeting_studies_first_and_the_committee_decides() {
    play(Browser::Chromium, goes_through_both).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_decides_last_and_against_the_majority_only_with_reasons() {
    play(Browser::Chromium, is_decided_by_its_head).await;
}

async fn goes_through_both(stage: &mut Stage) {
    let page = stage.page();
    let project = with_a_ready_project(page, &stage.address()).await;
    page.sees("清单规定本事项先由主任办公会议研究，尚未记录研究意见。")
        .await;
    is_studied(page, &project.title).await;

    call_meeting(page).await;
    place_on_agenda(page, &project.title).await;
    page.sees("从议程撤下").await;
    page.does_not_see("尚未记录研究意见").await;
    open_meeting(page).await;
    take_stands_by_keys(page).await;
    announce_passed(page).await;
    page.press("重大项目安排台账").await;
    page.press(&project.title).await;
    go_to_part(page, "集体讨论").await;
    page.sees_in(&format!("{STUDIED}第1项"), "同意提交工委会议审定").await;
    page.sees_in(&format!("{SESSION}第1项"), "通过").await;
    look::at(page, "73-studied-and-decided").await;
}

/// A line that the rules leave to the director's meeting: two members are against, the director is for it.
async fn is_decided_by_its_head(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::first_case();
    page.visit(&stage.address()).await;
    begin_founding(page).await;
    page.press("下一步").await;
    name_office(page).await;
    page.press("下一步").await;
    page.press("下一步").await;
    page.press_in("项-01 清单项", "主任办公会议先议，工委会议决定").await;
    page.choose("项-01 决策主体", "主任办公会议").await;
    page.choose("项-01 先议会议", "请选择").await;
    finish_founding(page, "综合办经办人").await;
    propose_project(page, &project).await;
    prepare_project(page).await;

    call_directors_meeting(page).await;
    place_on_agenda(page, &project.title).await;
    page.sees("从议程撤下").await;
    give_notice(page, "2026-11-18").await;
    page.press("宣布开会").await;
    page.fill("记录人", "记录人").await;
    page.press_in("到会情况", "宣布开会").await;
    explain(page, "会议通知期限", TOLD).await;
    page.press("进入下一项").await;
    take_stands(page, "221").await;
    look::at(page, "74-head-decides").await;

    page.press("宣布会议决定").await;
    page.sees("同意1票，不同意2票").await;
    page.does_not_see("不予通过").await;
    page.choose("会议决定", "通过").await;
    page.press("确认宣布").await;
    page.sees("决定与多数人意见不一致，须写明理由。应到3人，同意1票。")
        .await;
    page.sees("依据：参照国令713号第三十条").await;
    page.fill(
        "决定的理由（与多数人意见不一致的，必须写明）",
        "汛期临近，道路积水危及通行安全",
    )
    .await;
    page.press("确认宣布").await;
    page.sees("会议决定：通过").await;
    page.sees("汛期临近，道路积水危及通行安全").await;
    look::at(page, "75-head-decided").await;
}

/// Three members, the director last; an opinion and no decision.
async fn is_studied(page: &Page, title: &str) {
    call_directors_meeting(page).await;
    page.choose("议程类别", "研究事项").await;
    page.choose("议题", title).await;
    page.press("列入议程").await;
    page.sees("从议程撤下").await;
    give_notice(page, "2026-11-18").await;
    page.press("宣布开会").await;
    page.sees("应到3人，实到3人").await;
    page.fill("记录人", "记录人").await;
    look::at(page, "71-directors-opening").await;
    page.press_in("到会情况", "宣布开会").await;
    page.press("进入下一项").await;
    page.press("记录研究意见").await;
    page.fill("研究意见内容", "同意提交工委会议审定").await;
    page.press("确认宣布").await;
    page.sees("会议研究意见").await;
    look::at(page, "72-opinion").await;
    page.press("宣布散会").await;
    page.press_in("散会时间", "宣布散会").await;
    sign_record(page).await;
}

async fn call_directors_meeting(page: &Page) {
    page.press("会议").await;
    page.press("召集会议").await;
    page.choose("会议种类", "主任办公会议").await;
    page.fill("会议日期", "2026-11-20").await;
    page.fill("开始时间", "08:30").await;
    page.fill("会议地点", "街道二楼会议室").await;
    page.press_in("会议种类", "召集会议").await;
    page.sees(STUDIED).await;
}
