//! One matter judged again: every check as it stood *then* and as the rules in force *now* would have it.
//!
//! Then is what was stored with the decision; a check that was not stored is judged by the rulebook and the law of the
//! decision's own day (R52). A change of the rules never judges the past anew: now only tells what it would ask.

use jiff::civil::Date;

use super::book::Book;
use super::calendar::Calendar;
use super::event::{Resolution, Waiver};
use super::matter::Matter;
use super::meeting::{ItemState, Meeting};
use super::refusal::GapFact;
use super::rulebook::Rulebook;
use super::rules::registry::{self, Origin};
use super::rules::{self, Case, Check, CheckId, Phase, Severity, Verdict, afterwards, follow_up, issued, record};

/// What every replay of one book on one day shares, made once for all of them.
#[derive(Clone, Copy)]
pub struct Bench<'a> {
    /// The book.
    pub book: &'a Book,
    /// Its calendar.
    pub calendar: &'a Calendar,
    /// The day on which it is asked.
    pub today: Date,
}

/// How a check stood at the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// As it was stored with the decision.
    Stored(Verdict),
    /// Not stored; by the rulebook of that day.
    Judged(Verdict),
    /// Its rule was not in force.
    NotInForce,
    /// Nothing is decided yet.
    Undecided,
}

impl Then {
    /// The verdict, where there was one.
    pub const fn verdict(self) -> Option<Verdict> {
        match self {
            Self::Stored(verdict) | Self::Judged(verdict) => Some(verdict),
            Self::NotInForce | Self::Undecided => None,
        }
    }
}

/// What a check finds under one rulebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The check.
    pub check: CheckId,
    /// What it says.
    pub verdict: Verdict,
    /// What is missing, each with its severity.
    pub gaps: Vec<(Severity, GapFact)>,
    /// The sequence numbers of the records it rests on, ascending.
    pub evidence: Vec<u32>,
}

impl Judgement {
    /// Takes in what another function of the same check says.
    fn join(&mut self, other: Self) {
        self.verdict = graver(self.verdict, other.verdict);
        self.gaps.extend(other.gaps);
        self.evidence.extend(other.evidence);
        self.evidence.sort_unstable();
        self.evidence.dedup();
    }
}

/// One check, then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replayed {
    /// The check.
    pub check: CheckId,
    /// Where it comes from.
    pub origin: Origin,
    /// How hard it is as it comes.
    pub severity: Severity,
    /// How it stood at the decision.
    pub then: Then,
    /// What was missing then, as far as the records show.
    pub gaps: Vec<(Severity, GapFact)>,
    /// What the rulebook and the law of today would say.
    pub now: Verdict,
    /// What is missing by them.
    pub gaps_now: Vec<(Severity, GapFact)>,
    /// The sequence numbers of the records it rests on, ascending.
    pub evidence: Vec<u32>,
}

impl Replayed {
    /// Whether today's rules would say something else than what was said.
    pub fn changed(&self) -> bool {
        match self.then {
            Then::Undecided => false,
            Then::NotInForce => self.now != Verdict::NotApplicable,
            Then::Stored(then) | Then::Judged(then) => then != self.now,
        }
    }
}

/// Every check of one matter, in the order of their numbers. `meeting` is the one that resolved on it last, where one
/// did.
pub fn replay(bench: &Bench<'_>, matter: &Matter, meeting: Option<&Meeting>) -> Vec<Replayed> {
    let now = judge(
        bench,
        bench.book.rulebook(bench.today),
        matter,
        meeting,
        Some(bench.today),
        Asks::Anything,
    );
    let mut then: Vec<(Then, Judgement)> = at_the_decision(bench, matter, meeting);
    now.into_iter()
        .map(|now| {
            let rule = registry::of(now.check);
            let at = then.iter().position(|(_, judged)| judged.check == now.check);
            let (then, judged) = at.map_or((Then::Undecided, None), |at| {
                let (then, judged) = then.swap_remove(at);
                (then, Some(judged))
            });
            let mut evidence = now.evidence;
            let (gaps, rested_on) = judged.map_or_else(Default::default, |judged| (judged.gaps, judged.evidence));
            evidence.extend(rested_on);
            evidence.sort_unstable();
            evidence.dedup();
            Replayed {
                check: now.check,
                origin: rule.origin,
                severity: rule.severity,
                then,
                gaps,
                now: now.verdict,
                gaps_now: now.gaps,
                evidence,
            }
        })
        .collect()
}

