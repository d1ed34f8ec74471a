//! What 公平竞争审查表 of 2017 and 2021 asks beyond standards, hearing and conclusion; none of it stands in the way.

use leptos::prelude::*;

use crate::domain::steps::fair_competition::{MeasureNature, ReviewForm};
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::form::{FormPair, FormSection};

/// The fields of the form.
#[derive(Clone, Copy)]
pub struct FormBlanks {
    sector: Blank,
    nature: Blank,
    drafter: Blank,
    reviewer: Blank,
    experts: Blank,
    opinion: Blank,
}

impl FormBlanks {
    /// The fields, with what was filled in before.
    pub fn new(stored: Option<&ReviewForm>) -> Self {
        let text = |of: fn(&ReviewForm) -> &str| Blank::new(stored.map(of).unwrap_or_default());
        Self {
            sector: text(|form| &form.sector),
            nature: Blank::choice(stored.and_then(|form| form.nature)),
            drafter: text(|form| &form.drafter_contact),
            reviewer: text(|form| &form.reviewer_contact),
            experts: text(|form| &form.experts),
            opinion: text(|form| &form.head_opinion),
        }
    }

    /// All of them, for the draft.
    pub const fn all(self) -> [Blank; 6] {
        [
            self.sector,
            self.nature,
            self.drafter,
            self.reviewer,
            self.experts,
            self.opinion,
        ]
    }

    /// The fields on the screen, under the citation of their rules.
    pub fn fields(self, citation: &'static str) -> AnyView {
        let natures = Signal::stored(fields::named(&MeasureNature::ALL, terms::measure_nature));
        view! {
            <FormSection title=words::FORM citation>
                <FormPair>
                    {fields::free_line(words::SECTOR, self.sector)}
                    {fields::free_pick(words::NATURE, self.nature, natures)}
                </FormPair>
                {fields::free_line(words::DRAFTER_CONTACT, self.drafter)}
                {fields::free_line(words::REVIEWER_CONTACT, self.reviewer)}
                {fields::free_area(words::EXPERTS_ASKED, self.experts)}
                {fields::free_area(words::HEAD_OPINION, self.opinion)}
            </FormSection>
        }
        .into_any()
    }

    /// The form as typed.
    pub fn read(self) -> ReviewForm {
        ReviewForm {
            sector: self.sector.text(),
            nature: untrack(|| self.nature.choice_now()),
            drafter_contact: self.drafter.text(),
            reviewer_contact: self.reviewer.text(),
            experts: self.experts.text(),
            head_opinion: self.opinion.text(),
        }
    }
}
