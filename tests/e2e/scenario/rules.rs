//! The office's rules: changed on screen, decided by a meeting like any matter, and in force only then.

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, page::Page, words::*};

const NUMBER: &str = "示街工委发〔2026〕3号";

#[tokio::test(flavor = "multi_thread")]
async fn the_rules_change_only_as_a_meeting_passed_them() {
    play(Browser::Chromium, changes).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_windows_that_propose_rules_at_once_the_second_is_told_and_loses_nothing() {
    play(Browser::Chromium, proposes_twice).await;
}

/// A decision that rules can be proposed with.
fn a_revision() -> Project {
    Project {
        title: "修订“三重一大”事项集体决策制度".into(),
        register: "重大决策".into(),
        line: "决-05".into(),
        ..Project::first_case()
    }
}

async fn proposes_twice(stage: &mut Stage) {
    const OTHER: &str = "示街工委发〔2026〕9号";
    let page = stage.page();
    let revision = a_revision();
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &revision).await;
    let first = page.window().await;
    begin_proposal(page, &revision.title, NUMBER).await;

    page.open_beside(&stage.address()).await;
    // What the first window typed and did not send stands in the second one too.
    page.press("制度与班子").await;
    page.sees("已恢复上次未提交的草稿").await;
    page.fill("文号和通过会议", OTHER).await;
    page.press("随议题提出").await;
    page.sees("提出中，待会议决定").await;

    page.turn_to(&first).await;
    page.press("随议题提出").await;
    page.sees("本次没有提出，本表内容保留").await;
    assert_eq!(page.value("文号和通过会议").await, NUMBER);
    look::at(page, "86-proposed-before").await;
    page.press("以本表代替已提出的文本").await;
    page.sees("提出后，代替2026-11-20").await;
    page.press("随议题提出").await;
    page.sees("提出中，待会议决定").await;
    page.press("重大决策台账").await;
    page.press(&revision.title).await;
    page.sees(NUMBER).await;
    page.does_not_see(OTHER).await;
}

async fn begin_proposal(page: &Page, title: &str, number: &str) {
    page.press("制度与班子").await;
    page.press("修订制度").await;
    page.choose("随哪一项议题提交会议", title).await;
    page.fill("文号和通过会议", number).await;
    page.fill("生效日期", "2026-12-01").await;
}

async fn changes(stage: &mut Stage) {
    let page = stage.page();
    let revision = a_revision();
    page.visit(&stage.address()).await;
    found_book(page).await;
    page.press("制度与班子").await;
    look::at(page, "81-office").await;
    page.press("修订制度").await;
    page.sees("现在没有尚未决定的重大决策议题，先申报一项。").await;

    propose_project(page, &revision).await;
    is_proposed(page, &revision.title).await;
    is_passed(page, &revision.title).await;

    page.press("施行新版议事规则").await;
    page.press("确认施行").await;
    page.sees("已施行").await;
    page.press("制度与班子").await;
    page.sees(NUMBER).await;
    look::at(page, "85-in-force").await;
}

/// Three working days of notice instead of one, as one sentence says before it is sent.
async fn is_proposed(page: &Page, title: &str) {
    begin_proposal(page, title, NUMBER).await;
    page.press("会议种类").await;
    page.press("工委会议 其他规定").await;
    look::at(page, "82-other-rules").await;
    page.fill("工委会议 提前通知（工作日）", "3").await;
    page.sees("提前通知").await;
    look::at(page, "82-proposal").await;
    page.press("随议题提出").await;
    page.sees("提出中，待会议决定").await;
}

async fn is_passed(page: &Page, title: &str) {
    page.press("重大决策台账").await;
    page.press(title).await;
    page.sees("提出中，待会议决定").await;
    look::at(page, "83-matter").await;
    sign_off_all(page).await;
    say_not_applicable(page, "调查研究", "直接贯彻上级文件，内容由上级明确，无需另行调研").await;
    say_not_applicable(page, "征求意见", "仅涉及机关内部管理，不涉及其他单位和居民").await;
    review_legality(page).await;
    judge_fair_competition_not_applicable(page, "不涉及经营者的经济活动").await;
    pass_in_meeting(page, title).await;
    page.press("重大决策台账").await;
    page.press(title).await;
    look::at(page, "84-passed").await;
}
