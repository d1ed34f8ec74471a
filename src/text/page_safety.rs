//! 数据安全: where the book is, whether it is whole, backups, moving, erasing.

use super::{date, page_chooser, size, verification};
use crate::desk::archive::VerifiedBackup;
use crate::desk::handle::Verified;
use crate::domain::book::{Backup, Expunged, Restoration};
use crate::domain::register::EntryNumber;
use crate::ledger::HeadCode;
use crate::ledger::verify::Cause;
use jiff::civil::Date;

/// Heading: where the data is.
pub const WHERE: &str = "数据在哪里";
/// Opened as a file.
pub const FROM_DISK: &str = "本程序从本机文件打开，数据保存在本机这个浏览器内。移动或者改名程序文件后，部分浏览器会看不到原有数据：移动之前先备份。";
/// Opened from a site.
pub const FROM_SITE: &str =
    "本程序从网页地址打开，数据保存在本机这个浏览器内，不上传。换浏览器、换电脑或者换地址打开，看不到这里的数据。";
/// How the browser keeps the data.
pub const PERSISTENCE: &str = "保存方式";
/// The browser does not say.
pub const PERSISTENCE_UNKNOWN: &str = "浏览器没有说明是否长期保存，须按时备份";
/// Asks to keep for good.
pub const ASK_PERSISTENCE: &str = "申请长期保存";
/// The answer was no.
pub const PERSISTENCE_REFUSED: &str =
    "浏览器没有同意。可把本页加入收藏或者安装到桌面后再申请；无论是否同意，都须按时备份。";
/// Space in use.
pub const USAGE: &str = "占用空间";
/// The browser does not say.
pub const USAGE_UNKNOWN: &str = "浏览器没有说明";
/// This machine's code.
pub const THIS_MACHINE: &str = "本机设备码";
/// Who may write.
pub const PEN: &str = "执笔设备";
/// It is this one.
pub const PEN_HERE: &str = "本机";

/// Heading: the head code and verification.
pub const WHOLE: &str = "校验码与核验";
/// The printed form.
pub const CODE_PRINTED: &str = "打印件用";
/// The full form.
pub const CODE_FULL: &str = "完整校验码";
/// Copies the full code.
pub const COPY_CODE: &str = "复制完整校验码";
/// A code from paper or a file, to be held against the book.
pub const PRINTED_CODE: &str = "打印件或者导出文件上的校验码（可不填）";
/// It was copied.
pub const COPIED: &str = "已复制";
/// It could not be copied.
pub const NOT_COPIED: &str = "浏览器不允许复制，请选中后手工复制";
/// What the code is for.
pub const CODE_NOTE: &str = "校验码印在打印件和导出文件上。以后只要与之核对，就能发现记录是否被改动或者缺失。";
/// Verifies the chain.
pub const VERIFY_ALL: &str = "核验全部记录";

/// Heading: backup.
pub const BACKUP: &str = "备份";
/// The first name.
pub const BY: &str = "备份人";
/// The second name.
pub const WITH: &str = "共同确认人";
/// What the backup is for.
pub const REASON: &str = "用途";
/// A purpose of one's own.
pub const OWN_REASON: &str = "其他用途";
/// Usual purposes.
pub const REASONS: [&str; 3] = ["定期备份", "更新程序或者重装系统前备份", "上级检查调阅"];
/// Saves the whole book.
pub const SAVE_BACKUP: &str = "登记并保存备份文件";
/// It was handed to the browser.
pub const BACKUP_SAVED: &str = "备份文件已交浏览器保存，选取该文件重新读入核验";
/// The browser refused to save.
pub const BACKUP_NOT_SAVED: &str = "浏览器没有保存文件，重新备份";
/// Saves the whole book where no record can be stored.
pub const SAVE_AT_ONCE: &str = "保存到文件";
/// It was handed to the browser.
pub const SAVED_AT_ONCE: &str = "文件已交浏览器保存。能够登记后，到“数据安全”补登记备份。";
/// The book could not be read for the file.
pub const NOT_READ_FOR_FILE: &str = "记录没有读出，没有保存文件。重新打开本程序后再试。";
/// Label of the picker that reads a backup again.
pub const READ_AGAIN: &str = "选取刚保存的备份文件，重新读入核验";
/// The file was read again and its records are whole: up to which it goes, and how many attachments are lost, which
/// were lost here before.
pub fn backup_verified(holds: u32, here: u32, attachments_lost: u32) -> String {
    let since = here.saturating_sub(holds);
    let behind = if since == 0 {
        "，已登记核验时间".to_owned()
    } else {
        format!("；只到第{holds}条，此后的{since}条不在文件之内")
    };
    match attachments_lost {
        0 => format!("备份文件完好，与本机一致{behind}"),
        lost => format!("备份文件的记录完好，与本机一致{behind}；另有{lost}件附件缺失或者损坏，须从较早的备份中找回"),
    }
}
/// The passphrase of the personnel book, without which its file can't be read.
pub const BACKUP_PASSPHRASE: &str = "人事另册的口令";
/// It was not typed.
pub const BACKUP_PASSPHRASE_MISSING: &str = "先填写口令，再选取备份文件：不填口令，读不出正文，不能核验";
/// The file is another book's, or has another history.
pub const BACKUP_OTHER: &str = "文件不是本议事簿的备份，或者记录与本机不一致";
/// The file is damaged.
pub const BACKUP_DAMAGED: &str = "文件不完整或者被改动，不能作为备份，重新保存";
/// Heading of the list of backups.
pub const BACKUPS_TAKEN: &str = "已登记的备份和移交文件";
/// What a hand-over's file was made for.
const HANDED_OVER_FILE: &str = "移交到另一台设备";

