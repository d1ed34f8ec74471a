//! From the call to the sealed line of the register.

use crate::page::Page;

/// The meeting of a play.
pub const SESSION: &str = "2026年第1次工委会议";

/// Calls a meeting of the committee for this morning.
pub async fn call_meeting(page: &Page) {
    call_meeting_on(page, "2026-11-20", "09:00", &[]).await;
    page.sees(SESSION).await;
}

/// Calls a meeting of the committee; `further` are the fields that only such a meeting has.
pub async fn call_meeting_on(page: &Page, day: &str, hour: &str, further: &[(&str, &str)]) {
    page.press("会议").await;
    page.press("召集会议").await;
    page.choose("会议种类", "工委会议").await;
    page.fill("会议日期", day).await;
    page.fill("开始时间", hour).await;
    page.fill("会议地点", "街道三楼会议室").await;
    for (label, text) in further {
        page.fill(label, text).await;
    }
    page.press_in("会议种类", "召集会议").await;
}

/// Records that everyone was notified on a day of what stands on the agenda; the page of the meeting is open.
pub async fn give_notice(page: &Page, day: &str) {
    page.sees("会议安排").await;
    page.fill("通知日期", day).await;
    page.fill("通知对象", "全体委员").await;
    page.press("发出通知").await;
    page.sees("已通知").await;
}

/// Tries to put a matter on the agenda; the page of the meeting is open.
pub async fn place_on_agenda(page: &Page, title: &str) {
    page.choose("议程类别", "审议事项").await;
    page.choose("议题", title).await;
    page.press("列入议程").await;
}

/// Puts a matter on the agenda that the director's meeting was to study first, with the reason why it did not.
pub async fn place_unstudied(page: &Page, title: &str) {
    place_on_agenda(page, title).await;
    page.sees("清单规定本事项先由主任办公会议研究，尚未记录研究意见。")
        .await;
    explain(page, "先议会议", "主任办公会议本周未召开，时限紧迫").await;
}

/// Opens the page of the meeting from the list.
pub async fn go_to_meeting(page: &Page) {
    page.press("会议").await;
    page.press(SESSION).await;
    page.sees("会议安排").await;
}

/// Answers for the one thing that an act would pass over.
pub async fn explain(page: &Page, check: &str, reason: &str) {
    page.fill(&format!("理由（{check}）"), reason).await;
    page.press("说明理由后继续").await;
}

/// Why a notice that is older than a topic's approval does.
pub const TOLD: &str = "审定当日已电话告知全体委员";

/// Why the agenda has no first topic.
const STUDIED_ELSEWHERE: &str = "已在本月另一次工委会议学习";

/// Declares the meeting open, though its agenda has no first topic.
pub async fn declare_open(page: &Page) {
    page.press_in("到会情况", "宣布开会").await;
    explain(page, "第一议题", STUDIED_ELSEWHERE).await;
}

/// The same where the notice is older, too, than the approval of a topic.
pub async fn declare_open_told(page: &Page) {
    page.press_in("到会情况", "宣布开会").await;
    page.fill("理由（会议通知期限）", TOLD).await;
    page.fill("理由（第一议题）", STUDIED_ELSEWHERE).await;
    page.press("说明理由后继续").await;
}

/// Gives notice of the agenda, opens the meeting with everyone there and takes up its first item.
pub async fn open_meeting(page: &Page) {
    give_notice(page, "2026-11-18").await;
    page.press("宣布开会").await;
    page.fill("记录人", "记录人").await;
    declare_open_told(page).await;
    page.press("进入下一项").await;
    page.sees("第 1 项，共 ").await;
    page.sees("已表态0人，应表态9人").await;
}

/// Takes nine stands by their keys: one is against, the one who presides comes last.
pub async fn take_stands_by_keys(page: &Page) {
    take_stands(page, "111211111").await;
}

/// Takes everyone's stand by its key, in turn; the last one is that of the one who presides.
pub async fn take_stands(page: &Page, keys: &str) {
    let voters = keys.len();
    for (taken, key) in keys.chars().enumerate() {
        page.sees(&format!("已表态{taken}人，应表态{voters}人")).await;
        if taken + 1 == voters {
            page.sees("主持人表态").await;
        }
        page.type_keys(key.to_string()).await;
    }
    page.sees("应表态人员均已表态").await;
}

/// Announces that the item passed.
pub async fn announce_passed(page: &Page) {
    announce(page, "通过", &[]).await;
    page.sees("同意8票，不同意1票，弃权0票").await;
    page.sees("会议决定：通过").await;
}

/// Announces the result of the vote with the words that go with it.
pub async fn announce(page: &Page, outcome: &str, words: &[(&str, &str)]) {
    page.press("宣布表决结果").await;
    page.choose("会议决定", outcome).await;
    for (label, text) in words {
        page.fill(label, text).await;
    }
    page.press("确认宣布").await;
}

/// Puts a prepared matter before a meeting, which passes it, closes and signs.
pub async fn pass_in_meeting(page: &Page, title: &str) {
    call_meeting(page).await;
    place_unstudied(page, title).await;
    open_meeting(page).await;
    take_stands_by_keys(page).await;
    announce_passed(page).await;
    close_and_sign(page).await;
}

/// Closes the meeting and records the signatures.
pub async fn close_and_sign(page: &Page) {
    page.press("宣布散会").await;
    page.press_in("散会时间", "宣布散会").await;
    sign_record(page).await;
}

/// Records the signatures under the record of a meeting that is closed.
pub async fn sign_record(page: &Page) {
    page.sees("会议记录签字").await;
    page.fill("会议记录本册号", "2026-2").await;
    page.fill("起页", "41").await;
    page.fill("止页", "47").await;
    page.fill("打印页数", "7").await;
    page.press("登记签字").await;
    page.sees("记录已签字").await;
}

/// Enters the first decision of the meeting in its register.
pub async fn enter_in_register(page: &Page) {
    page.press("前往登记入台账").await;
    seal(page, "项〔2026〕1号").await;
}

/// Seals the line of the matter in front.
pub async fn seal(page: &Page, number: &str) {
    page.press_in("决定内容摘要", "登记入台账").await;
    page.sees(number).await;
}