/// Every check as it stood when the matter was decided; nothing where nothing is decided.
pub fn at_the_decision(bench: &Bench<'_>, matter: &Matter, meeting: Option<&Meeting>) -> Vec<(Then, Judgement)> {
    let Some(resolution) = resolved(matter) else {
        return Vec::new();
    };
    let judged = |asks| {
        let rulebook = bench.book.rulebook(resolution.on);
        judge(bench, rulebook, matter, meeting, None, asks).into_iter()
    };
    let mut all: Vec<_> = judged(Asks::BeforeTheMeeting)
        .map(|judged| as_stored(matter, resolution, judged))
        .collect();
    // What nobody asked then was not stored: it is judged beside the answer of the same check that was.
    for later in judged(Asks::OfTheRecord) {
        match all.iter_mut().find(|(_, judged)| judged.check == later.check) {
            Some((then, judged)) => {
                let stood = then.verdict().unwrap_or(Verdict::NotApplicable);
                if graver(stood, later.verdict) != stood {
                    *then = Then::Judged(later.verdict);
                }
                judged.join(later);
            }
            None => all.push(as_stored(matter, resolution, later)),
        }
    }
    all.sort_unstable_by_key(|(_, judged)| judged.check);
    all
}

/// What was stored of a check with a decision, before what it judges today.
fn as_stored(matter: &Matter, resolution: &Resolution, mut judged: Judgement) -> (Then, Judgement) {
    let (stored, in_force) = (
        stored(resolution, judged.check),
        registry::of_matter(judged.check, matter.register()).in_force(resolution.on),
    );
    let then = match stored {
        // What was stored does not tell why it did not apply.
        Some((Verdict::NotApplicable, _)) | None if !in_force => Then::NotInForce,
        Some((verdict, evidence)) => {
            // What was met then was not missing then, whatever shows now.
            if !matches!(verdict, Verdict::Unmet | Verdict::Waived) {
                judged.gaps.clear();
            }
            judged.evidence = evidence;
            Then::Stored(verdict)
        }
        None => Then::Judged(judged.verdict),
    };
    (then, judged)
}

/// The resolution that decided it, else the last one.
fn resolved(matter: &Matter) -> Option<&Resolution> {
    let stamped = matter.decision().or_else(|| matter.last_resolution());
    stamped.map(|stamped| &stamped.value)
}

/// What was stored of a check with a decision: one that two functions judge has the graver verdict of both.
fn stored(resolution: &Resolution, check: CheckId) -> Option<(Verdict, Vec<u32>)> {
    let all = resolution.verdicts.iter().filter(|judged| judged.check == check);
    all.fold(None, |so_far, judged| {
        let (verdict, mut evidence) = so_far.unwrap_or((Verdict::NotApplicable, Vec::new()));
        evidence.extend(&judged.evidence);
        evidence.sort_unstable();
        evidence.dedup();
        Some((graver(verdict, judged.verdict), evidence))
    })
}

fn graver(one: Verdict, other: Verdict) -> Verdict {
    let weight = |verdict| match verdict {
        Verdict::NotApplicable => 0,
        Verdict::Met => 1,
        Verdict::Waived => 2,
        Verdict::Unmet => 3,
    };
    if weight(other) > weight(one) { other } else { one }
}

