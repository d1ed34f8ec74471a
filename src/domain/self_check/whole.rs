//! What only the whole book shows: irregularities, sessions, pages, amounts that add up, rules and roster.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Concern, Found, Place, Shown, What};
use crate::domain::book::Book;
use crate::domain::folded_text::plain_form;
use crate::domain::id::{MatterId, MeetingId};
use crate::domain::matter::MatterStatus;
use crate::domain::refusal::GapFact;
use crate::domain::register::BookKind;
use crate::domain::replay::Bench;
use crate::domain::rulebook::MeetingKind;
use crate::domain::rules::requests::{self as rules, RequestGap};
use crate::domain::rules::split::Spending;
use crate::domain::rules::{CheckId, Severity, afterwards, registry};
use crate::domain::summary::Summary;
use crate::domain::waiting::emergency_due;

/// Rules older than these are looked through again.
const RULES_YEARS_MAX: i64 = 3;
/// A catalogue of more lines than these was not made for one office.
const LINES_MAX: usize = 300;

/// What was asked of each matter: the code of its catalogue line, and whether somebody answered for R46 at its decision.
pub type Asked = BTreeMap<MatterId, (String, bool)>;

pub fn found(bench: &Bench<'_>, bound: &[(Date, MeetingId, String)], lines: &Asked) -> Vec<Found> {
    let mut found = irregularities(bench.book);
    found.extend(sessions(bench.book));
    found.extend(pages(bound));
    found.extend(added_up(bench.book, lines));
    found.extend(emergencies(bench));
    found.extend(rectifications(bench));
    found.extend(requests(bench));
    found.extend(outdated(bench));
    found.extend(catalogue(bench, lines));
    found
}

/// What the office recorded itself.
fn irregularities(book: &Book) -> Vec<Found> {
    let all = book.irregularities.iter();
    all.map(|stamped| {
        let irregularity = &stamped.value;
        let remedy = book.remedy(irregularity.number);
        Found {
            what: What::Irregularity(irregularity.number),
            place: Place {
                matter: irregularity.matter,
                meeting: irregularity.meeting,
                item: None,
            },
            check: None,
            severity: Severity::Block,
            answered: remedy.is_some(),
            shown: vec![Shown::Irregularity {
                remedied: remedy.is_some(),
            }],
            evidence: [stamped.stamp.seq]
                .into_iter()
                .chain(remedy.map(|remedy| remedy.stamp.seq))
                .collect(),
            since: Some(irregularity.happened_on),
        }
    })
    .collect()
}

/// Sessions of a year that were given and that no meeting has, from the first meeting on that the book itself called: it
/// knows nothing of those before. The personnel book holds only meetings with items of its own.
fn sessions(book: &Book) -> Vec<Found> {
    if book.kind == BookKind::Personnel {
        return Vec::new();
    }
    let mut begun: BTreeMap<MeetingKind, (i16, u32)> = BTreeMap::new();
    for meeting in book.meetings.values().filter(|meeting| !meeting.late) {
        let own = (meeting.session.year, meeting.session.serial);
        let first = begun.entry(meeting.kind).or_insert(own);
        *first = own.min(*first);
    }
    let mut held: BTreeMap<_, BTreeSet<u32>> = BTreeMap::new();
    for meeting in book.meetings.values() {
        held.entry((meeting.kind, meeting.session.year))
            .or_default()
            .insert(meeting.session.serial);
    }
    let given = book.counters.sessions.iter();
    let missing = given.filter_map(|((kind, year), last)| {
        let held = held.get(&(*kind, *year));
        let (begun_in, begun_with) = *begun.get(kind)?;
        let first = if *year == begun_in { begun_with } else { 1 };
        let serials: Vec<u32> = (first..=*last)
            .filter(|_| *year >= begun_in)
            .filter(|serial| !held.is_some_and(|held| held.contains(serial)))
            .collect();
        let shown = Shown::SessionsMissing {
            kind: *kind,
            year: *year,
            serials,
        };
        let none = matches!(&shown, Shown::SessionsMissing { serials, .. } if serials.is_empty());
        (!none).then(|| Found::of(Concern::RecordWanting, Place::default(), shown))
    });
    missing.collect()
}

