//! Before and in the meeting: R21, R22 as checks; R23–R27, R33 and R54 are refusals of `decide::room`.

use super::{Case, Found, GapFact, Severity};

/// R21: the package names what is asked, its basis and who reports (713号令 第29条), and the secretary approved it.
pub fn the_package_is_complete(case: &Case<'_>) -> Found {
    let Some(application) = &case.matter.application else {
        return Found::not_applicable();
    };
    let topic = &application.value;
    let complete =
        !topic.request.is_empty() && !topic.basis.is_empty() && !topic.reporter.is_empty();
    Found::met(vec![application.stamp.seq])
        .unless(complete, Severity::Block, GapFact::ApplicationIncomplete)
        .unless(
            case.matter.approved(),
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
    let Some(rule) = case.rulebook.meeting(meeting.call.kind) else {
        return Found::not_applicable();
    };
    let required = rule.notice_working_days_min;
    let given = meeting.notice.as_ref().map_or(0, |(on, _)| {
        calendar.working_days_between(*on, meeting.call.on)
    });
    Found::met(Vec::new()).unless(
        given >= i32::try_from(required).unwrap_or(i32::MAX),
        Severity::Warn,
        GapFact::NoticeShort { given, required },
    )
}
