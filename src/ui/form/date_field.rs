//! Days and times of day, by the browser's own controls.

use leptos::prelude::*;

use super::{Field, FieldWords};

/// A field for a day, kept as `YYYY-MM-DD` or empty.
#[component]
pub fn DateField(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The draft.
    value: RwSignal<String>,
    /// Must be filled.
    #[prop(optional)]
    required: bool,
    /// The last day offered, as `YYYY-MM-DD`.
    #[prop(optional, into)]
    latest: MaybeProp<String>,
    /// What helps to fill it.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What must be mended.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let words = FieldWords::new(label, required, hint, error);
    native(words, "date", value, latest)
}

/// A field for a time of day, kept as `HH:MM` or empty.
#[component]
pub fn TimeField(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The draft.
    value: RwSignal<String>,
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
    native(words, "time", value, MaybeProp::default())
}

fn native(words: FieldWords, kind: &'static str, value: RwSignal<String>, latest: MaybeProp<String>) -> impl IntoView {
    view! {
        <Field words>
            <input
                class="field__control field__control--short"
                {..words.ties()}
                type=kind
                max=move || latest.get()
                autocomplete="off"
                bind:value=value
            />
        </Field>
    }
}
