//! Refusals that appointments alone know.

use super::{Fix, RefusalText};
use crate::domain::refusal::Field;
use crate::domain::register::AppointmentKind;
use crate::domain::rules::CheckId;
use crate::text::words;

/// There is no abstaining.
pub(super) fn stand_not_offered() -> RefusalText {
    RefusalText::new("讨论干部任免只能表示同意、不同意、缓议，不设弃权。", [Fix::Stands]).cite_words("干部任用条例")
}

/// Nobody is agreed to in principle.
pub(super) fn outcome_not_offered() -> RefusalText {
    RefusalText::new(
        "讨论干部任免，会议结果只有通过、不予通过和缓议等，不能原则同意。须重新选择结果。",
        [Fix::RecordPassed, Fix::RecordPostponed],
    )
    .cite_words("干部任用条例")
}

/// No emergency carries it past its steps.
pub(super) fn no_emergency() -> RefusalText {
    RefusalText::new(
        "人事任免须按程序逐项办理，不适用紧急程序。须转下次会议。",
        [Fix::NextMeeting],
    )
    .cite(CheckId::R53)
}

/// The line is for other sub-kinds.
pub(super) fn kind_not_of_line(line: &str, kinds: &[AppointmentKind]) -> RefusalText {
    RefusalText::new(
        format!(
            "清单项“{line}”适用于{}，与所选任免类别不一致。须改选清单项或者任免类别。",
            words::appointment_kinds(kinds)
        ),
        [Fix::Field(Field::Line), Fix::Application],
    )
}
