//! The form itself: one submit at a time, errors listed on top, the focus led to them.

use leptos::context::Provider;
use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html::Section;
use leptos::prelude::*;

use super::scope::{FormScope, focus_field};
use crate::text::ui as text;
use crate::ui::components::{Button, ButtonKind, Key, SavedMark};

/// A form with its summary of errors and its foot.
///
/// `on_submit` parses the draft and sets the fields' errors or dispatches; while `busy`, nothing is submitted again.
#[component]
pub fn Form(
    /// Called on submit: by the button, by Enter in a line of text, by Ctrl+Enter anywhere.
    #[prop(into)]
    on_submit: Callback<()>,
    /// What the submit button says.
    #[prop(into)]
    submit: Signal<String>,
    /// The key that presses it where no field has the focus.
    #[prop(default = None, into)]
    key: Option<Key>,
    /// The act is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it can't be submitted now; shown below the button.
    #[prop(optional, into)]
    reason: MaybeProp<String>,
    /// The acknowledgement, set only after the record is stored.
    #[prop(optional, into)]
    saved: MaybeProp<String>,
    /// Further buttons of the foot.
    #[prop(optional, into)]
    actions: ViewFn,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let scope = FormScope::new();
    let tried = RwSignal::new(false);
    let composing = StoredValue::new(false);
    let summary = NodeRef::<Section>::new();
    let problems = Memo::new(move |_| if tried.get() { scope.problems() } else { Vec::new() });

    let send = move || {
        if busy.get_untracked() || reason.get_untracked().is_some() || composing.get_value() {
            return;
        }
        on_submit.run(());
        tried.set(true);
        // The summary is drawn before the next frame, if there is one to draw.
        request_animation_frame(move || {
            if let Some(summary) = summary.try_get_untracked().flatten() {
                let _ = summary.focus();
            }
        });
    };
    let submitted = move |event: SubmitEvent| {
        event.prevent_default();
        send();
    };
    let pressed = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) && !event.is_composing() {
            event.prevent_default();
            send();
        }
    };
    view! {
        <form
            class="form"
            novalidate
            autocomplete="off"
            on:submit=submitted
            on:keydown=pressed
            on:compositionstart=move |_| composing.set_value(true)
            on:compositionend=move |_| composing.set_value(false)
        >
            <Show when=move || problems.with(|problems| !problems.is_empty())>
                <section class="form__problems" node_ref=summary role="alert" tabindex="-1">
                    <p class="form__problems-title">
                        <strong>{move || text::fields_to_mend(problems.with(Vec::len))}</strong>
                    </p>
                    <ul>
                        {move || {
                            problems
                                .get()
                                .into_iter()
                                .map(|(id, label, error)| {
                                    view! {
                                        <li>
                                            <button
                                                class="form__problem"
                                                type="button"
                                                on:click=move |_| focus_field(id)
                                            >
                                                {text::field_to_mend(&label, &error)}
                                            </button>
                                        </li>
                                    }
                                })
                                .collect_view()
                        }}
                    </ul>
                </section>
            </Show>
            <Provider value=scope>{children()}</Provider>
            <div class="form__foot">
                <Button kind=ButtonKind::Primary submit=true busy reason key>
                    {submit}
                </Button>
                {actions.run()}
                <SavedMark text=saved />
                <span class="form__note">{text::no_state_secrets()}</span>
            </div>
        </form>
    }
}

/// Fields that belong together, under a heading.
#[component]
pub fn FormSection(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// The clause it rests on.
    #[prop(optional, into)]
    citation: MaybeProp<String>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! {
        <fieldset>
            <legend class="form__legend">
                {title} " " {move || citation.get().map(|citation| view! { <span class="citation">{citation}</span> })}
            </legend>
            <div class="form__group">{children()}</div>
        </fieldset>
    }
}

/// Short fields side by side where there is room.
#[component]
pub fn FormPair(
    /// The fields.
    children: Children,
) -> impl IntoView {
    view! { <div class="form__pair">{children()}</div> }
}
