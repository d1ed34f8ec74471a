//! A reason from the office's list, or one's own words.

use leptos::prelude::*;

use super::{Field, FieldWords, TextArea};
use crate::text::ui as text;

/// The list's own value for "one's own words"; no reason reads like it.
const OWN_WORDS: &str = "\u{1}";

/// A list of usual answers whose last line opens a field for one's own. The draft holds the answer itself.
#[component]
pub fn ChoiceOrText(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// Names the field for one's own words.
    #[prop(into)]
    own_label: Signal<String>,
    /// The draft.
    value: RwSignal<String>,
    /// The usual answers.
    #[prop(into)]
    choices: Signal<Vec<String>>,
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
    let listed = move |answer: &String| choices.with(|choices| choices.contains(answer));
    let own = RwSignal::new(untrack(|| value.with(|value| !value.is_empty() && !listed(value))));
    let list_error = MaybeProp::derive(move || if own.get() { None } else { error.get() });
    let words = FieldWords::new(label, required, hint, list_error);
    let choose = move |chosen: String| {
        let own_words = chosen == OWN_WORDS;
        own.set(own_words);
        value.set(if own_words { String::new() } else { chosen });
    };
    let option = move |answer: String| {
        let (kept, label) = (answer.clone(), answer.clone());
        let chosen = move || !own.get() && value.with(|value| *value == kept);
        view! {
            <option value=answer prop:selected=chosen>
                {label}
            </option>
        }
    };
    view! {
        <Field words>
            <select
                class="field__control"
                {..words.ties()}
                autocomplete="off"
                on:change:target=move |event| choose(event.target().value())
            >
                <option value="" prop:selected=move || !own.get() && value.with(String::is_empty)>
                    {text::please_choose()}
                </option>
                {move || choices.get().into_iter().map(option).collect_view()}
                <option value=OWN_WORDS prop:selected=own>
                    {text::another_reason()}
                </option>
            </select>
        </Field>
        <Show when=move || own.get()>
            <TextArea label=own_label value required error />
        </Show>
    }
}
