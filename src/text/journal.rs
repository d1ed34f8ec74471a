//! What storage has to say: full, blocked, gone, damaged, moved on; and what the person does about it.
//!
//! Every sentence says first whether anything was lost. Technical causes go to the console, never here.

use super::names::Names;
use super::refusal;
use super::verification;
use crate::desk::archive::{ArchiveError, Witness};
use crate::desk::handle::DeskError;
use crate::desk::journal::{AppendError, JournalError};
use crate::domain::occasion::Moment;
use crate::ledger::Head;

/// A notice that stays until the person acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What happened, and whether anything was lost.
    pub fact: String,
    /// What to do, in order.
    pub advice: String,
    /// Whether 保存到文件 is offered beside it.
    pub save_to_file: bool,
}

impl Notice {
    fn new(fact: impl Into<String>, advice: impl Into<String>, save_to_file: bool) -> Self {
        Self {
            fact: fact.into(),
            advice: advice.into(),
            save_to_file,
        }
    }
}

/// Why the store could not answer.
pub fn journal(error: &JournalError) -> Notice {
    match error {
        JournalError::Full => Notice::new(
            "存储空间已满，本次内容没有保存，此前的记录完好。",
            "先保存到文件，再清理磁盘空间，然后重新办理。",
            true,
        ),
        JournalError::Unavailable(_) => Notice::new(
            "浏览器没有提供存储，本次内容没有保存。",
            "无痕窗口和部分单位策略会关闭存储：改用普通窗口，或者联系本单位信息化人员；已打开的内容可先保存到文件。",
            true,
        ),
        JournalError::Blocked => Notice::new(
            "另一个窗口正在使用本议事簿，没有办理成。",
            "关闭其他打开本程序的窗口，再重新办理。",
            false,
        ),
        JournalError::NewerVersion => Notice::new(
            "本议事簿由新版本程序写入，当前版本只能查看，不能登记。",
            "更新到新版本后再登记；也可以先保存到文件。",
            true,
        ),
        JournalError::Damaged(seq) => damaged(*seq),
    }
}

/// Why an act was not stored.
pub fn append(error: &AppendError) -> Notice {
    match error {
        AppendError::Conflict { .. } => Notice::new(
            "另一个窗口刚刚登记了新内容，本次内容没有保存。",
            "已读入新内容，核对后重新办理。",
            false,
        ),
        AppendError::Journal(error) => journal(error),
    }
}

/// Why an act or an opening failed; a refusal is said in one sentence, its buttons come from `text::refusal`.
pub fn desk(error: &DeskError, names: Names<'_>) -> Notice {
    match error {
        DeskError::Refused(refused) => Notice::new(refusal::text(refused, names).fact, "", false),
        DeskError::Store(error) => append(error),
        DeskError::Lost { known } => lost(*known),
        DeskError::CutShort => Notice::new(
            "上次从文件恢复没有完成，本机只有其中一部分记录。",
            "重新选择同一个备份文件恢复。备份文件没有变化。",
            false,
        ),
        DeskError::Unreadable { seq } => unreadable(*seq),
        DeskError::Record(_) => Notice::new(
            "内容过长或者含有不能保存的字符，本次内容没有保存。",
            "缩短内容，或者改为附件后重新办理。",
            false,
        ),
        DeskError::NotLoaded => Notice::new(
            "程序的一部分没有读入，未作任何改动。",
            "核对与服务器的连接，再办理一次；已填写的内容仍在。",
            false,
        ),
        DeskError::WrongPassphrase => Notice::new(
            "口令不正确，人事另册没有打开。",
            "核对口令后重新输入；口令遗忘后无法找回。",
            false,
        ),
        DeskError::ReadOnly => Notice::new(
            "本机只能查看本议事簿，本次内容没有保存。",
            "由执笔的设备登记；确需在本机登记的，先办理移交或者更新程序。",
            false,
        ),
    }
}

/// Why something with a book file failed.
pub fn archive(error: &ArchiveError, names: Names<'_>) -> Notice {
    match error {
        ArchiveError::Desk(error) => desk(error, names),
        ArchiveError::Bundle(error) => Notice::new(
            format!("文件不能使用，本机内容没有变化。{}", verification::bundle_error(error)),
            "另选议事簿备份文件。",
            false,
        ),
        ArchiveError::FileUnreadable => Notice::new(
            "浏览器没有读出所选文件，本机内容没有变化。",
            "确认存储设备已接好，再重新选取文件。",
            false,
        ),
        ArchiveError::Damaged => Notice::new(
            "所选文件有缺损或者被改动，没有写入本机。",
            "改用其他备份，并报告单位负责人。",
            false,
        ),
        ArchiveError::Behind { here } => Notice::new(
            format!(
                "本机已有{}条记录，所选文件较旧或者与本机不一致，没有写入本机。",
                here.count
            ),
            "先把本机记录保存到文件；确需以该文件为准的，写明原因后恢复。",
            true,
        ),
    }
}

