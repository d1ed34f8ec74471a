//! Titles as long as offices write them, tables with all their columns: no page is wider than its window.

use crate::{
    browser::Browser,
    look,
    page::Page,
    stage::{Stage, play},
    words::*,
};

const TITLE: &str = "关于实施东湖街道皋马线至高平村沿线道路白改黑、雨污分流排水管网改造、沿线立面整治、绿化提升、\
    公共照明节能改造、停车泊位增设及智慧安防设施配套建设一期工程（含设计、施工、监理、跟踪审计和工程保险）\
    并由街道统筹安排二〇二六年度城乡环境整治专项资金予以保障的请示";
const CONTRACT: &str = "东湖街道〔2026〕合字第00127号补充协议二";

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_wider_than_its_window_however_long_its_titles() {
    play(Browser::Chromium, stays_within).await;
}

async fn stays_within(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::called(TITLE);
    page.visit(&stage.address()).await;
    is_founded(page).await;
    propose_project(page, &project).await;
    is_seen(page, "91-matter").await;
    prepare_project(page).await;
    call_meeting(page).await;
    place_unstudied(page, TITLE).await;
    open_meeting(page).await;
    is_seen(page, "92-room").await;
    take_stands_by_keys(page).await;
    announce_passed(page).await;
    close_and_sign(page).await;
    is_seen(page, "93-record").await;
    enter_in_register(page).await;
    is_contracted(page).await;
    is_seen(page, "94-contracted").await;
    page.press("重大项目安排台账").await;
    page.sees(TITLE).await;
    is_seen(page, "95-register").await;
    look::on_paper(page, "95-register").await;
    page.press("自查").await;
    page.press("开始自查").await;
    page.sees(TITLE).await;
    is_seen(page, "96-self-check").await;
    page.press("制度与班子").await;
    page.sees(TITLE).await;
    is_seen(page, "97-office").await;
}

/// Looks at the page, and that nothing of it lies beside the window.
async fn is_seen(page: &Page, name: &str) {
    look::at(page, name).await;
    look::fits(page, name).await;
}

/// The posts with their seats in other meetings, and a catalogue with a line as long as the title.
async fn is_founded(page: &Page) {
    begin_founding(page).await;
    page.press("下一步").await;
    name_office(page).await;
    page.press("主任办公会议（主持次序1）").await;
    page.press_in("专职副书记", "未参加").await;
    is_seen(page, "87-seats").await;
    page.press("下一步").await;
    page.press("下一步").await;
    page.fill("项-01 清单项", TITLE).await;
    is_seen(page, "88-line").await;
    finish_founding(page, "综合办经办人").await;
}

async fn is_contracted(page: &Page) {
    page.press("关联合同").await;
    page.fill("合同编号", CONTRACT).await;
    page.fill("合同对方", "绍兴市越城区某市政园林建设工程有限责任公司")
        .await;
    page.fill("合同金额", "1234567.89").await;
    page.fill("计划完成日期（没有约定的不填）", "2027-10-31").await;
    page.press_in("合同编号", "关联合同").await;
    page.sees_in(CONTRACT, "计划2027-10-31完成").await;
}
