//! A fault of the program's own: the notice, the way on, and the records as they were.

use super::in_both_browsers;
use crate::{look, stage::Stage, words::*};

in_both_browsers! {
    after_a_panic_the_records_are_as_they_were: panics;
}

/// The one thing every act needs that no supported browser refuses: whoever counts on it stops.
const NO_CHANCE: &str = "const real = crypto.getRandomValues.bind(crypto);
    Object.defineProperty(crypto, 'getRandomValues', { value: (bytes) => {
        if (bytes.length === 32) throw new Error('no chance');
        return real(bytes);
    } });";

async fn panics(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::first_case();
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &project).await;
    let code = head_code(page).await;
    page.run(NO_CHANCE).await;
    page.press("登记签批").await;
    page.sees("程序出错，已保存的记录不受影响，请重新打开本页。").await;
    look::at(page, "47-panic").await;
    stage.watch().hears("panicked at").await;
    stage.watch().forget();

    page.press("重新打开").await;
    page.does_not_see("程序出错").await;
    see_in_register(page, &project.title).await;
    assert_eq!(head_code(page).await, code);
    page.press(&project.title).await;
    sign_off_all(page).await;
}
