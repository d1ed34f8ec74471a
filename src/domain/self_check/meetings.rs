//! What the file of one meeting shows.

use super::{Concern, Found, Place, Shown};
use crate::domain::event::Event;
use crate::domain::matter::Fact;
use crate::domain::meeting::{Attendance, ItemState, Meeting};
use crate::domain::refusal::Gap;
use crate::domain::replay::Bench;
use crate::domain::rules::afterwards;
use crate::domain::rules::closing::closing_gaps;
use crate::domain::rules::meeting::{Opening, opening_gaps};
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

/// The gaps of the opening and of the closing, by the rules of its day, and what was passed over at them.
fn opening(bench: &Bench<'_>, meeting: &Meeting) -> Vec<Found> {
    let Some(presiding) = meeting.presiding else {
        return Vec::new();
    };
    let on = meeting.call.on;
    let present = meeting
        .attendance
        .iter()
        .filter(|line| line.attendance == Attendance::Present);
    let present: Vec<_> = present.map(|line| line.member).collect();
    // What the opening asks of its matters is told with each of them, whose file is not at hand here.
    let decided = meeting.items.iter().filter(|item| {
        let resolution = item.resolution.as_ref();
        resolution.is_some_and(|resolution| resolution.value.outcome.decides())
    });
    let decided: Vec<_> = decided.map(|item| (item.number, None)).collect();
    let gaps = opening_gaps(&Opening {
        book: bench.book.kind,
        rulebook: bench.book.rulebook(on),
        roster: &bench.book.roster,
        calendar: bench.calendar,
        meeting,
        presiding,
        present: &present,
        observers: &meeting.attendees(),
        attending: &meeting.attending,
        matters: &decided,
    });
    // While it is open, nothing is missing at its end.
    let closing = meeting.closed.map(|_| closing_gaps(bench.book.rulebook(on), meeting));
    let gaps: Vec<Gap> = gaps.into_iter().chain(closing.into_iter().flatten()).collect();
    let opened = record_of(meeting, |event| matches!(event, Event::MeetingOpened { .. }));
    let closed = record_of(meeting, |event| matches!(event, Event::MeetingClosed { .. }));
    let joined = meeting.items.iter().flat_map(|item| &item.waivers);
    let joined: Vec<_> = joined.filter(|waiver| waiver.check == CheckId::R68).collect();
    let waived = |check: CheckId| {
        let mut all = meeting.waivers.iter().chain(joined.iter().copied());
        all.any(|waiver| waiver.check == check)
    };
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

pub fn record_of(meeting: &Meeting, wanted: impl Fn(&Event) -> bool) -> Option<u32> {
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

/// R58: the record is signed within three working days. R36: it is signed at all, also where the office sets no term.
fn signing(bench: &Bench<'_>, meeting: &Meeting) -> Option<Found> {
    let (rulebook, on) = (bench.book.rulebook(meeting.call.on), meeting.call.on);
    let signing = afterwards::signing(meeting, bench.calendar, bench.today)?;
    let closed = record_of(meeting, |event| matches!(event, Event::MeetingClosed { .. }));
    let signed = record_of(meeting, |event| matches!(event, Event::RecordSigned { .. }));
    let found = |shown, check, severity, since| {
        Found::of(Concern::RecordWanting, place(meeting, None), shown)
            .by(check, severity)
            .resting_on(closed.into_iter().chain(signed))
            .since(since)
    };
    let Some(severity) = rulebook.severity_on(CheckId::R58, on) else {
        let severity = rulebook.severity_on(CheckId::R36, on)?;
        let unsigned = signing.signed.is_none() && bench.today > on;
        return unsigned.then(|| found(Shown::Unsigned, CheckId::R36, severity, on));
    };
    (signing.late_by > 0).then(|| {
        let shown = Shown::Signing {
            due: signing.due.date,
            signed: signing.signed,
            late_by: signing.late_by,
        };
        found(shown, CheckId::R58, severity, signing.due.date)
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
