//! What only shows afterwards: R35, R36, R58, R66 and R67, as the self-check asks them. No act is held up by them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::execution::carried_out;
use super::record::RecordGap;
use super::{Case, Check, CheckId, Found, GapFact, Phase, says};
use crate::domain::book::Book;
use crate::domain::calendar::{Calendar, Deadline};
use crate::domain::event::Event;
use crate::domain::matter::{Fact, Matter};
use crate::domain::meeting::{Meeting, Outcome};
use crate::domain::register::Register;
use crate::domain::steps::{StepContent, StepKind};

/// Working days within which the record of a meeting is signed (R58).
pub const SIGNING_WORKING_DAYS: u32 = 3;

/// A matter that was put off comes back within this many calendar days (R66).
pub const POSTPONED_DAYS_MAX: i32 = 60;

/// The checks of one matter, beside those of its record.
pub const CHECKS: &[(CheckId, Phase, Check)] = &[
    (CheckId::R35, Phase::Record, the_superior_answered_before_execution),
    (CheckId::R66, Phase::Record, what_was_put_off_comes_back),
];

/// R35: what was laid before a superior, or needs one's consent, was asked for by a numbered request, and the answer
/// came before anything was carried out (713号令 第31条, 重大事项请示报告条例). Appointments are R53's.
pub fn the_superior_answered_before_execution(case: &Case<'_>) -> Found {
    let matter = case.matter;
    let mut outcomes = matter.resolutions.iter().map(|resolution| &resolution.value.outcome);
    let laid_before = outcomes.any(|outcome| matches!(outcome, Outcome::ToSuperior { .. }));
    let step = matter.step(StepKind::SuperiorConsent);
    let asked_for = super::required_steps(case.rulebook, matter).contains(&StepKind::SuperiorConsent);
    let concerns = matter.register() != Some(Register::Appointment) && (laid_before || asked_for || step.is_some());
    let Some(severity) = case.severity(CheckId::R35).filter(|_| concerns) else {
        return Found::not_applicable();
    };
    let found = Found::met(case.step_seq(StepKind::SuperiorConsent));
    let first = carried_out(matter).into_iter().min_by_key(|(_, on, _)| *on);
    match case.done(StepKind::SuperiorConsent) {
        Some(StepContent::SuperiorConsent(answer)) => {
            let numbered = answer
                .request
                .as_ref()
                .is_some_and(|request| says(&request.document_number) && request.on <= answer.on);
            let found = found.unless(numbered, severity, GapFact::Recorded(RecordGap::RequestMissing));
            match first.filter(|(_, on, _)| *on < answer.on) {
                Some((what, on, _)) => {
                    let answered = answer.on;
                    let gap = RecordGap::BeforeAnswer { what, answered, on };
                    found.unless(false, severity, GapFact::Recorded(gap))
                }
                None => found,
            }
        }
        // That no consent is needed is an answer, with its reason; R51 asks for one of the two.
        _ if step.is_some() => found,
        _ => found.unless(false, severity, GapFact::Recorded(RecordGap::SuperiorUnanswered)),
    }
}

/// R66: a matter is put off once, and comes back within sixty days (practice). Counted in calendar days, the day of
/// the meeting not included.
pub fn what_was_put_off_comes_back(case: &Case<'_>) -> Found {
    let Some(severity) = case.severity(CheckId::R66) else {
        return Found::not_applicable();
    };
    let matter = case.matter;
    let put_off = matter
        .resolutions
        .iter()
        .filter(|resolution| matches!(resolution.value.outcome, Outcome::Postponed { .. }));
    let evidence: Vec<u32> = put_off.clone().map(|resolution| resolution.stamp.seq).collect();
    let Some(last) = put_off.clone().next_back() else {
        return Found::not_applicable();
    };
    let times = evidence.len();
    let days = open_since(matter, last.value.on, case.today);
    Found::met(evidence)
        .unless(times < 2, severity, GapFact::Recorded(RecordGap::PutOffTwice { times }))
        .unless(
            days <= POSTPONED_DAYS_MAX,
            severity,
            GapFact::Recorded(RecordGap::PutOffLong { days }),
        )
}

/// How many days passed from a postponement to the decision, or to today while there is none.
fn open_since(matter: &Matter, put_off: Date, today: Option<Date>) -> i32 {
    let ended = matter.decision().map(|decision| decision.value.on);
    // What was withdrawn is no longer open; when that was does not matter here.
    let until = ended.or(today).filter(|_| matter.withdrawn.is_none());
    until.map_or(0, |until| (until - put_off).get_days())
}

/// By when the record of a meeting is to be signed (R58).
pub fn signing_due(calendar: &Calendar, meeting_on: Date) -> Deadline {
    calendar.deadline(meeting_on, SIGNING_WORKING_DAYS)
}

