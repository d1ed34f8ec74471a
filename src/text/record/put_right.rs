//! What was put right in a record after it was signed, as the record says it at its end; the original stands above.

use crate::domain::meeting::{PutRight, RecordDifference};
use crate::text::date;

/// `更正（2026年3月20日，综合办经办人）：原记“三万元”，应为“三十万元”。理由：笔误。重新签字：主持人书记，记录人记录人。`
pub fn put_right(wrong: &RecordDifference, right: &PutRight) -> String {
    format!(
        "更正（{}，{}）：原记“{}”，应为“{}”。理由：{}。重新签字：主持人{}，记录人{}。",
        date::long(wrong.on),
        wrong.by,
        wrong.words.trim_end_matches('。'),
        right.right.trim_end_matches('。'),
        right.reason.trim_end_matches('。'),
        right.presiding,
        right.recorder
    )
}
