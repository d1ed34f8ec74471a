//! Several controls that answer one question: a `<fieldset>` with the words round it.

use leptos::prelude::*;

use super::FieldWords;
use super::scope::FormScope;

/// A group of controls; its legend is the question.
#[component]
pub fn FieldGroup(
    /// The words; `words.id` is the group's.
    words: FieldWords,
    /// `radiogroup` for radios, `group` for boxes.
    role: &'static str,
    /// The controls.
    children: Children,
) -> impl IntoView {
    FormScope::enter(words);
    view! {
        <fieldset
            class="field"
            id=words.id.to_string()
            role=role
            aria-describedby=move || words.described_by()
            aria-invalid=move || words.invalid().filter(|_| role == "radiogroup")
            aria-required=words.required().filter(|_| role == "radiogroup")
        >
            <legend class="field__label">{words.label} {words.mark()}</legend>
            {words.hint()}
            {children()}
            {words.error()}
        </fieldset>
    }
}
