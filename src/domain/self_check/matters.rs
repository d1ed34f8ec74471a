//! What the file of one matter shows.

use jiff::civil::Date;

use super::meetings::record_of;
use super::{Concern, Found, Place, Shown, What};
use crate::domain::disclosure::DisclosureAttribute;
use crate::domain::event::Event;
use crate::domain::matter::{Fact, Matter};
use crate::domain::meeting::{Meeting, Outcome};
use crate::domain::refusal::GapFact;
use crate::domain::replay::{self, Bench, Judgement, Then};
use crate::domain::rules::meeting::Opening;
use crate::domain::rules::record::RecordGap;
use crate::domain::rules::{self, Case, CheckId, Severity, Verdict, afterwards, registry};
use crate::domain::waiting::disclosure_due;

/// What is entered more calendar days after its own day than this is entered afterwards (补记).
const LAG_DAYS_MAX: i32 = 3;

pub fn found(bench: &Bench<'_>, matter: &Matter, meeting: Option<&Meeting>) -> Vec<Found> {
    let mut found = checks(bench, matter, meeting);
    found.extend(meeting.map_or_else(Vec::new, |meeting| at_its_meeting(bench, matter, meeting)));
    found.extend(entered_late(matter));
    found.extend(without_pages(matter));
    found.extend(disclosed_late(bench, matter));
    found
}

fn place(matter: &Matter) -> Place {
    let resolution = matter.decision().or_else(|| matter.last_resolution());
    Place {
        matter: Some(matter.id),
        meeting: resolution.map(|resolution| resolution.value.meeting),
        item: resolution.map(|resolution| resolution.value.item),
    }
}

/// The checks as they stood at the decision; of what is undecided only whether it was put off too
/// long, or lies unanswered before a superior.
fn checks(bench: &Bench<'_>, matter: &Matter, meeting: Option<&Meeting>) -> Vec<Found> {
    let Some(decision) = matter.decision() else {
        return put_off(bench, matter)
            .into_iter()
            .chain(unanswered(bench, matter))
            .collect();
    };
    let agreed = decision.value.outcome.agrees();
    let judged = replay::at_the_decision(bench, matter, meeting).into_iter();
    let judged = judged
        // Notice is given of a meeting, not of each of its matters.
        .filter(|(_, judged)| judged.check != CheckId::R22)
        // Whether an exception lapsed is asked today; what was stored tells how it stood then.
        .filter(|(then, judged)| judged.check != CheckId::R20 || matches!(then, Then::Stored(_)));
    let mut found: Vec<Found> = judged
        .flat_map(|(then, judged)| {
            let verdict = then.verdict().unwrap_or(Verdict::NotApplicable);
            unmet(matter, &judged, verdict, agreed, decision.value.on)
        })
        .collect();
    if agreed && !found.iter().any(|found| found.check == Some(CheckId::R20)) {
        found.extend(lapsed(bench, matter));
    }
    found
}

/// R20: the exception under which a measure was agreed to has lapsed by today, and was neither stopped nor reviewed
/// again (99号 第25条).
fn lapsed(bench: &Bench<'_>, matter: &Matter) -> Option<Found> {
    let until = matter.exception_until()?;
    let case = Case {
        today: Some(bench.today),
        ..Case::of(bench.book.rulebook(bench.today), matter)
    };
    let judged = rules::fair_competition::a_lapsed_exception_is_settled(&case);
    let (severity, gap) = judged.gaps.into_iter().next()?;
    let found = Found::of(Concern::shown_by(CheckId::R20)?, place(matter), Shown::Gap(gap));
    Some(
        found
            .by(CheckId::R20, severity)
            .resting_on(judged.evidence)
            .since(until),
    )
}