/// What a book's opening says when it is held against what this machine acknowledged; `None` where all is well.
pub fn witness(witness: Witness, found: Head) -> Option<Notice> {
    match witness {
        Witness::Whole | Witness::Unwitnessed => None,
        Witness::Shorter { known } => Some(records_lost(found.count, known.count)),
        Witness::Differs { known } => Some(Notice::new(
            format!(
                "第{}条记录与本机此前确认保存的不一致，记录可能被改动或者替换。",
                known.count
            ),
            "停止登记，保存到文件，与最近一次备份和打印件上的校验码核对，并报告单位负责人。",
            true,
        )),
    }
}

/// A book that this machine kept and holds no more; `known` is how many records were acknowledged here.
fn lost(known: Option<u32>) -> Notice {
    let kept = known.map_or_else(String::new, |known| format!("此前确认保存{known}条记录，"));
    Notice::new(
        format!("本机曾有这本议事簿，{kept}现在浏览器里已没有它的数据，可能被清理或者丢失。"),
        "不要新建议事簿。查找最近一次备份，从文件恢复；没有备份的，报告单位负责人。",
        false,
    )
}

/// A stored record that can't be read.
pub fn damaged(seq: u32) -> Notice {
    Notice::new(
        format!("第{seq}条记录缺失或者损坏，议事簿不能完整读出。"),
        "停止登记，把现有记录保存到文件，再从最近一次核验过的备份恢复。",
        true,
    )
}

/// A record whose meaning this version can't read.
pub fn unreadable(seq: u32) -> Notice {
    Notice::new(
        format!("第{seq}条记录的格式不能识别，原始记录完好。"),
        "更新到新版本后再打开；也可以先把原始记录保存到文件。",
        true,
    )
}

/// A chain that does not verify, or that ends before the head code kept beside it.
pub fn chain_broken(seq: u32) -> Notice {
    Notice::new(
        format!("从第{seq}条记录起前后不能相接，记录可能被改动或者缺失。"),
        "停止登记，保存到文件，与最近一次备份和打印件上的校验码核对，并报告单位负责人。",
        true,
    )
}

/// A store that holds fewer records than the side head remembers.
pub fn records_lost(found: u32, known: u32) -> Notice {
    Notice::new(
        format!(
            "本机现有{found}条记录，此前为{known}条，缺少{}条。",
            known.saturating_sub(found)
        ),
        "不要新建议事簿。先查找最近一次备份，从备份恢复。",
        found > 0,
    )
}

/// The clock stands before the last record, or jumped ahead.
pub fn clock_jumped(last: &Moment, now: &Moment) -> Notice {
    let shown = |moment: &Moment| {
        moment.date().map_or_else(String::new, |day| {
            format!("{} {}", super::date::long(day), moment.clock())
        })
    };
    Notice::new(
        format!("本机时间为{}，上一条记录为{}，前后不符。", shown(now), shown(last)),
        "核对并改正本机日期和时间。可以继续登记，录入时刻按本机时间如实保存，不改写。",
        false,
    )
}

/// Another tab of this browser writes; this one follows.
pub const OTHER_TAB: &str = "本议事簿已在另一个窗口打开。此窗口随时更新；在此登记的，以先保存的为准。";
/// This machine's copy has no pen.
pub const READ_ONLY: &str = "本机为只读副本，由另一台设备执笔。可以查看、打印和核验，不能登记。";
/// A copy opened read-only because a newer program wrote it.
pub const READ_ONLY_NEWER: &str = "本议事簿由新版本程序写入，当前只能查看。";
/// Saving runs.
pub const SAVING: &str = "正在保存";
/// Saved, as the browser confirmed it.
pub const SAVED: &str = "已保存在本机";
/// Typed text that is kept but is no act yet.
pub const DRAFT_KEPT: &str = "草稿已暂存在本机，提交后才登记";
/// A draft found again after a crash or a closed window.
pub const DRAFT_FOUND: &str = "已恢复上次未提交的草稿，核对后提交。";
/// Asked before a form with unsent text is left.
pub const LEAVE_DIRTY: &str = "本页有未提交的内容，已暂存为草稿。是否离开？";
/// The browser promised to keep the data.
pub const PERSISTENT: &str = "浏览器已承诺长期保存本机数据";
/// The browser made no such promise.
pub const NOT_PERSISTENT: &str = "浏览器没有承诺长期保存，磁盘紧张时数据可能被清理，须按时备份";
/// Shown where the program stopped on a fault of its own.
pub const STOPPED: &str = "程序遇到问题已停止，已保存的记录完好。重新打开即可继续。";

/// The reminder after enough acts without a backup: how many records since the last one.
pub fn backup_due(since: u32) -> String {
    format!("上次备份后又登记了{since}条记录，须备份到文件并核验。")
}

/// The head code as the footer shows it: count and eight digits.
pub fn head_code(count: u32, digits: &str) -> String {
    format!("校验码：{count}条 · {digits}")
}
