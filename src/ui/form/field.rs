//! A control with its label, hint and error, tied together for eyes and for assistive technology.

use leptos::attr::Attribute;
use leptos::prelude::*;

use super::scope::FormScope;
use crate::text::ui as text;
use crate::ui::components::ElementId;

/// The words round a control.
#[derive(Clone, Copy)]
pub struct FieldWords {
    /// Id of the control.
    pub id: ElementId,
    /// What it is called.
    pub label: Signal<String>,
    /// Must be filled.
    pub required: bool,
    /// What helps to fill it.
    pub hint: MaybeProp<String>,
    /// What must be mended.
    pub error: MaybeProp<String>,
}

impl FieldWords {
    /// Words for a new control.
    pub fn new(label: Signal<String>, required: bool, hint: MaybeProp<String>, error: MaybeProp<String>) -> Self {
        Self {
            id: ElementId::fresh(),
            label,
            required,
            hint,
            error,
        }
    }

    /// The value of `aria-describedby`.
    pub fn described_by(self) -> Option<String> {
        let hint = self.hint.with(Option::is_some).then(|| self.id.part("hint"));
        let error = self.error.with(Option::is_some).then(|| self.id.part("error"));
        let parts: Vec<_> = error.into_iter().chain(hint).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The value of `aria-invalid`.
    pub fn invalid(self) -> Option<&'static str> {
        self.error.with(Option::is_some).then_some("true")
    }

    /// The value of `aria-required`.
    pub fn required(self) -> Option<&'static str> {
        self.required.then_some("true")
    }

    /// What ties a control to them.
    pub fn ties(self) -> impl Attribute {
        view! {
            <{..}
                id=self.id.to_string()
                aria-describedby=move || self.described_by()
                aria-invalid=move || self.invalid()
                aria-required=self.required()
            />
        }
    }

    /// The mark of a field that must be filled, for the eye: the control itself tells `aria-required`.
    pub fn mark(self) -> Option<impl IntoView> {
        self.required
            .then(|| view! { <span class="field__required" aria-hidden="true">{text::required()}</span> })
    }

    /// The hint, if any.
    pub fn hint(self) -> impl IntoView {
        move || {
            self.hint
                .get()
                .map(|hint| view! { <p class="field__hint" id=self.id.part("hint")>{hint}</p> })
        }
    }

    /// The error, if any.
    pub fn error(self) -> impl IntoView {
        move || {
            self.error
                .get()
                .map(|error| view! { <p class="field__error" id=self.id.part("error")>{error}</p> })
        }
    }
}

/// A single control with the words round it. The control itself carries `words.id`.
#[component]
pub fn Field(
    /// The words.
    words: FieldWords,
    /// The control.
    children: Children,
) -> impl IntoView {
    FormScope::enter(words);
    view! {
        <div class="field">
            <label class="field__label" for=words.id.to_string()>
                {words.label}
                {words.mark()}
            </label>
            {words.hint()}
            {children()}
            {words.error()}
        </div>
    }
}
