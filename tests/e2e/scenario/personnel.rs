//! The personnel book to its end: behind its passphrase, from the application to the appointment.

use super::in_both_browsers;
use crate::{look, page::Page, stage::Stage, words::*};
use thirtyfour::Key;

const PASSPHRASE: &str = "青砖黛瓦 石桥流水 乌篷慢摇";
const BOOK_LINE: &str = "东湖街工委 · 人事另册";
const NUMBER: &str = "人〔2026〕1号";
const TOO_EARLY: &str = "公示未满5个工作日，不能办理任职";
/// The day after five working days that begin on Friday 20 November.
const AFTER_NOTICE: &str = "2026-11-27T09:00:00+08:00";

in_both_browsers! {
    an_appointment_goes_from_its_application_to_the_appointment_behind_a_passphrase: appoints;
    the_personnel_book_takes_names_and_posts_over_from_the_main_book: takes_over;
}

async fn appoints(stage: &mut Stage) {
    stage.page().visit(&stage.address()).await;
    found_personnel_book(stage.page(), PASSPHRASE).await;
    is_prepared(stage.page()).await;
    is_decided_by_ballot(stage.page()).await;
    stands_in_public_notice(stage.page()).await;
    is_left_and_unlocked(stage.page()).await;

    stage.wait_until(AFTER_NOTICE).await;
    stage.page().visit(&stage.address()).await;
    stage.page().press("打开").await;
    unlock(stage.page(), PASSPHRASE).await;
    is_appointed(stage.page()).await;
}

async fn is_prepared(page: &Page) {
    propose_candidate(page).await;
    sign_off_candidate(page).await;
    call_meeting_on(page, "2026-11-20", "09:30", &[("会次序号", "12")]).await;
    page.sees("2026年第12次工委会议").await;

    // An unready candidacy is refused with each step it lacks.
    place_on_agenda(page, CANDIDACY).await;
    page.sees("会前程序未完成，不能列入议程。尚缺：动议、民主推荐、考察、纪检监察意见、干部档案审核、信访举报核查、上级沟通、批复、公平竞争审查、会前酝酿。")
        .await;
    page.sees_in("考察尚未办理", "前往办理").await;
    page.press_in("动议尚未办理", "前往办理").await;
    examine_candidate(page).await;
    page.does_not_see("会前程序未完成").await;
    look::at(page, "21-candidate").await;
    cannot_be_copied(page).await;
}

/// Copying by the browser's own means takes nothing along and is answered in words.
async fn cannot_be_copied(page: &Page) {
    page.run(
        "document.getSelection().selectAllChildren(document.querySelector('main h1'));
        window.addEventListener('copy', (event) => { window.stopped = event.defaultPrevented; }, { once: true });",
    )
    .await;
    page.type_keys(Key::Control + "c").await;
    page.sees("人事另册的内容不能复制").await;
    assert_eq!(page.run("return window.stopped").await, true);
}

async fn is_decided_by_ballot(page: &Page) {
    page.press("会议").await;
    page.press("2026年第12次工委会议").await;
    place_on_agenda(page, CANDIDACY).await;
    page.sees("从议程撤下").await;
    give_notice(page, "2026-11-18").await;
    page.press("宣布开会").await;
    page.sees("法定到会人数6人").await;
    page.fill("开会时间", "09:30").await;
    page.fill("记录人", "记录人").await;
    look::at(page, "22-opening").await;
    page.press_in("到会情况", "宣布开会").await;
    explain(page, "会议通知期限", TOLD).await;
    page.sees("2026年第12次工委会议 09:30").await;
    look::at(page, "23-projector").await;
    disconnect_projector(page).await;
    page.press("进入下一项").await;

    page.choose("表决方式", "无记名投票").await;
    page.sees("无记名投票计票单").await;
    page.does_not_see("请表态").await;
    page.does_not_see("弃权").await;
    page.cannot_press("宣布表决结果").await;
    count_ballots(page, "8", "1", "1").await;
    page.sees("票数不符：应发 9 张，发出 9 张，收回 9 张，各项合计 10 张。")
        .await;
    page.fill("同意", "7").await;
    page.sees("请填写两名监票人和一名计票人。").await;
    page.fill("监票人一", "宣传委员").await;
    page.fill("监票人二", "武装部长").await;
    page.fill("计票人", "记录人").await;
    page.sees("票数相符，可以宣布表决结果。").await;
    look::at(page, "24-ballot").await;
    announce(page, "通过", &[]).await;
    page.sees("采用无记名投票方式表决：同意7票，不同意1票，缓议1票。").await;

    close_and_sign(page).await;
    page.press("逐人表态和发言").await;
    page.sees("发出表决票9张，收回9张，有效9张，无效0张。监票人：宣传委员、武装部长。计票人：记录人。")
        .await;
    look::at(page, "25-ballot-record").await;
    page.press("前往登记入台账").await;
    seal(page, NUMBER).await;
    go_to_part(page, "集体讨论").await;
    page.sees("无记名投票 · 同意7票，不同意1票，缓议1票").await;
    page.does_not_see("逐人表态").await;
}