/// R58: the pages of the minute book follow each other.
fn pages(bound: &[(Date, MeetingId, String)]) -> Vec<Found> {
    let breaks = afterwards::page_breaks(bound.iter().map(|(_, _, pages)| pages.as_str()));
    let told = breaks.into_iter().filter_map(|(at, page_break)| {
        let (on, meeting, _) = bound.get(at)?;
        let place = Place {
            meeting: Some(*meeting),
            ..Place::default()
        };
        let found = Found::of(Concern::RecordWanting, place, Shown::Pages(page_break));
        Some(found.by(CheckId::R58, registry::of(CheckId::R58).severity).since(*on))
    });
    told.collect()
}

/// R46: amounts below their threshold that reach it together with those applied for before. Only what is alike is held
/// against each other, so that a large book takes no longer than it must.
fn added_up(book: &Book, lines: &Asked) -> Vec<Found> {
    let mut alike: BTreeMap<(bool, String), Vec<&Summary>> = BTreeMap::new();
    let spent = book.matters.values().map(AsRef::as_ref);
    // What came to nothing was not split up, neither itself nor with others.
    let ended = |one: &Summary| matches!(one.status, MatterStatus::Withdrawn | MatterStatus::Rejected);
    for one in spent.filter(|one: &&Summary| one.amount.is_some() && !ended(one)) {
        if let Some(payee) = &one.payee {
            alike.entry((false, plain_form(payee))).or_default().push(one);
        }
        if let Some(purpose) = one.purpose {
            alike.entry((true, purpose.to_string())).or_default().push(one);
        }
    }
    let mut told: BTreeMap<_, Found> = BTreeMap::new();
    for group in alike.values().filter(|group| group.len() > 1) {
        for one in group {
            let Some(found) = reached_with_earlier(book, lines, one, group) else {
                continue;
            };
            told.entry(one.id).or_insert(found);
        }
    }
    told.into_values().collect()
}

fn reached_with_earlier(book: &Book, lines: &Asked, one: &Summary, group: &[&Summary]) -> Option<Found> {
    let (amount, on) = (one.amount?, one.applied_on?);
    let rulebook = book.rulebook(on);
    let (code, waived) = lines.get(&one.id)?;
    let line = rulebook.line(code)?;
    let severity = rulebook.severity(CheckId::R46, Severity::Warn)?;
    let spending = Spending {
        matter: Some(one.id),
        amount,
        payee: one.payee.as_deref().unwrap_or_default(),
        purpose: one.purpose,
        on,
    };
    // Told once, at the last of them.
    let before = |other: &&Summary| (other.applied_on, other.id) < (one.applied_on, one.id);
    let earlier = group.iter().copied().filter(before);
    let split = spending.split(earlier, line.threshold?, rulebook.split_window_months)?;
    let place = Place {
        matter: Some(one.id),
        ..Place::default()
    };
    let found = Found::of(Concern::SplitUp, place, Shown::Gap(GapFact::Split(split)));
    let found = found.by(CheckId::R46, severity).since(on);
    Some(Found {
        answered: *waived,
        ..found
    })
}

/// What was done or decided in an emergency and was not ratified, reported or accounted for.
fn emergencies(bench: &Bench<'_>) -> Vec<Found> {
    let matters = bench.book.matters.values();
    let waiting = matters.flat_map(|matter| matter.emergency.iter().map(move |waits| (matter, *waits)));
    let open = waiting.map(|(matter, (waits, kind))| {
        let due = emergency_due(bench.book, bench.calendar, matter, waits, kind).date;
        let place = Place {
            matter: Some(matter.id),
            ..Place::default()
        };
        let found = Found::of(Concern::EmergencyUnratified, place, Shown::EmergencyOpen { waits, due });
        found.by(CheckId::R32, Severity::Warn).since(waits.since())
    });
    open.collect()
}

/// Problems that are open beyond their day, or were found again after they were struck off.
fn rectifications(bench: &Bench<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    for one in bench.book.rectifications.iter() {
        let place = Place {
            matter: one.plan.value.matter,
            meeting: one.plan.value.meeting,
            item: None,
        };
        if one.closed().is_none() && one.due() < bench.today {
            let shown = Shown::RectificationOverdue { due: one.due() };
            let overdue = Found::of(Concern::NotRectified, place, shown);
            found.push(overdue.resting_on([one.plan.stamp.seq]).since(one.due()));
        }
        if let Some(again) = one.recurrences.last() {
            let struck_off = one.closings.iter().map(|closing| closing.stamp.seq);
            let seqs = struck_off.chain([again.stamp.seq]);
            let recurred = Found::of(Concern::NotRectified, place, Shown::FoundAgain);
            found.push(recurred.resting_on(seqs).since(again.value.on));
        }
    }
    found
}

