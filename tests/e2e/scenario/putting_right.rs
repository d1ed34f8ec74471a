//! After a meeting: what was agreed to in principle is checked change by change against its text, what was signed is put
//! right and signed again, and another meeting at the same hour is told of before it is called.

use std::fs;
use std::path::Path;

use thirtyfour::Key;

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, page::Page, words::*};

#[tokio::test(flavor = "multi_thread")]
async fn a_revised_text_is_checked_and_a_signed_record_put_right() {
    play(Browser::Chromium, puts_right).await;
}

async fn puts_right(stage: &mut Stage) {
    let page = stage.page();
    let project = with_a_ready_project(page, &stage.address()).await;
    call_meeting(page).await;
    another_hour_is_told_of(page).await;
    go_to_meeting(page).await;
    place_unstudied(page, &project.title).await;
    open_meeting(page).await;
    take_stands_by_keys(page).await;
    let changes = [
        ("修改意见", "补充资金拨付进度安排；\n明确验收时限"),
        ("修改责任人", "公共管理办公室"),
    ];
    announce(page, "原则同意", &changes).await;
    page.sees("会议原则同意，由公共管理办公室根据会议意见修改完善后按程序实施。")
        .await;
    page.press("宣布散会").await;
    page.press_in("散会时间", "宣布散会").await;
    is_signed_after_tidying(page).await;
    is_put_right(page).await;
    is_checked(page, &project.title, &stage.folder("revised")).await;
}

/// The place and the members are the same: it is said while the call is typed, and holds nothing up.
async fn another_hour_is_told_of(page: &Page) {
    page.press("会议").await;
    page.press("召集会议").await;
    page.choose("会议种类", "工委会议").await;
    page.fill("会议日期", "2026-11-20").await;
    page.fill("开始时间", "10:00").await;
    page.fill("会议地点", "街道三楼会议室").await;
    page.does_not_see("也定于该日09:00召开").await;
    page.fill("开始时间", "09:00").await;
    page.sees(&format!("{SESSION}也定于该日09:00召开，地点相同，组成人员有重合。"))
        .await;
    look::at(page, "82-one-hour").await;
    page.type_keys(Key::Escape).await;
    page.does_not_see("也定于该日09:00召开").await;
}

/// The steps stand in the order of the work, each with how far it is.
async fn is_signed_after_tidying(page: &Page) {
    page.sees("会后办理").await;
    page.sees("签字之前可以整理").await;
    page.sees("待签字").await;
    page.press("打印记录并签字").await;
    page.fill("会议记录本册号", "2026-2").await;
    page.fill("起页", "41").await;
    page.fill("止页", "47").await;
    page.fill("打印页数", "6").await;
    page.sees("起止页共7页，与打印的6页不一致，须核对页码、有无缺页。")
        .await;
    page.press("登记签字").await;
    page.sees("起止页共7页，打印页数须与之一致。").await;
    page.fill("打印页数", "7").await;
    page.does_not_see("与打印的6页不一致").await;
    page.press("登记签字").await;
    page.sees("记录已签字，不再整理").await;
    look::at(page, "83-after").await;
}

async fn is_put_right(page: &Page) {
    page.press("登记更正").await;
    page.fill("原记内容", "宣传委员10:05离会").await;
    page.fill("应当记为", "街道二楼会议室").await;
    page.fill("理由", "记录笔误").await;
    page.fill("主持人重新签字", "书记").await;
    page.fill("记录人重新签字", "记录人").await;
    page.press_in("重新签字日期", "登记更正").await;
    page.sees("原记内容须照会议记录原文摘录").await;
    page.fill("原记内容", "街道三楼会议室").await;
    page.press_in("重新签字日期", "登记更正").await;
    page.sees("原记“街道三楼会议室”，应为“街道二楼会议室”。理由：记录笔误。")
        .await;
    look::at(page, "84-put-right").await;
}

/// The text comes first; each change wants its place in it.
async fn is_checked(page: &Page, title: &str, folder: &Path) {
    page.press(title).await;
    go_to_part(page, "集体讨论").await;
    page.sees("先把修改稿作为附件加入，再逐条核对。").await;
    let text = folder.join("修改稿.png");
    fs::write(&text, include_bytes!("../../../src/shell/icon-192.png")).expect("the folder of the play is writable");
    page.attach("选择修改稿，可选 PDF、Word、图片", &text).await;
    page.tick("本人确认不含国家秘密").await;
    page.press("添加附件").await;
    page.does_not_see("先把修改稿作为附件加入").await;
    page.fill("修改稿名称、文号", "实施方案（东街办发〔2026〕8号）").await;
    page.fill("修改意见1：补充资金拨付进度安排", "第三部分第二条，已补充")
        .await;
    page.choose("核对人（职务）", "综合办经办人").await;
    page.press("登记：修改意见已落实").await;
    page.sees("请填写在修改稿中的位置、修改情况。").await;
    page.fill("修改意见2：明确验收时限", "第五部分，已写明").await;
    look::at(page, "85-revision").await;
    page.press("登记：修改意见已落实").await;
    page.sees("修改意见已落实").await;
    page.sees("第五部分，已写明").await;
}
