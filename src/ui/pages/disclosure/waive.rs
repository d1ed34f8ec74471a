//! Passing over warnings before a release: for each check a reason, for all the post that answers for it.

use leptos::prelude::*;

use super::file::OpenFile;
use crate::domain::command::Command;
use crate::domain::event::Waiver;
use crate::domain::refusal::{Field, Gap};
use crate::domain::rules::CheckId;
use crate::text::{citation, page_disclosure as text, refusal};
use crate::ui::act_form::{ActForm, Sheet};
use crate::ui::blank::Blank;
use crate::ui::fields;
use crate::ui::workspace::use_workspace;

/// The form that sends a release again with its waivers.
#[component]
pub fn WaiveForm(
    /// The matter.
    file: OpenFile,
    /// The release that was refused.
    command: Command,
    /// The warnings.
    gaps: Vec<Gap>,
    /// Called once it is stored.
    on_stored: Callback<()>,
) -> impl IntoView {
    let by = Blank::new(use_workspace().actor_post());
    let mut asked: Vec<(CheckId, Blank)> = Vec::new();
    for gap in &gaps {
        if !asked.iter().any(|(check, _)| *check == gap.check) {
            asked.push((gap.check, Blank::empty()));
        }
    }
    let questions = asked
        .iter()
        .enumerate()
        .map(|(at, (check, reason))| {
            let facts = gaps.iter().filter(|gap| gap.check == *check);
            let facts: Vec<String> = facts.map(|gap| refusal::gap::fact(&gap.fact)).collect();
            view! {
                <p>{facts} " " <span class="citation">{citation::of(*check)}</span></p>
                {fields::area(text::waive_reason(at + 1), *reason)}
            }
        })
        .collect_view();
    let answers = asked.clone();
    let send = move |()| {
        let by = by.filled(Field::By);
        let given = answers
            .iter()
            .map(|(check, reason)| (*check, reason.filled(Field::Reason)));
        let given: Vec<_> = given.collect();
        let by = by?;
        let waivers: Option<Vec<Waiver>> = given
            .into_iter()
            .map(|(check, reason)| {
                Some(Waiver {
                    check,
                    reason: reason?,
                    by: by.clone(),
                })
            })
            .collect();
        let Command::Disclose { matter, release, .. } = command.clone() else {
            return None;
        };
        Some(Command::Disclose {
            matter,
            release,
            waivers: waivers?,
        })
    };
    view! {
        <section>
            <h3>{text::WAIVE}</h3>
            <ActForm
                keep=file.form("waive")
                sheet=Sheet::of([by])
                submit=text::WAIVE_AND_GO_ON
                command=send
                place=file.place()
                on_stored
            >
                {questions}
                {fields::post(text::WAIVE_BY, by)}
            </ActForm>
        </section>
    }
}
