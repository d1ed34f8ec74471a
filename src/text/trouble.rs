//! Why a book or a book file can't be opened or taken over: one sentence, one advice.

use super::journal::{self, Notice};
use super::names::Names;
use super::verification;
use crate::desk::DeskError;
use crate::desk::archive::ArchiveError;
use crate::desk::journal::{AppendError, JournalError};
use crate::domain::refusal::Refusal;
use crate::ledger::HeadCode;

fn notice(fact: impl Into<String>, advice: impl Into<String>, save_to_file: bool) -> Notice {
    Notice {
        fact: fact.into(),
        advice: advice.into(),
        save_to_file,
    }
}

/// Why a book can't be opened.
pub fn opening(error: &DeskError) -> Notice {
    match error {
        DeskError::Refused(Refusal::Unknown) => notice(
            "这本议事簿没有建成，未留下任何内容。",
            "返回选择议事簿，重新建立或者从文件恢复。",
            false,
        ),
        DeskError::Store(AppendError::Journal(JournalError::NewerVersion)) => notice(
            "本议事簿由新版本程序写入，当前版本打不开，记录完好。",
            "更新到新版本后再打开；也可以先保存到文件。",
            true,
        ),
        DeskError::Store(AppendError::Journal(JournalError::Blocked)) => notice(
            "另一个窗口正在使用旧版本的议事簿，暂时不能打开，记录完好。",
            "关闭其他打开本程序的窗口，再重新打开。",
            false,
        ),
        DeskError::Store(AppendError::Journal(JournalError::Unavailable(_))) => notice(
            "浏览器没有提供存储，议事簿没有打开。",
            "无痕窗口和部分单位策略会关闭存储：改用普通窗口，或者联系本单位信息化人员，再重新打开。",
            true,
        ),
        error => journal::desk(error, Names::NONE),
    }
}

/// Why something with a book file failed.
pub fn file(error: &ArchiveError) -> Notice {
    match error {
        ArchiveError::Desk(error) => journal::desk(error, Names::NONE),
        ArchiveError::Bundle(error) => notice(
            format!("文件：{}", verification::bundle_error(error)),
            "没有写入任何内容。核对是否选对了文件，或者改用另一份备份。",
            false,
        ),
        ArchiveError::FileUnreadable => notice(
            "浏览器读不出所选的文件。",
            "没有写入任何内容。把文件复制到本机磁盘后重新选择。",
            false,
        ),
        ArchiveError::Damaged => notice(
            "文件不完整或者被改动，不能恢复。",
            "没有写入任何内容。改用另一份备份，并把本文件交信息化人员查看。",
            false,
        ),
        ArchiveError::Behind { here } => notice(
            format!("本机现有记录不在文件之内，本机校验码 {}。", HeadCode::in_print(here)),
            "没有写入任何内容。先备份本机议事簿，确需以文件为准的，勾选确认后再恢复。",
            false,
        ),
    }
}
