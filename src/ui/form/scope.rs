//! What a form knows of its fields: enough to list their errors and to go to them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::FieldWords;
use crate::ui::components::ElementId;

/// The fields of the form around, in the order in which they were made.
#[derive(Clone, Copy)]
pub struct FormScope {
    fields: RwSignal<Vec<FieldWords>>,
}

impl FormScope {
    /// A form without fields yet.
    pub fn new() -> Self {
        Self {
            fields: RwSignal::new(Vec::new()),
        }
    }

    /// Enters a field into the form around it, if any, for as long as the field lives.
    pub fn enter(words: FieldWords) {
        let Some(Self { fields }) = use_context() else { return };
        fields.update(|fields| fields.push(words));
        on_cleanup(move || {
            fields.try_update(|fields| fields.retain(|field| field.id != words.id));
        });
    }

    /// The fields that have an error: id, label, error.
    pub fn problems(self) -> Vec<(ElementId, String, String)> {
        let problem = |field: &FieldWords| Some((field.id, field.label.try_get()?, field.error.try_get()??));
        self.fields.with(|fields| fields.iter().filter_map(problem).collect())
    }
}

/// Moves the focus to a field, or to the first control of a group.
pub fn focus_field(id: ElementId) {
    let Some(element) = document().get_element_by_id(&id.to_string()) else {
        return;
    };
    // A field in a part that is closed can't be gone to.
    let mut around = element.parent_element();
    while let Some(part) = around.and_then(|part| part.closest("details").ok().flatten()) {
        let _ = part.set_attribute("open", "");
        around = part.parent_element();
    }
    let control = element
        .query_selector("input, select, textarea")
        .ok()
        .flatten()
        .unwrap_or(element);
    if let Ok(control) = control.dyn_into::<HtmlElement>() {
        let _ = control.focus();
    }
}
