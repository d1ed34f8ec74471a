//! 整改: a problem from its opening to its closing, by somebody other than its owner, and found again after that.

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, page::Page, words::*};

/// As long as inspectors write them.
const PROBLEM: &str = "2024年以来，部分大额资金使用事项未按“三重一大”事项集体决策制度规定提交工委会议集体研究决定，\
    存在以分管领导审批代替集体决策、会前未征求财务和纪检意见、会议记录未载明班子成员逐人表态情况等问题，\
    涉及办公用房维修、宣传品印制、第三方服务采购等六个项目";

#[tokio::test(flavor = "multi_thread")]
async fn a_problem_is_struck_off_on_proof_by_somebody_else_and_found_again() {
    play(Browser::Chromium, rectifies).await;
}

async fn rectifies(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    page.press("整改").await;
    page.sees("没有问题整改登记。").await;
    is_opened(page).await;
    is_worked_on(page).await;
    is_struck_off(page).await;
    comes_back(page).await;
    look::at(page, "79-rectification").await;
    look::on_paper(page, "79-rectification").await;
}

async fn is_opened(page: &Page) {
    page.press("登记问题").await;
    page.press_in("问题来源", "登记问题").await;
    for missing in [
        "请选择一项。",
        "请填写问题。",
        "请填写措施。",
        "请填写整改责任人（职务）。",
        "请选择日期。",
    ] {
        page.sees(missing).await;
    }
    look::at(page, "77-rectification-missing").await;
    page.choose("问题来源", "巡察").await;
    page.fill("发现日期", "2026-11-16").await;
    page.fill("问题", PROBLEM).await;
    page.fill(
        "整改措施",
        "六个项目逐一补充材料，提交工委会议研究；修订大额资金使用审批单",
    )
    .await;
    page.choose("整改责任人（职务）", "组织委员").await;
    page.fill("整改期限", "2026-12-31").await;
    page.press_in("问题来源", "登记问题").await;
    page.sees("共1件，整改中1件，逾期0件").await;
    page.sees_in(PROBLEM, "组织委员").await;
}

async fn is_worked_on(page: &Page) {
    page.press("登记进展").await;
    page.press_in("办理日期", "登记进展").await;
    page.sees("请填写整改情况。").await;
    page.fill("整改情况", "审批单已修订印发").await;
    page.fill("依据（材料名称、文号、存放处）", "东街工委〔2026〕21号")
        .await;
    page.press_in("办理日期", "登记进展").await;
    page.sees_in(PROBLEM, "审批单已修订印发（东街工委〔2026〕21号）").await;
}

/// The owner can't be the one who checks; without proof nothing is struck off.
async fn is_struck_off(page: &Page) {
    page.press("核查销号").await;
    page.press_in("销号日期", "核查销号").await;
    page.sees("请填写核查人（职务）。").await;
    page.sees("请填写销号依据（材料名称、文号）。").await;
    page.fill("销号依据（材料名称、文号）", "工委会议纪要〔2026〕12号，新审批单")
        .await;
    page.choose("核查人（职务）", "组织委员").await;
    page.press_in("销号日期", "核查销号").await;
    page.sees("此项须由两名不同人员办理，所填两个名称相同。").await;
    look::at(page, "78-rectification-refused").await;
    page.choose("核查人（职务）", "书记").await;
    page.press_in("销号日期", "核查销号").await;
    page.sees_in(PROBLEM, "2026-11-20销号").await;
    page.sees("共1件，整改中0件，逾期0件").await;
}

/// What stood before stays: both measures with their days.
async fn comes_back(page: &Page) {
    page.press("登记再次发现").await;
    page.press_in("问题来源", "登记再次发现").await;
    page.sees("请填写再次发现的情况。").await;
    page.choose("问题来源", "自查").await;
    page.fill("再次发现的情况", "宣传品印制仍由分管领导审批").await;
    page.fill("整改措施", "停用旧审批单，逐笔复核").await;
    page.fill("整改期限", "2027-01-29").await;
    page.press_in("问题来源", "登记再次发现").await;
    page.sees_in(PROBLEM, "首次：六个项目逐一补充材料").await;
    page.sees_in(PROBLEM, "第2次：停用旧审批单，逐笔复核").await;
    page.sees_in(PROBLEM, "再次发现1次").await;
}
