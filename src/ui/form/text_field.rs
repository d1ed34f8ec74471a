//! One line of text.

use leptos::prelude::*;

use super::{Field, FieldWords};

/// A field for one line, kept as typed.
#[component]
pub fn TextField(
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
    /// Text of the document itself, such as a title.
    #[prop(optional)]
    document: bool,
    /// A passphrase: not shown while typed.
    #[prop(optional)]
    hidden: bool,
) -> impl IntoView {
    let words = FieldWords::new(label, required, hint, error);
    view! {
        <Field words>
            <input
                class="field__control"
                class=("field__control--document", document)
                {..words.ties()}
                type=if hidden { "password" } else { "text" }
                autocomplete="off"
                spellcheck="false"
                translate="no"
                bind:value=value
            />
        </Field>
    }
}
