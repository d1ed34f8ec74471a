//! Why an act did not come about, with the way to mend it; or the reason it asks for, and then the act again.

use leptos::prelude::*;

use super::act::Act;
use super::added_up;
use super::blank::Blank;
use super::fields;
use super::form::Form;
use super::refused::{Place, Refused};
use crate::desk::DeskError;
use crate::domain::command::Command;
use crate::domain::event::{Payment, Waiver};
use crate::domain::meeting::SummaryStep;
use crate::domain::refusal::{Field, Gap, Refusal};
use crate::domain::rules::CheckId;
use crate::text::{button, citation, field, refusal};

/// The answer to the last sending of an act; nothing once it is stored.
#[component]
pub fn Answer(
    /// The act.
    act: Act,
    /// What it is about, for the ways out of a refusal.
    #[prop(optional, into)]
    place: Signal<Place>,
    /// Makes the command anew from what stands in the form; without it, the command that was refused is sent again.
    #[prop(optional)]
    again: Option<Callback<(), Option<Command>>>,
    /// Called once a second sending is stored.
    #[prop(optional, into)]
    on_stored: Option<Callback<()>>,
) -> impl IntoView {
    let error = Signal::derive(move || {
        act.refused
            .with(|refused| refused.as_ref().map(|(_, error)| error.clone()))
    });
    let sent = Signal::derive(move || {
        let of = |(sent, _): &(Command, DeskError)| refusal::Act::of(sent);
        act.refused.with(|refused| refused.as_ref().map(of)).unwrap_or_default()
    });
    let waive = Callback::new(move |given: Vec<Waiver>| {
        let refused = act
            .refused
            .with_untracked(|refused| refused.clone().map(|(sent, _)| sent));
        let Some(mut command) = again.map_or(refused, |again| again.run(())) else {
            return;
        };
        answer_for(&mut command, given);
        act.run(command, move || {
            if let Some(on_stored) = on_stored {
                let _ = on_stored.try_run(());
            }
        });
    });
    let asked = move || match act.refused.get()? {
        (_, DeskError::Refused(Refusal::NeedsWaiver(gaps))) => Some(view! { <Waivers act gaps on_waive=waive /> }),
        _ => None,
    };
    view! {
        <Refused error act=sent place />
        {asked}
    }
}

/// The command answers for the warnings that were passed over. Others take no waivers and stay as they are.
fn answer_for(command: &mut Command, answered: Vec<Waiver>) {
    if let Command::PlaceItem { waivers, .. }
    | Command::PlaceItemAnew { waivers, .. }
    | Command::EnterInRegister { waivers, .. }
    | Command::OpenMeeting { waivers, .. }
    | Command::RecordPaperResult { waivers, .. }
    | Command::CloseMeeting { waivers, .. }
    | Command::LinkPayment {
        payment: Payment { waivers, .. },
        ..
    } = command
    {
        waivers.extend(answered);
    } else if let Command::IssueSummary(summary) = command {
        summary.waivers.extend(answered);
    } else if let Command::AdvanceSummary(advance) = command {
        if let SummaryStep::Checked { waivers, .. } = &mut advance.step {
            waivers.extend(answered);
        }
    } else if let Command::LinkContract { contract, .. } = command {
        contract.waivers.extend(answered);
    }
}

/// Warnings: for each check a reason, for all the post that answers for them.
#[component]
fn Waivers(act: Act, gaps: Vec<Gap>, on_waive: Callback<Vec<Waiver>>) -> impl IntoView {
    let by = Blank::actor();
    let mut asked: Vec<(CheckId, Blank)> = Vec::new();
    for gap in &gaps {
        if !asked.iter().any(|(check, _)| *check == gap.check) {
            asked.push((gap.check, Blank::empty()));
        }
    }
    let question = |(check, reason): &(CheckId, Blank)| {
        // The facts and their clauses stand in the refusal above.
        let label = field::waive_reason(citation::text(*check).name);
        fields::area(&label, *reason)
    };
    let questions = asked.iter().map(question).collect_view();
    let send = move |()| {
        let by = by.filled(Field::By);
        let given: Vec<_> = asked
            .iter()
            .map(|(check, reason)| (*check, reason.filled(Field::Reason)))
            .collect();
        let waivers = given.into_iter().map(|(check, reason)| {
            Some(Waiver {
                check,
                reason: reason?,
                by: by.clone()?,
            })
        });
        if let Some(waivers) = waivers.collect() {
            on_waive.run(waivers);
        }
    };
    view! {
        <section class="waive">
            {added_up::of_gaps(&gaps)}
            <Form on_submit=send submit=button::WAIVE_AND_GO_ON busy=act.busy>
                {questions} {fields::post(field::label(Field::By), by)}
            </Form>
        </section>
    }
}