/// Heading: restoring.
pub const RESTORE: &str = "从文件恢复";

/// Heading: hand-over.
pub const MOVE: &str = "移交与接笔";
/// The other machine's code.
pub const OTHER_MACHINE: &str = "新设备的设备码";
/// Where to find it.
pub const OTHER_MACHINE_HINT: &str = "在新设备上打开本程序，选择“从文件恢复”，页面上有设备码（16位）";
/// The code is none.
pub const OTHER_MACHINE_WRONG: &str = "设备码为16位数字和字母 a–f";
/// Who hands over.
pub const HANDED_BY: &str = "移交人";
/// Who takes over.
pub const HANDED_TO: &str = "接收人";
/// Hands over and saves the file.
pub const HAND_OVER_NOW: &str = "办理移交并保存移交文件";
/// It was handed over.
pub const HANDED_OVER: &str = "已移交。移交文件已交浏览器保存，本机现为只读副本。";
/// The browser refused to save the file.
pub const HAND_OVER_NOT_SAVED: &str = "已移交，但浏览器没有保存移交文件，再次保存。";
/// What a copy can save.
pub const SAVE_COPY_NOTE: &str =
    "本机为只读副本。移交文件没有存好的，或者须把副本内容带到另一台设备的，可以保存本机副本的全部记录。";
/// Saves the whole copy, also a hand-over's file once more.
pub const SAVE_COPY: &str = "保存本机副本到文件";
/// What is ticked before the pen goes.
pub const HAND_OVER_SURE: &str = "已与接收方核对设备码；移交后本机只能查看，不能再登记";
/// Heading of what was put on record of restorings and of takings of the pen.
pub const RESTORATIONS: &str = "已登记的恢复和接笔";
/// One of them, with its record and day.
pub fn restoration(restoration: &Restoration) -> String {
    let at = page_chooser::moment(&restoration.at).unwrap_or_default();
    let Restoration {
        seq,
        from,
        known,
        reason,
        by,
        ..
    } = restoration;
    format!("第{seq}条，{at}，{}", super::event::restored(*from, *known, reason, by))
}
/// Heading of taking the pen.
pub const TAKE_PEN: &str = "接笔";
/// When the pen may be taken.
pub const TAKE_PEN_NOTE: &str =
    "原设备损坏、丢失，不能办理移交时，由本机接笔。接笔后原设备上的议事簿不得再登记；两台设备都登记的，内容不能合并。";
/// Heading of putting a restoring on record.
pub const RECORD_RESTORE: &str = "登记恢复";
/// Puts a restoring on record.
pub const RECORD_RESTORE_NOW: &str = "登记恢复原因";
/// It was put on record.
pub const RESTORE_RECORDED: &str = "恢复原因已登记";
/// The reason.
pub const TAKE_PEN_REASON: &str = "原因";
/// Who takes it.
pub const TAKE_PEN_BY: &str = "办理人";
/// Takes it.
pub const TAKE_PEN_NOW: &str = "登记接笔";
/// It was taken.
pub const PEN_TAKEN: &str = "已接笔，本机可以登记";

