//! How long papers are kept (保管期限) where a street begins: 国家档案局令第8号 knows 永久, 30 and 10 years.
//!
//! The table that the archive authority approved for the office stands above it (档案法实施条例 第19条).

use crate::domain::register::BookKind;

/// The classes of papers of a book, each with its years; `None` for ever.
pub const fn of(kind: BookKind) -> &'static [(&'static str, Option<u8>)] {
    match kind {
        BookKind::Main => MAIN,
        BookKind::Personnel => PERSONNEL,
    }
}

/// Papers that did not lead to a decision.
const NOT_ADOPTED: (&str, Option<u8>) = ("未通过、撤回的议题材料", Some(10));

const MAIN: &[(&str, Option<u8>)] = &[
    ("工委会议、主任办公会议的记录和纪要", None),
    ("专题会议的记录和纪要", Some(10)),
    ("通过的议题及其会前程序材料", Some(30)),
    NOT_ADOPTED,
    ("重要合同、协议", None),
];

const PERSONNEL: &[(&str, Option<u8>)] = &[
    ("人事任免会议的记录和表决材料", None),
    ("任免文件及其程序材料", None),
    NOT_ADOPTED,
];
