//! Real matters of other streets, a payment with its contract, and the three ends of disclosure.

use crate::{
    browser::Browser,
    look,
    page::Page,
    stage::{Stage, play},
    words::*,
};

/// What a clerk may be asked to type for a routine payment, from the application to the end of its disclosure.
const TYPED_MAX: usize = 12;

#[tokio::test(flavor = "multi_thread")]
async fn real_matters_and_a_payment_reach_their_registers_and_their_ends() {
    play(Browser::Chromium, run).await;
}

async fn run(stage: &mut Stage) {
    let page = stage.page();
    let [station, roads, fields, schools] = [2, 3, 4, 5].map(Project::case);
    page.visit(&stage.address()).await;
    found_book(page).await;
    for matter in [&roads, &fields] {
        propose_project(page, matter).await;
    }
    propose_project(page, &schools).await;
    prepare_decision(page).await;
    look::at(page, "61-decision").await;
    propose_project(page, &station).await;
    prepare_project(page).await;
    let mut typed = page.typed();
    apply_for_payment(page).await;
    typed = page.typed() - typed;

    call_meeting(page).await;
    for title in [&station.title, &schools.title] {
        place_unstudied(page, title).await;
        page.sees_in(title, "从议程撤下").await;
    }
    place_on_agenda(page, PAYMENT).await;
    page.sees_in(PAYMENT, "从议程撤下").await;
    give_notice(page, "2026-11-18").await;
    page.press("宣布开会").await;
    page.fill("记录人", "记录人").await;
    declare_open_told(page).await;
    for _ in 0..3 {
        page.press("进入下一项").await;
        take_stands(page, "111211111").await;
        announce_passed(page).await;
    }
    close_and_sign(page).await;

    enters(page, "重大项目安排台账", &station.title, "项〔2026〕1号").await;
    judge_proactive(page).await;
    enters(page, "重大决策台账", &schools.title, "决〔2026〕1号").await;
    ends(page, "依申请公开", "属于讨论记录、过程稿").await;
    look::at(page, "62-on-request").await;
    let before = page.typed();
    enters(page, "大额资金使用台账", PAYMENT, "资〔2026〕1号").await;
    is_paid(page).await;
    ends(page, "不予公开", "属于人事、后勤、内部流程等内部事务信息").await;
    look::at(page, "64-undisclosed").await;
    typed += page.typed() - before;
    assert!(typed <= TYPED_MAX, "{typed} fields were typed for one payment");

    is_not_paid_beyond(page).await;
    a_wrong_link_is_taken_back(page).await;
    a_contract_payment_leads_to_its_origin(page, &station.title).await;
    all_stand_in_their_lists(page, &roads, &fields).await;
}

const PAYMENT: &str = "社区环境整治服务费";

/// A decision with expert review, risk assessment and legality review.
async fn prepare_decision(page: &Page) {
    sign_off_all(page).await;
    investigate(page).await;
    consult(page).await;
    assess_by_experts(page).await;
    assess_risk(page).await;
    review_legality(page).await;
    judge_fair_competition_not_applicable(page, "不涉及经营者的经济活动").await;
    page.does_not_see("会前程序未完成").await;
}

/// A routine payment: everything the form knows is chosen, the rest is typed once.
async fn apply_for_payment(page: &Page) {
    page.press("申报议题").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.choose("列入哪一台账", "大额资金使用").await;
    page.fill("议题名称", PAYMENT).await;
    page.choose("清单项", "资-03").await;
    page.fill("提请决定事项", "支付第三季度服务费").await;
    page.fill("依据", "2026年部门预算").await;
    page.choose("承办科室", "公共管理办公室").await;
    page.choose("分管领导", "副书记、主任").await;
    page.fill("申请金额", "186000").await;
    page.sees("壹拾捌万陆仟元整").await;
    page.fill("收款单位", "绍兴某环境服务有限公司").await;
    page.fill("预算指标、科目", "城乡社区环境卫生").await;
    page.fill("支出依据（合同、文件或标准）", "服务合同 东湖〔2026〕合字27号")
        .await;
    page.choose("采购方式", "公开招标").await;
    page.press_in("议题名称", "申报议题").await;
    page.sees("待承办科室负责人").await;
    sign_off_all(page).await;
    say_not_applicable(page, "调查研究", "依据已生效合同付款，合同签订前已完成调研").await;
    say_not_applicable(page, "征求意见", "仅涉及机关内部支出，不涉及其他单位和居民").await;
    judge_fair_competition_not_applicable(page, NO_POLICY).await;
    page.does_not_see("会前程序未完成").await;
}

