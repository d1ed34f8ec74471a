//! One step before the meeting: its form, or what was recorded, and the papers that belong to it.

mod appointment;
mod concerned;
mod conclusion;
mod exception;
mod fair_competition;
mod follow_up;
mod form;
mod groundwork;
mod hearing;
mod issuer;
mod opinions;
mod review_form;
mod review_paper;
mod standards;
mod view;

use leptos::prelude::*;

use super::attachments::Attachments;
use crate::domain::application::Place;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::matter::Stamped;
use crate::domain::refusal::Field;
use crate::domain::rules::fair_competition::Regime;
use crate::domain::steps::{StepContent, StepKind, StepOutcome};
use crate::domain::summary::RailState;
use crate::text::page_matter as words;
use crate::text::words as terms;
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Badge, Button, ButtonSize, Card, Dialog, Notice, Tone};
use crate::ui::fields;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;
use fair_competition::regime_of;
use follow_up::FollowUps;
pub use follow_up::{FollowUpReminder, done as follow_ups};
use form::StepForm;
use review_paper::PrintReview;
pub use view::StepView;

/// The form of a step's content: its fields, and how they are read.
#[derive(Clone)]
struct StepSheet {
    sheet: Sheet,
    read: Callback<(), Option<StepContent>>,
}

impl StepSheet {
    fn new<const N: usize>(
        blanks: [Blank; N],
        fields: impl Fn() -> AnyView + Send + Sync + 'static,
        read: impl Fn() -> Option<StepContent> + Send + Sync + 'static,
    ) -> Self {
        Self::of(Sheet::new(blanks, fields), read)
    }

    fn of(sheet: Sheet, read: impl Fn() -> Option<StepContent> + Send + Sync + 'static) -> Self {
        Self {
            sheet,
            read: Callback::new(move |()| read()),
        }
    }
}

/// A step of the open matter.
#[component]
pub fn StepPart(
    /// The matter.
    open: OpenMatter,
    /// The step.
    kind: StepKind,
) -> impl IntoView {
    let recorded = open.select(move |matter| matter.steps.get(&kind).cloned());
    let editable = open.allows(NextStep::Resolve);
    let (amending, reopening) = (RwSignal::new(false), RwSignal::new(false));
    let is_review = kind == StepKind::FairCompetition;
    // Before the review began its step asks nothing, unless the meeting will come later.
    let not_yet = Memo::new(move |_| is_review && regime_of(open) == Regime::NotYet);
    let all_the_same = RwSignal::new(false);
    let summary = use_workspace().summary(open.id);
    let state = move || {
        let rail = summary.with(|summary| summary.as_ref().map(|summary| summary.rail.clone()));
        let found = rail.into_iter().flatten().find(|(step, _)| *step == kind);
        found.map(|(_, state)| state)
    };
    let badge = move || match (recorded.get(), state()) {
        (None, Some(RailState::NotApplicable)) => view! { <Badge text=words::STEP_NOT_APPLICABLE /> }.into_any(),
        (None, _) => view! { <Badge text=words::STEP_OPEN /> }.into_any(),
        (Some(_), Some(RailState::Wanting)) => view! { <Badge text=words::STEP_WANTING tone=Tone::Red /> }.into_any(),
        (
            Some(Stamped {
                value: StepOutcome::NotApplicable { .. },
                ..
            }),
            _,
        ) => view! { <Badge text=words::STEP_NOT_APPLICABLE /> }.into_any(),
        (Some(_), _) => view! { <Badge text=words::STEP_RECORDED tone=Tone::Green /> }.into_any(),
    };
    let body = move || match (recorded.get(), amending.get()) {
        (None, _) if not_yet.get() && !all_the_same.get() => view! {
            <Notice actions=move || {
                view! {
                    <Show when=move || editable.get()>
                        <Button size=ButtonSize::Small on_press=move |()| all_the_same.set(true)>
                            {words::REVIEW_ALL_THE_SAME}
                        </Button>
                    </Show>
                }
            }>{words::REVIEW_NOT_YET}</Notice>
        }
        .into_any(),
        (None, _) if editable.get() => view! {
            <Earlier open kind />
            <StepForm open kind stored=None on_stored=move |()| amending.set(false) />
        }
        .into_any(),
        (None, _) => view! { <Notice>{words::STEP_NEVER_RECORDED}</Notice> }.into_any(),
        (Some(stored), true) if editable.get() => {
            let stored = Some(stored.value);
            let leave = Callback::new(move |()| amending.set(false));
            view! { <StepForm open kind stored on_leave=leave on_stored=leave /> }.into_any()
        }
        (Some(stored), _) => view! {
            <StepView stored />
            <Earlier open kind />
            <Show when=move || is_review>
                <div class="row">
                    <PrintReview open />
                </div>
            </Show>
            {move || {
                if editable.get() {
                    view! {
                        <div class="row">
                            <Button on_press=move |()| amending.set(true)>{words::AMEND_STEP}</Button>
                            <Button on_press=move |()| reopening.set(true)>{words::REOPEN_STEP}</Button>
                        </div>
                    }
                    .into_any()
                } else {
                    view! { <Notice>{words::STEPS_ARE_CLOSED}</Notice> }.into_any()
                }
            }}
        }
        .into_any(),
    };
    let reopen = move || {
        let on_stored = Callback::new(move |()| reopening.set(false));
        view! { <ReopenForm open kind on_stored /> }
    };
    view! {
        <Dialog open=reopening title=words::REOPEN_STEP>
            {reopen}
        </Dialog>
        <Card title=terms::step(kind) note=words::demand(kind) aside=move || badge>
            {body}
        </Card>
        <Show when=move || is_review>
            <FollowUps open />
        </Show>
        <Attachments open place=Place::Step(kind) />
    }
}

/// The form that takes a step back.
#[component]
fn ReopenForm(open: OpenMatter, kind: StepKind, on_stored: Callback<()>) -> impl IntoView {
    let reason = Blank::empty();
    let sheet = Sheet::new([reason], move || {
        view! {
            <p>{words::REOPEN_NOTE}</p>
            {fields::area(words::REOPEN_REASON, reason)}
        }
        .into_any()
    });
    let command = move |()| {
        let reason = reason.filled(Field::Reason)?;
        Some(Command::ReopenStep {
            matter: open.id,
            step: kind,
            reason,
        })
    };
    let keep = format!("reopen-{}-{kind:?}", open.id);
    view! { <ActForm keep sheet submit=words::REOPEN_STEP command place=open.place() on_stored /> }
}

/// What was recorded of a step before, each as it stood.
#[component]
fn Earlier(open: OpenMatter, kind: StepKind) -> impl IntoView {
    let earlier = open.select(move |matter| matter.recorded_before(kind));
    move || {
        let earlier = earlier.get();
        (!earlier.is_empty()).then(|| {
            view! {
                <details class="matter__stands">
                    <summary>{words::recorded_before(earlier.len())}</summary>
                    {earlier.into_iter().map(|stored| view! { <StepView stored /> }).collect_view()}
                </details>
            }
        })
    }
}