/// Heading: erasing a body.
pub const ERASE: &str = "依规清除正文";
/// Heading of the steps when a secret was found.
pub const INCIDENT: &str = "发现涉密内容时";
/// What to erase from.
pub const MATTER: &str = "事项、会议或者其他登记";
/// The yearly reports on requests for information.
pub const REPORTS: &str = "依申请公开年度报告";
/// What was imported of the office's own books.
pub const IMPORTS: &str = "导入资料和逐行说明";
/// A matter without a title.
pub const UNTITLED: &str = "（没有名称，或者名称已依规清除）";
/// The records to erase.
pub const RECORDS: &str = "清除哪几条记录的正文";
/// None was ticked.
pub const RECORDS_EMPTY: &str = "勾选要清除的记录";
/// What can't be erased.
pub const RECORDS_HINT: &str =
    "会议召集和起止、撤销、名册、制度和备份记录不能清除；清除后，编号和办理状态保留，导入的各行不保留";
/// The basis.
pub const BASIS: &str = "清除依据";
/// Where the basis is written.
pub const BASIS_HINT: &str = "保密部门的通知、文号和日期，或者保存期满的规定";
/// First approval.
pub const APPROVED_FIRST: &str = "批准人一";
/// Second approval.
pub const APPROVED_SECOND: &str = "批准人二";
/// Two different people.
pub const TWO_NAMES: &str = "两名批准人须为不同的人";
/// It can't be undone.
pub const ERASE_SURE: &str = "已按保密部门要求或者规定办理，确认清除，不可恢复";
/// Erases.
pub const ERASE_NOW: &str = "依规清除";
/// It was erased.
pub const ERASED: &str = "正文已清除";
/// The backups that still hold it.
pub const STILL_HELD: &str = "以下备份和移交文件仍含已清除的内容，须逐一收回：";
/// No backup on record holds it.
pub const NOT_HELD: &str = "清除之前没有登记过含有该内容的备份。另行保存、移交或者公开过的，同样须收回。";

/// Heading: clearing the machine.
pub const CLEAR: &str = "从本机清除";
/// Clears this book.
pub const CLEAR_BOOK: &str = "从本机清除本议事簿";
/// Clears everything.
pub const CLEAR_ALL: &str = "清除本程序在本机的全部数据";
/// Heads the books that are cleared.
pub const CLEAR_LOSES: &str = "将从本机清除：";
/// A book that is cleared, and up to where it stands in a backup that was read again.
pub fn cleared_book(book: &str, verified: Option<&VerifiedBackup>) -> String {
    let Some(verified) = verified else {
        return format!("{book}：没有核验过的备份");
    };
    let at = page_chooser::moment(&verified.at).unwrap_or_default();
    format!("{book}：{at}核验过的备份，到第{}条为止", verified.head.count)
}
/// Take a backup first.
pub const CLEAR_BACKUP: &str = "清除前先备份并重新读入核验。没有备份的，清除后无法找回。";
/// The first question.
pub const CLEAR_SURE: &str = "已有核验过的备份，或者确实不再需要本机数据";
/// The second question.
pub const CLEAR_WORD: &str = "输入“清除”二字再次确认";
/// The word to type.
pub const CLEAR_TYPED: &str = "清除";
/// The word was not typed.
pub const CLEAR_WORD_WRONG: &str = "输入“清除”二字";
/// Tick first.
pub const CONFIRM_FIRST: &str = "勾选确认";

/// Heading: what the program can and can't do.
pub const PROMISES: &str = "能保证什么，不能保证什么";

/// Why a restoring is put on record: how many records the book held here before.
pub fn record_restore(known: u32) -> String {
    format!("本机恢复了备份，恢复之前有{known}条记录，须登记恢复的原因。恢复之前打印的校验码，可能与现有记录不符。")
}

/// The reminder to take a backup; `ever` tells whether one was ever verified.
pub fn backup_due(since: u32, ever: bool) -> String {
    if ever {
        super::journal::backup_due(since)
    } else {
        format!("本机已有{since}条记录，还没有核验过的备份，须备份到文件并核验。")
    }
}

