//! 涉密处置: a body erased by two names is gone from every page and every store, and the chain still holds.

use super::in_both_browsers;
use crate::{auditor, disk, look, stage::Stage, words::*};

in_both_browsers! {
    a_body_erased_by_two_names_is_gone_and_the_chain_still_holds: erased;
}

const MISTAKE: &str = "误录涉密内容的道路改造工程";

async fn erased(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    propose_project(page, &Project::called(MISTAKE)).await;
    let file = page.run("return location.href").await;
    let file = file.as_str().expect("an address is text");
    let before = back_up(page).await;
    assert!(disk::holds(page, MISTAKE).await);

    fill_erasure(page, MISTAKE, "第2条").await;
    page.fill("批准人二", "书记").await;
    page.press_in("清除依据", "依规清除").await;
    page.sees("两名批准人须为不同的人").await;
    page.fill("批准人二", "纪检监察工委书记").await;
    page.press_in("清除依据", "依规清除").await;
    page.sees("正文已清除").await;
    page.sees("2026年11月20日清除第2条记录的正文。").await;
    page.sees("批准人：书记、纪检监察工委书记。").await;
    page.sees_in("须逐一收回", "定期备份").await;
    look::at(page, "31-erased").await;
    page.press("核验全部记录").await;
    page.sees("完好：4条记录首尾相接，其中依规清除1处。").await;

    shows_nothing_of_it(stage, file).await;
    stage.restart_browser().await;
    stage.page().visit(&stage.address()).await;
    shows_nothing_of_it(stage, file).await;

    let page = stage.page();
    let after = back_up(page).await;
    assert_eq!(auditor::verify(&before).0, Some(0));
    let (code, said) = auditor::verify(&after);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("正文已依规清除：1 条（第 2 条）"), "{said}");
    let last_saved = after.clone();
    let saved = std::fs::read(after).expect("the saved file can be read");
    assert!(!String::from_utf8_lossy(&saved).contains(MISTAKE));
    // The backup made afterwards need not be recalled.
    page.sees_in("须逐一收回", "3条").await;
    page.does_not_see("须逐一收回：2026年11月20日 09:30，5条").await;
    // A file from before would bring it back: said before anything is done.
    inspect(page, &before).await;
    page.sees("文件中有1条记录的正文，本机已依规清除，恢复后会重新出现")
        .await;
    inspect(page, &last_saved).await;
    page.sees("全部在文件之内").await;
    page.does_not_see("恢复后会重新出现").await;
}

async fn shows_nothing_of_it(stage: &Stage, file: &str) {
    let page = stage.page();
    page.press("重大项目安排台账").await;
    page.sees("共0项").await;
    page.does_not_see(MISTAKE).await;
    page.fill("搜索", "误录涉密").await;
    page.sees("共0项").await;
    page.press("首页").await;
    page.sees("没有等待办理的事项").await;
    page.does_not_see(MISTAKE).await;
    page.visit(file).await;
    page.sees("正文已依规清除").await;
    page.does_not_see(MISTAKE).await;
    assert!(!disk::holds(page, MISTAKE).await);
}
