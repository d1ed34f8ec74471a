//! The exception of 783号令 第12条: its ground and the explanations that 总局令99号 第29条 asks for.

use leptos::prelude::*;

use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::fair_competition::Exception;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::FormSection;

/// The fields of an exception.
#[derive(Clone, Copy)]
pub struct ExceptionBlanks {
    ground: Blank,
    effect: Blank,
    alternative: Blank,
    term: Blank,
    other: Blank,
    until: Blank,
}

impl ExceptionBlanks {
    /// The fields, with what was explained before.
    pub fn new(stored: Option<&Exception>) -> Self {
        let text = |of: fn(&Exception) -> &str| Blank::new(stored.map(of).unwrap_or_default());
        Self {
            ground: Blank::choice(stored.map(|exception| exception.ground)),
            effect: text(|exception| &exception.effect),
            alternative: text(|exception| &exception.no_lesser_alternative),
            term: text(|exception| &exception.term),
            other: text(|exception| &exception.other),
            until: stored
                .and_then(|exception| exception.until)
                .map_or_else(Blank::empty, Blank::day),
        }
    }

    /// All of them, for the draft.
    pub const fn all(self) -> [Blank; 6] {
        [
            self.ground,
            self.effect,
            self.alternative,
            self.term,
            self.until,
            self.other,
        ]
    }

    /// The fields on the screen, under the rules of a time.
    pub fn fields(self, regime: Signal<Regime>) -> AnyView {
        let citation = MaybeProp::derive(move || Some(words::exception_citation(regime.get()).to_owned()));
        let grounds = Signal::derive(move || {
            let regime = regime.get();
            fields::named(&regime.exception_grounds(), |ground| {
                terms::exception_ground(ground, regime)
            })
        });
        view! {
            <FormSection title=words::EXCEPTION citation>
                {fields::pick(words::EXCEPTION_GROUND, self.ground, grounds)}
                {fields::area(words::EXCEPTION_EFFECT, self.effect)}
                {fields::area(words::NO_LESSER_ALTERNATIVE, self.alternative)}
                {fields::area(words::EXCEPTION_TERM, self.term)}
                {fields::free_day(words::EXCEPTION_UNTIL, self.until)}
                {fields::free_area(words::EXCEPTION_OTHER, self.other)}
            </FormSection>
        }
        .into_any()
    }

    /// The exception as typed.
    pub fn read(self) -> Option<Exception> {
        let (ground, effect) = (self.ground.chosen(), self.effect.answered(words::PART_MISSING));
        let alternative = self.alternative.answered(words::PART_MISSING);
        let (term, until) = (self.term.answered(words::PART_MISSING), self.until.date_or_none());
        Some(Exception {
            ground: ground?,
            effect: effect?,
            no_lesser_alternative: alternative?,
            term: term?,
            other: self.other.text(),
            until: until.ok()?,
        })
    }
}