/// How the signing of a meeting's record stands (R36, R58).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signing {
    /// By when it is to be signed.
    pub due: Deadline,
    /// The day it was signed by the one who presided and the recorder.
    pub signed: Option<Date>,
    /// Working days it was signed after that, or is late today; 0 in time.
    pub late_by: u32,
    /// Working days between the day of signing and its entry in this book; 0 where it was entered on the day.
    pub entered_after: u32,
}

/// R36, R58: how the signing of a meeting's record stands today; `None` before the meeting is closed.
pub fn signing(meeting: &Meeting, calendar: &Calendar, today: Date) -> Option<Signing> {
    meeting.closed?;
    let due = signing_due(calendar, meeting.call.on);
    let signed = meeting.signed.as_ref().map(|(_, _, on, _)| *on);
    let entered = meeting.history.iter().rev().find_map(|fact| match &fact.value {
        Fact::Event(event) if matches!(event.as_ref(), Event::RecordSigned { .. }) => fact.stamp.at.date(),
        _ => None,
    });
    Some(Signing {
        late_by: calendar.working_days_between(due.date, signed.unwrap_or(today)),
        entered_after: signed
            .zip(entered)
            .map_or(0, |(signed, entered)| calendar.working_days_between(signed, entered)),
        due,
        signed,
    })
}

/// The pages of one meeting in its volume of the minute book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pages<'a> {
    /// The volume, in the words before the pages.
    pub volume: &'a str,
    /// First page.
    pub from: u32,
    /// Last page.
    pub until: u32,
}

impl<'a> Pages<'a> {
    /// Reads `第一册第41–47页`, `2026年第2册 41-47页`, `第3页`; `None` where no pages can be told.
    pub fn read(words: &'a str) -> Option<Self> {
        let before = words.trim().strip_suffix('页')?.trim_end();
        let digits = |text: &'a str| {
            let number = text.trim_end_matches(|c: char| c.is_ascii_digit());
            let (rest, number) = text.split_at(number.len());
            number.parse::<u32>().ok().map(|number| (rest, number))
        };
        let (rest, until) = digits(before)?;
        let rest = rest.strip_suffix('第').unwrap_or(rest).trim_end();
        let range = rest.strip_suffix(['-', '–', '—', '～', '~', '至', '到']);
        let (rest, from) = match range {
            Some(rest) => {
                let rest = rest.trim_end_matches(['-', '–', '—', ' ']);
                digits(rest.strip_suffix('页').unwrap_or(rest))?
            }
            None => (rest, until),
        };
        let volume = rest
            .strip_suffix('第')
            .unwrap_or(rest)
            .trim_end_matches(['，', '、', ' ', ',']);
        (from <= until).then_some(Self { volume, from, until })
    }
}

/// How the pages of a meeting follow those of the one before it in the same volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PageBreak {
    /// So many pages lie between that no meeting names.
    Gap(u32),
    /// So many pages are named by both; a page that two meetings share at its end and its beginning is none.
    Overlap(u32),
}

/// R58: where the pages of meetings, given in the order of their days, are not continuous in their volume: the place
/// in the list of each that does not follow. Words that no pages can be read from are passed over.
pub fn page_breaks<'a>(bound: impl IntoIterator<Item = &'a str>) -> Vec<(usize, PageBreak)> {
    let mut last: Vec<Pages<'a>> = Vec::new();
    let mut breaks = Vec::new();
    for (place, words) in bound.into_iter().enumerate() {
        let Some(pages) = Pages::read(words) else { continue };
        let Some(before) = last.iter_mut().find(|before| before.volume == pages.volume) else {
            last.push(pages);
            continue;
        };
        let between = pages.from.saturating_sub(before.until).saturating_sub(1);
        if between > 0 {
            breaks.push((place, PageBreak::Gap(between)));
        } else if pages.from < before.until {
            let shared = (pages.until.min(before.until) - pages.from).saturating_add(1);
            breaks.push((place, PageBreak::Overlap(shared)));
        }
        before.until = before.until.max(pages.until);
    }
    breaks
}

/// What is older than the last change of the body (R67).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outdated {
    /// The day of the last change: a term began, or ended the day before.
    pub changed_on: Date,
    /// Whether the roster with its division of work was entered before that.
    pub roster: bool,
    /// Whether the rules in force are of a day before that.
    pub rulebook: bool,
}

/// R67: the roster, the division of work and the rules are not older than the last change of the body; `None` where
/// they aren't, or the body never changed since the book was founded.
pub fn outdated(book: &Book, today: Date) -> Option<Outdated> {
    let members = book.roster.members.iter();
    let changes = members.flat_map(|member| [Some(member.from), member.until.and_then(|until| until.tomorrow().ok())]);
    let changed_on = changes.flatten().filter(|day| *day <= today).max()?;
    let rulebook = book.rulebook(today).effective < changed_on;
    let roster = book.roster_on.is_some_and(|on| on < changed_on);
    (roster || rulebook).then_some(Outdated {
        changed_on,
        roster,
        rulebook,
    })
}
