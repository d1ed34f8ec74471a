//! What is said in the room and written down: a guest's words, a letter, a reservation, the summing-up, why one leaves.

use crate::keyboard::Keyboard;
use crate::{look, page::Page};
use thirtyfour::Key;

/// What an absent member wrote is read out.
pub async fn reads_out(page: &Page, keys: &Keyboard<'_>) {
    keys.types("5").await;
    keys.picks("发言人", "统战委员 · 书面意见").await;
    page.sees("宣读").await;
    look::at(page, "102-letter").await;
    keys.presses("登记宣读").await;
    page.does_not_see("发言人").await;
}

/// Who reports says something of the matter, which is written down.
pub async fn hears_a_guest(page: &Page, keys: &Keyboard<'_>) {
    keys.types("5").await;
    keys.picks("发言人", "公共管理办公室负责人（汇报人） · 发言").await;
    keys.writes("发言要点", "方案已征求各科室意见").await;
    look::at(page, "102-guest-speaks").await;
    keys.presses("保存").await;
    page.does_not_see("发言人").await;
}

/// Announces that it passed, with how the one who presides summed the discussion up.
pub async fn sums_up(page: &Page, keys: &Keyboard<'_>) {
    keys.types("0").await;
    keys.picks("会议决定", "通过").await;
    keys.writes("主持人归纳意见", "路灯损坏影响群众出行，维修资金已列入预算")
        .await;
    look::at(page, "105-summed-up").await;
    keys.presses("确认宣布").await;
    page.sees("会议决定：通过").await;
}

/// One leaves early, for a reason and with leave.
pub async fn leaves(page: &Page, keys: &Keyboard<'_>) {
    keys.types("7").await;
    keys.picks("到会或离会的人员", "政法委员：离会").await;
    keys.writes_hour("变动时间", "1010").await;
    keys.writes("离会事由", "参加区里会议").await;
    keys.writes("准假人", "书记").await;
    keys.key(Key::Enter).await;
    page.does_not_see("到会或离会的人员").await;
}

/// Words are kept beside a stand that was taken.
pub async fn reserves(page: &Page, keys: &Keyboard<'_>, who: &str, words: &str) {
    keys.types("5").await;
    keys.picks("发言人", who).await;
    keys.writes("保留意见（原话）", words).await;
    look::at(page, "108-reservation").await;
    keys.presses("保存").await;
    page.does_not_see(words).await;
}
