//! A fair-competition review that applies, from the first standard to its written conclusion.

use crate::{
    browser::Browser,
    look,
    page::Page,
    stage::{Stage, play},
    words::*,
};
use minutebook::domain::steps::fair_competition::STANDARDS;

#[tokio::test(flavor = "multi_thread")]
async fn a_policy_about_competitors_is_reviewed_standard_by_standard() {
    play(Browser::Chromium, reviews).await;
}

async fn reviews(stage: &mut Stage) {
    let page = stage.page();
    let policy = Project {
        title: "扶持辖区商贸企业发展的若干措施".into(),
        line: "决-04".into(),
        ..Project::case(5)
    };
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &policy).await;
    call_meeting(page).await;
    place_on_agenda(page, &policy.title).await;
    page.sees("会前程序未完成").await;

    eighteen_are_judged(page).await;
    the_last_is_found(page).await;
    an_exception_is_explained(page).await;
    what_is_finished_is_changed_with_a_reason(page).await;
    page.sees("涉及，适用例外规定（2026-11-20，综合办经办人）").await;
    page.does_not_see("公平竞争审查尚").await;
    page.does_not_see("公平竞争审查还有").await;
    page.sees_in("没有影响更小的替代方案的理由", "贷款贴息和展会服务不能解决开办成本")
        .await;
    page.sees("已判断19项，其中18项为“无”").await;
    look::at(page, "53-concluded").await;
    is_printed(page).await;
}

/// The form stands in the page only while it is printed.
async fn is_printed(page: &Page) {
    page.run("window.print = () => {}").await;
    page.press("打印审查表").await;
    look::on_paper(page, "53-review").await;
    page.run("window.dispatchEvent(new Event('afterprint'))").await;
}

/// A review may be kept half done; what it lacks is then said with its clause.
async fn eighteen_are_judged(page: &Page) {
    take_up_review(page).await;
    assert_eq!(STANDARDS.len(), 19);
    judge_none(page, &STANDARDS[..18]).await;
    look::at(page, "51-standards").await;
    finish_step(page, "涉及，尚未形成书面结论").await;
    page.sees_in("公平竞争审查还有1项标准未判断。", "依据：国令783号第十三条")
        .await;
    page.sees_in(
        "公平竞争审查未记录利害关系人意见，也未说明未听取的理由。",
        "依据：国令783号第十六条",
    )
    .await;
    page.sees_in("公平竞争审查尚未形成结论", "前往办理").await;
}

async fn the_last_is_found(page: &Page) {
    page.press("修改").await;
    page.choose(words_of(STANDARDS[18]), "有").await;
    page.press("办理完成").await;
    page.sees("判断为“有”的，请写明具体内容。").await;
    page.fill("具体内容", "对新开办企业给予一次性补助").await;
    page.choose("是否听取", "已听取").await;
    page.fill("听取日期", "2026-11-12").await;
    page.fill("听取对象和方式", "商会及十家商贸企业，座谈会").await;
    page.fill("意见及采纳情况", "建议明确申领条件，已采纳").await;
}

/// The exception holds only with its ground, effect, alternatives and term.
async fn an_exception_is_explained(page: &Page) {
    page.choose("结论（尚未形成的", "适用例外规定").await;
    page.choose("结论来源", "以会签或征求意见代替").await;
    page.sees("会签、征求意见不能代替公平竞争审查").await;
    page.choose("结论来源", "起草科室自行审查").await;
    page.choose("审查科室或人员", "经济发展办公室").await;
    page.choose("是否形成书面结论", "已形成").await;
    page.fill("结论日期", "2026-11-16").await;
    page.press("办理完成").await;
    page.sees("请填写本栏。").await;
    page.choose("适用情形", "节约能源、保护环境、救灾救助等社会公共利益")
        .await;
    page.fill("对公平竞争的影响", "仅限灾后恢复营业的小微企业，影响有限")
        .await;
    page.fill("没有影响更小的替代方案的理由", "贷款贴息和展会服务不能解决开办成本")
        .await;
    page.fill("实施期限或者终止条件及其合理性", "恢复营业满一年即止").await;
    page.fill("实施期限截止日", "2027-11-30").await;
    look::at(page, "52-exception").await;
    page.press("办理完成").await;
}

/// What stood before can be read, and a step recorded by mistake is taken back.
async fn what_is_finished_is_changed_with_a_reason(page: &Page) {
    page.press("修改").await;
    page.fill("意见及采纳情况", "建议明确申领条件和公示期限，已采纳").await;
    page.press("办理完成").await;
    page.sees("请填写修改理由。").await;
    page.fill("修改理由", "补记一条意见").await;
    look::at(page, "53-changing").await;
    page.press("办理完成").await;
    page.press("以前的登记（2次）").await;
    page.sees("建议明确申领条件，已采纳").await;
    page.sees("修改（补记一条意见）").await;
    look::at(page, "54-changed").await;
    page.press("撤销本项").await;
    page.sees("登记错了事项或者项目的").await;
    look::at(page, "54-taking-back").await;
    page.press("关闭").await;
    page.does_not_see("登记错了事项或者项目的").await;
}
