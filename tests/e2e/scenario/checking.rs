//! 自查 and 核对: what the book itself shows an inspector, of one matter and of all.

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, words::*};

#[tokio::test(flavor = "multi_thread")]
async fn the_book_is_checked_matter_by_matter_and_says_what_it_shows() {
    play(Browser::Chromium, checks).await;
}

async fn checks(stage: &mut Stage) {
    let page = stage.page();
    let project = with_a_ready_project(page, &stage.address()).await;
    pass_in_meeting(page, &project.title).await;
    enter_in_register(page).await;

    page.press("核对").await;
    page.sees("现行：按现行规则核对的结论，不改变当时的结论。").await;
    page.sees_in("先议会议", "已说明理由").await;
    page.sees_in("法定到会人数", "符合").await;
    look::at(page, "74-checks").await;

    page.press("自查").await;
    page.press("开始自查").await;
    page.sees("第一议题").await;
    page.sees("须导入支出明细、合同台账或者任免文件目录核对").await;
    look::at(page, "75-self-check").await;
    look::on_paper(page, "75-self-check").await;
    page.press("迎检清单").await;
    page.sees_in(&project.title, "2026-2 第41–47页").await;
    look::at(page, "76-inspection").await;
    look::on_paper(page, "76-inspection").await;
}
