//! Fair-competition review: whether it applies is always judged; if it does, standards, hearing and conclusion.
//!
//! A review may be saved half done: the checks say what it still lacks. The form asks what the rules of the day of the
//! decision asked; for a matter of old the person says which day's rules those are.

use jiff::civil::Date;
use leptos::prelude::*;

use super::conclusion::ConclusionBlanks;
use super::hearing::HearingBlanks;
use super::issuer::IssuerBlanks;
use super::review_form::FormBlanks;
use super::{StepSheet, standards};
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::register::Register::{Funds, Project};
use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::fair_competition::{
    Applicability, EARLIER_STANDARDS, FairCompetitionReview, Issuer, Judged, STANDARDS,
};
use crate::domain::steps::{StepContent, StepKind};
use crate::text::date;
use crate::text::page_matter as words;
use crate::text::standards::{ONE_CASE, QUESTION, TENDER_REMINDER};
use crate::ui::blank::{Blank, NO, YES};
use crate::ui::components::Notice;
use crate::ui::fields;
use crate::ui::form::{Choice, FormPair, SelectField};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The rules by which the open matter is judged: those of its meeting's day, else of its application's.
pub fn regime_of(open: OpenMatter) -> Regime {
    let workspace = use_workspace();
    open.with(|matter| {
        let on_agenda = || {
            let (meeting, _) = matter.agenda?;
            workspace.with(|book| book.meetings.get(&meeting).map(|meeting| meeting.on))
        };
        let decided_on = matter.decision().map(|decision| decision.value.on);
        let applied_on = || matter.topic().map(|topic| topic.applied_on);
        let day = decided_on.or_else(on_agenda).or_else(applied_on);
        day.map_or(Regime::Measures, Regime::on)
    })
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
    let judged: &[Judged] = review.as_ref().map(|review| &review.judged[..]).unwrap_or_default();
    let rows = standards::rows(&STANDARDS, judged);
    let earlier = standards::rows(&EARLIER_STANDARDS, judged);
    let form = FormBlanks::new(review.as_ref().and_then(|review| review.form.as_deref()));
    let issuer = IssuerBlanks::new(review.as_ref().map(|review| &review.issuer));
    let hearing = HearingBlanks::new(review.as_ref().and_then(|review| review.hearing.as_ref()));
    let conclusion = ConclusionBlanks::new(review.as_ref());

    // The first day of the rules by which the form asks. What was reviewed by the standards is shown with them.
    let least = match judged.first() {
        None => Regime::Opinions,
        Some(judged) if STANDARDS.contains(&judged.standard) => Regime::Regulation,
        Some(_) => Regime::TrialRules,
    };
    let proposed = untrack(|| regime_of(open)).max(least);
    let since = proposed.from().map_or_else(Blank::empty, Blank::day);
    let regime = Signal::derive(move || {
        let day = since.typed.with(|day| day.parse::<Date>().ok());
        day.map_or(proposed, Regime::on)
    });

    // A kept draft is filled in by their order: what is new stands at the end.
    let mut blanks = vec![applies, judged_by, judged_on, reason];
    blanks.extend(standards::blanks(&rows));
    blanks.extend(hearing.all());
    blanks.extend(conclusion.all());
    blanks.push(since);
    blanks.extend(issuer.all());
    blanks.extend(standards::ticks(&rows));
    blanks.extend(form.all());
    blanks.extend(standards::blanks(&earlier));
    let shown = (rows.clone(), earlier.clone());
    let fields = move || {
        let shown = shown.clone();
        view! {
            {(proposed < Regime::Regulation).then(|| regime_field(since))}
            {applicability_fields(open, applies, reason, regime)}
            <Show when=move || applies.typed.get() == YES>
                {
                    let (rows, earlier) = shown.clone();
                    move || match regime.get() {
                        asked if asked.has_form() => {
                            view! { {form.fields(words::conclusion_citation(asked))} {standards::fields(&earlier)} }.into_any()
                        }
                        asked if asked.judges_standards() => {
                            view! { {issuer.fields()} {standards::fields(&rows)} }.into_any()
                        }
                        _ => ().into_any(),
                    }
                }
                {move || {
                    let regime = regime.get();
                    (regime > Regime::Opinions).then(|| hearing.fields(regime))
                }}
                {conclusion.fields(regime)}
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
            let asks = regime.get_untracked();
            let (judged, issuer) = match asks {
                asks if asks.judges_standards() => (standards::read(&rows), issuer.read()),
                asks if asks.has_form() => (standards::read(&earlier), Some(Issuer::Own)),
                _ => (Some(Vec::new()), Some(Issuer::Own)),
            };
            let form = asks.has_form().then(|| form.read());
            let hearing = if asks > Regime::Opinions {
                hearing.read()
            } else {
                Ok(None)
            };
            conclusion.read(judged, hearing, issuer, form).map(Applicability::Yes)
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

/// Which rules a matter of old is reviewed by.
fn regime_field(since: Blank) -> AnyView {
    let choices = Regime::ASKING.into_iter().filter_map(|regime| {
        let from = regime.from()?;
        Some(Choice::new(date::iso(from), words::regime(regime)))
    });
    let choices = Signal::stored(choices.collect::<Vec<_>>());
    view! {
        <SelectField
            label=words::REGIME
            hint=words::REGIME_HINT
            value=since.typed
            error=since.problem
            choices
            required=true
        />
    }
    .into_any()
}

fn applicability_fields(open: OpenMatter, applies: Blank, reason: Blank, regime: Signal<Regime>) -> AnyView {
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
    let one_case = move || (regime.get() == Regime::Rules).then(|| view! { <p class="matter__hint">{ONE_CASE}</p> });
    let tender = move || applies.typed.get() == NO && matches!(register.get(), Some(Project | Funds));
    view! {
        {fields::yes_no(QUESTION, applies, words::CONCERNED, words::NOT_CONCERNED)} {one_case}
        <Show when=move || applies.typed.get() == NO>
            {fields::listed(words::NOT_CONCERNED_BECAUSE, reason, reasons)}
        </Show>
        <Show when=tender>
            <Notice>{TENDER_REMINDER}</Notice>
        </Show>
    }
    .into_any()
}
