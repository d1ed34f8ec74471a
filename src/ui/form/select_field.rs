//! A native list to choose one thing from.

use leptos::prelude::*;

use super::{Choice, Field, FieldWords};
use crate::text::ui as text;

/// A list to choose from; the draft is empty until something is chosen.
#[component]
pub fn SelectField(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The draft: the value of the chosen option.
    value: RwSignal<String>,
    /// The options.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Must be filled.
    #[prop(optional)]
    required: bool,
    /// What helps to fill it.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What must be mended.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let words = FieldWords::new(label, required, hint, error);
    let option = move |choice: Choice| {
        let own = choice.value.clone();
        let chosen = move || value.with(|value| *value == own);
        view! {
            <option value=choice.value prop:selected=chosen>
                {choice.label}
            </option>
        }
    };
    view! {
        <Field words>
            <select
                class="field__control"
                {..words.ties()}
                autocomplete="off"
                on:change:target=move |event| value.set(event.target().value())
            >
                <option value="" prop:selected=move || value.with(String::is_empty)>
                    {text::please_choose()}
                </option>
                {move || choices.get().into_iter().map(option).collect_view()}
            </select>
        </Field>
    }
}
