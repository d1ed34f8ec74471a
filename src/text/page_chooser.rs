//! 选择议事簿, unlocking, and restoring from a file.

use super::{date, size, statement, words};
use crate::desk::archive::{FileReport, Listed};
use crate::domain::occasion::Moment;
use crate::ledger::{HeadCode, Standing};

/// Restores from a file.
pub const RESTORE: &str = "从文件恢复";
/// What restoring is for.
pub const RESTORE_NOTE: &str = "换了电脑、重装系统，或者本机记录丢失时，从备份文件恢复。";
/// What founding is for.
pub const FOUND_NOTE: &str = "本单位第一次使用时，填写班子、会议和议事规则，建立议事簿。";
/// Back to the list.
pub const TO_BOOKS: &str = "返回选择议事簿";
/// Where there is no book.
pub const NO_BOOK: &str = "本机还没有议事簿。如果本机曾有议事簿，说明浏览器数据已被清理，从备份文件恢复。";
/// Opens a book.
pub const OPEN: &str = "打开";
/// A listed book whose line can't be read.
pub const UNNAMED: &str = "本机曾登记的议事簿（名称读不出）";

/// Heading of the page that asks for a passphrase.
pub const UNLOCK: &str = "打开人事另册";
/// The passphrase.
pub const PASSPHRASE: &str = "口令";
/// A passphrase was asked for.
pub const PASSPHRASE_EMPTY: &str = "填写口令";
/// The passphrase does not open the book.
pub const PASSPHRASE_WRONG: &str = "口令不正确，核对大小写和输入法";
/// The book's passphrase, where the file is encrypted.
pub const FILE_PASSPHRASE: &str = "文件的口令（人事另册的备份须填写）";
/// The printed head code, to be held against the file.
pub const PRINTED_CODE: &str = "打印件上的校验码（可不填）";
/// How a printed head code looks.
pub const PRINTED_CODE_HINT: &str = "如 128-8f3a-12bc-…；填写后核对文件与打印件是否一致";
/// The text is no head code.
pub const PRINTED_CODE_WRONG: &str = "校验码由条数和 8、20 或 64 位字符组成";
/// Label of the file chooser.
pub const CHOOSE_BACKUP: &str = "选择备份文件";
/// Looks at the file.
pub const INSPECT: &str = "核验文件";
/// A file was asked for.
pub const NO_FILE: &str = "先选择备份文件";
/// Heading of what the file holds.
pub const HOLDS: &str = "文件内容";
/// Confirms that the file takes the place of what is here.
pub const REPLACE_CONFIRM: &str = "已备份本机议事簿，确认以文件内容替换本机记录";
/// Confirms that what the file lacks stays lost.
pub const LOSS_CONFIRM: &str = "已查找过更近的备份，确认以本文件恢复";
/// Confirms restoring where nothing is lost.
pub const RESTORE_CONFIRM: &str = "已核对文件内容，确认恢复到本机";
/// Confirmation was asked for.
pub const CONFIRM_FIRST: &str = "勾选确认后恢复";
/// Writes the file's content into this machine.
pub const RESTORE_NOW: &str = "恢复到本机";
/// After restoring, where another machine holds the pen.
pub const PEN_ELSEWHERE: &str = "恢复后本机为只读副本；由原设备办理移交，或者在“数据安全”办理接笔后，本机才能登记。";

/// The name of a listed book.
pub fn book(listed: &Listed) -> String {
    match listed.kind {
        Some(kind) => format!("{} · {}", listed.label, words::book_kind(kind)),
        None => UNNAMED.to_owned(),
    }
}

/// When a listed book came here and was opened last; empty where it is not known.
pub fn opened(listed: &Listed) -> String {
    let told = [("存入本机", &listed.created), ("上次打开", &listed.opened)];
    let told = told.map(|(name, at)| moment(at).map(|moment| format!("{name}：{moment}")));
    told.into_iter().flatten().collect::<Vec<_>>().join("；")
}

/// A moment to the minute, in the office's form; `None` for a text that is none.
pub fn moment(text: &str) -> Option<String> {
    let moment = Moment(text.to_owned());
    Some(format!("{} {}", date::long(moment.date()?), moment.clock()))
}

/// How far the reading has come.
pub fn read_so_far(done: u64, all: u64) -> String {
    format!("已读 {} / {}", size::bytes(done), size::bytes(all))
}

