//! A fact in the course of a matter or a meeting: the day it happened beside the moment it was entered.

use jiff::civil::Date;

use super::components::TimelineEntry;
use crate::domain::event::Event;
use crate::domain::matter::{Fact, Stamped};
use crate::text::names::Names;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::text::{date, event};

/// A fact as an entry; `held_on` is the day of the meeting where it is one of a meeting's facts.
pub fn entry(fact: &Stamped<Fact>, names: Names<'_>, held_on: Option<Date>) -> TimelineEntry {
    let stamp = &fact.stamp;
    let happened = match &fact.value {
        Fact::Event(event) => happened(event, held_on),
        Fact::Erased(_) => None,
    };
    let happened = happened.or_else(|| stamp.at.date());
    TimelineEntry {
        seq: stamp.seq,
        happened: happened.map(date::iso).unwrap_or_default(),
        entered: words::entered(&stamp.at, names.post(stamp.by)),
        text: event::fact(&fact.value, names),
        mark: mark(&fact.value).map(str::to_owned),
    }
}

/// The day a fact itself names; the others happened when they were entered.
fn happened(event: &Event, held_on: Option<Date>) -> Option<Date> {
    match event {
        Event::PresenceChanged { .. }
        | Event::AbsenceExplained(_)
        | Event::GuestsMoved(_)
        | Event::GuestSpoke(_)
        | Event::OpinionReadOut(_)
        | Event::AnnouncementWithdrawn(_)
        | Event::ItemTakenUp { .. }
        | Event::ItemNoted { .. }
        | Event::RecusalRecorded { .. }
        | Event::RecusalUndone { .. }
        | Event::RecusalReturned { .. }
        | Event::PapersHandedOut { .. }
        | Event::CopiesAccountedFor(_)
        | Event::SupervisionRaised { .. }
        | Event::SupervisionAnswered(_)
        | Event::MeetingClosed { .. } => held_on,
        Event::MembersTold(told) => told.told.on(),
        Event::RecordDiffers(difference) => Some(difference.on),
        Event::SummaryDrafted(draft) => Some(draft.drafted.on),
        Event::SummaryAdvanced(advance) => Some(advance.step.on()),
        Event::SummaryIssued(summary) => Some(summary.on),
        Event::TopicApplied { application, .. } => Some(application.applied_on),
        Event::SignedOff { sign_off, .. } => Some(sign_off.on),
        Event::StepResolved { outcome, .. } => Some(outcome.occurred()),
        Event::ResolutionAnnounced(resolution) => Some(resolution.on),
        Event::IrregularityRecorded(irregularity) => Some(irregularity.happened_on),
        Event::RemedyDone(remedy) => Some(remedy.on),
        Event::EmergencyActed { action, .. } => Some(action.on),
        Event::EmergencyReported { report, .. } => Some(report.on),
        Event::RectificationOpened { plan, .. } => Some(plan.found_on),
        Event::PaymentLinked { payment, .. } => Some(payment.on),
        Event::ContractLinked { contract, .. } => Some(contract.signed_on),
        Event::CompetitionFollowedUp { follow_up, .. } => Some(follow_up.on),
        Event::NoticePosted { from, .. } => Some(*from),
        Event::NoticeTakenDown { on, .. }
        | Event::Appointed { on, .. }
        | Event::WorkRecorded { on, .. }
        | Event::NoticeSent { on, .. }
        | Event::MeetingOpened { on, .. }
        | Event::RecordSigned { on, .. } => Some(*on),
        Event::AppointmentFollowed { followed, .. } => Some(followed.on),
        Event::AttributeJudged { judgement, .. } => Some(judgement.on),
        Event::SecrecyReviewed { review, .. } => Some(review.on),
        Event::Disclosed { release, .. } => Some(release.on),
        _ => None,
    }
}

fn mark(fact: &Fact) -> Option<&'static str> {
    match fact {
        Fact::Erased(_) => Some(terms::ERASED),
        Fact::Event(event) => match event.as_ref() {
            Event::TopicApplied { application, .. } if application.late_because.is_some() => Some(terms::LATE),
            Event::StepResolved {
                changed_because: Some(_),
                ..
            } => Some(terms::CHANGED),
            Event::Corrected { .. }
            | Event::PaymentUnlinked { .. }
            | Event::ContractUnlinked { .. }
            | Event::SignOffUndone { .. }
            | Event::AnnouncementWithdrawn(_) => Some(terms::CORRECTED),
            Event::IrregularityRecorded(_) => Some(terms::IRREGULAR),
            Event::ItemPlaced { emergency: Some(_), .. } | Event::EmergencyActed { .. } => Some(terms::EMERGENCY),
            _ => None,
        },
    }
}
