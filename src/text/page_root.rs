//! The frame round every page: its navigation's foot, standing notices, and a book that won't open.

use super::words;
use crate::desk::archive::VerifiedBackup;
use crate::domain::occasion::Moment;
use crate::domain::register::BookKind;
use crate::ledger::HeadCode;

/// While the list of books, or a book, is read.
pub const OPENING: &str = "正在打开议事簿";
/// It takes longer than it should.
pub const OPENING_LONG: &str = "浏览器没有应答，记录不受影响。重新打开；仍打不开的，关闭浏览器后再打开。";
/// While a page is fetched.
pub const PAGE_OPENING: &str = "正在打开本页";
/// A page could not be fetched.
pub const PAGE_NOT_LOADED: &str = "本页没有读入，已保存的记录不受影响。请核对与服务器的连接后再打开一次。";
/// The last write was refused by the store.
pub const NOT_SAVED: &str = "上次内容没有保存";
/// Label of the list of posts.
pub const POST_IN_USE: &str = "录入人（本人声明）";
/// Leads to the list of books.
pub const OTHER_BOOK: &str = "换一本";
/// A post in the list of those who enter.
pub fn post(post: &str, in_office: bool) -> String {
    if in_office {
        post.to_owned()
    } else {
        format!("{post}（不在任）")
    }
}
/// The same in a book with a passphrase, which it locks.
pub const LOCK: &str = "锁定";
/// Leads to the safety page from a read-only copy.
pub const TAKE_PEN: &str = "办理接笔";
/// Leads to the safety page.
pub const TO_SAFETY: &str = "前往数据安全";
/// A new edition waits.
pub const UPDATE_WAITS: &str = "程序有新版本。先提交或暂存正在填写的内容，再更新。";
/// Takes the new edition.
pub const TAKE_UPDATE: &str = "更新并重新打开";
/// Copying out of the personnel book was tried.
pub const NOT_COPIED: &str = "人事另册的内容不能复制。须提供的，按规定打印或者办理备份。";
/// Heading of the page of a book that won't open.
pub const CANT_OPEN: &str = "议事簿打不开";
/// Tries again.
pub const OPEN_AGAIN: &str = "重新打开";
/// Saves the raw log.
pub const SAVE_TO_FILE: &str = "保存到文件";
/// The name of the raw log's file, which tells nothing of its content.
pub const RAW_LOG_NAME: &str = "议事簿原始记录";
/// The raw log was saved.
pub const RAW_LOG_SAVED: &str = "已保存能读出的全部原始记录，交信息化人员查看";
/// The raw log could not be saved.
pub const RAW_LOG_FAILED: &str = "原始记录没有读出，没有保存文件";

/// The office's name below the program's, with the kind of book where it is not the main one.
pub fn office(short: &str, kind: BookKind) -> String {
    match kind {
        BookKind::Main => short.to_owned(),
        BookKind::Personnel => format!("{short} · {}", words::book_kind(kind)),
    }
}

/// The line of the head code.
pub fn head_code(code: &HeadCode) -> String {
    format!("校验码 {code}")
}

/// The line of the last backup that was read again and found whole.
pub fn last_backup(verified: Option<&VerifiedBackup>) -> String {
    match verified.and_then(|verified| Moment(verified.at.clone()).date()) {
        Some(day) => format!("备份核验 {}", super::date::iso(day)),
        None => "还没有核验过的备份".to_owned(),
    }
}
