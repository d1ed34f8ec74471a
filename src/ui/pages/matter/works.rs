//! 开工、竣工、验收 of a project: a day for each stage, none before the decision.

use leptos::prelude::*;

use super::lines::Lines;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::execution::WorkStage;
use crate::domain::matter::Matter;
use crate::text::page_matter::{self as words, StepLine};
use crate::text::words as terms;
use crate::text::{button, date};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::Card;
use crate::ui::fields;
use crate::ui::form::FormPair;
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;

/// The works of the open project.
#[component]
pub fn Works(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    view! {
        <Card title=words::WORKS>
            <Worked open />
            <WorkForm open />
        </Card>
    }
}

fn lines(matter: &Matter) -> Vec<StepLine> {
    let line = |stage: WorkStage| {
        let day = matter.works.get(&stage).map(|on| date::iso(on.value));
        StepLine {
            name: terms::work_stage(stage),
            value: day.unwrap_or_else(|| words::NOT_RECORDED.to_owned()),
        }
    };
    WorkStage::ALL.map(line).to_vec()
}

/// The days of the stages.
#[component]
pub fn Worked(
    /// The matter.
    open: OpenMatter,
) -> impl IntoView {
    let lines = open.select(lines);
    move || view! { <Lines lines=lines.get() /> }
}

#[component]
fn WorkForm(open: OpenMatter) -> impl IntoView {
    let (stage, on) = (Blank::choice(Some(WorkStage::Started)), Blank::today());
    let choices = Signal::derive(move || {
        let open_stages = WorkStage::ALL.into_iter();
        let open_stages = open_stages.filter(|stage| open.answer(NextStep::RecordWork(*stage)).is_ok());
        fields::named(&open_stages.collect::<Vec<_>>(), terms::work_stage)
    });
    let sheet = Sheet::new([stage, on], move || {
        view! {
            <FormPair>{fields::pick(words::WORK_STAGE, stage, choices)} {fields::day(words::WORK_DAY, on)}</FormPair>
        }
        .into_any()
    });
    let command = move |()| {
        let (stage, on) = (stage.chosen(), on.date());
        Some(Command::RecordWork {
            matter: open.id,
            stage: stage?,
            on: on?,
        })
    };
    let keep = format!("works-{}", open.id);
    view! { <ActForm keep sheet submit=button::RECORD_WORK command place=open.place() on_stored=|()| {} /> }
}
