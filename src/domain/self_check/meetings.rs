//! What the file of one meeting shows.

use super::{Concern, Found, Place, Shown};
use crate::domain::event::Event;
use crate::domain::id::MemberId;
use crate::domain::matter::{Fact, Matter};
use crate::domain::meeting::{Attendance, ItemState, Meeting};
use crate::domain::refusal::Gap;
use crate::domain::replay::Bench;
use crate::domain::rules::afterwards;
use crate::domain::rules::closing::closing_gaps;
use crate::domain::rules::meeting::{
    Opening, opening_gaps, the_member_in_charge_is_there, the_notice_is_not_older_than_its_topics,
};
use crate::domain::rules::{CheckId, Severity, registry};

/// Stands that all came within so many seconds were not taken one by one.
const AT_ONCE_SECONDS: u32 = 10;
/// So few stands can be taken as fast.
const STANDS_MIN: u32 = 3;

pub fn found(bench: &Bench<'_>, meeting: &Meeting) -> Vec<Found> {
    if meeting.cancelled.is_some() || meeting.presiding.is_none() {
        return Vec::new();
    }
    let mut found = opening(bench, meeting);
    found.extend(entered_late(meeting));
    found.extend(signing(bench, meeting));
    // What is entered afterwards is entered in any order and at any pace.
    if !meeting.call.late() {
        for item in &meeting.items {
            found.extend(at_once(meeting, item));
            found.extend(presiding_first(meeting, item));
        }
    }
    found
}

fn place(meeting: &Meeting, item: Option<u16>) -> Place {
    Place {
        matter: None,
        meeting: Some(meeting.id),
        item,
    }
}

/// Who was there when it was opened.
fn present(meeting: &Meeting) -> Vec<MemberId> {
    let lines = meeting.attendance.iter();
    let present = lines.filter(|line| line.attendance == Attendance::Present);
    present.map(|line| line.member).collect()
}

/// A meeting as it was opened.
fn as_opened<'a>(
    bench: &Bench<'a>,
    meeting: &'a Meeting,
    (presiding, present): (MemberId, &'a [MemberId]),
    matters: &'a [(u16, &'a Matter)],
) -> Opening<'a> {
    Opening {
        book: bench.book.kind,
        rulebook: bench.book.rulebook(meeting.call.on),
        roster: &bench.book.roster,
        calendar: bench.calendar,
        meeting,
        presiding,
        present,
        observers: &meeting.observers,
        attending: &meeting.attending,
        matters,
    }
}

/// What the opening of the meeting that decided a matter lacked for that matter (R22, R55).
pub fn of_matter(bench: &Bench<'_>, matter: &Matter, meeting: &Meeting) -> Vec<Found> {
    let decided = matter.decision().map(|decision| &decision.value);
    let decided = decided.filter(|decision| decision.meeting == meeting.id);
    let (Some(presiding), Some(item)) = (meeting.presiding, decided.map(|decision| decision.item)) else {
        return Vec::new();
    };
    let (present, matters) = (present(meeting), [(item, matter)]);
    let opening = as_opened(bench, meeting, (presiding, &present), &matters);
    let mut gaps = the_notice_is_not_older_than_its_topics(&opening);
    gaps.extend(the_member_in_charge_is_there(&opening));
    let opened = record_of(meeting, |event| matches!(event, Event::MeetingOpened { .. }));
    let told = gaps.into_iter().filter_map(|gap| {
        let place = Place {
            matter: Some(matter.id),
            ..place(meeting, Some(item))
        };
        let mut found = Found::of(Concern::shown_by(gap.check)?, place, Shown::Gap(gap.fact))
            .by(gap.check, gap.severity)
            .resting_on(opened)
            .since(meeting.call.on);
        found.answered = meeting.waivers.iter().any(|waiver| waiver.check == gap.check);
        Some(found)
    });
    told.collect()
}

/// The gaps of the opening and of the closing, by the rules of its day, and what was passed over at them.
fn opening(bench: &Bench<'_>, meeting: &Meeting) -> Vec<Found> {
    let Some(presiding) = meeting.presiding else {
        return Vec::new();
    };
    let on = meeting.call.on;
    let present = present(meeting);
    let gaps = opening_gaps(&as_opened(bench, meeting, (presiding, &present), &[]));
    // While it is open, nothing is missing at its end.
    let closing = meeting.closed.map(|_| closing_gaps(bench.book.rulebook(on), meeting));
    let gaps: Vec<Gap> = gaps.into_iter().chain(closing.into_iter().flatten()).collect();
    let opened = record_of(meeting, |event| matches!(event, Event::MeetingOpened { .. }));
    let closed = record_of(meeting, |event| matches!(event, Event::MeetingClosed { .. }));
    let waived = |check: CheckId| meeting.waivers.iter().any(|waiver| waiver.check == check);
    let one = |check, severity, shown| {
        let concern = Concern::shown_by(check)?;
        let at_the_end = matches!(check, CheckId::R57 | CheckId::R64);
        let mut found = Found::of(concern, place(meeting, None), shown)
            .by(check, severity)
            .resting_on(if at_the_end { closed } else { opened })
            .since(on);
        found.answered = waived(check);
        Some(found)
    };
    let mut told: Vec<CheckId> = gaps.iter().map(|gap| gap.check).collect();
    let mut found: Vec<Found> = gaps
        .into_iter()
        .filter_map(|gap| one(gap.check, gap.severity, Shown::Gap(gap.fact)))
        .collect();
    for waiver in &meeting.waivers {
        if !told.contains(&waiver.check) {
            told.push(waiver.check);
            let passed_over = Shown::PassedOver {
                reason: waiver.reason.clone(),
                by: waiver.by.clone(),
            };
            found.extend(one(waiver.check, registry::of(waiver.check).severity, passed_over));
        }
    }
    found
}

