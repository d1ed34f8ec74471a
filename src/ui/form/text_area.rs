//! Several lines of text, in a field that grows with them; a pasted table keeps its height.

use leptos::html::Textarea;
use leptos::prelude::*;

use super::{Field, FieldWords};

/// A field for several lines, kept as typed. Ctrl+Enter submits the form around it.
#[component]
pub fn TextArea(
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
    /// A table pasted from elsewhere, of any number of rows: its lines are not broken, and the field keeps its height.
    #[prop(optional)]
    table: bool,
    /// Has the focus when the dialog around it opens.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let words = FieldWords::new(label, required, hint, error);
    let area = NodeRef::<Textarea>::new();
    Effect::new(move || {
        value.track();
        if let Some(area) = area.get().filter(|_| !table) {
            let style = web_sys::HtmlElement::style(&area);
            let _ = style.set_property("height", "auto");
            let border = area.offset_height() - area.client_height();
            let _ = style.set_property("height", &format!("{}px", area.scroll_height() + border));
        }
    });
    view! {
        <Field words>
            <textarea
                class="field__control"
                class=("field__control--document", !table)
                {..words.ties()}
                node_ref=area
                rows=if table { "8" } else { "3" }
                wrap=table.then_some("off")
                autocomplete="off"
                autofocus=first
                spellcheck="false"
                translate="no"
                bind:value=value
            ></textarea>
        </Field>
    }
}
