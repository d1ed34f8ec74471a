//! The path of a matter as a row of small marks, for a cell of a table. Read aloud it is a sentence.

use leptos::prelude::*;

use crate::text::ui as text;

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Done.
    Done,
    /// Resolved as not applicable.
    NotApplicable,
    /// Begun; waits for a day or a reply.
    Waiting,
    /// Something is lacking.
    Missing,
    /// Not begun.
    Todo,
}

impl StepState {
    /// The value of `data-state`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::NotApplicable => "not-applicable",
            Self::Waiting => "waiting",
            Self::Missing => "missing",
            Self::Todo => "todo",
        }
    }

    /// The state in the office's words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Done => text::step_done(),
            Self::NotApplicable => text::step_not_applicable(),
            Self::Waiting => text::step_waiting(),
            Self::Missing => text::step_missing(),
            Self::Todo => text::step_todo(),
        }
    }
}

/// One step of the compact rail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RailStep {
    /// One character that stands for the step.
    pub mark: char,
    /// The step's whole name.
    pub name: String,
    /// How it stands.
    pub state: StepState,
}

impl RailStep {
    fn read_aloud(&self) -> String {
        text::step_read_aloud(&self.name, self.state.words())
    }
}

/// The compact rail.
#[component]
pub fn StepRail(
    /// The steps in their usual order.
    #[prop(into)]
    steps: Signal<Vec<RailStep>>,
) -> impl IntoView {
    let sentence =
        move || steps.with(|steps| text::in_a_row(&steps.iter().map(RailStep::read_aloud).collect::<Vec<_>>()));
    let mark = |step: RailStep| {
        view! {
            <span class="step-rail__mark" data-state=step.state.name() title=step.read_aloud()>
                {step.mark}
            </span>
        }
    };
    view! {
        <span class="step-rail" role="img" aria-label=sentence>
            {move || steps.get().into_iter().map(mark).collect_view()}
        </span>
    }
}
