//! An amount of money, with the amount in words below it, as on a voucher.

use leptos::prelude::*;

use super::{Field, FieldWords};
use crate::text::ui as text;

/// A field for an amount in yuan, kept as typed.
#[component]
pub fn MoneyField(
    /// What it is called.
    #[prop(into)]
    label: Signal<String>,
    /// The draft, such as `12,345.67`.
    value: RwSignal<String>,
    /// Makes 大写 of the draft; `None` if it is no amount.
    #[prop(into)]
    in_words: Callback<String, Option<String>>,
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
    view! {
        <Field words>
            <div class="field__amount">
                <input
                    class="field__control field__control--amount"
                    {..words.ties()}
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    spellcheck="false"
                    translate="no"
                    bind:value=value
                />
                <span class="field__unit">{text::yuan()}</span>
            </div>
            <output class="field__words" for=words.id.to_string()>
                {move || in_words.run(value.get())}
            </output>
        </Field>
    }
}
