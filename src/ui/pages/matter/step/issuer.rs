//! In whose name a measure goes out, which says who must review it (783号令 第13、14条).

use leptos::prelude::*;

use crate::domain::steps::fair_competition::Issuer;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::blank::{Blank, YES};
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, FormSection};
use crate::ui::workspace::use_workspace;

/// The values of the choice.
const OWN: &str = "own";
const JOINT: &str = "joint";
const GOVERNMENT: &str = "government";

/// The fields of the issuer.
#[derive(Clone, Copy)]
pub struct IssuerBlanks {
    who: Blank,
    lead: Blank,
    others: Blank,
    drafting_note: Blank,
    first_opinion: Blank,
    regulator: Blank,
}

impl IssuerBlanks {
    /// The fields, with what was recorded before; the street itself, unless said.
    pub fn new(stored: Option<&Issuer>) -> Self {
        let mut blanks = Self {
            who: Blank::new(OWN),
            lead: Blank::empty(),
            others: Blank::empty(),
            drafting_note: Blank::empty(),
            first_opinion: Blank::empty(),
            regulator: Blank::empty(),
        };
        match stored {
            Some(Issuer::Joint { lead, others }) => {
                blanks.who = Blank::new(JOINT);
                blanks.lead = Blank::new(lead.as_str());
                blanks.others = Blank::new(others.as_str());
            }
            Some(Issuer::Government {
                drafting_note,
                first_opinion,
                regulator,
            }) => {
                blanks.who = Blank::new(GOVERNMENT);
                blanks.drafting_note = Blank::yes_no(Some(*drafting_note));
                blanks.first_opinion = Blank::yes_no(Some(*first_opinion));
                blanks.regulator = Blank::new(regulator.as_str());
            }
            Some(Issuer::Own) | None => {}
        }
        blanks
    }

    /// All of them, for the draft.
    pub const fn all(self) -> [Blank; 6] {
        [
            self.who,
            self.lead,
            self.others,
            self.drafting_note,
            self.first_opinion,
            self.regulator,
        ]
    }

    /// The fields on the screen.
    pub fn fields(self) -> AnyView {
        let workspace = use_workspace();
        let departments = Signal::derive(move || workspace.with(|book| book.office.departments.clone()));
        let government = Issuer::Government {
            drafting_note: false,
            first_opinion: false,
            regulator: String::new(),
        };
        let joint = Issuer::Joint {
            lead: String::new(),
            others: String::new(),
        };
        let choices = vec![
            Choice::new(OWN, terms::issuer(&Issuer::Own)),
            Choice::new(JOINT, terms::issuer(&joint)),
            Choice::new(GOVERNMENT, terms::issuer(&government)),
        ];
        let handed_over = |label, blank| fields::yes_no(label, blank, words::HANDED_OVER, words::NOT_HANDED_OVER);
        view! {
            <FormSection title=words::ISSUER citation=words::ISSUER_CITATION>
                {fields::pick(words::ISSUER, self.who, Signal::stored(choices))}
                <Show when=move || self.who.says(JOINT)>
                    {fields::listed(words::LEAD_DRAFTER, self.lead, departments)}
                    {fields::line(words::OTHER_DRAFTERS, self.others)}
                </Show>
                <Show when=move || self.who.says(GOVERNMENT)>
                    <p class="matter__hint">{words::GOVERNMENT_HINT}</p>
                    <FormPair>
                        {handed_over(words::DRAFTING_NOTE, self.drafting_note)}
                        {handed_over(words::FIRST_OPINION, self.first_opinion)}
                    </FormPair>
                    {fields::free_line(words::REGULATOR, self.regulator)}
                </Show>
            </FormSection>
        }
        .into_any()
    }

    /// The issuer as typed. What a government's measure still waits for may be left open: the checks say so.
    pub fn read(self) -> Option<Issuer> {
        match self.who.text().as_str() {
            JOINT => {
                let (lead, others) = (
                    self.lead.answered(words::CHOICE_MISSING),
                    self.others.answered(words::PART_MISSING),
                );
                Some(Issuer::Joint {
                    lead: lead?,
                    others: others?,
                })
            }
            GOVERNMENT => Some(Issuer::Government {
                drafting_note: self.drafting_note.text() == YES,
                first_opinion: self.first_opinion.text() == YES,
                regulator: self.regulator.text(),
            }),
            _ => Some(Issuer::Own),
        }
    }
}
