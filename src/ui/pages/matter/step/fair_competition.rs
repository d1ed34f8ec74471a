//! Fair-competition review: whether it applies is always judged; if it does, standards, hearing and conclusion.
//!
//! A review may be saved half done: the checks say what it still lacks.

use jiff::civil::Date;
use leptos::prelude::*;

use super::exception::ExceptionBlanks;
use super::{StepSheet, standards};
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::steps::fair_competition::{
    Applicability, Conclusion, ConclusionSource, FairCompetitionReview, Hearing, Judged, Review,
};
use crate::domain::steps::{StepContent, StepKind};
use crate::text::page_matter as words;
use crate::text::standards::{QUESTION, TENDER_REMINDER};
use crate::text::words as terms;
use crate::ui::blank::{Blank, Mend, NO, YES, word};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::fields;
use crate::ui::form::{Choice, ChoiceLook, FormPair, FormSection, RadioGroup};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The values of the conclusion's radios.
const CONFORMS: &str = "conforms";
const EXCEPTION: &str = "exception";
const FAILS: &str = "fails";

#[derive(Clone, Copy)]
struct HearingBlanks {
    held: Blank,
    on: Blank,
    whom: Blank,
    opinions: Blank,
    reason: Blank,
}

#[derive(Clone, Copy)]
struct ConclusionBlanks {
    conclusion: Blank,
    exception: ExceptionBlanks,
    written: Blank,
    on: Blank,
    reviewer: Blank,
    source: Blank,
}

/// 公平竞争审查.
pub fn review(open: OpenMatter, stored: Option<FairCompetitionReview>, today: Date, actor: &str) -> StepSheet {
    let (judged_by, judged_on) = match &stored {
        Some(step) => (Blank::new(step.judged_by.as_str()), Blank::day(step.judged_on)),
        None => (Blank::new(actor), Blank::day(today)),
    };
    let (applies, reason, review) = match stored.map(|step| step.applicability) {
        Some(Applicability::Yes(review)) => (Blank::new(YES), Blank::empty(), Some(review)),
        Some(Applicability::No { reason }) => (Blank::new(NO), Blank::new(reason), None),
        None => (Blank::empty(), Blank::empty(), None),
    };
    let rows = standards::rows(
        review
            .as_ref()
            .map(|review| review.judged.as_slice())
            .unwrap_or_default(),
    );
    let hearing = HearingBlanks::new(review.as_ref().and_then(|review| review.hearing.as_ref()));
    let conclusion = ConclusionBlanks::new(review.as_ref());

    let mut blanks = vec![applies, judged_by, judged_on, reason];
    blanks.extend(standards::blanks(&rows));
    blanks.extend(hearing.all());
    blanks.extend(conclusion.all());
    let shown = rows.clone();
    let fields = move || {
        let rows = shown.clone();
        view! {
            {applicability_fields(open, applies, reason)}
            <Show when=move || applies.typed.get() == YES>
                {standards::fields(&rows)} {hearing.fields()} {conclusion.fields()}
            </Show>
            <FormPair>
                {fields::post(words::FAIR_JUDGED_BY, judged_by)} {fields::day(words::FAIR_JUDGED_ON, judged_on)}
            </FormPair>
        }
        .into_any()
    };
    let read = move || {
        let (by, on) = (judged_by.filled(Field::By), judged_on.date());
        let applicability = if applies.answer()? {
            let (judged, hearing) = (standards::read(&rows), hearing.read());
            conclusion.read(judged, hearing).map(Applicability::Yes)
        } else {
            reason
                .answered(words::REASON_MISSING)
                .map(|reason| Applicability::No { reason })
        };
        Some(StepContent::FairCompetition(FairCompetitionReview {
            judged_by: by?,
            judged_on: on?,
            applicability: applicability?,
        }))
    };
    StepSheet::of(Sheet::of(blanks, ViewFn::from(fields)), read)
}

fn applicability_fields(open: OpenMatter, applies: Blank, reason: Blank) -> AnyView {
    let workspace = use_workspace();
    let register = Memo::new(move |_| open.with(Matter::register));
    let reasons = Signal::derive(move || {
        let rulebook = workspace.rulebook();
        let listed = register.get().map(|register| {
            let reasons = rulebook.reasons(register, StepKind::FairCompetition);
            reasons.map(str::to_owned).collect()
        });
        listed.unwrap_or_default()
    });
    let tender = move || {
        use crate::domain::register::Register::{Funds, Project};
        applies.typed.get() == NO && matches!(register.get(), Some(Project | Funds))
    };
    view! {
        {fields::yes_no(QUESTION, applies, words::CONCERNED, words::NOT_CONCERNED)}
        <Show when=move || applies.typed.get() == NO>
            {fields::listed(words::NOT_CONCERNED_BECAUSE, reason, reasons)}
        </Show>
        <Show when=tender>
            <Notice>{TENDER_REMINDER}</Notice>
        </Show>
    }
    .into_any()
}

impl HearingBlanks {
    fn new(stored: Option<&Hearing>) -> Self {
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

    const fn all(self) -> [Blank; 5] {
        [self.held, self.on, self.whom, self.opinions, self.reason]
    }

    fn fields(self) -> AnyView {
        view! {
            <FormSection title=words::HEARING citation=words::HEARING_CITATION>
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
    fn read(self) -> Result<Option<Hearing>, Mend> {
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

impl ConclusionBlanks {
    fn new(stored: Option<&Review>) -> Self {
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

    fn all(self) -> impl Iterator<Item = Blank> {
        let own = [self.conclusion, self.written, self.on, self.reviewer, self.source];
        own.into_iter().chain(self.exception.all())
    }

    fn fields(self) -> AnyView {
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
        view! {
            <FormSection title=words::CONCLUSION citation=words::CONCLUSION_CITATION>
                <RadioGroup
                    label=words::CONCLUDED
                    value=self.conclusion.typed
                    error=self.conclusion.problem
                    choices=Signal::stored(conclusions)
                    look=ChoiceLook::Stacked
                />
                <Show when=move || self.conclusion.typed.get() == EXCEPTION>{self.exception.fields()}</Show>
                {fields::pick(words::CONCLUSION_SOURCE, self.source, sources)}
                <Show when=countersigned>
                    <Notice kind=NoticeKind::Warning>{words::COUNTERSIGNING_IS_NO_REVIEW}</Notice>
                </Show>
                {fields::listed(words::REVIEWER, self.reviewer, reviewers)}
                {fields::yes_no(words::WRITTEN, self.written, words::WRITTEN_YES, words::WRITTEN_NO)}
                {fields::free_day(words::CONCLUDED_ON, self.on)}
            </FormSection>
        }
        .into_any()
    }

    /// The review as typed, with what was read of its other parts.
    fn read(self, judged: Option<Vec<Judged>>, hearing: Result<Option<Hearing>, Mend>) -> Option<Review> {
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
        })
    }
}