fn record_of(meeting: &Meeting, wanted: impl Fn(&Event) -> bool) -> Option<u32> {
    let mut facts = meeting.history.iter();
    let found = facts.find(|fact| matches!(&fact.value, Fact::Event(event) if wanted(event)))?;
    Some(found.stamp.seq)
}

/// A meeting that is entered afterwards says so, and is never counted as contemporaneous.
fn entered_late(meeting: &Meeting) -> Option<Found> {
    let called = meeting.history.first()?;
    let entered = called.stamp.at.date().filter(|_| meeting.call.late())?;
    let shown = Shown::EnteredLate {
        on: meeting.call.on,
        entered,
        declared: true,
    };
    let mut found = Found::of(Concern::RecordWanting, place(meeting, None), shown)
        .resting_on([called.stamp.seq])
        .since(entered);
    found.answered = true;
    Some(found)
}

/// R58: the record is signed within three working days.
fn signing(bench: &Bench<'_>, meeting: &Meeting) -> Option<Found> {
    let rulebook = bench.book.rulebook(meeting.call.on);
    let severity = rulebook.severity(CheckId::R58, registry::of(CheckId::R58).severity)?;
    let signing = afterwards::signing(meeting, bench.calendar, bench.today)?;
    let closed = record_of(meeting, |event| matches!(event, Event::MeetingClosed { .. }));
    let signed = record_of(meeting, |event| matches!(event, Event::RecordSigned { .. }));
    (signing.late_by > 0).then(|| {
        let shown = Shown::Signing {
            due: signing.due.date,
            signed: signing.signed,
            late_by: signing.late_by,
        };
        Found::of(Concern::RecordWanting, place(meeting, None), shown)
            .by(CheckId::R58, severity)
            .resting_on(closed.into_iter().chain(signed))
            .since(signing.due.date)
    })
}

/// All stands on an item came at once.
fn at_once(meeting: &Meeting, item: &ItemState) -> Option<Found> {
    let mut taken: Vec<(u32, u32)> = Vec::new();
    for fact in &meeting.history {
        let Fact::Event(event) = &fact.value else { continue };
        if let Event::StandRecorded { item: number, .. } = event.as_ref()
            && *number == item.number
        {
            taken.push((fact.stamp.seq, seconds_of_day(&fact.stamp.at.0)?));
        }
    }
    let stands = u32::try_from(taken.len()).unwrap_or(u32::MAX);
    let seconds = taken.last()?.1.checked_sub(taken.first()?.1)?;
    (stands >= STANDS_MIN && seconds < AT_ONCE_SECONDS).then(|| {
        Found::of(
            Concern::NotOneByOne,
            place(meeting, Some(item.number)),
            Shown::StandsAtOnce { stands, seconds },
        )
        .by(CheckId::R27, Severity::Finding)
        .resting_on(taken.iter().map(|(seq, _)| *seq))
        .since(meeting.call.on)
    })
}

/// The seconds since midnight of a moment.
fn seconds_of_day(at: &str) -> Option<u32> {
    let part = |range: core::ops::Range<usize>| at.get(range)?.parse::<u32>().ok();
    Some(part(11..13)? * 3600 + part(14..16)? * 60 + part(17..19)?)
}

/// The one who presided said something to an item before anybody else did.
fn presiding_first(meeting: &Meeting, item: &ItemState) -> Option<Found> {
    let presiding = item.resolution.as_ref()?.value.presiding;
    let spoke = meeting.history.iter().find_map(|fact| {
        let Fact::Event(event) = &fact.value else { return None };
        let (number, member) = match event.as_ref() {
            Event::RemarkRecorded {
                item, member, words, ..
            } if !words.trim().is_empty() => (*item, *member),
            Event::StandRecorded { item, stand, .. } => (*item, stand.member),
            _ => return None,
        };
        (number == item.number).then_some((member, fact.stamp.seq))
    });
    let (first, seq) = spoke?;
    // Where nobody else could speak, nobody was spoken before.
    let alone = meeting.voters(item).iter().all(|member| *member == presiding);
    (first == presiding && !alone).then(|| {
        Found::of(
            Concern::NotLast,
            place(meeting, Some(item.number)),
            Shown::PresidingFirst,
        )
        .by(CheckId::R27, Severity::Finding)
        .resting_on([seq])
        .since(meeting.call.on)
    })
}