/// All checks that act or replay: those that an act asks, and those of what is stored.
fn checks() -> impl Iterator<Item = &'static (CheckId, Phase, Check)> {
    let stored = record::CHECKS.iter().chain(afterwards::CHECKS);
    let stored = stored.chain(follow_up::CHECKS).chain(issued::CHECKS);
    rules::CHECKS.iter().chain(stored)
}

/// Which checks are judged: those whose verdicts are stored with a decision, the others, or all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    BeforeTheMeeting,
    OfTheRecord,
    Anything,
}

impl Asks {
    fn takes(self, phase: Phase) -> bool {
        self == Self::Anything || (self == Self::BeforeTheMeeting) == (phase == Phase::Agenda)
    }
}

/// The judgement of each check under a rulebook, by their numbers; of a phase that the matter has not reached there is
/// nothing to judge.
fn judge(
    bench: &Bench<'_>,
    rulebook: &Rulebook,
    matter: &Matter,
    meeting: Option<&Meeting>,
    law_on: Option<Date>,
    asks: Asks,
) -> Vec<Judgement> {
    let resolution = resolved(matter);
    let item = resolution.and_then(|resolution| {
        let meeting = meeting.filter(|meeting| meeting.id == resolution.meeting)?;
        Some((meeting, meeting.item(resolution.item)?))
    });
    let case = Case {
        meeting_on: resolution.map(|resolution| resolution.on),
        law_on,
        item,
        calendar: Some(bench.calendar),
        today: Some(bench.today),
        roster: Some(&bench.book.roster),
        ..Case::of(rulebook, matter)
    };
    let waivers = waivers(matter, item);
    let mut all: Vec<Judgement> = Vec::new();
    for (check, _, run) in checks().filter(|(_, phase, _)| asks.takes(*phase) && reached(matter, *phase)) {
        let found = run(&case);
        let verdict = found.verdict(waivers.contains(check));
        let mut one = Judgement {
            check: *check,
            verdict,
            gaps: found.gaps,
            evidence: found.evidence,
        };
        one.evidence.sort_unstable();
        one.evidence.dedup();
        match all.iter_mut().find(|judged| judged.check == *check) {
            Some(judged) => judged.join(one),
            None => all.push(one),
        }
    }
    all.sort_unstable_by_key(|judged| judged.check);
    all
}

/// Whether a matter came so far that the checks of a phase have something to judge.
fn reached(matter: &Matter, phase: Phase) -> bool {
    match phase {
        Phase::Agenda => matter.topic().is_some(),
        Phase::Entry | Phase::Execution => matter.entry.is_some(),
        Phase::Disclosure => matter.disclosed.is_some(),
        Phase::Appointment => matter.appointed.is_some(),
        Phase::Afterwards => matter.notice.is_some(),
        Phase::Record => matter.last_resolution().is_some(),
    }
}

/// The checks that a person answered for passing over, at the placing, the opening or the closing, at the result of a paper
/// record, the entry, a contract or a payment, or in the summary.
fn waivers(matter: &Matter, item: Option<(&Meeting, &ItemState)>) -> Vec<CheckId> {
    let (mut of_meeting, mut of_item, mut of_summary) = (&[][..], &[][..], &[][..]);
    if let Some((meeting, item)) = item {
        (of_meeting, of_item) = (&meeting.waivers, &item.waivers);
        of_summary = meeting.beside.summary().map_or(&[], |summary| &summary.value.waivers);
    }
    let of_result = resolved(matter).map_or(&[][..], |resolution| &resolution.waivers);
    let entry: &[Waiver] = matter.entry.as_ref().map_or(&[], |entry| &entry.value.waivers);
    let payments = matter.paid().flat_map(|payment| &payment.waivers);
    let contracts = matter.contracted().flat_map(|(_, contract)| &contract.waivers);
    let all = of_meeting
        .iter()
        .chain(of_item)
        .chain(of_summary)
        .chain(of_result)
        .chain(entry)
        .chain(payments)
        .chain(contracts);
    all.map(|waiver| waiver.check).collect()
}