/// What a file holds, as names and values.
pub fn holds(report: &FileReport) -> Vec<(&'static str, String)> {
    let kind = match report.kind {
        Some(kind) => words::book_kind(kind),
        None if report.encrypted && report.whole => "加密（未输入口令，未读正文）",
        None => "未能读出",
    };
    let mut lines = vec![
        ("单位", report.label.clone()),
        ("类别", kind.to_owned()),
        (
            "保存时间",
            moment(&report.written_at).unwrap_or_else(|| report.written_at.clone()),
        ),
        ("记录", format!("{} 条", report.head.count)),
        ("附件", attachments(report)),
        ("校验码", HeadCode::in_print(&report.head).to_string()),
    ];
    if report.erased > 0 {
        lines.push(("清除", statement::erased_count(report.erased)));
    }
    let here = report.here.map(|here| (here.count, HeadCode::in_print(&here)));
    let here = match (here, report.continues) {
        (None, _) => "本机没有这本议事簿".to_owned(),
        (Some((count, code)), _) if report.lost => format!("已丢失或者损坏，此前为 {count} 条，校验码 {code}"),
        (Some((count, code)), _) if !report.whole => format!("{count} 条，校验码 {code}"),
        (Some((count, code)), true) => format!("{count} 条，全部在文件之内，校验码 {code}"),
        (Some((count, code)), false) => format!("{count} 条，有文件之外的记录，校验码 {code}"),
    };
    lines.push(("本机现有", here));
    lines.push(("核验结果", verdict(report)));
    if let Some(standing) = report.expected {
        lines.push(("与打印件核对", standing_words(standing)));
    }
    lines
}

fn attachments(report: &FileReport) -> String {
    match report.attachments_lost {
        0 => format!("{} 件", report.blobs),
        lost => format!("{} 件；记录所列附件中，{lost} 件缺失或者损坏", report.blobs),
    }
}

/// What is said before a file is restored whose records are whole and whose attachments are not; `None` where all are.
pub fn without_attachments(report: &FileReport) -> Option<String> {
    let lost = report.attachments_lost;
    (report.whole && lost > 0).then(|| {
        format!(
            "文件的全部记录完好，{lost}件附件缺失或者损坏，恢复后这些附件打不开。另有附件齐全的备份的，先用那一份。"
        )
    })
}

/// What comes back with the file that was taken out here by law; `None` where nothing does.
pub fn returns(report: &FileReport) -> Option<String> {
    let returning = report.returning;
    (report.whole && returning > 0).then(|| {
        format!("文件中有{returning}条记录的正文，本机已依规清除，恢复后会重新出现，清除的登记也不再保留。涉及国家秘密的，不要恢复，联系保密员；其他的，恢复后立即重新办理依规清除。")
    })
}

/// What is lost when the file takes the place of what is here; `None` where the file holds all of it.
pub fn replaces(report: &FileReport) -> Option<String> {
    let here = report.here.filter(|_| report.whole && !report.continues)?;
    let file = report.head.count;
    let behind = here.count.saturating_sub(file);
    Some(if behind > 0 && report.lost {
        format!(
            "备份早于本机此前的记录：{}不在文件之内，由本文件找不回来。先查找更近的备份。恢复后须写明原因。",
            places(file + 1, here.count)
        )
    } else if behind > 0 && report.held_here {
        format!(
            "备份早于本机现有记录。恢复后，{}不再保留，其间打印的校验码与本机不符，并须写明原因。",
            places(file + 1, here.count)
        )
    } else {
        format!(
            "文件与本机的记录不一致，两者不能合并。恢复后，本机现有的{}条记录以文件为准，不同的不再保留，并须写明原因。",
            here.count
        )
    })
}

fn places(first: u32, last: u32) -> String {
    if first == last {
        format!("第{first}条")
    } else {
        format!("第{first}条至第{last}条共{}条", last - first + 1)
    }
}

/// Why the file is not restored; `None` where nothing of it stands in the way.
pub fn unfit(report: &FileReport) -> Option<&'static str> {
    if report.attachments_lost > 0 && report.here.is_some() && !report.lost {
        Some("文件中有附件缺失或者损坏，而本机现有这本议事簿，不能用它替换，本机没有任何改动。改用另一份备份。")
    } else if !report.whole {
        Some("文件不完整或者被改动，不能恢复，本机没有任何改动。改用另一份备份，并把本文件交信息化人员查看。")
    } else if report
        .expected
        .is_some_and(|standing| matches!(standing, Standing::Different { .. }))
    {
        Some("文件与所填的打印件校验码不符，不能恢复。先核对校验码是否抄错；没有抄错的，改用另一份备份。")
    } else if report.unreadable.is_some() {
        Some("文件由新版本程序写入，须更新程序后再恢复。")
    } else if report.encrypted && report.kind.is_none() {
        Some("文件已加密。填写口令后重新核验，才能恢复。")
    } else {
        None
    }
}

fn verdict(report: &FileReport) -> String {
    match (report.whole, report.damaged_at) {
        (true, _) => report.unreadable.map_or_else(
            || "完好".to_owned(),
            |seq| format!("完好，但第{seq}条记录由新版本程序写入，须更新程序后再恢复"),
        ),
        (false, Some(seq)) => format!("第{seq}条记录起损坏"),
        (false, None) => "不完整或者被改动".to_owned(),
    }
}

fn standing_words(standing: Standing) -> String {
    match standing {
        Standing::Holds => "一致".to_owned(),
        Standing::Shorter { held, known } => format!("文件只有{held}条，打印件为{known}条，缺少后面的记录"),
        Standing::Different { at } => format!("第{at}条处不一致，记录被改动或者不是同一本"),
    }
}
