//! What a review concluded, where the conclusion came from, and whether it is in writing.

use leptos::prelude::*;

use super::exception::ExceptionBlanks;
use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::fair_competition::{
    Conclusion, ConclusionSource, Hearing, Issuer, Judged, Review, ReviewForm,
};
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::blank::{Blank, Mend, YES, word};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, ChoiceLook, FormSection, RadioGroup};
use crate::ui::workspace::use_workspace;

/// The values of the conclusion's radios.
const CONFORMS: &str = "conforms";
const EXCEPTION: &str = "exception";
const FAILS: &str = "fails";

/// The fields of a conclusion.
#[derive(Clone, Copy)]
pub struct ConclusionBlanks {
    conclusion: Blank,
    exception: ExceptionBlanks,
    written: Blank,
    on: Blank,
    reviewer: Blank,
    source: Blank,
}

impl ConclusionBlanks {
    /// The fields, with what was recorded before.
    pub fn new(stored: Option<&Review>) -> Self {
        let conclusion = stored.and_then(|review| review.conclusion.as_ref());
        let (chosen, exception) = match conclusion {
            Some(Conclusion::Conforms) => (CONFORMS, None),
            Some(Conclusion::Exception(exception)) => (EXCEPTION, Some(exception)),
            Some(Conclusion::DoesNotConform) => (FAILS, None),
            None => ("", None),
        };
        Self {
            conclusion: Blank::new(chosen),
            exception: ExceptionBlanks::new(exception),
            written: Blank::yes_no(stored.map(|review| review.written)),
            on: stored
                .and_then(|review| review.concluded_on)
                .map_or_else(Blank::empty, Blank::day),
            reviewer: Blank::new(stored.map(|review| review.reviewer.clone()).unwrap_or_default()),
            source: Blank::choice(Some(stored.map_or(ConclusionSource::Drafter, |review| review.source))),
        }
    }

    /// All of them, for the draft.
    pub fn all(self) -> impl Iterator<Item = Blank> {
        let own = [self.conclusion, self.written, self.on, self.reviewer, self.source];
        own.into_iter().chain(self.exception.all())
    }

    /// The fields on the screen, as the rules of a time ask for them.
    pub fn fields(self, regime: Signal<Regime>) -> AnyView {
        let workspace = use_workspace();
        let conclusions = vec![
            Choice::new(CONFORMS, words::CONFORMS),
            Choice::new(EXCEPTION, words::CONCLUDES_EXCEPTION),
            Choice::new(FAILS, words::DOES_NOT_CONFORM),
        ];
        let sources = [ConclusionSource::Drafter, ConclusionSource::Countersigned];
        let sources = Signal::stored(fields::named(&sources, terms::conclusion_source));
        let countersigned = move || {
            self.source
                .typed
                .with(|source| *source == word(ConclusionSource::Countersigned))
        };
        let reviewers = Signal::derive(move || workspace.with(|book| book.office.departments.clone()));
        let citation = MaybeProp::derive(move || Some(words::conclusion_citation(regime.get()).to_owned()));
        view! {
            <FormSection title=words::CONCLUSION citation>
                <RadioGroup
                    label=words::CONCLUDED
                    value=self.conclusion.typed
                    error=self.conclusion.problem
                    choices=Signal::stored(conclusions)
                    look=ChoiceLook::Stacked
                />
                <Show when=move || self.conclusion.typed.get() == EXCEPTION>{self.exception.fields(regime)}</Show>
                <Show when=move || regime.get().judges_standards()>
                    {fields::pick(words::CONCLUSION_SOURCE, self.source, sources)}
                    <Show when=countersigned>
                        <Notice kind=NoticeKind::Warning>{words::COUNTERSIGNING_IS_NO_REVIEW}</Notice>
                    </Show>
                </Show>
                {fields::listed(words::REVIEWER, self.reviewer, reviewers)}
                {move || match regime.get() {
                    Regime::NotYet | Regime::Opinions => ().into_any(),
                    regime => {
                        let asked = words::written(regime);
                        fields::yes_no(asked, self.written, words::WRITTEN_YES, words::WRITTEN_NO)
                    }
                }}
                {fields::free_day(words::CONCLUDED_ON, self.on)}
            </FormSection>
        }
        .into_any()
    }

    /// The review as typed, with what was read of its other parts.
    pub fn read(
        self,
        judged: Option<Vec<Judged>>,
        hearing: Result<Option<Hearing>, Mend>,
        issuer: Option<Issuer>,
        form: Option<ReviewForm>,
    ) -> Option<Review> {
        let conclusion = match self.conclusion.text().as_str() {
            CONFORMS if judged.iter().flatten().any(|judged| judged.found) => {
                self.conclusion.mend(words::CONFORMS_AND_FOUND);
                Err(Mend)
            }
            CONFORMS => Ok(Some(Conclusion::Conforms)),
            EXCEPTION => self
                .exception
                .read()
                .map(|exception| Some(Conclusion::Exception(exception)))
                .ok_or(Mend),
            FAILS => Ok(Some(Conclusion::DoesNotConform)),
            _ => Ok(None),
        };
        let (on, source) = (self.on.date_or_none(), self.source.chosen());
        Some(Review {
            judged: judged?,
            hearing: hearing.ok()?,
            conclusion: conclusion.ok()?,
            source: source?,
            written: self.written.text() == YES,
            concluded_on: on.ok()?,
            reviewer: self.reviewer.text(),
            issuer: issuer?,
            form: form.map(Box::new),
        })
    }
}
