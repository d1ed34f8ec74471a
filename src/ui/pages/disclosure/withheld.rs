//! 区分处理: the parts kept back, each with its ground, reason and day of re-check (信息公开条例 第37条).

use leptos::prelude::*;

use super::draft::Fields;
use crate::domain::disclosure::{DisclosureAttribute, Ground, Withheld};
use crate::domain::refusal::Field;
use crate::text::{button, page_disclosure as text, words};
use crate::ui::blank::Blank;
use crate::ui::components::{Button, ButtonSize, Card};
use crate::ui::fields;
use crate::ui::form::{DateField, Form, FormPair};

/// The parts kept back, and the form that adds one.
#[component]
pub fn WithheldCard(
    /// The draft in hand.
    draft: Fields,
) -> impl IntoView {
    let list = move || {
        let parts = draft.withheld.get().into_iter().enumerate();
        parts
            .map(|(at, kept)| {
                let words = text::part(&kept.part, words::ground(kept.ground), &kept.reason, kept.reassess_on);
                let remove = move |()| {
                    draft.withheld.update(|parts| {
                        parts.remove(at);
                    });
                };
                view! {
                    <li class="disclosure__hit">
                        <p>{words}</p>
                        <Button size=ButtonSize::Small on_press=remove>
                            {text::act_on(button::REMOVE, &kept.part)}
                        </Button>
                    </li>
                }
            })
            .collect_view()
    };
    let none = move || {
        draft
            .withheld
            .with(Vec::is_empty)
            .then(|| view! { <p>{text::NOTHING_WITHHELD}</p> })
    };
    view! {
        <Card title=text::WITHHELD note=text::WITHHELD_CITATION>
            {none}
            <ul class="disclosure__hits">{list}</ul>
            <details>
                <summary>{text::ADD_PART}</summary>
                <PartForm draft />
            </details>
        </Card>
    }
}

#[component]
fn PartForm(draft: Fields) -> impl IntoView {
    let (part, ground) = (Blank::empty(), Blank::empty());
    let (reason, reassess_on) = (Blank::empty(), Blank::empty());
    let grounds = Ground::fitting(DisclosureAttribute::Withheld);
    let grounds = Signal::stored(fields::named(grounds, words::ground));
    let add = move |()| {
        let kept = (
            part.filled(Field::What),
            ground.chosen::<Ground>(),
            reason.filled(Field::Reason),
            reassess_on.date(),
        );
        if let (Some(words), Some(on_ground), Some(why), Some(on)) = kept {
            let kept = Withheld {
                part: words,
                ground: on_ground,
                reason: why,
                reassess_on: on,
            };
            draft.withheld.update(|parts| parts.push(kept));
            for blank in [part, ground, reason, reassess_on] {
                blank.typed.set(String::new());
            }
        }
    };
    view! {
        <Form on_submit=add submit=text::ADD_PART>
            {fields::line(text::PART, part)}
            {fields::pick(text::PART_GROUND, ground, grounds)}
            <FormPair>
                {fields::line(text::PART_REASON, reason)}
                <DateField
                    label=text::REASSESS_ON
                    hint=text::RECHECK_HINT
                    value=reassess_on.typed
                    error=reassess_on.problem
                    required=true
                />
            </FormPair>
        </Form>
    }
}