/// One check that was not met: a finding for each of the 31 that its gaps show.
fn unmet(matter: &Matter, judged: &Judgement, verdict: Verdict, agreed: bool, since: Date) -> Vec<Found> {
    if !matches!(verdict, Verdict::Unmet | Verdict::Waived) {
        return Vec::new();
    }
    let mut found: Vec<Found> = Vec::new();
    let mut add = |concern: Option<Concern>, severity: Severity, shown: Shown| {
        let Some(concern) = concern else { return };
        if let Some(found) = found.iter_mut().find(|found| found.what == What::Concern(concern)) {
            found.severity = found.severity.min(severity);
            found.shown.push(shown);
        } else {
            let since = match &shown {
                Shown::Gap(GapFact::FollowUp(gap)) => gap.since().unwrap_or(since),
                _ => since,
            };
            let mut one = Found::of(concern, place(matter), shown)
                .by(judged.check, severity)
                .resting_on(judged.evidence.iter().copied())
                .since(since);
            one.answered = verdict == Verdict::Waived;
            found.push(one);
        }
    };
    for (severity, gap) in &judged.gaps {
        let concern = Concern::shown_by_gap(judged.check, gap, agreed);
        add(concern, *severity, Shown::Gap(gap.clone()));
    }
    if judged.gaps.is_empty() {
        let severity = registry::of(judged.check).severity;
        add(Concern::shown_by(judged.check), severity, Shown::Unmet);
    }
    found
}

/// R22, R55, R69: what an opening asks of each of its matters, of one that was decided there; those are there who could
/// vote on it, or withdrew from it.
fn at_its_meeting(bench: &Bench<'_>, matter: &Matter, meeting: &Meeting) -> Vec<Found> {
    let decision = matter
        .decision()
        .filter(|decision| decision.value.meeting == meeting.id);
    let Some((decision, presiding)) = decision.zip(meeting.presiding) else {
        return Vec::new();
    };
    let Some(item) = meeting.item(decision.value.item) else {
        return Vec::new();
    };
    let withdrew = item.recusals.iter().map(|recusal| recusal.member);
    let present: Vec<_> = meeting.voters(item).into_iter().chain(withdrew).collect();
    let opening = Opening {
        book: bench.book.kind,
        rulebook: bench.book.rulebook(meeting.call.on),
        roster: &bench.book.roster,
        calendar: bench.calendar,
        meeting,
        presiding,
        present: &present,
        observers: &meeting.attendees(),
        attending: &meeting.attending,
        matters: &[(item.number, Some(matter))],
    };
    let gaps = rules::meeting::gaps_of_matters(&opening).into_iter();
    let opened = record_of(meeting, |event| matches!(event, Event::MeetingOpened { .. }));
    let found = gaps.filter_map(|gap| {
        let mut answers = meeting.waivers.iter().chain(&item.waivers);
        let mut found = Found::of(Concern::shown_by(gap.check)?, place(matter), Shown::Gap(gap.fact))
            .by(gap.check, gap.severity)
            .resting_on(opened)
            .since(meeting.call.on);
        found.answered = answers.any(|waiver| waiver.check == gap.check);
        Some(found)
    });
    found.collect()
}

/// R66 of a matter that no meeting decided yet.
fn put_off(bench: &Bench<'_>, matter: &Matter) -> Option<Found> {
    let last = matter.last_resolution()?;
    let rulebook = bench.book.rulebook(bench.today);
    let case = Case {
        today: Some(bench.today),
        ..Case::of(rulebook, matter)
    };
    let judged = afterwards::what_was_put_off_comes_back(&case);
    let mut gaps = judged.gaps.into_iter();
    let (severity, gap) = gaps.next()?;
    let mut found = Found::of(Concern::PutOff, place(matter), Shown::Gap(gap))
        .by(CheckId::R66, severity)
        .resting_on(judged.evidence)
        .since(last.value.on);
    found
        .shown
        .extend(gaps.map(|(_, gap): (Severity, GapFact)| Shown::Gap(gap)));
    Some(found)
}

