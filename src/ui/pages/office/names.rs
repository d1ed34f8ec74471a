//! The names of the house: typed once, signed with everywhere.

use leptos::prelude::*;

use super::check::{self, Tried};
use crate::domain::body::Office;
use crate::text::page_office as text;
use crate::ui::form::{FormPair, TextArea, TextField};

/// The names as they are typed.
#[derive(Clone, Copy)]
pub struct NamesDraft {
    committee: RwSignal<String>,
    committee_short: RwSignal<String>,
    office: RwSignal<String>,
    discipline: RwSignal<String>,
    general_section: RwSignal<String>,
    document_mark: RwSignal<String>,
    departments: RwSignal<String>,
}

impl NamesDraft {
    /// The names as they stand, or as a template has them.
    pub fn of(office: &Office) -> Self {
        let draft = Self {
            committee: RwSignal::default(),
            committee_short: RwSignal::default(),
            office: RwSignal::default(),
            discipline: RwSignal::default(),
            general_section: RwSignal::default(),
            document_mark: RwSignal::default(),
            departments: RwSignal::default(),
        };
        draft.take_over(office);
        draft
    }

    /// Puts these names in the place of what stands in the fields.
    pub fn take_over(self, office: &Office) {
        let departments = office.departments.join("\n");
        let names = [
            &office.committee,
            &office.committee_short,
            &office.office,
            &office.discipline,
            &office.general_section,
            &office.document_mark,
            &departments,
        ];
        self.retype(names.map(String::clone).to_vec());
    }

    fn fields(self) -> [RwSignal<String>; 7] {
        [
            self.committee,
            self.committee_short,
            self.office,
            self.discipline,
            self.general_section,
            self.document_mark,
            self.departments,
        ]
    }

    /// The fields as they are typed, to be kept; tracked.
    pub fn typed(self) -> Vec<String> {
        self.fields().iter().map(|field| field.get()).collect()
    }

    /// Fills the fields from what was kept.
    pub fn retype(self, typed: Vec<String>) {
        for (field, typed) in self.fields().into_iter().zip(typed) {
            field.set(typed);
        }
    }

    /// The names, if what must be filled is filled.
    pub fn read(self) -> Option<Office> {
        let trimmed = |value: RwSignal<String>| value.with_untracked(|value| value.trim().to_owned());
        let office = Office {
            committee: trimmed(self.committee),
            committee_short: trimmed(self.committee_short),
            office: trimmed(self.office),
            discipline: trimmed(self.discipline),
            general_section: trimmed(self.general_section),
            document_mark: trimmed(self.document_mark),
            departments: self.departments.with_untracked(|lines| {
                lines
                    .lines()
                    .map(str::trim)
                    .filter(|line| !line.is_empty())
                    .map(str::to_owned)
                    .collect()
            }),
        };
        let filled = [
            &office.committee,
            &office.committee_short,
            &office.office,
            &office.general_section,
        ];
        let whole = filled.iter().all(|name| !name.is_empty()) && !office.departments.is_empty();
        whole.then_some(office)
    }
}

/// The fields of the names.
#[component]
pub fn NamesFields(
    /// The draft.
    draft: NamesDraft,
    /// Whether the form was tried.
    tried: Tried,
) -> impl IntoView {
    view! {
        <FormPair>
            <TextField
                label=text::COMMITTEE
                value=draft.committee
                required=true
                document=true
                hint=text::COMMITTEE_HINT
                error=check::filled(tried, draft.committee)
            />
            <TextField
                label=text::COMMITTEE_SHORT
                value=draft.committee_short
                required=true
                hint=text::COMMITTEE_SHORT_HINT
                error=check::filled(tried, draft.committee_short)
            />
        </FormPair>
        <FormPair>
            <TextField
                label=text::OFFICE
                value=draft.office
                required=true
                document=true
                hint=text::OFFICE_HINT
                error=check::filled(tried, draft.office)
            />
            <TextField
                label=text::DOCUMENT_MARK
                value=draft.document_mark
                hint=text::DOCUMENT_MARK_HINT
            />
        </FormPair>
        <FormPair>
            <TextField
                label=text::GENERAL_SECTION
                value=draft.general_section
                required=true
                error=check::filled(tried, draft.general_section)
            />
            <TextField label=text::DISCIPLINE value=draft.discipline />
        </FormPair>
        <TextArea
            label=text::DEPARTMENTS
            value=draft.departments
            required=true
            hint=text::DEPARTMENTS_HINT
            error=check::filled(tried, draft.departments)
        />
    }
}
