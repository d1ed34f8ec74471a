//! The words of those in the room without a vote, of written opinions, and of results that are put right.

use jiff::civil::Time;

use crate::domain::meeting::{Guest, GuestRole};
use crate::text::{date, words};

/// The button and title of those without a vote.
pub const GUESTS: &str = "列席、旁听";
/// What is recorded of them.
pub const NOTE: &str = "只写单位和职务。人在会场时进行的议程，记入该项记录；不参加表决，主持人要求离场后表决的，先登记离场。研究人事事项、涉密事项之前，须全部离场。";
/// How many are inside, behind the attendance on the page's head; nothing where nobody is.
pub fn inside(count: usize) -> String {
    match count {
        0 => String::new(),
        count => format!(" · 列席 {count} 人"),
    }
}
/// Field: who comes in.
pub const WHO: &str = "进场人员（单位和职务）";
/// Field: as what.
pub const ROLE: &str = "身份";
/// Field: when.
pub const AT: &str = "进场、离场时间";
/// What the hour is for.
pub const AT_HINT: &str = "下列按钮也按此时间登记。";
/// Lets somebody in.
pub const COME: &str = "登记进场";
/// Asked where nobody is named.
pub const ASK_WHO: &str = "请填写进场人员的单位和职务。";
/// Lets in with one press who is named in the application or at the opening.
pub fn come(name: &str, role: GuestRole) -> String {
    format!("{name}进场（{}）", words::guest_role(role))
}
/// The heading of those who may be let in with one press.
pub const EXPECTED: &str = "本项汇报、列席人员";
/// The heading of all who came.
pub const ALL: &str = "进场、离场情况";
/// Nobody came yet.
pub const NOBODY: &str = "尚未登记列席、旁听人员。";
/// Somebody with the hours.
pub fn line(guest: &Guest) -> String {
    let clock = |at: Time| date::clock(at);
    let left = guest.left.map(|left| format!("，{}离场", clock(left.at)));
    format!(
        "{}（{}）{}进场{}",
        guest.name,
        words::guest_role(guest.role),
        clock(guest.came.at),
        left.unwrap_or_default()
    )
}
/// Somebody leaves.
pub const LEAVE: &str = "离场";
/// The same, with the guest named.
pub fn leave_of(name: &str) -> String {
    format!("{name}离场")
}
/// Everybody leaves.
pub const LEAVE_ALL: &str = "全部离场";
/// What was recorded last of somebody was a mistake.
pub const UNDO: &str = "撤销登记";
/// The same, with the guest named.
pub fn undo_of(name: &str) -> String {
    format!("撤销{name}的末次登记")
}
/// Before the item in hand: who stayed from earlier ones.
pub const STAYED: &str = "此前进场，尚在会场：";
/// Why an item about people, or a secret one, can't be dealt with yet.
pub const MUST_LEAVE: &str = "列席、旁听人员须先离场";

/// The choice of a guest among those who speak, and the title of the words: `司法所所长（列席） · 发言`.
pub fn words_of(name: &str, role: GuestRole) -> String {
    format!("{name}（{}） · 发言", words::guest_role(role))
}
/// The title where nobody of them is chosen yet.
pub const WORDS_TITLE: &str = "列席、旁听人员发言";
/// Field: what a guest says.
pub const WORDS: &str = "发言要点";
/// The hint of those words.
pub const WORDS_HINT: &str = "不计入票数，不写入纪要。旁听人员经主持人同意才发言。记录签字前可以整理，修改留痕。";
/// Asked where there are none.
pub const ASK_WORDS: &str = "请填写发言要点。";
/// Nothing was said after all.
pub const UNDO_WORDS: &str = "删去发言";

/// Opens what an absent member wrote.
pub const READ_OUT: &str = "宣读书面意见";
/// The same, with the member named for assistive technology.
pub fn read_out_of(post: &str) -> String {
    format!("宣读{post}的书面意见")
}
/// The title of what an absent member wrote.
pub fn opinion_of(post: &str) -> String {
    format!("{post} · 书面意见")
}
/// What reading out means.
pub const OPINION_NOTE: &str = "照原文宣读、照原文登记，写入会议记录，不计入票数。";
/// Field: the words.
pub const OPINION_WORDS: &str = "宣读的书面意见（原文）";
/// Asked where there are none.
pub const ASK_OPINION: &str = "请填写宣读的书面意见。";
/// Confirms that it was read out.
pub const CONFIRM_READ: &str = "登记宣读";
/// It was not read out after all.
pub const UNDO_READ: &str = "撤销宣读登记";
/// It was read out.
pub const OPINION_READ: &str = "书面意见已宣读，不计票";
/// Before the announcement: whose opinion was not read out at this item.
pub fn not_read(posts: &[String]) -> String {
    let posts = posts.join("、");
    format!("{posts}请假时提交了书面意见，本项尚未登记宣读。")
}

/// Puts an announced result right.
pub const CORRECT: &str = "更正宣布结果";
/// The same in the list beside the room, with the item named.
pub fn correct_item(number: u16) -> String {
    format!("更正第 {number} 项宣布结果")
}
/// The same in a word, in that list.
pub const CORRECT_SHORT: &str = "更正";
/// What it does.
pub const CORRECT_NOTE: &str =
    "本项恢复到宣布之前，已记的表态、回避和材料保留，按需要修改后重新宣布。原宣布的结果和更正原因都写入会议记录。";
/// Field: what was wrong.
pub const CORRECT_BECAUSE: &str = "更正原因";
/// Field: who puts it right.
pub const CORRECT_BY: &str = "当场更正人";
