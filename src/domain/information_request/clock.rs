//! When a request is due (信息公开条例 第30、32、33条, R42): counted in working days from the day it was received or made
//! clear, without the time that opinions took, and extended once.

use jiff::civil::Date;

use super::{InformationRequest, RequestAct, RequestActKind};
use crate::domain::calendar::{Calendar, CountedDay, Deadline, Pause};
use crate::domain::rules::{CheckId, registry};

/// Working days to tell the applicant what to make clear (第30条).
pub const SUPPLEMENT_WORKING_DAYS: u32 = 7;
/// Working days in which those who are asked give their opinion (第32、34条).
pub const OPINION_WORKING_DAYS: u32 = 15;
/// Working days to reply (第33条).
pub const REPLY_WORKING_DAYS: u32 = 20;
/// Working days by which that is extended at the most (第33条).
pub const EXTENSION_WORKING_DAYS_MAX: u32 = 20;

/// How the term of the reply is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyTerm {
    /// The day it begins on, which does not count: of receipt, or of the supplement.
    pub from: Date,
    /// Whether that is the day of the supplement.
    pub supplemented: bool,
    /// Working days, the extension with them.
    pub working_days: u32,
    /// The time that opinions took.
    pub pauses: Vec<Pause>,
}

impl ReplyTerm {
    /// The last day.
    pub fn due(&self, calendar: &Calendar) -> Deadline {
        calendar.deadline_with_pauses(self.from, self.working_days, &self.pauses)
    }

    /// The count day by day.
    pub fn explain(&self, calendar: &Calendar) -> Vec<CountedDay> {
        calendar.explain_with_pauses(self.from, self.working_days, &self.pauses)
    }
}

/// The term of the reply; `None` where the regulation of 2019 was not in force on the day of receipt, and while the
/// applicant is asked to make the request clear, since it begins anew then.
pub fn reply_term(request: &InformationRequest, calendar: &Calendar) -> Option<ReplyTerm> {
    if !judged(request) || request.awaits_supplement() {
        return None;
    }
    let supplemented = request.step(RequestActKind::Supplemented).map(|step| step.value.on);
    let extended = match request.step(RequestActKind::Extended).map(|step| &step.value.act) {
        Some(RequestAct::Extended { working_days, .. }) => *working_days,
        _ => 0,
    };
    Some(ReplyTerm {
        from: supplemented.unwrap_or(request.receipt().received_on),
        supplemented: supplemented.is_some(),
        working_days: REPLY_WORKING_DAYS + extended,
        pauses: pauses(request, calendar),
    })
}

/// Whether the terms of the regulation apply: it was in force on the day of receipt.
pub fn judged(request: &InformationRequest) -> bool {
    registry::of(CheckId::R42).in_force(request.receipt().received_on)
}

/// The time that opinions took: after the day on which they were asked for, up to and with the day they came. An opinion
/// that does not come in its term is not waited for any longer.
fn pauses(request: &InformationRequest, calendar: &Calendar) -> Vec<Pause> {
    let mut pauses: Vec<Pause> = Vec::new();
    for step in request.standing().map(|step| &step.value) {
        match step.act.kind() {
            RequestActKind::OpinionAsked => pauses.push(Pause {
                after: step.on,
                until: opinion_due(calendar, step.on).date,
            }),
            RequestActKind::OpinionGiven => {
                if let Some(pause) = pauses.last_mut() {
                    pause.until = pause.until.min(step.on);
                }
            }
            _ => {}
        }
    }
    pauses
}

/// By when those who were asked on a day give their opinion.
pub fn opinion_due(calendar: &Calendar, asked_on: Date) -> Deadline {
    calendar.deadline(asked_on, OPINION_WORKING_DAYS)
}

/// By when the applicant is told what to make clear.
pub fn supplement_due(calendar: &Calendar, received_on: Date) -> Deadline {
    calendar.deadline(received_on, SUPPLEMENT_WORKING_DAYS)
}

/// What an open request waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RequestWaits {
    /// The applicant makes it clear, until the day that was named.
    Supplement,
    /// Those who were asked give their opinion.
    Opinion,
    /// The office replies.
    Reply,
}

/// What an open request waits for on a day, and until when; `None` once it has ended.
pub fn waits(
    request: &InformationRequest,
    calendar: &Calendar,
    today: Date,
) -> Option<(RequestWaits, Option<Deadline>)> {
    if request.ended().is_some() {
        return None;
    }
    if request.awaits_supplement()
        && let Some(RequestAct::SupplementAsked { until }) = request
            .step(RequestActKind::SupplementAsked)
            .map(|step| &step.value.act)
    {
        return Some((RequestWaits::Supplement, Some(Deadline::on(*until))));
    }
    if request.awaits_opinion()
        && let Some(asked) = request.step(RequestActKind::OpinionAsked)
    {
        let due = opinion_due(calendar, asked.value.on);
        if today <= due.date {
            return Some((RequestWaits::Opinion, Some(due)));
        }
    }
    let due = reply_term(request, calendar).map(|term| term.due(calendar));
    Some((RequestWaits::Reply, due))
}
