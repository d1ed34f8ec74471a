//! Refusals of the summary of a meeting (会议纪要) and of its path.

use super::{Fix, RefusalText};
use crate::domain::meeting::SummaryStage;
use crate::domain::refusal::Field;
use crate::domain::register::{BookKind, SessionNumber};
use crate::domain::rules::CheckId;
use crate::text::words;

/// The personnel book issues no summary.
pub(super) fn not_here() -> RefusalText {
    RefusalText::new(
        "人事事项不写入一般纪要，人事另册的会议不登记纪要。会议纪要须在主册登记。",
        [Fix::OtherBook(BookKind::Main)],
    )
    .cite(CheckId::R61)
}

/// Another step comes first.
pub(super) fn waits(stage: SummaryStage, by: &[String]) -> RefusalText {
    let whose = if by.is_empty() {
        String::new()
    } else {
        format!("（{}）", by.join("；"))
    };
    RefusalText::new(
        format!(
            "会议纪要{}{whose}。拟稿、核稿、会核、签发、编号印发须依次办理。",
            words::summary_waits(stage)
        ),
        [Fix::Meeting],
    )
    .cite(CheckId::R61)
}

/// Who drafted it does not check it.
pub(super) fn drafter_checks() -> RefusalText {
    RefusalText::new("核稿人不能是拟稿人本人。", [Fix::Field(Field::Checker)]).cite(CheckId::R61)
}

/// Two summaries of one kind of meeting and year have one number.
pub(super) fn number_taken(session: SessionNumber, meeting: &str) -> RefusalText {
    RefusalText::new(
        format!(
            "{}的纪要已使用该文号。同类会议同一年度的纪要，文号不得重复。",
            words::session(session, meeting)
        ),
        [Fix::Field(Field::SummaryNumber)],
    )
}
