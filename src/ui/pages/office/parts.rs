//! The parts of the rules beside meetings and catalogue, as they are typed: reasons, attendees, spending, how hard checks
//! are, disclosure, retention, and the counts of days, months and acts.

use leptos::prelude::*;

use super::check::{amount, at_place, number, place_of, retype};
use super::lines::BOUNDS;
use super::rows::{RowsDraft, TypedRow};
use crate::domain::disclosure::Track;
use crate::domain::register::{AppointmentKind, Register};
use crate::domain::rulebook::{
    AttendeeRule, DisclosureLine, Retention, Rulebook, SpendingLevel, StandardReason, Strength, Threshold,
};
use crate::domain::rules::{CheckId, Severity, registry};
use crate::domain::steps::StepKind;
use crate::text::money;

/// The disclosure catalogues, in the order of the lists.
pub const TRACKS: [Track; 2] = [Track::PartyAffairs, Track::Government];
/// How hard a check may be made, in the order of the lists; the last is that it is not applied.
pub const STRENGTHS: [Option<Severity>; 4] = [
    Some(Severity::Block),
    Some(Severity::Warn),
    Some(Severity::Finding),
    None,
];
/// What stands in the list of a check that is as it comes.
pub const AS_IT_COMES: &str = "as_it_comes";
/// Whether the day of posting counts, in the order of the radios.
pub const COUNTS_FIRST: [bool; 2] = [true, false];

/// The parts as they are kept while they are unsent: the five lists, the strengths, the appointments put up for notice,
/// the counts.
pub type TypedParts = ([Vec<TypedRow>; 5], Vec<String>, Vec<String>, [String; 4]);

/// The parts as they are typed.
#[derive(Clone, Copy)]
pub struct PartsDraft {
    /// Standard reasons: step, register, words.
    pub reasons: RowsDraft,
    /// Attendees: who, how many; ticked registers.
    pub attendees: RowsDraft,
    /// Spending: who, from which amount, its bound.
    pub spending: RowsDraft,
    /// Disclosure catalogues: which, code, title, basis, scope, channel, term.
    pub disclosure: RowsDraft,
    /// Retention: papers, years or nothing.
    pub retention: RowsDraft,
    /// Checks that may be made harder or softer.
    pub strengths: StoredValue<Vec<(CheckId, RwSignal<String>)>>,
    /// Whether the day of posting counts in a public notice.
    pub first_day: RwSignal<String>,
    /// Appointments that the office puts up for notice beside those of the law.
    pub notice_kinds: RwSignal<Vec<String>>,
    /// Working days of a public notice.
    pub notice_days: RwSignal<String>,
    /// Months within which payments are added up.
    pub split_window: RwSignal<String>,
    /// Acts before the program reminds of a backup.
    pub backup_after: RwSignal<String>,
}

impl PartsDraft {
    /// The parts of a rulebook.
    pub fn of(base: &Rulebook) -> Self {
        let adjustable = CheckId::ALL.iter().filter(|check| registry::of(**check).adjustable());
        let strength = |check: &CheckId| {
            let own = base.strengths.iter().find(|own| own.check == *check);
            let place = own.map_or_else(|| AS_IT_COMES.to_owned(), |own| place_of(&STRENGTHS, &own.severity));
            (*check, RwSignal::new(place))
        };
        Self {
            reasons: RowsDraft::of(base.reasons.iter().map(|reason| {
                let step = place_of(&StepKind::ALL, &reason.step);
                let register = place_of(&Register::ALL, &reason.register);
                (vec![step, register, reason.words.clone()], Vec::new())
            })),
            attendees: RowsDraft::of(base.attendees.iter().map(|rule| {
                let registers = rule.registers.iter().map(|one| place_of(&Register::ALL, one));
                (vec![rule.who.clone(), rule.count_min.to_string()], registers.collect())
            })),
            spending: RowsDraft::of(base.spending.iter().map(|level| {
                let (from, bound) = (
                    money::grouped(level.from.amount),
                    place_of(&BOUNDS, &level.from.included),
                );
                (vec![level.approver.clone(), from, bound], Vec::new())
            })),
            disclosure: RowsDraft::of(base.disclosure.iter().map(|line| {
                let track = place_of(&TRACKS, &line.track);
                let words = [
                    &line.code,
                    &line.title,
                    &line.basis,
                    &line.scope,
                    &line.channel,
                    &line.term,
                ];
                let words = [track].into_iter().chain(words.map(Clone::clone));
                (words.collect(), Vec::new())
            })),
            retention: RowsDraft::of(base.retention.iter().map(|class| {
                let years = class.years.map(|years| years.to_string()).unwrap_or_default();
                (vec![class.papers.clone(), years], Vec::new())
            })),
            strengths: StoredValue::new(adjustable.map(strength).collect()),
            first_day: RwSignal::new(place_of(&COUNTS_FIRST, &base.notice_counts_first_day)),
            notice_kinds: RwSignal::new(
                base.notice_kinds
                    .iter()
                    .map(|kind| place_of(&AppointmentKind::ALL, kind))
                    .collect(),
            ),
            notice_days: RwSignal::new(base.public_notice_working_days_min.to_string()),
            split_window: RwSignal::new(base.split_window_months.to_string()),
            backup_after: RwSignal::new(base.backup_after_acts.to_string()),
        }
    }

