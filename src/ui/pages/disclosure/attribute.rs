//! 公开属性: the judgement at the source, with its ground and the date from which the term runs.

use leptos::prelude::*;

use super::due::Due;
use crate::domain::command::Command;
use crate::domain::decide::NextStep;
use crate::domain::disclosure::{AttributeSet, DisclosureAttribute, Ground};
use crate::domain::refusal::Field;
use crate::text::{button, date, field, page_disclosure as text, words};
use crate::ui::act_form::ActForm;
use crate::ui::blank::{Blank, Mend, word};
use crate::ui::components::{Card, KeyValue, KeyValueList};
use crate::ui::fields;
use crate::ui::form::{DateField, FormPair, RadioGroup};
use crate::ui::open_matter::OpenMatter;
use crate::ui::sheet::Sheet;
use crate::ui::workspace::use_workspace;

/// The judgement as it stands, and the form that judges.
#[component]
pub fn AttributePart(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let judged = file.select(|matter| matter.attribute.as_ref().map(|set| set.value.clone()));
    let standing = move || {
        judged.get().map(|set| {
            view! {
                <Card title=text::JUDGED>
                    <KeyValueList>
                        <KeyValue key=text::ATTRIBUTE>{words::attribute(set.attribute)}</KeyValue>
                        <KeyValue key=text::GROUND>
                            {words::ground(set.ground)} " "
                            <span class="citation">{words::ground_citation(set.ground)}</span>
                        </KeyValue>
                        {set
                            .document_date
                            .map(|on| view! { <KeyValue key=text::DOCUMENT_DATE>{date::iso(on)}</KeyValue> })}
                        <KeyValue key=text::JUDGED_BY>{set.by}</KeyValue>
                        <KeyValue key=text::JUDGED_ON>{date::iso(set.on)}</KeyValue>
                    </KeyValueList>
                </Card>
            }
        })
    };
    let title = move || {
        if judged.with(Option::is_some) {
            text::JUDGE_AGAIN
        } else {
            button::JUDGE_ATTRIBUTE
        }
        .to_owned()
    };
    view! {
        {standing}
        <Card title=Signal::derive(title)>
            <p class="disclosure__hint">{text::ATTRIBUTE_HINT}</p>
            <JudgeForm file on_stored />
        </Card>
    }
}

#[component]
fn JudgeForm(file: OpenMatter, on_stored: Callback<()>) -> impl IntoView {
    let today = untrack(|| use_workspace().today());
    let decided_on = untrack(|| file.with(|matter| matter.entry.as_ref().map(|entry| entry.value.decided_on)));
    let attribute = Blank::empty();
    let ground = Blank::empty();
    let document_date = decided_on.map_or_else(Blank::empty, Blank::day);
    let by = Blank::actor();
    let on = Blank::day(today);

    let chosen = Memo::new(move |_| attribute.choice_now::<DisclosureAttribute>());
    let proactive = move || chosen.get() == Some(DisclosureAttribute::Proactive);
    // A ground of another attribute doesn't fit any more.
    Effect::new(move |_| {
        let fitting = chosen.get().map_or(&[] as &[Ground], Ground::fitting);
        let kept = ground
            .typed
            .with_untracked(|typed| fitting.iter().any(|ground| word(ground) == *typed));
        if !kept && !ground.typed.with_untracked(String::is_empty) {
            ground.typed.set(String::new());
        }
    });
    let attributes = Signal::stored(fields::named(&DisclosureAttribute::ALL, words::attribute));
    let grounds = Signal::derive(move || {
        let fitting = chosen.get().map_or(&[] as &[Ground], Ground::fitting);
        fields::named(fitting, text::ground_with_citation)
    });
    let due_from = Memo::new(move |_| {
        document_date
            .typed
            .with(|typed| typed.parse().ok())
            .filter(|_| proactive())
    });
    let command = move |()| {
        let attribute = attribute.chosen::<DisclosureAttribute>();
        let ground = ground.chosen::<Ground>();
        let mut date = document_date.date_or_none();
        if attribute == Some(DisclosureAttribute::Proactive) && date == Ok(None) {
            document_date.mend(&field::ask(Field::DocumentDate));
            date = Err(Mend);
        }
        let (by, on) = (by.filled(Field::By), on.date());
        Some(Command::JudgeAttribute {
            matter: file.id,
            judgement: AttributeSet {
                attribute: attribute?,
                ground: ground?,
                document_date: date.ok()?,
                by: by?,
                on: on?,
            },
        })
    };
    let fields = move || {
        view! {
            <RadioGroup
                label=text::ATTRIBUTE
                value=attribute.typed
                error=attribute.problem
                choices=attributes
                required=true
            />
            <Show when=move || chosen.with(Option::is_some) fallback=|| view! { <p>{text::ATTRIBUTE_FIRST}</p> }>
                {fields::pick(text::GROUND, ground, grounds)}
            </Show>
            <DateField
                label=text::DOCUMENT_DATE
                hint=text::DOCUMENT_DATE_HINT
                value=document_date.typed
                error=document_date.problem
                latest=date::iso(today)
            />
            {move || due_from.get().map(|document_date| view! { <Due document_date /> })}
            <FormPair>
                {fields::post(text::JUDGED_BY, by)} {fields::day(text::JUDGED_ON, on)}
            </FormPair>
        }
        .into_any()
    };
    view! {
        <ActForm
            keep=format!("disclosure-{}-attribute", file.id)
            sheet=Sheet::new([attribute, ground, document_date, by, on], fields)
            submit=button::JUDGE_ATTRIBUTE
            command
            place=file.place()
            reason=file.reason(NextStep::JudgeAttribute)
            on_stored
        />
    }
}
