//! What is entered afterwards, what went wrong, what is mended, and what may not be written here at all.

use crate::{
    browser::Browser,
    look,
    page::Page,
    stage::{Stage, play},
    words::*,
};

const LATE: &str = "会议当日停电，会后补录";
const NUMBER: &str = "项〔2026〕1号";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_late_irregular_mistaken_or_secret_is_kept_as_what_it_is() {
    play(Browser::Chromium, run).await;
}

async fn run(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::case(3);
    page.visit(&stage.address()).await;
    found_book(page).await;
    placeholders_hold_nothing(page).await;

    is_applied_for_late(page, &project).await;
    a_past_meeting_is_entered(page, &project.title).await;
    enter_in_register(page).await;
    both_days_are_shown(page, &project.title).await;
    is_corrected_beside_the_original(page, &project.title).await;
    an_irregularity_stands_apart(page, &project.title).await;
    ends_without_duty(page, &project.title).await;
}

/// Yes and "can't say" alike leave nothing but a placeholder.
async fn placeholders_hold_nothing(page: &Page) {
    for (answer, said) in [
        ("是", "不得在本程序录入内容。只登记一个占位"),
        ("不能确定", "须先报本单位保密工作机构确定。"),
    ] {
        page.press("申报议题").await;
        page.choose("是否涉及国家秘密", answer).await;
        page.sees(said).await;
        page.cannot_type().await;
        look::at(page, "71-secret").await;
        page.press("登记占位").await;
        page.sees("涉密占位").await;
        page.sees("本议题按保密规定另行办理，不得在本程序录入内容。").await;
        page.cannot_type().await;
        look::at(page, "72-placeholder").await;
    }
    // The founding and two placeholders; no register counts them.
    assert!(head_code(page).await.starts_with("3-"));
    page.press("重大项目安排台账").await;
    page.sees("还没有重大项目安排事项").await;
}

async fn is_applied_for_late(page: &Page, project: &Project) {
    write_application(page, project).await;
    page.fill("申报日期", "2026-11-09").await;
    page.press_in("议题名称", "申报议题").await;
    page.sees("请写明补录原因").await;
    page.fill("补录原因", LATE).await;
    send_application(page).await;
    page.sees("补录").await;
    for (stage, signer) in [
        ("承办科室负责人", "公共管理办公室负责人"),
        ("分管领导审核", "副书记、主任"),
        ("形式审查", "综合办公室负责人"),
        ("书记审定", "书记"),
    ] {
        page.choose("签批环节", stage).await;
        page.fill("签批日期", "2026-11-10").await;
        page.press("登记签批").await;
        page.sees(&format!("{signer}，2026-11-10：同意")).await;
    }
    // The last one was entered with a wrong day: it is struck and given anew.
    page.press("撤销末次签批").await;
    page.fill("撤销原因", "签批日期录错").await;
    page.press_in("撤销原因", "撤销末次签批").await;
    page.sees("：签批日期录错（综合办经办人）").await;
    page.choose("签批环节", "书记审定").await;
    page.fill("签批日期", "2026-11-10").await;
    page.press("登记签批").await;
    page.sees("书记已审定").await;
    for (step, reason) in [
        ("调查研究", "已列入年度计划，立项时已完成调研"),
        ("征求意见", "立项时已公开征求意见，内容未变更"),
        ("合法性审查", "使用示范文本，无自行约定的条款"),
    ] {
        take_up_step(page, step).await;
        page.choose("办理情况", "不适用").await;
        page.choose("不适用的理由", reason).await;
        page.fill("认定日期", "2026-11-10").await;
        page.press("登记为不适用").await;
        page.sees(&format!("不适用：{reason}")).await;
    }
    take_up_step(page, "公平竞争审查").await;
    page.choose("本事项是否产生", "不涉及").await;
    page.choose("不涉及的理由", NO_POLICY).await;
    page.fill("判断日期", "2026-11-10").await;
    finish_step(page, "不涉及经营者经济活动").await;
}

/// A meeting of the week before: a reason is asked, and its hours come from paper.
async fn a_past_meeting_is_entered(page: &Page, title: &str) {
    call_meeting_on(page, "2026-11-12", "09:00", &[]).await;
    page.sees("请注明补录原因。").await;
    page.fill("补录原因", LATE).await;
    page.fill("会次序号", "1").await;
    page.press_in("会议种类", "召集会议").await;
    page.sees(&format!("补录：{LATE}")).await;
    give_notice(page, "2026-11-10").await;
    place_unstudied(page, title).await;
    page.sees("从议程撤下").await;
    page.press("宣布开会").await;
    page.fill("记录人", "记录人").await;
    page.press_in("到会情况", "宣布开会").await;
    page.sees("请填写时间，例：09:00。").await;
    page.fill("开会时间", "09:05").await;
    declare_open(page).await;
    page.press("进入下一项").await;
    take_stands_by_keys(page).await;
    announce_passed(page).await;
    page.press("宣布散会").await;
    page.press_in("散会时间", "宣布散会").await;
    page.sees("请填写时间，例：09:00。").await;
    page.fill("散会时间", "10:10").await;
    page.press_in("散会时间", "宣布散会").await;
    page.sees("会议记录签字").await;
    page.fill("签字日期", "2026-11-12").await;
    sign_record(page).await;
    page.sees(&format!("补录：{LATE}")).await;
    page.sees("2026年11月12日星期四 09:05").await;
    look::at(page, "73-late-meeting").await;
}

