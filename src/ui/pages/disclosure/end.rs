//! The end without disclosure: ground, reason, who, when, and when it is judged again. A normal end, shown as one.

use jiff::ToSpan;
use leptos::prelude::*;

use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::disclosure::{DisclosureAttribute, Ground, Undisclosed};
use crate::domain::refusal::Field;
use crate::text::{button, date, page_disclosure as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::Blank;
use crate::ui::components::{Badge, Card, KeyValue, KeyValueList, Tone};
use crate::ui::fields;
use crate::ui::form::{DateField, FormPair};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The end as it stands, or the form that records it.
#[component]
pub fn EndPart(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let attribute = file.select(|matter| matter.attribute.as_ref().map(|set| set.value.attribute));
    let end = file.select(|matter| matter.undisclosed.as_ref().map(|end| end.value.clone()));
    move || match (end.get(), attribute.get()) {
        (Some(end), attribute) => ended(end, attribute.unwrap_or(DisclosureAttribute::Withheld)).into_any(),
        (None, Some(DisclosureAttribute::Proactive)) => said(text::END_NOT_OFFERED),
        (None, None) => said(text::ATTRIBUTE_MISSING),
        (None, Some(attribute)) => view! { <EndForm file attribute on_stored /> }.into_any(),
    }
}

fn said(words: &'static str) -> AnyView {
    view! {
        <Card title=text::END>
            <p>{words}</p>
        </Card>
    }
    .into_any()
}

fn ended(end: Undisclosed, attribute: DisclosureAttribute) -> impl IntoView {
    view! {
        <Card title=text::END>
            <p>
                <Badge text=text::ended(attribute) tone=Tone::Green />
            </p>
            <KeyValueList>
                <KeyValue key=text::GROUND>
                    {words::ground(end.ground)} " " <span class="citation">{words::ground_citation(end.ground)}</span>
                </KeyValue>
                <KeyValue key=text::END_REASON>{end.reason}</KeyValue>
                <KeyValue key=text::ENDED_BY>{text::ended_by(&end.by, end.on)}</KeyValue>
                <KeyValue key=text::RECHECK_ON>{date::iso(end.recheck_on)}</KeyValue>
            </KeyValueList>
            <p class="disclosure__hint">{text::REOPEN_HINT}</p>
        </Card>
    }
}

#[component]
fn EndForm(file: OpenMatter, attribute: DisclosureAttribute, on_stored: Callback<()>) -> impl IntoView {
    let today = untrack(|| use_workspace().today());
    let judged = untrack(|| file.with(|matter| matter.attribute.as_ref().map(|set| set.value.ground)));
    let ground = Blank::choice(judged);
    let reason = Blank::empty();
    let (by, on) = (Blank::actor(), Blank::day(today));
    let recheck_on = Blank::day(today.saturating_add(1.year()));
    let grounds = Signal::stored(fields::named(Ground::fitting(attribute), words::ground));
    let sheet = Sheet::new([ground, reason, by, on, recheck_on], move || {
        view! {
            {fields::pick(text::GROUND, ground, grounds)}
            {fields::area(text::END_REASON, reason)}
            <FormPair>
                {fields::post(text::ENDED_BY, by)} {fields::day(text::ENDED_ON, on)}
            </FormPair>
            <DateField
                label=text::RECHECK_ON
                hint=text::RECHECK_HINT
                value=recheck_on.typed
                error=recheck_on.problem
                required=true
            />
        }
        .into_any()
    });
    let command = move |()| {
        let ground = ground.chosen::<Ground>();
        let (reason, by) = (reason.filled(Field::Reason), by.filled(Field::By));
        let (on, recheck_on) = (on.date(), recheck_on.date());
        let end = Undisclosed {
            ground: ground?,
            reason: reason?,
            by: by?,
            on: on?,
            recheck_on: recheck_on?,
        };
        Some(Command::LeaveUndisclosed { matter: file.id, end })
    };
    view! {
        <Card title=button::LEAVE_UNDISCLOSED>
            <p class="disclosure__hint">{text::END_HINT}</p>
            <ActForm
                keep=format!("disclosure-{}-end", file.id)
                sheet
                submit=button::LEAVE_UNDISCLOSED
                command
                place=file.place()
                reason=file.reason(NextStep::LeaveUndisclosed)
                on_stored
            />
        </Card>
    }
}