async fn enters(page: &Page, register: &str, title: &str, number: &str) {
    page.press(register).await;
    page.press(title).await;
    go_to_part(page, "登记入台账").await;
    seal(page, number).await;
}

/// Part of the money is paid; the payment is linked to the decision and not decided again.
async fn is_paid(page: &Page) {
    page.sees("决定金额186,000.00 元，已付0.00 元，余额186,000.00 元").await;
    page.fill("支付金额", "120000").await;
    page.fill("凭证号", "记-1108").await;
    page.press("关联付款").await;
    page.sees("已付120,000.00 元，余额66,000.00 元").await;
    page.sees_in("记-1108", "120,000.00").await;
    look::at(page, "63-paid").await;
}

/// The payment stays where it stands, and its amount is free again.
async fn a_wrong_link_is_taken_back(page: &Page) {
    page.press("撤销关联").await;
    page.sees("原登记保留在原处").await;
    page.press_in("登记有误的付款", "撤销关联").await;
    page.sees("请填写理由。").await;
    page.fill("撤销理由", "凭证号写错").await;
    page.choose("批准人（职务）", "副书记、主任").await;
    page.press_in("登记有误的付款", "撤销关联").await;
    page.sees("已付0.00 元，余额186,000.00 元").await;
    page.sees_in("记-1108", "已撤销").await;
    page.sees_in("记-1108", "凭证号写错（副书记、主任批准）").await;
    look::at(page, "65-unlinked").await;
}

/// Ends the disclosure of the sealed line in front without a release, which is an end like another.
async fn ends(page: &Page, attribute: &str, ground: &str) {
    page.press("前往公开").await;
    page.choose("公开属性", attribute).await;
    page.choose("依据", ground).await;
    page.press("认定公开属性").await;
    page.sees("没有公开义务或者依法不予公开的，在此办结").await;
    page.fill("理由", "有申请的再行区分处理").await;
    page.press_in("复核日期", "登记不公开").await;
    page.sees(&format!("已办结：{attribute}")).await;
}

async fn is_not_paid_beyond(page: &Page) {
    page.press("大额资金使用台账").await;
    page.press(PAYMENT).await;
    go_to_part(page, "登记入台账").await;
    page.fill("支付金额", "66000.01").await;
    page.fill("凭证号", "记-1203").await;
    page.press("关联付款").await;
    page.sees_in(
        "本笔付款后累计支付186,000.01 元，超过原决定（资〔2026〕1号）的决定金额186,000.00 元，不能关联。",
        "依据",
    )
    .await;
    page.sees_in("本笔付款后累计", "申报超出部分").await;
    look::at(page, "65-beyond").await;
    page.sees("已付120,000.00 元").await;
}

/// Within the decided amount nothing is applied for again: the form leads to the decision.
async fn a_contract_payment_leads_to_its_origin(page: &Page, station: &str) {
    page.press("申报议题").await;
    page.choose("是否涉及国家秘密", "否").await;
    page.choose("列入哪一台账", "大额资金使用").await;
    page.choose("支出类别", "合同付款").await;
    page.sees("决定金额以内的合同付款不重复上会").await;
    page.choose("原决定事项", "项〔2026〕1号").await;
    page.press("前往原决定事项").await;
    page.sees(station).await;
    page.fill("支付金额", "1000000").await;
    page.fill("凭证号", "记-1109").await;
    page.press("关联付款").await;
    page.sees("余额2,860,000.00 元").await;
}

async fn all_stand_in_their_lists(page: &Page, roads: &Project, fields: &Project) {
    page.press("重大项目安排台账").await;
    page.sees("共3项").await;
    page.sees_in("项〔2026〕1号", "12-18 到期").await;
    for waiting in [roads, fields] {
        page.sees(&waiting.title).await;
    }
    page.press("公开").await;
    page.sees("共3项，列出3项").await;
    page.sees_in("项〔2026〕1号", "2026-12-18到期").await;
    page.sees_in("决〔2026〕1号", "依申请公开").await;
    page.sees_in("资〔2026〕1号", "2027-11-20复核").await;
    look::at(page, "66-disclosures").await;
    page.press("不予公开、依申请公开").await;
    page.sees("共3项，列出2项").await;
    page.does_not_see("项〔2026〕1号").await;
    page.press("首页").await;
    page.sees("主动公开，待公开").await;
    page.sees("12月18日到期").await;
}
