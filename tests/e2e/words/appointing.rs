//! From the nomination of a person to the appointment, in the personnel book.

use super::preparing::{finish_step, mark_not_applicable, sign_off_by, take_up_step};
use crate::page::Page;

/// What the matter of a play is called.
pub const CANDIDACY: &str = "公共管理办公室主任拟任人选";

/// Applies for a matter of the appointments; the page of the matter is open afterwards.
pub async fn propose_candidate(page: &Page) {
    page.press("申报议题").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.fill("议题名称", CANDIDACY).await;
    page.choose("清单项", "人-01").await;
    page.fill("提请决定事项", "研究人选任职").await;
    page.fill("依据", "党政领导干部选拔任用工作条例").await;
    page.choose("承办科室", "党建工作办公室").await;
    page.choose("分管领导", "组织委员").await;
    page.choose("任免类别", "科级领导职务选任").await;
    page.fill("姓名", "人选甲").await;
    page.fill("现任职务职级", "公共管理办公室副主任").await;
    page.fill("拟任免职务职级", "公共管理办公室主任").await;
    page.press_in("议题名称", "申报议题").await;
    page.sees("待承办科室负责人").await;
}

/// Signs off the application of a candidate.
pub async fn sign_off_candidate(page: &Page) {
    sign_off_by(page, ["党建工作办公室负责人", "组织委员", "综合办公室负责人", "书记"]).await;
}

/// Records every step before the meeting that a promotion needs, in its order.
pub async fn examine_candidate(page: &Page) {
    take_up_step(page, "动议").await;
    page.fill("动议日期", "2026-10-12").await;
    page.choose("提出动议（职务）", "组织委员").await;
    page.fill("职数空缺和工作方案", "空缺1职，拟在机关内选任").await;
    finish_step(page, "2026-10-12，组织委员提出").await;

    take_up_step(page, "民主推荐").await;
    page.fill("推荐日期", "2026-10-20").await;
    page.choose("推荐方式", "谈话调研推荐和会议推荐").await;
    page.fill("参加人数", "36").await;
    page.choose("是否列入推荐人选", "列入").await;
    finish_step(page, "36人参加，列入推荐人选").await;

    take_up_step(page, "考察").await;
    page.fill("开始日期", "2026-10-27").await;
    page.fill("结束日期", "2026-10-30").await;
    page.fill("考察组（职务）", "组织委员、党建工作办公室负责人").await;
    page.choose("考察组意见", "建议任用").await;
    finish_step(page, "2026-10-27至2026-10-30").await;

    page.press_in("纪检监察意见未反馈", "前往办理").await;
    page.fill("答复日期", "2026-11-05").await;
    page.fill("出具意见的纪检监察机构", "纪检监察工委").await;
    page.choose("纪检监察意见", "无不同意见").await;
    finish_step(page, "2026-11-05，纪检监察工委，无不同意见").await;

    for (step, conclusion) in [("干部档案审核", "档案审核结论"), ("信访举报核查", "信访举报核查结论")]
    {
        take_up_step(page, step).await;
        page.fill("核查日期", "2026-11-06").await;
        page.choose("核查人（职务）", "组织委员").await;
        page.choose(conclusion, "不影响任用").await;
        finish_step(page, "2026-11-06，组织委员，不影响任用").await;
    }
    page.press_in("上级批复未收到", "前往办理").await;
    mark_not_applicable(page, "属于本级干部管理权限，不需要报上级同意").await;
    super::judge_fair_competition_not_applicable(page, "人事事项不属于涉及经营者经济活动的政策措施").await;

    take_up_step(page, "会前酝酿").await;
    page.fill("酝酿日期", "2026-11-16").await;
    page.choose("主持酝酿（职务）", "书记").await;
    page.fill("听取意见对象（职务）", "副书记、主任，纪检监察工委书记")
        .await;
    page.choose("酝酿方式", "个别谈话").await;
    finish_step(page, "2026-11-16，书记，个别谈话").await;
}

/// Says by name that the projector is off.
pub async fn disconnect_projector(page: &Page) {
    page.sees("请断开投影后继续").await;
    page.does_not_see(CANDIDACY).await;
    page.choose("确认人", "组织委员").await;
    page.press("已断开投影，继续").await;
    page.sees(CANDIDACY).await;
}

/// Fills in the count sheet of a secret ballot of nine.
pub async fn count_ballots(page: &Page, agree: &str, against: &str, postpone: &str) {
    for (name, count) in [
        ("发出", "9"),
        ("收回", "9"),
        ("同意", agree),
        ("不同意", against),
        ("缓议", postpone),
    ] {
        page.fill(name, count).await;
    }
}

/// Types the passphrase of the book that is asked for.
pub async fn unlock(page: &Page, passphrase: &str) {
    page.fill("口令", passphrase).await;
    page.press("打开").await;
}