/// The day it happened and the day it was entered stand side by side.
async fn both_days_are_shown(page: &Page, title: &str) {
    page.press("重大项目安排台账").await;
    page.sees_in(NUMBER, "补录").await;
    page.press(title).await;
    go_to_part(page, "登记入台账").await;
    page.sees_in("台账登记", "2026年11月12日").await;
    page.sees_in("台账登记", "2026-11-20 ").await;
    look::at(page, "74-late-entry").await;
}

async fn is_corrected_beside_the_original(page: &Page, title: &str) {
    page.press("办理更正").await;
    page.choose("更正栏目", "决定内容摘要").await;
    page.sees_in("原内容", "同意实施方案和投资概算").await;
    page.fill("更正后的内容", "审定实施方案，投资概算按批复执行").await;
    page.choose("更正类别", "笔误").await;
    page.fill("更正理由", "登记时漏写批复").await;
    page.choose("批准人（职务）", "副书记、主任").await;
    page.press_in("更正栏目", "办理更正").await;
    page.sees_in("更正：决定内容摘要", "同意实施方案和投资概算").await;
    page.sees_in("更正：决定内容摘要", "审定实施方案，投资概算按批复执行")
        .await;
    page.sees_in("更正：决定内容摘要", "副书记、主任批准").await;
    page.sees("更正过").await;
    page.sees(title).await;
    look::at(page, "75-corrected").await;
}

async fn an_irregularity_stands_apart(page: &Page, title: &str) {
    page.press("程序瑕疵").await;
    page.press("瑕疵登记").await;
    page.press_in("缺少的程序", "瑕疵登记").await;
    page.sees("请填写发生的情况。").await;
    page.choose("相关会议", "2026年第1次工委会议").await;
    page.fill("发生的情况", "临时增加一项采购，未列入议程即口头同意").await;
    page.fill("发生日期", "2026-11-12").await;
    page.fill("缺少的程序", "会前未申报，未列入议程，未逐一表态").await;
    page.fill("原因", "供货期紧").await;
    page.fill("知情人", "书记、纪检监察工委书记").await;
    page.fill("补救措施", "补充申报，提交下次会议审议").await;
    page.fill("补救期限", "2026-11-27").await;
    look::at(page, "76-irregularity").await;
    page.press_in("缺少的程序", "瑕疵登记").await;
    page.sees_in("瑕〔2026〕1号", "临时增加一项采购").await;
    page.sees_in("瑕〔2026〕1号", "2026年第1次工委会议").await;
    look::at(page, "77-irregularities").await;
    page.press("首页").await;
    page.sees("瑕〔2026〕1号").await;
    page.press("前往补救").await;
    page.press("登记补救结果").await;
    page.sees("写做了什么、有什么材料可以证明。").await;
    page.press_in("完成日期", "登记补救结果").await;
    page.sees("请填写补救结果。").await;
    page.fill("补救结果", "已补充申报，会议已审议，见会议记录").await;
    page.fill("完成日期", "2026-11-20").await;
    page.choose("责任人（职务）", "副书记、主任").await;
    page.press_in("完成日期", "登记补救结果").await;
    page.sees_in("瑕〔2026〕1号", "补救结果：已补充申报，会议已审议").await;
    look::at(page, "78-remedied").await;
    page.press("首页").await;
    page.does_not_see("瑕〔2026〕1号").await;
    page.press("重大项目安排台账").await;
    page.sees("已登记1项").await;
    page.sees("共1项").await;
    page.sees(title).await;
    page.does_not_see("瑕〔2026〕1号").await;
    page.does_not_see("临时增加").await;
}

/// No duty to disclose is an end like another.
async fn ends_without_duty(page: &Page, title: &str) {
    page.press(title).await;
    go_to_part(page, "登记入台账").await;
    page.press("前往公开").await;
    page.choose("公开属性", "不予公开").await;
    page.choose("依据", "没有公开义务").await;
    page.press("认定公开属性").await;
    page.fill("理由", "内部工程，未列入公开目录").await;
    page.press_in("复核日期", "登记不公开").await;
    page.sees("已办结：不予公开").await;
    page.press("公开").await;
    page.sees_in(NUMBER, "不予公开").await;
    page.press("重大项目安排台账").await;
    page.sees_in(NUMBER, "不予公开").await;
}
