//! The words for a file of rules that can't be taken in.

use super::{size, words};
use crate::exchange::rules_file::RulesFileError;

/// Why a file gives no rules, and what to do.
pub fn error(error: &RulesFileError) -> String {
    match error {
        RulesFileError::TooLarge { len, max } => format!(
            "文件{}，超过议事规则文件的上限{}，请核对所选文件。",
            size::bytes(*len as u64),
            size::bytes(*max as u64)
        ),
        RulesFileError::Foreign => "不是从本程序导出的议事规则文件。".to_owned(),
        RulesFileError::NotJson { line, column } => {
            format!("议事规则文件不完整或者被改动：第{line}行第{column}个字起不能识别，请重新导出。")
        }
        RulesFileError::NewerForm(_) => "由更新的程序导出，请先更新程序再导入。".to_owned(),
        RulesFileError::Unknown(member) => {
            format!("文件中有本程序不能识别的规定（{member}），请更新程序后再导入。")
        }
        RulesFileError::Form => "文件中有的规定缺失或者不能识别，请重新导出。".to_owned(),
        RulesFileError::OtherBook(book) => {
            format!("这是{}的议事规则，不能用于本簿。", words::book_kind(*book))
        }
        RulesFileError::Incomplete => {
            "文件中的议事规则不完整：每类事项须有作出决定的会议和清单项，清单项编号不得重复。".to_owned()
        }
    }
}
