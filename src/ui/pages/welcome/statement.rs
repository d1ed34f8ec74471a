//! The non-secrecy statement, accepted by tick and name before anything else can be typed.

use leptos::prelude::*;

use crate::text::{page_welcome as text, statement};
use crate::ui::form::{CheckField, Form, TextField};
use crate::ui::pages::office::check;

/// The statement with its acceptance.
#[component]
pub fn Statement(
    /// Who accepts it.
    by: RwSignal<String>,
    /// Called once it is accepted.
    #[prop(into)]
    on_accept: Callback<()>,
) -> impl IntoView {
    let (ticked, tried) = (RwSignal::new(false), RwSignal::new(false));
    let submit = move |()| {
        tried.set(true);
        if ticked.get_untracked() && by.with_untracked(|by| !by.trim().is_empty()) {
            on_accept.run(());
        }
    };
    view! {
        <p class="welcome__statement">{statement::NON_SECRECY}</p>
        <Form on_submit=submit submit=text::ACCEPT>
            <CheckField
                label=statement::NON_SECRECY_ACCEPT
                value=ticked
                required=true
                error=check::error_if(tried, move || (!ticked.get()).then_some(text::NOT_ACCEPTED))
            />
            <TextField
                label=statement::NON_SECRECY_BY
                value=by
                required=true
                error=check::filled(tried, by)
            />
        </Form>
    }
}
