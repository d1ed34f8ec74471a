//! 数据安全: where the book is, whether it is whole, backups, moving, erasing.

/// The reminder to take a backup; `ever` tells whether one was ever verified.
pub fn backup_due(since: u32, ever: bool) -> String {
    if ever {
        super::journal::backup_due(since)
    } else {
        format!("本机已有{since}条记录，还没有核验过的备份，须备份到文件并核验。")
    }
}
