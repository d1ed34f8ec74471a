//! From the call to the sealed line of the register.

use crate::page::Page;

/// The meeting of a play.
pub const SESSION: &str = "2026年第1次工委会议";

/// Calls a meeting of the committee for this morning, with notice two days ago.
pub async fn call_meeting(page: &Page) {
    page.press("会议").await;
    page.press("召集会议").await;
    page.choose("会议种类", "工委会议").await;
    page.fill("会议日期", "2026-11-20").await;
    page.fill("开始时间", "09:00").await;
    page.fill("会议地点", "街道三楼会议室").await;
    page.press_in("会议种类", "召集会议").await;
    page.sees(SESSION).await;
    page.fill("通知日期", "2026-11-18").await;
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

/// Opens the page of the meeting from the list.
pub async fn go_to_meeting(page: &Page) {
    page.press("会议").await;
    page.press(SESSION).await;
    page.sees("会议安排").await;
}

/// Opens the meeting with everyone there and takes up its first item.
pub async fn open_meeting(page: &Page) {
    page.press("宣布开会").await;
    page.fill("记录人", "记录人").await;
    page.press_in("到会情况", "宣布开会").await;
    page.press("进入下一项").await;
    page.sees("已表态0人，应表态9人").await;
}

/// Takes nine stands by their keys: one is against, the one who presides comes last.
pub async fn take_stands_by_keys(page: &Page) {
    for (taken, key) in ["1", "1", "1", "2", "1", "1", "1", "1"].into_iter().enumerate() {
        page.type_keys(key).await;
        page.sees(&format!("已表态{}人，应表态9人", taken + 1)).await;
    }
    page.sees("主持人表态").await;
    page.type_keys("1").await;
    page.sees("应表态委员均已表态").await;
}

/// Announces that the item passed.
pub async fn announce_passed(page: &Page) {
    page.press("宣布表决结果").await;
    page.choose("会议决定", "通过").await;
    page.press("确认宣布").await;
    page.sees("同意8票，不同意1票，弃权0票").await;
    page.sees("会议决定：通过").await;
}

/// Closes the meeting and records the signatures.
pub async fn close_and_sign(page: &Page) {
    page.press("宣布散会").await;
    page.press_in("散会时间", "宣布散会").await;
    page.sees("会议记录签字").await;
    page.fill("会议记录本册号、页码", "2026-2 第41–47页").await;
    page.press("登记签字").await;
    page.sees("记录已签字").await;
}

/// Enters the decision in the register.
pub async fn enter_in_register(page: &Page) {
    page.press("前往登记入台账").await;
    page.press_in("决定内容摘要", "登记入台账").await;
    page.sees("项〔2026〕1号").await;
}
