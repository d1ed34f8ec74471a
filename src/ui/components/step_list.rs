//! The path of a matter down the side of its page: every step with its state, a note and the way to its form.

use leptos::either::EitherOf3;
use leptos::prelude::*;

use super::{Button, ButtonSize, StepState};

/// One step of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The step's name.
    pub name: String,
    /// Dates and numbers, or what is lacking.
    pub note: String,
    /// How it stands.
    pub state: StepState,
    /// Where its form is; `None` if it can't be opened yet.
    pub href: Option<String>,
    /// The step whose form is shown now.
    pub current: bool,
}

/// The steps of a matter, one below the other.
#[component]
pub fn StepList(
    /// Names the list for assistive technology.
    #[prop(into)]
    label: Signal<String>,
    /// The steps.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// Called with the place of a step, counted from 0, where a step leads to a part of the same page.
    #[prop(optional)]
    on_press: Option<Callback<usize>>,
    /// Whether a step does so.
    #[prop(default = Callback::new(|_| true))]
    leads: Callback<usize, bool>,
) -> impl IntoView {
    let one = move |(at, step): (usize, Step)| {
        let on_press = on_press.filter(|_| leads.run(at));
        one_step(
            at + 1,
            step,
            on_press.map(|on_press| Callback::new(move |()| on_press.run(at))),
        )
    };
    view! {
        <ol class="step-list" aria-label=label>
            {move || steps.get().into_iter().enumerate().map(one).collect_view()}
        </ol>
    }
}

fn one_step(number: usize, step: Step, on_press: Option<Callback<()>>) -> impl IntoView {
    let mark = match step.state {
        StepState::Done => "✓".to_owned(),
        StepState::NotApplicable => "—".to_owned(),
        StepState::Missing => "!".to_owned(),
        StepState::Waiting | StepState::Todo => number.to_string(),
    };
    let name = match (step.href, on_press) {
        (Some(href), _) => EitherOf3::A(view! { <a href=href>{step.name}</a> }),
        (None, Some(on_press)) => {
            EitherOf3::B(view! { <Button size=ButtonSize::Small on_press=on_press>{step.name}</Button> })
        }
        (None, None) => EitherOf3::C(step.name),
    };
    view! {
        <li class="step-list__step" data-state=step.state.name() aria-current=step.current.then_some("step")>
            <span class="step-list__mark" aria-hidden="true">
                {mark}
            </span>
            <div class="step-list__body">
                <p class="step-list__name">
                    {name} <span class="visually-hidden">{step.state.words()}</span>
                </p>
                {(!step.note.is_empty()).then(|| view! { <p class="step-list__note">{step.note}</p> })}
            </div>
        </li>
    }
}
