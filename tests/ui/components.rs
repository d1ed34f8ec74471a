//! The building stones.

use core::cell::Cell;
use std::rc::Rc;

use gloo::timers::future::TimeoutFuture;
use leptos::prelude::*;
use minutebook::desk::DeskError;
use minutebook::domain::refusal::Refusal;
use minutebook::ui::components::{Button, MissingThing, RailStep, RefusalCard, StepRail, StepState};
use minutebook::ui::refused::Refused;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, book, provide};

#[wasm_bindgen_test]
fn a_button_that_is_not_open_says_why_and_does_nothing() {
    let pressed = RwSignal::new(0);
    let stage = Stage::of(move || {
        view! { <Button reason="尚缺2项程序" on_press=move |()| pressed.update(|n| *n += 1)>"列入议程"</Button> }
    });
    stage.press("列入议程");
    assert_eq!(pressed.get_untracked(), 0);
    let button = stage
        .find("button[aria-disabled=true]")
        .expect("it is told to be disabled");
    let described = button.get_attribute("aria-describedby").expect("its reason is linked");
    let reason = stage
        .find(&format!("#{described}"))
        .expect("the reason stands in the page");
    assert_eq!(reason.text_content().as_deref(), Some("尚缺2项程序"));
}

#[wasm_bindgen_test]
fn an_open_button_acts_once_a_press() {
    let pressed = RwSignal::new(0);
    let stage = Stage::of(move || view! { <Button on_press=move |()| pressed.update(|n| *n += 1)>"登记"</Button> });
    stage.press("登记");
    stage.press("登记");
    assert_eq!(pressed.get_untracked(), 2);
}

#[wasm_bindgen_test]
fn a_refusal_names_fact_clause_and_the_way_there() {
    let missing = vec![MissingThing {
        fact: "未办理调查研究".into(),
        citation: Some("国令713号第十二条".into()),
        remedy: Some(("前往办理".into(), "#/matter/0000000000000001".into())),
    }];
    let stage =
        Stage::of(move || view! { <RefusalCard fact="会前程序未完成，不能列入议程" missing=missing.clone() /> });
    for words in ["会前程序未完成，不能列入议程", "未办理调查研究", "国令713号第十二条"] {
        assert!(stage.text().contains(words), "{}", stage.text());
    }
    let link = stage.find("a").expect("there is a way there");
    assert_eq!(link.get_attribute("href").as_deref(), Some("#/matter/0000000000000001"));
}

#[wasm_bindgen_test]
fn the_rail_is_read_aloud_in_words() {
    let steps = vec![
        RailStep {
            mark: '调',
            name: "调查研究".into(),
            state: StepState::Done,
        },
        RailStep {
            mark: '公',
            name: "公平竞争审查".into(),
            state: StepState::Missing,
        },
    ];
    let stage = Stage::of(move || view! { <StepRail steps=steps.clone() /> });
    let html = stage.find("*").expect("the rail is there").outer_html();
    assert!(html.contains("调查研究") && html.contains("公平竞争审查"), "{html}");
}

#[wasm_bindgen_test]
async fn a_mark_of_secrecy_inside_a_word_file_is_found_before_it_is_kept() {
    let file = include_bytes!("../exchange/deflated.docx");
    let part = minutebook::exchange::word_file::parts(file)[0];
    let xml = minutebook::ui::browser::unpacked(&part.gzip()).await;
    let xml = String::from_utf8(xml.expect("this browser unpacks")).expect("XML is UTF-8");
    let said = minutebook::exchange::word_file::words(&xml);
    assert!(said.contains("机密★10年"), "{said}");
}

#[wasm_bindgen_test]
async fn a_refusal_that_is_gone_before_the_next_frame_asks_nothing_of_the_page() {
    let failed = Rc::new(Cell::new(false));
    let noted = Rc::clone(&failed);
    let listener = Closure::<dyn Fn()>::new(move || noted.set(true));
    let window = web_sys::window().expect("a page has a window");
    window
        .add_event_listener_with_callback("error", listener.as_ref().unchecked_ref())
        .expect("a window listens");
    let open = book().await;
    let (error, shown) = (RwSignal::new(None), RwSignal::new(true));
    let stage = Stage::of(move || {
        provide(open);
        view! { <Show when=move || shown.get()><Refused error /></Show> }
    });
    error.set(Some(DeskError::Refused(Refusal::WrongState)));
    stage.sees("状态已经变化").await;
    error.set(Some(DeskError::Refused(Refusal::Unknown)));
    // The effect asks for the next frame; the answer is gone before it.
    leptos::task::tick().await;
    shown.set(false);
    TimeoutFuture::new(100).await;
    assert!(!failed.get(), "nothing failed in the page");
    assert!(!stage.text().contains("没有所指的内容"), "{}", stage.text());
}
