//! Pages over a book in memory.

use leptos::prelude::*;
use minutebook::domain::register::Register;
use minutebook::ui::pages::home::HomePage;
use minutebook::ui::pages::office::OfficePage;
use minutebook::ui::pages::register::RegisterPage;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, book, provide};

#[wasm_bindgen_test]
async fn the_home_page_of_an_empty_book_counts_nothing_and_offers_to_begin() {
    let open = book().await;
    let stage = Stage::of(move || {
        provide(open);
        view! { <HomePage /> }
    });
    stage.sees("重大项目安排").await;
    stage.sees("没有等待办理的事项").await;
    let apply = stage.find("a[href='#/apply']").expect("one can begin");
    assert_eq!(apply.text_content().as_deref().map(str::trim), Some("申报议题"));
}

#[wasm_bindgen_test]
async fn an_empty_register_says_so_and_leads_to_an_application_of_its_own_kind() {
    let open = book().await;
    let stage = Stage::of(move || {
        provide(open);
        view! { <RegisterPage register=Register::Funds /> }
    });
    stage.sees("还没有大额资金使用事项").await;
    assert!(stage.find("a[href='#/apply/funds']").is_some(), "{}", stage.text());
}

/// A notice for 2027 as the State Council words it; the days are made up but lawful.
const NOTICE: &str = "\
一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月13日（周六）上班。
三、清明节：4月3日（周六）至5日（周一）放假，共3天。
四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。
五、端午节：6月9日（周三）放假，共1天。
六、中秋节：9月15日（周三）放假，共1天。
七、国庆节：10月1日（周五）至5日（周二）放假，共5天。";

#[wasm_bindgen_test]
async fn a_year_is_taken_over_from_the_pasted_words_of_its_notice() {
    let open = book().await;
    let stage = Stage::of(move || {
        provide(open);
        view! { <OfficePage /> }
    });
    stage.sees("已有至2026年的放假安排").await;
    stage.unfold();
    stage.fill("通知正文", NOTICE);
    stage.press("读入下表");
    stage.sees("2027年放假25天，调休上班2天").await;
    stage.sees("2027年2月5日至11日").await;
    // A worked day that is left out is doubted, one that is no weekend is refused.
    stage.fill("调休上班日", "2月13日");
    stage.sees("可能少填了放假日或者调休上班日").await;
    stage.fill("调休上班日", "2月13日、5月7日");
    stage.sees("2027年5月7日星期五不是周六日，不属于调休上班").await;
    stage.fill("调休上班日", "2月13日、5月8日");
    stage.sees("2027年放假25天，调休上班2天").await;
    stage.press("采用该年放假安排");
    stage.sees("已有至2027年的放假安排").await;
    stage.sees("本单位已导入：2027年").await;
}
