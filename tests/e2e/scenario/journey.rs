//! The way of one decision, from an empty machine to the notice board, as a clerk walks it.

use super::in_both_browsers;
use crate::{look, page::Page, stage::Stage, words::*};

const PHONE: &str = "13805751234";

in_both_browsers! {
    a_project_goes_from_its_application_to_the_notice_board: walks;
}

async fn walks(stage: &mut Stage) {
    let page = stage.page();
    let project = Project::first_case();
    page.visit(&stage.address()).await;
    page.sees(NO_BOOK).await;
    look::at(page, "01-first").await;
    found_book(page).await;
    look::at(page, "02-home").await;
    propose_project(page, &project).await;
    look::at(page, "03-matter").await;

    call_meeting(page).await;
    is_refused_too_early(page, &project.title).await;
    page.press("报书记审定").await;
    prepare(page).await;

    go_to_meeting(page).await;
    place_unstudied(page, &project.title).await;
    page.sees("从议程撤下").await;
    look::at(page, "05-meeting").await;
    is_decided(page).await;

    enter_in_register(page).await;
    look::at(page, "08-sealed").await;
    look::on_paper(page, "08-sealed").await;
    holds_the_whole_file_in_print(page).await;
    is_disclosed(page).await;

    page.press("首页").await;
    page.sees("已公开1").await;
    look::at(page, "11-home-later").await;
    page.press("重大项目安排台账").await;
    page.sees_in("项〔2026〕1号", "已公开").await;
    look::on_paper(page, "12-register").await;
    look::at(page, "12-register").await;
    for (place, said, name) in [
        ("制度与班子", "单位名称", "13-office"),
        ("数据安全", "数据在哪里", "14-safety"),
        ("程序瑕疵", "瑕疵登记", "15-irregularities"),
        ("依申请公开", "登记申请", "15-requests"),
        ("整改", "登记问题", "15-rectifications"),
        ("会议", SESSION, "16-meetings"),
        ("申报议题", "先回答本问题", "17-apply"),
    ] {
        page.press(place).await;
        page.sees(said).await;
        look::at(page, name).await;
    }
}

/// Every missing step with its clause, and the button that leads to it.
async fn is_refused_too_early(page: &Page, title: &str) {
    place_on_agenda(page, title).await;
    page.sees("会前程序未完成，不能列入议程。尚缺：调查研究、征求意见、合法性审查、公平竞争审查、书记审定。")
        .await;
    page.sees_in("本议题未经书记审定", "依据：参照国令713号第二十九条")
        .await;
    page.sees_in("合法性审查尚未办理", "前往办理").await;
    look::at(page, "04-refused").await;
}

async fn prepare(page: &Page) {
    sign_off_all(page).await;
    investigate(page).await;
    consult(page).await;
    review_legality(page).await;
    judge_fair_competition_not_applicable(page, NO_POLICY).await;
    page.does_not_see("会前程序未完成").await;
}

async fn is_decided(page: &Page) {
    open_meeting(page).await;
    look::at(page, "06-room").await;
    take_stands_by_keys(page).await;
    // How many agreed is nobody's to see before it is announced.
    page.does_not_see("8票").await;
    announce_passed(page).await;
    close_and_sign(page).await;
    look::at(page, "07-record").await;
    look::on_paper(page, "07-record").await;
}

/// What every part recorded goes on paper, not only the part that stands open; afterwards the screen is as it was.
async fn holds_the_whole_file_in_print(page: &Page) {
    let on_paper = "return document.querySelector('main').textContent";
    let told = async |event: &str| {
        page.run(&format!("window.dispatchEvent(new Event('{event}'))")).await;
        page.run_and_wait("const [done] = arguments; requestAnimationFrame(() => setTimeout(done));")
            .await;
        page.run(on_paper).await.as_str().expect("text").to_owned()
    };
    let recorded = [
        "路面破损，排水不畅，有必要改造",
        "施工期间保留临时通道",
        "审定实施方案和投资概算",
    ];
    let sheet = told("beforeprint").await;
    for words in recorded {
        assert!(sheet.contains(words), "{words} is not in print");
    }
    let screen = told("afterprint").await;
    assert!(!screen.contains(recorded[0]), "the sheet stays on the screen");
}

async fn is_disclosed(page: &Page) {
    judge_proactive(page).await;
    draft_with(page, &format!("联系电话{PHONE}。")).await;
    page.sees_in("公开后的样子", PHONE).await;
    review_secrecy(page).await;
    // Nobody puts a name to a text with personal data: it takes no step towards the public.
    page.sees("党务公开程序").await;
    page.sees(&format!("公开稿含个人信息，不能公开。第5段：{PHONE}（手机号码）。"))
        .await;
    page.cannot_press("登记提出").await;
    page.sees_in("公开稿含个人信息，不能公开", "前往修改").await;
    look::at(page, "09-stopped").await;

    page.press("公开稿").await;
    page.press("遮盖").await;
    page.sees("联系电话138****1234。").await;
    save_draft(page).await;
    // Other words are reviewed again.
    review_secrecy(page).await;
    take_the_track(page).await;
    release(page).await;
    look::at(page, "10-released").await;
    look::on_paper(page, "10-released").await;
    page.press("保存网页").await;
    let file = page.downloaded(".html").await;
    let saved = std::fs::read_to_string(file).expect("the saved page can be read");
    assert!(saved.contains("138****1234") && !saved.contains(PHONE), "{saved}");
}
