//! 决定金额: the amount applied for stands there; where the meeting decides less, it says why.

use std::sync::Arc;

use leptos::prelude::*;

use super::room::Sitting;
use crate::domain::event::Reduction;
use crate::domain::meeting::Meeting;
use crate::domain::money::Fen;
use crate::domain::room::OutcomeKind;
use crate::text::page_meeting::room as text;
use crate::ui::blank::{Blank, Mend};
use crate::ui::fields;
use crate::ui::workspace::use_workspace;

/// The amount of the item in hand.
#[derive(Clone, Copy)]
pub struct DecidedAmount {
    requested: Fen,
    amount: Blank,
    because: Blank,
}

impl DecidedAmount {
    /// The amount applied for; `None` where the item is no matter of money.
    pub fn of(sitting: Sitting) -> Option<Self> {
        let requested = untrack(|| {
            let item = |meeting: &Arc<Meeting>| meeting.current_item()?.content.matter();
            let matter = sitting.meeting.with(item)?;
            use_workspace().with(|book| book.matters.get(&matter)?.amount)
        })?;
        Some(Self {
            requested,
            amount: Blank::new(requested.to_string()),
            because: Blank::empty(),
        })
    }

    /// Its fields, for the draft.
    pub const fn blanks(self) -> [Blank; 2] {
        [self.amount, self.because]
    }

    /// Whether an outcome decides an amount.
    pub const fn decided_by(kind: OutcomeKind) -> bool {
        matches!(kind, OutcomeKind::Passed | OutcomeKind::PassedInPrinciple)
    }

    /// What was decided, where it is not what was applied for.
    ///
    /// # Errors
    /// A field must be mended; it says so.
    pub fn read(self) -> Result<Option<Reduction>, Mend> {
        let decided = self.amount.amount().ok_or(Mend)?;
        if decided == self.requested {
            return Ok(None);
        }
        // That it is not more is for the rules to say.
        let because = self.because.answered(text::ASK_REDUCED_BECAUSE).ok_or(Mend)?;
        Ok(Some(Reduction {
            requested: self.requested,
            decided,
            because,
        }))
    }

    /// The fields: the reason only where the amount is another one.
    pub fn fields(self) -> AnyView {
        let other = Memo::new(move |_| {
            let typed = self.amount.typed.with(|typed| typed.parse::<Fen>().ok());
            typed.is_some_and(|typed| typed != self.requested)
        });
        view! {
            {fields::amount(&text::decided_amount(self.requested), self.amount)}
            <Show when=move || other.get()>{fields::area(text::REDUCED_BECAUSE, self.because)}</Show>
        }
        .into_any()
    }
}
