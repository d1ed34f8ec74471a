//! Appointments: R30, R31, R53, R62. 干部任用条例, 公务员法 第46、48、49条.

use super::{Case, CheckId, Found, GapFact, Severity, registry};
use crate::domain::application::Particulars;
use crate::domain::appointment::{Demand, NoticeDuty, names_several, path, speaks_of_several};
use crate::domain::register::{AppointmentKind, Register};
use crate::domain::steps::{StepContent, StepKind, StepOutcome};

fn kind(case: &Case<'_>) -> Option<AppointmentKind> {
    case.matter.topic()?.particulars.appointment()
}

/// R53: before any agenda the preconditions of the sub-kind's path are settled and none of them stands against the
/// person (干部任用条例; article from memory, to be confirmed by the office).
///
/// What the path demands in any case is never "not applicable".
pub fn preconditions_hold(case: &Case<'_>) -> Found {
    let Some(kind) = kind(case) else {
        return Found::not_applicable();
    };
    if !case.in_force(registry::CADRES) {
        return Found::not_applicable();
    }
    let path = path(kind);
    let mut found = Found::met(case.step_seq(StepKind::DisciplineOpinion));
    for step in path.steps() {
        let waived = matches!(case.matter.step(step), Some(StepOutcome::NotApplicable { .. }));
        found = found.unless(
            !(waived && path.demand(step) == Demand::Must),
            Severity::Block,
            GapFact::StepNotWaivable(step),
        );
    }
    for step in [
        StepKind::Recommendation,
        StepKind::Inspection,
        StepKind::DisciplineOpinion,
        StepKind::ArchiveCheck,
        StepKind::ComplaintCheck,
        StepKind::SuperiorConsent,
    ] {
        let clear = match case.done(step) {
            Some(StepContent::Recommendation(step)) => step.recommended,
            Some(StepContent::Inspection(step)) => step.fit,
            Some(StepContent::DisciplineOpinion(step)) => step.no_objection,
            Some(StepContent::ArchiveCheck(step) | StepContent::ComplaintCheck(step)) => step.clear,
            Some(StepContent::SuperiorConsent(step)) => step.consents,
            _ => true,
        };
        found = found.unless(clear, Severity::Block, GapFact::CandidateNotClear(step));
    }
    // R30 dates the others.
    for step in [
        StepKind::DisciplineOpinion,
        StepKind::ArchiveCheck,
        StepKind::ComplaintCheck,
        StepKind::SuperiorConsent,
    ] {
        let late = case
            .done(step)
            .and_then(|content| case.dated_after_meeting(step, content.occurred()));
        found.gaps.extend(late.map(|fact| (Severity::Block, fact)));
    }
    found
}

/// R30: nomination, recommendation, inspection and discussion are dated in this order (公务员法 第46条).
///
/// One matter is one person and one post, so that each is voted on alone: words that name several are warned of.
pub fn steps_are_in_order(case: &Case<'_>) -> Found {
    if case.register() != Some(Register::Appointment) || !case.in_force(registry::CIVIL_SERVANTS) {
        return Found::not_applicable();
    }
    let order = [StepKind::Nomination, StepKind::Recommendation, StepKind::Inspection];
    let dated: Vec<_> = order
        .into_iter()
        .filter_map(|kind| case.done(kind).map(|content| (kind, content.occurred())))
        .collect();
    let mut found = Found::met(order.into_iter().flat_map(|kind| case.step_seq(kind)).collect());
    let several = case.matter.topic().is_some_and(|topic| {
        let named = matches!(&topic.particulars, Particulars::Appointment { person, .. } if names_several(person));
        named || speaks_of_several(&topic.title)
    });
    found = found.unless(!several, Severity::Warn, GapFact::SeveralPersons);
    for pair in dated.windows(2) {
        if let [(first, first_on), (then, then_on)] = pair {
            found = found.unless(
                first_on <= then_on,
                Severity::Block,
                GapFact::StepsOutOfOrder {
                    first: *first,
                    then: *then,
                },
            );
        }
    }
    if let (Some(meeting), Some((step, on))) = (case.before(), dated.last()) {
        found = found.unless(
            *on <= meeting,
            Severity::Block,
            GapFact::StepNotBefore {
                step: *step,
                on: *on,
                meeting,
            },
        );
    }
    found
}

/// R31: the public notice stood at least five working days, first and last day counted, was taken down and its
/// result recorded, before the appointment
/// (干部任用条例 2014 第41条, 2019 第42条; the number of days in the 2019 text is to be confirmed).
pub fn the_notice_stood_its_term(case: &Case<'_>) -> Found {
    let Some(kind) = kind(case) else {
        return Found::not_applicable();
    };
    // What was posted stands its term, also where no rule asked for it.
    let may_hang = path(kind).notice != NoticeDuty::None;
    let asked = case.rulebook.needs_notice(kind) || may_hang && case.matter.notice.is_some();
    if !asked || !case.in_force(registry::CADRES) {
        return Found::not_applicable();
    }
    let Some(notice) = &case.matter.notice else {
        return Found::missing(Severity::Block, GapFact::NoticeMissing, Vec::new());
    };
    let (Some(calendar), Some(today)) = (case.calendar, case.today) else {
        return Found::not_applicable();
    };
    let required = case.rulebook.public_notice_working_days_min;
    let last = notice
        .taken_down
        .as_ref()
        .map_or(notice.until, |(on, _)| (*on).min(notice.until));
    let stood_until = last.min(today.yesterday().unwrap_or(today));
    let counted = |until| {
        let counts_first = case.rulebook.notice_counts_first_day;
        calendar.notice_days(notice.from, until, counts_first)
    };
    let whole = counted(last);
    let stood = counted(stood_until);
    let ends = calendar.notice_end(notice.from, required, case.rulebook.notice_counts_first_day);
    let down = notice.taken_down.as_ref().map(|(on, _)| *on);
    let short = if down.is_some_and(|down| down < ends) {
        GapFact::NoticeTakenDownEarly { stood: whole, required }
    } else {
        GapFact::NoticeTooShort { stood, required, ends }
    };
    let stood_its_term = whole >= required && stood >= required;
    let heard = down.is_some_and(|down| down <= today);
    Found::met(Vec::new())
        .unless(stood_its_term, Severity::Block, short)
        .unless(!stood_its_term || heard, Severity::Block, GapFact::NoticeStillUp)
}

/// R62: a public notice is taken down on the first working day after its last; each further working day is too long.
pub fn the_notice_is_taken_down(case: &Case<'_>) -> Found {
    let (Some(notice), Some(calendar), Some(today)) = (&case.matter.notice, case.calendar, case.today) else {
        return Found::not_applicable();
    };
    let hung_until = notice.taken_down.as_ref().map_or(today, |(on, _)| *on).yesterday();
    let days = hung_until.map_or(0, |last| calendar.working_days_between(notice.until, last));
    match case.severity(CheckId::R62) {
        Some(severity) => Found::met(Vec::new()).unless(days == 0, severity, GapFact::NoticeHungTooLong { days }),
        None => Found::not_applicable(),
    }
}
