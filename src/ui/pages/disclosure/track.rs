//! 提出、审核、审批: the steps of the Party track before the release, in their order (党务公开条例 第15条).

use leptos::prelude::*;

use super::secrecy::PersonalDataStands;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::disclosure::{Track, TrackStep, TrackStepTaken};
use crate::domain::refusal::Field;
use crate::text::{page_disclosure as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::Card;
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// The steps taken, and the form of the next.
#[component]
pub fn TrackPart(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let taken = file.select(|matter| matter.track.clone());
    let track = file.select(|matter| matter.draft.as_ref().map(|draft| draft.value.track));
    let next = Memo::new(move |_| {
        taken.with(|taken| {
            TrackStep::ALL
                .into_iter()
                .find(|step| !taken.iter().any(|taken| taken.step == *step))
        })
    });
    let list = move || {
        let lines = taken.get().into_iter().map(|taken| {
            let words = text::step_taken(words::track_step(taken.step), &taken.by, taken.on);
            view! { <li>{words}</li> }
        });
        view! { <ol class="disclosure__taken">{lines.collect_view()}</ol> }
    };
    let form = move || match (track.get(), next.get()) {
        (Some(Track::Government), _) => view! { <p>{text::NO_TRACK}</p> }.into_any(),
        (None, _) => view! { <p>{text::LATER}</p> }.into_any(),
        (Some(Track::PartyAffairs), None) => view! { <p>{text::TRACK_DONE}</p> }.into_any(),
        (Some(Track::PartyAffairs), Some(step)) => view! { <StepForm file step on_stored /> }.into_any(),
    };
    view! {
        <PersonalDataStands file />
        <Card title=text::TRACK_TITLE note=text::TRACK_CITATION>
            <p class="disclosure__hint">{text::TRACK_HINT}</p>
            {list}
            {form}
        </Card>
    }
}

#[component]
fn StepForm(file: OpenMatter, step: TrackStep, on_stored: Callback<()>) -> impl IntoView {
    // The clerk proposes; others examine and approve.
    let by = if step == TrackStep::Proposed {
        Blank::actor()
    } else {
        Blank::empty()
    };
    let on = Blank::today();
    let name = words::track_step(step);
    let form = match step {
        TrackStep::Proposed => "proposed",
        TrackStep::Examined => "examined",
        TrackStep::Approved => "approved",
    };
    let command = move |()| {
        let (by, on) = (by.filled(Field::By), on.date());
        let step = TrackStepTaken { step, by: by?, on: on? };
        Some(Command::PassTrackStep { matter: file.id, step })
    };
    let sheet = Sheet::new([by, on], move || {
        view! {
            <FormPair>
                {fields::post(&text::step_by(name), by)} {fields::day(&text::step_on(name), on)}
            </FormPair>
        }
        .into_any()
    });
    view! {
        <ActForm
            keep=format!("disclosure-{}-{form}", file.id)
            sheet
            submit=text::take_step(name)
            command
            place=file.place()
            reason=file.reason(NextStep::PassTrackStep(step))
            on_stored
        />
    }
}
