//! Beside the items: numbered papers come back and a warning is answered before the meeting is closed, and the summary
//! says what the record says.

use std::fs;
use std::path::Path;

use minutebook::exchange::word_file;

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, page::Page, words::*};

const PAPER: &str = "资金安排明细";
const WARNING: &str = "本项征求意见的范围偏小，请核实。";

#[tokio::test(flavor = "multi_thread")]
async fn papers_come_back_a_warning_is_answered_and_the_summary_agrees_with_the_record() {
    play(Browser::Chromium, closes_in_order).await;
}

async fn closes_in_order(stage: &mut Stage) {
    let page = stage.page();
    let project = with_a_ready_project(page, &stage.address()).await;
    call_meeting(page).await;
    place_unstudied(page, &project.title).await;
    page.sees("从议程撤下").await;
    open_meeting(page).await;
    hands_out_papers(page).await;
    is_warned(page).await;
    take_stands_by_keys(page).await;
    announce_passed(page).await;
    is_kept_open(page).await;
    keeps_the_signed_page(page, &stage.folder("scans")).await;
    issues_what_the_record_says(page).await;
}

async fn hands_out_papers(page: &Page) {
    page.press("会上材料").await;
    page.fill("材料名称", PAPER).await;
    page.untick("武装部长").await;
    look::at(page, "74-handing-out").await;
    page.press("登记发放").await;
    page.sees("第1次发放").await;
    page.sees("8号 政法委员（未收回）").await;
    page.press("关闭").await;
    page.sees("未收回 8 份").await;
}

async fn is_warned(page: &Page) {
    page.press("监督意见").await;
    page.fill("监督意见（原话）", WARNING).await;
    page.press("登记监督意见").await;
    page.sees("监督意见：纪检监察工委书记").await;
    page.sees("主持人尚未答复").await;
    look::at(page, "75-warned").await;
    page.press("关闭").await;
    page.sees("未答复 1 条").await;
    page.does_not_see(WARNING).await;
}

/// What is open is named, each with the button that leads to it.
async fn is_kept_open(page: &Page) {
    page.press("宣布散会").await;
    page.sees("第1项会上材料“资金安排明细”尚有8份未收回").await;
    page.sees("对第1项提出的监督意见，主持人尚未答复").await;
    page.sees("会上材料未收回或者监督意见未答复，不能散会。").await;
    look::at(page, "76-kept-open").await;
    page.press("收回材料").await;
    page.untick("8号 政法委员（未收回）").await;
    page.press("保存").await;
    page.sees("7号 统战委员（已收回）").await;
    page.choose("处理情况", "经批准留存").await;
    page.fill("理由", "留存办理").await;
    page.choose("批准人", "书记").await;
    page.press("保存").await;
    page.sees("收回7份，编号8经书记批准留存：留存办理。").await;
    page.sees("更正处理情况").await;
    look::at(page, "77-papers-back").await;
    page.press("关闭").await;
    page.does_not_see("未收回 8 份").await;

    page.press("宣布散会").await;
    page.press_in("主持人尚未答复", "登记答复").await;
    page.choose("主持人答复", "采纳").await;
    page.fill("办理措施或者不采纳的理由", "会后扩大征求意见范围").await;
    page.press("登记答复").await;
    page.sees("答复：采纳，会后扩大征求意见范围。").await;
    page.press("关闭").await;
    page.does_not_see("未答复 1 条").await;

    close_and_sign(page).await;
    page.sees("会上发放“资金安排明细”8份（编号1–8），收回7份，编号8经书记批准留存：留存办理。")
        .await;
    page.sees(&format!("提出程序性提醒：“{WARNING}”")).await;
}

/// The page with the signatures is kept as a scan, and what differs in the paper is written beside it.
async fn keeps_the_signed_page(page: &Page, folder: &Path) {
    page.sees("尚未存入签字页扫描件").await;
    let scan = folder.join("签字页.png");
    fs::write(&scan, include_bytes!("../../../src/shell/icon-192.png")).expect("the folder of the play is writable");
    page.attach("存入签字页扫描件，可选 PDF、图片", &scan).await;
    look::at(page, "80-scan").await;
    page.tick("本人确认不含国家秘密").await;
    page.press("存入扫描件").await;
    page.does_not_see("尚未存入签字页扫描件").await;
    page.sees_in("签字页.png", "打开").await;
    page.press("登记差异说明").await;
    page.fill("纸质记录与本簿不一致之处", "纸质记录第42页漏记列席人员，以本簿为准")
        .await;
    page.press_in("说明日期", "登记差异说明").await;
    page.sees("2026-11-20，综合办经办人：纸质记录第42页漏记列席人员，以本簿为准")
        .await;
    look::at(page, "81-differs").await;
}

/// Nothing is kept until the text agrees.
async fn issues_what_the_record_says(page: &Page) {
    let drafted = page.value("纪要正文").await;
    assert!(drafted.contains("会议决定，同意"), "{drafted}");
    page.fill("拟稿人", "综合办拟稿人").await;
    page.fill("会核人", "副书记").await;
    let other = drafted.replace("会议决定，同意", "同意8票。会议原则同意");
    page.fill("纪要正文", &other).await;
    page.press("保存拟稿").await;
    page.sees("文稿与会议记录不一致，修改之后才能核稿、印发：").await;
    page.choose("核稿人", "综合办经办人").await;
    page.press("核对并登记核稿").await;
    page.sees("纪要与会议记录有2处不一致，未登记。").await;
    page.sees("纪要写为“原则同意”，会议记录为“通过”。").await;
    page.sees("“同意8票”：纪要不写票数和个人表态。").await;
    look::at(page, "78-summary-differs").await;
    page.press("修改正文").await;
    page.fill("纪要正文", &drafted).await;
    page.press("保存拟稿").await;
    page.does_not_see("文稿与会议记录不一致").await;
    page.press("核对并登记核稿").await;
    page.press("登记会核").await;
    page.press("登记签发").await;
    page.fill("纪要文号", "东湖街工委纪要〔2026〕1号").await;
    page.fill("印发范围", "工委委员，各科室").await;
    page.fill("份数", "20").await;
    page.press("核对并登记印发").await;
    page.sees("第 1 版").await;
    page.sees("东湖街工委纪要〔2026〕1号").await;
    look::at(page, "79-summary").await;
    stands_in_the_files(page, &drafted).await;
}

/// The summary and the record as Word files: every paragraph is there, what was issued is no draft, and no title is in a
/// file's name.
async fn stands_in_the_files(page: &Page, text: &str) {
    page.press("导出会议纪要（Word）").await;
    let summary = words_in(&page.saved("会议纪要-2026-1", ".docx").await);
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        assert!(summary.contains(line.trim()), "{line} is not in {summary}");
    }
    assert!(summary.contains("东湖街工委纪要〔2026〕1号") && summary.contains("印发：工委委员，各科室"));
    page.press("导出会议记录（Word）").await;
    let record = words_in(&page.saved("会议记录-2026-1", ".docx").await);
    assert!(
        record.contains("2026年第1次工委会议记录") && record.contains(WARNING),
        "{record}"
    );
}

fn words_in(file: &Path) -> String {
    let bytes = fs::read(file).expect("it was saved");
    let parts = word_file::parts(&bytes);
    let words = parts
        .iter()
        .map(|part| word_file::words(&String::from_utf8_lossy(part.bytes)));
    words.collect()
}
