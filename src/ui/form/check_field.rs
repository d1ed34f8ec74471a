//! Things to tick: one alone, or several under a question.

use leptos::prelude::*;

use super::scope::FormScope;
use super::{Choice, FieldGroup, FieldWords};

/// One box with its sentence.
#[component]
pub fn CheckField(
    /// The sentence.
    #[prop(into)]
    label: Signal<String>,
    /// The draft.
    value: RwSignal<bool>,
    /// Must be ticked.
    #[prop(optional)]
    required: bool,
    /// What helps to decide.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What must be mended.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let words = FieldWords::new(label, required, hint, error);
    FormScope::enter(words);
    view! {
        <div class="field">
            <label class="choice__option">
                <input
                    class="choice__mark"
                    {..words.ties()}
                    type="checkbox"
                    bind:checked=value
                />
                <span class="choice__words">{label} " " {words.mark()}</span>
            </label>
            {words.hint()}
            {words.error()}
        </div>
    }
}

/// Several boxes under a question.
#[component]
pub fn CheckGroup(
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The draft: the values of the ticked options, in the options' order.
    value: RwSignal<Vec<String>>,
    /// The options.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// At least one must be ticked.
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
    let tick = move |changed: &str, ticked: bool| {
        let kept = |own: &String| {
            if own == changed {
                ticked
            } else {
                value.with_untracked(|value| value.contains(own))
            }
        };
        let next =
            choices.with_untracked(|choices| choices.iter().map(|choice| choice.value.clone()).filter(kept).collect());
        value.set(next);
    };
    let option = move |choice: Choice| {
        let (own, kept) = (choice.value.clone(), choice.value.clone());
        let ticked = move || value.with(|value| value.contains(&own));
        view! {
            <label class="choice__option">
                <input
                    class="choice__mark"
                    type="checkbox"
                    value=choice.value
                    prop:checked=ticked
                    on:change:target=move |event| tick(&kept, event.target().checked())
                />
                <span class="choice__words">
                    {choice.label}
                    {(!choice.note.is_empty()).then(|| view! { <small class="choice__note">{choice.note}</small> })}
                </span>
            </label>
        }
    };
    view! {
        <FieldGroup words role="group">
            <div class="choice choice--stacked">{move || choices.get().into_iter().map(option).collect_view()}</div>
        </FieldGroup>
    }
}
