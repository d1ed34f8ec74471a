//! The form of a step: done, with its content, or not applicable, with a reason; fair competition judges itself.

use leptos::prelude::*;

use super::{StepSheet, appointment, fair_competition, groundwork};
use crate::domain::application::Particulars;
use crate::domain::appointment::{Demand, path};
use crate::domain::command::Command;
use crate::domain::decide::replaces_finished_step;
use crate::domain::matter::Matter;
use crate::domain::refusal::Field;
use crate::domain::steps::{StepContent, StepKind, StepOutcome};
use crate::text::field;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, NO, YES};
use crate::ui::fields;
use crate::ui::form::{Choice, RadioGroup};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The form of a step, filled with what was recorded where it is amended.
#[component]
pub fn StepForm(
    /// The matter.
    open: OpenMatter,
    /// The step.
    kind: StepKind,
    /// What was recorded.
    stored: Option<StepOutcome>,
    /// Called when an amendment is left without it.
    #[prop(default = None, into)]
    on_leave: Option<Callback<()>>,
    /// Called once it is stored.
    #[prop(into)]
    on_stored: Callback<()>,
) -> impl IntoView {
    let content = content_sheet(open, kind, stored.as_ref());
    let read = content.read;
    let demand = untrack(|| open.with(|matter| demand_of(matter, kind)));
    // Fair competition says itself that it does not apply; what a path demands is never "not applicable".
    let always_done = kind == StepKind::FairCompetition || demand == Some(Demand::Must);
    let [applies, reason, by, on] = outcome_blanks(stored.as_ref());
    let sheet = if always_done {
        content.sheet
    } else {
        let usual = match demand {
            Some(Demand::Unless(reason)) => Some(terms::usual_reason(reason)),
            _ => None,
        };
        with_not_applicable(open, kind, usual, content.sheet, [applies, reason, by, on])
    };
    let workspace = use_workspace();
    let replaces = untrack(|| {
        let today = workspace.today();
        open.with(|matter| workspace.with(|book| replaces_finished_step(book, matter, kind, today)))
    });
    let why = Blank::empty();
    let sheet = if replaces { with_reason(sheet, why) } else { sheet };
    let command = move |()| {
        let outcome = if always_done || applies.typed.get_untracked() == YES {
            StepOutcome::Done(read.run(())?)
        } else {
            let (reason, by, on) = (
                reason.answered(words::REASON_MISSING),
                by.answered(words::NAME_MISSING),
                on.date(),
            );
            StepOutcome::NotApplicable {
                step: kind,
                reason: reason?,
                by: by?,
                on: on?,
            }
        };
        let changed_because = if replaces {
            why.filled(Field::ChangeReason)?
        } else {
            String::new()
        };
        Some(Command::ResolveStep {
            matter: open.id,
            outcome: Box::new(outcome),
            changed_because,
        })
    };
    let submit = move || {
        if always_done || applies.typed.get() == YES {
            words::FINISH_STEP
        } else {
            words::RECORD_NOT_APPLICABLE
        }
        .to_owned()
    };
    let keep = format!("step-{}-{kind:?}", open.id);
    view! { <ActForm keep sheet submit=Signal::derive(submit) command place=open.place() on_leave on_stored /> }
}

/// What the path of an appointment asks of a step; nothing in the other registers.
fn demand_of(matter: &Matter, step: StepKind) -> Option<Demand> {
    match matter.topic()?.particulars {
        Particulars::Appointment { kind, .. } => Some(path(kind).demand(step)),
        _ => None,
    }
}

/// Asks first why a step that was finished is recorded anew.
fn with_reason(content: Sheet, why: Blank) -> Sheet {
    content.after(vec![why], move |own| {
        view! {
            {fields::line_with_hint(field::label(Field::ChangeReason), words::CHANGE_REASON_HINT, why)}
            {own.run()}
        }
        .into_any()
    })
}

