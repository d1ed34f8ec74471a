//! 督办 of a decision to its end, and the office's own ledger held against the book.

use std::fs;
use std::path::Path;

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, page::Page, words::*};

const OWNER: &str = "公共管理办公室";

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_is_followed_up_and_the_ledger_is_held_against_the_book() {
    play(Browser::Chromium, carries_out).await;
}

async fn carries_out(stage: &mut Stage) {
    let page = stage.page();
    let project = with_a_ready_project(page, &stage.address()).await;
    pass_in_meeting(page, &project.title).await;
    enter_in_register(page).await;
    is_followed_up(page, &project.title).await;
    the_ledger_is_taken_in(page, &stage.folder("ledgers")).await;
    a_row_is_answered(page).await;
}

async fn is_followed_up(page: &Page, title: &str) {
    go_to_part(page, "督办").await;
    page.sees("未明确责任和时限").await;
    page.press("交办").await;
    page.choose("责任科室、责任人", OWNER).await;
    page.fill("完成时限", "2026-12-31").await;
    page.fill("落实措施", "组织招标，签订合同").await;
    page.press_in("落实措施", "交办").await;
    page.sees("办理中").await;
    is_listed(page, title).await;
    page.press("登记反馈").await;
    page.fill("落实情况", "招标文件已编制").await;
    page.press_in("落实情况", "登记反馈").await;
    page.sees("招标文件已编制").await;
    look::at(page, "91-follow-up").await;
    page.press("办结销号").await;
    page.choose("核查人（职务）", "纪检监察工委书记").await;
    page.fill("办结依据（材料名称、文号）", "验收单").await;
    page.press_in("办结依据", "办结销号").await;
    page.sees("已办结").await;
}

/// The list of all decisions leads back to it.
async fn is_listed(page: &Page, title: &str) {
    page.press("首页").await;
    page.press("督办").await;
    page.sees("1 项，共 1 项").await;
    page.sees_in(title, "办理中").await;
    page.sees_in(title, "2026-12-31").await;
    page.does_not_see("尚未登记入台账").await;
    look::at(page, "91-all-follow-ups").await;
    page.press("已办结").await;
    page.sees("没有符合条件的事项。").await;
    page.press("未办结").await;
    page.press(title).await;
    page.sees("交办").await;
}

/// One line is wrong: nothing goes in before it is left out.
async fn the_ledger_is_taken_in(page: &Page, folder: &Path) {
    page.press("自查").await;
    page.press("导入资料核对").await;
    page.sees("还没有导入资料。").await;
    page.press("导入资料").await;
    page.fill("资料来源（账簿、台账名称）", "2026年支出明细账").await;
    page.fill("资料期间自", "2026-11-01").await;
    page.choose("提供人（职务）", "综合办经办人").await;
    page.fill(
        "粘贴的内容",
        "类别,日期,对方或者人员,金额,用途,凭证号或者文号\n\
         付款,2026-11-02,甲单位,9000,办公用品,记-1\n\
         付款,2026-11-03,代发工资户,600000,工资,记-2\n\
         付款,昨天,乙单位,300,邮寄,记-3",
    )
    .await;
    page.sees("可以导入2行，略去0行，待处理1行。").await;
    a_spreadsheet_takes_nothing_away(page, folder).await;
    page.sees("不能识别，按年、月、日填写。").await;
    look::at(page, "92-import-preview").await;
    page.press_in("粘贴的内容", "导入资料").await;
    page.sees("全部处理之前，不导入任何内容。").await;
    page.tick("略去第3行").await;
    page.sees("可以导入2行，略去1行，待处理0行。").await;
    page.press_in("粘贴的内容", "导入资料").await;
    page.sees("已导入2行，待核实1行。").await;
    page.sees_in("甲单位", "未达到大额标准").await;
    page.sees_in("代发工资户", "没有对应的会议决定").await;
    look::at(page, "93-imported").await;
    look::on_paper(page, "93-imported").await;
}

/// What can't be read leaves the rows that were pasted.
async fn a_spreadsheet_takes_nothing_away(page: &Page, folder: &Path) {
    let pasted = page.value("粘贴的内容").await;
    let sheet = folder.join("明细账.xlsx");
    fs::write(&sheet, b"PK").expect("the folder of the play is writable");
    page.attach("选择文本表格文件", &sheet).await;
    page.sees("电子表格文件不能直接导入").await;
    assert_eq!(page.value("粘贴的内容").await, pasted);
    page.sees("可以导入2行，略去0行，待处理1行。").await;
}

async fn a_row_is_answered(page: &Page) {
    page.press_in("代发工资户", "关联或者说明").await;
    page.choose("核对结果", "不须上会").await;
    page.fill("理由", "工资按预算按月支付").await;
    page.choose("责任人（职务）", "副书记、主任").await;
    page.press_in("核对结果", "关联或者说明").await;
    page.sees_in("代发工资户", "已说明不须上会").await;
    page.press("自查").await;
    page.press("开始自查").await;
    page.sees_in("应上会未上会", "已说明理由").await;
    page.sees("已导入2026年11月1日至").await;
}