/// Space in use and allowed.
pub fn usage(usage: Option<u64>, quota: Option<u64>) -> String {
    match (usage, quota) {
        (Some(usage), Some(quota)) => format!("{}，最多约 {}", size::bytes(usage), size::bytes(quota)),
        (Some(usage), None) => size::bytes(usage),
        _ => USAGE_UNKNOWN.to_owned(),
    }
}

/// How far verification has come.
pub fn verified_so_far(verified: &Verified) -> String {
    format!("已核对 {} / {} 条", verified.done, verified.all)
}

/// What verification found.
pub fn verified(verified: &Verified) -> String {
    match (&verified.damage, verified.erased) {
        (Some(damage), _) if damage.cause == Cause::Unexplained => format!(
            "第{}条：{}停止登记，保存到文件，与备份核对。",
            damage.seq,
            verification::cause(&damage.cause)
        ),
        (Some(damage), _) => format!(
            "第{}条起损坏，此前{}条完好：{}停止登记，保存到文件，与备份核对。",
            damage.seq,
            damage.seq.saturating_sub(1),
            verification::cause(&damage.cause)
        ),
        (None, 0) => format!(
            "完好：{}条记录首尾相接，均未改动。{}",
            verified.all,
            index(verified.index_mended)
        ),
        (None, erased) => format!(
            "完好：{}条记录首尾相接，其中依规清除{erased}处。{}",
            verified.all,
            index(verified.index_mended)
        ),
    }
}

const fn index(mended: bool) -> &'static str {
    if mended {
        "查找用的索引有缺，已按记录重建；重新打开本页后，各事项的内容恢复齐全。"
    } else {
        ""
    }
}

/// The chain holds together, but it is not the one of the printed code.
pub const OTHER_CODE: &str =
    "记录首尾相接，但与所填的校验码对不上。先核对校验码是否抄错；没有抄错的，停止登记，与备份核对。";

/// The last backup that was read again and found whole.
pub fn last_verified(backup: Option<&VerifiedBackup>, since: u32) -> String {
    match backup {
        None => "还没有重新读入核验过的备份。".to_owned(),
        Some(backup) => format!(
            "上次核验的备份：{}，{}条，校验码 {}。此后又有{since}条记录。",
            page_chooser::moment(&backup.at).unwrap_or_default(),
            backup.head.count,
            HeadCode::in_print(&backup.head)
        ),
    }
}

/// The name of a backup's file: no title, no name.
pub fn backup_name(on: Date, count: u32) -> String {
    format!("议事簿备份-{}-{count}", date::iso(on))
}

/// The name of a hand-over's file.
pub fn hand_over_name(on: Date, count: u32) -> String {
    format!("议事簿移交-{}-{count}", date::iso(on))
}

/// How far the writing of a file has come.
pub fn written(done: u32, all: u32) -> String {
    format!("已写入 {done} / {all} 条")
}

/// A backup on record.
pub fn backup(backup: &Backup) -> String {
    format!(
        "{}，{}条，{}，{}",
        page_chooser::moment(&backup.at).unwrap_or_default(),
        backup.seq,
        backup.by,
        backup.reason.as_deref().unwrap_or(HANDED_OVER_FILE)
    )
}

/// An erasure on record.
pub fn erasure(erasure: &Expunged) -> String {
    let targets: Vec<String> = erasure.targets.iter().map(ToString::to_string).collect();
    format!(
        "{}清除第{}条记录的正文。依据：{}。批准人：{}。",
        date::long(erasure.on),
        targets.join("、"),
        erasure.basis,
        erasure.approved_by.join("、")
    )
}

/// A matter by its number, where it has one, and its title.
pub fn matter(number: Option<EntryNumber>, title: &str) -> String {
    let title = if title.is_empty() { UNTITLED } else { title };
    number.map_or_else(|| title.to_owned(), |number| format!("{number}　{title}"))
}

/// An irregularity, a problem to be rectified or a request, by its number.
pub fn own_subject(number: &str, title: &str) -> String {
    let title = if title.is_empty() { UNTITLED } else { title };
    format!("{number}　{title}")
}

/// A record of a matter's history, by its number.
pub fn record(seq: u32, fact: &str) -> String {
    format!("第{seq}条　{fact}")
}
