//! The field for a pasted table: it keeps its height, however many rows stand in it.

use leptos::prelude::*;

use crate::ui::blank::Blank;
use crate::ui::form::{Field, FieldWords};

/// The field.
#[component]
pub fn PasteField(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// What stands in it.
    blank: Blank,
) -> impl IntoView {
    let error = MaybeProp::derive(move || blank.problem.get());
    let words = FieldWords::new(label, true, MaybeProp::default(), error);
    view! {
        <Field words>
            <textarea
                class="field__control"
                id=words.id.to_string()
                rows="8"
                wrap="off"
                aria-describedby=move || words.described_by()
                aria-invalid=move || words.invalid()
                aria-required=words.required()
                autocomplete="off"
                spellcheck="false"
                translate="no"
                bind:value=blank.typed
            ></textarea>
        </Field>
    }
}
