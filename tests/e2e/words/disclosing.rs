//! From the attribute to the released page.

use crate::page::Page;

/// Judges that the matter is disclosed without being asked; the sealed line is open.
pub async fn judge_proactive(page: &Page) {
    page.press("前往公开").await;
    page.choose("公开属性", "主动公开").await;
    page.choose("依据", "列入本单位党务公开目录").await;
    page.press("认定公开属性").await;
    page.sees("个人信息核查").await;
}

/// Records that the secrecy review lets the matter out.
pub async fn review_secrecy(page: &Page) {
    page.choose("审查结果", "可以公开").await;
    page.choose("审查人", "综合办经办人").await;
    page.press("提交保密审查").await;
    page.does_not_see("审查要点").await;
}

/// Writes a line at the end of the proposed text and saves the draft.
pub async fn draft_with(page: &Page, line: &str) {
    page.choose("公开方式", "党务公开栏").await;
    let proposed = page.value("公开内容").await;
    page.fill("公开内容", &format!("{proposed}\n{line}")).await;
    page.sees("尚有1处须处理，处理后才能公开").await;
    save_draft(page).await;
}

/// Saves the draft as it stands: it is reviewed next.
pub async fn save_draft(page: &Page) {
    page.press("保存公开稿").await;
    page.sees("审查要点").await;
}

/// Takes the three steps of the Party's track.
pub async fn take_the_track(page: &Page) {
    for (step, by) in [("提出", "综合办经办人"), ("审核", "副书记、主任"), ("审批", "书记")] {
        page.choose(&format!("{step}人（职务）"), by).await;
        page.press(&format!("登记{step}")).await;
        page.does_not_see(&format!("{step}人（职务）")).await;
    }
    page.sees("公开地点或网址").await;
}

/// Records the release.
pub async fn release(page: &Page) {
    // The text is at hand before its release is put on record.
    page.sees("发布用文本").await;
    page.press("登记公开").await;
    page.sees("撤回公开").await;
}