/// R42, R44: requests for information that the applicant heard of late, and yearly reports that were late or don't go on
/// from the one before.
fn requests(bench: &Bench<'_>) -> Vec<Found> {
    let register = &bench.book.information;
    let of = |number, check, gap: RequestGap| {
        let since = gap.due();
        let shown = Shown::Request { number, gap };
        let found = Found::of(Concern::DisclosureLate, Place::default(), shown).by(check, Severity::Warn);
        Found { since, ..found }
    };
    let mut found = Vec::new();
    for request in &register.requests {
        let told = rules::what_to_make_clear_is_told_in_time(request, bench.calendar);
        let replied = rules::the_reply_comes_in_time(request, bench.calendar, bench.today);
        let seqs = || {
            [request.received.stamp.seq]
                .into_iter()
                .chain(request.ended().map(|end| end.stamp.seq))
        };
        let late = told.into_iter().chain(replied);
        found.extend(late.map(|gap| of(Some(request.number), CheckId::R42, gap).resting_on(seqs())));
    }
    let late = rules::every_year_is_reported_in_time(register, bench.today);
    found.extend(late.into_iter().map(|gap| of(None, CheckId::R44, gap)));
    for year in rules::years_to_report(register, bench.today) {
        let Some(report) = register.report(year) else { continue };
        let gap = rules::what_was_carried_over_comes_in(register, &report.value);
        found.extend(gap.map(|gap| of(None, CheckId::R44, gap).resting_on([report.stamp.seq])));
    }
    found
}

/// R67, and rules that were not looked through for long.
fn outdated(bench: &Bench<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let rulebook = bench.book.rulebook(bench.today);
    let comes = registry::of(CheckId::R67).severity;
    let Some(severity) = rulebook.severity(CheckId::R67, comes) else {
        return found;
    };
    if let Some(outdated) = afterwards::outdated(bench.book, bench.today) {
        let since = outdated.changed_on;
        let one = Found::of(Concern::RulesOutdated, Place::default(), Shown::Outdated(outdated));
        found.push(one.by(CheckId::R67, severity).since(since));
    }
    let effective = rulebook.effective;
    let old = effective.saturating_add(RULES_YEARS_MAX.years());
    if old < bench.today {
        let one = Found::of(Concern::RulesOutdated, Place::default(), Shown::RulesOld { effective });
        found.push(one.by(CheckId::R67, Severity::Finding).since(old));
    }
    found
}

/// A catalogue with lines that were never used for a year, or with too many.
fn catalogue(bench: &Bench<'_>, asked: &Asked) -> Vec<Found> {
    let rulebook = bench.book.rulebook(bench.today);
    let mut found = Vec::new();
    if rulebook.catalogue.len() > LINES_MAX {
        let count = rulebook.catalogue.len();
        found.push(Found::of(
            Concern::CatalogueCopied,
            Place::default(),
            Shown::LinesMany { count },
        ));
    }
    // A line may wait for a year, of the rules and of the book: what is entered afterwards is older than the book.
    let own = bench.book.matters.values().filter(|matter| !matter.late);
    let applied = own.filter_map(|matter| matter.applied_on);
    let Some(first) = applied.min() else { return found };
    let due = rulebook.effective.max(first).saturating_add(1.year());
    let registers = bench.book.kind.registers();
    let used: BTreeSet<&String> = asked.values().map(|(code, _)| code).collect();
    let lines = rulebook.catalogue.iter();
    let lines = lines.filter(|line| registers.contains(&line.register) && !used.contains(&line.code));
    let codes: Vec<String> = lines.map(|line| line.code.clone()).collect();
    if due < bench.today && !codes.is_empty() {
        let one = Found::of(Concern::CatalogueCopied, Place::default(), Shown::LinesUnused { codes });
        found.push(one.since(due));
    }
    found
}
