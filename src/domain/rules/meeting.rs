//! Before and in the meeting: R21, R22 as checks; R23–R27, R33 and R54 are refusals of `decide::room`.

use super::groundwork::IN_FORCE_713;
use super::{Case, CheckId, Found, Gap, GapFact, Severity, says};
use crate::domain::application::SignOffStage;
use crate::domain::calendar::Calendar;
use crate::domain::meeting::Meeting;
use crate::domain::rulebook::Rulebook;

/// R21: the package names what is asked, its basis and who reports (713号令 第29条, from
/// 2019-09-01), and the secretary approved it (the office's own rule, always).
pub fn the_package_is_complete(case: &Case<'_>) -> Found {
    let Some(application) = &case.matter.application else {
        return Found::not_applicable();
    };
    let topic = &application.value;
    let says_all = says(&topic.request) && says(&topic.basis) && says(&topic.reporter);
    let complete = says_all || !case.in_force(IN_FORCE_713);
    Found::met(vec![application.stamp.seq])
        .unless(complete, Severity::Block, GapFact::ApplicationIncomplete)
        .unless(
            case.matter.sign_offs.iter().map(|signed| &signed.value).any(|signed| {
                signed.stage == SignOffStage::Secretary && case.before().is_none_or(|meeting| signed.on <= meeting)
            }),
            Severity::Block,
            GapFact::NotApproved,
        )
}

/// R22: notice is given the working days before that the office's rules ask (local rule; papers handed out in the
/// room are exempt with a reason).
pub fn notice_is_given_in_time(case: &Case<'_>) -> Found {
    let (Some((meeting, _)), Some(calendar)) = (case.item, case.calendar) else {
        return Found::not_applicable();
    };
    match notice_gap(case.rulebook, meeting, calendar) {
        Some(gap) => Found::missing(gap.severity, gap.fact, Vec::new()),
        None => Found::met(Vec::new()),
    }
}

/// The gap of R22 for a meeting as it is to be opened.
pub fn notice_gap(rulebook: &Rulebook, meeting: &Meeting, calendar: &Calendar) -> Option<Gap> {
    let required = rulebook.meeting(meeting.call.kind)?.notice_working_days_min;
    let given = meeting
        .notice
        .as_ref()
        .map_or(0, |(on, _)| calendar.working_days_between(*on, meeting.call.on));
    (given < required).then_some(Gap {
        check: CheckId::R22,
        severity: Severity::Warn,
        fact: GapFact::NoticeShort { given, required },
    })
}