fn outcome_blanks(stored: Option<&StepOutcome>) -> [Blank; 4] {
    match stored {
        Some(StepOutcome::NotApplicable { reason, by, on, .. }) => [
            Blank::new(NO),
            Blank::new(reason.as_str()),
            Blank::new(by.as_str()),
            Blank::day(*on),
        ],
        _ => [Blank::new(YES), Blank::empty(), Blank::actor(), Blank::today()],
    }
}

/// The question "done or not applicable" before a step's own fields.
fn with_not_applicable(
    open: OpenMatter,
    kind: StepKind,
    usual: Option<&'static str>,
    content: Sheet,
    own: [Blank; 4],
) -> Sheet {
    let [applies, reason, by, on] = own;
    content.after(own.to_vec(), move |done| {
        let workspace = use_workspace();
        let reasons = Signal::derive(move || {
            let rulebook = workspace.rulebook();
            let register = open.with(Matter::register);
            let listed = register
                .into_iter()
                .flat_map(|register| rulebook.reasons(register, kind));
            let others = listed.filter(|words| Some(*words) != usual);
            usual.into_iter().chain(others).map(str::to_owned).collect::<Vec<_>>()
        });
        let choices = vec![
            Choice::new(YES, words::DONE),
            Choice::new(NO, words::STEP_NOT_APPLICABLE),
        ];
        view! {
            <RadioGroup label=words::HOW_RESOLVED value=applies.typed choices=Signal::stored(choices) required=true />
            <Show
                when=move || applies.typed.get() == YES
                fallback=move || {
                    view! {
                        {fields::listed(words::REASON_NOT_APPLICABLE, reason, reasons)}
                        {fields::post(words::JUDGED_BY, by)}
                        {fields::day(words::JUDGED_ON, on)}
                    }
                }
            >
                {done.run()}
            </Show>
        }
        .into_any()
    })
}

fn content_sheet(open: OpenMatter, kind: StepKind, stored: Option<&StepOutcome>) -> StepSheet {
    let workspace = use_workspace();
    let (today, actor) = (untrack(|| workspace.today()), workspace.actor_post());
    let content = match stored {
        Some(StepOutcome::Done(content)) => Some(content.clone()),
        _ => None,
    };
    // What is stored under a kind is of that kind; anything else starts the form empty.
    macro_rules! of {
        ($kind:ident) => {
            match content {
                Some(StepContent::$kind(step)) => Some(step),
                _ => None,
            }
        };
    }
    match kind {
        StepKind::Investigation => groundwork::investigation(of!(Investigation), today),
        StepKind::Consultation => groundwork::consultation(of!(Consultation), today),
        StepKind::ExpertReview => groundwork::expert_review(of!(ExpertReview), today),
        StepKind::RiskAssessment => groundwork::risk_assessment(of!(RiskAssessment), today),
        StepKind::LegalReview => groundwork::legal_review(of!(LegalReview), today),
        StepKind::FairCompetition => fair_competition::review(open, of!(FairCompetition), today, &actor),
        StepKind::Sounding => groundwork::sounding(of!(Sounding), today, &actor),
        StepKind::Nomination => appointment::nomination(of!(Nomination), today),
        StepKind::Recommendation => appointment::recommendation(of!(Recommendation), today),
        StepKind::Inspection => appointment::inspection(of!(Inspection), today),
        StepKind::DisciplineOpinion => appointment::discipline_opinion(of!(DisciplineOpinion), today),
        StepKind::ArchiveCheck => appointment::finding(
            of!(ArchiveCheck),
            today,
            words::ARCHIVE_CLEAR,
            StepContent::ArchiveCheck,
        ),
        StepKind::ComplaintCheck => appointment::finding(
            of!(ComplaintCheck),
            today,
            words::COMPLAINTS_CLEAR,
            StepContent::ComplaintCheck,
        ),
        StepKind::SuperiorConsent => appointment::superior_consent(of!(SuperiorConsent), today),
    }
}
