//! Pages over a book in memory.

use leptos::prelude::*;
use minutebook::domain::register::Register;
use minutebook::ui::pages::home::HomePage;
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