/// R35 of a matter that no meeting decided yet: a superior left it unanswered for longer than a matter is put off.
fn unanswered(bench: &Bench<'_>, matter: &Matter) -> Option<Found> {
    let laid_before = |outcome: &Outcome| matches!(outcome, Outcome::ToSuperior { .. });
    let mut resolutions = matter.resolutions.iter().filter(|_| matter.withdrawn.is_none());
    let laid = resolutions.rfind(|resolution| laid_before(&resolution.value.outcome))?;
    let long = (bench.today - laid.value.on).get_days() > afterwards::POSTPONED_DAYS_MAX;
    let case = Case::of(bench.book.rulebook(bench.today), matter);
    let judged = afterwards::the_superior_answered_before_execution(&case);
    let unanswered = GapFact::Recorded(RecordGap::SuperiorUnanswered);
    let (severity, gap) = judged.gaps.into_iter().find(|(_, gap)| long && *gap == unanswered)?;
    let found = Found::of(Concern::PutOff, place(matter), Shown::Gap(gap));
    Some(
        found
            .by(CheckId::R35, severity)
            .resting_on([laid.stamp.seq])
            .since(laid.value.on),
    )
}

/// What bears an earlier day than its record: said so (补录) or not. It is never counted as contemporaneous.
fn entered_late(matter: &Matter) -> Option<Found> {
    let mut worst: Option<(i32, u32, Date, Date, bool)> = None;
    for fact in &matter.history {
        let Fact::Event(event) = &fact.value else { continue };
        let (on, declared) = match event.as_ref() {
            Event::TopicApplied { application, .. } | Event::TopicAmended { application, .. } => {
                (application.applied_on, application.late_because.is_some())
            }
            Event::ResolutionAnnounced(resolution) => (resolution.on, matter.late),
            _ => continue,
        };
        let Some(entered) = fact.stamp.at.date() else { continue };
        let lag = (entered - on).get_days();
        if (lag > LAG_DAYS_MAX || (declared && lag > 0)) && worst.is_none_or(|(most, ..)| lag > most) {
            worst = Some((lag, fact.stamp.seq, on, entered, declared));
        }
    }
    let (_, seq, on, entered, declared) = worst?;
    let shown = Shown::EnteredLate { on, entered, declared };
    // What says that it is entered afterwards keeps to the form; what doesn't may have been made up.
    let concern = if declared {
        Concern::RecordWanting
    } else {
        Concern::EnteredAfterwards
    };
    let place = Place {
        matter: Some(matter.id),
        ..Place::default()
    };
    let mut found = Found::of(concern, place, shown).resting_on([seq]).since(entered);
    found.answered = declared;
    Some(found)
}

fn without_pages(matter: &Matter) -> Option<Found> {
    let entry = matter.entry.as_ref()?;
    let pages = matter.corrected_entry()?.minute_book;
    pages.trim().is_empty().then(|| {
        Found::of(Concern::SummaryForRecord, place(matter), Shown::NoPages)
            .resting_on([entry.stamp.seq])
            .since(entry.value.decided_on)
    })
}

/// R37: a proactive document is disclosed within twenty working days of its date.
fn disclosed_late(bench: &Bench<'_>, matter: &Matter) -> Option<Found> {
    let set = matter.attribute.as_ref()?;
    let proactive = set.value.attribute == DisclosureAttribute::Proactive;
    let document_date = set.value.document_date.filter(|_| proactive)?;
    let severity = bench
        .book
        .rulebook(document_date)
        .severity_on(CheckId::R37, document_date)?;
    let due = disclosure_due(bench.calendar, document_date).date;
    let disclosed = matter.disclosed.as_ref();
    let on = disclosed.map(|disclosed| disclosed.value.release.on);
    (on.unwrap_or(bench.today) > due && !(on.is_none() && matter.over)).then(|| {
        Found::of(
            Concern::DisclosureLate,
            place(matter),
            Shown::DisclosureDue { due, disclosed: on },
        )
        .by(CheckId::R37, severity)
        .resting_on(
            [set.stamp.seq]
                .into_iter()
                .chain(disclosed.map(|disclosed| disclosed.stamp.seq)),
        )
        .since(due)
    })
}