async fn stands_in_public_notice(page: &Page) {
    go_to_part(page, "任前公示、任免").await;
    page.sees_in("未经任前公示，不能办理任职", "依据").await;
    look::at(page, "26-notice").await;
    // From Friday to Wednesday are four working days, both counted.
    page.fill("公示截止日", "2026-11-25").await;
    page.fill("公示地点", "机关公示栏、东湖街道门户网站").await;
    page.press("登记公示").await;
    page.sees("公示期不足5个工作日，不能登记公示。所填公示期4个工作日，须公示到11月26日。")
        .await;
    page.fill("公示截止日", "2026-11-26").await;
    page.press("登记公示").await;
    page.sees("2026年11月20日至26日").await;
    page.sees_in(TOO_EARLY, "11月26日").await;
    page.sees_in(TOO_EARLY, "前往办理").await;
    page.does_not_see("任免日期").await;
    look::at(page, "27-too-early").await;
}

/// Nothing of the book is seen until its passphrase is typed.
async fn is_left_and_unlocked(page: &Page) {
    page.press("锁定").await;
    page.sees(BOOK_LINE).await;
    page.does_not_see(CANDIDACY).await;
    look::at(page, "28-chooser").await;
    page.press("打开").await;
    page.sees("打开人事另册").await;
    unlock(page, "青砖黛瓦 石桥流水").await;
    page.sees("口令不正确").await;
    page.does_not_see(CANDIDACY).await;
    look::at(page, "29-unlock").await;
    unlock(page, PASSPHRASE).await;
    page.press("重要人事任免台账").await;
    page.sees_in(NUMBER, CANDIDACY).await;
    look::at(page, "30-personnel-register").await;
}

async fn is_appointed(page: &Page) {
    page.press("重要人事任免台账").await;
    page.press(CANDIDACY).await;
    go_to_part(page, "任前公示、任免").await;
    page.sees_in("公示结果尚未登记，不能办理任职", "前往办理").await;
    page.choose("公示结果", "未收到影响任职的反映").await;
    page.fill("撤下日期", "2026-11-25").await;
    page.sees("撤下日期早于公示截止日").await;
    page.fill("撤下日期", "2026-11-27").await;
    page.press("撤下公示").await;
    page.sees_in("撤下日期", "2026-11-27").await;
    page.fill("文号", "东街工委〔2026〕18号").await;
    page.press("办理任免").await;
    page.sees_in("任免日期", "2026年11月27日").await;
    page.does_not_see(TOO_EARLY).await;
    look::at(page, "31-appointed").await;
    page.press("重要人事任免台账").await;
    page.sees_in(NUMBER, CANDIDACY).await;
    look::on_paper(page, "31-appointed").await;
    page.press("首页").await;
    for waits in [
        "待认定公开属性",
        "待登记任（免）职谈话",
        "试用期满，待考核",
        "待上报备案（报送）",
    ] {
        page.sees(waits).await;
    }
    page.sees("等待办理 4项").await;
    look::at(page, "32-personnel-home").await;
}

/// What was typed for the main book is not typed again.
async fn takes_over(stage: &mut Stage) {
    let page = stage.page();
    page.visit(&stage.address()).await;
    found_book(page).await;
    page.press("换一本").await;
    page.sees("选择议事簿").await;
    accept_and_begin(page).await;
    page.choose("新建哪一本", "人事另册").await;
    page.fill("口令", PASSPHRASE).await;
    page.fill("再次输入口令", PASSPHRASE).await;
    page.press("下一步").await;
    page.press("沿用本机主册的单位名称和班子").await;
    page.sees("已填入主册现行的单位名称和班子").await;
    assert_eq!(page.value("工委简称").await, "东湖街工委");
    look::at(page, "30-taken-over").await;
    page.press("下一步").await;
    page.sees("行次即本单位固定排序").await;
    page.press("下一步").await;
    page.sees("回避人员是否计入应到人数").await;
    page.press("下一步").await;
    page.choose("录入人（职务）", "组织委员").await;
    page.press("新建议事簿").await;
    page.sees(BOOK_LINE).await;
    // Without its passphrase a backup of this book can't be read, and so not be called whole.
    let file = back_up(page).await;
    let again = "选取刚保存的备份文件，重新读入核验";
    page.attach(again, &file).await;
    page.sees("先填写口令").await;
    page.fill("人事另册的口令", PASSPHRASE).await;
    page.attach(again, &file).await;
    page.sees("备份文件完好，与本机一致").await;
}
