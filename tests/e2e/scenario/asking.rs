//! 依申请公开: a request from its receipt to its reply, with the clock stopped, and the yearly table that must balance.

use crate::browser::Browser;
use crate::stage::{Stage, play};
use crate::{look, page::Page, words::*};

const ASKED: &str = "上一年度道路保洁服务合同";

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_replied_to_in_its_term_and_the_yearly_table_balances() {
    play(Browser::Chromium, asks).await;
}

async fn asks(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    page.press("依申请公开").await;
    page.sees("没有依申请公开登记。").await;
    comes_in(page).await;
    stops_for_an_opinion(page).await;
    waits_at_home(page).await;
    is_withheld_on_an_article(page).await;
    is_reported(page).await;
}

async fn comes_in(page: &Page) {
    page.press("登记申请").await;
    page.choose("申请人类别", "自然人").await;
    page.choose("收到方式", "平常信函").await;
    page.sees("确认之日为收到申请之日").await;
    page.fill("收到申请日期", "2026-11-02").await;
    page.press_in("申请内容", "登记申请").await;
    page.sees("请填写申请内容。").await;
    page.fill("申请内容", ASKED).await;
    look::at(page, "91-request-form").await;
    page.press_in("申请内容", "登记申请").await;
    page.sees("申〔2026〕1号").await;
    page.sees("2026-11-30前答复").await;
}

/// Three working days pass between the asking and the opinion.
async fn stops_for_an_opinion(page: &Page) {
    page.press("登记征求意见").await;
    page.fill("征求意见书送达日期", "2026-11-05").await;
    page.press_in("征求意见书送达日期", "登记征求意见").await;
    page.sees("征求意见中").await;
    page.press("登记收到意见").await;
    page.fill("日期", "2026-11-10").await;
    page.fill("反馈的意见", "同意公开，单价除外").await;
    page.press_in("反馈的意见", "登记收到意见").await;
    page.sees("2026-12-03前答复").await;
    page.press("怎样计算").await;
    page.sees("停止计算，不计").await;
    page.press("怎样计算").await;
    look::at(page, "92-requests").await;
    look::on_paper(page, "92-requests").await;
}

async fn waits_at_home(page: &Page) {
    page.press("首页").await;
    page.sees_in("申〔2026〕1号", "12月3日到期").await;
    page.press_in("申〔2026〕1号", "前往登记").await;
}

async fn is_withheld_on_an_article(page: &Page) {
    page.press("登记答复").await;
    page.choose("答复类型", "不予公开：属于三类内部事务信息").await;
    page.press_in("答复日期", "登记答复").await;
    page.sees("须写明依据的条款").await;
    page.choose("不公开部分依据的条款", "信息公开条例第十六条第一款").await;
    page.fill("理由、答复文号", "属于内部工作流程").await;
    look::at(page, "93-reply").await;
    page.press_in("答复日期", "登记答复").await;
    page.sees_in("申〔2026〕1号", "不予公开：属于三类内部事务信息").await;
}

/// The year before the book began is entered by hand: it does not balance, then says why, then stands.
async fn is_reported(page: &Page) {
    page.press("年度报告表").await;
    page.sees("尚未形成").await;
    page.press("形成年度报告表").await;
    page.fill("一、本年新收政府信息公开申请数量，自然人", "1").await;
    page.press_in("制表人", "形成年度报告表").await;
    page.sees("“自然人”一栏不平衡：本年新收加上年结转为1件，办理结果总计加结转下年度为0件。")
        .await;
    page.fill("（一）予以公开，自然人", "1").await;
    page.press_in("制表人", "形成年度报告表").await;
    page.sees("请填写理由。").await;
    page.fill("手工填写的原因", "建簿之前的年度").await;
    look::at(page, "94-report-form").await;
    page.press_in("制表人", "形成年度报告表").await;
    page.sees("手工填写的原因：建簿之前的年度").await;
    page.press("登记公布").await;
    page.fill("公布位置", "区政府网站").await;
    page.press_in("公布位置", "登记公布").await;
    page.sees("公布：区政府网站").await;
    look::at(page, "95-report").await;
    look::on_paper(page, "95-report").await;
}