    const fn lists(self) -> [RowsDraft; 5] {
        [
            self.reasons,
            self.attendees,
            self.spending,
            self.disclosure,
            self.retention,
        ]
    }

    const fn counts(self) -> [RwSignal<String>; 4] {
        [self.first_day, self.notice_days, self.split_window, self.backup_after]
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(self) -> TypedParts {
        let strengths =
            |strengths: &Vec<(CheckId, RwSignal<String>)>| strengths.iter().map(|one| one.1.get()).collect();
        (
            self.lists().map(RowsDraft::typed),
            self.strengths.with_value(strengths),
            self.notice_kinds.get(),
            self.counts().map(|field| field.get()),
        )
    }

    /// Fills the fields from what was kept.
    pub fn retype(self, (lists, strengths, notice_kinds, counts): TypedParts) {
        for (draft, typed) in self.lists().into_iter().zip(lists) {
            draft.retype(typed);
        }
        self.strengths.with_value(|drafts| {
            retype(drafts.iter().map(|draft| &draft.1), strengths);
        });
        self.notice_kinds.set(notice_kinds);
        retype(&self.counts(), counts);
    }

    /// `base` with these parts, `None` where a field can't be read; tracked.
    pub fn read(self, base: Rulebook) -> Option<Rulebook> {
        Some(Rulebook {
            reasons: self.reasons.read(reason)?,
            attendees: self.attendees.read(attendees)?,
            spending: self.spending.read(level)?,
            disclosure: self.disclosure.read(disclosed)?,
            retention: self.retention.read(retention)?,
            strengths: self.strengths(),
            notice_counts_first_day: self.first_day.with(|first| at_place(&COUNTS_FIRST, first))?,
            notice_kinds: self.notice_kinds.with(|kinds| {
                let chosen = kinds.iter().filter_map(|kind| at_place(&AppointmentKind::ALL, kind));
                chosen.collect()
            }),
            public_notice_working_days_min: self.notice_days.with(|days| a_count(days))?,
            split_window_months: self.split_window.with(|months| number(months))?,
            backup_after_acts: self.backup_after.with(|acts| a_count(acts))?,
            ..base
        })
    }

    /// How many checks are harder or softer than they come; tracked.
    pub fn strengths_set(self) -> usize {
        self.strengths().len()
    }

    fn strengths(self) -> Vec<Strength> {
        let own = |(check, place): &(CheckId, RwSignal<String>)| {
            let severity = place.with(|place| at_place(&STRENGTHS, place))?;
            Some(Strength {
                check: *check,
                severity,
            })
        };
        self.strengths
            .with_value(|drafts| drafts.iter().filter_map(own).collect())
    }
}

/// A number of days, acts or people: one at least, and few enough to be meant.
pub fn a_count(typed: &str) -> Option<u32> {
    number::<u8>(typed).filter(|count| *count > 0).map(u32::from)
}

/// A text that is not empty.
fn text(typed: &str) -> Option<String> {
    (!typed.is_empty()).then(|| typed.to_owned())
}

fn reason(words: &[String], _: &[String]) -> Option<StandardReason> {
    let [step, register, words] = words else { return None };
    Some(StandardReason {
        step: at_place(&StepKind::ALL, step)?,
        register: at_place(&Register::ALL, register)?,
        words: text(words)?,
    })
}

fn attendees(words: &[String], ticked: &[String]) -> Option<AttendeeRule> {
    let [who, count] = words else { return None };
    Some(AttendeeRule {
        who: text(who)?,
        count_min: a_count(count)?,
        registers: ticked
            .iter()
            .filter_map(|place| at_place(&Register::ALL, place))
            .collect(),
    })
}

fn level(words: &[String], _: &[String]) -> Option<SpendingLevel> {
    let [approver, from, bound] = words else { return None };
    Some(SpendingLevel {
        approver: text(approver)?,
        from: Threshold {
            amount: amount(from)?,
            included: at_place(&BOUNDS, bound)?,
        },
    })
}

fn disclosed(words: &[String], _: &[String]) -> Option<DisclosureLine> {
    let [track, code, title, basis, scope, channel, term] = words else {
        return None;
    };
    Some(DisclosureLine {
        track: at_place(&TRACKS, track)?,
        code: text(code)?,
        title: text(title)?,
        basis: basis.clone(),
        scope: scope.clone(),
        channel: channel.clone(),
        term: term.clone(),
    })
}

fn retention(words: &[String], _: &[String]) -> Option<Retention> {
    let [papers, years] = words else { return None };
    Some(Retention {
        papers: text(papers)?,
        years: if years.is_empty() {
            None
        } else {
            Some(number(years).filter(|years| *years > 0)?)
        },
    })
}
