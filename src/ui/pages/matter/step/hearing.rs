//! Whether those whom a measure affects were heard (783号令 第16条, 99号 第28条).

use leptos::prelude::*;

use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::fair_competition::Hearing;
use crate::text::page_matter as words;
use crate::ui::blank::{Blank, Mend, NO, YES};
use crate::ui::fields;
use crate::ui::form::FormSection;

/// The fields of a hearing.
#[derive(Clone, Copy)]
pub struct HearingBlanks {
    held: Blank,
    on: Blank,
    whom: Blank,
    opinions: Blank,
    reason: Blank,
}

impl HearingBlanks {
    /// The fields, with what was recorded before.
    pub fn new(stored: Option<&Hearing>) -> Self {
        let mut blanks = Self {
            held: Blank::empty(),
            on: Blank::empty(),
            whom: Blank::empty(),
            opinions: Blank::empty(),
            reason: Blank::empty(),
        };
        match stored {
            Some(Hearing::Held { on, whom, opinions }) => {
                blanks.held = Blank::new(YES);
                blanks.on = Blank::day(*on);
                blanks.whom = Blank::new(whom.as_str());
                blanks.opinions = Blank::new(opinions.as_str());
            }
            Some(Hearing::NotHeld { reason }) => {
                blanks.held = Blank::new(NO);
                blanks.reason = Blank::new(reason.as_str());
            }
            None => {}
        }
        blanks
    }

    /// All of them, for the draft.
    pub const fn all(self) -> [Blank; 5] {
        [self.held, self.on, self.whom, self.opinions, self.reason]
    }

    /// The fields on the screen, under the rules of a time.
    pub fn fields(self, regime: Regime) -> AnyView {
        view! {
            <FormSection title=words::HEARING citation=words::hearing_citation(regime)>
                {fields::yes_no(words::HEARD, self.held, words::HEARD_YES, words::HEARD_NO)}
                <Show when=move || self.held.typed.get() == YES>
                    {fields::day(words::HEARD_ON, self.on)}
                    {fields::area(words::HEARD_WHOM, self.whom)}
                    {fields::area(words::HEARD_OPINIONS, self.opinions)}
                </Show>
                <Show when=move || self.held.typed.get() == NO>
                    {fields::usual(words::NOT_HEARD_BECAUSE, self.reason, words::NOT_HEARD_REASONS)}
                </Show>
            </FormSection>
        }
        .into_any()
    }

    /// The hearing; none while nothing is said of it.
    ///
    /// # Errors
    /// Something must be mended; the field says so.
    pub fn read(self) -> Result<Option<Hearing>, Mend> {
        match self.held.text().as_str() {
            YES => {
                let (on, whom) = (self.on.date(), self.whom.answered(words::PART_MISSING));
                let opinions = self.opinions.answered(words::PART_MISSING);
                Ok(Some(Hearing::Held {
                    on: on.ok_or(Mend)?,
                    whom: whom.ok_or(Mend)?,
                    opinions: opinions.ok_or(Mend)?,
                }))
            }
            NO => {
                let reason = self.reason.answered(words::REASON_MISSING).ok_or(Mend)?;
                Ok(Some(Hearing::NotHeld { reason }))
            }
            _ => Ok(None),
        }
    }
}
