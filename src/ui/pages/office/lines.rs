//! The lines of the catalogue as they are typed.

use leptos::prelude::*;

use super::check::{amount, at_place, place_of, retype};
use crate::domain::register::{AppointmentKind, Register};
use crate::domain::rulebook::{CatalogueLine, MeetingKind, Threshold};
use crate::domain::steps::StepKind;
use crate::text::money;

/// The steps a line may demand beyond the four.
pub const DEMANDABLE: [StepKind; 4] = [
    StepKind::ExpertReview,
    StepKind::RiskAssessment,
    StepKind::LegalReview,
    StepKind::Sounding,
];

/// The bounds of a threshold: the amount included, or not.
pub const BOUNDS: [bool; 2] = [true, false];

/// One line as it is typed.
#[derive(Clone)]
pub struct LineDraft {
    /// Its code, stable: matters name it.
    pub code: String,
    /// Its register.
    pub register: Register,
    /// Whether it stays in the catalogue.
    pub kept: ArcRwSignal<bool>,
    /// What it names.
    pub title: ArcRwSignal<String>,
    /// The amount from which it applies, or empty.
    pub amount: ArcRwSignal<String>,
    /// Whether the amount is included.
    pub bound: ArcRwSignal<String>,
    /// The kind of meeting that decides it.
    pub decided_by: ArcRwSignal<String>,
    /// The kind that studies it first, or empty.
    pub studied_first_by: ArcRwSignal<String>,
    /// The steps it demands.
    pub demands: ArcRwSignal<Vec<String>>,
    /// Whether 713号令 applies in full.
    pub full_713: ArcRwSignal<bool>,
    /// Whether the decision is announced before it is taken.
    pub announced_before: ArcRwSignal<bool>,
    /// The sub-kinds of appointment it is for; none for any.
    pub kinds: ArcRwSignal<Vec<String>>,
}

/// A line as it is kept while it is unsent: code, register, words, ticks, demanded steps and sub-kinds.
pub type TypedLine = (String, Register, [String; 5], [bool; 3], [Vec<String>; 2]);

impl LineDraft {
    fn words(&self) -> [&ArcRwSignal<String>; 5] {
        [
            &self.title,
            &self.amount,
            &self.bound,
            &self.decided_by,
            &self.studied_first_by,
        ]
    }

    fn ticks(&self) -> [&ArcRwSignal<bool>; 3] {
        [&self.kept, &self.full_713, &self.announced_before]
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(&self) -> TypedLine {
        let (words, ticks) = (self.words().map(Get::get), self.ticks().map(Get::get));
        let chosen = [self.demands.get(), self.kinds.get()];
        (self.code.clone(), self.register, words, ticks, chosen)
    }

    /// Fills the fields from what was kept.
    pub fn retype(&self, (_, _, words, ticks, [demands, kinds]): TypedLine) {
        retype(self.words(), words);
        retype(self.ticks(), ticks);
        self.demands.set(demands);
        self.kinds.set(kinds);
    }

    /// A line as it stands.
    pub fn of(line: &CatalogueLine) -> Self {
        let amount = line
            .threshold
            .map(|threshold| money::grouped(threshold.amount))
            .unwrap_or_default();
        let included = line.threshold.is_none_or(|threshold| threshold.included);
        let first = line
            .studied_first_by
            .map(|kind| place_of(&MeetingKind::ALL, &kind))
            .unwrap_or_default();
        Self {
            code: line.code.clone(),
            register: line.register,
            kept: ArcRwSignal::new(true),
            title: ArcRwSignal::new(line.title.clone()),
            amount: ArcRwSignal::new(amount),
            bound: ArcRwSignal::new(place_of(&BOUNDS, &included)),
            decided_by: ArcRwSignal::new(place_of(&MeetingKind::ALL, &line.decided_by)),
            studied_first_by: ArcRwSignal::new(first),
            demands: ArcRwSignal::new(line.demands.iter().map(|step| place_of(&DEMANDABLE, step)).collect()),
            full_713: ArcRwSignal::new(line.full_713),
            announced_before: ArcRwSignal::new(line.announced_before),
            kinds: ArcRwSignal::new(
                line.kinds
                    .iter()
                    .map(|kind| place_of(&AppointmentKind::ALL, kind))
                    .collect(),
            ),
        }
    }

    /// A blank line at the end of a register.
    pub fn blank(code: String, register: Register) -> Self {
        Self::of(&CatalogueLine {
            code,
            register,
            title: String::new(),
            threshold: None,
            decided_by: MeetingKind::Committee,
            studied_first_by: None,
            demands: Vec::new(),
            full_713: false,
            announced_before: false,
            kinds: Vec::new(),
        })
    }

    /// The line, if every field can be read; tracked. A meeting that the office doesn't hold studies nothing.
    pub fn read(&self, held: &[MeetingKind]) -> Option<CatalogueLine> {
        let kind = |value: &String| at_place(&MeetingKind::ALL, value);
        let title = self.title.with(|title| title.trim().to_owned());
        let threshold = self.amount.with(|typed| {
            if typed.trim().is_empty() {
                Some(None)
            } else {
                amount(typed).map(Some)
            }
        })?;
        let included = self.bound.with(|bound| at_place(&BOUNDS, bound)).unwrap_or(true);
        (!title.is_empty()).then_some(CatalogueLine {
            code: self.code.clone(),
            register: self.register,
            title,
            threshold: threshold.map(|amount| Threshold { amount, included }),
            decided_by: self.decided_by.with(kind)?,
            studied_first_by: self.studied_first_by.with(kind).filter(|kind| held.contains(kind)),
            demands: self
                .demands
                .with(|steps| steps.iter().filter_map(|at| at_place(&DEMANDABLE, at)).collect()),
            full_713: self.full_713.get(),
            announced_before: self.announced_before.get(),
            kinds: self.kinds.with(|kinds| {
                kinds
                    .iter()
                    .filter_map(|at| at_place(&AppointmentKind::ALL, at))
                    .collect()
            }),
        })
    }
}
