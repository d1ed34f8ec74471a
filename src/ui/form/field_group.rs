//! Several controls that answer one question, with the words round them.
//!
//! Roles instead of a `<fieldset>`: a legend can't stand in line with the answer.

use leptos::prelude::*;

use super::FieldWords;
use super::scope::FormScope;

/// A group of controls; its label is the question.
#[component]
pub fn FieldGroup(
    /// The words; `words.id` is the group's.
    words: FieldWords,
    /// `radiogroup` for radios, `group` for boxes.
    role: &'static str,
    /// The answer stands at the end of the question's line.
    #[prop(optional)]
    in_line: bool,
    /// The controls.
    children: Children,
) -> impl IntoView {
    FormScope::enter(words);
    view! {
        <div
            class="field"
            class=("field--line", in_line)
            id=words.id.to_string()
            role=role
            aria-labelledby=words.id.part("label")
            aria-describedby=move || words.described_by()
            aria-invalid=move || words.invalid().filter(|_| role == "radiogroup")
            aria-required=words.required().filter(|_| role == "radiogroup")
        >
            <p class="field__label" id=words.id.part("label")>
                {words.label}
                {words.mark()}
            </p>
            {words.hint()}
            {children()}
            {words.error()}
        </div>
    }
}
