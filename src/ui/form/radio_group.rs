//! One of a few things, all of them in view.

use leptos::prelude::*;

use super::{Choice, FieldGroup, FieldWords};

/// How a group of radios is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChoiceLook {
    /// Side by side in one frame, for two to four short words.
    #[default]
    Segmented,
    /// Segmented, at the end of the question's line: review sheets, the roll.
    Line,
    /// One below the other, for sentences and notes.
    Stacked,
}

/// Real radios under a question.
#[component]
pub fn RadioGroup(
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The draft: the value of the chosen option, or empty.
    value: RwSignal<String>,
    /// The options.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How they are set.
    #[prop(optional)]
    look: ChoiceLook,
    /// Must be answered.
    #[prop(optional)]
    required: bool,
    /// What helps to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What must be mended.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let words = FieldWords::new(label, required, hint, error);
    let option = move |choice: Choice| {
        let (own, kept) = (choice.value.clone(), choice.value.clone());
        let chosen = move || value.with(|value| *value == own);
        view! {
            <label class="choice__option">
                <input
                    class="choice__mark"
                    type="radio"
                    name=words.id.part("choice")
                    value=choice.value
                    prop:checked=chosen
                    on:change=move |_| value.set(kept.clone())
                />
                <span class="choice__words">
                    {choice.label}
                    {(!choice.note.is_empty()).then(|| view! { <small class="choice__note">{choice.note}</small> })}
                </span>
            </label>
        }
    };
    view! {
        <FieldGroup words role="radiogroup" in_line=look == ChoiceLook::Line>
            <div
                class="choice"
                class=("choice--segmented", look != ChoiceLook::Stacked)
                class=("choice--stacked", look == ChoiceLook::Stacked)
                data-state=move || words.invalid().map(|_| "invalid")
            >
                {move || choices.get().into_iter().map(option).collect_view()}
            </div>
        </FieldGroup>
    }
}
